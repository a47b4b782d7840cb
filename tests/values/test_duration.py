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
