"""Positions: the claims on one side, grouped by meaning and not by wording."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventmodel.model.claim import Claim, Modality, Polarity
from eventmodel.model.discrepancy import Position
from eventmodel.values.reading import Reading
from eventmodel.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from eventmodel.comparison.witnesses import Witnesses


@attrs.frozen
class Side:
    """Claims that say the same."""

    reading: Reading
    claims: tuple[Claim, ...]

    @property
    def key(self) -> tuple[object, ...]:
        """A stable order of sides."""
        return (self.reading.value.sort_key, self.claims[0].id)


def speaks_for(claim: Claim) -> bool:
    """Whether a claim takes a side: asserted, and neither planned nor conditional."""
    return claim.polarity is Polarity.POSITIVE and claim.modality in {Modality.ACTUAL, Modality.POSSIBLE}


def sides_of(claims: Iterable[Claim]) -> tuple[Side, ...]:
    """Group claims whose values are EQUAL; the grouping does not depend on their order."""
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: (c.reading.value.sort_key, c.id)):
        for group in groups:
            if claim.reading.value.compare(group[0].reading.value).relation is Relation.EQUAL:
                group.append(claim)
                break
        else:
            groups.append([claim])
    return tuple(Side(_spoken(group), tuple(sorted(group, key=lambda c: c.id))) for group in groups)


def _spoken(group: Sequence[Claim]) -> Reading:
    """The reading that stands for a side: the one with the canonically first words."""
    return min((c.reading for c in group), key=lambda r: (r.said.margin is not None, r.said.words, str(r.value)))


def united(sides: Sequence[Side]) -> Side:
    """Take compatible sides as one, shown by the most exact of them."""
    ordered = sorted(sides, key=lambda s: s.key)
    exact = ordered[0]
    for side in ordered[1:]:
        if side.reading.value.compare(exact.reading.value).relation is Relation.REFINES:
            exact = side
    claims = sorted((c for s in sides for c in s.claims), key=lambda c: c.id)
    return Side(exact.reading, tuple(claims))


def position(side: Side, witnesses: Witnesses) -> Position:
    """Show a side with who stands behind it."""
    return Position(
        reading=side.reading,
        claims=tuple(c.id for c in side.claims),
        sources=witnesses.sources(side.claims),
        origins=witnesses.count_origins(side.claims),
    )


def clusters_of(sides: Sequence[Side]) -> tuple[tuple[Side, ...], ...]:
    """Join sides that one truth can satisfy, directly or through another side."""
    remaining = sorted(sides, key=lambda s: s.key)
    clusters: list[list[Side]] = []
    while remaining:
        cluster = [remaining.pop(0)]
        for member in cluster:
            near = [s for s in remaining if member.reading.value.compare(s.reading.value).relation.is_compatible]
            cluster.extend(near)
            remaining = [s for s in remaining if s not in near]
        clusters.append(cluster)
    return tuple(tuple(sorted(cluster, key=lambda s: s.key)) for cluster in clusters)
