"""Discrepancies of one event: every finder of differences, in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.comparison.constraints import differing_constraints
from eventmodel.comparison.pages import doubtful_page_dates
from eventmodel.comparison.spellings import differing_spellings
from eventmodel.comparison.wordings import differing_quotations

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    found = (
        *differing_constraints(event, claims, witnesses),
        *differing_quotations(event, claims, witnesses),
        *differing_spellings(event, claims, whole_articles, witnesses),
        *doubtful_page_dates(event, claims, whole_articles, witnesses),
    )
    return tuple(sorted(found, key=lambda d: (d.attribute, d.kind.value, d.id)))
