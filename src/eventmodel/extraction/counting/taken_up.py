"""Figures of something that was counted before: 'police put the number at 12,500', 'others said 200'.

Such a figure has no noun of its own. It is another number for what was counted right before it, where that leaves no
choice; else nobody knows what it counts, and it is left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from eventmodel.extraction.counting.measures import measured
from eventmodel.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventmodel.extraction.candidates import Candidate
    from eventmodel.extraction.sentences import Sentence
    from eventmodel.values.amounts import Amount

_PEOPLE: Final = frozenset(
    {"deaths", "injured", "missing", "kidnapped", "displaced", "evacuated", "detained", "cases", "released"}
    | {"returned", "troops", "attendance"}
)
"""What is told by one figure each."""
_OF_ITS_OWN: Final = frozenset({"age"})
_NO_TOTAL: Final = frozenset({"part", "increment"})
_NOUN = r"(?:(?!of\b)[a-z]+\s+){0,2}(?:number|figure|count|tally|total|estimate)s?"
_MINE = r"(?:the|its|their|that|this|his|her)"
_SINCE = r"(?:(?:has|had|have|been|now|since|later|then|currently|already|again|only|just)\s+)*"
_NAMED = re.compile(
    r"\b(?:"
    rf"(?:put|puts|putting|place[ds]?|estimate[ds]?|estimating|revise[ds]?|revising|raise[ds]?|raising|lower(?:ed|s)|"
    rf"correct(?:ed|s)|increase[ds]?|update[ds]?|cut)\s+{_MINE}\s+{_NOUN}\s+(?:(?:up|down|upwards?|downwards?)\s+)?(?:at|to)"
    r"|(?:put|puts|putting|estimate[ds]?|revise[ds]?)\s+it\s+(?:(?:up|down|upwards?|downwards?)\s+)?(?:at|to)"
    rf"|(?:gave|gives?|giving|cite[ds]?|citing|offer(?:ed|s)|publish(?:ed|es)|release[ds]?|issue[ds]?)\s+(?:an?|{_MINE})\s+{_NOUN}\s+of"
    rf"|{_MINE}\s+{_NOUN}\s+{_SINCE}(?:(?:stands?|stood|put|rose|risen|rises?|grew|grown|climb(?:ed|s)|jump(?:ed|s)|"
    r"increased|fell|fallen|revised)\s+(?:(?:up|down)\s+)?(?:at|to)|is|was|reache[ds])"
    r"|(?:spoke|speaks?|speaking|talk(?:ed|s))\s+of"
    r")\s+(?:(?:only|just|a\s+mere|now)\s+)?$"
)
_SPOKEN = re.compile(
    r"\b(?:said|says?|claim(?:ed|s)|report(?:ed|s)|estimate[ds]|counted)\s+"
    r"(?:(?:it\s+was|there\s+(?:were|had\s+been|have\s+been))\s+)?(?:(?:only|just)\s+)?$"
)
_LEADS: Final = frozenset(
    "number numbers figure figures count counts tally total totals estimate estimates it spoke speak speaks speaking "
    "talked talks said say says claimed claims reported reports estimated counted".split()
)
"""Words of which one stands before any such figure."""
_ENDS = re.compile(r"\s*(?:[.,;:)–—]|$)|\s+(?:and|while|but|after|when|by|on|whereas|in\s+total)\b")
_SPEECH_ENDS = re.compile(r"\s*(?:[.,;)–—]|$)|\s+(?:while|but|whereas)\b")
_FEWEST_SPOKEN: Final = 10
_BACK: Final = 96


def taken_up(
    text: str,
    sentence: Sentence,
    here: Sequence[Candidate],
    before: Sequence[Candidate],
    dates: Sequence[tuple[int, int]],
) -> Iterator[Candidate]:
    """Find the figures of a sentence that count what a figure of it, or of the sentence before, did.

    Examples:
        >>> from eventmodel.extraction.counting.figures import find_figures
        >>> from eventmodel.extraction.sentences import split_sentences
        >>> text = "Some 40,000 people marched, unions said. Police put the number at 12,500."
        >>> [(c.attribute, str(c.reading)) for c in find_figures(text, split_sentences(text, [(0, len(text))]))]
        [('attendance', '36,000 to 44,000 persons'), ('attendance', '12,500 persons')]
    """
    if sentence.lacks(_LEADS) or not any(c.attribute in _PEOPLE for c in (*here, *before)):
        return
    known = sorted(here, key=lambda c: c.start)
    done = [*dates, *((c.start, c.end) for c in known)]
    for amount in sentence.amounts:
        if amount.stated is None or amount.stated % 1 or any(s < amount.end and amount.start < e for s, e in done):
            continue
        lead = _lead(sentence, amount)
        source = _source([c for c in known if c.end <= amount.start] or before) if lead is not None else None
        if lead is None or source is None:
            continue
        found = measured(text, amount, amount.end, source.attribute, source.unit)
        found = attrs.evolve(found, start=lead, taken_up=source.focus)
        known.append(found)
        yield found


def _lead(sentence: Sentence, amount: Amount) -> int | None:
    """Where the words begin that say that a number is given for something; None where there are none."""
    lower, low = sentence.lower, max(sentence.start, amount.start - _BACK)
    named = _NAMED.search(lower[low : amount.start])
    if named is not None:
        return low + named.start() if _ENDS.match(lower, amount.end, sentence.end) else None
    if amount.stated is None or amount.stated < _FEWEST_SPOKEN:
        return None
    spoken = _SPOKEN.search(lower[low : amount.start])
    return amount.start if spoken and _SPEECH_ENDS.match(lower, amount.end, sentence.end) else None


class _Source(NamedTuple):
    """The figure that another one is given for."""

    attribute: str
    unit: str
    focus: int


def _source(figures: Sequence[Candidate]) -> _Source | None:
    """What was counted last, where all that was counted is one thing."""
    counted = [c for c in figures if c.attribute not in _OF_ITS_OWN and c.reading.said.hedge not in _NO_TOTAL]
    last = max(counted, key=lambda c: c.start, default=None)
    if last is None or last.attribute not in _PEOPLE or any(c.attribute != last.attribute for c in counted):
        return None
    value = last.reading.value
    return _Source(last.attribute, value.unit, last.focus) if isinstance(value, Quantity) else None
