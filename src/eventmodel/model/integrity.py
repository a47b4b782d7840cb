"""Integrity: whether quotes stand where records say, and which references lead nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventmodel.model.acts import Correction
from eventmodel.model.claim import Claim
from eventmodel.model.detached_text import BLANK
from eventmodel.model.extraction import Extraction
from eventmodel.model.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventmodel.model.dossier import Dossier
    from eventmodel.model.span import Span


@attrs.frozen
class Integrity:
    """What is wrong with a dossier, and what it refers to without holding it.

    Attributes:
        faults: what can't be right, whatever is merged with it.
        open_ends: what leads nowhere yet.
    """

    faults: tuple[str, ...] = ()
    open_ends: tuple[str, ...] = ()


def check_integrity(dossier: Dossier) -> Integrity:
    """Check that each span holds its words, and list the references that lead nowhere.

    Examples:
        >>> from eventmodel.model import Article, Dossier
        >>> page = Article.from_text("Two boats sank.")
        >>> claim = page.claim("count", "two", quote="Two boats")
        >>> check_integrity(Dossier.of(claim)).open_ends == (f"claim {claim.id}: no article {page.id}",)
        True
    """
    return Integrity(tuple(_faults(dossier)), tuple(_open_ends(dossier)))


def _faults(dossier: Dossier) -> Iterator[str]:
    for record in dossier:
        if not isinstance(record, Claim | Mention | Correction):
            continue
        span = record.anchor if isinstance(record, Mention) else record.span
        if span is not None:
            page = dossier.articles.get(record.article)
            if page is not None and not _stands(span, page.text):
                place = f"{record.tag} {record.id}: characters {span.start} to {span.end}"
                yield f"{place} are {page.text[span.start : span.end][:60]!r}, not {span.exact[:60]!r}"


def _stands(span: Span, text: str) -> bool:
    found = text[span.start : span.end]
    return len(found) == len(span.exact) and all(a in (b, BLANK) for a, b in zip(found, span.exact, strict=True))


def _open_ends(dossier: Dossier) -> Iterator[str]:
    for record in dossier:
        if isinstance(record, Claim | Mention | Extraction) and record.article not in dossier:
            yield f"{record.tag} {record.id}: no article {record.article}"
        if isinstance(record, Correction) and record.article and record.article not in dossier:
            yield f"{record.tag} {record.id}: no article {record.article}"
        if isinstance(record, Claim) and record.mention and record.mention not in dossier.mentions:
            yield f"{record.tag} {record.id}: no mention {record.mention}"
        if isinstance(record, Extraction):
            for key in record.claims:
                if key not in dossier:
                    yield f"{record.tag} {record.id}: no claim {key}"
