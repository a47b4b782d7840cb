"""Wordings: one utterance given in different words."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Final

from eventmodel.comparison.build import discrepancy
from eventmodel.comparison.matter import matter, shared
from eventmodel.comparison.positions import Side, alike_groups, relation, sides_of
from eventmodel.comparison.speakers import by_speaker, same_speaker
from eventmodel.model.discrepancy import Discrepancy, Kind, Locus
from eventmodel.values.names import fold, similarity
from eventmodel.values.relation import Comparison, Relation
from eventmodel.values.words import Quotation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim
    from eventmodel.model.event import Event

_ALIKE: Final = 0.5
"""From here on two quotations of one speaker are taken for one utterance."""
_SHORT: Final = 3
_TELLING: Final = 2
_WORD = re.compile(r"\w+")


def differing_quotations(event: Event, claims: Iterable[Claim], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """Find one utterance given in different words, or put into another's mouth."""
    quoted = [c for c in claims if isinstance(c.reading.value, Quotation) and c.speaker]
    sides = sides_of(quoted)
    for group in alike_groups(sides, _is_one_utterance):
        likeness = min(_likeness(a, b) for a, b in combinations(group, 2))
        outcome = Comparison(Relation.UNKNOWN, f"the words are alike ({likeness:.0%})", similarity=likeness)
        yield discrepancy(event, "quote", Kind.WORDING, Locus.SOURCES, outcome, group, witnesses)
    for side in sides:
        yield from _said_by_others(event, side, witnesses)


def _said_by_others(event: Event, side: Side, witnesses: Witnesses) -> Iterator[Discrepancy]:
    """The same words of another speaker; a name given more shortly is no other speaker."""
    if len(_text(side).split()) < _SHORT:
        return
    speakers = [Side(side.reading, mine) for mine in by_speaker(side.claims)]
    if len(speakers) > 1 and len({c.article for c in side.claims}) > 1:
        names = " and to ".join(sorted({s.claims[0].speaker or "" for s in speakers}))
        outcome = Comparison(Relation.EQUAL, f"the same words are given to {names}")
        yield discrepancy(event, "quote", Kind.ATTRIBUTION, Locus.SOURCES, outcome, speakers, witnesses)


def _likeness(a: Side, b: Side) -> float:
    return max(similarity(_text(a), _text(b)), _shared_words(a, b), _shared_matter(a, b))


def _shared_matter(a: Side, b: Side) -> float:
    """The share of telling words of the shorter that the longer has too, where there are a few."""
    mine, theirs = matter(_text(a)), matter(_text(b))
    return shared(mine, theirs) if len(mine & theirs) >= _TELLING and min(len(mine), len(theirs)) > _TELLING else 0.0


def _shared_words(a: Side, b: Side) -> float:
    """The share of the words of both that both use, in whatever order."""
    first, second = set(_WORD.findall(fold(_text(a)))), set(_WORD.findall(fold(_text(b))))
    return len(first & second) / max(len(first | second), 1)


def _text(side: Side) -> str:
    value = side.reading.value
    return value.text if isinstance(value, Quotation) else str(value)


def _is_one_utterance(a: Side, b: Side) -> bool:
    """The same speaker, in other articles, in words that are alike; one quote cut shorter is no difference."""
    if {c.article for c in a.claims} & {c.article for c in b.claims} or not _share_speaker(a.claims, b.claims):
        return False
    if relation(a, b) in {Relation.REFINES, Relation.REFINED_BY}:
        return False
    if min(len(_text(side).split()) for side in (a, b)) <= _SHORT and not _shared_words(a, b):
        return False
    return _likeness(a, b) >= _ALIKE


def _share_speaker(some: Sequence[Claim], others: Sequence[Claim]) -> bool:
    return any(same_speaker(c, d) for c in some for d in others)
