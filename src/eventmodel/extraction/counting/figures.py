"""Figures: how many of what, how much, how old, read from the sentences of an article."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.extraction.counting.count_nouns import PEOPLE
from eventmodel.extraction.counting.counted import Counted, counted_by, couples_in, own_verb
from eventmodel.extraction.counting.figure_cues import Cue, beyond_verb, find_cues, nearest_cue
from eventmodel.extraction.counting.measures import joined_measures, measure_of, measured
from eventmodel.extraction.counting.shares import FRACTIONS, fractions_in, ratio_of, share_of
from eventmodel.extraction.counting.taken_up import taken_up
from eventmodel.values.amounts import Amount, number_words
from eventmodel.values.interval import Interval
from eventmodel.values.numerals import ORDINALS, SPELLED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventmodel.extraction.candidates import Candidate
    from eventmodel.extraction.sentences import Sentence

Spans = list[tuple[int, int]]

_ORDINAL = re.compile(
    rf"\b(?P<rank>{'|'.join(ORDINALS)})\s+(?:\w+\s+){{0,2}}?"
    r"(?P<noun>cases?|instance|deaths?|victim|patient|fatality)\b",
    re.IGNORECASE,
)
_INCLUDING = re.compile(r"\b(?:including|among\s+them|of\s+whom|of\s+which)\s+(?:the\s+)?$")
_WHOLE = re.compile(rf"(?:^|[.;,:–—]\s+|\n|(?<!\w)(?:\d[\d,]*|{SPELLED})\s+)of\s+(?:the|its|their)\s+$")
_MORE = re.compile(r"\s+(?:more|others?|further|additional|new)\b")
_ANOTHER = re.compile(r"\b(?:another|a\s+further|an\s+additional)\s+$")
_DEFINITE = re.compile(r"\b(?:the|these|those|both|all|our|their|his|her)\s+(?:other\s+)?$")
_DIRECT: Final = {
    **dict.fromkeys(("dead", "deaths", "death", "bodies", "fatalities", "corpses", "lives"), "deaths"),
    **dict.fromkeys(("injured", "wounded", "injuries"), "injured"),
    "missing": "missing",
    "arrests": "detained",
    **dict.fromkeys(("cases", "case", "infections"), "cases"),
}
"""Nouns that name their attribute themselves."""
_OF_A_GROUP: Final = {"soldier": "troops", "protester": "attendance", "prisoner": "detained", "hostage": "kidnapped"}
"""What a group of people is counted for, unless something befell it."""
_BEFALLS: Final = frozenset(
    {"deaths", "injured", "missing", "kidnapped", "detained", "released", "displaced", "evacuated", "returned"}
)
_FARTHEST_CUE: Final = 60
_RANKED: Final = frozenset("case cases instance death deaths victim patient fatality".split())
_WITHOUT_NUMBER: Final = FRACTIONS | {"couple"}
_COUNTING: Final = number_words() | ORDINALS.keys() | _WITHOUT_NUMBER
"""Words of which a sentence without digits must hold one to hold a figure at all."""


def find_figures(
    text: str, sentences: Sequence[Sentence], taken: Sequence[tuple[int, int]] = ()
) -> tuple[Candidate, ...]:
    """Find the figures of an article; stretches that are `taken` (dates, durations) are no figures.

    Examples:
        >>> from eventmodel.extraction.sentences import Sentence
        >>> line = "At least 17 people died and dozens were hurt."
        >>> [(c.attribute, str(c.reading)) for c in find_figures(line, [Sentence(line, 0, len(line), 0)])]
        [('deaths', '17 or more persons'), ('injured', '12 or more persons')]
    """
    stretches = sorted(taken)
    starts = [start for start, _ in stretches]
    found: list[Candidate] = []
    before: list[Candidate] = []
    for sentence in sentences:
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        here = list(_in_sentence(text, sentence, stretches[first:last]))
        here += taken_up(text, sentence, here, before, stretches[first:last])
        found += here
        before = here
    return tuple(found)


def _in_sentence(text: str, sentence: Sentence, taken: Sequence[tuple[int, int]]) -> Iterator[Candidate]:
    if not sentence.has_digit and sentence.lacks(_COUNTING):
        return
    cues = find_cues(sentence) if sentence.amounts or not sentence.lacks(_WITHOUT_NUMBER) else ()
    counted: list[Counted] = []
    measures: list[tuple[int, int]] = []
    done = sentence.start
    for amount in sentence.amounts:
        held = amount.number_start < done or any(s < amount.end and amount.number_start < e for s, e in taken)
        if held:
            continue
        measure = measure_of(text, sentence, amount, done)
        if measure is not None:
            done = measure.end
            measures.append((measure.start, done))
            yield measure
            continue
        ratio = ratio_of(text, sentence, amount)
        if ratio is not None:
            done = ratio.end
        found = ratio or share_of(text, sentence, amount) or counted_by(text, sentence, amount, cues)
        if found is not None:
            counted.append(found)
    counted.extend(
        c for c in fractions_in(text, sentence) if not any(s < c.end and c.amount.number_start < e for s, e in taken)
    )
    known = [(c.amount.start, c.end) for c in counted]
    counted.extend(
        c for c in couples_in(text, sentence, cues) if not any(s < c.end and c.amount.start < e for s, e in known)
    )
    spans = [(c.amount.start, c.end) for c in counted]
    for item, span in zip(counted, spans, strict=True):
        yield from _named(sentence, item, cues, [s for s in spans if s != span])
    for joined in joined_measures(text, sentence):
        if not any(start < joined.end and joined.start < end for start, end in measures):
            yield joined
    yield from _ordinals(text, sentence)


def _named(sentence: Sentence, item: Counted, cues: tuple[Cue, ...], rivals: Spans) -> Iterator[Candidate]:
    """Give a counted amount its attribute: by its own words, by its noun, else by the nearest cue."""
    text, lower = sentence.text, sentence.lower
    cue = own_verb(text, item.end, cues) or nearest_cue(
        lower, beyond_verb(text, _telling(item, cues), item.amount.start), (item.amount.start, item.end), rivals
    )
    before = lower[max(0, item.amount.start - 32) : item.amount.start]
    attribute = "count" if _WHOLE.search(before) else item.attribute or _attribute(item, cue)
    if attribute == "count" and _DEFINITE.search(before):
        return  # 'the two leaders' are known already: nothing is counted
    no_total = _no_total(lower, item, before)
    amount = attrs.evolve(item.amount, hedge=no_total) if no_total else item.amount
    unit = "person" if item.unit == "case" else item.unit  # a case is a person who fell ill
    yield measured(text, amount, _end(item, cue, attribute), attribute, unit)


def _telling(item: Counted, cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """The cues, but for the noun of a group itself: 'protesters' tells nothing of what befell them."""
    if item.unit not in _OF_A_GROUP:
        return cues
    return tuple(c for c in cues if c.end <= item.amount.start or c.start >= item.end)


def _end(item: Counted, cue: Cue | None, attribute: str) -> int:
    """The evidence reaches to the cue behind the noun, where that is near."""
    if cue is None or cue.attribute != attribute or not item.end <= cue.start <= item.end + _FARTHEST_CUE:
        return item.end
    return cue.end


def _no_total(lower: str, item: Counted, before: str) -> str:
    """'six more' adds to a total, 'eleven of them' and 'including three' are parts of one."""
    if item.noun in {"them", "whom", "us", "which"} or _INCLUDING.search(before):
        return "part"
    return "increment" if _MORE.match(lower, item.amount.end) or _ANOTHER.search(before) else ""


def _attribute(item: Counted, cue: Cue | None) -> str:
    direct = _DIRECT.get(item.noun)
    cued = cue.attribute if cue is not None else None
    if direct is not None and not (direct == "cases" and cued == "deaths"):
        return direct
    if item.unit == "percent":
        return cued if cued in {"deaths", "injured", "displaced"} else "share"
    if item.unit in _OF_A_GROUP and cued not in _BEFALLS:
        return _OF_A_GROUP[item.unit]
    if item.unit == "attack" or cued is None:
        return "count"
    return "count" if cued == "troops" and item.unit in PEOPLE else cued


def _ordinals(text: str, sentence: Sentence) -> Iterator[Candidate]:
    """'a third case' states that there are three."""
    if sentence.lacks(ORDINALS.keys()) or sentence.lacks(_RANKED):
        return
    for match in _ORDINAL.finditer(text, sentence.start, sentence.end):
        count = ORDINALS[match["rank"].lower()]
        if count > 1:
            deaths = match["noun"].lower() in {"death", "deaths", "fatality"}
            amount = Amount(match.start(), match.end(), match.start(), Interval.point(count), count, "ordinal")
            yield measured(text, amount, match.end(), "deaths" if deaths else "cases", "person")
