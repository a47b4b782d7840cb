"""Which claims of one attribute speak of one thing, so that comparing them means something."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, Final

from eventmodel.comparison.counted_things import dimension_of, extent_of, thing_of
from eventmodel.comparison.matter import matter, sentence_of, shared
from eventmodel.comparison.partners import Partners, are_near
from eventmodel.values.names import fold
from eventmodel.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim
    from eventmodel.model.event import Event

HETEROGENEOUS: Final = frozenset({"count", "measure", "money", "share", "age", "cases"})
"""Attributes of which one event has many: the words around a figure must tell that it counts the same."""
NOT_WHOLE: Final = frozenset({"increment", "part"})
"""Hedges that say that a figure is no total: 'six more', 'eleven of them'."""
_OF_MANY_EVENTS: Final = frozenset({"deaths"})
"""Articles recall the dead of other events, too: their sentences must share a word."""
SIDE_BY_SIDE: Final = 200
"""Within so many characters two figures of one article are taken for parts, not for a contradiction."""
_SHARED_WORDS: Final = 2
_SHARED_PART: Final = 0.34
_STEP_WORDS: Final = 2
_STEP_PART: Final = 0.4
_RECALLED_WORDS: Final = 2
_RECALLED_PART: Final = 0.2
_SAME_ORDER: Final = 4
"""Durations that differ more often than this are of different things."""
_SAME_COUNT: Final = 5
"""Likewise figures of an attribute that an event has many of: 26 cases and 3,248 cases are not of one place."""
_SAME_BACKGROUND: Final = 10
"""Likewise what is told beside an event, in like sentences."""
_SAME_EVENT: Final = 1000
"""Likewise for counts of people: a toll of eleven and one of fifty million are not of one event."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_COMMON: Final = frozenset(
    "the and for with from that this was were are have has had been its their his her they who which said says but not "
    "than more least about some into over after before when while will would could may might other another also there "
    "people person persons officials reports reported told month year years months week weeks day days".split()
)


def groups_of(
    attribute: str, claims: Sequence[Claim], main: frozenset[str], sentence: Callable[[Claim], str] | None = None
) -> tuple[tuple[Claim, ...], ...]:
    """Group the claims about one attribute by what they speak of; the order of the claims does not matter.

    `main` holds the ids of the event's main mentions: an article's lead dates its main event, later dates in
    it may be of other things. `sentence` gives the sentence in which a claim stands, to tell such things by.
    """
    whole = sorted((c for c in claims if c.reading.said.hedge not in NOT_WHOLE), key=lambda c: (c.span.start, c.id))
    if attribute in HETEROGENEOUS:
        return _linked(whole, _counting(Partners(whole)))
    if attribute == "duration":
        partners = Partners(whole)
        return _linked(whole, lambda a, b: _is_of_one_stretch(a, b) or partners.are_for_one_another(a, b))
    if attribute == "announced":
        return tuple(_of_one_step(whole, frozenset(), sentence)) if sentence else ()
    if attribute == "date":
        leading = tuple(_lead_dates(whole, main))
        bounds = [tuple(c for c in leading if c.mention in main and bound_of(c) == name) for name in ("began", "ended")]
        told_apart = {c.id for group in bounds for c in group}
        leading = tuple(c for c in leading if c.id not in told_apart)
        return leading, *filter(None, bounds), *(_of_one_step(whole, frozenset(leading), sentence) if sentence else ())
    if all(isinstance(c.reading.value, Quantity) for c in whole):
        return _linked(whole, lambda a, b: are_near(a, b, _SAME_EVENT))
    return (tuple(whole),)


def _linked(claims: Sequence[Claim], test: Callable[[Claim, Claim], bool]) -> tuple[tuple[Claim, ...], ...]:
    groups: list[list[Claim]] = []
    for claim in claims:
        near: list[list[Claim]] = []
        apart: list[list[Claim]] = []
        for group in groups:
            (near if any(test(claim, other) for other in group) else apart).append(group)
        groups = [*apart, [claim, *(c for group in near for c in group)]]
    return tuple(tuple(sorted(g, key=lambda c: (c.span.start, c.id))) for g in groups)


def _counting(partners: Partners) -> Callable[[Claim, Claim], bool]:
    def counts(a: Claim, b: Claim) -> bool:
        if partners.are_settled(a, b) or _are_side_by_side(a, b):
            return False
        return _counts_the_same(a, b) or partners.are_for_one_another(a, b)

    return counts


def _are_side_by_side(a: Claim, b: Claim) -> bool:
    """Figures that one passage tells apart: 'they want 6 percent, the firm offers 2.5'."""
    return a.article == b.article and a.reading != b.reading and abs(a.span.start - b.span.start) < SIDE_BY_SIDE


def _counts_the_same(a: Claim, b: Claim) -> bool:
    """The same unit and noun, among words that are the same in good part."""
    if not isinstance(a.reading.value, Quantity) or not isinstance(b.reading.value, Quantity):
        return False
    if _noun(a) != _noun(b) and dimension_of(a.reading.value.unit) != dimension_of(b.reading.value.unit):
        return False
    mine, theirs = thing_of(a), thing_of(b)
    if len({extent_of(a), extent_of(b)} - {""}) > 1:
        return False
    return (not mine or not theirs or mine == theirs) and are_near(a, b, _SAME_COUNT) and _share_words(a, b)


def _share_words(a: Claim, b: Claim) -> bool:
    words, others = _context(a), _context(b)
    shared = len(words & others)
    return shared >= _SHARED_WORDS and shared >= _SHARED_PART * min(len(words), len(others))


def _noun(claim: Claim) -> str:
    words = claim.reading.said.words.lower().split()
    return words[-1] if words else ""


def _context(claim: Claim) -> set[str]:
    around = f"{claim.span.prefix} {claim.span.exact} {claim.span.suffix}"
    return {w for w in _WORD.findall(fold(around)) if w not in _COMMON}


def _is_of_one_stretch(a: Claim, b: Claim) -> bool:
    """Durations of one order; those that exclude one another must stand among the same words."""
    if not are_near(a, b, _SAME_ORDER):
        return False
    alike = a.reading.value.compare(b.reading.value).relation.is_compatible or _is_followed_alike(a, b)
    return alike or _share_words(a, b)


def _is_followed_alike(a: Claim, b: Claim) -> bool:
    """'A 36-hour search' and 'the 48-hour search': the noun right behind is the same."""
    mine, theirs = (_WORD.match(fold(c.span.suffix.lstrip())) for c in (a, b))
    return mine is not None and theirs is not None and mine[0] == theirs[0] and mine[0] not in _COMMON


def _of_one_step(
    claims: Sequence[Claim], leading: frozenset[Claim], sentence: Callable[[Claim], str]
) -> Iterable[tuple[Claim, ...]]:
    """Dates further down that different articles give for one step of an event, by their sentences."""
    told = {claim: matter(sentence(claim)) for claim in claims}

    def alike(a: Claim, b: Claim) -> bool:
        mine, theirs = told[a], told[b]
        return a.article != b.article and len(mine & theirs) >= _STEP_WORDS and shared(mine, theirs) >= _STEP_PART

    return (g for g in _linked(claims, alike) if len(g) > 1 and not leading.issuperset(g))


def recalled(
    attribute: str, claims: Sequence[Claim], sentence: Callable[[Claim], str]
) -> tuple[tuple[Claim, ...], ...]:
    """Group figures of one attribute that like sentences tell, on whatever events they hang.

    Where sentences differ, figures that are all that two articles have of one thing are of that one thing.
    """
    whole = [c for c in claims if c.reading.said.hedge not in NOT_WHOLE]
    told = {claim: matter(sentence(claim)) for claim in whole}
    if attribute == "date":
        return tuple(g for g in _linked(whole, partial(_bound_alike, told)) if len(g) > 1)
    partners = Partners(whole)
    counting = _counting(partners)

    def alike(a: Claim, b: Claim) -> bool:
        if attribute in HETEROGENEOUS:
            return counting(a, b)
        mine, theirs = told[a], told[b]
        if (mine & theirs or attribute not in _OF_MANY_EVENTS) and partners.are_for_one_another(a, b):
            return True
        same = _unit(a) == _unit(b) and are_near(a, b, _SAME_BACKGROUND)
        return same and len(mine & theirs) >= _RECALLED_WORDS and shared(mine, theirs) >= _RECALLED_PART

    return tuple(g for g in _linked(whole, alike) if len(g) > 1)


def _bound_alike(told: Mapping[Claim, frozenset[str]], a: Claim, b: Claim) -> bool:
    """Beginnings, or ends, of one thing: two articles name it in the sentences that tell them."""
    if a.article == b.article or not bound_of(a) or bound_of(a) != bound_of(b):
        return False
    mine, theirs = told[a] - _OF_BOUNDS, told[b] - _OF_BOUNDS
    return bool(mine & theirs) and shared(mine, theirs) >= _RECALLED_BOUND


_OF_BOUNDS: Final = matter("began begun started broke erupted ended finished called since until month year day")
_RECALLED_BOUND: Final = 0.3
_BOUNDS: Final = {
    "began": re.compile(r"\b(?:began|begun|started|broke out|erupted|since)\s+(?:on|in)?\s*$"),
    "ended": re.compile(r"\b(?:ended|finished|was called off|until)\s+(?:on|in)?\s*$"),
}


def bound_of(claim: Claim) -> str:
    """Tell whether a date is a beginning or an end, by its attribute or the words before it; empty for neither."""
    if claim.attribute in _BOUNDS:
        return claim.attribute
    said = claim.attribute == "date"
    return next((name for name, cue in _BOUNDS.items() if said and cue.search(claim.span.prefix)), "")


def is_of_another_year(claim: Claim, event: Event, witnesses: Witnesses) -> bool:
    """Tell whether the time told nearest to a figure is a year, and none near to that of the event."""
    if not isinstance(claim.reading.value, Quantity) or event.when is None:
        return False
    first, last = event.when.first_day, event.when.last_day
    sentence = sentence_of(claim, witnesses)
    at = sentence.find(claim.span.exact)
    times = [(max(m.start() - at - len(claim.span.exact), at - m.end()), m[0]) for m in _A_TIME.finditer(sentence)]
    nearest = min(times, default=(0, ""))[1]
    if not nearest.isdigit() or first is None or last is None:
        return False
    return not first.year - 1 <= int(nearest) <= last.year + 1


_A_TIME = re.compile(
    r"(?<![\d,.$€£-])(?:1[89]|20)\d\d(?![\d,.]\d|-)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December|today|yesterday|tonight)\b"
)


def _unit(claim: Claim) -> str:
    return getattr(claim.reading.value, "unit", "")


def _lead_dates(claims: Iterable[Claim], main: frozenset[str]) -> Iterable[Claim]:
    first: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.mention not in main or not first[claim.article]:
            first[claim.article].append(claim)
            yield claim
