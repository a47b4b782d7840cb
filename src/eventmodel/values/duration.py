"""Durations: how long something lasted, in the unit that was said."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar, Final

import attrs

from eventmodel.errors import InvalidValueError, NotComparableError
from eventmodel.values.interval import Interval
from eventmodel.values.measured import Measured
from eventmodel.values.relation import Comparison, Nothing, NothingType, Relation
from eventmodel.values.value import OF_ANOTHER_KIND, WHY, unlike

if TYPE_CHECKING:
    from eventmodel.values.number import Number

_HOURS: Final[dict[str, Number]] = {"minute": Fraction(1, 60), "hour": 1, "day": 24, "week": 168}
_MONTHS: Final = {"month": 1, "year": 12}
_FEWEST_DAYS: Final = (0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334)
_MOST_DAYS: Final = (0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337)
TIME_UNITS: Final = (*_HOURS, *_MONTHS)
"""The units of a duration, shortest first."""


@attrs.frozen(repr=False)
class Duration(Measured):
    """A length of time that the truth must satisfy; months and years are ranges of days.

    Examples:
        >>> print(Duration.exactly(12, "month").compare(Duration.exactly(1, "year")).relation.name)
        EQUAL
    """

    tag: ClassVar[str] = "duration"
    range: Interval
    unit: str

    def __attrs_post_init__(self) -> None:
        if self.unit not in TIME_UNITS:
            raise InvalidValueError(f"{self.unit!r} is no unit of time: use one of {', '.join(TIME_UNITS)}")

    @property
    def hours(self) -> Interval:
        """The same constraint in hours, the scale on which durations compare."""
        factor = _HOURS.get(self.unit)
        if factor is not None:
            return self.range.scaled(factor)
        months = self.range.scaled(_MONTHS[self.unit])
        low = None if months.low is None else 24 * _fewest_days(months.low)
        high = None if months.high is None else -24 * _fewest_days(-months.high)
        return months.between(low, high)

    def compare(self, other: object) -> Comparison:
        """Tell how this stands to another duration, whatever their units."""
        if not isinstance(other, Duration):
            return unlike()
        relation = self.hours.relation(other.hours)
        return Comparison(relation, (_WHY, relation, self, other))

    def meet(self, other: object) -> Duration | NothingType:
        """Give the most that both allow, in hours unless one of them already is it.

        Raises:
            NotComparableError: where the other is no duration.
        """
        if not isinstance(other, Duration):
            raise NotComparableError(f"no meet of {self} and {other}: {OF_ANOTHER_KIND}")
        common = self.hours.meet(other.hours)
        if common is None:
            return Nothing
        same = [d for d in (self, other) if d.hours == common]
        return min(same, key=lambda d: d.sort_key) if same else Duration(common, "hour")

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A total order for listing; it says nothing about meaning."""
        return (self.tag, self.hours.sort_key, TIME_UNITS.index(self.unit))


def _fewest_days(months: Number) -> Number:
    """The fewest days; of a length below zero, as a margin around zero gives, the most behind the sign."""
    return _days(months, _FEWEST_DAYS, 365) if months >= 0 else -_days(-months, _MOST_DAYS, 366)


def _days(months: Number, table: tuple[int, ...], year: int) -> Number:
    """The fewest or most days that many months in a row can have; part of a month counts in proportion."""
    whole = int(months // 1)
    part = months - whole
    at_floor = year * (whole // 12) + table[whole % 12]
    if not part:
        return at_floor
    at_ceiling = year * ((whole + 1) // 12) + table[(whole + 1) % 12]
    days = at_floor + part * (at_ceiling - at_floor)
    return days.numerator if days.denominator == 1 else days


_WHY = WHY | {Relation.EQUAL: "{a} is as long as {b}"}
