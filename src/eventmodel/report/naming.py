"""Names for articles, outlets and events, as reports show them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from eventmodel.model.mention import Role
from eventmodel.report.visible import one_line
from eventmodel.report.wording.days import when_words

if TYPE_CHECKING:
    from eventmodel.model.article import Article
    from eventmodel.model.dossier import Dossier
    from eventmodel.model.event import Event

_BARE: Final = 3
"""So many words that stand in a text are no name by themselves."""
_LONGEST_PLACE: Final = 36


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
    """Name an event: by a headline where it is the main matter of an article, else by all that is known of it.

    An event told in passing is only a word or two of its articles ("charged"), so its type, day and place stand with
    them, as far as they are known.

    Examples:
        >>> from eventmodel.values import When
        >>> from eventmodel.model import Event
        >>> event_title(Event("e1-0", "arrest", "charged", When("2019-03-14"), None, (), (), (), ()))
        'Arrest, 14 March 2019: “charged”'
        >>> event_title(Event("e1-0", "war", "six-week war", When("2020"), "Tarn", (), (), (), ()))
        'Six-week war, 2020, Tarn'
    """
    words = one_line(event.title)
    if any(role is Role.MAIN for _, role in event.articles) or len(words.split()) > _BARE:
        return words or _capital(event_kind(event))
    known = _setting(event)
    says_nothing = {"", event.type, *(part.casefold() for part in known)}
    if words.casefold() in says_nothing:
        return ", ".join((_capital(event_kind(event)), *known))
    if event.type in words.casefold().split():
        return ", ".join((_capital(words), *known))
    if not known and event.type == "other":
        return words
    return f"{', '.join((_capital(event_kind(event)), *known))}: “{words}”"


def _setting(event: Event) -> tuple[str, ...]:
    """The day and the place of an event, as far as they are known and short."""
    day = "" if event.when is None or event.when.edtf is None else when_words(event.when)
    place = one_line(event.where or "")
    return tuple(filter(None, (day, place if len(place) <= _LONGEST_PLACE else "")))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def event_kind(event: Event) -> str:
    """Say what sort of event it is; one that the vocabulary has no type for is just an event."""
    return "event" if event.type == "other" else event.type


def outlet_names(records: Dossier) -> dict[str, str]:
    """Give the shown name of each outlet, by its key: that of the source of record, else of its articles."""
    stated = {source.key: source.name for source in records.sources.values() if source.name}
    return {**{a.source_key: article_label(a) for a in records.articles.values() if a.source_key}, **stated}
