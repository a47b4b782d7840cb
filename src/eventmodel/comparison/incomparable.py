"""Times and places of one happening that can't be put on one scale: a weekday without a year, a town and a border."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from eventmodel.comparison.build import discrepancy
from eventmodel.comparison.matter import sentence_of
from eventmodel.comparison.positions import Side, compared, relation, sides_of
from eventmodel.model.claim import Modality, Polarity
from eventmodel.model.discrepancy import Discrepancy, Kind, Locus
from eventmodel.model.mention import Role, main_mention_id
from eventmodel.values.names import fold
from eventmodel.values.place import Place
from eventmodel.values.relation import Comparison, Relation
from eventmodel.values.when import When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim
    from eventmodel.model.event import Event
    from eventmodel.values.reading import Reading

AT_ONE_PLACE: Final = frozenset({"attack", "abduction", "arrest"})
"""Types of events that happen at one spot: a meeting has a city, a building and a country, and moves."""
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def incomparable_leads(event: Event, claims: Iterable[Claim], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """Find where articles time or place one happening in ways that nothing at hand can compare.

    Of each article its most exact time and its first place count, and only where one at least tells something exact.
    Weekdays need no year to be compared: 'Saturday' is a Saturday, and no Sunday.
    """
    main = frozenset(main_mention_id(article) for article, role in event.articles if role is Role.MAIN)
    asserted = [
        c for c in claims if c.polarity is Polarity.POSITIVE and c.modality in {Modality.ACTUAL, Modality.POSSIBLE}
    ]
    for attribute, kind in (("date", When), ("place", Place)):
        if attribute == "place" and event.type not in AT_ONE_PLACE:
            continue
        mine = [
            c for c in asserted if c.attribute == attribute and isinstance(c.reading.value, kind) and c.mention in main
        ]
        sides = _leads(mine)
        apart = [s for s in sides if any(_cannot_tell(s, other, witnesses) for other in sides if other is not s)]
        if len(apart) > 1 and any(_is_exact(s) for s in apart):
            outcome = Comparison(Relation.UNKNOWN, "nothing at hand tells whether these are one")
            yield discrepancy(event, attribute, Kind.PRECISION, Locus.SOURCES, outcome, apart, witnesses)


def places_told(event: Event, claims: Iterable[Claim], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """Find where one attack, arrest or accident is put at places that are not one: 'a strike near Lind', 'in Oake'.

    Only a place that follows the happening's own noun counts: an article names many others on the way.
    """
    if event.type not in _AT_PLACES:
        return
    told = [
        c
        for c in claims
        if c.attribute == "place" and c.polarity is Polarity.POSITIVE and c.modality in _HAPPENED and _follows_noun(c)
    ]
    apart = _put_apart(told, witnesses)
    articles = sorted({c.article for side in apart for c in side.claims})
    if len(articles) > 1:
        yield _elsewhere(event, Locus.SOURCES, apart, witnesses)
    for article in articles:
        own = _put_apart([c for c in told if c.article == article and not _is_vague(c)], witnesses)
        if len({sentence_of(c, witnesses) for side in own for c in side.claims}) > 1:
            yield _elsewhere(event, Locus.WITHIN, own, witnesses)


def _is_vague(claim: Claim) -> bool:
    """A border or a coast goes on past a town: an article that names both does not disagree with itself."""
    return not _STRETCHES.isdisjoint(re.split(r"[\s-]+", fold(claim.span.exact)))


_STRETCHES: Final = frozenset("border borders frontier coast region area areas province district valley".split())


def _put_apart(claims: Sequence[Claim], witnesses: Witnesses) -> list[Side]:
    """The sides of which some other is at another place, or may be."""
    sides = sides_of(claims, witnesses.gazetteer)
    return [s for s in sides if any(relation(s, other) in _NOT_ONE for other in sides if other is not s)]


def _elsewhere(event: Event, locus: Locus, apart: Sequence[Side], witnesses: Witnesses) -> Discrepancy:
    pair = next(p for p in combinations(apart, 2) if relation(*p) in _NOT_ONE)
    kind = Kind.CONTRADICTION if relation(*pair) is Relation.CONTRADICTS else Kind.PRECISION
    return discrepancy(event, "place", kind, locus, compared(*pair), apart, witnesses)


def _follows_noun(claim: Claim) -> bool:
    return isinstance(claim.reading.value, Place) and _NOUN.search(fold(claim.span.prefix)) is not None


_AT_PLACES: Final = AT_ONE_PLACE | {"disaster"}
_HAPPENED: Final = frozenset({Modality.ACTUAL, Modality.POSSIBLE})
_NOT_ONE: Final = frozenset({Relation.UNKNOWN, Relation.CONTRADICTS})
_NOUN = re.compile(
    r"\b(?:strikes?|airstrikes?|attacks?|raids?|bombings?|blasts?|explosions?|shootings?|ambush|clash(?:es)?|arrests?|"
    r"crash|accident|fire|blaze|quake|earthquake|derailment|collision|landslide|abduction|kidnapping)"
    r"(?:\s(?:which|that)?\s?(?:took place|happened|occurred|broke out))?\s*$"
)


def _leads(claims: Sequence[Claim]) -> tuple[Side, ...]:
    first: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda c: (_coarseness(c), c.span.start, c.id)):
        first.setdefault(claim.article, claim)
    by_words: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in first.values():
        by_words[_words(claim)].append(claim)
    return tuple(
        Side(min(mine, key=lambda c: c.id).reading, tuple(sorted(mine, key=lambda c: c.id)))
        for _, mine in sorted(by_words.items())
    )


def _words(claim: Claim) -> str:
    value = claim.reading.value
    return fold(value.name) if isinstance(value, Place) else fold(claim.reading.said.words)


def _coarseness(claim: Claim) -> int:
    """How coarse a time is: a day of the calendar, a weekday, anything else; places are all alike."""
    if not isinstance(claim.reading.value, When):
        return 0
    return 0 if _is_day(claim.reading.value) else 1 if weekday_of(claim.reading) is not None else 2


def _is_day(value: When) -> bool:
    if not value.is_anchored:
        return value.edtf is not None
    return value.first_day is not None and value.first_day == value.last_day


def weekday_of(reading: Reading) -> int | None:
    """Give the day of the week that a time falls on, Monday 0; None where it does not tell one.

    Examples:
        >>> from eventmodel.values import Reading, Said
        >>> weekday_of(Reading(When("2021-01-11"))), weekday_of(Reading(When(None), Said("last Saturday")))
        (0, 5)
    """
    value = reading.value
    if isinstance(value, When) and value.is_anchored:
        return value.first_day.weekday() if value.first_day is not None and _is_day(value) else None
    return next((day for day, name in enumerate(_WEEKDAYS) if name in fold(reading.said.words)), None)


def _cannot_tell(a: Side, b: Side, witnesses: Witnesses) -> bool:
    outcome = a.reading.compare(b.reading, gazetteer=witnesses.gazetteer)
    days = {weekday_of(a.reading), weekday_of(b.reading)}
    return outcome.relation is Relation.UNKNOWN and None in days and not (_tells_nothing(a) or _tells_nothing(b))


def _tells_nothing(side: Side) -> bool:
    """'Today' or 'this year', on a page that shows no day."""
    value = side.reading.value
    return isinstance(value, When) and value.edtf is None and weekday_of(side.reading) is None


def _is_exact(side: Side) -> bool:
    value = side.reading.value
    return isinstance(value, Place) or (isinstance(value, When) and value.edtf is not None)
