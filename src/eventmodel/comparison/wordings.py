"""Wordings: one utterance given in different words."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Final

from eventmodel.comparison.build import discrepancy
from eventmodel.comparison.positions import Side, alike_groups, relation, sides_of
from eventmodel.model.discrepancy import Discrepancy, Kind, Locus
from eventmodel.values.names import fold, similarity
from eventmodel.values.relation import Comparison, Relation
from eventmodel.values.words import Quotation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim
    from eventmodel.model.event import Event

_ALIKE: Final = 0.55
"""From here on two quotations of one speaker are taken for one utterance."""
_SHORT: Final = 3
_WORD = re.compile(r"\w+")


def differing_quotations(event: Event, claims: Iterable[Claim], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """Find quotations of one speaker that give one utterance in different words."""
    quoted = [c for c in claims if isinstance(c.reading.value, Quotation) and c.speaker]
    for group in alike_groups(sides_of(quoted), _is_one_utterance):
        likeness = min(_likeness(a, b) for a, b in combinations(group, 2))
        outcome = Comparison(Relation.UNKNOWN, f"the words are alike ({likeness:.0%})", similarity=likeness)
        yield discrepancy(event, "quote", Kind.WORDING, Locus.SOURCES, outcome, group, witnesses)


def _likeness(a: Side, b: Side) -> float:
    return max(similarity(_text(a), _text(b)), _shared_words(a, b))


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
    return any(_same_person(c.speaker or "", d.speaker or "") for c in some for d in others)


def _same_person(a: str, b: str) -> bool:
    first, second = set(fold(a).split()), set(fold(b).split())
    return bool(first and second) and (first <= second or second <= first)
