"""Positions: the claims on one side, grouped by meaning and not by wording."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventmodel.model.claim import Claim
from eventmodel.model.discrepancy import Position
from eventmodel.values.gazetteer import Gazetteer
from eventmodel.values.reading import Reading
from eventmodel.values.relation import Comparison, Relation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from eventmodel.comparison.witnesses import Witnesses


@attrs.frozen
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

    @property
    def key(self) -> tuple[object, ...]:
        """A stable order of sides."""
        return (self.reading.value.sort_key, self.claims[0].id)


def sides_of(claims: Iterable[Claim], gazetteer: Gazetteer | None = None) -> tuple[Side, ...]:
    """Group claims whose values are EQUAL; the grouping does not depend on their order."""
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: (c.reading.value.sort_key, c.id)):
        for group in groups:
            if claim.reading.compare(group[0].reading, gazetteer=gazetteer).relation is Relation.EQUAL:
                group.append(claim)
                break
        else:
            groups.append([claim])
    return tuple(Side(_spoken(group), tuple(sorted(group, key=lambda c: c.id)), gazetteer) for group in groups)


def _spoken(group: Sequence[Claim]) -> Reading:
    """The reading that stands for a side: the one with the canonically first words."""
    return min((c.reading for c in group), key=lambda r: (r.said.margin is not None, r.said.words, str(r.value)))


def most_exact(sides: Sequence[Side]) -> tuple[Side, ...]:
    """Give the sides that no other side says more exactly."""
    ordered = sorted(sides, key=lambda s: s.key)
    return tuple(s for s in ordered if not any(relation(other, s) is Relation.REFINES for other in ordered))


def compatible_with(side: Side, sides: Sequence[Side]) -> tuple[Side, ...]:
    """Give the sides that can be true together with one side, itself included."""
    return tuple(s for s in sorted(sides, key=lambda s: s.key) if relation(side, s).is_compatible)


def relation(a: Side, b: Side) -> Relation:
    """Tell how two sides stand to each other."""
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
    head = article.text.find(article.title) if article.title else -1
    return "headline" if head >= 0 and head <= at < head + len(article.title) else "body"


def alike_groups(sides: Sequence[Side], are_alike: Callable[[Side, Side], bool]) -> Iterator[tuple[Side, ...]]:
    """Group sides that are alike, directly or through another side; those that are alone are left out."""
    remaining = sorted(sides, key=lambda s: s.key)
    while remaining:
        group = [remaining.pop(0)]
        for member in group:
            near = [s for s in remaining if are_alike(member, s)]
            group.extend(near)
            remaining = [s for s in remaining if s not in near]
        if len(group) > 1:
            yield tuple(sorted(group, key=lambda s: s.key))
