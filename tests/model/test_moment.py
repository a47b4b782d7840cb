"""Moments: one spelling, in UTC, whose alphabetic order is the order in time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmodel.errors import InvalidValueError
from eventmodel.model.moment import moment

_ZONES = st.integers(-14, 14).map(lambda hours: timezone(timedelta(hours=hours)))
_INSTANTS = st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=_ZONES)  # noqa: DTZ001 - Hypothesis adds the zone


@pytest.mark.parametrize(
    ("time", "written"),
    [
        ("2021-01-11", "2021-01-11"),
        (date(2021, 1, 11), "2021-01-11"),
        ("2021-01-11T10:00+02:00", "2021-01-11T08:00:00Z"),
        ("2021-01-11T08:00:00Z", "2021-01-11T08:00:00Z"),
        (datetime(2021, 1, 11, 8, tzinfo=UTC), "2021-01-11T08:00:00Z"),
        ("2021-01-11T08:00:00.5Z", "2021-01-11T08:00:00Z"),
        (None, ""),
        ("", ""),
    ],
)
def test_a_moment_has_one_spelling(time: str | date | None, written: str) -> None:
    assert moment(time) == written
    assert moment(moment(time)) == written


@pytest.mark.parametrize("time", ["yesterday", "2021-13-01", "2021-01-11T10:00", "0001-01-01T00:00+14:00", "2021"])
def test_what_is_no_moment_is_refused(time: str) -> None:
    with pytest.raises(InvalidValueError, match=r"is no day|no time zone|lies outside"):
        moment(time)


@given(_INSTANTS, _INSTANTS)
def test_the_order_of_spellings_is_the_order_in_time(one: datetime, other: datetime) -> None:
    one, other = one.replace(microsecond=0), other.replace(microsecond=0)
    assert (moment(one) < moment(other)) == (one < other)
