"""The overview: what is in the dossier, the events on a time line, what is open first, and who the sources are."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import attrs

from eventmodel.model.failure import Failure
from eventmodel.report.drawing import Dot, Drawing, draw_time_line
from eventmodel.report.html.links import Site, article_path, event_path, numbered, source_path
from eventmodel.report.naming import article_label, event_kind, event_title, published_words
from eventmodel.report.story.sides import position_words
from eventmodel.report.story.standing import Standing
from eventmodel.report.visible import one_line
from eventmodel.report.wording.days import when_words
from eventmodel.report.wording.terms import (
    KINDS,
    attribute_in_sentence,
    attribute_label,
    attribute_order,
    counted,
    listing,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventmodel.model.discrepancy import Discrepancy


FIRST: Final = 60
"""So many events stand on the overview."""
LISTED: Final = 300
"""So many rows stand on one page of a list."""
_SOURCES: Final = 24
_PROBLEMS: Final = 12
_BREAKS: Final = 8
_SIDES: Final = 5


@attrs.frozen
class Line:
    """An event in a list."""

    title: str
    link: str
    kind: str
    when: str
    where: str
    tally: str
    open: tuple[str, ...]
    settled: tuple[str, ...]
    others: int


@attrs.frozen
class Break:
    """A contradiction that nothing decides, in a line: what about, and who says what.

    Attributes:
        label: what it is about, in words.
        title: the event's name.
        link: its place on the event's page.
        sides: each value, and who says so.
        more: how many sides are not listed.
    """

    label: str
    title: str
    link: str
    sides: tuple[tuple[str, str], ...]
    more: int


@attrs.frozen
class SourceLine:
    """A source in a list."""

    name: str
    link: str
    articles: int
    origins: int
    events: int
    copies: int


@attrs.frozen
class Choice:
    """Something that events can be filtered by: its words, and how many events have it."""

    name: str
    label: str
    count: int


@attrs.frozen
class Overview:
    """All that the overview shows."""

    title: str
    articles: int
    outlets: int
    origins: int
    events: int
    claims: int
    open: int
    settled: int
    differences: int
    breaks: tuple[Break, ...]
    more_breaks: int
    is_of_many: bool
    time_line: Drawing | None
    undated: int
    lines: tuple[Line, ...]
    sources: tuple[SourceLine, ...]
    more_sources: int
    kinds: tuple[Choice, ...]
    attributes: tuple[Choice, ...]
    outlets_to_choose: tuple[Choice, ...]
    problems: tuple[tuple[str, str, str], ...]
    more_problems: int


@attrs.frozen
class ListPage:
    """A page of a long list: events, sources or problems."""

    path: str
    title: str
    number: int
    pages: tuple[str, ...]
    lines: tuple[Any, ...]
    count: int


@attrs.frozen
class Work:
    """An article in the list of its source."""

    title: str
    link: str
    printed: str
    origin: str
    basis: str
    events: tuple[tuple[str, str], ...]


@attrs.frozen
class SourcePage:
    """A page of a source."""

    path: str
    name: str
    line: SourceLine
    works: tuple[Work, ...]
    pages: tuple[str, ...]
    number: int


@attrs.frozen(slots=False, eq=False)
class Lists:
    """The lists of a report, made once: events, sources, what could not be read."""

    site: Site
    standings: Sequence[Standing]
    failures: Sequence[Failure]

    @cached_property
    def events(self) -> tuple[Line, ...]:
        """All events, what matters first."""
        return tuple(map(_line, self.standings))

    @cached_property
    def sources(self) -> tuple[SourceLine, ...]:
        """All sources, those of most articles first."""
        analysis = self.site.analysis
        held: defaultdict[str, list[str]] = defaultdict(list)
        for key in analysis.records.articles:
            held[self.site.source_key(key)].append(key)
        events: Counter[str] = Counter()
        for standing in self.standings:
            events.update({self.site.source_key(key) for key, _ in standing.event.articles})
        found = [self._source(key, keys, events[key]) for key, keys in held.items()]
        return tuple(sorted(found, key=lambda s: (-s.articles, -s.events, s.name.casefold(), s.link)))

    def _source(self, key: str, keys: Sequence[str], events: int) -> SourceLine:
        origins = self.site.analysis.all_origins
        mine = {origins.origin_of(k).id: origins.origin_of(k) for k in keys}
        shared = sum(any(self.site.source_key(a) != key for a in origins.origin_of(k).articles) for k in keys)
        return SourceLine(one_line(self.site.source_label(key)), source_path(key), len(keys), len(mine), events, shared)

    @cached_property
    def problems(self) -> tuple[tuple[str, str, str], ...]:
        """What could not be read or followed: what it is about, what was wrong, and a link."""
        return tuple(self._problems())

    def _problems(self) -> Iterator[tuple[str, str, str]]:
        analysis = self.site.analysis
        for failure in self.failures:
            yield failure.path.replace("\\", "/").rsplit("/", 1)[-1], f"could not be read: {failure.reason}", ""
        if analysis.orphans:
            yield "Claims", f"{counted(len(analysis.orphans), 'claim')} of events that the dossier does not hold", ""
        for conflict in analysis.standing.conflicts:
            yield "Decisions", conflict.explanation, ""
        for orphan in analysis.standing.orphans:
            yield "Decisions", f"a decision leads nowhere: {orphan.reason}", ""
        for unmet in (*analysis.links.unmet, *analysis.all_origins.unmet):
            yield "Decisions", f"judged {unmet.wanted}, and not met: {unmet.why}", ""
        if analysis.standing.retracted:
            yield "Records", f"{counted(len(analysis.standing.retracted), 'record')} withdrawn, and in no view", ""
        for key, problems in sorted(self.site.problems.items()):
            article = analysis.records.articles.get(key)
            if article is not None:
                yield from ((article_label(article), str(problem), article_path(key)) for problem in problems)

    def overview(self) -> Overview:
        """Give the overview."""
        analysis = self.site.analysis
        dots = [_dot(standing) for standing in self.standings if _day_of(standing) is not None]
        return Overview(
            title=_title(self.standings),
            articles=len(analysis.records.articles),
            outlets=len(self.sources),
            origins=len(analysis.all_origins.all),
            events=len(self.events),
            claims=len(analysis.records.claims),
            open=sum(len(s.open) for s in self.standings),
            settled=sum(len(s.settled) for s in self.standings),
            differences=sum(len(s.differences) for s in self.standings),
            breaks=tuple(itertools.islice(self._breaks(), _BREAKS)),
            more_breaks=max(sum(len(s.open) for s in self.standings) - _BREAKS, 0),
            is_of_many=sum(bool(s.open) for s in self.standings) > 1,
            time_line=draw_time_line([dot for dot in dots if dot is not None]) if dots else None,
            undated=len(self.standings) - len(dots),
            lines=self.events[:FIRST],
            sources=self.sources[:_SOURCES],
            more_sources=max(len(self.sources) - _SOURCES, 0),
            kinds=_kinds(self.standings),
            attributes=_attributes(self.standings),
            outlets_to_choose=tuple(Choice(s.link, s.name, s.events) for s in self.sources[:LISTED]),
            problems=self.problems[:_PROBLEMS],
            more_problems=max(len(self.problems) - _PROBLEMS, 0),
        )

    def _breaks(self) -> Iterator[Break]:
        """What is contradicted and open, of each event and attribute the weightiest."""
        for standing in self.standings:
            heavy = [d for d in standing.differences if d.word == "contradiction"]
            for name in standing.open:
                yield self._break(standing, next(d for d in heavy if d.attribute == name))

    def _break(self, standing: Standing, found: Discrepancy) -> Break:
        claims = self.site.analysis.records.claims
        sides = [
            (position_words(p, claims), listing([one_line(self.site.source_label(key)) for key in p.sources]))
            for p in found.positions
        ]
        title, link = event_title(standing.event), f"{event_path(standing.event.id)}#{found.id}"
        return Break(attribute_label(found.attribute), title, link, tuple(sides[:_SIDES]), max(len(sides) - _SIDES, 0))

    def pages(self) -> Iterator[ListPage]:
        """Give the pages of the long lists."""
        yield from _paged("events.html", "All events", self.events)
        yield from _paged("sources.html", "All sources", self.sources)
        yield from _paged("notes.html", "What could not be read", self.problems)

    def index(self) -> list[list[Any]]:
        """Give all events as plain data, for the filters: the fields of a line, then what they are filtered by."""
        place = {source.link: at for at, source in enumerate(self.sources[:LISTED])}
        return [
            [*_fields(line), sorted({d.word for d in standing.differences}),
             sorted({d.attribute for d in standing.differences}), self._places(standing, place)]
            for line, standing in zip(self.events, self.standings, strict=True)
        ]  # fmt: skip

    def _places(self, standing: Standing, place: dict[str, int]) -> list[int]:
        links = {source_path(self.site.source_key(key)) for key, _ in standing.event.articles}
        return sorted(place[link] for link in links if link in place)

    def source_pages(self) -> Iterator[SourcePage]:
        """Give the pages of the sources."""
        held: defaultdict[str, list[str]] = defaultdict(list)
        events: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for key in self.site.analysis.records.articles:
            held[source_path(self.site.source_key(key))].append(key)
        for standing in self.standings:
            for key, _ in standing.event.articles:
                events[key].append((event_title(standing.event), event_path(standing.event.id)))
        for line in self.sources:
            works = sorted((self._work(key, events[key]) for key in held[line.link]), key=lambda w: (w.printed, w.link))
            starts = range(0, max(len(works), 1), LISTED)
            pages = tuple(numbered(line.link, number) for number in range(len(starts)))
            for number, at in enumerate(starts):
                yield SourcePage(pages[number], line.name, line, tuple(works[at : at + LISTED]), pages, number)

    def _work(self, key: str, events: Sequence[tuple[str, str]]) -> Work:
        article = self.site.analysis.records.articles[key]
        origin = self.site.analysis.all_origins.origin_of(key)
        title = one_line(article.title) or "no headline"
        printed = published_words(article)
        return Work(title, article_path(key), printed, origin.name, origin.basis, tuple(events[:4]))


def _paged(path: str, title: str, lines: Sequence[Any]) -> Iterator[ListPage]:
    starts = range(0, max(len(lines), 1), LISTED)
    pages = tuple(numbered(path, number) for number in range(len(starts)))
    for number, at in enumerate(starts):
        yield ListPage(pages[number], title, number, pages, tuple(lines[at : at + LISTED]), len(lines))


def _line(standing: Standing) -> Line:
    event = standing.event
    return Line(
        title=event_title(event),
        link=event_path(event.id),
        kind=event_kind(event),
        when=when_words(event.when),
        where=one_line(event.where or "place not known"),
        tally=str(standing.tally).rsplit(", ", 1)[0] if standing.tally.speakers else str(standing.tally),
        open=tuple(map(attribute_in_sentence, standing.open)),
        settled=tuple(map(attribute_in_sentence, standing.settled)),
        others=sum(d.word != "contradiction" for d in standing.differences),
    )


def _fields(line: Line) -> list[Any]:
    return [line.title, line.link, line.kind, line.when, line.where, line.tally, line.open, line.settled, line.others]


def _title(standings: Sequence[Standing]) -> str:
    """Name the report for the one event that most is about, where there is one."""
    mains = [s for s in standings if s.main > 1]
    return event_title(mains[0].event) if len(mains) == 1 else "Who says what, and where it breaks"


def _day_of(standing: Standing) -> Any:
    when = standing.event.when
    return None if when is None else when.first_day


def _dot(standing: Standing) -> Dot | None:
    day = _day_of(standing)
    if day is None:
        return None
    said = f"Open: {', '.join(map(attribute_in_sentence, standing.open))}" if standing.open else "No open contradiction"
    return Dot(
        day=day,
        label=event_title(standing.event),
        size=standing.tally.articles,
        is_open=bool(standing.open),
        link=event_path(standing.event.id),
        about=f"{when_words(standing.event.when)}, {counted(standing.tally.articles, 'article')}. {said}",
    )


def _kinds(standings: Sequence[Standing]) -> tuple[Choice, ...]:
    counts = Counter(word for s in standings for word in {d.word for d in s.differences})
    return tuple(Choice(word, KINDS[word].word, counts[word]) for word in KINDS if counts[word])


def _attributes(standings: Sequence[Standing]) -> tuple[Choice, ...]:
    counts = Counter(name for s in standings for name in {d.attribute for d in s.differences})
    return tuple(Choice(name, attribute_label(name), counts[name]) for name in sorted(counts, key=attribute_order))
