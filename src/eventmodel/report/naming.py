"""Names for articles and outlets, as reports show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.report.wording.days import when_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from eventmodel.model.article import Article


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


def source_label(key: str, articles: Mapping[str, Article], names: Mapping[str, str]) -> str:
    """Name what stands for an outlet in views: its key, or an article's id where its page shows none."""
    return article_label(articles[key]) if key in articles else names.get(key, key)
