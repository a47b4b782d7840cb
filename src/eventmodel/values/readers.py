"""Readers: from an amount in a text to the reading that a claim carries."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, cast

import attrs

from eventmodel.errors import UnreadableValueError
from eventmodel.values.amounts import Amount, find_amounts
from eventmodel.values.currencies import currency_of
from eventmodel.values.duration import TIME_UNITS, Duration
from eventmodel.values.hedges import SHIPPED, ReadingTable
from eventmodel.values.interval import Interval
from eventmodel.values.number import Number, exact, number_text
from eventmodel.values.numerals import read_fraction, read_ordinal
from eventmodel.values.physical_units import PHYSICAL
from eventmodel.values.quantity import Quantity
from eventmodel.values.reading import Reading, Said
from eventmodel.values.unit_words import unit_behind
from eventmodel.values.units import conversion, unit_words

if TYPE_CHECKING:
    from collections.abc import Mapping

TIME_WORDS: Final[Mapping[str, tuple[str, Number]]] = {unit: (unit, 1) for unit in TIME_UNITS} | {
    "second": ("minute", Fraction(1, 60)),
    "sec": ("minute", Fraction(1, 60)),
    "min": ("minute", 1),
    "hr": ("hour", 1),
    "h": ("hour", 1),
    "yr": ("year", 1),
    "fortnight": ("week", 2),
    "decade": ("year", 10),
    "century": ("year", 100),
    "centurie": ("year", 100),
}
"""The words for spans of time: the unit that stands for each, and how many of it."""


def margin_of(amount: Amount) -> Number | None:
    """How far the reading table let an approximate amount lie from the number that was stated."""
    if amount.hedge != "about" or amount.stated is None or amount.range.high is None:
        return None
    return exact(amount.range.high - amount.stated)


def quantity_reading(amount: Amount, words: str, unit: str) -> Reading:
    """Read an amount of a unit."""
    said = Said(words, amount.stated, amount.hedge, amount.approximate, margin_of(amount))
    return Reading(Quantity(amount.range, unit), said)


def duration_reading(amount: Amount, words: str, time_word: str, *, table: ReadingTable = SHIPPED) -> Reading:
    """Read an amount of a time word, such as 'week' or 'decade'; a plain number is rounded to the unit.

    Examples:
        >>> (one,) = find_amounts("six weeks")
        >>> print(duration_reading(one, "six weeks", "week"))
        5.5 to 6.5 weeks
    """
    unit, count = TIME_WORDS[time_word]
    span = amount.range.scaled(count)
    stated = None if amount.stated is None else exact(amount.stated * count)
    margin = margin_of(amount)
    margin = None if margin is None else exact(margin * count)
    if not amount.hedge and stated is not None and unit in table.rounded:
        margin = exact(Fraction(count) / 2)
        span = Interval(max(exact(stated - margin), 0), exact(stated + margin), high_open=True)
    said = Said(words, stated, amount.hedge, amount.approximate, margin)
    return Reading(Duration(span, unit), said)


def fraction_amount(amount: Amount, text: str, *, table: ReadingTable = SHIPPED) -> Amount | None:
    """Read a fraction in words as percents, with the hedge of the number that begins it."""
    share = read_fraction(text)
    if share is None:
        return None
    percent = exact(share * 100)
    hedge = table.hedge_named(amount.hedge)
    span = Interval.point(percent) if hedge is None else hedge.bounds(percent)
    return Amount(amount.start, amount.end, amount.number_start, span, percent, amount.hedge, amount.approximate)


def read_quantity(text: str, unit: str, *, table: ReadingTable = SHIPPED) -> Reading:
    """Read words such as 'more than 6,000', 'none', or, as percents, 'nearly half'.

    Raises:
        UnreadableValueError: where the text holds no number, or several.

    Examples:
        >>> print(read_quantity("more than 6,000", "person"))
        more than 6,000 persons
        >>> print(read_quantity("none", "person"), read_quantity("a third", "percent"), sep=", ")
        0 persons, 33.33 percent
    """
    return quantity_reading(_in_words(text, unit, table) or _only_amount(text, table), text, unit)


def read_money(text: str, *, table: ReadingTable = SHIPPED) -> Reading:
    """Read words such as 'about $5 million' or '300 euros': the unit is the code of the currency that they name.

    Raises:
        UnreadableValueError: where the text names no currency, no number, or several numbers.

    Examples:
        >>> print(read_money("at least $5 million"))
        5,000,000 or more USD
    """
    currency = currency_of(text)
    if currency is None:
        raise UnreadableValueError(f"{text!r} names no currency: give a sign, a code or a word, such as '$5 million'")
    return quantity_reading(_only_amount(text, table), text, currency)


def read_figure(text: str, unit: str, *, any_unit: bool = False, table: ReadingTable = SHIPPED) -> Reading:
    """Read words as a quantity in the unit that they name themselves; where they name none, in `unit`.

    A physical measure without a hedge is as exact as its last digit: '60 km' is 59.5 to 60.5 kilometres.

    Args:
        text: a number with its hedge and unit, such as 'about 5 million euros' or '60 km'.
        unit: the unit of a bare number.
        any_unit: a unit of another dimension than that of `unit` will do.
        table: how hedges are read.

    Raises:
        UnreadableValueError: where the text holds no number, or several, or a unit that measures something else.

    Examples:
        >>> print(read_figure("more than 60 km", "metre"), read_figure("5 million euros", "USD"), sep=", ")
        more than 60 kilometres, 5,000,000 EUR
    """
    if unit.isupper() and currency_of(text) is not None:
        return read_money(text, table=table)
    amounts = list(find_amounts(text, table=table))
    if len(amounts) != 1 or not (unit in PHYSICAL or unit == _MAGNITUDE or unit in TIME_UNITS):
        return read_quantity(text, unit, table=table)
    (amount,) = amounts
    named = _unit_named(text, amount) or unit
    if not any_unit and conversion(named, unit) is None and not {named, unit} <= {*TIME_UNITS}:
        raise UnreadableValueError(
            f"{text!r} gives {unit_words(named)}, not {unit_words(unit)} or what converts to them"
        )
    reading = quantity_reading(amount, text, named)
    return reading if named in TIME_UNITS or amount.hedge or amount.stated is None else rounded(reading, amount.stated)


_MAGNITUDE: Final = "magnitude"


def _unit_named(text: str, amount: Amount) -> str | None:
    if _MAGNITUDE in text.lower().split():
        return _MAGNITUDE
    behind = unit_behind(text, amount.end, len(text), digits=amount.digits)
    words = text[amount.end :].strip(" -").lower().split()
    word = words[0].rstrip("s") if words else ""
    return behind[0] if behind is not None else word if word in TIME_UNITS else None


def rounded(reading: Reading, stated: Number) -> Reading:
    """Read a plain number give or take half of its last digit: '60 km' and '37 miles' are one length.

    What would round up to the next digit is that one's: 6.4 and 6.5 have nothing in common, 6.5 and 6.48 have.

    Examples:
        >>> print(rounded(read_quantity("6.4", "magnitude"), exact("6.4")))
        6.35 to 6.45 magnitude
    """
    places = len(number_text(stated).partition(".")[2])
    margin = exact(Fraction(1, 2 * 10**places))
    span = Interval(exact(stated - margin), exact(stated + margin), high_open=True)
    return Reading(attrs.evolve(cast("Quantity", reading.value), range=span), attrs.evolve(reading.said, margin=margin))


def _in_words(text: str, unit: str, table: ReadingTable) -> Amount | None:
    """What is a number only as a whole: 'none', a rank, or a part of the whole where percents are asked for."""
    words = " ".join(text.lower().split())
    if words in _NONE:
        return Amount(0, len(text), 0, Interval.point(0), 0)
    rank = read_ordinal(words.removeprefix("the ").removeprefix("a "))
    if rank is not None and unit != "percent":
        return Amount(0, len(text), 0, Interval.point(rank), rank, "ordinal")
    return _part(words, table) if unit == "percent" else None


_NONE: Final = frozenset({"none", "no", "nil", "nobody", "no one", "nothing"})
"""Words that state that there was none: a zero that was said, unlike one that nobody mentioned."""


def _part(words: str, table: ReadingTable) -> Amount | None:
    """A part of a whole, with the hedge before it."""
    hedge = next((hedge for hedge in _longest_first(table) if words.startswith(f"{hedge} ")), "")
    number_start = len(hedge) + 1 if hedge else 0
    named = table.before.get(hedge)
    blank = Amount(
        0, len(words), number_start, Interval(), None,
        named.name if named else "", approximate=named is not None and named.approximate,
    )  # fmt: skip
    return fraction_amount(blank, words[number_start:], table=table)


def _longest_first(table: ReadingTable) -> list[str]:
    return sorted(table.before, key=len, reverse=True)


def read_duration(text: str, *, table: ReadingTable = SHIPPED) -> Reading:
    """Read words such as 'at least five years'.

    Raises:
        UnreadableValueError: where the text holds no number with a unit of time.

    Examples:
        >>> print(read_duration("at least five years"))
        5 or more years
    """
    amount = _only_amount(text, table)
    words = text[amount.end :].strip(" -").lower().split()
    time_word = words[0].rstrip("s") if words else ""
    if time_word not in TIME_WORDS:
        raise UnreadableValueError(f"{text!r} names no unit of time: use one of {', '.join(TIME_WORDS)}")
    return duration_reading(amount, text, time_word, table=table)


def _only_amount(text: str, table: ReadingTable) -> Amount:
    amounts = list(find_amounts(text, table=table))
    if len(amounts) != 1:
        found = f"{len(amounts)} numbers" if amounts else "no number"
        raise UnreadableValueError(f"{text!r} holds {found}: give one, such as 'more than 6,000'")
    return amounts[0]
