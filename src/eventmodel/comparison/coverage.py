"""Coverage: which outlet tells what of an event, and what each leaves out. Silence is no disagreement."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import attrs

from eventmodel.model.mention import Role
from eventmodel.values.words import Unstated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim
    from eventmodel.model.event import Event


@attrs.frozen
class Coverage:
    """Who tells what of one event.

    Attributes:
        sources: the outlets whose articles are about it.
        attributes: what at least one of them tells.
        told: by attribute and outlet, how many claims it makes, denials included; what is missing is not reported.
        unknown: the attributes and outlets where the article says that it is not known.
    """

    sources: tuple[str, ...]
    attributes: tuple[str, ...]
    told: tuple[tuple[str, str, int], ...]
    unknown: tuple[tuple[str, str], ...] = ()

    def left_out(self, source: str) -> tuple[str, ...]:
        """Give what others tell and one outlet does not."""
        mine = {attribute for attribute, by, _ in self.told if by == source}
        return tuple(a for a in self.attributes if a not in mine)

    def rows(self) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """Give the matrix: for each attribute the number of claims of each outlet, in the order of `sources`."""
        counts = {(attribute, by): count for attribute, by, count in self.told}
        return tuple((a, tuple(counts.get((a, s), 0) for s in self.sources)) for a in self.attributes)


def coverage_of(event: Event, claims: Iterable[Claim], witnesses: Witnesses) -> Coverage:
    """Tell which outlet reports which attribute of an event; the order of the claims does not matter."""
    outlets: set[str] = set()
    for article, role in event.articles:
        if role is Role.MAIN:
            known = witnesses.articles.get(article)
            outlets.add((known.source_key if known is not None else "") or article)
    told: defaultdict[tuple[str, str], int] = defaultdict(int)
    unknown: set[tuple[str, str]] = set()
    for claim in claims:
        source = witnesses.source_of(claim)
        if source in outlets:
            told[claim.attribute, source] += 1
            if isinstance(claim.reading.value, Unstated):
                unknown.add((claim.attribute, source))
    return Coverage(
        tuple(sorted(outlets)),
        tuple(sorted({attribute for attribute, _ in told})),
        tuple((attribute, source, count) for (attribute, source), count in sorted(told.items())),
        tuple(sorted(unknown)),
    )
