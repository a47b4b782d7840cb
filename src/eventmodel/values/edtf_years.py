"""Years: of four digits, of more behind a 'Y', as a power of ten, and with significant digits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from eventmodel.errors import UnreadableValueError
from eventmodel.values.calendar_days import day_number
from eventmodel.values.edtf_bounds import DAY, NO_MARGIN, Bounds, Margin

if TYPE_CHECKING:
    from eventmodel.values.edtf_stretches import Stretch

_ROUGH: Final = re.compile(
    r"(?P<left>[?~%])?(?P<number>-?\d{4}|(?:-Y|Y-?)\d{1,100})(?:E(?P<power>\d\d?))?(?:S(?P<digits>\d{1,3}))?"
    r"(?P<right>[?~%])?",
    re.ASCII,
)


def year_number(text: str) -> int:
    """Read a year of four digits, or of more behind a 'Y'.

    Raises:
        UnreadableValueError: for a year of few digits behind a 'Y', and for a year -0000.

    Examples:
        >>> year_number("Y-170000002"), year_number("0000")
        (-170000002, 0)
    """
    year = int(text.replace("Y", "", 1))
    if "Y" in text and abs(year) <= 9999:
        raise UnreadableValueError("Y stands before a year of more than four digits")
    if text == "-0000":
        raise UnreadableValueError("there is no year -0000: the year before 0001 is 0000")
    return year


def power_of_ten(power: int) -> int:
    """Give 1 with so many zeros behind it.

    Examples:
        >>> power_of_ten(3)
        1000
    """
    return int(f"1{'0' * power}")


def years(first: int, last: int) -> Stretch:
    """Give the seconds of some years, the last one included."""
    return day_number(first, 1, 1) * DAY, day_number(last + 1, 1, 1) * DAY


def read_rough_year(text: str) -> Bounds | None:
    """Read a year with an exponent, with significant digits, or both; None for what is neither.

    '1950S2' is estimated as 1950, but only its first two digits are sure: what it allows is 1900 to 1999.

    Raises:
        UnreadableValueError: where there are more significant digits than digits.

    Examples:
        >>> read_rough_year("Y17E7").written == years(170_000_000, 170_000_000)
        True
    """
    match = _ROUGH.fullmatch(text)
    if match is None or not (match["power"] or match["digits"]):
        return None
    year = _powered(match["number"], match["power"])
    count = len(str(abs(year)) if match["power"] else match["number"].lstrip("Y-"))
    step = 1 if match["digits"] is None else _step(count, int(match["digits"]))
    approximate = bool({match["left"], match["right"]} & {"~", "%"})
    margin = Margin(months=12 * step) if approximate else NO_MARGIN
    return Bounds(years(year, year), margin.around(years(*_block(year, step))))


def _powered(number: str, power: str | None) -> int:
    if power is None:
        return year_number(number)
    if "Y" not in number:
        raise UnreadableValueError("a year with an exponent begins with Y")
    return int(number.replace("Y", "", 1)) * power_of_ten(int(power))


def _step(count: int, significant: int) -> int:
    if not 1 <= significant <= count:
        raise UnreadableValueError(f"of {count} digits, {significant} cannot be significant")
    return power_of_ten(count - significant)


def _block(year: int, step: int) -> tuple[int, int]:
    low = abs(year) // step * step
    high = low + step - 1
    return (-high, -low) if year < 0 else (low, high)
