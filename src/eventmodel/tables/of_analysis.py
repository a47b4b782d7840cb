"""Tables of an analysis: claims, articles, events, discrepancies, positions, resolutions, their evidence, origins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.analysis import Analysis
from eventmodel.tables.rows import (
    ArticleRow,
    ClaimRow,
    DiscrepancyRow,
    EventRow,
    EvidenceRow,
    OriginRow,
    PositionRow,
    ResolutionRow,
)
from eventmodel.tables.table import Table
from eventmodel.tables.values import value_columns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from eventmodel.linking import Origin
    from eventmodel.model.article import Article
    from eventmodel.model.claim import Claim
    from eventmodel.model.discrepancy import Discrepancy
    from eventmodel.model.dossier import Dossier
    from eventmodel.model.event import Event
    from eventmodel.model.resolution import Resolution
    from eventmodel.values.when import When


def claims(of: Analysis | Dossier) -> Table[ClaimRow]:
    """Give every claim, article by article, in the order of the text.

    Of a dossier nothing is linked, so events and origins are not known; that is quick for very many pages.

    Examples:
        >>> import eventmodel as em
        >>> page = em.Article.from_text("More than 9 people died.", source="The Example")
        >>> held = em.Dossier.of(page, page.claim("deaths", "more than 9", quote="More than 9 people"))
        >>> (row,) = claims(held)
        >>> row.source, row.attribute, row.low, row.low_open, row.high, row.quote
        ('The Example', 'deaths', 9.0, True, None, 'More than 9 people')
    """
    story, dossier = _parts(of)
    run_of = {claim: f"{run.extractor}/{run.version}" for run in dossier.extractions.values() for claim in run.claims}
    rows = (_claim(claim, dossier, story, run_of) for found in dossier.claims_by_article.values() for claim in found)
    return Table(ClaimRow, tuple(rows))


def _parts(of: Analysis | Dossier) -> tuple[Analysis | None, Dossier]:
    return (of, of.dossier) if isinstance(of, Analysis) else (None, of)


def _claim(claim: Claim, dossier: Dossier, story: Analysis | None, run_of: Mapping[str, str]) -> ClaimRow:
    article = dossier.articles.get(claim.article)
    published = None if article is None else article.published
    origin = None if story is None else story.origins(claim)
    first, last = _days(published)
    return ClaimRow(
        claim=claim.id,
        event=None if story is None else _event_of(claim, story),
        attribute=claim.attribute,
        **value_columns(claim.reading),
        voice=claim.voice.value,
        polarity=claim.polarity.value,
        modality=claim.modality.value,
        speaker=claim.speaker,
        attribution=" → ".join(claim.attribution) or None,
        set_aside=None if story is None else _set_aside(claim, story),
        source=None if article is None else article.source or None,
        published=None if published is None else published.edtf,
        published_first=first,
        published_last=last,
        origin=None if origin is None else origin.id,
        origin_name=None if origin is None else origin.name,
        extractor=run_of.get(claim.id),
        mention=claim.mention or None,
        article=claim.article,
        start=claim.span.start,
        end=claim.span.end,
        quote=claim.span.exact,
    )


def _event_of(claim: Claim, story: Analysis) -> str | None:
    event = story.events_by_mention.get(claim.mention)
    return None if event is None or claim.id not in story.records.claims else event.id


def _set_aside(claim: Claim, story: Analysis) -> str | None:
    acts = story.standing.retracted.get(claim.id)
    if acts:
        return "; ".join(f"withdrawn by {act.author}" for act in acts)
    return story.standing.unsupporting.get(claim.id)


def _days(when: When | None) -> tuple[date | None, date | None]:
    return (None, None) if when is None else (when.first_day, when.last_day)


def articles(of: Analysis | Dossier) -> Table[ArticleRow]:
    """Give every article, by id; of a dossier nothing is compared, so origins are not known."""
    story, dossier = _parts(of)
    return Table(ArticleRow, tuple(_article(article, dossier, story) for article in dossier.articles.values()))


def _article(article: Article, dossier: Dossier, story: Analysis | None) -> ArticleRow:
    first, last = _days(article.published)
    origin = _origin_of(article, story)
    return ArticleRow(
        article=article.id,
        source=article.source or None,
        title=article.title or None,
        published=article.published.edtf if article.published else None,
        published_first=first,
        published_last=last,
        published_basis=article.published_basis or None,
        language=article.language,
        agencies=_listed(article.agencies),
        bylines=_listed(article.bylines),
        url=article.url or None,
        path=article.paths[0] if article.paths else None,
        origin=None if origin is None else origin.id,
        origin_name=None if origin is None else origin.name,
        claims=len(dossier.claims_by_article.get(article.id, ())),
    )


def _origin_of(article: Article, story: Analysis | None) -> Origin | None:
    """One that somebody withdrew has none."""
    if story is None or article.id not in story.records.articles:
        return None
    return story.all_origins.origin_of(article.id)


def _listed(texts: Iterable[str]) -> str | None:
    return "; ".join(texts) or None


def events(story: Analysis) -> Table[EventRow]:
    """Give every event, those of most articles first."""
    return Table(EventRow, tuple(_event(event, story) for event in story.events))


def _event(event: Event, story: Analysis) -> EventRow:
    first, last = _days(event.when)
    return EventRow(
        event=event.id,
        title=event.title or None,
        type=event.type,
        when=None if event.when is None else event.when.edtf,
        earliest=first,
        latest=last,
        place=event.where,
        participants=_listed(event.participants),
        articles=len(event.articles),
        origins=story.witnesses.count_origins(story.claims_of(event)),
        claims=len(event.claims),
        discrepancies=sum(d.matters for d in story.discrepancies_of(event)),
    )


def discrepancies(story: Analysis) -> Table[DiscrepancyRow]:
    """Give every discrepancy, event by event, slight ones too (`matters` tells them)."""
    return Table(DiscrepancyRow, tuple(map(_discrepancy, story.discrepancies)))


def _discrepancy(found: Discrepancy) -> DiscrepancyRow:
    size = found.size
    return DiscrepancyRow(
        discrepancy=found.id,
        event=found.event or None,
        attribute=found.attribute,
        word=found.word,
        kind=found.kind.value,
        locus=found.locus.value,
        relation=found.relation.name,
        positions=len(found.positions),
        apart=None if size is None else size.apart,
        unit=None if size is None else size.unit,
        relative=None if size is None else size.relative,
        common=None if found.common is None else str(found.common),
        silent=_listed(found.silent),
        weight=found.weight,
        matters=found.matters,
        tight=found.tight,
        explanation=found.explanation,
    )


def positions(story: Analysis) -> Table[PositionRow]:
    """Give every side of every discrepancy."""
    return Table(PositionRow, tuple(row for found in story.discrepancies for row in _positions(found)))


def _positions(found: Discrepancy) -> Iterator[PositionRow]:
    for number, side in enumerate(found.positions, 1):
        yield PositionRow(
            discrepancy=found.id,
            position=number,
            event=found.event or None,
            attribute=found.attribute,
            **value_columns(side.reading),
            claims=len(side.claims),
            sources="; ".join(side.sources),
            origins=side.origins,
            first=side.first,
            last=side.last,
            parts=_listed(side.parts),
        )


def resolutions(story: Analysis) -> Table[ResolutionRow]:
    """Give what to believe of every attribute of every event that has one true value."""
    return Table(ResolutionRow, tuple(map(_resolution, story.resolutions)))


def _resolution(found: Resolution) -> ResolutionRow:
    return ResolutionRow(
        resolution=found.id,
        event=found.event,
        attribute=found.attribute,
        **value_columns(found.reading),
        status=found.status.value,
        confidence=found.confidence,
        supporting=len(found.supporting),
        opposing=len(found.opposing),
        undecided=len(found.undecided),
        discounted=len(found.discounted),
        set_aside=len(found.set_aside),
        runner_up=None if found.runner_up is None else str(found.runner_up),
        policy=found.policy or None,
        strategy=found.strategy,
        because=found.because or None,
        would_change=found.would_change or None,
    )


def evidence(story: Analysis) -> Table[EvidenceRow]:
    """Give every claim behind every discrepancy and resolution, so that each of their rows leads to its quotes."""
    sides = (row for found in story.discrepancies for row in _behind_discrepancy(found))
    return Table(EvidenceRow, (*sides, *(row for found in story.resolutions for row in _behind_resolution(found))))


def _behind_discrepancy(found: Discrepancy) -> Iterator[EvidenceRow]:
    event = found.event or None
    for number, side in enumerate(found.positions, 1):
        for claim in side.claims:
            yield EvidenceRow(
                of="discrepancy", id=found.id, event=event, role="position", position=number, claim=claim, why=None
            )


def _behind_resolution(found: Resolution) -> Iterator[EvidenceRow]:
    sides = {
        "supporting": found.supporting,
        "opposing": found.opposing,
        "undecided": found.undecided,
        "discounted": found.discounted,
    }
    told = ((role, claim, None) for role, keys in sides.items() for claim in keys)
    for role, claim, why in (*told, *(("set_aside", claim, why) for claim, why in found.set_aside)):
        yield EvidenceRow(
            of="resolution", id=found.id, event=found.event, role=role, position=None, claim=claim, why=why
        )


def origins(story: Analysis) -> Table[OriginRow]:
    """Give every article of every origin; an article with passages from elsewhere is of several."""
    return Table(OriginRow, tuple(row for origin in story.all_origins.all for row in _origin(origin, story)))


def _origin(origin: Origin, story: Analysis) -> Iterator[OriginRow]:
    whole = {part.article for part in origin.parts if part.is_whole} if origin.parts else set(origin.articles)
    for article in origin.articles:
        yield OriginRow(
            origin=origin.id,
            name=origin.name,
            basis=origin.basis,
            article=article,
            source=story.records.articles[article].source or None,
            whole=article in whole,
        )
