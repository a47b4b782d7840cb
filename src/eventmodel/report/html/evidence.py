"""Evidence: the words of a claim as a page shows them, who printed them, and the link to their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.report.naming import article_label, published_words
from eventmodel.report.visible import one_line
from eventmodel.report.wording.terms import state_words
from eventmodel.report.wording.values import reading_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventmodel.model.claim import Claim
    from eventmodel.report.html.links import Site

LONGEST: Final = 240
"""So many characters of a quote are shown; the link leads to all of it."""
LISTED: Final = 40
"""So many pieces of evidence stand in one list; the matrix leads to all of them."""


@attrs.frozen
class Evidence:
    """A claim with its words.

    Attributes:
        link: where it stands; empty where its article is not known.
        before: what stands before it in the text.
        words: its words.
        after: what stands behind it.
        source: who printed it.
        printed: when.
        value: what it was read as.
        speakers: who is said to say so, outermost first.
        note: denied, perhaps, planned; why it counts no more; that it is a copy.
    """

    link: str
    before: str
    words: str
    after: str
    source: str
    printed: str
    value: str
    speakers: tuple[str, ...]
    note: str


def evidence_of(site: Site, claim: Claim, *, copies: Iterable[str] = ()) -> Evidence:
    """Show a claim as evidence; `copies` are the ids of claims that another's count for."""
    article = site.article_of(claim)
    words = one_line(claim.span.exact)
    gone = site.analysis.standing.unsupporting.get(claim.id, "")
    notes = [state_words(claim), gone and f"no longer counts: {gone}", "a copy" if claim.id in copies else ""]
    return Evidence(
        link=site.claim_link(claim.id),
        before=_tail(claim.span.prefix),
        words=words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …",
        after=_head(claim.span.suffix),
        source="an article that is not here" if article is None else article_label(article),
        printed="" if article is None else published_words(article),
        value=reading_words(claim.reading),
        speakers=claim.attribution,
        note="; ".join(filter(None, notes)),
    )


def _tail(prefix: str) -> str:
    """The words before, from the start of a word on and of the same line only."""
    line = prefix.rpartition("\n")[2]
    return one_line(line if line != prefix else line.partition(" ")[2]) + (" " if line[-1:].isspace() else "")


def _head(suffix: str) -> str:
    line = suffix.partition("\n")[0]
    return (" " if line[:1].isspace() else "") + one_line(line if line != suffix else line.rpartition(" ")[0])
