"""Moments: when something was recorded or seen, in one spelling whose alphabetic order is the order in time."""

from __future__ import annotations

from datetime import UTC, date, datetime

from eventmodel.errors import InvalidValueError


def moment(time: object) -> str:
    """Write a day, or an instant with its zone, in the one spelling, cut to the second; empty where unknown.

    Raises:
        InvalidValueError: where it is no ISO 8601 date or time, or a time without a zone.

    Examples:
        >>> moment("2021-01-11"), moment("2021-01-11T10:00+02:00")
        ('2021-01-11', '2021-01-11T08:00:00Z')
    """
    if not time:
        return ""
    if not isinstance(time, str | date):
        raise InvalidValueError(f"{time!r} is no day or time: give a text, a date or a datetime")
    when = _parsed(time) if isinstance(time, str) else time
    if not isinstance(when, datetime):
        return when.isoformat()
    if when.tzinfo is None:
        raise InvalidValueError(f"{time} has no time zone: add one, such as Z or +02:00, or give the day alone")
    try:
        return when.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
    except OverflowError:
        raise InvalidValueError(f"{time} lies outside the years 1 to 9999") from None


def _parsed(text: str) -> date:
    try:
        return date.fromisoformat(text) if len(text) <= len("2021-01-11") else datetime.fromisoformat(text)
    except ValueError:
        raise InvalidValueError(f"{text[:60]!r} is no day or time of ISO 8601, such as 2021-01-11T08:00Z") from None
