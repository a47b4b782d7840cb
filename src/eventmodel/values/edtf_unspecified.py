"""Dates with unspecified digits: 'X' stands for any digit that makes a date."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import product
from typing import Final

import attrs

from eventmodel.errors import UnreadableValueError
from eventmodel.values.calendar_days import MONTH_LENGTHS, day_number, days_in_month
from eventmodel.values.edtf_bounds import DAY, Bounds, Margin, Shape
from eventmodel.values.edtf_seasons import PARTS_OF_YEAR
from eventmodel.values.edtf_stretches import Stretch, Stretches, merged
from eventmodel.values.edtf_years import year_number

_WHOLE_YEAR: Final = ((1, 12),)


@attrs.frozen
class Unspecified:
    """Every date of some years that has one of some months, or days.

    Attributes:
        years: in order.
        spans: the month in which a part of the year begins, and how many months it has.
        days: of the month; None for all.
        margin: that of an approximate date.
    """

    years: Sequence[int]
    spans: tuple[tuple[int, int], ...]
    days: tuple[int, ...] | None
    margin: Margin

    def stretches(self, *, margin: bool) -> Stretches:
        """Give every date, or several where they follow one another."""
        written = (stretch for year in self.years for stretch in self._in_year(year))
        return merged(map(self.margin.around, written) if margin else written)

    def bounds(self) -> Bounds:
        """Give the first and the last day.

        Raises:
            UnreadableValueError: where no date is like this.
        """
        first, last = self._edge(self.years)[0][0], self._edge(self.years[::-1])[-1][1]
        written = (first, last)
        shape = Shape.ONE if self._has_no_gaps() else Shape.ONE_OF
        return Bounds(written, self.margin.around(written), shape, parts=self)

    def _edge(self, years: Sequence[int]) -> list[Stretch]:
        found = (self._in_year(year) for year in years if self._can_be())
        edge = next((stretches for stretches in found if stretches), None)
        if edge is None:
            raise UnreadableValueError("there is no such day in any of its months")
        return edge

    def _can_be(self) -> bool:
        longest = max(29 if month == 2 else MONTH_LENGTHS[month - 1] for month, _ in self.spans)
        return self.days is None or self.days[0] <= longest

    def _has_no_gaps(self) -> bool:
        if len(self.years) == 1:
            return len(merged(self._in_year(self.years[0]))) == 1
        follow = self.years[-1] - self.years[0] == len(self.years) - 1
        return follow and self.spans == _WHOLE_YEAR and self.days is None

    def _in_year(self, year: int) -> list[Stretch]:
        if self.days is None:
            return [months_of(year, month, count) for month, count in self.spans]
        return [
            (first + (day - 1) * DAY, first + day * DAY)
            for month, _ in self.spans
            for first in (day_number(year, month, 1) * DAY,)
            for day in self.days
            if day <= days_in_month(year, month)
        ]


def months_of(year: int, month: int, count: int) -> Stretch:
    """Give the seconds of some months, which may run into the next year.

    Examples:
        >>> months_of(1969, 12, 3) == (-31 * DAY, 59 * DAY)
        True
    """
    later, months = divmod(month - 1 + count, 12)
    return day_number(year, month, 1) * DAY, day_number(year + later, months + 1, 1) * DAY


def read_unspecified(year: str, month: str | None, day: str | None, margin: Margin) -> Bounds:
    """Bound a date of which some digits are 'X'.

    Raises:
        UnreadableValueError: where no date is like this.

    Examples:
        >>> read_unspecified("156X", "12", "25", Margin()).shape.name
        'ONE_OF'
    """
    spans, days = _spans(month), None if day in {None, "XX"} else _alike(str(day), 1, 31)
    if days is not None and month in _PART_CODES:
        raise UnreadableValueError(f"{month} is a part of a year: it has no days")
    if days is not None and month == "XX":
        spans = tuple((number, 1) for number in range(1, 13))
    bounds = Unspecified(_years(year), spans, days, margin).bounds()
    return attrs.evolve(bounds, shape=Shape.UNANCHORED) if year.endswith("XXXX") else bounds


def _spans(month: str | None) -> tuple[tuple[int, int], ...]:
    if month is None or month == "XX":
        return _WHOLE_YEAR
    if month in _PART_CODES:
        return (PARTS_OF_YEAR[int(month)],)
    return tuple((number, 1) for number in _alike(month, 1, 12))


_PART_CODES: Final = frozenset(map(str, PARTS_OF_YEAR))


@cache
def _alike(pattern: str, first: int, last: int) -> tuple[int, ...]:
    """Every two-digit number within the bounds that the pattern can stand for."""
    numbers = tuple(number for number in range(first, last + 1) if _fits(f"{number:02}", pattern))
    if not numbers:
        raise UnreadableValueError(f"there is no {'month' if last == 12 else 'day'} {pattern}")
    return numbers


def _fits(digits: str, pattern: str) -> bool:
    return all(sign in ("X", digit) for digit, sign in zip(digits, pattern, strict=True))


def _years(pattern: str) -> Sequence[int]:
    if "X" not in pattern:
        return (year_number(pattern),)
    negative, digits = pattern.startswith("-"), pattern.removeprefix("-")
    fixed = digits.rstrip("X")
    if "X" not in fixed:
        low, high = int(fixed.ljust(4, "0")), int(fixed.ljust(4, "9"))
        return range(-high, min(-low, -1) + 1) if negative else range(low, high + 1)
    signs = ("0123456789" if sign == "X" else sign for sign in digits)
    numbers = [int("".join(choice)) for choice in product(*signs)]
    return [-number for number in reversed(numbers) if number] if negative else numbers
