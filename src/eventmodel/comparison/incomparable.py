"""Times and places of one happening that can't be put on one scale: a weekday without a year, a town and a border."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from eventmodel.comparison.build import discrepancy
from eventmodel.comparison.positions import Side
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

AT_ONE_PLACE: Final = frozenset({"attack", "abduction", "arrest"})
"""Types of events that happen at one spot: a meeting has a city, a building and a country, and moves."""


def incomparable_leads(event: Event, claims: Iterable[Claim], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """Find where articles time or place one happening in ways that nothing at hand can compare.

    Of each article its first time and place count, and only where one at least tells something exact.
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


def _leads(claims: Sequence[Claim]) -> tuple[Side, ...]:
    first: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda c: (c.span.start, c.id)):
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


def _cannot_tell(a: Side, b: Side, witnesses: Witnesses) -> bool:
    outcome = a.reading.compare(b.reading, gazetteer=witnesses.gazetteer)
    return outcome.relation is Relation.UNKNOWN


def _is_exact(side: Side) -> bool:
    value = side.reading.value
    return isinstance(value, Place) or (isinstance(value, When) and value.edtf is not None)
