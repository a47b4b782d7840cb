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


@pytest.mark.parametrize(
    ("a", "b", "common"),
    [
        (Interval(1, 3), Interval(2, 4), Interval(2, 3)),
        (Interval(2, 4), Interval(1, 3), Interval(2, 3)),
        (Interval(1), Interval(None, 2), Interval(1, 2)),
        (Interval(1, low_open=True), Interval(None, 2, high_open=True), Interval(1, 2, low_open=True, high_open=True)),
        (Interval(), Interval(1, 2), Interval(1, 2)),
        (Interval(0, 5), Interval(0, 5, low_open=True), Interval(0, 5, low_open=True)),
        (Interval(0, 5), Interval(0, 5, high_open=True), Interval(0, 5, high_open=True)),
        (Interval(0, 5, low_open=True), Interval(0, 4), Interval(0, 4, low_open=True)),
        (Interval(1, 2), Interval(2, 3), Interval(2, 2)),
        (Interval(1, 2, high_open=True), Interval(2, 3), None),
        (Interval(1, 2), Interval(2, 3, low_open=True), None),
        (Interval(3), Interval(None, 2), None),
        (Interval(None, 0), Interval(0, low_open=True), None),
    ],
)
def test_intervals_meet(a: Interval, b: Interval, common: Interval | None) -> None:
    assert a.meet(b) == b.meet(a) == common


@pytest.mark.parametrize(
    ("interval", "inside", "outside"),
    [
        (Interval(1, 2), (1, 2), (0, 3)),
        (Interval(1, 3, low_open=True, high_open=True), (2,), (1, 3)),
        (Interval(), (-5, 0, 10**9), ()),
    ],
)
def test_what_lies_within(interval: Interval, inside: tuple[int, ...], outside: tuple[int, ...]) -> None:
    assert all(map(interval.holds, inside))
    assert not any(map(interval.holds, outside))


def test_points() -> None:
    assert Interval.point("1.5").is_point
    assert Interval(0, 0).is_point
    assert not any(interval.is_point for interval in (Interval(), Interval(1), Interval(1, 2), Interval(None, 1)))


def test_scaling_moves_both_ends_and_keeps_them_open() -> None:
    span = Interval(1, 2, low_open=True)
    assert span.scaled(3) == Interval(3, 6, low_open=True)
    assert span.scaled(1, 5) == Interval(6, 7, low_open=True)
    assert span.scaled(1) is span
    assert Interval(None, 2, high_open=True).scaled(2) == Interval(None, 4, high_open=True)
    assert Interval(1).scaled(2, 1) == Interval(3)
    assert type(Interval("0.5").scaled(2).low) is int


@pytest.mark.parametrize(
    ("interval", "margin", "narrowed"),
    [
        (Interval(45, 55), 5, Interval(50, 50)),
        (Interval(45, 55), 4, Interval(49, 51)),
        (Interval(45, 55), 6, Interval(45, 55)),
        (Interval(45), 5, Interval(45)),
        (Interval(None, 55), 5, Interval(None, 55)),
    ],
)
def test_a_margin_is_taken_back(interval: Interval, margin: int, narrowed: Interval) -> None:
    assert interval.narrowed(margin) == narrowed


def test_the_order_of_listing_begins_with_what_has_no_lower_end() -> None:
    ordered = [
        Interval(None, 1), Interval(None, 2, high_open=True), Interval(None, 2), Interval(), Interval(0, 1),
        Interval(0), Interval(0, low_open=True), Interval(1),
    ]  # fmt: skip
    mixed = ordered[::-1]
    mixed.sort(key=lambda interval: interval.sort_key)
    assert mixed == ordered


@pytest.mark.parametrize(
    ("interval", "code"),
    [
        (Interval(), "Interval()"),
        (Interval(1), "Interval(1)"),
        (Interval(None, 1), "Interval(None, 1)"),
        (Interval(0, "1.5", low_open=True), "Interval(0, '1.5', low_open=True)"),
        (Interval("1/3", 1, high_open=True), "Interval('1/3', 1, high_open=True)"),
        (Interval(None, 0, high_open=True), "Interval(None, 0, high_open=True)"),
    ],
)
def test_intervals_are_spelled_as_code(interval: Interval, code: str) -> None:
    assert repr(interval) == code


def test_what_is_open_is_named() -> None:
    with pytest.raises(TypeError):
        Interval(1, 2, True)  # type: ignore[call-arg]  # noqa: FBT003
