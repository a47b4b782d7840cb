"""Constraints that differ: figures, durations, times and places of one event, put side by side."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

from eventmodel.comparison.build import discrepancy
from eventmodel.comparison.positions import Side, clusters_of, sides_of, speaks_for, united
from eventmodel.comparison.same_thing import groups_of
from eventmodel.model.attribute import Course, attribute_named
from eventmodel.model.discrepancy import Discrepancy, Kind, Locus
from eventmodel.model.mention import Role, main_mention_id
from eventmodel.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim
    from eventmodel.model.event import Event

LONG_EVENTS: Final = frozenset(
    {"war", "protest", "deployment", "health", "restriction", "politics", "disaster", "other"}
)
"""Types of events that last: two days of one of them do not contradict."""


def differing_constraints(event: Event, claims: Iterable[Claim], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """Find where figures, durations, times and places of one event differ."""
    groups: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if speaks_for(claim) and hasattr(claim.reading.value, "meet"):
            groups[claim.attribute].append(claim)
    main = frozenset(main_mention_id(article) for article, role in event.articles if role is Role.MAIN)
    for attribute in sorted(groups):
        for group in groups_of(attribute, groups[attribute], main):
            yield from _differing(event, attribute, group, witnesses)


def _differing(event: Event, attribute: str, claims: Sequence[Claim], witnesses: Witnesses) -> Iterator[Discrepancy]:
    sides = sides_of(claims)
    clusters = clusters_of(sides)
    for cluster in clusters:
        yield from _inexact(event, attribute, cluster, witnesses)
    if attribute == "place" or (attribute == "date" and event.type in LONG_EVENTS):
        return  # many places, many days: each may be true
    yield from _excluding(event, attribute, [united(cluster) for cluster in clusters], witnesses)


def _inexact(event: Event, attribute: str, cluster: Sequence[Side], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """Sides that one truth can satisfy, but that are differently exact."""
    linked = [s for s in cluster if any(_is_compatible(s, other) for other in cluster if other is not s)]
    if len(linked) < 2 or not _is_between_articles(linked):
        return
    a, b = _widest(linked)
    outcome = a.reading.compare(b.reading)
    yield discrepancy(event, attribute, Kind.PRECISION, Locus.SOURCES, outcome, linked, witnesses)


def _is_compatible(a: Side, b: Side) -> bool:
    return a.reading.value.compare(b.reading.value).relation.is_compatible


def _is_between_articles(sides: Sequence[Side]) -> bool:
    articles = [{c.article for c in side.claims} for side in sides]
    return len(set[str]().union(*articles)) > 1 and not all(articles[0] == other for other in articles[1:])


def _widest(sides: Sequence[Side]) -> tuple[Side, Side]:
    """The pair that best shows the difference: one that refines another, before a mere overlap."""
    pairs = list(combinations(sides, 2))
    refining = [p for p in pairs if _relation(*p) in {Relation.REFINES, Relation.REFINED_BY}]
    compatible = [p for p in pairs if _is_compatible(*p)]
    return (refining or compatible or pairs)[0]


def _relation(a: Side, b: Side) -> Relation:
    return a.reading.value.compare(b.reading.value).relation


def _excluding(event: Event, attribute: str, sides: Sequence[Side], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """Sides that no truth can satisfy together."""
    against = [s for s in sides if any(_contradicts(s, other) for other in sides)]
    if len(against) < 2:
        return
    a, b = next(pair for pair in combinations(against, 2) if _contradicts(*pair))
    outcome = a.reading.compare(b.reading)
    if _is_between_articles(against):
        locus = Locus.OVER_TIME if _is_update(attribute, against, witnesses) else Locus.SOURCES
        yield discrepancy(event, attribute, Kind.CONTRADICTION, locus, outcome, against, witnesses)
    yield from _within(event, attribute, against, witnesses)


def _contradicts(a: Side, b: Side) -> bool:
    return a is not b and _relation(a, b) is Relation.CONTRADICTS and not _are_parts(a.claims, b.claims)


def _are_parts(some: Sequence[Claim], others: Sequence[Claim]) -> bool:
    """Figures of one sentence count different things: '12 soldiers and 3 guards'."""
    return all(c.article == d.article and abs(c.span.start - d.span.start) < 200 for c in some for d in others)


def _within(event: Event, attribute: str, sides: Sequence[Side], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """One article that disagrees with itself."""
    articles = sorted({c.article for side in sides for c in side.claims})
    for article in articles:
        own = [Side(s.reading, mine) for s in sides if (mine := tuple(c for c in s.claims if c.article == article))]
        pair = next((p for p in combinations(own, 2) if _contradicts(*p)), None)
        if pair is not None:
            outcome = pair[0].reading.compare(pair[1].reading)
            yield discrepancy(event, attribute, Kind.CONTRADICTION, Locus.WITHIN, outcome, own, witnesses)


def _is_update(attribute: str, sides: Sequence[Side], witnesses: Witnesses) -> bool:
    """A growing figure that is higher in every later article; what is undated can't be told to be later."""
    if attribute_named(attribute).course is not Course.GROWING:
        return False
    spans: list[tuple[Side, int, int]] = []
    for side in sides:
        days = [_day(claim, witnesses) for claim in side.claims]
        known = [day for day in days if day is not None]
        if len(known) < len(days):
            return False
        spans.append((side, min(known), max(known)))
    spans.sort(key=lambda entry: entry[1])
    return all(earlier[2] < later[1] and _is_higher(later[0], earlier[0]) for earlier, later in pairwise(spans))


def _day(claim: Claim, witnesses: Witnesses) -> int | None:
    article = witnesses.articles.get(claim.article)
    first = article.published.first_day if article is not None and article.published is not None else None
    return None if first is None else first.toordinal()


def _is_higher(later: Side, earlier: Side) -> bool:
    a, b = later.reading.value, earlier.reading.value
    low = getattr(a, "low", None)
    high = getattr(b, "high", None)
    return low is not None and high is not None and low >= high
