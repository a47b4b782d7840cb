"""Constraints that differ: figures, durations, times and places of one event, put side by side."""

from __future__ import annotations

import math
from collections import defaultdict
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.comparison.build import discrepancy
from eventmodel.comparison.course import Turn, may_fall, turn
from eventmodel.comparison.matter import sentence_of
from eventmodel.comparison.measure import size_of
from eventmodel.comparison.positions import (
    Side,
    compared,
    compatible_groups,
    compatible_sides,
    printed_on,
    relation,
    sides_of,
)
from eventmodel.comparison.same_thing import (
    HETEROGENEOUS,
    SIDE_BY_SIDE,
    bound_of,
    groups_of,
    is_of_another_year,
    recalled,
)
from eventmodel.model.attribute import Course, attribute_or_own
from eventmodel.model.claim import Modality, Polarity
from eventmodel.model.discrepancy import Discrepancy, Kind, Locus
from eventmodel.model.mention import Role, main_mention_id
from eventmodel.values.duration import Duration
from eventmodel.values.place import Place
from eventmodel.values.quantity import Quantity
from eventmodel.values.relation import Relation
from eventmodel.values.when import When

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim
    from eventmodel.model.event import Event

LONG_EVENTS: Final = frozenset(
    {"war", "protest", "deployment", "health", "restriction", "politics", "disaster", "other"}
)
"""Types of events that last: two days of one of them do not contradict."""

_FEWEST_PARTS: Final = 2
_YEAR: Final = 366
_NEVER_PLANNED: Final = frozenset({"deaths", "injured", "missing", "cases"})


def differing_constraints(event: Event, claims: Iterable[Claim], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """Find where figures, durations, times and places of one event differ."""
    groups: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if _is_told(claim) and not is_of_another_year(claim, event, witnesses) and hasattr(claim.reading.value, "meet"):
            groups[claim.attribute].append(claim)
    main = frozenset(main_mention_id(article) for article, role in event.articles if role is Role.MAIN)
    for attribute in sorted(groups):
        told = partial(sentence_of, witnesses=witnesses)
        for number, group in enumerate(groups_of(attribute, groups[attribute], main, told)):
            lasts = attribute == "date" and event.type in LONG_EVENTS and number == 0
            found = _differing(event, attribute, group, witnesses, lasts=lasts)
            is_step = attribute == "date" and number > 0
            yield from (d for d in found if not (is_step and d.locus is Locus.WITHIN))


def differing_background(
    event: Event, claims: Iterable[Claim], whole_articles: Iterable[Claim], witnesses: Witnesses
) -> Iterator[Discrepancy]:
    """Find where the articles about one event differ in what they tell beside it.

    Their claims may hang on mentions that could not be joined; those of one event are compared there.
    """
    here = {claim.id for claim in claims}
    groups: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in whole_articles:
        is_figure = isinstance(claim.reading.value, Quantity | Duration)
        if (_is_told(claim) or _may_be(claim)) and (is_figure or bound_of(claim)):
            groups[claim.attribute].append(claim)
    for attribute in sorted(groups):
        for group in recalled(attribute, groups[attribute], partial(sentence_of, witnesses=witnesses)):
            if len({claim.mention for claim in group}) > 1 and not all(claim.id in here for claim in group):
                yield from _differing(event, attribute, group, witnesses)


def _may_be(claim: Claim) -> bool:
    """What may have been, of things that a text recalls: 'more than 100 million may have died of it'."""
    possible = claim.modality is Modality.POSSIBLE and claim.polarity is Polarity.POSITIVE
    return possible and claim.attribute not in HETEROGENEOUS


def _is_told(claim: Claim) -> bool:
    """Whether it is asserted, of what happened; figures and days that are planned differ as those of the past do."""
    never = isinstance(claim.reading.value, Place) or claim.attribute in _NEVER_PLANNED
    planned = claim.modality is Modality.PLANNED and not never
    return claim.polarity is Polarity.POSITIVE and (planned or claim.modality is Modality.ACTUAL)


def _differing(
    event: Event, attribute: str, claims: Sequence[Claim], witnesses: Witnesses, *, lasts: bool = False
) -> Iterator[Discrepancy]:
    sides = sides_of(claims, witnesses.gazetteer)
    for linked in compatible_groups(sides):
        yield from _inexact(event, attribute, linked, witnesses)
    if attribute == "place" or lasts:
        return  # many places, many days: each may be true
    yield from _excluding(event, attribute, sides, witnesses)


def _inexact(event: Event, attribute: str, linked: Sequence[Side], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """Sides that one truth can satisfy, but that are differently exact; what excludes another is told apart."""
    together = _together(linked, witnesses)
    if len(together) < 2 or not _is_between_articles(together):
        return
    a, b = _telling_pair(together)
    outcome = compared(a, b)
    yield discrepancy(event, attribute, Kind.PRECISION, Locus.SOURCES, outcome, together, witnesses)


def _together(linked: Sequence[Side], witnesses: Witnesses) -> list[Side]:
    """Sides that can all be true at once: the one that fits most of the others, then what was printed nearest to it."""
    fits = {side: len(near) for side, near in compatible_sides(linked).items()}
    hub = min(linked, key=lambda s: (-fits[s], -_articles(s), s.key))
    chosen: list[Side] = []
    for side in sorted(
        linked, key=lambda s: (s is not hub, -fits[s], _days_apart(s, hub, witnesses), -_articles(s), s.key)
    ):
        if all(relation(side, other).is_compatible for other in chosen):
            chosen.append(side)
    return chosen


def _days_apart(side: Side, hub: Side, witnesses: Witnesses) -> float:
    days = [{day for c in s.claims for day in printed_on(c, witnesses) or ()} for s in (side, hub)]
    return min((abs((x - y).days) for x in days[0] for y in days[1]), default=math.inf)


def _articles(side: Side) -> int:
    return len(side.articles)


def _is_between_articles(sides: Sequence[Side]) -> bool:
    return len({side.articles for side in sides}) > 1


def _telling_pair(sides: Sequence[Side]) -> tuple[Side, Side]:
    """The pair that best shows the difference: one that refines another, before a mere overlap."""
    refining = (p for p in combinations(sides, 2) if relation(*p) in {Relation.REFINES, Relation.REFINED_BY})
    return next(refining, None) or next(p for p in combinations(sides, 2) if relation(*p).is_compatible)


def _excluding(event: Event, attribute: str, sides: Sequence[Side], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """Sides that no truth can satisfy together: what became of a figure, apart from what stands against it."""
    sides = [s for s in sides if any(c.modality is not Modality.POSSIBLE for c in s.claims)]
    against = [s for s in sides if any(_contradicts(s, other) for other in sides)]
    grows, falls = attribute_or_own(attribute).course is Course.GROWING, may_fall(attribute)
    turns = {
        frozenset(pair): turn(*pair, witnesses, grows=grows, falls=falls)
        for pair in combinations(against, 2)
        if _is_between_articles(pair) and _contradicts(*pair)
    }
    for of_turn, locus in _LOCI.items():
        mine = {pair for pair, found in turns.items() if found is of_turn}
        others = turns.keys() - mine if of_turn is Turn.AGAINST else set[frozenset[Side]]()
        for group in _covering(against, mine, others):
            outcome = compared(*next(two for two in combinations(group, 2) if frozenset(two) in mine))
            if of_turn is Turn.UNDATED and grows:
                undated = "perhaps an update: not all of the articles are dated"
                outcome = attrs.evolve(outcome, why=f"{outcome.why} ({undated})")
            yield discrepancy(event, attribute, Kind.CONTRADICTION, locus, outcome, group, witnesses)
    yield from _within(event, attribute, against, witnesses)


_LOCI: Final = {
    Turn.AGAINST: Locus.SOURCES,
    Turn.UNDATED: Locus.SOURCES,
    Turn.ROSE: Locus.OVER_TIME,
    Turn.REVISED: Locus.VERSIONS,
}


def _covering(
    sides: Sequence[Side], pairs: Collection[frozenset[Side]], others: Collection[frozenset[Side]]
) -> Iterator[tuple[Side, ...]]:
    """Sets in which every pair shows, and none that is something else: a fall apart from the rise beside it."""
    ordered = sorted(sides, key=lambda s: s.key)
    linked, barred = _partners(pairs), _partners(others)
    shown: set[frozenset[Side]] = set()
    for pair in sorted(pairs, key=lambda pair: sorted(s.key for s in pair)):
        if pair in shown:
            continue
        group = set(pair)
        for side in ordered:
            if side not in group and not group.isdisjoint(linked[side]) and group.isdisjoint(barred[side]):
                group.add(side)
        shown |= {frozenset(two) for two in combinations(group, 2)}
        yield tuple(sorted(group, key=lambda s: s.key))


def _partners(pairs: Iterable[frozenset[Side]]) -> Mapping[Side, set[Side]]:
    found: defaultdict[Side, set[Side]] = defaultdict(set)
    for a, b in pairs:
        found[a].add(b)
        found[b].add(a)
    return found


def _contradicts(a: Side, b: Side) -> bool:
    apart = a is not b and relation(a, b) is Relation.CONTRADICTS
    return apart and not _are_parts(a.claims, b.claims) and not _are_of_other_years(a, b)


def _are_of_other_years(a: Side, b: Side) -> bool:
    """A day against another year: who tells the day tells of something else, 'the inspection of 2018'."""
    if a.scale is not None or _is_a_day(a) is _is_a_day(b):
        return False
    size = size_of((a, b))
    return size is not None and size.unit == "day" and size.apart > _YEAR


def _is_a_day(side: Side) -> bool:
    value = side.reading.value
    return isinstance(value, When) and value.first_day is not None and value.first_day == value.last_day


def _are_parts(some: Sequence[Claim], others: Sequence[Claim]) -> bool:
    """Figures that stand side by side count different things: '12 soldiers and 3 guards'."""
    return all(c.article == d.article and abs(c.span.start - d.span.start) < SIDE_BY_SIDE for c in some for d in others)


def _within(event: Event, attribute: str, sides: Sequence[Side], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """One article that disagrees with itself."""
    by_article: defaultdict[str, defaultdict[Side, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for side in sides:
        for claim in side.claims:
            by_article[claim.article][side].append(claim)
    for _, told in sorted(by_article.items()):
        own = [Side(side.reading, tuple(mine), side.gazetteer) for side, mine in told.items()]
        pair = None if _add_up(own) else next((p for p in combinations(own, 2) if _contradicts(*p)), None)
        if pair is not None:
            outcome = compared(*pair)
            yield discrepancy(event, attribute, Kind.CONTRADICTION, Locus.WITHIN, outcome, own, witnesses)


def _add_up(sides: Sequence[Side]) -> bool:
    """Whether one figure is the sum of the others: '26 of ours and 14 of theirs' are the 40 of the headline."""
    ranges = [side.reading.value.range for side in sides if isinstance(side.reading.value, Quantity)]
    exact = sorted(span.low for span in ranges if span.low is not None and span.low == span.high)
    return _FEWEST_PARTS < len(exact) == len(sides) and sum(exact[:-1]) == exact[-1]
