"""Exact numbers: what was written in digits is kept to the last one."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from eventmodel.errors import InvalidValueError

if TYPE_CHECKING:
    from decimal import Decimal

Number = int | Fraction
"""An exact number: whole ones are `int`, all others `Fraction`."""


def exact(number: float | str | Decimal | Fraction) -> Number:
    """Make a number exact; a float counts as the digits it prints.

    Raises:
        InvalidValueError: where it is no finite number.

    >>> exact("1.50"), exact(0.1), exact(2.0)
    (Fraction(3, 2), Fraction(1, 10), 2)
    """
    try:
        ratio = Fraction(str(number) if isinstance(number, float) else number)
    except (ValueError, OverflowError, ZeroDivisionError) as cause:
        raise InvalidValueError(f"{number!r} is no finite number") from cause
    return ratio.numerator if ratio.denominator == 1 else ratio


def number_text(number: Number) -> str:
    """Spell an exact number: decimal where that is exact, else as a ratio.

    >>> number_text(6000), number_text(Fraction(3, 2)), number_text(Fraction(100, 3))
    ('6000', '1.5', '100/3')
    """
    if isinstance(number, int):
        return str(number)
    twos, rest = _factor_out(number.denominator, 2)
    fives, rest = _factor_out(rest, 5)
    if rest != 1:
        return f"{number.numerator}/{number.denominator}"
    places = max(twos, fives)
    digits = str(abs(number.numerator) * 10**places // number.denominator).rjust(places + 1, "0")
    sign = "-" if number < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


def _factor_out(number: int, prime: int) -> tuple[int, int]:
    count = 0
    while number % prime == 0:
        number //= prime
        count += 1
    return count, number


def grouped(number: Number) -> str:
    """Spell a number for people, with thousands parted.

    >>> grouped(6000), grouped(Fraction(100, 3))
    ('6,000', '33.33')
    """
    return f"{number:,}" if isinstance(number, int) else f"{float(number):,.4g}"
