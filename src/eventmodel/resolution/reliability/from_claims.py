"""From claims to observations: each outlet, and the side that it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from eventmodel.comparison.positions import most_exact, printed_on, relation, sides_of
from eventmodel.resolution.reliability.observations import Observation
from eventmodel.values.place import Place
from eventmodel.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from eventmodel.comparison.positions import Side
    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim
    from eventmodel.model.event import Event


_FEWEST: Final = 2
"""What one outlet alone reports tells nothing of it."""


def observations_of(
    event: Event, groups: Mapping[str, Sequence[Sequence[Claim]]], witnesses: Witnesses
) -> Iterator[Observation]:
    """Give what each outlet says of each thing: its newest claim, under the most exact value that it fits.

    Values that one truth can satisfy are one: a claim that fits a single more exact value speaks for that. A claim
    that fits several of them speaks for none, and is left out, and so is what one outlet alone reports. Where two
    outlets have one origin, they share a voice.
    """
    for attribute in sorted(groups):
        for number, group in enumerate(groups[attribute]):
            telling = [c for c in group if c.supports]
            if len(witnesses.sources(telling)) < _FEWEST:
                continue
            sides = sides_of(telling, witnesses.gazetteer)
            exact = most_exact(sides)
            for claim in _newest(telling, witnesses):
                value = _value(claim, sides, exact)
                if value is not None:
                    item = (event.id, attribute, number)
                    origin = witnesses.origin_of(claim)
                    yield Observation(item, witnesses.source_of(claim), value, attribute, origin=origin)


def _newest(claims: Sequence[Claim], witnesses: Witnesses) -> Iterator[Claim]:
    """What an outlet says last; a repeat of its own figure is no second witness."""
    by_source: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda c: (_day(c, witnesses), c.article, c.span.start, c.id)):
        by_source[witnesses.source_of(claim)] = claim
    yield from (by_source[source] for source in sorted(by_source))


def _day(claim: Claim, witnesses: Witnesses) -> int:
    days = printed_on(claim, witnesses)
    return 0 if days is None else days[0].toordinal()


def _value(claim: Claim, sides: Sequence[Side], exact: Sequence[Side]) -> object:
    mine = next(side for side in sides if claim in side.claims)
    fitting = [side for side in exact if side is mine or relation(mine, side) in {Relation.REFINED_BY, Relation.EQUAL}]
    if len(fitting) != 1:
        return None
    value = fitting[0].reading.value
    return (*reversed(value.within), value.name) if isinstance(value, Place) else str(value)
