"""Durations: how long something lasted, read from the sentences of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.extraction.candidates import Candidate
from eventmodel.values.amounts import Amount, find_amounts
from eventmodel.values.duration import Duration
from eventmodel.values.interval import Interval
from eventmodel.values.number import exact
from eventmodel.values.readers import TIME_WORDS, duration_reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventmodel.extraction.sentences import Sentence

_TIME = "|".join(sorted(TIME_WORDS, key=len, reverse=True))
_BEHIND = re.compile(
    rf"(?:[\s-]|(?<=\d))(?:(?:more|straight|consecutive|full|additional|whole|long|further|business|working)\s)?"
    rf"(?P<word>{_TIME})s?\b",
    re.IGNORECASE,
)
_GLUED = re.compile(rf"(?<![\w.,/:-])(?P<number>\d{{1,6}}(?:\.\d{{1,3}})?)-?(?P<word>{_TIME})s?(?!\w)")
_NO_DURATION = re.compile(
    r"[\s-]*(?:olds?\b|ago\b|later\b|earlier\b|after\b|before\b|since\b|from\s+now\b|out\s+of\b|of\s+age\b)"
    r"|[’']?\s+anniversary|th\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?P<hedge>for\s+)?(?P<word>decades|centuries)(?=[\s-](?:old|long|of)\b|(?(hedge)|\Z(?!\Z)))",
    re.IGNORECASE,
)
_ONE = re.compile(
    rf"(?<![\w-])(?:(?P<lead>for|lasted|lasting|within|nearly|almost|about|over|more\s+than|at\s+least|up\s+to|less\s+than|under)\s+)?"
    rf"(?P<span>(?P<whole>(?:all|full|whole|another)[\s-](?:business\s|working\s)?)?(?P<half>half[\s-])?(?:an?\s+|(?<=[\s-])(?=\w)|(?=half)|(?=\w+-long))(?P<half_behind>half[\s-])?"
    rf"(?P<word>{_TIME})(?P<more>\s+and\s+(?:a\s+)?half)?(?P<long>-long)?)\b"
)
_WHOLES: Final = frozenset("a an all full whole another half long".split())
"""Words of which one stands by a time word that no number counts."""
_LINK = re.compile(r"\s*(?:,|and|,\s*and)?\s*", re.IGNORECASE)
_COUPLE = re.compile(
    rf"(?P<lead>(?:less|more)\s+than\s+|about\s+)?(?P<span>(?:a\s+)?couple\s+(?:of\s+)?(?:more\s+)?(?P<word>{_TIME})s)\b",
    re.IGNORECASE,
)
_TIMES: Final = frozenset(word + s for word in TIME_WORDS for s in ("", "s"))
_ALWAYS = frozenset({"decade", "century", "fortnight"})
_NO_HEDGE = frozenset({"for", "lasted", "lasting", "within"})
_FAMILY: Final = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}


def find_durations(text: str, sentences: Sequence[Sentence]) -> tuple[Candidate, ...]:
    """Find the lengths of time that an article states; 'two days ago' is a date, and '9-year-old' an age.

    Examples:
        >>> from eventmodel.extraction.sentences import Sentence
        >>> line = "The six-week war displaced families for at least five years."
        >>> [str(c.reading) for c in find_durations(line, [Sentence(line, 0, len(line), 0)])]
        ['5.5 to 6.5 weeks', '5 or more years']
    """
    return tuple(found for sentence in sentences for found in _in_sentence(text, sentence))


_TERM_BEHIND = re.compile(
    r"[\s-](?:in|behind)\s+(?:prison|jail|bars)\b|\s+(?:of\s+)?(?:imprisonment|hard\s+labou?r)\b"
    r"|[\s-](?:suspended\s+)?(?:(?:prison|jail)\s+)?(?:sentences?|terms?)\b",
    re.IGNORECASE,
)
_TERM_BEFORE = re.compile(
    r"\b(?:jailed|imprisoned|sentenced|sentences?|prison\s+terms?|jail\s+terms?)\s+(?:[\w’'-]+\s+){0,6}?(?:for|to|of)\s+$"
    r"|\bprosecut(?:ors?|ion)\s+(?:[\w’'-]+\s+){0,3}?(?:asked\s+for|sought|demanded|requested)\s+$",
    re.IGNORECASE,
)
_TERM_BACK: Final = 80


def is_prison_term(text: str, start: int, end: int) -> bool:
    """Tell whether a length of time is a sentence to be served, and not how long something lasted.

    Examples:
        >>> is_prison_term("jailed for nine years", 11, 21), is_prison_term("talked for nine hours", 11, 21)
        (True, False)
    """
    before = text[max(0, start - _TERM_BACK) : start].rpartition("\n")[2]
    return _TERM_BEHIND.match(text, end) is not None or _TERM_BEFORE.search(before) is not None


def _in_sentence(text: str, sentence: Sentence) -> Iterator[Candidate]:
    if sentence.lacks(_TIMES):
        return
    found: list[Candidate] = []
    for amount in sentence.amounts:
        behind = _BEHIND.match(text, amount.end, sentence.end)
        if behind and not _NO_DURATION.match(text, behind.end()):
            found.append(_candidate(text, amount, behind.end(), behind["word"]))
    found += _glued(text, sentence) if sentence.has_digit else ()
    found += _couples(text, sentence)
    found += _vague(text, sentence)
    taken = [(c.start, c.end) for c in found]
    found += (c for c in _single(text, sentence) if all(c.end <= start or end <= c.start for start, end in taken))
    yield from _summed(text, sorted(found, key=lambda c: c.start))


def _glued(text: str, sentence: Sentence) -> Iterator[Candidate]:
    """'3h', '30-minutes': a number and its unit in one word."""
    for match in _GLUED.finditer(sentence.lower, sentence.start, sentence.end):
        at_once = match.end("number") == match.start("word")
        if at_once and not _NO_DURATION.match(text, match.end()):
            number = exact(match["number"])
            amount = Amount(match.start(), match.end(), match.start(), Interval(number, number), number, digits=True)
            yield _candidate(text, amount, match.end(), match["word"])


def _couples(text: str, sentence: Sentence) -> Iterator[Candidate]:
    """'a couple of days' are two."""
    if "couple" not in sentence.words:
        return
    for match in _COUPLE.finditer(text, sentence.start, sentence.end):
        if not _NO_DURATION.match(text, match.end()):
            (two,) = find_amounts(f"{match['lead'] or ''}2")
            amount = attrs.evolve(two, start=match.start(), end=match.end(), number_start=match.start("span"))
            yield _candidate(text, amount, match.end(), match["word"])


def _summed(text: str, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """'one week and three days' is one length of time."""
    held: Candidate | None = None
    for candidate in found:
        joined = None if held is None else _sum(text, held, candidate)
        if held is not None and joined is None:
            yield held
        held = joined or candidate
    if held is not None:
        yield held


def _sum(text: str, first: Candidate, second: Candidate) -> Candidate | None:
    a, b = first.reading.value, second.reading.value
    if not isinstance(a, Duration) or not isinstance(b, Duration) or first.end > second.start:
        return None
    ratio = _ratio(a.unit, b.unit)
    whole, part = first.reading.said.stated, second.reading.said.stated
    plain = not first.reading.said.hedge and not second.reading.said.hedge
    if (
        ratio is None
        or whole is None
        or part is None
        or not plain
        or part >= ratio  # 'four years and 18 months' are two lengths of time
        or not _LINK.fullmatch(text, first.end, second.start)
    ):
        return None
    number = exact(whole * ratio + part)
    amount = Amount(first.start, second.end, first.focus, Interval(number, number), number)
    return _candidate(text, amount, second.end, b.unit)


def _ratio(large: str, small: str) -> int | None:
    if large in _FAMILY and small in _FAMILY and _FAMILY[large] > _FAMILY[small]:
        return _FAMILY[large] // _FAMILY[small]
    return 12 if (large, small) == ("year", "month") else None


def _vague(text: str, sentence: Sentence) -> Iterator[Candidate]:
    """'decades-old', 'for centuries': one of them at the least."""
    if sentence.lacks({"decades", "centuries"}):
        return
    for match in _VAGUE.finditer(text, sentence.start, sentence.end):
        amount = Amount(match.start(), match.end(), match.start("word"), Interval(1), None, "vague", approximate=True)
        yield _candidate(text, amount, match.end(), match["word"][:-1])


def _single(text: str, sentence: Sentence) -> Iterator[Candidate]:
    """'a decade', 'for a week', 'nearly half a century', 'an hour and a half', 'all day'."""
    if sentence.lacks(_WHOLES):
        return
    for match in _ONE.finditer(sentence.lower, sentence.start, sentence.end):
        word, half = match["word"], match["half"] or match["half_behind"]
        if word == "second" and not half:
            continue  # 'a second time'
        stands_alone = word in _ALWAYS or match["lead"] or match["long"] or match["whole"] or half or match["more"]
        article = match["span"].startswith(("a ", "an ")) or match["whole"] or half or match["long"]
        if not stands_alone or not article or _NO_DURATION.match(text, match.end()):
            continue
        hedge = match["lead"] if match["lead"] and match["lead"] not in _NO_HEDGE else ""
        number = "0.5" if half else "1.5" if match["more"] else "1"
        (one,) = find_amounts(f"{hedge} {number} ")
        start = match.start() if hedge else match.start("span")
        amount = Amount(start, match.end(), start, one.range, one.stated, one.hedge, one.approximate)
        yield _candidate(text, amount, match.end(), word)


def _candidate(text: str, amount: Amount, end: int, word: str) -> Candidate:
    time_word = word.lower()
    reading = duration_reading(amount, text[amount.start : end], time_word)
    return Candidate(amount.start, end, "duration", reading, amount.number_start)
