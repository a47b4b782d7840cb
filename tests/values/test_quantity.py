"""Quantities: bounds decide, other units and scopes are unknown, nothing is dropped for being zero."""

from __future__ import annotations

import pytest

from eventmodel.values import NotComparable, Nothing, Quantity, Relation


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
