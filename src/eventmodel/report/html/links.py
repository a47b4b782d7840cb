"""Where each page of a report lies, and which addresses of the web may be links."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar
from urllib.parse import urlsplit

import attrs

from eventmodel.analysis import Analysis
from eventmodel.model.source import Source
from eventmodel.report.naming import article_label, outlet_names
from eventmodel.report.story.matrix import source_key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from eventmodel.linking import Copy, Origin, Version
    from eventmodel.linking.dependence import Dependence
    from eventmodel.linking.links import Link
    from eventmodel.model.article import Article
    from eventmodel.model.claim import Claim
    from eventmodel.model.event import Event
    from eventmodel.model.extraction import Diagnostic

Thing = TypeVar("Thing")
LONGEST_PART: Final = 40_000
"""So many characters of a text stand on one page."""
MOST_MARKS: Final = 800
"""So many claims are marked on one page."""
_SHORT: Final = 16


def short(key: str) -> str:
    """Give the part of an id that names a page: sixteen of its digits, so that names are short and stable.

    Examples:
        >>> short("a2-e0e53e21842dc9b5949e7df15a6801db")
        'e0e53e21842dc9b5'
    """
    return key.partition("-")[2][:_SHORT]


def numbered(path: str, number: int) -> str:
    """Give the path of the following pages of one list: `events.html`, `events-2.html` and so on.

    Examples:
        >>> numbered("events.html", 0), numbered("events.html", 1)
        ('events.html', 'events-2.html')
    """
    stem, dot, suffix = path.rpartition(".")
    return path if number == 0 else f"{stem}-{number + 1}{dot}{suffix}"


def event_path(key: str) -> str:
    """Give the page of an event, by its id."""
    return f"events/{short(key)}.html"


def article_path(key: str) -> str:
    """Give the page of an article, by its id."""
    return f"articles/{short(key)}.html"


def source_path(key: str) -> str:
    """Give the page of a source, by its key: its registered domain, its folded name, or an article's id."""
    return f"sources/{short(Source(key).id)}.html"


def web_address(url: str) -> str:
    """Give an address back where it may be a link: of http or https, with a host, and without hidden signs.

    Examples:
        >>> web_address("https://example.org/a"), web_address("javascript:alert(1)"), web_address("https:///x")
        ('https://example.org/a', '', '')
    """
    if not url.isascii() or not url.isprintable() or " " in url:
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme.lower() in {"http", "https"} and parts.hostname else ""


@attrs.frozen(slots=False, eq=False)
class Site:
    """The pages of one analysis, and where in them each thing stands; paths are from the folder of the report."""

    analysis: Analysis

    def article_of(self, claim: Claim) -> Article | None:
        """Give the article that a claim stands in, where it is known."""
        return self.analysis.records.articles.get(claim.article)

    def claim_link(self, key: str) -> str:
        """Give the place of a claim's words in its article; empty where the article is not known."""
        claim = self.analysis.records.claims.get(key)
        if claim is None or claim.article not in self.analysis.records.articles:
            return ""
        number = bisect_right(self.cuts(claim.article), claim.span.start) - 1
        return f"{numbered(article_path(claim.article), number)}#{key}"

    def source_key(self, article: str) -> str:
        """Give what stands for an article's outlet."""
        return source_key_of(self.analysis, article)

    def source_label(self, key: str) -> str:
        """Name what stands for an outlet in views: its key, or an article's id where its page shows none."""
        articles = self.analysis.records.articles
        return article_label(articles[key]) if key in articles else self._names.get(key, key)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return outlet_names(self.analysis.records)

    def origins_of(self, article: str) -> Sequence[Origin]:
        """Give the origins of an article: of all of it, or of its passages and of the rest."""
        return self._origins.get(article, ())

    @cached_property
    def _origins(self) -> Mapping[str, Sequence[Origin]]:
        return _by_article(self.analysis.all_origins.all, lambda origin: origin.articles)

    def cuts(self, article: str) -> Sequence[int]:
        """Give where the pages of an article's text begin; most texts have one."""
        return self._cuts.get(article, (0,))

    def perhaps_same(self, event: Event) -> Iterator[tuple[Event, Link]]:
        """Give the events that were nearly joined with this one, the nearest first, each with what speaks for it."""
        found: dict[str, tuple[Event, Link]] = {}
        links = (pair for mention in event.mentions for pair in self._perhaps.get(mention, ()))
        for other, link in sorted(links, key=lambda pair: (-pair[1].score, pair[0].id)):
            if other.id != event.id:
                found.setdefault(other.id, (other, link))
        yield from found.values()

    @cached_property
    def _perhaps(self) -> Mapping[str, Sequence[tuple[Event, Link]]]:
        events = self.analysis.events_by_mention
        found: dict[str, list[tuple[Event, Link]]] = {}
        for link in self.analysis.links.unsure:
            for mine, other in ((link.a, link.b), (link.b, link.a)):
                if other in events:
                    found.setdefault(mine, []).append((events[other], link))
        return found

    def copies_of(self, articles: AbstractSet[str]) -> tuple[Copy, ...]:
        """Give the pairs among some articles that share text."""
        found = {copy for key in articles for copy in self._copies.get(key, ()) if {copy.a, copy.b} <= articles}
        return tuple(sorted(found, key=lambda copy: (-copy.similarity, copy.a, copy.b)))

    def copies_of_one(self, article: str) -> tuple[Copy, ...]:
        """Give the pairs that one article is in."""
        return tuple(sorted(self._copies.get(article, ()), key=lambda copy: (-copy.similarity, copy.a, copy.b)))

    @cached_property
    def problems(self) -> Mapping[str, Sequence[Diagnostic]]:
        """What extractors could not read, by article."""
        found: dict[str, list[Diagnostic]] = {}
        for run in self.analysis.records.extractions.values():
            for problem in run.diagnostics:
                if problem.code != "original" and problem not in found.setdefault(run.article, []):
                    found[run.article].append(problem)
        return found

    @cached_property
    def _copies(self) -> Mapping[str, Sequence[Copy]]:
        return _by_article(self.analysis.copies, lambda copy: (copy.a, copy.b))

    def versions_of(self, articles: AbstractSet[str]) -> tuple[Version, ...]:
        """Give which of some articles is a later text of another."""
        found = {one for key in articles for one in self._versions.get(key, ())}
        among = (one for one in found if {one.earlier, one.later} <= articles)
        return tuple(sorted(among, key=lambda one: (one.earlier, one.later)))

    @cached_property
    def _versions(self) -> Mapping[str, Sequence[Version]]:
        known = self.analysis.records.articles
        held = (one for one in self.analysis.versions if one.earlier in known and one.later in known)
        return _by_article(held, lambda one: (one.earlier, one.later))

    def unsure_of(self, articles: AbstractSet[str]) -> tuple[Dependence, ...]:
        """Give what may make some of these articles depend on one another."""
        found = {one for key in articles for one in self._unsure.get(key, ())}
        among = (one for one in found if sum(key in articles for key in one.articles) > 1)
        return tuple(sorted(among, key=lambda one: (one.why, one.articles)))

    @cached_property
    def _unsure(self) -> Mapping[str, Sequence[Dependence]]:
        return _by_article(self.analysis.all_origins.unsure, lambda one: one.articles)

    @cached_property
    def _cuts(self) -> dict[str, tuple[int, ...]]:
        claims = self.analysis.records.claims_by_article
        found: dict[str, tuple[int, ...]] = {}
        for key, article in self.analysis.records.articles.items():
            starts = [claim.span.start for claim in claims.get(key, ())]
            if len(article.text) > LONGEST_PART or len(starts) > MOST_MARKS:
                found[key] = tuple(cuts_of(len(article.text), starts))
        return found


def _by_article(things: Iterable[Thing], articles: Callable[[Thing], Iterable[str]]) -> dict[str, list[Thing]]:
    found: dict[str, list[Thing]] = {}
    for thing in things:
        for key in articles(thing):
            found.setdefault(key, []).append(thing)
    return found


def cuts_of(length: int, starts: Iterable[int]) -> Iterator[int]:
    """Cut a text into pages by its length and by the claims that start in it.

    Examples:
        >>> list(cuts_of(100_000, [])), list(cuts_of(10, range(10)))
        ([0, 40000, 80000], [0])
    """
    ordered = sorted(starts)
    at, seen = 0, 0
    while True:
        yield at
        end = at + LONGEST_PART
        if seen + MOST_MARKS < len(ordered) and at < ordered[seen + MOST_MARKS] < end:
            end = ordered[seen + MOST_MARKS]
        if end >= length:
            return
        at, seen = end, bisect_right(ordered, end - 1)
