"""Statements in words: one thing told in different words, or by different speakers."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from eventmodel.comparison.build import discrepancy
from eventmodel.comparison.matter import matter, shared
from eventmodel.comparison.positions import Side, alike_groups
from eventmodel.comparison.speakers import by_speaker, same_speaker
from eventmodel.model.claim import Modality, Polarity
from eventmodel.model.discrepancy import Discrepancy, Kind, Locus
from eventmodel.values.names import fold
from eventmodel.values.relation import Comparison, Relation
from eventmodel.values.words import Quotation, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim
    from eventmodel.model.event import Event

_ALIKE: Final = 0.5
_ALIKE_OF_ONE_SPEAKER: Final = 0.33
"""From these shares of common matter on, two statements are taken to tell one thing."""
_ALIKE_DENIALS: Final = 0.2
_FEWEST: Final = 2
_OTHER_KINDS: Final = frozenset({"framing"})


def differing_texts(event: Event, claims: Iterable[Claim], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """Find what came of an event, its causes, gestures and reactions told in different words or by other speakers."""
    listed = list(claims)
    told = sorted({c.attribute for c in listed if isinstance(c.reading.value, Text)} - _OTHER_KINDS)
    for attribute in told:
        mine = [
            c for c in listed if c.attribute in {attribute, "quote"} and isinstance(c.reading.value, Text | Quotation)
        ]
        for group in alike_groups(_as_told(mine), _tell_one_thing):
            yield from _differing(event, attribute, group, witnesses)
    yield from _other_causes(event, [c for c in listed if c.attribute == "cause" and c.supports], witnesses)


def _other_causes(event: Event, claims: Sequence[Claim], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """Causes that two articles give, in words that share nothing: each may be a part of it, but neither tells both."""
    if event.type not in _OF_ONE_CAUSE:
        return
    told = _as_told(claims)
    apart = [s for s in told if any(_are_apart(s, other) for other in told)]
    if len({c.article for side in apart for c in side.claims}) > 1:
        outcome = Comparison(Relation.UNKNOWN, "other causes are given, and nothing at hand tells whether both hold")
        yield discrepancy(event, "cause", Kind.CONTRADICTION, Locus.SOURCES, outcome, apart, witnesses)


def _are_apart(a: Side, b: Side) -> bool:
    mine, theirs = (_matter(side.claims[0]) - _OF_CAUSES for side in (a, b))
    return (
        {c.article for c in a.claims}.isdisjoint(c.article for c in b.claims) and bool(mine) and mine.isdisjoint(theirs)
    )


_OF_ONE_CAUSE: Final = frozenset({"disaster", "attack"})
_OF_CAUSES: Final = matter(
    "caused cause causing result resulted due because blamed triggered led started fire explosion blast crash accident "
    "derailment collapse disaster flood sinking killed died deaths injured police officials investigators believe said"
)


def _as_told(claims: Sequence[Claim]) -> tuple[Side, ...]:
    """Claims side by side where they are told in the same words; those that share a place are told once."""
    once: list[list[Claim]] = []
    for claim in sorted(claims, key=_place):
        if once and _overlap(once[-1], claim):
            once[-1].append(claim)
        else:
            once.append([claim])
    told: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for group in once:
        told[fold(words_of(group[0])), fold(group[0].speaker or "")].extend(group)
    sides = (sorted(mine, key=_place) for _, mine in sorted(told.items()))
    return tuple(Side(mine[0].reading, tuple(mine)) for mine in sides)


def _place(claim: Claim) -> tuple[object, ...]:
    return claim.article, claim.span.start, -claim.span.end, claim.id


def _overlap(group: Sequence[Claim], claim: Claim) -> bool:
    return group[0].article == claim.article and claim.span.start < max(c.span.end for c in group)


def words_of(claim: Claim) -> str:
    """The words that tell it: a named gesture by its clause, anything else by its text."""
    return claim.span.exact or str(claim.reading.value)


def _tell_one_thing(a: Side, b: Side) -> bool:
    one, other = a.claims[0], b.claims[0]
    if {c.article for c in a.claims} & {c.article for c in b.claims}:
        return False
    if isinstance(one.reading.value, Quotation) and isinstance(other.reading.value, Quotation):
        return False
    if one.polarity is not other.polarity or (one.modality is Modality.PLANNED) is not (
        other.modality is Modality.PLANNED
    ):
        return False
    mine, theirs = _matter(one), _matter(other)
    common = len(mine & theirs)
    if one.reading.value == other.reading.value:
        return True
    if one.speaker and same_speaker(one, other):
        fewest, alike = (1, _ALIKE_DENIALS) if _deny_alike(one, other) else (_FEWEST, _ALIKE_OF_ONE_SPEAKER)
        return common >= fewest and shared(mine, theirs) >= alike
    return common > _FEWEST and shared(mine, theirs) >= _ALIKE


def _deny_alike(a: Claim, b: Claim) -> bool:
    """What one speaker says did not happen: few such things are told of one event, and in few common words."""
    return a.attribute == b.attribute and a.polarity is Polarity.NEGATIVE


def _matter(claim: Claim) -> frozenset[str]:
    """The telling words without the speaker's name."""
    return matter(words_of(claim)) - matter(" ".join(claim.attribution))


def _differing(event: Event, attribute: str, group: Sequence[Side], witnesses: Witnesses) -> Iterator[Discrepancy]:
    if len({fold(words_of(side.claims[0])) for side in group}) > 1:
        likeness = min(shared(_matter(a.claims[0]), _matter(b.claims[0])) for a, b in combinations(group, 2))
        outcome = Comparison(Relation.UNKNOWN, f"the words share their matter ({likeness:.0%})", similarity=likeness)
        yield discrepancy(event, attribute, Kind.WORDING, Locus.SOURCES, outcome, group, witnesses)
    elif len(by_speaker([c for side in group for c in side.claims])) > 1:
        outcome = Comparison(Relation.EQUAL, "the same is told, by other speakers")
        yield discrepancy(event, attribute, Kind.ATTRIBUTION, Locus.SOURCES, outcome, group, witnesses)
