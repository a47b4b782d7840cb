"""Days counted in the proleptic Gregorian calendar, for any year."""

from __future__ import annotations

from datetime import date

_DAYS_BEFORE_EPOCH = 719_468
MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def day_number(year: int, month: int, day: int) -> int:
    """Count the days from 1970-01-01 (the days-from-civil algorithm of Howard Hinnant).

    Examples:
        >>> day_number(1970, 1, 1), day_number(2021, 1, 11)
        (0, 18638)
    """
    year -= month <= 2
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * 146_097 + day_of_era - _DAYS_BEFORE_EPOCH


def days_in_month(year: int, month: int) -> int:
    """Tell how many days a month has.

    Examples:
        >>> days_in_month(2020, 2), days_in_month(1900, 2)
        (29, 28)
    """
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else MONTH_LENGTHS[month - 1]


def calendar_day(day: int) -> tuple[int, int, int]:
    """Give the year, month and day of a day number: the inverse of `day_number`.

    Examples:
        >>> calendar_day(18638)
        (2021, 1, 11)
    """
    era, day_of_era = divmod(day + _DAYS_BEFORE_EPOCH, 146_097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + (3 if shifted < 10 else -9)
    return year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * shifted + 2) // 5 + 1


def months_away(day: int, months: int, *, ends: bool = False) -> int:
    """Go some months on, or back; a day that the month there does not have is its last one.

    With `ends`, the day is the one after a stretch, and so may be the first of the next month.

    Examples:
        >>> calendar_day(months_away(day_number(2004, 3, 31), -1))
        (2004, 2, 29)
    """
    year, month, day_of_month = calendar_day(day)
    year, months_before = divmod(12 * year + month - 1 + months, 12)
    length = days_in_month(year, months_before + 1)
    return day_number(year, months_before + 1, 1) + min(day_of_month - 1, length if ends else length - 1)


def date_of(day: int) -> date:
    """Give back the date of a day number; years 1 to 9999 only."""
    return date.fromordinal(day + 719_163)
