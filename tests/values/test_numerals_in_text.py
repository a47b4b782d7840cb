"""Numerals in text: each form is read with its span and its value, and what is no number is left alone."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmodel.values.numerals_in_text import find_numerals, numeral_at


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("1,234,567", "1,234,567", 1234567),
        ("6 lakh", "6 lakh", 600_000),
        ("12,34,567 votes", "12,34,567", 1234567),
        ("40\u202f000", "40\u202f000", 40_000),
        ("1 414 021 100", "1 414 021 100", 1_414_021_100),
        ("- 5", "- 5", -5),
        ("minus five point five", "minus five point five", Fraction(-11, 2)),
        ("three quarters", "three quarters", Fraction(3, 4)),
        ("a third", "a third", Fraction(1, 3)),
        ("one hundred and three quarters", "one hundred and three quarters", Fraction(403, 4)),
        ("two hundred and two thousand", "two hundred and two thousand", 202_000),
        ("3 hundred and 21", "3 hundred and 21", 321),
        ("3 million and a quarter", "3 million and a quarter", 3_250_000),
        ("five and a half million", "five and a half million", 5_500_000),
        ("half million", "half million", 500_000),
        ("two thirds of a million", "two thirds of a million", Fraction(2_000_000, 3)),
        ("one in five", "one in five", Fraction(1, 5)),
        ("two out of five hundred", "two out of five hundred", Fraction(1, 250)),
        ("2 1/4", "2 1/4", Fraction(9, 4)),
        ("½", "½", Fraction(1, 2)),
        ("1.5e3", "1.5e3", 1500),
        ("2.5^-1", "2.5^-1", Fraction(2, 5)),
        ("1.2b", "1.2b", 1_200_000_000),
        ("71.6million", "71.6million", 71_600_000),
        ("three hundred and two dozens", "three hundred and two dozens", 324),
        ("three twenty-firsts", "three twenty-firsts", Fraction(1, 7)),
    ],
)
def test_each_form_is_read(text: str, words: str, value: int | Fraction) -> None:
    ((start, end, found),) = [(n.start, n.end, n.value) for n in find_numerals(text)]
    assert (text[start:end], found) == (words, value)


@pytest.mark.parametrize("text", ["the 180ml bottle", "this one is good", "an", "", "and", "9th"])
def test_what_is_no_number_is_left_alone(text: str) -> None:
    assert [text[n.start : n.end] for n in find_numerals(text)] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("9/11 was a Tuesday", ["9", "11"]),
        ("on 5/17/2018", ["5", "17", "2018"]),
        ("3 hundred and 2 hundred", ["3 hundred", "2 hundred"]),
        ("22, 24 and 26", ["22", "24", "26"]),
        ("192.168.1.2", ["192", "168", "1", "2"]),
    ],
)
def test_numbers_side_by_side_stay_apart(text: str, words: list[str]) -> None:
    assert [text[n.start : n.end] for n in find_numerals(text)] == words


def test_without_fractions_a_number_ends_before_the_part() -> None:
    assert numeral_at("a third", 0, 7, fractions=False) is None
    found = numeral_at("two thirds", 0, 10, fractions=False)
    assert found is not None
    assert (found.value, found.end) == (2, 3)


@given(st.text(alphabet="0123456789 ,./^e-+half two thirds and a million½dozen point", max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    for found in find_numerals(text):
        assert 0 <= found.start < found.end <= len(text)


@given(st.integers(min_value=0, max_value=10**15))
def test_digits_in_groups_are_the_number(number: int) -> None:
    (found,) = find_numerals(f"{number:,}")
    assert found.value == number
