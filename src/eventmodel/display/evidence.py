"""Cards with the evidence: each claim behind a thing, with who prints it, where that comes from, and the words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import attrs

from eventmodel.display.card import Card, Grid
from eventmodel.display.records import claim_card
from eventmodel.display.results import (
    believed,
    discrepancy_card,
    event_card,
    explained,
    heading,
    resolution_card,
)
from eventmodel.display.wording import shortened
from eventmodel.errors import InvalidValueError
from eventmodel.model.attribute import attribute_or_own
from eventmodel.model.claim import Claim
from eventmodel.model.discrepancy import Discrepancy
from eventmodel.model.event import Event
from eventmodel.model.resolution import Resolution
from eventmodel.report.naming import article_label
from eventmodel.report.wording.days import in_plain_words
from eventmodel.report.wording.terms import APART, attribute_label, attribute_order, state_words
from eventmodel.report.wording.values import reading_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from eventmodel.analysis import Analysis

_LONGEST = 200
_CLAIMS = 200
_OUTLETS = 6
_EVIDENCE = ("source", "origin", "words")


def with_evidence(thing: Event | Discrepancy | Resolution | Claim, analysis: Analysis) -> Card:
    """Show a result of an analysis with every claim behind it, down to the quote.

    What an event, a discrepancy or a resolution shows of itself names claims by id only; the analysis knows their
    articles, outlets and origins.

    Raises:
        InvalidValueError: for what is no event, discrepancy, resolution or claim.

    Examples:
        >>> import eventmodel as em
        >>> page = em.Article.from_text("Two boats sank and nine people died.", source="The Example")
        >>> story = em.analyse(em.Dossier.of(page, page.claim("deaths", "nine", quote="nine people died")))
        >>> print(with_evidence(story.resolutions[0], story))
        Deaths: 9 people (agreed)
        all that report it say 9 people (1 independent origin)
        claims: 1 supporting
        rule: default/1 · independent majority, most exact/1
        - for it · 9 people · The Example · The Example · nine people died
    """
    match thing:
        case Claim():
            return _of_claim(thing, analysis)
        case Discrepancy():
            return _of_discrepancy(thing, analysis)
        case Resolution():
            return _of_resolution(thing, analysis)
        case Event():
            return _of_event(thing, analysis)
    kind = type(thing).__name__
    raise InvalidValueError(f"a {kind} has no evidence: give an Event, Discrepancy, Resolution or Claim")


def _of_claim(thing: Claim, analysis: Analysis) -> Card:
    _, source, origin, _ = _row(analysis, thing, "")
    card = claim_card(thing)
    return attrs.evolve(card, facts=(("source", source), ("origin", origin), *card.facts))


def _of_discrepancy(thing: Discrepancy, analysis: Analysis) -> Card:
    rows = (
        _row(analysis, claim, reading_words(side.reading))
        for side in thing.positions
        for claim in _known(analysis, side.claims)
    )
    grid = Grid(("position", *_EVIDENCE), tuple(rows)).shortened()
    return attrs.evolve(discrepancy_card(thing), grids=(grid,))


def _of_resolution(thing: Resolution, analysis: Analysis) -> Card:
    sides = {
        "for it": thing.supporting,
        "against it": thing.opposing,
        "undecided": thing.undecided,
        "a copy": thing.discounted,
        "set aside": tuple(claim for claim, _ in thing.set_aside),
    }
    rows = (
        (side, *_row(analysis, claim, _cell(claim)))
        for side, claims in sides.items()
        for claim in _known(analysis, claims)
    )
    grid = Grid(("is", "value", *_EVIDENCE), tuple(rows)).shortened()
    return attrs.evolve(resolution_card(thing), grids=(grid,))


def _of_event(thing: Event, analysis: Analysis) -> Card:
    claims = sorted(analysis.claims_of(thing), key=lambda c: (attribute_order(c.attribute), c.article, c.span.start))
    return attrs.evolve(
        event_card(thing),
        grids=(
            *_matrix(analysis, claims),
            _differences(d for d in analysis.discrepancies_of(thing) if d.matters),
            _beliefs(analysis.resolutions_of(thing)),
            _claims(analysis, claims),
        ),
    )


def _differences(found: Iterable[Discrepancy]) -> Grid:
    rows = ((heading(d), explained(d)) for d in found)
    return Grid(("what", "how"), tuple(rows), "where the reports differ")


def _beliefs(found: Iterable[Resolution]) -> Grid:
    return Grid(("what", "why"), tuple((believed(r), in_plain_words(r.because)) for r in found), "what to believe")


def _claims(analysis: Analysis, claims: Sequence[Claim]) -> Grid:
    rows = tuple((attribute_label(claim.attribute), *_row(analysis, claim, _cell(claim))) for claim in claims)
    title = f"the claims ({len(rows):,})"
    return Grid(("attribute", "value", *_EVIDENCE), rows, title, folded=True).shortened(_CLAIMS)


def _matrix(analysis: Analysis, claims: Iterable[Claim]) -> Iterator[Grid]:
    """Figures, times and places by outlet, so many outlets a table as fit beside each other."""
    cells: defaultdict[str, defaultdict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    outlets: set[str] = set()
    for claim in claims:
        if attribute_or_own(claim.attribute).functional and claim.attribute not in APART:
            outlets.add(outlet := _source(analysis, claim))
            cells[claim.attribute][outlet].setdefault(_cell(claim))
    for few in _portions(sorted(outlets)):
        rows = (_matrix_row(name, said, few) for name, said in cells.items())
        yield Grid(("who says what", *few), tuple(rows))


def _matrix_row(attribute: str, said: Mapping[str, Iterable[str]], outlets: Iterable[str]) -> tuple[str, ...]:
    return attribute_label(attribute), *("; ".join(said.get(outlet, "–")) for outlet in outlets)


def _portions(outlets: Sequence[str]) -> Iterator[Sequence[str]]:
    return (outlets[i : i + _OUTLETS] for i in range(0, len(outlets), _OUTLETS))


def _cell(claim: Claim) -> str:
    state = state_words(claim)
    return f"{reading_words(claim.reading)}{f' ({state})' if state else ''}"


def _known(analysis: Analysis, keys: Iterable[str]) -> list[Claim]:
    """The claims of the ids; one that a person put in its place is in no file of pages."""
    records: Mapping[str, Claim] = analysis.dossier.claims
    return [records[key] for key in keys if key in records]


def _row(analysis: Analysis, claim: Claim, value: str) -> tuple[str, str, str, str]:
    said_by = f" — {' → '.join(claim.attribution)}" if claim.attribution else ""
    words = shortened(claim.span.exact, _LONGEST) + said_by
    return value, _source(analysis, claim), analysis.origins(claim).name, words


def _source(analysis: Analysis, claim: Claim) -> str:
    article = analysis.dossier.articles.get(claim.article)
    return claim.article if article is None else article_label(article)
