"""Shares: percentages, and fractions in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from eventmodel.extraction.counting.counted import Counted
from eventmodel.values.amounts import Amount
from eventmodel.values.hedges import SHIPPED
from eventmodel.values.interval import Interval
from eventmodel.values.readers import fraction_amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventmodel.extraction.sentences import Sentence

_PERCENT = re.compile(r"\s?%|[\s-]per\s?cent\b|[\s-]percents?\b|[\s-]percentage(?:\s+points?)?\b", re.IGNORECASE)
_PARTS = re.compile(r"[\s-](?:thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)\b|\bhalf\b", re.IGNORECASE)
_FRACTION = re.compile(
    r"\b(?P<share>half|an?\s(?:third|quarter|fifth|tenth))\s+of\b(?!\s+(?:an?\s|\w+\s+century))", re.IGNORECASE
)
_HEDGE = re.compile(r"\b(?P<words>[a-z]+(?:\s[a-z]+)?)\s+$", re.IGNORECASE)
_BACK: Final = 24
FRACTIONS: Final = frozenset("half third quarter fifth tenth".split())
"""The words for parts of a whole."""


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
        start, end = match.span("share")
        hedge, begin = _hedge_before(text, sentence, start)
        blank = Amount(begin, end, start, Interval(), None, hedge, approximate=hedge in {"about", "nearly"})
        share = fraction_amount(blank, " ".join(match["share"].split()))
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
