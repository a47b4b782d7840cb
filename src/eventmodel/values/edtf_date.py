"""One date: a year, month or day, a part of a year, or a moment; with qualifiers, and with unspecified digits.

`?` is uncertain and widens nothing: the bounds are those that were written. `~` and `%` are approximate. The margin
is one unit of the finest part that is approximate: a day for '2004-06-11~', a month for '2004-06~-11', a year for
'2004~-06-11', ten years for '199X~', three months for a season; for a time of day half an hour, because people
round times to that. A mark to the right of a part belongs to it and all before it, one to the left to it alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.errors import UnreadableValueError
from eventmodel.values.calendar_days import day_number, days_in_month
from eventmodel.values.edtf_bounds import DAY, FURTHEST_EAST, NO_MARGIN, Bounds, Margin
from eventmodel.values.edtf_seasons import PARTS_OF_YEAR
from eventmodel.values.edtf_unspecified import months_of, read_unspecified
from eventmodel.values.edtf_years import power_of_ten, read_rough_year, year_number, years

if TYPE_CHECKING:
    from eventmodel.values.edtf_stretches import Stretch

_PLAIN: Final = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_MARKED: Final = re.compile(
    r"([?~%])?(-?[\dX]{4}|(?:-Y|Y-?)\d{1,100})([?~%])?"
    r"(?:-([?~%])?([\dX]{2})([?~%])?"
    r"(?:-([?~%])?([\dX]{2})([?~%])?)?)?",
    re.ASCII,
)
_MOMENT: Final = re.compile(
    r"(-?\d{4}|(?:-Y|Y-?)\d{1,100})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::\d\d)?)?([?~%])?",
    re.ASCII,
)
_APPROXIMATE: Final = frozenset("~%")
_HALF_AN_HOUR: Final = Margin(seconds=1800)
_FORMS: Final = (
    "write YYYY, YYYY-MM or YYYY-MM-DD, with X for unknown digits and ? ~ % behind, two dates with / between, "
    "or dates in [ ] or { }"
)


def read_date(text: str) -> Bounds:
    """Read one date, or one moment.

    Raises:
        UnreadableValueError: where it is none.

    Examples:
        >>> read_date("2001-02-03").written == (day_number(2001, 2, 3) * DAY, day_number(2001, 2, 4) * DAY)
        True
    """
    if plain := _PLAIN.fullmatch(text):
        return Bounds.of(*_stretch(*plain.groups()))
    if marked := _MARKED.fullmatch(text):
        return _marked(marked.groups())
    if moment := _MOMENT.fullmatch(text):
        return _moment(moment.groups())
    if rough := read_rough_year(text):
        return rough
    raise UnreadableValueError(f"no date; {_FORMS}")


def _stretch(year: str, month: str | None, day: str | None) -> Stretch:
    number = year_number(year)
    if month is None:
        return years(number, number)
    start, count = _months(month)
    if day is None:
        return months_of(number, start, count)
    first = _day(number, month, day) * DAY
    return first, first + DAY


def _months(month: str) -> tuple[int, int]:
    """The month in which it begins, and how many there are."""
    number = int(month)
    if 1 <= number <= 12:
        return number, 1
    if number in PARTS_OF_YEAR:
        return PARTS_OF_YEAR[number]
    raise UnreadableValueError(f"there is no month {month}")


def _day(year: int, month: str, day: str) -> int:
    if int(month) in PARTS_OF_YEAR:
        raise UnreadableValueError(f"{month} is a part of a year: it has no days")
    if not 1 <= int(month) <= 12:
        raise UnreadableValueError(f"there is no month {month}")
    if not 1 <= int(day) <= days_in_month(year, int(month)):
        raise UnreadableValueError(f"the month has no day {day}")
    return day_number(year, int(month), int(day))


def _marked(groups: tuple[str | None, ...]) -> Bounds:
    left, year, right, month_left, month, month_right, day_left, day, day_right = groups
    for_all, for_months = (day_right, month_right, right, left), (day_right, month_right, month_left)
    approximate = (
        not _APPROXIMATE.isdisjoint(for_all),
        not _APPROXIMATE.isdisjoint(for_months) and month is not None,
        not _APPROXIMATE.isdisjoint((day_right, day_left)),
    )
    margin = _margin(str(year), month, day, approximate)
    if any("X" in part for part in (year, month, day) if part):
        return read_unspecified(str(year), month, day, margin)
    return Bounds.of(*_stretch(str(year), month, day), margin)


def _margin(year: str, month: str | None, day: str | None, approximate: tuple[bool, bool, bool]) -> Margin:
    """One unit of the finest part that is approximate; what is unspecified has the unit above it."""
    _, for_month, for_day = approximate
    if for_day and day and "X" not in day:
        return Margin(seconds=DAY)
    if (for_month or for_day) and month and "X" not in month:
        return Margin(months=_months(month)[1])
    return Margin(months=12 * _years_unspecified(year)) if any(approximate) else NO_MARGIN


def _years_unspecified(year: str) -> int:
    """How many years the first unspecified digit leaves open."""
    return power_of_ten(len(year[year.index("X") :])) if "X" in year else 1


def _moment(groups: tuple[str | None, ...]) -> Bounds:
    year, month, day, hour, minute, second, zone, mark = groups
    start = _day(year_number(str(year)), str(month), str(day)) * DAY
    start += _second_of_day(str(hour), str(minute), second)
    margin = _HALF_AN_HOUR if mark in _APPROXIMATE else NO_MARGIN
    bounds = Bounds.of(start, start + (60 if second is None else 1), margin)
    return bounds if zone is None else attrs.evolve(bounds, offset=_offset(zone))


def _second_of_day(hour: str, minute: str, second: str | None) -> int:
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        raise UnreadableValueError(f"there is no time {hour}:{minute}{f':{second}' if second else ''}")
    return int(hour) * 3600 + int(minute) * 60 + int(second or 0)


def _offset(zone: str) -> int:
    """Read how far a zone is ahead of UTC."""
    if zone == "Z":
        return 0
    hours, _, minutes = zone[1:].partition(":")
    seconds = int(hours) * 3600 + int(minutes or 0) * 60
    if seconds > FURTHEST_EAST or int(minutes or 0) > 59:
        raise UnreadableValueError(f"there is no time zone {zone}")
    return -seconds if zone[0] == "-" else seconds
