"""Durations: how long something lasted, read from the sentences of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from eventmodel.extraction.candidates import Candidate
from eventmodel.values.amounts import Amount, find_amounts
from eventmodel.values.interval import Interval
from eventmodel.values.readers import TIME_WORDS, duration_reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventmodel.extraction.sentences import Sentence

_TIME = "|".join(sorted(TIME_WORDS, key=len, reverse=True))
_BEHIND = re.compile(
    rf"(?:[\s-]|(?<=\d))(?:(?:more|straight|consecutive|full|additional|whole|long|further)\s)?(?P<word>{_TIME})s?\b",
    re.IGNORECASE,
)
_NO_DURATION = re.compile(
    r"[\s-]*(?:olds?\b|ago\b|later\b|earlier\b|after\b|before\b|since\b|from\s+now\b|out\s+of\b)|[’']?\s+anniversary|th\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?P<hedge>for\s+)?(?P<word>decades|centuries)(?=[\s-](?:old|long|of)\b|(?(hedge)|\Z(?!\Z)))",
    re.IGNORECASE,
)
_ONE = re.compile(
    rf"(?<![\w-])(?:(?P<lead>for|lasted|lasting|within|nearly|almost|about|over|more\s+than|at\s+least|up\s+to|less\s+than|under)\s+)?"
    rf"(?P<half>half\s+)?(?:an?\s+|(?=\w+-long))(?P<word>{_TIME})(?P<long>-long)?\b",
    re.IGNORECASE,
)
_TIMES: Final = frozenset(word + s for word in TIME_WORDS for s in ("", "s"))
_ALWAYS = frozenset({"decade", "century", "fortnight"})


def find_durations(text: str, sentences: Sequence[Sentence]) -> tuple[Candidate, ...]:
    """Find the lengths of time that an article states; 'two days ago' is a date, and '9-year-old' an age.

    Examples:
        >>> from eventmodel.extraction.sentences import Sentence
        >>> line = "The six-week war displaced families for at least five years."
        >>> [str(c.reading) for c in find_durations(line, [Sentence(line, 0, len(line), 0)])]
        ['5.5 to 6.5 weeks', '5 or more years']
    """
    return tuple(found for sentence in sentences for found in _in_sentence(text, sentence))


def _in_sentence(text: str, sentence: Sentence) -> Iterator[Candidate]:
    if sentence.lacks(_TIMES):
        return
    for amount in sentence.amounts:
        behind = _BEHIND.match(text, amount.end, sentence.end)
        if behind and not _NO_DURATION.match(text, behind.end()):
            yield _candidate(text, amount, behind.end(), behind["word"])
    yield from _vague(text, sentence)
    yield from _single(text, sentence)


def _vague(text: str, sentence: Sentence) -> Iterator[Candidate]:
    """'decades-old', 'for centuries': one of them at the least."""
    if sentence.lacks({"decades", "centuries"}):
        return
    for match in _VAGUE.finditer(text, sentence.start, sentence.end):
        amount = Amount(match.start(), match.end(), match.start("word"), Interval(1), None, "vague", approximate=True)
        yield _candidate(text, amount, match.end(), match["word"][:-1])


def _single(text: str, sentence: Sentence) -> Iterator[Candidate]:
    """'a decade', 'for a week', 'nearly half a century'."""
    for match in _ONE.finditer(text, sentence.start, sentence.end):
        word = match["word"].lower()
        stands_alone = word in _ALWAYS or match["lead"] or match["long"]
        if not stands_alone or _NO_DURATION.match(text, match.end()):
            continue
        hedge = (
            match["lead"]
            if match["lead"] and match["lead"].lower() not in {"for", "lasted", "lasting", "within"}
            else ""
        )
        (one,) = find_amounts(f"{hedge} {'half' if match['half'] else ''}1 ".replace("half1", "0.5"))
        amount = Amount(match.start(), match.end(), match.start(), one.range, one.stated, one.hedge, one.approximate)
        yield _candidate(text, amount, match.end(), word)


def _candidate(text: str, amount: Amount, end: int, word: str) -> Candidate:
    time_word = word.lower()
    reading = duration_reading(amount, text[amount.start : end], time_word)
    return Candidate(amount.start, end, "duration", reading, amount.number_start)
