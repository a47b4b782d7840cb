"""Selecting: which records a dossier keeps as of a day, without a source, or when it is shared without pages."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.errors import UnreadableValueError
from eventmodel.model.acts import Act
from eventmodel.model.article import Article
from eventmodel.model.claim import Claim
from eventmodel.model.extraction import Extraction
from eventmodel.model.mention import Mention
from eventmodel.model.source import Source, source_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

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

    Raises:
        UnreadableValueError: where the day is none of ISO 8601.
    """
    last = _read_day(day)
    known: set[str] = set()
    unclear: set[str] = set()
    for thing in things:
        first, until = _days(thing)
        if until is not None and until <= last:
            known.add(thing.id)
        elif first is None or first <= last:
            unclear.add(thing.id)
    return frozenset(known), frozenset(unclear)


def _read_day(day: str | date) -> date:
    if isinstance(day, date):
        return day
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
    keys = {source.key} if isinstance(source, Source) else {source_key(source), source_key("", source)}
    gone = frozenset(article.id for article in articles if article.source_key in keys)

    def keep(record: object) -> bool:
        if isinstance(record, Source):
            return record.key not in keys
        if isinstance(record, Article):
            return record.id not in gone
        return not isinstance(record, Claim | Mention | Extraction) or record.article not in gone

    return keep


def with_sentences(article: Article, quoted: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Widen quoted stretches of an article's text to the sentences that they stand in."""
    for start, end in quoted:
        head = article.text[max(0, start - _LONGEST_SENTENCE) : start]
        before = [match.end() for match in _SENTENCE_END.finditer(head)]
        after = _SENTENCE_END.search(article.text, max(start, end - 1), end + _LONGEST_SENTENCE)
        yield start - len(head) + (before[-1] if before else 0), after.end() if after else end
