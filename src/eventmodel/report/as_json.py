"""The JSON report: the public, versioned view for other tools."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from eventmodel._version import __version__
from eventmodel.linking import VERSION as LINKER_VERSION
from eventmodel.model.attribute import VOCABULARY_VERSION
from eventmodel.model.source import Source
from eventmodel.report.values import value_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventmodel.analysis import Analysis
    from eventmodel.model.article import Article
    from eventmodel.model.claim import Claim
    from eventmodel.model.discrepancy import Discrepancy, Size
    from eventmodel.model.event import Event
    from eventmodel.model.resolution import Resolution

FORMAT: Final = "eventmodel.report"
VERSION: Final = 1


def report_json(analysis: Analysis, *, everything: bool = False) -> str:
    """Write the report as one JSON object, the same bytes for the same records.

    `everything` adds the discrepancies that a careful reader would not mention.
    """
    return json.dumps(report_view(analysis, everything=everything), ensure_ascii=False, indent=1) + "\n"


def report_view(analysis: Analysis, *, everything: bool = False) -> dict[str, Any]:
    """Give the report as plain data; every number in it leads to a claim, and every claim to its quote."""
    events = analysis.events_by_mention
    run_of = {c: f"{r.extractor}/{r.version}" for r in analysis.dossier.extractions.values() for c in r.claims}
    return {
        "format": FORMAT,
        "version": VERSION,
        "made_with": {
            "eventmodel": __version__,
            "extractors": sorted({f"{r.extractor}/{r.version}" for r in analysis.dossier.extractions.values()}),
            "linker": LINKER_VERSION,
            "vocabulary": VOCABULARY_VERSION,
            "gazetteer": f"{analysis.gazetteer.name}/{analysis.gazetteer.version}",
            "policy": analysis.policy.name,
        },
        "sources": [_source(source) for source in _sources(analysis)],
        "articles": list(_articles(analysis)),
        "events": [_event(analysis, event) for event in analysis.events],
        "claims": [
            _claim(analysis, claim, events.get(claim.mention), run_of.get(claim.id, "by hand"))
            for claims in analysis.dossier.claims_by_article.values()
            for claim in claims
        ],
        "discrepancies": [discrepancy_view(d) for d in analysis.discrepancies if everything or d.matters],
    }


def _sources(analysis: Analysis) -> list[Source]:
    """The sources of record, and the outlets of articles that were put in without one."""
    stated = list(analysis.dossier.sources.values())
    shown = {a.source_key: Source(a.source, domain=a.domain) for a in analysis.dossier.articles.values()}
    known = {"", *(source.key for source in stated)}
    return [*stated, *(shown[key] for key in sorted(shown.keys() - known))]


def _source(source: Source) -> dict[str, Any]:
    return {"id": source.key, "name": source.name, "kind": source.kind.value}


def _articles(analysis: Analysis) -> Iterator[dict[str, Any]]:
    copies: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for copy in analysis.copies:
        for one, other in ((copy.a, copy.b), (copy.b, copy.a)):
            copies[one].append({"article": other, "similarity": round(copy.similarity, 3)})
    problems: defaultdict[str, list[str]] = defaultdict(list)
    for run in analysis.dossier.extractions.values():
        problems[run.article].extend(map(str, run.diagnostics))
    for article in analysis.dossier.articles.values():
        view = _article(article)
        view["origin"] = analysis.all_origins.origin_of(article.id).name
        view["shares_copy_with"] = sorted(copies[article.id], key=lambda c: c["article"])
        view["diagnostics"] = problems[article.id]
        yield view


def _article(article: Article) -> dict[str, Any]:
    text = {} if article.paths and all(map(_is_text_file, article.paths)) else {"text": article.text}
    return {
        **text,
        "id": article.id,
        "path": article.paths[0] if article.paths else None,
        "paths": list(article.paths),
        "source": article.source_key or None,
        "title": article.title or None,
        "published": article.published.edtf if article.published else None,
        "published_basis": article.published_basis or None,
        "header_date": article.header_date.edtf if article.header_date else None,
        "url": article.url or None,
        "language": article.language,
        "bylines": list(article.bylines),
        "agencies": list(article.agencies),
        "body": [list(span) for span in article.body],
    }


def _is_text_file(path: str) -> bool:
    """Whether the article's text is the file itself, as it is for page text and for nothing else."""
    return path.casefold().endswith((".txt", ".text")) and "!" not in path


def _event(analysis: Analysis, event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "type": event.type,
        "title": event.title,
        "when": event.when.edtf if event.when else None,
        "where": event.where,
        "participants": list(event.participants),
        "articles": [{"article": article, "role": role.value} for article, role in event.articles],
        "resolved": {r.attribute: resolution_view(r) for r in analysis.resolutions_of(event)},
    }


def _claim(analysis: Analysis, claim: Claim, event: Event | None, made_by: str) -> dict[str, Any]:
    return {
        "id": claim.id,
        "article": claim.article,
        "event": event.id if event else None,
        "attribute": claim.attribute,
        "value": value_view(claim.reading),
        "span": [claim.span.start, claim.span.end],
        "quote": claim.span.exact,
        "speaker": claim.speaker,
        "attribution": list(claim.attribution),
        "voice": claim.voice.value,
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "origin": analysis.origins(claim).name,
        "extractor": made_by,
        "confidence": None,
    }


def discrepancy_view(discrepancy: Discrepancy) -> dict[str, Any]:
    """Show a discrepancy as plain data."""
    return {
        "id": discrepancy.id,
        "event": discrepancy.event or None,
        "attribute": discrepancy.attribute,
        "kind": discrepancy.word,
        "locus": discrepancy.locus.value,
        "relation": discrepancy.relation.name,
        "positions": [
            {
                "value": value_view(p.reading),
                "claims": list(p.claims),
                "sources": list(p.sources),
                "origins": p.origins,
                "first": p.first.isoformat() if p.first else None,
                "last": p.last.isoformat() if p.last else None,
                "parts": list(p.parts),
            }
            for p in discrepancy.positions
        ],
        "size": _size(discrepancy.size),
        "common": str(discrepancy.common) if discrepancy.common is not None else None,
        "silent": list(discrepancy.silent),
        "weight": round(discrepancy.weight, 3),
        "explanation": discrepancy.explanation,
        "tight": discrepancy.tight,
    }


def _size(size: Size | None) -> dict[str, Any] | None:
    if size is None:
        return None
    relative = None if size.relative is None else round(size.relative, 4)
    return {"apart": size.apart, "unit": size.unit, "relative": relative}


def resolution_view(resolution: Resolution) -> dict[str, Any]:
    """Show a resolution as plain data."""
    return {
        "id": resolution.id,
        "status": resolution.status.value,
        "value": value_view(resolution.reading) if resolution.reading else None,
        "confidence": resolution.confidence,
        "policy": resolution.policy,
        "strategy": resolution.strategy,
        "supporting": list(resolution.supporting),
        "opposing": list(resolution.opposing),
        "undecided": list(resolution.undecided),
        "discounted": list(resolution.discounted),
        "set_aside": [{"claim": claim, "because": why} for claim, why in resolution.set_aside],
        "runner_up": value_view(resolution.runner_up) if resolution.runner_up else None,
        "because": resolution.because,
        "would_change": resolution.would_change,
    }
