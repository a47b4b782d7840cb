"""Pages against their content: a date at the head of a page that its own text does not bear out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.comparison.build import discrepancy
from eventmodel.comparison.positions import Side
from eventmodel.model.discrepancy import Discrepancy, Kind, Locus
from eventmodel.model.mention import Role
from eventmodel.values.relation import Comparison, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim
    from eventmodel.model.event import Event


def doubtful_page_dates(
    event: Event, claims: Iterable[Claim], whole_articles: Iterable[Claim], witnesses: Witnesses
) -> Iterator[Discrepancy]:
    """Find pages about this event whose date at the head is not trusted, and put it beside the event's own dates."""
    dates = sorted((c for c in claims if c.attribute in {"date", "announced"}), key=lambda c: (c.span.start, c.id))
    mains = {article for article, role in event.articles if role is Role.MAIN}
    for shown in sorted((c for c in whole_articles if c.attribute == "published"), key=lambda c: c.id):
        article = witnesses.articles.get(shown.article)
        if article is None or article.header_date is None or article.published is not None or article.id not in mains:
            continue
        content = [c for c in dates if c.article == article.id] or [c for c in dates if _excludes(c, shown)]
        if content:
            sides = [Side(shown.reading, (shown,)), Side(content[0].reading, tuple(content))]
            why = f"the page shows {shown.reading}, but its text does not fit that day"
            outcome = Comparison(Relation.CONTRADICTS, why)
            yield discrepancy(event, "date", Kind.CONTRADICTION, Locus.PAGE, outcome, sides, witnesses)


def _excludes(claim: Claim, shown: Claim) -> bool:
    return claim.reading.value.compare(shown.reading.value).relation is Relation.CONTRADICTS
