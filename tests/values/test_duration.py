"""Durations: one scale for all units; months and years are ranges of days."""

from __future__ import annotations

import pytest

from eventmodel.errors import InvalidValueError
from eventmodel.values import Duration, Interval, NotComparable, Nothing, Relation, Text


@pytest.mark.parametrize(
    ("count", "unit", "other_count", "other_unit", "relation"),
    [
        (6, "week", 42, "day", Relation.EQUAL),
        (1, "year", 12, "month", Relation.EQUAL),
        (1, "month", 30, "day", Relation.REFINED_BY),
        (1, "month", 4, "week", Relation.REFINED_BY),
        (1, "month", 27, "day", Relation.CONTRADICTS),
        (90, "minute", "1.5", "hour", Relation.EQUAL),
        (44, "day", 6, "week", Relation.CONTRADICTS),
    ],
)
def test_units_of_time_compare(
    count: int, unit: str, other_count: int | str, other_unit: str, relation: Relation
) -> None:
    here, there = Duration.exactly(count, unit), Duration.exactly(other_count, other_unit)
    assert here.compare(there).relation is relation


def test_a_margin_around_nothing_stays_a_duration() -> None:
    assert Duration(Interval(-12, 12), "month").hours == Interval(-366 * 24, 366 * 24)


def test_a_meet_keeps_the_unit_that_says_it_already() -> None:
    month, days = Duration.exactly(1, "month"), Duration.exactly(30, "day")
    assert month.meet(days) == days.meet(month) == days
    assert days.meet(Duration.exactly(2, "day")) is Nothing
    with pytest.raises(NotComparable):
        days.meet(Text("long"))


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="'fortnight' is no unit of time: use one of minute"):
        Duration.exactly(1, "fortnight")


@pytest.mark.parametrize(
    ("months", "fewest", "most"),
    [
        (1, 28, 31), (2, 59, 62), (3, 89, 92), (4, 120, 123), (5, 150, 153), (6, 181, 184), (7, 212, 215),
        (8, 242, 245), (9, 273, 276), (10, 303, 306), (11, 334, 337), (12, 365, 366), (13, 393, 397), (24, 730, 732),
        ("0.5", 14, "15.5"), ("1.5", "43.5", "46.5"), ("11.5", "349.5", "351.5"), (0, 0, 0),
    ],
)  # fmt: skip
def test_months_are_ranges_of_days(months: int | str, fewest: int | str, most: int | str) -> None:
    days = Duration.between(fewest, most, "day")
    assert Duration.exactly(months, "month").compare(days).relation is Relation.EQUAL


@pytest.mark.parametrize(
    ("duration", "hours"),
    [
        (Duration.at_least(1, "month"), Interval(28 * 24)),
        (Duration.more_than(1, "month"), Interval(28 * 24, low_open=True)),
        (Duration.at_most(1, "month"), Interval(None, 31 * 24)),
        (Duration.less_than(1, "year"), Interval(None, 366 * 24, high_open=True)),
        (Duration.exactly(90, "minute"), Interval("1.5", "1.5")),
        (Duration(Interval(), "year"), Interval()),
    ],
)
def test_bounds_in_hours(duration: Duration, hours: Interval) -> None:
    assert duration.hours == hours


def test_a_month_of_either_length_may_be_meant() -> None:
    month = Duration.exactly(1, "month")
    assert month.compare(Duration.exactly(31, "day")).name == "REFINED_BY"
    assert month.compare(Duration.exactly(32, "day")).name == "CONTRADICTS"
    assert month.compare(Duration.exactly("27.9", "day")).name == "CONTRADICTS"


def test_a_meet_in_hours_where_neither_says_it() -> None:
    common = Duration.at_least(1, "day").meet(Duration.at_most(1, "week"))
    assert common == Duration(Interval(24, 168), "hour")


@pytest.mark.parametrize(
    ("duration", "words", "code"),
    [
        (Duration.exactly(1, "day"), "1 day", "Duration.exactly(1, 'day')"),
        (Duration.about(6, "week"), "5.4 to 6.6 weeks", "Duration.between('5.4', '6.6', 'week')"),
        (Duration.at_least(5, "year"), "5 or more years", "Duration.at_least(5, 'year')"),
    ],
)
def test_durations_are_spelled(duration: Duration, words: str, code: str) -> None:
    assert (str(duration), repr(duration)) == (words, code)


def test_why_durations_stand_as_they_do() -> None:
    week, days = Duration.exactly(1, "week"), Duration.exactly(7, "day")
    assert week.compare(days).why == "1 week is as long as 7 days"
    assert week.compare(Duration.exactly(2, "day")).why == "1 week excludes 2 days"
    assert week.compare(Text("long")).why == "values of different kinds"
    assert week.refines(days)
    assert not week.refines(Duration.exactly(2, "day"))


def test_durations_are_listed_by_length() -> None:
    ordered = [
        Duration.exactly(1, "hour"), Duration.exactly(7, "day"), Duration.exactly(1, "week"),
        Duration.exactly(1, "month"),
    ]  # fmt: skip
    mixed = ordered[::-1]
    mixed.sort(key=lambda duration: duration.sort_key)
    assert mixed == ordered
