"""Units: exact between physical ones, offsets of temperatures included; groups of people within one another."""

from __future__ import annotations

from fractions import Fraction

import pytest

from eventmodel.values import Quantity, Relation
from eventmodel.values.physical_units import PHYSICAL
from eventmodel.values.units import WHOLE_OF, conversion, factor_between, is_part_of, unit_words


@pytest.mark.parametrize(
    ("number", "unit", "other_number", "other"),
    [
        (1, "mile", "1609.344", "metre"),
        (1, "nautical mile", 1852, "metre"),
        (1, "square mile", "2.589988110336", "square kilometre"),
        (1, "acre", "4046.8564224", "square metre"),
        (100, "hectare", 1, "square kilometre"),
        (1, "pound", "0.45359237", "kilogram"),
        (1, "short ton", 2000, "pound"),
        (1, "barrel", 42, "gallon"),
        (1000, "litre", 1, "cubic metre"),
        (1, "knot", "1.852", "kilometre per hour"),
        (10, "metre per second", 36, "kilometre per hour"),
        (0, "degree Celsius", 32, "degree Fahrenheit"),
        (-40, "degree Celsius", -40, "degree Fahrenheit"),
        (100, "degree Celsius", "373.15", "kelvin"),
        (1, "kilowatt hour", "3.6", "megajoule"),
        (1, "kiloton of TNT", "4184", "gigajoule"),
        (1, "gigawatt", 1000, "megawatt"),
        (1013, "millibar", 1013, "hectopascal"),
        (2, "day", 48, "hour"),
        (1, "fathom", 2, "yard"),
    ],
)
def test_conversions_are_exact(number: int, unit: str, other_number: int | str, other: str) -> None:
    here, there = Quantity.exactly(number, unit), Quantity.exactly(other_number, other)
    assert here.compare(there).relation is Relation.EQUAL
    assert there.compare(here).relation is Relation.EQUAL


@pytest.mark.parametrize(
    ("unit", "other"), [("metre", "kilogram"), ("year", "day"), ("magnitude", "metre"), ("degree", "degree Celsius")]
)
def test_other_dimensions_do_not_convert(unit: str, other: str) -> None:
    assert conversion(unit, other) is None
    assert factor_between(unit, other) is None
    assert conversion(unit, unit) == (1, 0)


def test_a_shift_is_no_factor() -> None:
    assert conversion("degree Fahrenheit", "kelvin") == (Fraction(5, 9), Fraction(45967, 180))
    assert factor_between("degree Fahrenheit", "kelvin") is None
    assert factor_between("kilometre", "metre") == 1000


def test_every_ratio_is_exact_and_above_zero() -> None:
    for dimension, ratio, shift in PHYSICAL.values():
        assert dimension
        assert isinstance(ratio, int | Fraction)
        assert ratio > 0
        assert not shift or dimension == "temperature"


def test_groups_lie_within_one_another() -> None:
    assert is_part_of("child", "civilian")
    assert is_part_of("child", "person")
    assert not is_part_of("person", "child")
    assert not is_part_of("child", "child")
    assert not is_part_of("child", "soldier")
    assert not is_part_of("boat", "person")
    assert all(is_part_of(part, "person") for part in WHOLE_OF)


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("soldier", "soldiers"),
        ("child", "children"),
        ("police", "police"),
        ("percent", "percent"),
        ("USD", "USD"),
        ("square foot", "square feet"),
        ("mile per hour", "miles per hour"),
        ("ton of TNT", "tons of TNT"),
        ("degree Fahrenheit", "degrees Fahrenheit"),
        ("degree", "degrees"),
        ("inch", "inches"),
    ],
)
def test_units_are_spelled(unit: str, words: str) -> None:
    assert unit_words(unit) == words
    assert unit_words(unit, singular=True) == unit
