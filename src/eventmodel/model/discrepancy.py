"""Discrepancies: what differs between the claims about one attribute of one event (a view)."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Final

import attrs

from eventmodel.showing import Shown
from eventmodel.values.reading import Reading, Value
from eventmodel.values.relation import Relation

MATTERS: Final = 0.25
"""Reports show by default what weighs as much, or more."""


class Kind(Enum):
    """What differs."""

    CONTRADICTION = "contradiction"
    PRECISION = "precision"
    WORDING = "wording"
    ATTRIBUTION = "attribution"
    FRAMING = "framing"


class Locus(Enum):
    """Where it differs: between sources, within an article, between versions, over time, page and content."""

    SOURCES = "sources"
    WITHIN = "within"
    VERSIONS = "versions"
    OVER_TIME = "over_time"
    PAGE = "page"


@attrs.frozen
class Position:
    """The claims on one side, grouped by meaning.

    Attributes:
        reading: what they say.
        claims: their ids.
        sources: the keys of the outlets that print it; an article's id stands for an outlet not shown.
        origins: how many independent origins are behind them.
        first: the first day on which it was printed; None where no page shows a day.
        last: the last such day.
        parts: in which parts of its articles it stands: headline, caption, body.
    """

    reading: Reading
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    origins: int
    first: date | None = None
    last: date | None = None
    parts: tuple[str, ...] = ()


@attrs.frozen
class Size:
    """How far apart the positions are, at the most.

    Attributes:
        apart: the least distance of those two that are furthest apart, in the unit; 0 where they share a part.
        unit: what it is told in; hours for durations, days for times.
        relative: that distance as a share of the larger one; None for times.
    """

    apart: float
    unit: str
    relative: float | None = None


@attrs.frozen
class Discrepancy(Shown):
    """Positions that differ about one attribute of one event.

    Attributes:
        id: a hash of what it joins.
        event: the id of the event; empty for a page's own date.
        attribute: what it is about.
        kind: what differs.
        locus: where it differs.
        relation: how the positions stand to each other.
        positions: the sides, each with its claims.
        explanation: the reason in words.
        tight: whether it hangs on a reading margin.
        size: how far apart the positions are; None where that has no measure.
        common: what all positions allow; None where there is nothing, or nothing that can be told.
        silent: the outlets of the event's articles that report nothing of it.
        weight: from 0 to 1, how far it matters to a reader; the reports leave out what is below `MATTERS`.
    """

    id: str
    event: str
    attribute: str
    kind: Kind
    locus: Locus
    relation: Relation
    positions: tuple[Position, ...]
    explanation: str
    tight: bool = False
    size: Size | None = None
    common: Value | None = None
    silent: tuple[str, ...] = ()
    weight: float = 1.0

    @property
    def matters(self) -> bool:
        """Whether a careful reader would mention it."""
        return self.weight >= MATTERS

    @property
    def word(self) -> str:
        """One word for people: what differs, or where, or that it is an update."""
        if self.locus is Locus.PAGE:
            return "metadata"
        if self.locus is Locus.WITHIN:
            return "internal"
        return "update" if self.locus in {Locus.VERSIONS, Locus.OVER_TIME} else self.kind.value
