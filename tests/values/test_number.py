"""Numbers: exact, spelled without loss, and refused where they are none."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from eventmodel.errors import InvalidValueError
from eventmodel.values.number import exact, grouped, number_text


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
