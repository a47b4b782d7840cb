"""Intervals of exact numbers: the sets that quantities, durations and times reduce to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

import attrs

from eventmodel.errors import InvalidValueError
from eventmodel.values.number import Number, exact_or_none, grouped
from eventmodel.values.relation import Relation

if TYPE_CHECKING:
    from decimal import Decimal


@attrs.frozen
class Interval:
    """A non-empty interval; `None` is an unbounded end, and an unbounded end is always open.

    Raises:
        InvalidValueError: where no number lies within.

    >>> Interval(6500).relation(Interval(6000, low_open=True))
    <Relation.REFINES: 'refines'>
    """

    low: Number | None = attrs.field(default=None, converter=exact_or_none)
    high: Number | None = attrs.field(default=None, converter=exact_or_none)
    low_open: bool = attrs.field(default=False, kw_only=True)
    high_open: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.low is None:
            object.__setattr__(self, "low_open", False)
        if self.high is None:
            object.__setattr__(self, "high_open", False)
        if self.low is None or self.high is None:
            return
        if self.low > self.high or (self.low == self.high and (self.low_open or self.high_open)):
            raise InvalidValueError(f"no number lies within {self}: the low bound must be below the high one")

    @classmethod
    def point(cls, number: float | str | Decimal | Number) -> Self:
        """Hold one number only."""
        return cls(number, number)

    @property
    def is_point(self) -> bool:
        """Whether exactly one number lies within."""
        return self.low is not None and self.low == self.high

    def meet(self, other: Interval) -> Interval | None:
        """Give what lies in both; None where nothing does."""
        low, low_open = _tighter_low(self, other)
        high, high_open = _tighter_high(self, other)
        if low is not None and high is not None and (low > high or (low == high and (low_open or high_open))):
            return None
        return Interval(low, high, low_open=low_open, high_open=high_open)

    def relation(self, other: Interval) -> Relation:
        """Tell how the two sets lie to each other; never UNKNOWN."""
        if self == other:
            return Relation.EQUAL
        common = self.meet(other)
        if common is None:
            return Relation.CONTRADICTS
        if common == self:
            return Relation.REFINES
        return Relation.REFINED_BY if common == other else Relation.OVERLAPS

    def scaled(self, factor: Number) -> Interval:
        """Multiply both ends by a positive factor: the same set in another unit."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Interval(low, high, low_open=self.low_open, high_open=self.high_open)

    def narrowed(self, margin: Number) -> Interval:
        """Take a reading margin back from the closed ends; unchanged where nothing would be left."""
        if self.low is None or self.high is None or self.low + margin > self.high - margin:
            return self
        return Interval(self.low + margin, self.high - margin)

    @property
    def sort_key(self) -> tuple[tuple[bool, Number, bool], tuple[bool, Number, bool]]:
        """A total order for listing; it says nothing about meaning."""
        low = (self.low is not None, self.low or 0, self.low_open)
        return low, (self.high is None, self.high or 0, not self.high_open)

    def __str__(self) -> str:
        if self.low is None and self.high is None:
            return "any number"
        if self.high is None and self.low is not None:
            return f"more than {grouped(self.low)}" if self.low_open else f"{grouped(self.low)} or more"
        if self.low is None and self.high is not None:
            return f"less than {grouped(self.high)}" if self.high_open else f"up to {grouped(self.high)}"
        assert self.low is not None  # noqa: S101 - narrows the type; the cases above leave no other
        assert self.high is not None  # noqa: S101
        if self.low == self.high:
            return grouped(self.low)
        return f"{grouped(self.low)} to {grouped(self.high)}"


def _tighter_low(a: Interval, b: Interval) -> tuple[Number | None, bool]:
    if a.low is None or b.low is None:
        chosen = b if a.low is None else a
        return chosen.low, chosen.low_open
    if a.low == b.low:
        return a.low, a.low_open or b.low_open
    return (a.low, a.low_open) if a.low > b.low else (b.low, b.low_open)


def _tighter_high(a: Interval, b: Interval) -> tuple[Number | None, bool]:
    if a.high is None or b.high is None:
        chosen = b if a.high is None else a
        return chosen.high, chosen.high_open
    if a.high == b.high:
        return a.high, a.high_open or b.high_open
    return (a.high, a.high_open) if a.high < b.high else (b.high, b.high_open)
