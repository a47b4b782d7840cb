"""What quantities and durations share: an interval, a unit, the ways to make them, and how they are spelled."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Self

from eventmodel.errors import InvalidValueError
from eventmodel.values.hedges import ABOUT, near
from eventmodel.values.interval import Interval
from eventmodel.values.number import Number, exact, written
from eventmodel.values.units import unit_words
from eventmodel.values.value import Comparing

if TYPE_CHECKING:
    from fractions import Fraction

Written = float | str | Decimal | Number
"""A number as a caller may write it."""


class Measured(Comparing):
    """The ways to make a value of an interval and a unit.

    Raises:
        InvalidValueError: where what is given is no number, or no number lies within.
    """

    __slots__ = ()
    if TYPE_CHECKING:
        range: Interval
        unit: str

        def __init__(self, range: Interval, unit: str) -> None: ...  # noqa: A002 - the field's name

    @classmethod
    def exactly(cls, number: Written, unit: str) -> Self:
        """Just this number."""
        return cls(Interval.point(number), unit)

    @classmethod
    def at_least(cls, number: Written, unit: str) -> Self:
        """This number or more."""
        return cls(Interval(number), unit)

    @classmethod
    def more_than(cls, number: Written, unit: str) -> Self:
        """Above this number."""
        return cls(Interval(number, low_open=True), unit)

    @classmethod
    def at_most(cls, number: Written, unit: str) -> Self:
        """This number or fewer."""
        return cls(Interval(None, number), unit)

    @classmethod
    def less_than(cls, number: Written, unit: str) -> Self:
        """Below this number."""
        return cls(Interval(None, number, high_open=True), unit)

    @classmethod
    def between(cls, low: Written, high: Written, unit: str) -> Self:
        """From one number to another, both included."""
        return cls(Interval(low, high), unit)

    @classmethod
    def about(cls, number: Written, unit: str, *, share: Fraction = ABOUT) -> Self:
        """Near this number: the reading table's share of it either way, or a share of your own."""
        return cls(near(exact(number), share), unit)

    @property
    def low(self) -> Number | None:
        """The lower bound, in the unit; None where there is none."""
        return self.range.low

    @property
    def high(self) -> Number | None:
        """The upper bound, in the unit; None where there is none."""
        return self.range.high

    def __str__(self) -> str:
        return f"{self.range} {unit_words(self.unit, singular=self.range == _ONE)}"

    def __repr__(self) -> str:
        return f"{type(self).__name__}{_made_by(self.range, self.unit)}"


_ONE = Interval(1, 1)


def require_unit(unit: object) -> None:
    """Refuse what is no unit.

    Raises:
        InvalidValueError: where it is no text, or empty.
    """
    if not isinstance(unit, str) or not unit.strip():
        raise InvalidValueError(f"{unit!r} is no unit: name one, such as 'person', 'USD' or 'kilometre'")


def _made_by(span: Interval, unit: str) -> str:
    """Spell the call that makes the value: the shortest constructor that gives this interval."""
    low, high = span.low, span.high
    if low is not None and high is None:
        return f".{'more_than' if span.low_open else 'at_least'}({written(low)}, {unit!r})"
    if low is None and high is not None:
        return f".{'less_than' if span.high_open else 'at_most'}({written(high)}, {unit!r})"
    if low is None or high is None or span.low_open or span.high_open:
        return f"({span!r}, {unit!r})"
    if low == high:
        return f".exactly({written(low)}, {unit!r})"
    return f".between({written(low)}, {written(high)}, {unit!r})"
