"""Derived checks: figures against their sums, stated durations against stated dates."""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING, Final

from eventmodel.comparison.build import discrepancy
from eventmodel.comparison.matter import sentence_of
from eventmodel.comparison.positions import Side
from eventmodel.comparison.same_thing import NOT_WHOLE
from eventmodel.model.discrepancy import Discrepancy, Kind, Locus
from eventmodel.values.duration import Duration
from eventmodel.values.interval import Interval
from eventmodel.values.quantity import Quantity
from eventmodel.values.relation import Comparison, Relation
from eventmodel.values.when import When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim
    from eventmodel.model.event import Event

_HOUR: Final = 3600
_FEWEST: Final = 2
_PART: Final = "part"


def derived_checks(event: Event, claims: Sequence[Claim], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """Find figures that do not add up, and durations that do not fit between their dates."""
    yield from _sums(event, claims, witnesses)
    yield from _stretches(event, claims, witnesses)


def _sums(event: Event, claims: Iterable[Claim], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """Parts of a whole that one sentence names together exceed it, whatever else is left out."""
    by_article: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.supports and isinstance(claim.reading.value, Quantity):
            by_article[claim.article, claim.attribute].append(claim)
    for (_, attribute), mine in sorted(by_article.items()):
        for sentence in sorted({sentence_of(c, witnesses) for c in mine}):
            listed = sorted(
                (c for c in mine if sentence_of(c, witnesses) == sentence), key=lambda c: (c.span.start, c.id)
            )
            parts = [c for c in listed if c.reading.said.hedge == _PART]
            for whole in (c for c in listed if c.reading.said.hedge not in NOT_WHOLE):
                if len(parts) >= _FEWEST and _exceed(parts, whole):
                    yield _does_not_add_up(event, attribute, whole, parts, witnesses)


def _exceed(parts: Sequence[Claim], whole: Claim) -> bool:
    limit = _amount(whole)
    lows = [_amount(part).low for part in parts]
    return limit.high is not None and sum(low for low in lows if low is not None) > limit.high


def _amount(claim: Claim) -> Interval:
    value = claim.reading.value
    return value.range if isinstance(value, Quantity) else Interval(None, None)


def _does_not_add_up(
    event: Event, attribute: str, whole: Claim, parts: Sequence[Claim], witnesses: Witnesses
) -> Discrepancy:
    listed = " and ".join(str(part.reading) for part in parts)
    outcome = Comparison(Relation.CONTRADICTS, f"the parts, {listed}, are more than the whole, {whole.reading}")
    sides = [Side(whole.reading, (whole,)), Side(parts[0].reading, tuple(sorted(parts, key=lambda c: c.id)))]
    return discrepancy(event, attribute, Kind.CONTRADICTION, Locus.WITHIN, outcome, sides, witnesses)


def _stretches(event: Event, claims: Iterable[Claim], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """A stated duration against the time between a stated beginning and a stated end."""
    asserted = sorted((c for c in claims if c.supports), key=lambda c: c.id)
    began, ended = ([c for c in asserted if c.attribute == name and _is_anchored(c)] for name in ("began", "ended"))
    lasted = [c for c in asserted if c.attribute == "duration" and isinstance(c.reading.value, Duration)]
    for duration in lasted:
        apart = [(b, e) for b, e in product(began, ended) if not _fits(duration, b, e)]
        if apart and len(apart) == len(began) * len(ended):
            first, last = apart[0]
            why = f"from {first.reading} to {last.reading} it is not {duration.reading}"
            sides = [Side(duration.reading, (duration,)), Side(first.reading, (first,)), Side(last.reading, (last,))]
            locus = Locus.WITHIN if len({c.article for c in (duration, first, last)}) == 1 else Locus.SOURCES
            outcome = Comparison(Relation.CONTRADICTS, why)
            yield discrepancy(event, "duration", Kind.CONTRADICTION, locus, outcome, sides, witnesses)


def _is_anchored(claim: Claim) -> bool:
    return isinstance(claim.reading.value, When) and claim.reading.value.is_anchored


def _fits(duration: Claim, began: Claim, ended: Claim) -> bool:
    """Whether some time between the two is what is stated; a day more or less is how days are counted."""
    value, first, last = duration.reading.value, began.reading.value, ended.reading.value
    if not isinstance(value, Duration) or not isinstance(first, When) or not isinstance(last, When):
        return True
    start, end = first.range, last.range
    if start.low is None or start.high is None or end.low is None or end.high is None:
        return True
    shortest, longest = (end.low - start.high) / _HOUR - 24, (end.high - start.low) / _HOUR + 24
    stated = value.hours
    return (stated.low is None or stated.low <= longest) and (stated.high is None or stated.high >= shortest)
