"""Measures: money, physical measures and ages, figures that their own sign or unit names."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.extraction.candidates import Candidate
from eventmodel.extraction.counting.count_nouns import PHYSICAL_WORDS
from eventmodel.values.amounts import Amount
from eventmodel.values.currencies import CURRENCY_SIGNS, CURRENCY_WORDS
from eventmodel.values.interval import Interval
from eventmodel.values.number import Number, exact, number_text
from eventmodel.values.quantity import Quantity
from eventmodel.values.readers import quantity_reading
from eventmodel.values.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventmodel.extraction.sentences import Sentence

_WORD = re.compile(r"[\s-]{1,3}(?:(?P<square>square|sq|cubic)[\s-])?(?P<word>[A-Za-z][\w/]*)")
_AGE_BEHIND = re.compile(r"[\s-]years?[\s-]olds?\b", re.IGNORECASE)
_AGE_BEFORE = re.compile(r"\b(?:aged?(?:\s+of)?)\s+$", re.IGNORECASE)
_AGE_APPOSED = re.compile(r"[A-Z][\w’'-]+,\s$")
_MAGNITUDE = re.compile(r"\bmagnitude(?:\s+of|[\s-])\s*$", re.IGNORECASE)
_MAGNITUDE_BEHIND = re.compile(r"[\s-]magnitude\b", re.IGNORECASE)
_JOINED = re.compile(
    r"(?<![\w.,])(?P<number>\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,4})?)(?P<unit>km/h|km|cm|kg|mph|kph|ft)\b(?!\w)"
)
_HALF = re.compile(r"\bhalf\s+an?\s+(?P<word>mile|kilomet(?:re|er)|tonne?|acre|hectare)\b", re.IGNORECASE)
_SHORT: Final = frozenset("km cm kg mph kph ft".split())
_BACK: Final = 16


def measure_of(text: str, sentence: Sentence, amount: Amount) -> Candidate | None:
    """Read an amount as money, a physical measure or an age; None where it is none of them.

    Examples:
        >>> from eventmodel.extraction.sentences import Sentence
        >>> from eventmodel.values import find_amounts
        >>> line = "It cost $1.5 million."
        >>> measure_of(line, Sentence(line, 0, len(line), 0), next(find_amounts(line))).attribute
        'money'
    """
    before = text[max(sentence.start, amount.number_start - _BACK) : amount.number_start]
    sign = CURRENCY_SIGNS.get(before.strip()[-1:])
    if sign:
        return measured(text, amount, amount.end, "money", sign)
    behind = _AGE_BEHIND.match(text, amount.end)
    if behind or _AGE_BEFORE.search(before) or _is_apposed_age(text, amount, before):
        return measured(text, amount, behind.end() if behind else amount.end, "age", "year")
    magnitude = _MAGNITUDE_BEHIND.match(text, amount.end, sentence.end)
    if magnitude or _MAGNITUDE.search(before):
        return measured(text, amount, magnitude.end() if magnitude else amount.end, "measure", "magnitude")
    return _with_unit(text, sentence, amount)


def joined_measures(text: str, sentence: Sentence) -> Iterator[Candidate]:
    """Find measures that are written as one word, such as '60km', and halves, such as 'half a mile'."""
    joined = sentence.has_digit and not sentence.lacks(_SHORT)
    for match in _JOINED.finditer(text, sentence.start, sentence.end) if joined else ():
        yield _simple(text, match, exact(match["number"].replace(",", "")), PHYSICAL_WORDS[match["unit"]])
    for match in _HALF.finditer(text, sentence.start, sentence.end) if "half" in sentence.words else ():
        yield _simple(text, match, exact("0.5"), PHYSICAL_WORDS[match["word"].lower()])


def _simple(text: str, match: re.Match[str], number: Number, unit: str) -> Candidate:
    amount = Amount(match.start(), match.end(), match.start(), Interval.point(number), number)
    return measured(text, amount, match.end(), "measure", unit)


def _with_unit(text: str, sentence: Sentence, amount: Amount) -> Candidate | None:
    word = _WORD.match(text, amount.end, sentence.end)
    if word is None:
        return None
    low = word["word"].lower()
    currency = CURRENCY_WORDS.get(low.removesuffix("s"))
    if currency and not (low == "pounds" and text[word.end() : word.end() + 4] == " of "):
        return measured(text, amount, word.end(), "money", currency)
    unit = PHYSICAL_WORDS.get(low)
    if unit is None or (low == "m" and not amount.digits):
        return None
    shape = "square " if word["square"] and word["square"].startswith("sq") else ""
    return measured(text, amount, word.end(), "measure", shape + unit)


def _is_apposed_age(text: str, amount: Amount, before: str) -> bool:
    """The age between commas: 'Ana Doe, 55, said'."""
    in_range = amount.stated is not None and 10 <= amount.stated <= 110
    return in_range and bool(_AGE_APPOSED.search(before)) and text[amount.end : amount.end + 1] in {",", "."}


def measured(text: str, amount: Amount, end: int, attribute: str, unit: str) -> Candidate:
    """Make a candidate of an amount and its unit."""
    reading = quantity_reading(amount, text[amount.start : end], unit)
    if attribute == "measure" and not amount.hedge and amount.stated is not None:
        reading = _rounded(reading, amount.stated, unit)
    return Candidate(amount.start, end, attribute, reading, amount.number_start)


def _rounded(reading: Reading, stated: Number, unit: str) -> Reading:
    """A measure is as exact as its last digit: '60 km' and '37 miles' are one length."""
    places = len(number_text(stated).partition(".")[2])
    margin = exact(Fraction(1, 2 * 10**places))
    span = Interval(exact(stated - margin), exact(stated + margin))
    return Reading(Quantity(span, unit), attrs.evolve(reading.said, margin=margin))
