"""Shares: percentages, and fractions in words."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.extraction.counting.counted import Counted
from eventmodel.values.amounts import Amount
from eventmodel.values.hedges import SHIPPED
from eventmodel.values.interval import Interval
from eventmodel.values.number import exact
from eventmodel.values.numerals import read_number
from eventmodel.values.readers import fraction_amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventmodel.extraction.sentences import Sentence

_PERCENT = re.compile(r"\s?%|[\s-]per\s?cent\b|[\s-]percents?\b|[\s-]percentage(?:\s+points?)?\b", re.IGNORECASE)
_PARTS = re.compile(r"[\s-](?:thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)\b|\bhalf\b", re.IGNORECASE)
_FRACTION = re.compile(
    r"\b(?P<share>half|an?\s(?:third|quarter|fifth|tenth))\s+of\b(?!\s+(?:an?\s|\w+\s+century))"
    r"|(?<=\bby\s)(?P<by>half|an?\s(?:third|quarter|fifth|tenth))\b(?!-)",
    re.IGNORECASE,
)
_RATIO = re.compile(
    r"\s(?:in|out\sof)\s(?:every\s)?(?P<whole>\d{1,3}|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|a\shundred)\b"
    r"(?![,.]\d|\s?%|[\s-](?:minutes?|hours?|days?|weeks?|months?|years?|decades?|attempts?|matches|games))",
    re.IGNORECASE,
)
_MOST_OF_MANY: Final = 100
_HEDGE = re.compile(r"\b(?P<words>[a-z]+(?:\s[a-z]+)?)\s+$", re.IGNORECASE)
_BACK: Final = 24
FRACTIONS: Final = frozenset("half third quarter fifth tenth".split())
"""The words for parts of a whole."""


def ratio_of(text: str, sentence: Sentence, amount: Amount) -> Counted | None:
    """Read 'one in five', 'nine out of ten' as percents; None where a number is no part of another.

    Examples:
        >>> from eventmodel.extraction.sentences import Sentence
        >>> line = Sentence("One in five houses fell.", 0, 24, 0)
        >>> found = ratio_of(line.text, line, line.amounts[0])
        >>> found.amount.stated, line.text[found.amount.start : found.end]
        (20, 'One in five')
    """
    match = _RATIO.match(text, amount.end, sentence.end)
    part = amount.stated
    if match is None or part is None:
        return None
    words = match["whole"].lower()
    whole = 100 if words.endswith("hundred") else read_number(words)
    if whole is None or not 0 < part < whole <= _MOST_OF_MANY:
        return None
    percent = exact(Fraction(part) * 100 / Fraction(whole))
    hedge = SHIPPED.hedge_named(amount.hedge)
    span = Interval.point(percent) if hedge is None else hedge.bounds(percent)
    share = attrs.evolve(amount, range=span, stated=percent, end=match.end())
    return Counted(share, match.end(), "percent", "percent")


def share_of(text: str, sentence: Sentence, amount: Amount) -> Counted | None:
    """Read an amount as a percentage or a fraction; None where it is neither."""
    percent = _PERCENT.match(text, amount.end, sentence.end)
    if percent:
        return Counted(amount, percent.end(), "percent", "percent")
    part = _PARTS.match(text, amount.end, sentence.end)
    if part is None:
        return None
    share = fraction_amount(amount, text[amount.number_start : part.end()])
    return None if share is None else Counted(share, part.end(), "percent", "percent")


def fractions_in(text: str, sentence: Sentence) -> Iterator[Counted]:
    """Find 'half of …' and 'about a third of …', which hold no number that is written as one."""
    if sentence.lacks(FRACTIONS):
        return
    for match in _FRACTION.finditer(text, sentence.start, sentence.end):
        start, end = match.span("share" if match["share"] else "by")
        hedge, begin = _hedge_before(text, sentence, start)
        blank = Amount(begin, end, start, Interval(), None, hedge, approximate=hedge in {"about", "nearly"})
        share = fraction_amount(blank, " ".join(text[start:end].split()))
        if share is not None:
            yield Counted(share, end, "percent", "percent")


def _hedge_before(text: str, sentence: Sentence, start: int) -> tuple[str, int]:
    """The name of the hedge in front of a fraction, and where it begins."""
    window = max(sentence.start, start - _BACK)
    match = _HEDGE.search(text[window:start])
    if match is None:
        return "", start
    words = match["words"].lower().split()
    for count in (2, 1):
        phrase = " ".join(words[-count:])
        if phrase in SHIPPED.before:
            return SHIPPED.before[phrase].name, start - len(match[0]) + match[0].lower().rindex(phrase)
    return "", start
