"""Tables for pandas and the like: a row a thing, typed columns, ids that lead from every number to its quote.

    from eventmodel import tables

    frame = tables.claims(story).to_pandas()      # by the extra `pandas`

A table is a sequence of rows without pandas, too; `attrs.asdict(row)` makes a dict of one.
"""

from __future__ import annotations

from eventmodel.tables.of_analysis import (
    articles,
    claims,
    discrepancies,
    events,
    evidence,
    origins,
    positions,
    resolutions,
)
from eventmodel.tables.rows import (
    ArticleRow,
    ClaimRow,
    DiscrepancyRow,
    EventRow,
    EvidenceRow,
    OriginRow,
    PositionRow,
    ResolutionRow,
    ValueRow,
)
from eventmodel.tables.table import Table

__all__ = [
    "ArticleRow",
    "ClaimRow",
    "DiscrepancyRow",
    "EventRow",
    "EvidenceRow",
    "OriginRow",
    "PositionRow",
    "ResolutionRow",
    "Table",
    "ValueRow",
    "articles",
    "claims",
    "discrepancies",
    "events",
    "evidence",
    "origins",
    "positions",
    "resolutions",
]
