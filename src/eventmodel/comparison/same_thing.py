"""Which claims of one attribute speak of one thing, so that comparing them means something."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.comparison.counted_things import dimension_of, thing_of
from eventmodel.comparison.matter import matter, shared
from eventmodel.values.duration import Duration
from eventmodel.values.names import fold
from eventmodel.values.physical_units import PHYSICAL
from eventmodel.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from eventmodel.model.claim import Claim
    from eventmodel.values.interval import Interval

HETEROGENEOUS: Final = frozenset({"count", "measure", "money", "share", "age", "cases"})
"""Attributes of which one event has many: the words around a figure must tell that it counts the same."""
NOT_WHOLE: Final = frozenset({"increment", "part"})
"""Hedges that say that a figure is no total: 'six more', 'eleven of them'."""
_SHARED_WORDS: Final = 2
_SHARED_PART: Final = 0.34
_STEP_WORDS: Final = 2
_STEP_PART: Final = 0.4
_RECALLED_WORDS: Final = 2
_RECALLED_PART: Final = 0.2
_SAME_ORDER: Final = 4
"""Durations that differ more often than this are of different things."""
_SAME_COUNT: Final = 10
"""Likewise figures of an attribute that an event has many of: 26 cases and 3,248 cases are not of one place."""
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
        only = _Partners(whole)
        return _linked(whole, lambda a, b: _counts_the_same(a, b) or only.are_for_one_another(a, b))
    if attribute == "duration":
        return _linked(whole, _is_of_one_stretch)
    if attribute == "date":
        leading = tuple(_lead_dates(whole, main))
        return leading, *(_of_one_step(whole, frozenset(leading), sentence) if sentence else ())
    if all(isinstance(c.reading.value, Quantity) for c in whole):
        return _linked(whole, lambda a, b: _are_near(a, b, _SAME_EVENT))
    return (tuple(whole),)


def _linked(claims: Sequence[Claim], test: Callable[[Claim, Claim], bool]) -> tuple[tuple[Claim, ...], ...]:
    groups: list[list[Claim]] = []
    for claim in claims:
        near = [g for g in groups if any(test(claim, other) for other in g)]
        joined = [claim, *(c for g in near for c in g)]
        groups = [g for g in groups if g not in near]
        groups.append(joined)
    return tuple(tuple(sorted(g, key=lambda c: (c.span.start, c.id))) for g in groups)


def _counts_the_same(a: Claim, b: Claim) -> bool:
    """The same unit and noun, among words that are the same in good part."""
    if not isinstance(a.reading.value, Quantity) or not isinstance(b.reading.value, Quantity):
        return False
    if _noun(a) != _noun(b) and dimension_of(a.reading.value.unit) != dimension_of(b.reading.value.unit):
        return False
    mine, theirs = thing_of(a), thing_of(b)
    return (not mine or not theirs or mine == theirs) and _are_near(a, b, _SAME_COUNT) and _share_words(a, b)


_SAME_THING: Final = {"count": 2, "cases": 1, "measure": 1.5, "money": 1.5, "share": 1.2, "age": 1.15}
"""How far figures of one thing may lie apart where nothing but the thing tells that they are of one."""


@attrs.frozen(eq=False, slots=False)
class _Partners:
    """Of two articles that each give one figure of a thing, or of one order of it, the two are of one thing."""

    claims: Sequence[Claim]

    @cached_property
    def by_article(self) -> Mapping[tuple[str, str], Sequence[Claim]]:
        found: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in self.claims:
            if thing := thing_of(claim):
                found[claim.article, thing].append(claim)
        return found

    def are_for_one_another(self, a: Claim, b: Claim) -> bool:
        """Whether each is all that the other's article has to be compared with it."""
        return a.article != b.article and self._only(a, b) and self._only(b, a)

    def _only(self, a: Claim, b: Claim) -> bool:
        factor = _SAME_THING[a.attribute]
        near = [c for c in self.by_article.get((b.article, thing_of(a)), ()) if _are_near(a, c, factor)]
        return b in near and len({c.reading.value for c in near}) == 1


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
    if not _are_near(a, b, _SAME_ORDER):
        return False
    alike = a.reading.value.compare(b.reading.value).relation.is_compatible or _is_followed_alike(a, b)
    return alike or _share_words(a, b)


def _is_followed_alike(a: Claim, b: Claim) -> bool:
    """'A 36-hour search' and 'the 48-hour search': the noun right behind is the same."""
    mine, theirs = (_WORD.match(fold(c.span.suffix.lstrip())) for c in (a, b))
    return bool(mine and theirs) and mine[0] == theirs[0] and mine[0] not in _COMMON


def _are_near(a: Claim, b: Claim, factor: float) -> bool:
    x, y = _size(a), _size(b)
    return max(x, y) <= factor * min(x, y) or min(x, y) == 0


def _size(claim: Claim) -> float:
    value = claim.reading.value
    span = value.hours if isinstance(value, Duration) else _in_base_units(value) if isinstance(value, Quantity) else None
    if span is None:
        return 0.0
    ends = [abs(float(end)) for end in (span.low, span.high) if end is not None]
    return sum(ends) / len(ends) if ends else 0.0


def _in_base_units(value: Quantity) -> Interval:
    _, ratio, shift = PHYSICAL.get(value.unit, ("", 1, 0))
    return value.range if shift else value.range.scaled(ratio)


def _of_one_step(
    claims: Sequence[Claim], leading: frozenset[Claim], sentence: Callable[[Claim], str]
) -> Iterable[tuple[Claim, ...]]:
    """Dates further down that different articles give for one step of an event, by their sentences."""
    told = {claim: matter(sentence(claim)) for claim in claims}

    def alike(a: Claim, b: Claim) -> bool:
        mine, theirs = told[a], told[b]
        return a.article != b.article and len(mine & theirs) >= _STEP_WORDS and shared(mine, theirs) >= _STEP_PART

    return (g for g in _linked(claims, alike) if len(g) > 1 and not leading.issuperset(g))


def recalled(claims: Sequence[Claim], sentence: Callable[[Claim], str]) -> tuple[tuple[Claim, ...], ...]:
    """Group figures of one attribute that like sentences tell, on whatever events they hang."""
    whole = [c for c in claims if c.reading.said.hedge not in NOT_WHOLE]
    told = {claim: matter(sentence(claim)) for claim in whole}

    def alike(a: Claim, b: Claim) -> bool:
        mine, theirs = told[a], told[b]
        same = _unit(a) == _unit(b) and _are_near(a, b, _SAME_COUNT)
        return same and len(mine & theirs) >= _RECALLED_WORDS and shared(mine, theirs) >= _RECALLED_PART

    return tuple(g for g in _linked(whole, alike) if len(g) > 1)


def _unit(claim: Claim) -> str:
    return getattr(claim.reading.value, "unit", "")


def _lead_dates(claims: Iterable[Claim], main: frozenset[str]) -> Iterable[Claim]:
    first: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.mention not in main or not first[claim.article]:
            first[claim.article].append(claim)
            yield claim
