"""The page of an event: what happened, what to believe, who says what, where they differ, who copied whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.model.mention import Role
from eventmodel.report.drawing import Drawing, Hub, Strand, draw_copying
from eventmodel.report.html.evidence import Evidence, evidence_of, one_line
from eventmodel.report.html.figures import Chart, charts_of
from eventmodel.report.html.links import article_path, event_path, numbered, source_path
from eventmodel.report.naming import article_label, published_words, source_label
from eventmodel.report.story.beliefs import Belief, beliefs_of
from eventmodel.report.story.matrix import Matrix, matrix_of
from eventmodel.report.story.sides import sides_by_claim
from eventmodel.report.wording.days import day_words, in_plain_words, when_words
from eventmodel.report.wording.terms import KINDS, ONE_THING, Term, attribute_label, listing
from eventmodel.report.wording.values import reading_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from eventmodel.analysis import Analysis
    from eventmodel.model.claim import Claim
    from eventmodel.model.discrepancy import Discrepancy, Position, Size
    from eventmodel.model.event import Event
    from eventmodel.report.html.links import Site
    from eventmodel.report.story.standing import Standing

COLUMNS: Final = 24
"""So many sources stand in the matrix of one page."""
LISTED: Final = 40
"""So many pieces of evidence stand in one list; the matrix leads to all of them."""
_MOST_STRANDS: Final = 60
_QUOTES: Final = 80
_CONTINUED: Final = re.compile(r"\(\d+ sources?, \d+ origins?\)\. (.*)\Z", re.DOTALL)


@attrs.frozen
class Side:
    """A position of a difference.

    Attributes:
        side: its letter.
        value: what it says.
        tally: how many stand behind it.
        sources: who they are.
        printed: from when to when.
        evidence: the words.
        more: how many more there are.
    """

    side: str
    value: str
    tally: str
    sources: str
    printed: str
    evidence: tuple[Evidence, ...]
    more: int


@attrs.frozen
class Difference:
    """A discrepancy as a page shows it."""

    key: str
    term: Term
    attribute: str
    label: str
    sides: tuple[Side, ...]
    why: str
    apart: str
    common: str
    silent: str
    is_open: bool
    hangs: bool
    of: tuple[tuple[str, str], ...]


@attrs.frozen
class Answer:
    """What to believe of an attribute, with the evidence for and against."""

    belief: Belief
    label: str
    about: str
    because: str
    would_change: str
    runner_up: str
    rule: str
    supporting: tuple[Evidence, ...]
    opposing: tuple[Evidence, ...]
    undecided: tuple[Evidence, ...]
    set_aside: tuple[Evidence, ...]
    copies: int
    more: int


@attrs.frozen
class Told:
    """An article of the event."""

    label: str
    link: str
    title: str
    printed: str
    is_main: bool
    origin: str
    basis: str


@attrs.frozen
class Shared:
    """Two articles that share text."""

    one: str
    one_link: str
    other: str
    other_link: str
    share: str
    words: str


@attrs.frozen
class EventPage:
    """All that the page of an event shows."""

    path: str
    title: str
    kind: str
    when: str
    where: str
    participants: tuple[str, ...]
    tally: str
    open: tuple[str, ...]
    answers: tuple[Answer, ...]
    mixed: tuple[Answer, ...]
    matrix: Matrix
    single: Matrix
    links: Mapping[str, str]
    heavy: tuple[Difference, ...]
    light: tuple[Difference, ...]
    beside: tuple[Difference, ...]
    charts: tuple[Chart, ...]
    told: tuple[Told, ...]
    copying: Drawing | None
    shared: tuple[Shared, ...]
    unsure: tuple[str, ...]
    quotes: tuple[Evidence, ...]
    more_quotes: int
    further: tuple[tuple[str, str], ...]
    source_links: Mapping[str, str]
    anchors: frozenset[str]


@attrs.frozen
class MatrixPage:
    """A further page of a wide matrix."""

    path: str
    title: str
    back: str
    number: int
    matrix: Matrix
    links: Mapping[str, str]
    further: tuple[tuple[str, str], ...]
    source_links: Mapping[str, str]


def event_title(event: Event) -> str:
    """Name an event; by its type where no article has words for it."""
    return one_line(event.title) or event.type


def event_pages(site: Site, standing: Standing) -> Iterator[EventPage | MatrixPage]:
    """Give the page of an event, and further ones where its matrix is wide."""
    analysis, event = site.analysis, standing.event
    whole = matrix_of(analysis, standing)
    starts = range(0, max(len(whole.columns), 1), COLUMNS)
    path = event_path(event.id)
    names = [f"Sources {at + 1} to {min(at + COLUMNS, len(whole.columns))}" for at in starts]
    further = tuple((name, numbered(path, number)) for number, name in enumerate(names)) if len(starts) > 1 else ()
    yield _first(site, standing, whole, further)
    for number, at in enumerate(starts):
        if number:
            part = _columns(whole, at)
            links = _links(site, part)
            where = _source_links(part)
            yield MatrixPage(numbered(path, number), event_title(event), path, number, part, links, further, where)


def _first(site: Site, standing: Standing, whole: Matrix, further: tuple[tuple[str, str], ...]) -> EventPage:
    analysis, event = site.analysis, standing.event
    part = _columns(whole, 0)
    compared = attrs.evolve(part, rows=tuple(row for row in part.rows if row.compares))
    single = _without_empty(attrs.evolve(part, rows=tuple(row for row in part.rows if not row.compares)))
    answers = [_answer(site, belief) for belief in beliefs_of(analysis, standing)]
    differences = [_difference(site, standing, found) for found in standing.differences]
    heavy = [d for d in differences if d.term is KINDS["contradiction"]]
    quotes = [c for c in analysis.claims_of(event) if c.attribute == "quote"]
    told = tuple(_told(site, event, key, role) for key, role in event.articles if key in analysis.records.articles)
    return EventPage(
        path=event_path(event.id),
        title=event_title(event),
        kind=event.type,
        when=when_words(event.when),
        where=event.where or "place not known",
        participants=event.participants,
        tally=str(attrs.evolve(standing.tally, speakers=0)),
        open=tuple(map(attribute_label, standing.open)),
        answers=tuple(a for a in answers if a.belief.is_told_apart),
        mixed=tuple(a for a in answers if not a.belief.is_told_apart),
        matrix=compared,
        single=single,
        links=_links(site, part),
        heavy=tuple(heavy),
        light=(*(d for d in differences if d not in heavy), *(_difference(site, standing, d) for d in standing.slight)),
        beside=tuple(_difference(site, standing, found) for found in standing.beside),
        charts=charts_of(site, standing, _copied(whole)),
        told=tuple(sorted(told, key=lambda t: (not t.is_main, t.label.casefold(), t.link))),
        copying=_copying(site, event),
        shared=tuple(_shared(site, event)),
        unsure=tuple(_unsure(site, event)),
        quotes=tuple(evidence_of(site, claim) for claim in quotes[:_QUOTES]),
        more_quotes=max(len(quotes) - _QUOTES, 0),
        further=further,
        source_links=_source_links(part),
        anchors=frozenset(answer.about for answer in answers),
    )


def _copied(whole: Matrix) -> frozenset[str]:
    """The claims that another source's stand for."""
    entries = (entry for row in whole.rows for cell in row.cells for entry in cell)
    return frozenset(key for entry in entries if entry.copy_of for key in entry.claims)


def _columns(whole: Matrix, at: int) -> Matrix:
    rows = (attrs.evolve(row, cells=row.cells[at : at + COLUMNS]) for row in whole.rows)
    return Matrix(whole.columns[at : at + COLUMNS], tuple(row for row in rows if any(row.cells)))


def _without_empty(matrix: Matrix) -> Matrix:
    """Leave out sources that say nothing here."""
    kept = [at for at in range(len(matrix.columns)) if any(row.cells[at] for row in matrix.rows)]
    rows = (attrs.evolve(row, cells=tuple(row.cells[at] for at in kept)) for row in matrix.rows)
    return Matrix(tuple(matrix.columns[at] for at in kept), tuple(rows))


def _links(site: Site, matrix: Matrix) -> dict[str, str]:
    entries = (entry for row in matrix.rows for cell in row.cells for entry in cell)
    links = {key: site.claim_link(key) for entry in entries for key in entry.claims}
    return {**links, **{key: article_path(key) for column in matrix.columns for key in column.articles}}


def _source_links(matrix: Matrix) -> dict[str, str]:
    return {column.key: source_path(column.key) for column in matrix.columns}


def _difference(site: Site, standing: Standing, found: Discrepancy) -> Difference:
    is_lettered = found in standing.differences and found.word not in ONE_THING
    sides = standing.sides if is_lettered else sides_by_claim([found])
    return Difference(
        key=found.id,
        term=KINDS[found.word],
        attribute=found.attribute,
        label=attribute_label(found.attribute),
        sides=tuple(_side(site, position, sides, as_said=found.word in ONE_THING) for position in found.positions),
        why=_why(found.explanation),
        apart=_apart(found.size),
        common=_common(found),
        silent=listing(_names(site.analysis, found.silent)),
        is_open=found.word == "contradiction" and found.attribute in standing.open,
        hangs=found.tight,
        of=_events_of(site, standing, found),
    )


def _events_of(site: Site, standing: Standing, found: Discrepancy) -> tuple[tuple[str, str], ...]:
    """The other events that a difference is about, where it is about none of this one's claims."""
    if found not in standing.beside:
        return ()
    claims, events = site.analysis.records.claims, site.analysis.events_by_mention
    mentions = [claims[key].mention for position in found.positions for key in position.claims]
    known = {events[mention].id: events[mention] for mention in mentions if mention in events}
    return tuple((event_title(event), event_path(event.id)) for _, event in sorted(known.items()))


def _why(explanation: str) -> str:
    """The reason alone: the positions before it are shown one by one."""
    reason = _CONTINUED.search(explanation)
    return in_plain_words(one_line(reason[1] if reason else explanation))


def _apart(size: Size | None) -> str:
    if size is None or not size.apart:
        return ""
    unit = {"person": "people"}.get(size.unit, f"{size.unit}s") if size.apart != 1 else size.unit
    share = "" if size.relative is None else f" ({size.relative:.0%} of the larger)"
    return f"{size.apart:,.6g} {unit}{share}"


def _common(found: Discrepancy) -> str:
    return "" if found.common is None else in_plain_words(str(found.common))


def _names(analysis: Analysis, keys: Iterable[str]) -> list[str]:
    names = analysis_names(analysis)
    return [source_label(key, analysis.records.articles, names) for key in keys]


def analysis_names(analysis: Analysis) -> dict[str, str]:
    """Give the shown name of each outlet, by its key."""
    stated = {source.key: source.name for source in analysis.records.sources.values() if source.name}
    return {**{a.source_key: article_label(a) for a in analysis.records.articles.values()}, **stated}


def _side(site: Site, position: Position, sides: Mapping[str, str], *, as_said: bool) -> Side:
    analysis = site.analysis
    claims = [analysis.records.claims[key] for key in position.claims]
    ordered = sorted(claims, key=lambda c: (c.article, c.span.start, c.id))
    return Side(
        side=next((sides[c.id] for c in ordered if c.id in sides), ""),
        value=(one_line(position.reading.said.words) if as_said else "") or reading_words(position.reading),
        tally=str(analysis.witnesses.tally(claims)),
        sources=listing(_names(analysis, position.sources)),
        printed=_from_to(position.first, position.last),
        evidence=tuple(evidence_of(site, claim) for claim in ordered[:LISTED]),
        more=max(len(ordered) - LISTED, 0),
    )


def _from_to(first: date | None, last: date | None) -> str:
    if first is None or last is None:
        return "no date shown"
    return day_words(first) if first == last else f"{day_words(first)} to {day_words(last)}"


def _answer(site: Site, belief: Belief) -> Answer:
    found, claims = belief.resolution, site.analysis.records.claims
    copies = frozenset(found.discounted)

    def shown(keys: Sequence[str]) -> tuple[Evidence, ...]:
        mine: list[Claim] = sorted((claims[k] for k in keys), key=lambda c: (c.id in copies, c.article, c.span.start))
        return tuple(evidence_of(site, claim, copies=copies) for claim in mine[:LISTED])

    lists = (found.supporting, found.opposing, found.undecided, tuple(key for key, _ in found.set_aside))
    supporting, opposing, undecided, set_aside = map(shown, lists)
    policy = found.policy.partition("/")[0]
    return Answer(
        belief=belief,
        label=attribute_label(found.attribute),
        about=found.attribute,
        because=in_plain_words(found.because),
        would_change=in_plain_words(found.would_change),
        runner_up="" if found.runner_up is None else reading_words(found.runner_up),
        rule=f"{found.strategy.partition('/')[0]}{f' (policy: {policy})' if policy else ''}",
        supporting=supporting,
        opposing=opposing,
        undecided=undecided,
        set_aside=set_aside,
        copies=len(found.discounted),
        more=sum(max(len(keys) - LISTED, 0) for keys in lists),
    )


def _told(site: Site, event: Event, key: str, role: Role) -> Told:
    article = site.analysis.records.articles[key]
    origin = site.analysis.all_origins.origin_of(key)
    return Told(
        label=article_label(article),
        link=article_path(key),
        title=one_line(article.title) or "no headline",
        printed=published_words(article),
        is_main=role is Role.MAIN,
        origin=origin.name,
        basis=origin.basis,
    )


def _copying(site: Site, event: Event) -> Drawing | None:
    """A graph where at least two articles stand against one another."""
    keys = [key for key, _ in event.articles if key in site.analysis.records.articles]
    if not 1 < len(keys) <= _MOST_STRANDS:
        return None
    origins = site.analysis.all_origins
    hubs = [o for o in origins.all if any(key in o.articles for key in keys)]
    drawn = [
        Hub(o.name, tuple(_strand(site, key, whole=_is_whole(o.parts, key)) for key in keys if key in o.articles), o.basis)
        for o in sorted(hubs, key=lambda o: (-sum(k in o.articles for k in keys), o.name.casefold(), o.id))
    ]
    return draw_copying(drawn)


def _is_whole(parts: Sequence[object], key: str) -> bool:
    return not parts or any(getattr(part, "article", "") == key and getattr(part, "is_whole", False) for part in parts)


def _strand(site: Site, key: str, *, whole: bool) -> Strand:
    article = site.analysis.records.articles[key]
    label = f"{article_label(article)}, {published_words(article)}"
    return Strand(label, f"../{article_path(key)}", not whole, "the article" if whole else "a passage of it")


def _shared(site: Site, event: Event) -> Iterator[Shared]:
    keys = {key for key, _ in event.articles}
    for copy in site.copies_of(keys):
        text = site.analysis.records.articles[copy.a].text
        words = one_line(" … ".join(text[p.a_start : p.a_end] for p in copy.passages[:3]))
        one, other = (site.analysis.records.articles[key] for key in (copy.a, copy.b))
        yield Shared(
            one=article_label(one),
            one_link=article_path(copy.a),
            other=article_label(other),
            other_link=article_path(copy.b),
            share=f"{copy.similarity:.0%}",
            words=words if len(words) <= 200 else f"{words[:200].rsplit(' ', 1)[0]} …",
        )


def _unsure(site: Site, event: Event) -> Iterator[str]:
    keys = {key for key, _ in event.articles}
    articles = site.analysis.records.articles
    for version in site.versions_of(keys):
        one, other = articles[version.later], articles[version.earlier]
        yield (
            f"{article_label(one)}, {published_words(one)}, is a later version of its text of "
            f"{published_words(other)}: {version.why}."
        )
    for dependence in site.unsure_of(keys):
        names = sorted({article_label(articles[key]) for key in dependence.articles if key in keys})
        yield f"{listing(names)} may depend on one another: {dependence.why}."


