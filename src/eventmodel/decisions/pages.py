"""Pages found again: the articles that a trace means, once their ids may have changed.

A page is known by its id, else by its body, else by its address, else by the words of it that somebody decided on,
with what stands around them in their line.
An address alone is not enough, since a live page has another story by the next day: what was said of words must still
stand there in its line, what was said of the whole page needs the same headline.
The outlet must be the same at each step: another outlet's copy of a page is another witness.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.decisions.squeezed import SqueezedText
from eventmodel.model.dossier import Dossier
from eventmodel.model.source import source_key
from eventmodel.model.target import Trace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from eventmodel.model.article import Article
    from eventmodel.model.span import Span

_WORD: Final = re.compile(r"\w+")


@attrs.frozen(slots=False, eq=False)
class Pages:
    """The articles of a dossier by all that they can be found again with.

    Attributes:
        dossier: the records.
    """

    dossier: Dossier
    _squeezed: dict[str, SqueezedText] = attrs.field(factory=dict[str, SqueezedText], init=False, repr=False)

    def same_as(self, page: Article) -> tuple[Article, ...]:
        """Give a page and every other scrape of it: those of one outlet or address, and of one body."""
        alike = (p for p in self._by_body[page.body_digest] if p.id != page.id) if page.body else ()
        return (page, *(p for p in alike if _is_one_outlet(Trace.of(page), p) and _may_be_one(Trace.of(page), p)))

    def found(self, trace: Trace, span: Span | None) -> tuple[Article, ...]:
        """Give the pages that a trace may mean, by the first step that finds any."""
        page = self.dossier.articles.get(trace.id)
        if page is not None:
            return self.same_as(page)
        return self._of_body(trace) or self._of_address(trace, span) or (self._of_words(trace, span) if span else ())

    def squeezed(self, page: Article) -> SqueezedText:
        """Give a page's text, to find words in."""
        return self._squeezed.setdefault(page.id, SqueezedText(page.text))

    def _of_body(self, trace: Trace) -> tuple[Article, ...]:
        return _of_outlet(
            trace, [page for page in self._by_body.get(trace.body, ()) if page.body and _may_be_one(trace, page)]
        )

    def _of_address(self, trace: Trace, span: Span | None) -> tuple[Article, ...]:
        return tuple(page for page in self.at_address(trace) if self._is_still(page, trace, span))

    def _is_still(self, page: Article, trace: Trace, span: Span | None) -> bool:
        if span is None:
            return bool(trace.title) and trace.title == page.title
        return self.squeezed(page).holds_whole(span)

    def at_address(self, trace: Trace) -> tuple[Article, ...]:
        """Give the pages of a trace's address, whatever stands there now."""
        pages = self._by_address.get(trace.url, ()) if trace.url else ()
        return tuple(page for page in pages if _is_maybe_of(trace, page))

    def _of_words(self, trace: Trace, span: Span) -> tuple[Article, ...]:
        return tuple(page for page in self._with_words(trace, span) if self.squeezed(page).holds_whole(span))

    def _with_words(self, trace: Trace, span: Span) -> Iterable[Article]:
        """The pages of an outlet that hold each whole word of a span, so that few texts must be searched."""
        pages = self._by_outlet.get(trace.source, ()) if trace.source else ()
        words = _whole_words(span)
        if not pages or not words:
            return pages
        index = self._words_of(trace.source)
        held = sorted((index[word] for word in words), key=len)
        return [pages[place] for place in sorted(held[0].intersection(*held[1:]))]

    def _words_of(self, outlet: str) -> Mapping[str, set[int]]:
        if outlet not in self._word_indexes:
            index: defaultdict[str, set[int]] = defaultdict(set)
            for place, page in enumerate(self._by_outlet[outlet]):
                for word in set(_WORD.findall(page.text)):
                    index[word].add(place)
            self._word_indexes[outlet] = index
        return self._word_indexes[outlet]

    @cached_property
    def _word_indexes(self) -> dict[str, Mapping[str, set[int]]]:
        return {}

    @cached_property
    def _by_body(self) -> Mapping[str, Sequence[Article]]:
        found: defaultdict[str, list[Article]] = defaultdict(list)
        for page in self.dossier.articles.values():
            found[page.body_digest].append(page)
        return found

    @cached_property
    def _by_address(self) -> Mapping[str, Sequence[Article]]:
        found: defaultdict[str, list[Article]] = defaultdict(list)
        for page in self.dossier.articles.values():
            found[page.url].append(page)
        return found

    @cached_property
    def _by_outlet(self) -> Mapping[str, Sequence[Article]]:
        found: defaultdict[str, list[Article]] = defaultdict(list)
        for page in self.dossier.articles.values():
            for key in _outlets(page):
                found[key].append(page)
        return found


def is_one_body(pages: Iterable[Article]) -> bool:
    """Tell whether some pages are scrapes of one text."""
    return len({page.body_digest if page.body else page.id for page in pages}) <= 1


def are_of_different_outlets(one: Article, other: Article) -> bool:
    """Tell whether two pages are of two outlets; where one shows none, that is not known."""
    return bool(one.source_key and other.source_key) and not _outlets(one) & _outlets(other)


def _outlets(page: Article) -> frozenset[str]:
    """What a page's outlet may have been known by: its domain, and its name from before the domain was known."""
    return frozenset({page.source_key, source_key(page.source)} - {""})


def _is_one_outlet(trace: Trace, page: Article) -> bool:
    keys = _outlets(page)
    return trace.source in keys or (not trace.source and not keys) or bool(trace.url and trace.url == page.url)


def _may_be_one(trace: Trace, page: Article) -> bool:
    """Whether pages of one body can be one: a notice that stands for many articles has their addresses and titles."""
    return not trace.url or not page.url or trace.url == page.url or trace.title == page.title


def _is_maybe_of(trace: Trace, page: Article) -> bool:
    return not trace.source or not page.source_key or trace.source in _outlets(page)


def _of_outlet(trace: Trace, pages: Sequence[Article]) -> tuple[Article, ...]:
    """The pages of the trace's outlet; where it or theirs is not shown, those of one outlet only."""
    sure = tuple(page for page in pages if _is_one_outlet(trace, page))
    maybe = tuple(page for page in pages if _is_maybe_of(trace, page))
    return sure or (maybe if len({page.source_key for page in maybe}) <= 1 else ())


def _whole_words(span: Span) -> frozenset[str]:
    """The words of a span that its ends do not cut."""
    around = f"{span.prefix}{span.exact}{span.suffix}"
    start = len(span.prefix)
    end = start + len(span.exact)
    found = (match for match in _WORD.finditer(around) if start <= match.start() and match.end() <= end)
    return frozenset(m.group() for m in found if m.start() > 0 and m.end() < len(around))
