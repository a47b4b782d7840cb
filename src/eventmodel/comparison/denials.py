"""Denials: what one article asserts and another denies."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from eventmodel.comparison.build import discrepancy
from eventmodel.comparison.positions import Side
from eventmodel.comparison.same_thing import HETEROGENEOUS
from eventmodel.comparison.speakers import same_speaker
from eventmodel.model.discrepancy import Discrepancy, Kind, Locus
from eventmodel.values.agent import Agent
from eventmodel.values.relation import Comparison, Relation
from eventmodel.values.words import Quotation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim
    from eventmodel.model.event import Event

_DENIED: Final = frozenset({Relation.EQUAL, Relation.REFINES})
"""An assertion is denied where it says the same as what is denied, or something narrower."""
_OTHERWISE: Final = (Agent, Quotation)
"""'X was not there' speaks of one act of X; and who denies a quotation says so in words."""
_NOT_ONE_THING: Final = HETEROGENEOUS | {"framing", "outcome", "cause", "reaction"}
"""Of these an event has many: that one is denied says nothing of another."""


def denied_claims(
    event: Event, claims: Iterable[Claim], whole_articles: Iterable[Claim], witnesses: Witnesses
) -> Iterator[Discrepancy]:
    """Find values that one claim asserts and another denies, of one attribute of one event.

    Gestures are those of the event that articles are about, wherever they stand in them.
    """
    by_attribute: defaultdict[str, list[Claim]] = defaultdict(list)
    gestures = {c.id: c for c in whole_articles if c.attribute == "gesture"}
    for claim in ({c.id: c for c in claims} | gestures).values():
        tells = claim.attribute not in _NOT_ONE_THING and not isinstance(claim.reading.value, _OTHERWISE)
        if tells and (claim.supports or claim.is_denial):
            by_attribute[claim.attribute].append(claim)
    for attribute in sorted(by_attribute):
        yield from _denied(event, attribute, by_attribute[attribute], witnesses)


def _denied(event: Event, attribute: str, claims: list[Claim], witnesses: Witnesses) -> Iterator[Discrepancy]:
    assertions = [c for c in claims if c.supports]
    for value in sorted({c.reading.value for c in claims if c.is_denial}, key=lambda v: v.sort_key):
        denials = sorted((c for c in claims if c.is_denial and c.reading.value == value), key=lambda c: c.id)
        asserted = sorted((c for c in assertions if _contains(denials[0], c, witnesses)), key=lambda c: c.id)
        articles = {c.article for c in (*denials, *asserted)}
        if asserted and (len(articles) > 1 or _is_its_own(denials, asserted)):
            sides = [Side(denials[0].reading, tuple(denials)), Side(asserted[0].reading, tuple(asserted))]
            locus = Locus.WITHIN if len(articles) == 1 else Locus.SOURCES
            outcome = Comparison(
                Relation.CONTRADICTS, f"one denies that it was {denials[0].reading}, another asserts it"
            )
            yield discrepancy(event, attribute, Kind.CONTRADICTION, locus, outcome, sides, witnesses)


def _is_its_own(denials: Iterable[Claim], asserted: Iterable[Claim]) -> bool:
    """Whether an article itself says one thing and denies it: two people whom it quotes may well disagree."""
    return any(not a.speaker or not d.speaker or same_speaker(a, d) for a in asserted for d in denials)


def _contains(denial: Claim, assertion: Claim, witnesses: Witnesses) -> bool:
    return assertion.reading.compare(denial.reading, gazetteer=witnesses.gazetteer).relation in _DENIED
