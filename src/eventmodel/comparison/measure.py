"""Measuring a discrepancy: how far apart its sides are, what they share, who is silent, and how far it matters."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from eventmodel.errors import NotComparableError
from eventmodel.model.discrepancy import Kind, Locus, Size
from eventmodel.model.mention import Role
from eventmodel.values.duration import Duration
from eventmodel.values.place import Place
from eventmodel.values.quantity import Quantity
from eventmodel.values.relation import NothingType
from eventmodel.values.when import When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.comparison.positions import Side
    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.event import Event
    from eventmodel.values.interval import Interval
    from eventmodel.values.reading import Value

_DAY: Final = 86_400
_WEIGHTS: Final = {
    Kind.CONTRADICTION: 1.0,
    Kind.FRAMING: 0.5,
    Kind.ATTRIBUTION: 0.5,
    Kind.PRECISION: 0.5,
    Kind.WORDING: 0.4,
}
_LOCI: Final = {Locus.OVER_TIME: 0.6, Locus.VERSIONS: 0.6}
_SLIGHT: Final = 0.02
"""Figures that differ by a smaller share are told apart by a careful reader only in passing."""


def size_of(sides: Sequence[Side]) -> Size | None:
    """Give how far the two sides are apart that are furthest apart; None where that has no measure."""
    pairs = combinations(_outermost(sides), 2)
    sizes = [size for a, b in pairs if (size := _apart(a.reading.value, b.reading.value)) is not None]
    return max(sizes, key=lambda size: size.apart, default=None)


def _outermost(sides: Sequence[Side]) -> Sequence[Side]:
    """Of figures in one unit those that begin last and end first: none lie further apart than these two."""
    spans = [(side, side.scale[1]) for side in sides if side.scale is not None]
    scales = {side.scale and (side.scale[0], _unit_of(side)) for side in sides}
    if len(spans) < len(sides) or len(scales) > 1:
        return sides
    lowest = min(spans, key=lambda pair: (pair[1].high is None, pair[1].high or 0))
    highest = max(spans, key=lambda pair: (pair[1].low is not None, pair[1].low or 0))
    return (lowest[0], highest[0]) if lowest is not highest else sides[:2]


def _unit_of(side: Side) -> str:
    """What a distance is told in: one unit for all durations, for other figures their own."""
    value = side.reading.value
    return value.unit if isinstance(value, Quantity) else ""


def _apart(a: Value, b: Value) -> Size | None:
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return _between(a.range, b.range, a.unit) if a.unit == b.unit else None
    if isinstance(a, Duration) and isinstance(b, Duration):
        return _between(a.hours, b.hours, "hour")
    if isinstance(a, When) and isinstance(b, When) and a.is_anchored and b.is_anchored:
        between = _between(a.range, b.range, "day")
        return None if between is None else Size(between.apart / _DAY, "day")
    return None


def _between(a: Interval, b: Interval, unit: str) -> Size | None:
    low, high = sorted((a, b), key=lambda span: span.sort_key)
    if low.high is None or high.low is None:
        return Size(0.0, unit, 0.0)
    apart = max(float(high.low - low.high), 0.0)
    return Size(apart, unit, apart / max(abs(float(high.low)), abs(float(low.high)), 1e-9))


def common_ground(sides: Sequence[Side]) -> Value | None:
    """Give what all sides allow; None where there is nothing, or it can't be told."""
    first, *others = (side.reading.value for side in sides)
    for other in others:
        meet = getattr(first, "meet", None)
        if meet is None:
            return None
        try:
            first = meet(other)
        except NotComparableError:
            return None
        if isinstance(first, NothingType):
            return None
    return first


def silent_on(event: Event, reporting: frozenset[str], witnesses: Witnesses) -> tuple[str, ...]:
    """Give the outlets whose articles are about the event, but are not among those that report a thing."""
    mains = [article for article, role in event.articles if role is Role.MAIN]
    outlets = {(known.source_key if (known := witnesses.articles.get(a)) else "") or a for a in mains}
    return tuple(sorted(outlets - reporting))


def weight_of(kind: Kind, locus: Locus, sides: Sequence[Side], size: Size | None) -> float:
    """Weigh a discrepancy: by its kind, its size, and whether one says more than where the other already points."""
    weight = _WEIGHTS[kind] * _LOCI.get(locus, 1.0)
    if kind is Kind.PRECISION and all(isinstance(side.reading.value, Place) for side in sides) and _one_name(sides):
        return weight * 0.4  # "Lind" and "Lind in Oake"
    if kind is Kind.CONTRADICTION and size is not None and size.relative is not None and 0 < size.relative < _SLIGHT:
        weight *= 0.5
    return weight


def _one_name(sides: Sequence[Side]) -> bool:
    return len({value.name for side in sides if isinstance(value := side.reading.value, Place)}) == 1
