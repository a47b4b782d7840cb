"""Selecting: which records a dossier keeps as of a day, without a source, or when it is shared without pages."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.errors import UnreadableValueError
from eventmodel.model.acts import Act, Correction
from eventmodel.model.article import Article
from eventmodel.model.claim import Claim
from eventmodel.model.extraction import Extraction
from eventmodel.model.mention import Mention
from eventmodel.model.source import Source, source_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from eventmodel.model.span import Span

_SENTENCE_END: Final = re.compile(r"""[.!?…]["'”’)\]]*\s|\n""")
_LONGEST_SENTENCE: Final = 1_000
"""So many characters on either side of a quote are looked through for the end of its sentence."""


@attrs.frozen
class OfPages:
    """Tells the records that are of some articles, are some acts, or have no time.

    Attributes:
        ids: the ids of the articles and acts.
    """

    ids: frozenset[str]

    def __call__(self, record: object) -> bool:
        """Tell whether a record is kept."""
        if isinstance(record, Article | Act):
            return record.id in self.ids
        if isinstance(record, Claim | Mention | Extraction):
            return record.article in self.ids
        return True


def published_by(things: Iterable[Article | Act], day: str | date) -> tuple[frozenset[str], frozenset[str]]:
    """Give the ids of what was there by the end of a day, and of that of which it can't be told.

    Several things of one id, which differ in when they say that they appeared, tell only what all of them tell.

    Raises:
        UnreadableValueError: where the day is none of ISO 8601.
    """
    last = _read_day(day)
    found: dict[str, set[bool | None]] = {}
    for thing in things:
        first, until = _days(thing)
        there = True if until is not None and until <= last else None if first is None or first <= last else False
        found.setdefault(thing.id, set()).add(there)
    known = frozenset(key for key, said in found.items() if said == {True})
    return known, frozenset(key for key, said in found.items() if said not in ({True}, {False}))


def _read_day(day: str | date) -> date:
    if isinstance(day, date):
        return day.date() if isinstance(day, datetime) else day
    try:
        return date.fromisoformat(day)
    except ValueError:
        raise UnreadableValueError(f"{day[:40]!r} is no day: write it as 2021-01-11") from None


def _days(thing: Article | Act) -> tuple[date | None, date | None]:
    """The first and the last day on which it can have appeared."""
    if isinstance(thing, Article):
        return (None, None) if thing.published is None else (thing.published.first_day, thing.published.last_day)
    day = date.fromisoformat(thing.recorded[:10]) if thing.recorded else None
    return day, day


def of_other_sources(source: str | Source, articles: Iterable[Article]) -> Callable[[object], bool]:
    """Tell the records that are neither of a source nor of its articles."""
    gone = frozenset(article.id for article in articles if _is_of(source, article.source, article.domain))

    def keep(record: object) -> bool:
        if isinstance(record, Source):
            return not _is_of(source, record.name, record.domain)
        if isinstance(record, Article):
            return record.id not in gone
        return not isinstance(record, Claim | Mention | Extraction) or record.article not in gone

    return keep


def _is_of(source: str | Source, name: str, domain: str) -> bool:
    """Whether a name or a domain is a source's: by its key where it is a record, else by either."""
    if isinstance(source, Source):
        return source_key(name, domain) == source.key
    return source_key(source) in {source_key(name), source_key("", domain)} - {""}


def quotes_of(record: object) -> Iterator[tuple[str, Span]]:
    """Give what a record quotes: the ids of articles, each with a span of it."""
    if isinstance(record, Claim):
        yield record.article, record.span
    if isinstance(record, Mention) and record.anchor is not None:
        yield record.article, record.anchor
    if isinstance(record, Correction) and record.span is not None:
        yield record.article, record.span
    if isinstance(record, Act):
        for target in record.targets:
            if target.article is not None and target.span is not None:
                yield target.article.id, target.span


def with_sentences(article: Article, quoted: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Widen quoted stretches of an article's text to the sentences that they stand in."""
    for start, end in quoted:
        head = article.text[max(0, start - _LONGEST_SENTENCE) : start]
        before = [match.end() for match in _SENTENCE_END.finditer(head)]
        after = _SENTENCE_END.search(article.text, max(start, end - 1), end + _LONGEST_SENTENCE)
        yield start - len(head) + (before[-1] if before else 0), after.end() if after else end
