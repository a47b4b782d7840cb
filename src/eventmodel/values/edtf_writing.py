"""Writing bounds in EDTF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.values.calendar_days import calendar_day
from eventmodel.values.edtf_bounds import DAY

if TYPE_CHECKING:
    from eventmodel.values.edtf_bounds import Bounds


def write_bounds(bounds: Bounds) -> str:
    """Write the bounds of one interval: in days where they are whole days of a clock without a zone.

    Examples:
        >>> from eventmodel.values.edtf_date import read_date
        >>> write_bounds(read_date("2021-22")), write_bounds(read_date("2021-01-11"))
        ('2021-06-01/2021-08-31', '2021-01-11')
    """
    zone = "" if bounds.offset is None else "Z"
    low, high = bounds.written
    first = ".." if low is None else _end_text(low, zone, whole_day=low % DAY == 0)
    last = ".." if high is None else _end_text(high - 1, zone, whole_day=high % DAY == 0)
    return first if first == last and "T" not in first else f"{first}/{last}"


def _end_text(second: int, zone: str, *, whole_day: bool) -> str:
    day, rest = divmod(second, DAY)
    year, month, day_of_month = calendar_day(day)
    digits = f"{year:05}" if year < 0 else f"{year:04}"
    date = f"{'Y' if abs(year) > 9999 else ''}{digits}-{month:02}-{day_of_month:02}"
    if whole_day and not zone:
        return date
    return f"{date}T{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}{zone}"
