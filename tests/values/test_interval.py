"""Intervals: never empty; an unbounded end is None, and zero is a bound like any other."""

from __future__ import annotations

import pytest

from eventmodel.errors import InvalidValueError
from eventmodel.values import Interval, Relation


@pytest.mark.parametrize(("low", "high", "low_open"), [(2, 1, False), (1, 1, True)])
def test_an_empty_interval_is_refused(low: int, high: int, low_open: bool) -> None:  # noqa: FBT001
    with pytest.raises(InvalidValueError, match="no number lies within"):
        Interval(low, high, low_open=low_open)


def test_zero_is_a_bound_and_no_bound_is_open() -> None:
    assert Interval(0) != Interval()
    assert Interval(None, 0).meet(Interval(0)) == Interval.point(0)
    assert Interval(low_open=True, high_open=True) == Interval()


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (Interval(1, 2), Interval(1, 2), Relation.EQUAL),
        (Interval(1, 2), Interval(1, 3), Relation.REFINES),
        (Interval(1), Interval(1, low_open=True), Relation.REFINED_BY),
        (Interval(1, 2), Interval(2, 3), Relation.OVERLAPS),
        (Interval(1, 2, high_open=True), Interval(2, 3), Relation.CONTRADICTS),
    ],
)
def test_intervals_lie_to_each_other(a: Interval, b: Interval, relation: Relation) -> None:
    assert a.relation(b) is relation


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (Interval(), "any number"),
        (Interval(6000, low_open=True), "more than 6,000"),
        (Interval(0), "0 or more"),
        (Interval(None, 5), "up to 5"),
        (Interval(None, 5, high_open=True), "less than 5"),
        (Interval(17, 17), "17"),
        (Interval("5.5", "6.5"), "5.5 to 6.5"),
    ],
)
def test_intervals_are_spelled(interval: Interval, words: str) -> None:
    assert str(interval) == words
