"""Building a discrepancy from its sides, with a stable id and an explanation in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from eventmodel.comparison.course import may_fall
from eventmodel.comparison.measure import common_ground, size_of, weight_of
from eventmodel.comparison.positions import Side, position
from eventmodel.model.canonical import content_id
from eventmodel.model.discrepancy import Discrepancy, Kind, Locus, Position
from eventmodel.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.event import Event
    from eventmodel.values.relation import Comparison


def discrepancy(
    event: Event,
    attribute: str,
    kind: Kind,
    locus: Locus,
    outcome: Comparison,
    sides: Sequence[Side],
    witnesses: Witnesses,
) -> Discrepancy:
    """Put the sides together; the id depends on what is joined, never on its order."""
    size = size_of(sides)
    positions = tuple(position(side, witnesses) for side in sorted(sides, key=lambda s: s.key))
    joined = sorted(sorted(p.claims) for p in positions)
    identity = {"attribute": attribute, "kind": kind.value, "locus": locus.value, "positions": joined}
    return Discrepancy(
        id=content_id("d1", identity),
        event=event.id,
        attribute=attribute,
        kind=kind,
        locus=locus,
        relation=outcome.relation,
        positions=positions,
        explanation=_explained(attribute, kind, locus, positions, outcome),
        tight=outcome.tight,
        size=size,
        common=common_ground(sides) if kind is Kind.PRECISION else None,
        weight=weight_of(kind, locus, sides, size),
    )


def _explained(attribute: str, kind: Kind, locus: Locus, positions: Sequence[Position], outcome: Comparison) -> str:
    sides = "; ".join(f"{_shown(p)} ({_behind(p)})" for p in positions)
    tight = " (this hangs on how an approximate figure is read)" if outcome.tight else ""
    open_question = kind is Kind.CONTRADICTION and outcome.relation is Relation.UNKNOWN
    opening = "They may not all be true" if open_question else _OPENINGS[kind, locus]
    if locus is Locus.OVER_TIME and may_fall(attribute):
        opening = "It changed from report to report"
    return f"{attribute}: {sides}. {opening}: {outcome.why}{tight}."


_OPENINGS = {
    **{(kind, locus): "They differ" for kind in Kind for locus in Locus},
    (Kind.PRECISION, Locus.SOURCES): "They may all be true, but they are differently exact",
    (Kind.PRECISION, Locus.WITHIN): "One article says both",
    (Kind.CONTRADICTION, Locus.SOURCES): "They cannot all be true",
    (Kind.CONTRADICTION, Locus.WITHIN): "The article disagrees with itself",
    (Kind.CONTRADICTION, Locus.OVER_TIME): "The figure rose from report to report",
    (Kind.CONTRADICTION, Locus.PAGE): "The page's date does not fit its own text",
    (Kind.CONTRADICTION, Locus.VERSIONS): "The outlet changed its figure",
    (Kind.WORDING, Locus.SOURCES): "One thing in different words",
    (Kind.ATTRIBUTION, Locus.SOURCES): "The same by other speakers",
    (Kind.FRAMING, Locus.SOURCES): "One thing under other terms",
    (Kind.WORDING, Locus.WITHIN): "One name in two spellings",
}


def _shown(shown: Position) -> str:
    words = (shown.reading.said.words or str(shown.reading)).strip(_MARKS)
    return f"“{words}”"


_MARKS: Final = ' \n\t“”"'


def _behind(shown: Position) -> str:
    sources = f"{len(shown.sources)} source{'s' * (len(shown.sources) != 1)}"
    return f"{sources}, {shown.origins} origin{'s' * (shown.origins != 1)}"
