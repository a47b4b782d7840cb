"""Days are counted as the standard library counts them, for every year that it knows."""

from __future__ import annotations

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmodel.values.calendar_days import date_of, day_number, days_in_month


@given(st.dates())
def test_a_day_has_the_number_of_the_standard_library(day: date) -> None:
    number = day_number(day.year, day.month, day.day)
    assert number == day.toordinal() - date(1970, 1, 1).toordinal()
    assert date_of(number) == day


@pytest.mark.parametrize("year", [1, 1600, 1700, 1900, 2000, 2019, 2020, 2100, 9999])
def test_every_month_has_its_length(year: int) -> None:
    assert [days_in_month(year, m) for m in range(1, 13)] == [calendar.monthrange(year, m)[1] for m in range(1, 13)]
