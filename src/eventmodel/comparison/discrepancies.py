"""Discrepancies of one event: every finder of differences, in one place."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import attrs

from eventmodel.comparison.constraints import differing_background, differing_constraints
from eventmodel.comparison.denials import denied_claims
from eventmodel.comparison.derived import derived_checks
from eventmodel.comparison.framings import differing_framings
from eventmodel.comparison.incomparable import incomparable_leads, places_told
from eventmodel.comparison.measure import silent_on
from eventmodel.comparison.pages import doubtful_page_dates
from eventmodel.comparison.spellings import differing_spellings
from eventmodel.comparison.texts import differing_texts
from eventmodel.comparison.wordings import differing_quotations
from eventmodel.model.mention import Role

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim
    from eventmodel.model.discrepancy import Discrepancy
    from eventmodel.model.event import Event


def find_discrepancies(
    event: Event,
    claims: Sequence[Claim],
    whole_articles: Sequence[Claim],
    witnesses: Witnesses,
) -> tuple[Discrepancy, ...]:
    """Find what differs between the claims about one event; the order of the claims does not matter.

    `whole_articles` are all the claims of the articles that are about it, those on other events included.
    """
    here = tuple(differing_constraints(event, claims, witnesses))
    beside = differing_background(event, claims, _of_articles(event, whole_articles), witnesses)
    found = (
        *here,
        *(d for d in beside if not any(_says_no_more(d, known) for known in here)),
        *derived_checks(event, claims, _of_articles(event, whole_articles), witnesses),
        *incomparable_leads(event, claims, witnesses),
        *places_told(event, claims, witnesses),
        *denied_claims(event, claims, _of_articles(event, whole_articles), witnesses),
        *differing_quotations(event, _of_articles(event, whole_articles), witnesses),
        *differing_texts(event, _of_articles(event, whole_articles), witnesses),
        *differing_framings(event, _of_articles(event, whole_articles), witnesses),
        *differing_spellings(event, claims, whole_articles, witnesses),
        *doubtful_page_dates(event, claims, whole_articles, witnesses),
    )
    telling: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        telling[claim.attribute].add(witnesses.source_of(claim))
    once = [_with_silent(event, d, telling[d.attribute], witnesses) for d in {d.id: d for d in found}.values()]
    return tuple(sorted(once, key=lambda d: (d.attribute, d.kind.value, d.id)))


def _with_silent(event: Event, found: Discrepancy, telling: Collection[str], witnesses: Witnesses) -> Discrepancy:
    """Name the outlets that say nothing of the attribute at all."""
    reporting = frozenset(telling) | {source for p in found.positions for source in p.sources}
    return attrs.evolve(found, silent=silent_on(event, reporting, witnesses))


def _says_no_more(found: Discrepancy, known: Discrepancy) -> bool:
    mine, theirs = ({str(p.reading.value) for p in d.positions} for d in (found, known))
    return (found.attribute, found.kind) == (known.attribute, known.kind) and mine <= theirs


def _of_articles(event: Event, whole_articles: Sequence[Claim]) -> Sequence[Claim]:
    """Words are compared over the whole of the articles that are about an event; elsewhere they were already."""
    return whole_articles if any(role is Role.MAIN for _, role in event.articles) else ()
