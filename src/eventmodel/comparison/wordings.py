"""Wordings: one utterance given in different words, one name in different spellings."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from eventmodel.comparison.build import discrepancy
from eventmodel.comparison.positions import Side, sides_of
from eventmodel.model.discrepancy import Discrepancy, Kind, Locus
from eventmodel.values.agent import Agent
from eventmodel.values.names import fold, similarity
from eventmodel.values.relation import Comparison, Relation
from eventmodel.values.words import Quotation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim
    from eventmodel.model.event import Event

_ALIKE: Final = 0.55
"""From here on two quotations of one speaker are taken for one utterance."""
_SPELT_ALIKE: Final = 0.78
"""From here on two surnames are taken for spellings of one."""
_SHORT: Final = 3
_FEWEST_LETTERS: Final = 5


def differing_quotations(event: Event, claims: Iterable[Claim], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """Find quotations of one speaker that give one utterance in different words."""
    quoted = [c for c in claims if isinstance(c.reading.value, Quotation) and c.speaker]
    for group in _joined(sides_of(quoted), _is_one_utterance):
        yield _wording(event, "quote", Locus.SOURCES, group, witnesses)


def differing_names(event: Event, claims: Iterable[Claim], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """Find names that are spelt differently, between articles or within one."""
    named = [c for c in claims if isinstance(c.reading.value, Agent)]
    for group in _joined(sides_of(named), _is_one_name):
        articles = {c.article for side in group for c in side.claims}
        inside = sorted(a for a in articles if sum(any(c.article == a for c in side.claims) for side in group) > 1)
        for article in inside:
            own = [Side(s.reading, mine) for s in group if (mine := tuple(c for c in s.claims if c.article == article))]
            yield _wording(event, group[0].claims[0].attribute, Locus.WITHIN, own, witnesses)
        if not inside:
            yield _wording(event, group[0].claims[0].attribute, Locus.SOURCES, group, witnesses)


def _wording(event: Event, attribute: str, locus: Locus, group: Sequence[Side], witnesses: Witnesses) -> Discrepancy:
    alike = min(_likeness(a, b) for a, b in combinations(group, 2))
    outcome = Comparison(Relation.UNKNOWN, f"likeness {alike:.2f}", similarity=alike)
    return discrepancy(event, attribute, Kind.WORDING, locus, outcome, group, witnesses)


def _joined(sides: Sequence[Side], is_one: Callable[[Side, Side], bool]) -> Iterator[tuple[Side, ...]]:
    """Group sides that are one thing in other words, each with at least one other of the group."""
    remaining = sorted(sides, key=lambda s: s.key)
    while remaining:
        group = [remaining.pop(0)]
        for member in group:
            near = [s for s in remaining if is_one(member, s)]
            group.extend(near)
            remaining = [s for s in remaining if s not in near]
        if len(group) > 1:
            yield tuple(group)


def _likeness(a: Side, b: Side) -> float:
    first, second = str(a.reading.value), str(b.reading.value)
    return max(similarity(first, second), _shared_words(first, second))


def _shared_words(first: str, second: str) -> float:
    a, b = set(fold(first).split()), set(fold(second).split())
    return len(a & b) / max(len(a | b), 1)


def _is_one_utterance(a: Side, b: Side) -> bool:
    """The same speaker, in other articles, in words that are alike; one quote cut shorter is no difference."""
    if {c.article for c in a.claims} & {c.article for c in b.claims} or not _share_speaker(a.claims, b.claims):
        return False
    relation = a.reading.value.compare(b.reading.value).relation
    if relation in {Relation.REFINES, Relation.REFINED_BY}:
        return False
    shortest = min(len(str(s.reading.value).split()) for s in (a, b))
    if shortest <= _SHORT and _shared_words(str(a.reading.value).strip("“”"), str(b.reading.value).strip("“”")) == 0:
        return False
    return _likeness(a, b) >= _ALIKE


def _share_speaker(some: Sequence[Claim], others: Sequence[Claim]) -> bool:
    return any(_same_person(c.speaker or "", d.speaker or "") for c in some for d in others)


def _same_person(a: str, b: str) -> bool:
    first, second = set(fold(a).split()), set(fold(b).split())
    return bool(first and second) and (first <= second or second <= first)


def _is_one_name(a: Side, b: Side) -> bool:
    """Surnames that are nearly alike, with given names that do not speak against it."""
    first, second = fold(str(a.reading.value)).split(), fold(str(b.reading.value)).split()
    last, other = first[-1], second[-1]
    if last == other or min(len(last), len(other)) < _FEWEST_LETTERS or last[0] != other[0]:
        return False
    given = len(first) > 1 and len(second) > 1 and first[0] != second[0]
    return not given and similarity(last, other) >= _SPELT_ALIKE
