"""Derived checks: figures against their sums, stated durations against stated dates."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING, Final

from eventmodel.comparison.build import discrepancy
from eventmodel.comparison.matter import placed_sentence, sentence_of
from eventmodel.comparison.positions import Side, printed_on
from eventmodel.comparison.same_thing import NOT_WHOLE, bound_of
from eventmodel.linking.stop_words import STOP_WORDS
from eventmodel.model.discrepancy import Discrepancy, Kind, Locus
from eventmodel.values.duration import Duration
from eventmodel.values.interval import Interval
from eventmodel.values.quantity import Quantity
from eventmodel.values.relation import Comparison, Relation
from eventmodel.values.when import When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim
    from eventmodel.model.event import Event

_HOUR: Final = 3600
_FEWEST: Final = 2
_PART: Final = "part"


def derived_checks(
    event: Event, claims: Sequence[Claim], whole_articles: Sequence[Claim], witnesses: Witnesses
) -> Iterator[Discrepancy]:
    """Find figures that do not add up, durations that do not fit between their dates, and ages that do not fit births.

    A birth is told beside an event, so ages are compared over the whole of the articles about it.
    """
    yield from _sums(event, claims, witnesses)
    yield from _stretches(event, claims, witnesses)
    yield from _ages(event, whole_articles, witnesses)


def _sums(event: Event, claims: Iterable[Claim], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """Parts of a whole that one sentence names together exceed it, whatever else is left out."""
    told: defaultdict[tuple[str, str, int, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.supports and isinstance(claim.reading.value, Quantity):
            told[claim.article, claim.attribute, *placed_sentence(claim, witnesses)].append(claim)
    for (_, attribute, _, _), mine in sorted(told.items()):
        listed = sorted(mine, key=lambda c: (c.span.start, c.id))
        hedged = [c for c in listed if c.reading.said.hedge == _PART]
        for at, whole in enumerate(listed):
            if whole.reading.said.hedge in NOT_WHOLE:
                continue
            parts = hedged or _listed_after(whole, listed[at + 1 : at + 1 + _MOST_PARTS], witnesses)
            if len(parts) >= _FEWEST and _exceed(parts, whole):
                yield _does_not_add_up(event, attribute, whole, parts, witnesses)


def _listed_after(whole: Claim, behind: Sequence[Claim], witnesses: Witnesses) -> list[Claim]:
    """The figures that a sentence lists right behind a whole: 'thirty people: 20 sailors and 15 guests'."""
    article = witnesses.articles.get(whole.article)
    parts: list[Claim] = []
    for claim in behind if article is not None else ():
        last = parts[-1] if parts else whole
        between = article.text[last.span.end : claim.span.start] if article is not None else ""
        if claim.span.start > last.span.end and (_LISTS if parts else _OPENS).search(between):
            parts.append(claim)
    return parts


_MOST_PARTS: Final = 40
"""No sentence lists more; a table without full stops is no sentence."""


_OPENS = re.compile(r"(?::|,|–|—| -|, including)\s*$")
_LISTS = re.compile(r"^[^,;:.]{0,30}(?:,|,? and)\s+$")


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
    began, ended = ([c for c in asserted if bound_of(c) == name and _is_anchored(c)] for name in ("began", "ended"))
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


def _ages(event: Event, claims: Sequence[Claim], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """A stated age against a stated day of birth, where an event's articles tell of one of each."""
    told = sorted((c for c in claims if c.supports), key=lambda c: (c.article, c.span.start, c.id))
    ages = [c for c in told if c.attribute == "age" and isinstance(c.reading.value, Quantity)]
    for born in (c for c in told if _is_anchored(c) and _BORN.search(c.span.prefix)):
        for age in (c for c in ages if _is_of_one_person(c, born, witnesses)):
            expected = _age_at(born, age, witnesses)
            if expected is not None and _amount(age).meet(expected) is None:
                why = f"who was born {born.reading} was {expected.low} or {expected.high}, not {age.reading}"
                sides = [Side(age.reading, (age,)), Side(born.reading, (born,))]
                locus = Locus.WITHIN if age.article == born.article else Locus.SOURCES
                outcome = Comparison(Relation.CONTRADICTS, why)
                yield discrepancy(event, "age", Kind.CONTRADICTION, locus, outcome, sides, witnesses)


_BORN = re.compile(r"\bborn\s+(?:on|in)?\s*$")


def _is_of_one_person(age: Claim, born: Claim, witnesses: Witnesses) -> bool:
    """Whether both sentences name somebody by one word."""
    mine, theirs = (_NAME.findall(sentence_of(c, witnesses)) for c in (age, born))
    return bool({name for name in mine if name.lower() not in STOP_WORDS | _CALENDAR} & set(theirs))


_NAME = re.compile(r"\b[A-Z][^\W\d_]{2,}\b")
_CALENDAR: Final = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)


def _age_at(born: Claim, age: Claim, witnesses: Witnesses) -> Interval | None:
    """How old somebody was on the day of the article that tells the age; None where either day is not known."""
    birth, printed = born.reading.value, printed_on(age, witnesses)
    if printed is None or not isinstance(birth, When) or birth.first_day is None or birth.last_day is None:
        return None
    return Interval(_years(birth.last_day, printed[0]), _years(birth.first_day, printed[1]))


def _years(born: date, then: date) -> int:
    return then.year - born.year - ((then.month, then.day) < (born.month, born.day))


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
