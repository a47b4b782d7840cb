"""Measures: money, physical measures and ages, figures that their own sign or unit names."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.extraction.candidates import Candidate
from eventmodel.values.amounts import Amount
from eventmodel.values.currencies import currency_before, currency_behind
from eventmodel.values.interval import Interval
from eventmodel.values.number import Number, exact
from eventmodel.values.number_tokens import DIGITS
from eventmodel.values.numerals_in_text import numeral_at
from eventmodel.values.readers import quantity_reading, rounded
from eventmodel.values.unit_words import UNIT_WORDS, unit_behind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventmodel.extraction.sentences import Sentence

_AGE_BEHIND = re.compile(
    r"[\s-](?P<unit>year|month|week|day)s?(?:[\s-]olds?\b|\s+of\s+age\b)|\s?-?(?:yo|y/o|yrs?\s+old)\b", re.IGNORECASE
)
_AGE_BEFORE = re.compile(r"\b(?P<lead>aged?(?:\s+of)?)\s+$", re.IGNORECASE)
_AGE_APPOSED = re.compile(r"[A-Z][\w’'-]+,\s$")
_MAGNITUDE = re.compile(r"\bmagnitude(?:\s+of|[\s-])\s*$", re.IGNORECASE)
_MAGNITUDE_BEHIND = re.compile(r"[\s-]magnitude\b", re.IGNORECASE)
_JOINED = re.compile(
    rf"(?<![\w.,/$€£-])(?:(?P<number>{DIGITS})(?=[A-Za-zµμ°$€£¥₾元²])|[A-Z]{{3}}(?P<behind>{DIGITS})(?!\w))"
)
_HALF = re.compile(r"\bhalf\s+an?\s+(?P<word>mile|kilomet(?:re|er)|tonne?|acre|hectare)\b", re.IGNORECASE)
_FEET_AND_INCHES = re.compile(r"[\s-](?:and\s)?(?P<inches>\d{1,2})\s?(?:inch(?:es)?|in|\")(?!\w)", re.IGNORECASE)
_BACK: Final = 16
_JOINABLE: Final = re.compile(r"[\dA-Z](?:(?<=\d)[A-Za-zµμ°$€£¥₾元]|(?<=[A-Z])[A-Z]{2}\d)")


def measure_of(text: str, sentence: Sentence, amount: Amount, floor: int = 0) -> Candidate | None:
    """Read an amount as money, a physical measure or an age; None where it is none of them.

    What stands before `floor` belongs to the measure before.

    Examples:
        >>> from eventmodel.extraction.sentences import Sentence
        >>> from eventmodel.values import find_amounts
        >>> line = "It cost $1.5 million."
        >>> measure_of(line, Sentence(line, 0, len(line), 0), next(find_amounts(line))).attribute
        'money'
    """
    money = _money(text, sentence, amount, max(floor, sentence.start))
    if money is not None:
        return money
    before = text[max(sentence.start, amount.number_start - _BACK) : amount.number_start]
    behind = _AGE_BEHIND.match(text, amount.end, sentence.end)
    if behind or _AGE_BEFORE.search(before) or _is_apposed_age(text, amount, before):
        unit = (behind["unit"] or "year").lower() if behind else "year"
        return _age(text, sentence, amount, behind.end() if behind else amount.end, unit)
    magnitude = _MAGNITUDE_BEHIND.match(text, amount.end, sentence.end)
    if magnitude or _MAGNITUDE.search(before):
        return measured(text, amount, magnitude.end() if magnitude else amount.end, "measure", "magnitude")
    return _physical(text, sentence, amount)


def _age(text: str, sentence: Sentence, amount: Amount, end: int, unit: str) -> Candidate:
    """An age, with the word 'aged' before it where it stands there."""
    window = max(sentence.start, amount.number_start - _BACK)
    lead = _AGE_BEFORE.search(text[window : amount.number_start])
    start = window + lead.start("lead") if lead else amount.start
    found = measured(text, attrs.evolve(amount, start=min(start, amount.start)), end, "age", unit)
    return attrs.evolve(found, focus=start) if lead else found


def _money(text: str, sentence: Sentence, amount: Amount, floor: int) -> Candidate | None:
    before = currency_before(text, floor, amount.number_start)
    if before is not None:
        code, start, factor = before
        begin = min(start, amount.start)
        found = measured(text, attrs.evolve(_times(amount, factor), start=begin), amount.end, "money", code)
        return attrs.evolve(found, focus=start)
    behind = currency_behind(text, amount.end, sentence.end)
    if behind is None or _is_no_money(text, amount, behind):
        return None
    whole = _times(amount, behind[2])
    rest = _hundredths(text, sentence, behind[1]) if amount.stated is not None and behind[2] == 1 else None
    if rest is not None and amount.stated is not None:
        number = exact(amount.stated + rest[0])
        whole = attrs.evolve(amount, range=Interval.point(number), stated=number)
    return measured(text, whole, rest[1] if rest else behind[1], "money", behind[0])


_LEAST_WON: Final = 1000


def _is_no_money(text: str, amount: Amount, behind: tuple[str, int, Number]) -> bool:
    """'two pounds of rice', and 'the eleven won'."""
    code, end, _ = behind
    weight = code == "GBP" and text[end : end + 4] == " of "
    verb = code == "KRW" and text[end - 3 : end].lower() == "won" and (amount.stated or 0) < _LEAST_WON
    return weight or verb


_AND = re.compile(r"\s(?:and\s)?(?=[\w])", re.IGNORECASE)
_CENTS = re.compile(r"\s(?:cents?|pence|pennies)\b", re.IGNORECASE)
_OVER = re.compile(r"\s*(?:[.,;:!?)]|$|more\b)")


def _hundredths(text: str, sentence: Sentence, at: int) -> tuple[Number, int] | None:
    """'3 dollars 50 cents', '15 dollars and 50.': the hundredths behind, and where they end."""
    link = _AND.match(text, at, sentence.end)
    found = numeral_at(text, link.end(), sentence.end, fractions=False) if link else None
    if found is None or not 0 < found.value < 100:
        return None
    cents = _CENTS.match(text, found.end, sentence.end)
    if cents is None and not _OVER.match(text, found.end, sentence.end):
        return None
    return exact(Fraction(found.value) / 100), cents.end() if cents else found.end


def _times(amount: Amount, factor: Number) -> Amount:
    if factor == 1:
        return amount
    stated = None if amount.stated is None else exact(amount.stated * factor)
    return attrs.evolve(amount, range=amount.range.scaled(factor), stated=stated)


def joined_measures(text: str, sentence: Sentence) -> Iterator[Candidate]:
    """Find measures that are written as one word, such as '60km' or '5€', and halves, such as 'half a mile'."""
    joined = sentence.has_digit and _JOINABLE.search(text, sentence.start, sentence.end)
    for match in _JOINED.finditer(text, sentence.start, sentence.end) if joined else ():
        group = "number" if match["number"] else "behind"
        number = exact(re.sub(r"[^\d.]", "", match[group]))
        amount = Amount(
            match.start(group), match.end(), match.start(group), Interval.point(number), number, digits=True
        )
        found = _money(text, sentence, amount, sentence.start) or _physical(text, sentence, amount)
        if found is not None:
            yield found
    for match in _HALF.finditer(text, sentence.start, sentence.end) if "half" in sentence.words else ():
        yield _simple(text, match, exact("0.5"), UNIT_WORDS[match["word"].lower()])


def _simple(text: str, match: re.Match[str], number: Number, unit: str) -> Candidate:
    amount = Amount(match.start(), match.end(), match.start(), Interval.point(number), number)
    return measured(text, amount, match.end(), "measure", unit)


def _physical(text: str, sentence: Sentence, amount: Amount) -> Candidate | None:
    found = unit_behind(text, amount.end, sentence.end, digits=amount.digits)
    if found is None:
        return None
    unit, end = found
    inches = _FEET_AND_INCHES.match(text, end, sentence.end) if unit == "foot" and amount.stated is not None else None
    if inches is not None and amount.stated is not None:
        number = exact(amount.stated + Fraction(int(inches["inches"]), 12))
        return measured(
            text, attrs.evolve(amount, range=Interval.point(number), stated=number), inches.end(), "measure", unit
        )
    return measured(text, amount, end, "measure", unit)


def _is_apposed_age(text: str, amount: Amount, before: str) -> bool:
    """The age between commas: 'Ana Doe, 55, said'."""
    in_range = amount.stated is not None and 10 <= amount.stated <= 110
    return in_range and bool(_AGE_APPOSED.search(before)) and text[amount.end : amount.end + 1] in {",", "."}


def measured(text: str, amount: Amount, end: int, attribute: str, unit: str) -> Candidate:
    """Make a candidate of an amount and its unit."""
    reading = quantity_reading(amount, text[amount.start : end], unit)
    if attribute == "measure" and not amount.hedge and amount.stated is not None:
        reading = rounded(reading, amount.stated)
    return Candidate(amount.start, end, attribute, reading, amount.number_start)
