"""Positions: the claims on one side, grouped by meaning and not by wording."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import combinations, product
from typing import TYPE_CHECKING

import attrs

from eventmodel.comparison.scales import meaning_of, scale_of
from eventmodel.model.claim import Claim
from eventmodel.model.discrepancy import Position
from eventmodel.values.gazetteer import Gazetteer
from eventmodel.values.reading import Reading
from eventmodel.values.relation import Comparison, Relation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.values.interval import Interval


@attrs.frozen(slots=False)
class Side:
    """Claims that say the same.

    Attributes:
        reading: what they say.
        claims: the claims.
        gazetteer: what is asked when places are compared.
    """

    reading: Reading
    claims: tuple[Claim, ...]
    gazetteer: Gazetteer | None = attrs.field(default=None, eq=False, repr=False)

    def __hash__(self) -> int:
        return hash(self.claims[0].id if self.claims else self.reading)

    @property
    def key(self) -> tuple[object, ...]:
        """A stable order of sides."""
        return (self.reading.value.sort_key, self.claims[0].id)

    @cached_property
    def scale(self) -> tuple[str, Interval] | None:
        """The scale that it is measured on, and what it allows there; None for what is no figure."""
        return scale_of(self.reading.value)

    @cached_property
    def articles(self) -> frozenset[str]:
        """The ids of the articles that say it."""
        return frozenset(claim.article for claim in self.claims)


def sides_of(claims: Iterable[Claim], gazetteer: Gazetteer | None = None) -> tuple[Side, ...]:
    """Group claims whose values are EQUAL; the grouping does not depend on their order."""
    groups: list[list[Claim]] = []
    alike: defaultdict[object, list[list[Claim]]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (c.reading.value.sort_key, c.id)):
        near = alike[meaning_of(claim.reading.value)]
        for group in near:
            if claim.reading.compare(group[0].reading, gazetteer=gazetteer).relation is Relation.EQUAL:
                group.append(claim)
                break
        else:
            near.append([claim])
            groups.append(near[-1])
    return tuple(Side(_spoken(group), tuple(sorted(group, key=lambda c: c.id)), gazetteer) for group in groups)


def _spoken(group: Sequence[Claim]) -> Reading:
    """The reading that stands for a side: the one with the canonically first words."""
    return min((c.reading for c in group), key=lambda r: (r.said.margin is not None, r.said.words, str(r.value)))


def most_exact(sides: Sequence[Side]) -> tuple[Side, ...]:
    """Give the sides that no other side says more exactly."""
    near = not_apart(sides)
    ordered = sorted(sides, key=lambda s: s.key)
    return tuple(s for s in ordered if not any(relation(other, s) is Relation.REFINES for other in near[s]))


def compatible_sides(sides: Sequence[Side]) -> Mapping[Side, tuple[Side, ...]]:
    """Give for each side those that can be true together with it, itself included."""
    return {
        side: tuple(s for s in sorted(near, key=lambda s: s.key) if relation(side, s).is_compatible)
        for side, near in not_apart(sides).items()
    }


def not_apart(sides: Sequence[Side]) -> Mapping[Side, Sequence[Side]]:
    """Give for each side those that its figures do not plainly exclude, itself included.

    Figures of one scale are swept from the lowest up, so that thousands that differ need no look at every pair.
    """
    scales: defaultdict[str | None, list[Side]] = defaultdict(list)
    for side in sides:
        scales[None if side.scale is None else side.scale[0]].append(side)
    near: dict[Side, list[Side]] = {side: [side] for side in sides}
    for a, b in combinations(scales.values(), 2):
        for one, other in product(a, b):
            near[one].append(other)
            near[other].append(one)
    for scale, mine in scales.items():
        for one, other in combinations(mine, 2) if scale is None else _overlapping(mine):
            near[one].append(other)
            near[other].append(one)
    return near


def _overlapping(sides: Sequence[Side]) -> Iterator[tuple[Side, Side]]:
    """The pairs of figures of one scale that touch or share a part."""
    spans = sorted(((s.scale[1], s) for s in sides if s.scale is not None), key=lambda pair: pair[0].sort_key)
    opened: list[tuple[Interval, Side]] = []
    for span, side in spans:
        opened = [(o, s) for o, s in opened if o.high is None or span.low is None or o.high >= span.low]
        yield from ((other, side) for _, other in opened)
        opened.append((span, side))


def relation(a: Side, b: Side) -> Relation:
    """Tell how two sides stand to each other."""
    if a.scale is not None and b.scale is not None and a.scale[0] == b.scale[0]:
        return a.scale[1].relation(b.scale[1])
    return compared(a, b).relation


def compared(a: Side, b: Side) -> Comparison:
    """Compare what two sides say, with the reason."""
    return a.reading.compare(b.reading, gazetteer=a.gazetteer or b.gazetteer)


def position(side: Side, witnesses: Witnesses) -> Position:
    """Show a side with who stands behind it."""
    days = [day for claim in side.claims for day in printed_on(claim, witnesses) or ()]
    return Position(
        reading=side.reading,
        claims=tuple(c.id for c in side.claims),
        sources=witnesses.sources(side.claims),
        origins=witnesses.count_origins(side.claims),
        first=min(days, default=None),
        last=max(days, default=None),
        parts=tuple(sorted({part_of(claim, witnesses) for claim in side.claims})),
    )


def printed_on(claim: Claim, witnesses: Witnesses) -> tuple[date, date] | None:
    """Give the first and the last day on which it may have been printed: 'in 2021' is a year of days."""
    article = witnesses.articles.get(claim.article)
    if article is None or article.published is None:
        return None
    first, last = article.published.first_day, article.published.last_day
    return None if first is None or last is None else (first, last)


def part_of(claim: Claim, witnesses: Witnesses) -> str:
    """Tell in which part of its article a claim stands: headline, caption or body."""
    article = witnesses.articles.get(claim.article)
    if article is None:
        return "body"
    at = claim.span.start
    if any(start <= at < end for start, end in article.captions):
        return "caption"
    if any(start <= at < end for start, end in article.body):
        return "body"
    head = article.title_span
    return "headline" if head is not None and head[0] <= at < head[1] else "body"


def alike_groups(sides: Sequence[Side], are_alike: Callable[[Side, Side], bool]) -> Iterator[tuple[Side, ...]]:
    """Group sides that are alike, directly or through another side; those that are alone are left out."""
    remaining = dict.fromkeys(sorted(sides, key=lambda s: s.key))
    yield from _groups(remaining, lambda member: [s for s in remaining if are_alike(member, s)])


def compatible_groups(sides: Sequence[Side]) -> Iterator[tuple[Side, ...]]:
    """Group sides that one truth can satisfy, directly or through another side; leave out those that are alone."""
    near = compatible_sides(sides)
    remaining = dict.fromkeys(sorted(sides, key=lambda s: s.key))
    yield from _groups(remaining, lambda member: [s for s in near[member] if s in remaining])


def _groups(remaining: dict[Side, None], near: Callable[[Side], Iterable[Side]]) -> Iterator[tuple[Side, ...]]:
    while remaining:
        group = [next(iter(remaining))]
        del remaining[group[0]]
        for member in group:
            for side in near(member):
                del remaining[side]
                group.append(side)
        if len(group) > 1:
            yield tuple(sorted(group, key=lambda s: s.key))
