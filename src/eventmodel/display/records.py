"""Cards of records: the dossier, an article, a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.display.card import Card, Grid
from eventmodel.display.wording import day_range, joined, shortened
from eventmodel.report.naming import article_label, published_words
from eventmodel.report.wording.terms import attribute_label, counted, state_words
from eventmodel.report.wording.values import reading_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.model.article import Article
    from eventmodel.model.claim import Claim
    from eventmodel.model.dossier import Dossier

_LONGEST = 280


def dossier_card(dossier: Dossier) -> Card:
    """Show what a dossier holds, source by source."""
    held = (counted(len(dossier.articles), "article"), counted(len(dossier.claims), "claim"))
    decided = counted(len(dossier.acts), "decision") if dossier.acts else ""
    undated = f"{counted(len(dossier.undated), 'record')} that show no time" if dossier.undated else ""
    rows = tuple(_of_source(dossier, articles) for articles in dossier.articles_by_source.values())
    grid = Grid(("source", "articles", "published", "claims"), rows).shortened()
    return Card("Dossier", joined(*held, decided), (("left out of this view", undated),), (grid,))


def _of_source(dossier: Dossier, articles: Sequence[Article]) -> tuple[str, ...]:
    name = next((a.source for a in articles if a.source), "") or articles[0].source_key or "(no source shown)"
    claims = sum(len(dossier.claims_by_article.get(a.id, ())) for a in articles)
    printed = [article.published for article in articles if article.published]
    days = day_range(day for when in printed for day in (when.first_day, when.last_day))
    return name, f"{len(articles):,}", days, f"{claims:,}"


def article_card(article: Article) -> Card:
    """Show what a page says of itself, and how its text begins."""
    basis = f" ({article.published_basis})" if article.published_basis else ""
    body = " ".join(article.text[start:end] for start, end in article.body) or article.text
    facts = (
        ("published", f"{published_words(article)}{basis}"),
        ("another date on the page", str(article.header_date or "")),
        ("by", ", ".join(article.bylines)),
        ("agencies", ", ".join(article.agencies)),
        ("language", article.language),
        ("address", article.url),
        ("file", ", ".join(article.paths)),
        ("text", shortened(body.replace("\0", " "), _LONGEST)),
    )
    return Card(article.title or "(no title)", article_label(article), facts)


def claim_card(claim: Claim) -> Card:
    """Show what is claimed, and the words that carry it."""
    span = claim.span
    return Card(
        f"{attribute_label(claim.attribute)}: {reading_words(claim.reading)}",
        joined(claim.voice.value, state_words(claim)),
        (
            ("words", f"…{span.prefix}【{span.exact}】{span.suffix}…"),
            ("said by", " → ".join(claim.attribution)),
            ("where", f"{claim.article}, characters {span.start} to {span.end}"),
        ),
    )
