"""Readers: from an amount in a text to the reading that a claim carries."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from eventmodel.errors import UnreadableValueError
from eventmodel.values.amounts import Amount, find_amounts
from eventmodel.values.duration import TIME_UNITS, Duration
from eventmodel.values.hedges import HEDGES
from eventmodel.values.interval import Interval
from eventmodel.values.number import Number, exact
from eventmodel.values.numerals import read_fraction
from eventmodel.values.quantity import Quantity
from eventmodel.values.reading import Reading, Said

TIME_WORDS: Final[dict[str, tuple[str, int]]] = {unit: (unit, 1) for unit in TIME_UNITS} | {
    "fortnight": ("week", 2),
    "decade": ("year", 10),
    "century": ("year", 100),
    "centurie": ("year", 100),
}
"""The words for spans of time: the unit that stands for each, and how many of it."""

ROUNDED: Final = frozenset({"hour", "week", "month", "year"})
"""Units counted roughly: a plain number of them is read give or take half of one. Days are counted."""


def margin_of(amount: Amount) -> Number | None:
    """How far the reading table let an approximate amount lie from the number that was stated."""
    if amount.hedge != "about" or amount.stated is None or amount.range.high is None:
        return None
    return exact(amount.range.high - amount.stated)


def quantity_reading(amount: Amount, words: str, unit: str) -> Reading:
    """Read an amount of a unit."""
    said = Said(words, amount.stated, amount.hedge, amount.approximate, margin_of(amount))
    return Reading(Quantity(amount.range, unit), said)


def duration_reading(amount: Amount, words: str, time_word: str) -> Reading:
    """Read an amount of a time word, such as 'week' or 'decade'; a plain number is rounded to the unit.

    >>> (one,) = find_amounts("six weeks")
    >>> print(duration_reading(one, "six weeks", "week"))
    5.5 to 6.5 weeks
    """
    unit, count = TIME_WORDS[time_word]
    span = amount.range.scaled(count)
    stated = None if amount.stated is None else exact(amount.stated * count)
    margin = margin_of(amount)
    margin = None if margin is None else exact(margin * count)
    if not amount.hedge and stated is not None and unit in ROUNDED:
        margin = exact(Fraction(count) / 2)
        span = Interval(exact(stated - margin), exact(stated + margin))
    said = Said(words, stated, amount.hedge, amount.approximate, margin)
    return Reading(Duration(span, unit), said)


def fraction_amount(amount: Amount, text: str) -> Amount | None:
    """Read a fraction in words as percents, with the hedge of the number that begins it."""
    share = read_fraction(text)
    if share is None:
        return None
    percent = exact(share * 100)
    hedge = next((h for h in HEDGES if h.name == amount.hedge), None)
    span = Interval.point(percent) if hedge is None else hedge.bounds(percent)
    return Amount(amount.start, amount.end, amount.number_start, span, percent, amount.hedge, amount.approximate)


def read_quantity(text: str, unit: str) -> Reading:
    """Read words such as 'more than 6,000'.

    Raises:
        UnreadableValueError: where the text holds no number, or several.

    >>> print(read_quantity("more than 6,000", "person"))
    more than 6,000 persons
    """
    return quantity_reading(_only_amount(text), text, unit)


def read_duration(text: str) -> Reading:
    """Read words such as 'at least five years'.

    Raises:
        UnreadableValueError: where the text holds no number with a unit of time.
    """
    amount = _only_amount(text)
    words = text[amount.end :].strip(" -").lower().split()
    time_word = words[0].rstrip("s") if words else ""
    if time_word not in TIME_WORDS:
        raise UnreadableValueError(f"{text!r} names no unit of time: use one of {', '.join(TIME_WORDS)}")
    return duration_reading(amount, text, time_word)


def _only_amount(text: str) -> Amount:
    amounts = list(find_amounts(text))
    if len(amounts) != 1:
        found = f"{len(amounts)} numbers" if amounts else "no number"
        raise UnreadableValueError(f"{text!r} holds {found}: give one, such as 'more than 6,000'")
    return amounts[0]
