"""Discrepancies: what differs between the claims about one attribute of one event (a view)."""

from __future__ import annotations

from enum import Enum

import attrs

from eventmodel.values.reading import Reading
from eventmodel.values.relation import Relation


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
    """

    reading: Reading
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    origins: int


@attrs.frozen
class Discrepancy:
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

    @property
    def word(self) -> str:
        """One word for people: what differs, or where, or that it is an update."""
        if self.locus is Locus.PAGE:
            return "metadata"
        if self.locus is Locus.WITHIN:
            return "internal"
        return "update" if self.locus in {Locus.VERSIONS, Locus.OVER_TIME} else self.kind.value
