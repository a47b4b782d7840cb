"""Speakers: whether two claims are said by one person or body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from eventmodel.values.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventmodel.model.claim import Claim

_PARTS_OF_NAMES: Final = frozenset({"the", "a", "an", "of", "mr", "mrs", "ms", "dr"})
_UNNAMED: Final = frozenset(
    "report reports source sources official officials spokesman spokeswoman spokesperson statement resident residents "
    "witness witnesses nurse doctor authorities police analysts experts media unnamed anonymous some people it "
    "they".split()
)


def same_speaker(a: Claim, b: Claim) -> bool:
    """Tell whether two claims name one speaker, one of them perhaps more shortly."""
    return is_one_person(a.speaker or "", b.speaker or "")


def by_speaker(claims: Iterable[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """Group claims by who is said to say so; a shorter name of one speaker is no other."""
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: (-len(c.speaker or ""), c.speaker or "", c.id)):
        mine = next((g for g in groups if claim.speaker == g[0].speaker or _is_one_voice(claim, g[0])), None)
        if mine is None:
            groups.append([claim])
        else:
            mine.append(claim)
    return tuple(tuple(sorted(g, key=lambda c: c.id)) for g in groups)


def _is_one_voice(a: Claim, b: Claim) -> bool:
    """One name; a body is another voice than somebody who speaks for it."""
    first, second = _name(a.speaker or ""), _name(b.speaker or "")
    return is_one_person(a.speaker or "", b.speaker or "") and not (first ^ second) & _UNNAMED


def is_one_person(a: str, b: str) -> bool:
    """Tell whether two names may be one person's or body's.

    Examples:
        >>> is_one_person("Vera Holm", "President Vera Holm"), is_one_person("Vera Holm", "Jon Holm")
        (True, False)
    """
    first, second = _name(a), _name(b)
    return bool(first and second) and (first <= second or second <= first)


def _name(text: str) -> frozenset[str]:
    return frozenset(fold(text).split()) - _PARTS_OF_NAMES
