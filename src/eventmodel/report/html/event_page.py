"""The page of an event: what happened, what to believe, who says what, where they differ, who copied whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.report.drawing import Drawing
from eventmodel.report.html.answers import Answer, answer_of
from eventmodel.report.html.copying import Shared, Told, copying_of, shared_by, told_by, unsure_of
from eventmodel.report.html.differences import Difference, difference_of
from eventmodel.report.html.evidence import Evidence, evidence_of
from eventmodel.report.html.figures import Chart, charts_of
from eventmodel.report.html.links import article_path, event_path, numbered, source_path
from eventmodel.report.naming import event_kind, event_title
from eventmodel.report.story.beliefs import beliefs_of
from eventmodel.report.story.matrix import Matrix, matrix_of
from eventmodel.report.wording.days import in_plain_words, when_words
from eventmodel.report.wording.terms import KINDS, attribute_in_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventmodel.linking.links import Link
    from eventmodel.report.html.links import Site
    from eventmodel.report.story.standing import Standing

COLUMNS: Final = 24
"""So many sources stand in the matrix of one page."""
_QUOTES: Final = 80


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
    perhaps: tuple[tuple[str, str, str], ...]
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
    answers = [answer_of(site, belief) for belief in beliefs_of(analysis, standing)]
    differences = [difference_of(site, standing, found) for found in standing.differences]
    heavy = [d for d in differences if d.term is KINDS["contradiction"]]
    quotes = [c for c in analysis.claims_of(event) if c.attribute == "quote"]
    return EventPage(
        path=event_path(event.id),
        title=event_title(event),
        kind=event_kind(event),
        when=when_words(event.when),
        where=event.where or "place not known",
        participants=event.participants,
        tally=str(attrs.evolve(standing.tally, speakers=0)),
        perhaps=tuple(
            (event_title(other), event_path(other.id), _signs(link)) for other, link in site.perhaps_same(event)
        ),
        open=tuple(map(attribute_in_sentence, standing.open)),
        answers=tuple(a for a in answers if a.belief.is_told_apart),
        mixed=tuple(a for a in answers if not a.belief.is_told_apart),
        matrix=compared,
        single=single,
        links=_links(site, part),
        heavy=tuple(heavy),
        light=(
            *(d for d in differences if d not in heavy),
            *(difference_of(site, standing, d) for d in standing.slight),
        ),
        beside=tuple(difference_of(site, standing, found) for found in standing.beside),
        charts=charts_of(site, standing, _copied(whole)),
        told=told_by(site, event),
        copying=copying_of(site, event),
        shared=tuple(shared_by(site, event)),
        unsure=tuple(unsure_of(site, event)),
        quotes=tuple(evidence_of(site, claim) for claim in quotes[:_QUOTES]),
        more_quotes=max(len(quotes) - _QUOTES, 0),
        further=further,
        source_links=_source_links(part),
        anchors=frozenset(answer.about for answer in answers),
    )


def _signs(link: Link) -> str:
    return in_plain_words("; ".join(sign.what for sign in link.signs if sign.weight >= 0)) or "a person is unsure"


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
