"""The course of a figure: whether it only rose from report to report."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from eventmodel.comparison.positions import Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim


@attrs.frozen
class Dated:
    """A side with the first and the last day on which it was printed."""

    side: Side
    first: int
    last: int


def in_time(sides: Sequence[Side], witnesses: Witnesses) -> tuple[Dated, ...] | None:
    """Order sides by the days of their articles; None where an article shows no day."""
    found: list[Dated] = []
    for side in sides:
        days = [_days(claim, witnesses) for claim in side.claims]
        known = [day for day in days if day is not None]
        if len(known) < len(days):
            return None
        found.append(Dated(side, min(first for first, _ in known), max(last for _, last in known)))
    return tuple(sorted(found, key=lambda d: (d.first, d.side.key)))


def only_rose(sides: Sequence[Side], witnesses: Witnesses) -> bool:
    """Tell whether every later figure is the higher one; what is undated can't be told to be later."""
    ordered = in_time(sides, witnesses)
    return ordered is not None and all(
        earlier.last < later.first and _is_higher(later.side, earlier.side) for earlier, later in pairwise(ordered)
    )


def _days(claim: Claim, witnesses: Witnesses) -> tuple[int, int] | None:
    """The first and the last day on which it may have been printed: 'in 2021' is no day."""
    article = witnesses.articles.get(claim.article)
    if article is None or article.published is None:
        return None
    first, last = article.published.first_day, article.published.last_day
    return None if first is None or last is None else (first.toordinal(), last.toordinal())


def _is_higher(later: Side, earlier: Side) -> bool:
    low = getattr(later.reading.value, "low", None)
    high = getattr(earlier.reading.value, "high", None)
    return low is not None and high is not None and low >= high
