"""Quantities: bounds decide, other units and scopes are unknown, nothing is dropped for being zero."""

from __future__ import annotations

from fractions import Fraction

import pytest

from eventmodel.errors import InvalidValueError
from eventmodel.values import Interval, NotComparable, Nothing, Quantity, Relation, Text


def _people(text: str) -> Quantity:
    kinds = {
        ">": Quantity.more_than,
        ">=": Quantity.at_least,
        "<=": Quantity.at_most,
        "<": Quantity.less_than,
    }
    mark, _, number = text.rpartition(" ")
    return kinds.get(mark, Quantity.exactly)(number, "person")


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("> 6000", "> 6500", Relation.REFINED_BY),
        (">= 49", "105", Relation.REFINED_BY),
        ("> 6000", "6000", Relation.CONTRADICTS),
        (">= 6000", "6000", Relation.REFINED_BY),
        (">= 10", "<= 20", Relation.OVERLAPS),
        ("< 10", ">= 10", Relation.CONTRADICTS),
        (">= 0", "0", Relation.REFINED_BY),
        ("0", "3", Relation.CONTRADICTS),
    ],
)
def test_counts_compare_by_their_bounds(a: str, b: str, relation: Relation) -> None:
    assert _people(a).compare(_people(b)).relation is relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (Quantity.exactly(49, "soldier"), Quantity.exactly(105, "person"), Relation.UNKNOWN),
        (Quantity.exactly(200, "soldier"), Quantity.at_most(105, "person"), Relation.CONTRADICTS),
        (Quantity.exactly(5, "USD"), Quantity.exactly(5, "EUR"), Relation.UNKNOWN),
        (Quantity.exactly(5, "percent"), Quantity.exactly(5, "person"), Relation.UNKNOWN),
        (Quantity.exactly(1, "kilometre"), Quantity.exactly(1000, "metre"), Relation.EQUAL),
        (Quantity.exactly(1, "mile"), Quantity.more_than("1.609", "kilometre"), Relation.REFINES),
    ],
)
def test_units_and_scopes(a: Quantity, b: Quantity, relation: Relation) -> None:
    assert a.compare(b).relation is relation
    assert b.compare(a).relation is relation.mirror


def test_a_meet_is_what_both_allow() -> None:
    assert _people(">= 10").meet(_people("<= 20")) == Quantity.between(10, 20, "person")
    assert _people("< 10").meet(_people(">= 10")) is Nothing
    with pytest.raises(NotComparable, match="people against USD"):
        _people("1").meet(Quantity.exactly(1, "USD"))


def test_a_relation_is_never_silently_false() -> None:
    with pytest.raises(TypeError, match="no yes or no"):
        bool(_people("1").compare(_people("2")).relation)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Quantity.exactly(1, "child"), "1 child"),
        (Quantity.exactly(2, "child"), "2 children"),
        (Quantity.at_least(3, "USD"), "3 or more USD"),
        (Quantity.more_than(6000, "person"), "more than 6,000 persons"),
    ],
)
def test_quantities_are_spelled(value: Quantity, words: str) -> None:
    assert str(value) == words


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (Quantity.exactly(6, "person"), "Quantity.exactly(6, 'person')"),
        (Quantity.exactly("0.1", "metre"), "Quantity.exactly('0.1', 'metre')"),
        (Quantity.at_least(0, "person"), "Quantity.at_least(0, 'person')"),
        (Quantity.more_than(6000, "person"), "Quantity.more_than(6000, 'person')"),
        (Quantity.at_most(3, "USD"), "Quantity.at_most(3, 'USD')"),
        (Quantity.less_than(0, "person"), "Quantity.less_than(0, 'person')"),
        (Quantity.between(3, 5, "person"), "Quantity.between(3, 5, 'person')"),
        (Quantity.about(50, "person"), "Quantity.between(45, 55, 'person')"),
        (Quantity.about(50, "person", share=Fraction(1, 5)), "Quantity.between(40, 60, 'person')"),
        (Quantity(Interval(), "case"), "Quantity(Interval(), 'case')"),
        (Quantity(Interval(1, 2, low_open=True), "case"), "Quantity(Interval(1, 2, low_open=True), 'case')"),
        (Quantity(Interval(1, 2, high_open=True), "case"), "Quantity(Interval(1, 2, high_open=True), 'case')"),
    ],
)
def test_quantities_are_spelled_as_code(value: Quantity, code: str) -> None:
    assert repr(value) == code


@pytest.mark.parametrize("unit", ["", " ", None])
def test_a_quantity_needs_a_unit(unit: str) -> None:
    with pytest.raises(InvalidValueError, match="is no unit: name one, such as 'person'"):
        Quantity.exactly(1, unit)


def test_bounds_are_at_hand() -> None:
    assert (Quantity.at_least(0, "person").low, Quantity.at_least(0, "person").high) == (0, None)
    assert (Quantity.at_most(0, "person").low, Quantity.at_most(0, "person").high) == (None, 0)


def test_a_meet_of_two_units_is_told_in_the_first_of_the_alphabet() -> None:
    road = Quantity.at_least(2, "kilometre").meet(Quantity.at_most(5, "mile"))
    assert road == Quantity(Interval(2, Fraction("8.04672")), "kilometre")
    assert Quantity.at_most(5, "mile").meet(Quantity.at_least(2, "kilometre")) == road


def test_a_part_above_its_whole_meets_in_nothing() -> None:
    children, people = Quantity.exactly(9, "child"), Quantity.at_most(3, "person")
    assert children.meet(people) is Nothing
    assert people.meet(children) is Nothing
    assert Quantity.exactly(3, "child").compare(Quantity.less_than(3, "person")).name == "CONTRADICTS"
    with pytest.raises(NotComparable, match="another scope"):
        Quantity.exactly(3, "child").meet(people)
    with pytest.raises(NotComparable, match="different kinds"):
        people.meet(Text("many"))


def test_only_what_says_as_much_refines() -> None:
    few, many = Quantity.exactly(7, "person"), Quantity.more_than(5, "person")
    assert few.refines(many)
    assert few.refines(few)
    assert not many.refines(few)
    assert not few.refines(Text("seven"))


def test_a_range_in_another_unit() -> None:
    assert Quantity.exactly(3, "kilometre").range_in("metre") == Interval(3000, 3000)
    with pytest.raises(NotComparable, match="3 kilometres can't be told in kilograms"):
        Quantity.exactly(3, "kilometre").range_in("kilogram")
