"""Extractors of users beside the library's own: what they propose is checked, then placed as any other claim."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import attrs

from eventmodel.extraction.candidates import Candidate
from eventmodel.extraction.claims import claim_of
from eventmodel.extraction.proposals import Extractor, Proposal, RefusedProposalError, checked
from eventmodel.model.extraction import Diagnostic
from eventmodel.model.mention import main_mention_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventmodel.extraction.page import Page
    from eventmodel.model.claim import Claim


def claims_by(extractor: Extractor, page: Page) -> tuple[str, str, tuple[Claim, ...], tuple[Diagnostic, ...]]:
    """Run an extractor: its name, its version, the claims that the text bears out, and what was refused, with why.

    Nothing that it raises stops the reading.
    """
    name = str(getattr(extractor, "name", None) or getattr(extractor, "__name__", type(extractor).__name__))
    version = str(getattr(extractor, "version", ""))
    languages = getattr(extractor, "languages", None)
    if languages is not None and page.article.language not in languages:
        reads = ", ".join(sorted(languages))
        problem = Diagnostic("language", f"{name} reads {reads}, not {page.article.language!r}")
        return name, version, (), (problem,)
    claims: list[Claim] = []
    problems: list[Diagnostic] = []
    for outcome in _outcomes(extractor, page, name):
        if isinstance(outcome, Diagnostic):
            problems.append(outcome)
        else:
            claims.append(outcome)
    return name, version, tuple(dict.fromkeys(claims)), tuple(problems)


def _outcomes(extractor: Extractor, page: Page, name: str) -> Iterator[Claim | Diagnostic]:
    proposals = None
    try:
        proposals = iter(extractor(page.article))
    except Exception as error:  # noqa: BLE001 - somebody else's code must not stop the reading
        yield _failed(name, error)
    while proposals is not None:
        try:
            proposal = next(proposals)
        except StopIteration:
            return
        except Exception as error:  # noqa: BLE001 - as above
            yield _failed(name, error)
            return
        yield _admitted(page, proposal)


def _failed(name: str, error: Exception) -> Diagnostic:
    return Diagnostic("extractor", f"{name} raised {type(error).__name__}: {error}")


def _admitted(page: Page, proposal: object) -> Claim | Diagnostic:
    if not isinstance(proposal, Proposal):
        return Diagnostic("proposal", f"{type(proposal).__name__} is no Proposal: yield eventmodel.extraction.Proposal")
    try:
        start, end, reading = checked(page.article, proposal)
    except RefusedProposalError as refusal:
        return Diagnostic("refused", str(refusal), *_where(page, proposal))
    candidate = Candidate(start, end, proposal.attribute, reading, start)
    return _as_told(page, _placed(page, candidate), proposal)


def _where(page: Page, proposal: Proposal) -> tuple[int, int] | tuple[()]:
    start, end = proposal.start, proposal.end
    inside = start is not None and end is not None and 0 <= start < end <= len(page.article.text)
    return (start, end) if inside and start is not None and end is not None else ()


def _placed(page: Page, candidate: Candidate) -> Claim:
    """The claim as the library would tell it: its event, its speaker, whether it is denied and how real it is."""
    index = bisect_right([s.start for s in page.sentences], candidate.focus) - 1
    if index < 0 or page.sentences[index].end < candidate.end:
        return claim_of(page, candidate, 0, page.stretch(candidate.start, candidate.end))
    chain = page.happenings.of(page.text, candidate, page.sentences, index)
    return claim_of(page, candidate, chain, page.sentences[index])


def _as_told(page: Page, claim: Claim, proposal: Proposal) -> Claim:
    """What the extractor itself tells goes before what the library tells."""
    return attrs.evolve(
        claim,
        attribution=claim.attribution if proposal.attribution is None else proposal.attribution,
        voice=proposal.voice or claim.voice,
        polarity=proposal.polarity or claim.polarity,
        modality=proposal.modality or claim.modality,
        mention=main_mention_id(page.article.id) if proposal.of_main_event else claim.mention,
    )
