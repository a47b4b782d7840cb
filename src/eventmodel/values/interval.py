"""Intervals of exact numbers: the sets that quantities, durations and times reduce to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TypeVar

import attrs

from eventmodel.errors import InvalidValueError
from eventmodel.values.number import Number, exact, exact_or_none, grouped, lowest_terms, written
from eventmodel.values.relation import Relation

if TYPE_CHECKING:
    from decimal import Decimal


# a member of an enumeration takes longer to look up than two bounds to compare
_EQUAL, _OVERLAPS, _CONTRADICTS = Relation.EQUAL, Relation.OVERLAPS, Relation.CONTRADICTS
_REFINES, _REFINED_BY = Relation.REFINES, Relation.REFINED_BY


@attrs.frozen(repr=False)
class Interval:
    """A non-empty interval; `None` is an unbounded end, and an unbounded end is always open.

    Raises:
        InvalidValueError: where no number lies within.

    Examples:
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
        bound = exact(number)
        return _joined(cls, bound, bound, low_open=False, high_open=False)

    @property
    def is_point(self) -> bool:
        """Whether exactly one number lies within."""
        return self.low is not None and self.low == self.high

    def meet(self, other: Interval) -> Interval | None:
        """Give what lies in both; None where nothing does.

        Examples:
            >>> print(Interval(10).meet(Interval(None, 20)))
            10 to 20
        """
        lows, highs = _tighter_low(self, other), _tighter_high(self, other)
        if lows >= 0 and highs >= 0:
            return self
        if lows <= 0 and highs <= 0:
            return other
        lower, upper = (other, self) if lows > 0 else (self, other)
        return None if _is_below(lower, upper) else _between(upper, lower)

    def relation(self, other: Interval) -> Relation:
        """Tell how the two sets lie to each other; never UNKNOWN."""
        lows, highs = _tighter_low(self, other), _tighter_high(self, other)
        if lows == 0 == highs:
            return _EQUAL
        if lows >= 0 and highs >= 0:
            return _REFINES
        if lows <= 0 and highs <= 0:
            return _REFINED_BY
        apart = _is_below(other, self) if lows > 0 else _is_below(self, other)
        return _CONTRADICTS if apart else _OVERLAPS

    def holds(self, number: Number) -> bool:
        """Tell whether a number lies within.

        Examples:
            >>> Interval(6000, low_open=True).holds(6000)
            False
        """
        return self.meet(Interval(number, number)) is not None

    def scaled(self, factor: Number, shift: Number = 0) -> Interval:
        """Multiply both ends by a positive factor and add a number: the same set on another scale.

        An end may grow longer than any that can be written: what two units make of it is no reason to fail.
        """
        if factor == 1 and not shift:
            return self
        low = None if self.low is None else lowest_terms(self.low * factor + shift)
        high = None if self.high is None else lowest_terms(self.high * factor + shift)
        return self.between(low, high)

    def between(self, low: Number | None, high: Number | None) -> Interval:
        """Put other ends, in their order, in the place of these: each as open as it was."""
        return _joined(Interval, low, high, low_open=self.low_open, high_open=self.high_open)

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

    def __repr__(self) -> str:
        ends = "" if self.low is None and self.high is None else "None" if self.low is None else written(self.low)
        ends += "" if self.high is None else f", {written(self.high)}"
        marks = [f"{name}=True" for name in ("low_open", "high_open") if getattr(self, name)]
        return f"Interval({', '.join([*filter(None, [ends]), *marks])})"

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


def _tighter_low(a: Interval, b: Interval) -> int:
    """Above zero where a's lower end shuts out more, below zero where b's does."""
    if a.low == b.low:
        return a.low_open - b.low_open
    if a.low is None or b.low is None:
        return -1 if a.low is None else 1
    return 1 if a.low > b.low else -1


def _tighter_high(a: Interval, b: Interval) -> int:
    """Above zero where a's upper end shuts out more, below zero where b's does."""
    if a.high == b.high:
        return a.high_open - b.high_open
    if a.high is None or b.high is None:
        return -1 if a.high is None else 1
    return 1 if a.high < b.high else -1


def _is_below(a: Interval, b: Interval) -> bool:
    """Whether all of a lies under all of b, given that both of the ends that face each other are bounded."""
    assert a.high is not None  # noqa: S101 - narrows the type: the callers found these ends to be the tighter ones
    assert b.low is not None  # noqa: S101
    return a.high < b.low or (a.high == b.low and (a.high_open or b.low_open))


_Kind = TypeVar("_Kind", bound=Interval)
_new = object.__new__
_put = object.__setattr__


def _between(lower: Interval, upper: Interval) -> Interval:
    """Join one's lower end to another's upper one: both were checked when they were made, so this skips it."""
    return _joined(Interval, lower.low, upper.high, low_open=lower.low_open, high_open=upper.high_open)


def _joined(kind: type[_Kind], low: Number | None, high: Number | None, *, low_open: bool, high_open: bool) -> _Kind:
    """Make an interval of bounds that need no check."""
    made = _new(kind)
    _put(made, "low", low)
    _put(made, "high", high)
    _put(made, "low_open", low_open)
    _put(made, "high_open", high_open)
    return made
