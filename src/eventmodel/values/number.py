"""Exact numbers: what was written in digits is kept to the last one."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final

from eventmodel.errors import InvalidValueError

Number = int | Fraction
"""An exact number: whole ones are `int`, all others `Fraction`."""
MOST_DIGITS: Final = 300
"""How long a number may be: one of more digits is an attack or a mistake."""
_TOO_LARGE: Final = 10**MOST_DIGITS


def exact(number: float | str | Decimal | Fraction) -> Number:
    """Make a number exact; a float counts as the digits it prints.

    Raises:
        InvalidValueError: where it is no finite number.

    Examples:
        >>> exact("1.50"), exact(0.1), exact(2.0)
        (Fraction(3, 2), Fraction(1, 10), 2)
    """
    if type(number) is int and -_TOO_LARGE < number < _TOO_LARGE:
        return number
    if type(number) is str and number.isascii() and number.isdigit() and len(number) <= MOST_DIGITS:
        return int(number)
    try:
        ratio = number if type(number) is Fraction else Fraction(_writable(number))
    except (ValueError, ArithmeticError) as cause:
        raise InvalidValueError(f"{str(number)[:40]!r} is no finite number") from cause
    if not (abs(ratio.numerator) < _TOO_LARGE and ratio.denominator < _TOO_LARGE):
        raise InvalidValueError(f"a number of more than {MOST_DIGITS} digits is no figure")
    return lowest_terms(ratio)


def lowest_terms(number: Number) -> Number:
    """Make a whole ratio a plain number.

    Examples:
        >>> lowest_terms(Fraction(4, 2))
        2
    """
    return number.numerator if number.denominator == 1 else number


def exact_or_none(number: float | str | Decimal | Fraction | None) -> Number | None:
    """Make a number exact where there is one."""
    return None if number is None else exact(number)


def _writable(number: float | str | Decimal | Fraction) -> str | Decimal | Fraction:
    """Hand on what is safe to write out: '1e999999999' would fill the memory."""
    if isinstance(number, int | Fraction):
        return Fraction(number)
    if "/" in (text := str(number)):
        return text
    size = Decimal(text)
    if len(text) > 2 * MOST_DIGITS or (size.is_finite() and abs(size.adjusted()) > MOST_DIGITS):
        raise ValueError("too many digits")
    return size


def number_text(number: Number) -> str:
    """Spell an exact number: decimal where that is exact, else as a ratio.

    Examples:
        >>> number_text(6000), number_text(Fraction(3, 2)), number_text(Fraction(100, 3))
        ('6000', '1.5', '100/3')
    """
    if number.denominator == 1:
        return str(number.numerator)
    twos, rest = _factor_out(number.denominator, 2)
    fives, rest = _factor_out(rest, 5)
    if rest != 1:
        return f"{number.numerator}/{number.denominator}"
    places = max(twos, fives)
    digits = str(abs(number.numerator) * 10**places // number.denominator).rjust(places + 1, "0")
    sign = "-" if number < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


def written(number: Number) -> str:
    """Spell a number as Python code that `exact` reads: a ratio stands in quotes.

    Examples:
        >>> written(6000), written(Fraction(3, 2))
        ('6000', "'1.5'")
    """
    return str(number) if number.denominator == 1 else repr(number_text(number))


def _factor_out(number: int, prime: int) -> tuple[int, int]:
    count = 0
    while number % prime == 0:
        number //= prime
        count += 1
    return count, number


def grouped(number: Number) -> str:
    """Spell a number for people, with thousands parted.

    Examples:
        >>> grouped(6000), grouped(Fraction(100, 3)), grouped(Fraction(24691, 2))
        ('6,000', '33.33', '12,345.5')
    """
    if number.denominator == 1:
        return f"{number.numerator:,}"
    size = -number if number < 0 else number
    whole, _, decimals = number_text(size).partition(".")
    if 0 < len(decimals) <= 6:
        return f"{'-' if number < 0 else ''}{int(whole):,}.{decimals}"
    return f"{float(number):.4g}" if size < 1000 else f"{float(number):,.2f}"
