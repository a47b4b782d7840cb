"""Sides: a letter for each position of an attribute, so that the same letter means the same thing said."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from eventmodel.report.wording.terms import state_words
from eventmodel.report.wording.values import reading_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from eventmodel.model.claim import Claim
    from eventmodel.model.discrepancy import Discrepancy, Position

_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def sides_by_claim(differences: Iterable[Discrepancy]) -> dict[str, str]:
    """Give each claim that differs from another the letter of its position; letters start anew with each attribute."""
    positions: defaultdict[str, list[Position]] = defaultdict(list)
    for found in differences:
        positions[found.attribute].extend(found.positions)
    return {claim: name for mine in positions.values() for claim, name in _lettered(mine)}


def _lettered(positions: Iterable[Position]) -> Iterator[tuple[str, str]]:
    """A position that shares a claim with an earlier one is the same side."""
    sides: dict[str, str] = {}
    number = 0
    for position in sorted(positions, key=lambda p: (p.reading.value.sort_key, p.claims)):
        side = next((sides[claim] for claim in position.claims if claim in sides), None)
        if side is None:
            side, number = letter(number), number + 1
        for claim in position.claims:
            sides.setdefault(claim, side)
    yield from sides.items()


def letter(number: int) -> str:
    """Name the positions: A to Z, then AA, AB and so on.

    Examples:
        >>> letter(0), letter(25), letter(26)
        ('A', 'Z', 'AA')
    """
    rest, last = divmod(number, len(_LETTERS))
    return (letter(rest - 1) if rest else "") + _LETTERS[last]


def position_words(position: Position, claims: Mapping[str, Claim]) -> str:
    """Say what a side says in plain words; that it denies it, or only thinks it possible, belongs to it."""
    states = {state_words(claims[key]) for key in position.claims if key in claims}
    state = states.pop() if len(states) == 1 else ""
    return f"{reading_words(position.reading)}{f' ({state})' if state else ''}"
