"""Numbers: exact, spelled without loss, and refused where they are none."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from eventmodel.errors import InvalidValueError
from eventmodel.values.number import MOST_DIGITS, exact, exact_or_none, grouped, number_text, written


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("6000", 6000),
        ("1.50", Fraction(3, 2)),
        (0.1, Fraction(1, 10)),
        (2.0, 2),
        (Decimal("1e3"), 1000),
        ("1/3", Fraction(1, 3)),
    ],
)
def test_numbers_are_exact(written: float | str, number: int | Fraction) -> None:
    assert exact(written) == number
    assert type(exact(written)) is type(number)


@pytest.mark.parametrize(
    "written",
    ["nan", float("inf"), Decimal("sNaN"), "", "six", "1/0", "1e999999999", "1e-999999999", "9" * 9999],
)  # fmt: skip
def test_what_is_no_figure_is_refused(written: float | str) -> None:
    with pytest.raises(InvalidValueError):
        exact(written)


def test_a_whole_number_may_not_be_endless() -> None:
    with pytest.raises(InvalidValueError, match="more than 300 digits"):
        exact(10**5000)


@pytest.mark.parametrize(
    ("number", "plain", "people"),
    [
        (0, "0", "0"),
        (-1234567, "-1234567", "-1,234,567"),
        (Fraction(2), "2", "2"),
        (Fraction(-3, 2), "-1.5", "-1.5"),
        (Fraction(30_000_001, 2), "15000000.5", "15,000,000.5"),
        (Fraction(1, 3), "1/3", "0.3333"),
        (Fraction(10**6, 3), "1000000/3", "333,333.33"),
    ],
)
def test_numbers_are_spelled(number: int | Fraction, plain: str, people: str) -> None:
    assert number_text(number) == plain
    assert grouped(number) == people


def test_the_longest_number_is_just_read() -> None:
    longest = 10**MOST_DIGITS - 1
    assert exact(longest) == exact(-longest) * -1 == longest
    assert exact(str(longest)) == longest
    for number in (longest + 1, -longest - 1, str(longest + 1), Fraction(1, longest + 1), "0" * 601):
        with pytest.raises(InvalidValueError):
            exact(number)
    assert exact(Fraction(1, longest)) == Fraction(1, longest)


def test_none_stays_none() -> None:
    assert exact_or_none(None) is None
    assert exact_or_none("0") == 0


@pytest.mark.parametrize(
    ("number", "code"), [(0, "0"), (-3, "-3"), (Fraction(3, 2), "'1.5'"), (Fraction(-1, 3), "'-1/3'")]
)
def test_numbers_are_spelled_as_code(number: int | Fraction, code: str) -> None:
    assert written(number) == code


@pytest.mark.parametrize(
    ("number", "plain", "people"),
    [
        (Fraction(1, 8), "0.125", "0.125"),
        (Fraction(1, 5), "0.2", "0.2"),
        (Fraction(1, 128), "0.0078125", "0.007812"),
        (Fraction(1, 64), "0.015625", "0.015625"),
        (Fraction(-1, 64), "-0.015625", "-0.015625"),
        (Fraction(1_000_000_001, 1000), "1000000.001", "1,000,000.001"),
        (Fraction(2999, 3), "2999/3", "999.7"),
        (Fraction(3001, 3), "3001/3", "1,000.33"),
        (Fraction(-3001, 3), "-3001/3", "-1,000.33"),
    ],
)
def test_fractions_are_spelled(number: Fraction, plain: str, people: str) -> None:
    assert number_text(number) == plain
    assert grouped(number) == people
