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
    from eventmodel.model.discrepancy import Discrepancy
    from eventmodel.model.event import Event

FORMAT: Final = "eventmodel.report"
VERSION: Final = 1


def report_json(analysis: Analysis) -> str:
    """Write the report as one JSON object, the same bytes for the same records."""
    return json.dumps(report_view(analysis), ensure_ascii=False, indent=1) + "\n"


def report_view(analysis: Analysis) -> dict[str, Any]:
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
        "discrepancies": [_discrepancy(d) for d in analysis.discrepancies],
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
        "resolved": {
            r.attribute: {
                "status": r.status.value,
                "value": value_view(r.reading) if r.reading else None,
                "confidence": None,
                "strategy": r.strategy,
                "supporting": list(r.supporting),
                "opposing": list(r.opposing),
                "undecided": list(r.undecided),
                "discounted": list(r.discounted),
                "runner_up": value_view(r.runner_up) if r.runner_up else None,
                "because": r.because,
                "would_change": r.would_change,
            }
            for r in analysis.resolutions_of(event)
        },
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


def _discrepancy(discrepancy: Discrepancy) -> dict[str, Any]:
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
            }
            for p in discrepancy.positions
        ],
        "explanation": discrepancy.explanation,
        "tight": discrepancy.tight,
    }
