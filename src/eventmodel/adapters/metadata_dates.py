"""Dates as programs write them into metadata and tables: one with two readings is refused, none is made finer."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from eventmodel.adapters.page.dates import sole_date
from eventmodel.errors import UnreadableValueError
from eventmodel.values.when import When

_ISO: Final = re.compile(
    r"(?P<y>\d{4})-?(?P<m>\d\d)-?(?P<d>\d\d)"
    r"(?:[T ]\s?(?P<h>\d\d):?(?P<min>\d\d)(?::?(?P<s>\d\d)(?:[.,]\d{1,9})?)?\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?$",
    re.IGNORECASE,
)
_FIRST_YEAR, _LAST_YEAR = 1500, 2200
_LONGEST: Final = 60


def read_date(words: str) -> When:
    """Read a date of a table or of a page's metadata.

    EDTF, ISO 8601 (also `20210111` and with a blank for the `T`), RFC 2822 (`Mon, 11 Jan 2021 16:16:00 GMT`) and
    dates with the month in words. Midnight to the second is how programs write a day without a time, and is
    read as the day.

    Raises:
        UnreadableValueError: for what is no date, has two readings (`04/05/2021`), or lies outside 1500 to 2200.

    Examples:
        >>> read_date("2021-01-11 16:16:00+0100").edtf, read_date("2021-01-11T00:00:00Z").edtf
        ('2021-01-11T16:16:00+01:00', '2021-01-11')
        >>> read_date("January 11, 2021").edtf
        '2021-01-11'
    """
    shown = " ".join(words.split())
    when = _read(shown) if len(shown) <= _LONGEST else None
    if when is None:
        raise UnreadableValueError(f"{shown[:_LONGEST]!r} is no date that has one reading: write 2021-01-11")
    day = when.first_day
    if day is not None and not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise UnreadableValueError(f"{shown!r} lies outside the years {_FIRST_YEAR} to {_LAST_YEAR}")
    return when


def _read(words: str) -> When | None:
    match = _ISO.match(words)
    if match is not None:
        return _from_iso(match)
    for read in (_edtf, _mail, _in_words):
        found = read(words)
        if found is not None:
            return found
    return None


def _from_iso(match: re.Match[str]) -> When | None:
    part = match.groupdict()
    try:
        date(int(part["y"]), int(part["m"]), int(part["d"]))
    except ValueError:
        return None
    day = f"{part['y']}-{part['m']}-{part['d']}"
    if part["h"] is None or (part["h"], part["min"], part["s"] or "00") == ("00", "00", "00"):
        return _edtf(day)
    second = f":{part['s']}" if part["s"] else ""
    return _edtf(f"{day}T{part['h']}:{part['min']}{second}{_zone(part['zone'])}") or _edtf(day)


def _zone(words: str | None) -> str:
    if words is None:
        return ""
    if words.upper() in {"Z", "UTC", "GMT"}:
        return "Z"
    return words if ":" in words else f"{words[:3]}:{words[3:]}"


def _edtf(words: str) -> When | None:
    try:
        return When(words)
    except UnreadableValueError:
        return None


def _mail(words: str) -> When | None:
    try:
        found: datetime = parsedate_to_datetime(words)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return _read(found.isoformat(" ", "seconds")) if ":" in words else None


def _in_words(words: str) -> When | None:
    day = sole_date(words)
    return None if day is None else When.on(day)
