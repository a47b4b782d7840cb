"""Reading EDTF (ISO 8601-2): from the standard's notation to bounds in seconds.

Levels 0 and 1 and the unspecified digits of level 2 are read; what is not read is refused, never guessed.
"""

from __future__ import annotations

import re
from typing import Final

import attrs

from eventmodel.errors import UnreadableValueError
from eventmodel.values.calendar_days import calendar_day, day_number, days_in_month
from eventmodel.values.interval import Interval

DAY: Final = 86_400
_FURTHEST_EAST: Final = 14 * 3600
_FURTHEST_WEST: Final = 12 * 3600
_DATE = re.compile(
    r"(?P<year>Y-?\d{5,9}|-?(?:\d{4}|\d{3}X|\d{2}XX|\dXXX|XXXX))(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?"
    r"(?:T(?P<time>\d\d:\d\d(?::\d\d)?)(?P<zone>Z|[+-]\d\d(?::\d\d)?)?)?(?P<qualifier>[?~%])?",
    re.ASCII,
)
_SEASON_STARTS: Final = {21: 3, 22: 6, 23: 9, 24: 12}


@attrs.frozen
class Bounds:
    """What an EDTF text allows, in seconds from 1970-01-01 of its own clock.

    Attributes:
        strict: the bounds as written.
        margin: how far, in seconds, an approximate date may lie outside them.
        anchored: False where the year is unspecified, so that no bounds can be given.
        offset: how far, in seconds, that clock is ahead of UTC; None where no time zone is written.
    """

    strict: Interval
    margin: int = 0
    anchored: bool = True
    offset: int | None = None

    @property
    def loose(self) -> Interval:
        """The bounds with the margin."""
        return self._widened(self.margin, self.margin)

    def in_utc(self) -> Bounds:
        """The same on the clock of UTC; without a zone, whatever the zones of the world allow."""
        if self.offset is None:
            return attrs.evolve(self, strict=self._widened(_FURTHEST_EAST, _FURTHEST_WEST), offset=0)
        return attrs.evolve(self, strict=self._widened(self.offset, -self.offset), offset=0)

    def _widened(self, before: int, after: int) -> Interval:
        low = None if self.strict.low is None else self.strict.low - before
        high = None if self.strict.high is None else self.strict.high + after
        return Interval(low, high, high_open=True)


def read_edtf(text: str) -> Bounds:
    """Read a date, a date with time, or an interval.

    Raises:
        UnreadableValueError: where the text is no EDTF of the levels read here.

    >>> read_edtf("2021-01-11").strict.low
    1610323200
    """
    start, slash, end = text.partition("/")
    if not slash:
        return _read_date(text)
    first, last = _on_one_clock(_read_end(start, text), _read_end(end, text))
    low = first.strict.low if first else None
    high = last.strict.high if last else None
    if low is not None and high is not None and low >= high:
        raise UnreadableValueError(f"{text!r} ends before it begins")
    parts = [part for part in (first, last) if part]
    if not parts:
        raise UnreadableValueError(f"{text!r} names neither a beginning nor an end")
    margin = max(part.margin for part in parts)
    anchored = all(part.anchored for part in parts)
    return Bounds(Interval(low, high, high_open=True), margin, anchored, parts[0].offset)


def _on_one_clock(first: Bounds | None, last: Bounds | None) -> tuple[Bounds | None, Bounds | None]:
    """Both ends as written, or in UTC where their zones differ; a zone at one end alone is not used."""
    if first is None or last is None or first.offset == last.offset:
        return first, last
    if first.offset is None or last.offset is None:
        return attrs.evolve(first, offset=None), attrs.evolve(last, offset=None)
    return first.in_utc(), last.in_utc()


def _read_end(text: str, whole: str) -> Bounds | None:
    if text in {"", ".."}:
        return None
    try:
        return _read_date(text)
    except UnreadableValueError as cause:
        raise UnreadableValueError(f"{whole!r}: {cause}") from cause


def _read_date(text: str) -> Bounds:
    match = _DATE.fullmatch(text)
    if match is None:
        raise UnreadableValueError(
            f"{text!r} is no EDTF date: write YYYY, YYYY-MM, YYYY-MM-DD, with X for unknown digits, "
            "? ~ % behind, or two dates with / between"
        )
    try:
        bounds = _bounds(match["year"].removeprefix("Y"), match["month"], match["day"], match["time"])
        offset = _offset(match["zone"])
    except ValueError as cause:
        raise UnreadableValueError(f"{text!r} is no date: {cause}") from cause
    if bounds is None:
        return Bounds(Interval(), anchored=False)
    low, high = bounds
    margin = high - low if match["qualifier"] in {"~", "%"} else 0
    return Bounds(Interval(low, high, high_open=True), margin, offset=offset)


def write_bounds(bounds: Bounds) -> str:
    """Write strict bounds in EDTF: in days where they are whole days of a clock without a zone.

    >>> write_bounds(read_edtf("2021-01"))
    '2021-01-01/2021-01-31'
    """
    zone = "" if bounds.offset is None else "Z"
    low, high = bounds.strict.low, bounds.strict.high
    first = ".." if low is None else _end_text(int(low), zone, whole_day=low % DAY == 0)
    last = ".." if high is None else _end_text(int(high) - 1, zone, whole_day=high % DAY == 0)
    return f"{first}/{last}"


def _end_text(second: int, zone: str, *, whole_day: bool) -> str:
    day, rest = divmod(second, DAY)
    year, month, day_of_month = calendar_day(day)
    digits = f"{year:05}" if year < 0 else f"{year:04}"
    date = f"{'Y' if abs(year) > 9999 else ''}{digits}-{month:02}-{day_of_month:02}"
    if whole_day and not zone:
        return date
    return f"{date}T{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}{zone}"


def _offset(zone: str | None) -> int | None:
    """Read how far a zone is ahead of UTC."""
    if zone is None or zone == "Z":
        return None if zone is None else 0
    hours, _, minutes = zone[1:].partition(":")
    seconds = int(hours) * 3600 + int(minutes or 0) * 60
    if seconds > _FURTHEST_EAST or int(minutes or 0) > 59:
        raise ValueError(f"there is no time zone {zone}")
    return -seconds if zone[0] == "-" else seconds


def _bounds(year: str, month: str | None, day: str | None, time: str | None) -> tuple[int, int] | None:
    if year == "XXXX":
        return None
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first > last:
        first, last = last, first
    if month is None or "X" in year or month == "XX":
        return _seconds(day_number(first, 1, 1), day_number(last + 1, 1, 1))
    number = int(month)
    if number in _SEASON_STARTS:
        return _season(first, number)
    if not 1 <= number <= 12:
        raise ValueError(f"there is no month {month}")
    length = days_in_month(first, number)
    if day is None or day == "XX":
        start = day_number(first, number, 1)
        return _seconds(start, start + length)
    if not 1 <= int(day) <= length:
        raise ValueError(f"{year}-{month} has no day {day}")
    start = day_number(first, number, int(day))
    return _seconds(start, start + 1) if time is None else _moment(start, time)


def _season(year: int, season: int) -> tuple[int, int]:
    month = _SEASON_STARTS[season]
    after = (year, month + 3) if month < 12 else (year + 1, 3)
    return _seconds(day_number(year, month, 1), day_number(*after, 1))


def _moment(day: int, time: str) -> tuple[int, int]:
    hour, minute, *rest = (int(part) for part in time.split(":"))
    second = rest[0] if rest else 0
    if hour > 23 or minute > 59 or second > 59:
        raise ValueError(f"there is no time {time}")
    start = day * DAY + hour * 3600 + minute * 60 + second
    return start, start + (1 if rest else 60)


def _seconds(start: int, end: int) -> tuple[int, int]:
    return start * DAY, end * DAY
