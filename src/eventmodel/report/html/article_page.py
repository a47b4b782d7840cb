"""The page of an article: its full text with the claims marked, and what the page shows of itself."""

from __future__ import annotations

import itertools
from collections import defaultdict
from typing import TYPE_CHECKING

import attrs

from eventmodel.report.html.links import article_path, event_path, numbered, source_path, web_address
from eventmodel.report.html.marked_text import Marked, Token, marked_pieces, parts_of
from eventmodel.report.naming import article_label, event_title, file_name, published_words
from eventmodel.report.visible import one_line
from eventmodel.report.wording.days import when_words
from eventmodel.report.wording.terms import attribute_about, attribute_label, listing, state_words
from eventmodel.report.wording.values import reading_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventmodel.model.article import Article
    from eventmodel.model.claim import Claim
    from eventmodel.report.html.links import Site


@attrs.frozen
class Fact:
    """Something that is known of an article.

    Attributes:
        name: what it is.
        words: what is known.
        basis: how that is known.
        link: where it leads, in the report or on the web.
        is_web: whether it leads out of the report.
    """

    name: str
    words: str
    basis: str = ""
    link: str = ""
    is_web: bool = False


@attrs.frozen
class Noted:
    """A claim in the list beside the text.

    Attributes:
        key: its id.
        number: its number on the page.
        label: its attribute.
        about: what the attribute is.
        value: what it says.
        note: who is said to say so, and whether it is denied or planned.
        event: the title of its event; empty where it is on none, or on the article's main one.
        event_link: the page of that event.
    """

    key: str
    number: int
    label: str
    about: str
    value: str
    note: str
    event: str
    event_link: str


@attrs.frozen
class ArticlePage:
    """All that a page of an article shows."""

    path: str
    title: str
    label: str
    facts: tuple[Fact, ...]
    pieces: tuple[Token, ...]
    numbers: dict[str, int]
    notes: tuple[Noted, ...]
    events: tuple[tuple[str, str], ...]
    problems: tuple[str, ...]
    further: tuple[tuple[str, str], ...]
    language: str
    is_detached: bool


def article_pages(site: Site, key: str) -> Iterator[ArticlePage]:
    """Give the page of an article, or its pages where the text is long."""
    article = site.analysis.records.articles[key]
    claims = sorted(
        site.analysis.records.claims_by_article.get(key, ()), key=lambda c: (c.span.start, -c.span.end, c.id)
    )
    parts = parts_of(article)
    cuts = (*site.cuts(key), len(article.text))
    path = article_path(key)
    several = len(cuts) > 2
    further = tuple((f"Part {n + 1}", numbered(path, n)) for n in range(len(cuts) - 1)) if several else ()
    facts, events, problems = tuple(_facts(site, article)), _events(site, claims), _problems(site, key)
    for number, (start, end) in enumerate(itertools.pairwise(cuts)):
        last = end == len(article.text)
        here = [c for c in claims if start <= c.span.start < end or (last and c.span.start >= end)]
        overlapping = [Marked(c.span.start, min(c.span.end, len(article.text)), c.id) for c in claims]
        pieces = tuple(marked_pieces(article.text, parts, overlapping, start, end))
        yield ArticlePage(
            path=numbered(path, number),
            title=one_line(article.title) or "No headline",
            label=article_label(article),
            facts=facts,
            pieces=pieces,
            numbers={claim.id: at + 1 for at, claim in enumerate(here)},
            notes=tuple(
                _note(site, claim, at + 1, main=events[0][1] if events else "") for at, claim in enumerate(here)
            ),
            events=events,
            problems=problems,
            further=further,
            language=article.language if article.language.isalpha() and article.language != "und" else "",
            is_detached=article.is_detached,
        )


def _facts(site: Site, article: Article) -> Iterator[Fact]:
    key = site.source_key(article.id)
    origin = site.analysis.all_origins.origin_of(article.id)
    yield Fact("Source", article.source or "the page names no outlet", article.domain, source_path(key))
    yield Fact("Published", published_words(article), article.published_basis and f"from the {article.published_basis}")
    if article.header_date is not None:
        yield Fact("Date in its header", when_words(article.header_date), "its own text contradicts it")
    if article.bylines:
        yield Fact("Written by", listing(article.bylines))
    if article.agencies:
        yield Fact("Agencies credited", listing(article.agencies))
    yield Fact("Where it comes from", origin.name, origin.basis)
    for copy in site.copies_of_one(article.id):
        other = site.analysis.records.articles[copy.b if copy.a == article.id else copy.a]
        words = f"{article_label(other)}, {published_words(other)}"
        yield Fact("Shares text with", words, f"{copy.similarity:.0%} of the shorter text", article_path(other.id))
    yield Fact("Language", article.language if article.language != "und" else "not told")
    if article.url:
        yield Fact("Address", article.url, link=web_address(article.url), is_web=True)
    if article.paths:
        yield Fact("Read from", file_name(article))


def _events(site: Site, claims: list[Claim]) -> tuple[tuple[str, str], ...]:
    by_mention = site.analysis.events_by_mention
    found = {by_mention[c.mention].id: by_mention[c.mention] for c in claims if c.mention in by_mention}
    counts: defaultdict[str, int] = defaultdict(int)
    for claim in claims:
        if claim.mention in by_mention:
            counts[by_mention[claim.mention].id] += 1
    ordered = sorted(found.values(), key=lambda e: (-counts[e.id], e.id))
    return tuple((event_title(event), event_path(event.id)) for event in ordered)


def _problems(site: Site, key: str) -> tuple[str, ...]:
    return tuple(str(problem) for problem in site.problems.get(key, ()))


def _note(site: Site, claim: Claim, number: int, *, main: str) -> Noted:
    """Show a claim; the event that most of the article tells of need not be named with each."""
    event = site.analysis.events_by_mention.get(claim.mention)
    event = None if event is None or event_path(event.id) == main else event
    said = f"said by {listing(list(claim.attribution), last='via')}" if claim.attribution else ""
    gone = site.analysis.standing.unsupporting.get(claim.id, "")
    notes = [state_words(claim), said, gone and f"no longer counts: {gone}"]
    value = one_line(reading_words(claim.reading))
    return Noted(
        key=claim.id,
        number=number,
        label=attribute_label(claim.attribute),
        about=attribute_about(claim.attribute),
        value=value if len(value) <= 140 else f"{value[:140].rsplit(' ', 1)[0]} …",
        note="; ".join(filter(None, notes)),
        event="" if event is None else event_title(event),
        event_link="" if event is None else event_path(event.id),
    )
