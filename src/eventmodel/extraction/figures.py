"""Figures: how many of what, how much, how old, read from the sentences of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.extraction.candidates import Candidate
from eventmodel.extraction.count_nouns import (
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    PEOPLE,
    PHYSICAL_WORDS,
    UNIT_OF,
)
from eventmodel.extraction.figure_cues import Cue, find_cues, nearest_cue
from eventmodel.extraction.name_words import DEMONYMS
from eventmodel.extraction.word_classes import (
    AUXILIARIES,
    CONJUNCTIONS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from eventmodel.values.amounts import Amount, find_amounts
from eventmodel.values.interval import Interval
from eventmodel.values.numerals import ORDINALS
from eventmodel.values.readers import TIME_WORDS, fraction_amount, quantity_reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventmodel.extraction.sentences import Sentence

_NEXT_WORD = re.compile(r"[\s-]{1,3}([A-Za-z][\w’'/-]*)")
_OF = re.compile(
    r"\s+of\s+(?:(?:the|their|his|its|our|those|these|all)\s+)?(?:(?P<them>them|whom|us|which)\b)?",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\s?%|[\s-]per\s?cent\b|[\s-]percent\b|[\s-]percentage\s+points?\b", re.IGNORECASE)
_AGE_BEHIND = re.compile(r"[\s-]years?[\s-]olds?\b", re.IGNORECASE)
_AGE_BEFORE = re.compile(r"\b(?:aged?(?:\s+of)?)\s+$", re.IGNORECASE)
_AGE_APPOSED = re.compile(r"[A-Z][\w’'-]+,\s$")
_PARTS = re.compile(r"[\s-](?:thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)\b|\bhalf\b", re.IGNORECASE)
_MAGNITUDE = re.compile(r"\bmagnitude(?:\s+of|[\s-])\s*$", re.IGNORECASE)
_ORDINAL = re.compile(
    rf"\b(?P<rank>{'|'.join(ORDINALS)})\s+(?:\w+\s+){{0,2}}?(?P<noun>cases?|instance|deaths?|victim|patient|fatality)\b",
    re.IGNORECASE,
)
_HALF = re.compile(r"\b(?:half|a\s+(?:third|quarter|fifth))\s+of\b(?!\s+(?:an?\s|\w+\s+century))", re.IGNORECASE)
_MAX_WORDS: Final = 6
_STOPS: Final = (
    AUXILIARIES
    | PREPOSITIONS
    | CONJUNCTIONS
    | RELATIVES
    | SUBORDINATORS
    | {"ago", "later", "earlier", "times", "percent", "per"}
)
_DIRECT: Final = {"dead": "deaths", "deaths": "deaths", "death": "deaths", "bodies": "deaths", "fatalities": "deaths",
    "corpses": "deaths", "lives": "deaths", "injured": "injured", "wounded": "injured", "injuries": "injured",
    "missing": "missing", "cases": "cases", "case": "cases", "infections": "cases"}  # fmt: skip
_INCLUDING = re.compile(r"\b(?:including|among\s+them|of\s+whom|of\s+which)\s+(?:the\s+)?$", re.IGNORECASE)
_MORE = re.compile(r"\s+(?:more|others?|further|additional|new)\b", re.IGNORECASE)
_ANOTHER = re.compile(r"\b(?:another|a\s+further|an\s+additional)\s+$", re.IGNORECASE)
_DEFINITE = re.compile(r"\b(?:the|these|those|both|all|our|their|his|her)\s+(?:other\s+)?$", re.IGNORECASE)
_SOLDIERLY: Final = frozenset({"deaths", "injured", "missing", "kidnapped", "detained", "released", "displaced"})


@attrs.frozen
class _Counted:
    """An amount with the noun that it counts."""

    amount: Amount
    end: int
    unit: str
    noun: str


def find_figures(
    text: str, sentences: Sequence[Sentence], taken: Sequence[tuple[int, int]] = ()
) -> tuple[Candidate, ...]:
    """Find the figures of an article; stretches that are `taken` (dates, durations) are no figures.

    >>> line = "At least 17 people died and dozens were hurt."
    >>> [(c.attribute, str(c.reading)) for c in find_figures(line, [Sentence(0, len(line), 0)])]
    [('deaths', '17 or more persons'), ('injured', '12 or more persons')]
    """
    return tuple(found for sentence in sentences for found in _in_sentence(text, sentence, taken))


def _in_sentence(text: str, sentence: Sentence, taken: Sequence[tuple[int, int]]) -> Iterator[Candidate]:
    amounts = [
        a
        for a in find_amounts(text, sentence.start, sentence.end)
        if not any(s < a.end and a.number_start < e for s, e in taken)
    ]
    counted: list[_Counted] = []
    cues = find_cues(text, sentence)
    for amount in amounts:
        special = _special(text, sentence, amount)
        if special is not None:
            yield special
            continue
        found = _share(text, sentence, amount) or _count(text, sentence, amount, has_cue=bool(cues))
        if found is not None:
            counted.append(found)
    counted.extend(_halves(text, sentence))
    spans = [(c.amount.start, c.end) for c in counted]
    for item, span in zip(counted, spans, strict=True):
        yield from _named(text, item, cues, [s for s in spans if s != span])
    yield from _ordinals(text, sentence)


def _special(text: str, sentence: Sentence, amount: Amount) -> Candidate | None:
    """Money, measures and ages: figures that their own sign or unit names."""
    before = text[max(sentence.start, amount.number_start - 16) : amount.number_start]
    sign = CURRENCY_SIGNS.get(before.strip()[-1:])
    if sign:
        return _candidate(text, amount, amount.end, "money", sign)
    if _AGE_BEHIND.match(text, amount.end) or _AGE_BEFORE.search(before) or _is_apposed_age(text, amount, before):
        behind = _AGE_BEHIND.match(text, amount.end)
        return _candidate(text, amount, behind.end() if behind else amount.end, "age", "year")
    if _MAGNITUDE.search(before):
        return _candidate(text, amount, amount.end, "measure", "magnitude")
    word = _NEXT_WORD.match(text, amount.end)
    if word is None or word.end() > sentence.end:
        return None
    low = word[1].lower()
    currency = CURRENCY_WORDS.get(low.removesuffix("s"))
    if currency and not (low == "pounds" and re.match(r"\s+of\b", text[word.end() : word.end() + 4])):
        return _candidate(text, amount, word.end(), "money", currency)
    unit = PHYSICAL_WORDS.get(low)
    if unit is None or (low == "m" and not amount.digits):
        return None
    squared = re.match(r"square[\s-]", low)
    return _candidate(text, amount, word.end(), "measure", f"square {unit}" if squared else unit)


def _is_apposed_age(text: str, amount: Amount, before: str) -> bool:
    """The age between commas: 'Ana Doe, 55, said'."""
    in_range = amount.stated is not None and 10 <= amount.stated <= 110
    return in_range and bool(_AGE_APPOSED.search(before)) and text[amount.end : amount.end + 1] in {",", "."}


def _candidate(text: str, amount: Amount, end: int, attribute: str, unit: str) -> Candidate:
    reading = quantity_reading(amount, text[amount.start : end], unit)
    return Candidate(amount.start, end, attribute, reading, amount.number_start)


def _share(text: str, sentence: Sentence, amount: Amount) -> _Counted | None:
    """A percentage, or a fraction in words."""
    percent = _PERCENT.match(text, amount.end, sentence.end)
    if percent:
        return _Counted(amount, percent.end(), "percent", "percent")
    part = _PARTS.match(text, amount.end, sentence.end)
    if part is None:
        return None
    words = text[amount.number_start : part.end()]
    share = fraction_amount(amount, words)
    return None if share is None else _Counted(share, part.end(), "percent", "percent")


def _halves(text: str, sentence: Sentence) -> Iterator[_Counted]:
    for match in _HALF.finditer(text, sentence.start, sentence.end):
        words = match[0].removesuffix("of").strip()
        start, end = match.start(), match.start() + len(words)
        blank = Amount(start, end, start, Interval(), None)
        share = fraction_amount(blank, " ".join(words.split()))
        if share is not None:
            yield _Counted(share, end, "percent", "percent")


def _count(text: str, sentence: Sentence, amount: Amount, *, has_cue: bool) -> _Counted | None:
    """The noun group behind a number; None where nothing is counted."""
    at = amount.end
    of = _OF.match(text, at, sentence.end)
    if of:
        if of["them"]:
            return _Counted(amount, of.end(), _unit_of_part(text, of.end(), sentence), of["them"])
        at = of.end()
        # the group's first word may stand behind the blank that _OF took
        at = at - 1 if text[at - 1 : at].isspace() else at
    best: tuple[str, str, int] | None = None
    for index in range(_MAX_WORDS):
        word = _NEXT_WORD.match(text, at, sentence.end)
        if word is None or word[1].lower() in _STOPS:
            break
        low = word[1].lower().replace("’", "'").removesuffix("'s")
        if low.removesuffix("s") in TIME_WORDS and index == 0:
            return None
        unit = UNIT_OF.get(low) or _people_by_nation(word[1])
        if unit is not None:
            best = (unit, low, word.end())
        elif best is not None:
            break
        at = word.end()
    if best is None:
        return _bare(text, sentence, amount, has_cue=has_cue)
    return None if _is_no_count(amount, best[1], text) else _Counted(amount, best[2], best[0], best[1])


def _unit_of_part(text: str, at: int, sentence: Sentence) -> str:
    word = _NEXT_WORD.match(text, at, sentence.end)
    return UNIT_OF.get(word[1].lower(), "person") if word else "person"


def _people_by_nation(word: str) -> str | None:
    """'two Americans' counts people."""
    plural = word[:1].isupper() and word.endswith("s") and word.removesuffix("s").lower() in DEMONYMS
    return "person" if plural else None


def _bare(text: str, sentence: Sentence, amount: Amount, *, has_cue: bool) -> _Counted | None:
    """'dozens were hurt', '17 killed': people, where the sentence speaks of what befalls them."""
    verb = re.match(
        r"(?:\s+(?:were|are|was|have|has|had|remain|remained|been|still|more|others?|be|feared|confirmed|to))*\s+"
        r"(?:kill|dead|die|injur|wound|hurt|missing|arrest|detain|rescu|evacuat|hospital|displac|infect|free|releas)",
        text[amount.end : min(sentence.end, amount.end + 48)],
        re.IGNORECASE,
    )
    if verb is None or not has_cue or _is_year(amount):
        return None
    return _Counted(amount, amount.end, "person", "")


def _is_year(amount: Amount) -> bool:
    n = amount.stated
    return n is not None and amount.digits and 1000 <= n <= 2100 and amount.end - amount.number_start == 4


def _is_no_count(amount: Amount, noun: str, text: str) -> bool:
    lone_one = amount.stated == 1 and not amount.digits and not amount.hedge
    year = _is_year(amount) and text[amount.end : amount.end + 1 + len(noun)].strip().lower() != noun
    return year or (lone_one and noun not in _DIRECT and not noun.endswith("man"))


def _named(text: str, item: _Counted, cues: tuple[Cue, ...], rivals: list[tuple[int, int]]) -> Iterator[Candidate]:
    """Give a counted amount its attribute by its noun, else by the nearest cue."""
    figure = (item.amount.start, item.end)
    cue = nearest_cue(text, cues, figure, rivals)
    attribute = _attribute(item, cue)
    if attribute == "count" and _DEFINITE.search(text, max(0, item.amount.start - 16), item.amount.start):
        return  # 'the two leaders' are known already: nothing is counted
    end = cue.end if cue is not None and attribute == cue.attribute and cue.start >= item.end else item.end
    end = end if end - item.end <= 60 else item.end
    amount = attrs.evolve(item.amount, hedge=_no_total(text, item) or item.amount.hedge)
    yield _candidate(text, amount, end, attribute, item.unit)


def _no_total(text: str, item: _Counted) -> str:
    """'six more' adds to a total, 'eleven of them' and 'including three' are parts of one."""
    if item.noun in {"them", "whom", "us", "which"} or _INCLUDING.search(
        text, max(0, item.amount.start - 24), item.amount.start
    ):
        return "part"
    return (
        "increment"
        if _MORE.match(text, item.amount.end)
        or _ANOTHER.search(text, max(0, item.amount.start - 12), item.amount.start)
        else ""
    )


def _attribute(item: _Counted, cue: Cue | None) -> str:
    direct = _DIRECT.get(item.noun)
    cued = cue.attribute if cue is not None else None
    if direct is not None and not (direct == "cases" and cued == "deaths"):
        return direct
    if item.unit == "percent":
        return cued if cued in {"deaths", "injured", "displaced"} else "share"
    if item.unit == "soldier" and cued not in _SOLDIERLY:
        return "troops"
    if item.unit == "protester" and cued not in _SOLDIERLY:
        return "attendance"
    if item.unit == "attack" or cued is None:
        return "count"
    return "count" if cued == "troops" and item.unit in PEOPLE else cued


def _ordinals(text: str, sentence: Sentence) -> Iterator[Candidate]:
    """'a third case' states that there are three."""
    for match in _ORDINAL.finditer(text, sentence.start, sentence.end):
        count = ORDINALS[match["rank"].lower()]
        if count == 1:
            continue
        attribute = "deaths" if match["noun"].lower() in {"death", "deaths", "fatality"} else "cases"
        amount = Amount(match.start(), match.end(), match.start(), Interval.point(count), count, "ordinal")
        yield _candidate(text, amount, match.end(), attribute, "case" if attribute == "cases" else "person")
