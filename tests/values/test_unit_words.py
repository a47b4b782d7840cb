"""Units and currencies beside a number: each is read where it stands, and its neighbours are not."""

from __future__ import annotations

from fractions import Fraction

import pytest

from eventmodel.values.currencies import currency_before, currency_behind
from eventmodel.values.unit_words import unit_behind


@pytest.mark.parametrize(
    ("behind", "unit", "words"),
    [
        (" km/h", "kilometre per hour", " km/h"),
        (" miles an hour", "mile per hour", " miles an hour"),
        (" square metres", "square metre", " square metres"),
        (" metric tons", "tonne", " metric tons"),
        (" nautical miles", "nautical mile", " nautical miles"),
        ("-foot wave", "foot", "-foot"),
        (" degrees Celsius", "degree Celsius", " degrees Celsius"),
        ("°F", "degree Fahrenheit", "°F"),
        (" kilotons of TNT", "kiloton of TNT", " kilotons of TNT"),
        (" m away", "metre", " m"),
        (" (kg)", "kilogram", " (kg)"),
    ],
)
def test_each_unit_is_read(behind: str, unit: str, words: str) -> None:
    assert unit_behind(f"5{behind}", 1, len(behind) + 1) == (unit, 1 + len(words))


@pytest.mark.parametrize("behind", [" boats", " M", " nautical charts", " inchworms", "", " per hour"])
def test_what_is_no_unit_is_left_alone(behind: str) -> None:
    assert unit_behind(f"5{behind}", 1, len(behind) + 1) is None


def test_a_single_letter_needs_digits() -> None:
    assert unit_behind("five m", 4, 6, digits=False) is None


@pytest.mark.parametrize(
    ("before", "code"),
    [
        ("$", "USD"),
        ("A$", "AUD"),
        ("hk $ ", "HKD"),
        ("US$", "USD"),
        ("fined a $", "USD"),
        ("A $", "USD"),
        ("EUR ", "EUR"),
        ("£", "GBP"),
        ("mxn$ ", "MXN"),
    ],
)
def test_each_sign_before_is_read(before: str, code: str) -> None:
    found = currency_before(f"{before}5", 0, len(before))
    assert found is not None
    assert found[0] == code


@pytest.mark.parametrize(
    ("behind", "code", "factor"),
    [
        (" Swiss francs", "CHF", 1),
        (" dollars would do", "USD", 1),
        (" cents", "USD", Fraction(1, 100)),
        (" USD million", "USD", 10**6),
        (" MEUR", "EUR", 10**6),
        (" €", "EUR", 1),
    ],
)
def test_each_word_behind_is_read(behind: str, code: str, factor: int | Fraction) -> None:
    found = currency_behind(f"5{behind}", 1, len(behind) + 1)
    assert found is not None
    assert (found[0], found[2]) == (code, factor)


@pytest.mark.parametrize("behind", [" boats", " FOR", " Swiss soldiers", ""])
def test_what_is_no_currency_is_left_alone(behind: str) -> None:
    assert currency_behind(f"5{behind}", 1, len(behind) + 1) is None


def test_what_stands_before_the_floor_belongs_to_another_number() -> None:
    assert currency_before("10 rmb 20", 6, 7) is None
