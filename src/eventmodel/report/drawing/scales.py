"""Scales: from days and numbers to places on a chart, with ticks that read well."""

from __future__ import annotations

import itertools
import math
from datetime import date
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.report.wording.days import MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

_STEPS: Final = (1, 2, 5, 10)
_GAP: Final = 0.12
_SHORTEST: Final = 60
_MOST_STRETCHES: Final = 4
_BREAK: Final = 26.0
_NARROWEST: Final = 70.0
_MOST_POWERS: Final = 8


@attrs.frozen
class Stretch:
    """A stretch of days that is drawn to scale: from day to day, from place to place."""

    first: int
    last: int
    left: float
    right: float

    def place(self, day: float) -> float:
        """Give the place of a day."""
        share = (day - self.first) / (self.last - self.first) if self.last > self.first else 0.5
        return self.left + share * (self.right - self.left)


@attrs.frozen
class DayScale:
    """Days on a line; where nothing happens for long, it is broken."""

    stretches: tuple[Stretch, ...]

    def place(self, day: date) -> float:
        """Give the place of a day that lies in one of the stretches."""
        number = day.toordinal()
        found = next((s for s in self.stretches if number <= s.last), self.stretches[-1])
        return found.place(max(number, found.first))

    @property
    def breaks(self) -> tuple[float, ...]:
        """Where time is left out."""
        pairs = zip(self.stretches, self.stretches[1:], strict=False)
        return tuple((a.right + b.left) / 2 for a, b in pairs)


def day_scale(days: Sequence[date], left: float, right: float) -> DayScale:
    """Lay days out between two places; a gap of more than an eighth of the whole time is left out.

    Examples:
        >>> scale = day_scale([date(1994, 5, 1), date(2020, 9, 1), date(2020, 9, 30)], 0, 500)
        >>> len(scale.stretches), scale.place(date(2020, 9, 30))
        (2, 500.0)
    """
    numbers = sorted({day.toordinal() for day in days})
    groups = _split(numbers, max((numbers[-1] - numbers[0]) * _GAP, _SHORTEST))
    free = right - left - _BREAK * (len(groups) - 1) - _NARROWEST * len(groups)
    weights = [len(g) * (1 + math.log1p(g[-1] - g[0])) for g in groups]
    stretches: list[Stretch] = []
    at = left
    for group, weight in zip(groups, weights, strict=True):
        width = _NARROWEST + free * weight / sum(weights)
        stretches.append(Stretch(group[0], group[-1], at, at + width))
        at += width + _BREAK
    return DayScale(tuple(stretches))


def _split(numbers: Sequence[int], gap: float) -> list[list[int]]:
    """Split where the largest gaps are."""
    gaps = sorted(((b - a, b) for a, b in itertools.pairwise(numbers) if b - a > gap), reverse=True)
    starts = {start for _, start in gaps[: _MOST_STRETCHES - 1]}
    groups: list[list[int]] = [[]]
    for number in numbers:
        if number in starts:
            groups.append([])
        groups[-1].append(number)
    return groups


def day_ticks(stretch: Stretch, most: int) -> tuple[tuple[float, str], ...]:
    """Give places and labels for a stretch of days: days, months or years, whatever fits."""
    first, last = date.fromordinal(stretch.first), date.fromordinal(stretch.last)
    if first == last and (first.month, first.day) == (1, 1):
        return ((stretch.place(stretch.first), str(first.year)),)
    for step in (1, 2, 7, 14):
        if (stretch.last - stretch.first) // step < most:
            days = [date.fromordinal(n) for n in range(stretch.first, stretch.last + 1, step)]
            return tuple((stretch.place(d.toordinal()), f"{d.day} {MONTHS[d.month - 1][:3]} {d.year}") for d in days)
    months = (last.year - first.year) * 12 + last.month - first.month
    for step in (1, 3, 6):
        if months // step < most:
            return _months(stretch, first, months, step)
    step = next(s for p in range(6) for s in (10**p, 2 * 10**p, 5 * 10**p) if (last.year - first.year) // s < most)
    years = [y for y in range(first.year, last.year + 1) if y % step == 0]
    shown = [(date(y, 1, 1).toordinal(), str(y)) for y in years]
    return tuple((stretch.place(number), label) for number, label in shown if stretch.first <= number <= stretch.last)


def _months(stretch: Stretch, first: date, months: int, step: int) -> tuple[tuple[float, str], ...]:
    found: list[tuple[float, str]] = []
    for count in range(months + 1):
        year, month = divmod(first.year * 12 + first.month - 1 + count, 12)
        day = date(year, month + 1, 1).toordinal()
        if month % step == 0 and stretch.first <= day <= stretch.last:
            found.append((stretch.place(day), f"{MONTHS[month][:3]} {year}"))
    return tuple(found)


@attrs.frozen
class NumberScale:
    """Numbers on a line, each tick ten times the one before where they lie far apart."""

    low: float
    high: float
    bottom: float
    top: float
    is_logarithmic: bool
    ticks: tuple[float, ...]

    def place(self, number: float) -> float:
        """Give the place of a number; what lies outside is put at the edge."""
        kept = min(max(number, self.low), self.high)
        low, high, at = (map(math.log10, (self.low, self.high, kept))) if self.is_logarithmic else (
            self.low, self.high, kept)  # fmt: skip
        return self.bottom + (at - low) / (high - low) * (self.top - self.bottom)


def number_scale(numbers: Sequence[float], bottom: float, top: float) -> NumberScale:
    """Lay numbers out between two places, from zero on; by powers of ten where they differ more than a hundredfold.

    Examples:
        >>> number_scale([17, 26], 0, 100).ticks, number_scale([3, 40_000], 0, 100).ticks
        ((0.0, 10.0, 20.0, 30.0), (1.0, 10.0, 100.0, 1000.0, 10000.0, 100000.0))
    """
    least, most = min(numbers), max(numbers)
    if least > 0 and most / least > 100:
        first, last = math.floor(math.log10(least)), math.ceil(math.log10(most))
        powers = range(first, last + 1, max(1, math.ceil((last - first) / _MOST_POWERS)))
        ticks = tuple(float(10.0**power) for power in powers)
        return NumberScale(ticks[0], float(10.0**last), bottom, top, is_logarithmic=True, ticks=ticks)
    low, high = min(least, 0.0), max(most, 0.0)
    step = _step((high - low) or 1.0)
    first, last = math.floor(low / step), max(math.ceil(high / step), 1)
    ticks = tuple(float(step * n) for n in range(first, last + 1))
    return NumberScale(ticks[0], ticks[-1], bottom, top, is_logarithmic=False, ticks=ticks)


def _step(width: float) -> float:
    """A round step that gives about four ticks."""
    size = 10.0 ** math.floor(math.log10(width / 4))
    return next(step * size for step in _STEPS if width / (step * size) <= 4.5 or step == 10)
