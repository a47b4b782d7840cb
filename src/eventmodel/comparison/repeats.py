"""Repeats: one difference that is found twice, as with two events, is told once."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.model.discrepancy import Discrepancy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from eventmodel.model.event import Event

_FEWEST: Final = 2


@attrs.frozen(eq=False, slots=False)
class _Found:
    """A difference, with the event it was found with and whether that holds its claims."""

    event: str
    told: Discrepancy
    held: bool

    @cached_property
    def key(self) -> tuple[str, str]:
        """What another must share to say the same."""
        return self.told.attribute, self.told.word

    @cached_property
    def sides(self) -> Mapping[str, frozenset[str]]:
        """What each side says, and its claims."""
        return {str(p.reading.value): frozenset(p.claims) for p in self.told.positions}

    @cached_property
    def rank(self) -> tuple[object, ...]:
        """Which of two that say the same stays: where its claims are held, or else the one of more claims."""
        return not self.held, -sum(map(len, self.sides.values())), self.event, self.told.id


def without_repeats(
    found: Mapping[str, tuple[Discrepancy, ...]], events: Iterable[Event]
) -> Mapping[str, tuple[Discrepancy, ...]]:
    """Drop what another difference says as well, of the same claims and with no fewer sides."""
    holds = {event.id: frozenset(event.claims) for event in events}
    listed = [_Found(event, d, _claims(d) <= holds[event]) for event, mine in found.items() for d in mine]
    by_claim: defaultdict[tuple[str, tuple[str, str]], list[_Found]] = defaultdict(list)
    for one in listed:
        for claim in _claims(one.told):
            by_claim[claim, one.key].append(one)

    def is_repeat(one: _Found) -> bool:
        like = {id(o): o for claim in _claims(one.told) for o in by_claim[claim, one.key] if o is not one}
        return any(_says_as_much(other, one) for other in like.values())

    kept = {(one.event, one.told.id) for one in listed if not is_repeat(one)}
    return {event: tuple(d for d in mine if (event, d.id) in kept) for event, mine in found.items()}


def _says_as_much(other: _Found, one: _Found) -> bool:
    if other.told.id == one.told.id:
        return other.rank < one.rank
    alike = [value for value in one.sides if value in other.sides and one.sides[value] & other.sides[value]]
    if len(alike) < _FEWEST or not one.sides.keys() <= other.sides.keys():
        return False
    return one.sides.keys() < other.sides.keys() or other.rank < one.rank


def _claims(d: Discrepancy) -> frozenset[str]:
    return frozenset(claim for p in d.positions for claim in p.claims)
