"""Names for articles and outlets, as reports show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.report.visible import one_line
from eventmodel.report.wording.days import when_words

if TYPE_CHECKING:
    from eventmodel.model.article import Article
    from eventmodel.model.dossier import Dossier
    from eventmodel.model.event import Event


def article_label(article: Article) -> str:
    """Name an article by its outlet; where its page shows none, by its file.

    Examples:
        >>> from eventmodel.model import Article
        >>> article_label(Article.from_text("Two boats sank.", paths=("pages/05_scraped.txt",)))
        '05_scraped.txt'
    """
    return article.source or file_name(article) or "a page without a name"


def file_name(article: Article) -> str:
    """Give the last part of the path that an article was read from; empty where it was read from none."""
    return article.paths[0].replace("\\", "/").rstrip("/").rsplit("/", 1)[-1] if article.paths else ""


def published_words(article: Article) -> str:
    """Say when an article came out, by its own page."""
    return "no date shown" if article.published is None else when_words(article.published)


def event_title(event: Event) -> str:
    """Name an event; by its type where no article has words for it."""
    return one_line(event.title) or event.type


def event_kind(event: Event) -> str:
    """Say what sort of event it is; one that the vocabulary has no type for is just an event."""
    return "event" if event.type == "other" else event.type


def outlet_names(records: Dossier) -> dict[str, str]:
    """Give the shown name of each outlet, by its key: that of the source of record, else of its articles."""
    stated = {source.key: source.name for source in records.sources.values() if source.name}
    return {**{a.source_key: article_label(a) for a in records.articles.values() if a.source_key}, **stated}
