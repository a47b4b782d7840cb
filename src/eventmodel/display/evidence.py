"""Cards with the evidence: each claim behind a thing, with who prints it, where that comes from, and the words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import attrs

from eventmodel.display.card import Card, Grid
from eventmodel.display.records import claim_card, standing
from eventmodel.display.results import (
    believed,
    discrepancy_card,
    event_card,
    heading,
    resolution_card,
)
from eventmodel.display.wording import shortened
from eventmodel.errors import InvalidValueError
from eventmodel.model.attribute import shipped_attributes
from eventmodel.model.claim import Claim
from eventmodel.model.discrepancy import Discrepancy
from eventmodel.model.event import Event
from eventmodel.model.resolution import Resolution

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
        deaths: 9 persons (agreed)
        all that report it say 9 persons (1 independent origin)
        claims: 1 supporting
        rule: default/1 · independent majority, most exact/1
        - for it · 9 persons · The Example · The Example · nine people died
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
        _row(analysis, claim, str(side.reading)) for side in thing.positions for claim in _known(analysis, side.claims)
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
    matters = [d for d in analysis.discrepancies_of(thing) if d.matters]
    differ = Grid(("what", "how"), tuple((heading(d), d.explanation) for d in matters), "where the reports differ")
    resolved = analysis.resolutions_of(thing)
    held = Grid(("what", "why"), tuple((believed(r), r.because) for r in resolved), "what to believe")
    claims = analysis.claims_of(thing)
    order = {name: number for number, name in enumerate(shipped_attributes())}
    listed = sorted(claims, key=lambda c: (order.get(c.attribute, len(order)), c.attribute, c.article, c.span.start))
    rows = tuple((c.attribute, *_row(analysis, c, str(c.reading))) for c in listed)
    evidence = Grid(("attribute", "value", *_EVIDENCE), rows, f"the claims ({len(rows):,})", folded=True)
    return attrs.evolve(
        event_card(thing), grids=(*_matrix(analysis, listed), differ, held, evidence.shortened(_CLAIMS))
    )


def _matrix(analysis: Analysis, claims: Iterable[Claim]) -> Iterator[Grid]:
    """Figures, times and places by outlet, so many outlets a table as fit beside each other."""
    cells: defaultdict[str, defaultdict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    outlets: set[str] = set()
    for claim in claims:
        known = shipped_attributes().get(claim.attribute)
        if known is not None and known.functional and claim.attribute != "published":
            outlets.add(outlet := _source(analysis, claim))
            cells[claim.attribute][outlet].setdefault(_cell(claim))
    for few in _portions(sorted(outlets)):
        rows = ((name, *("; ".join(said.get(o, {"–": None})) for o in few)) for name, said in cells.items())
        yield Grid(("who says what", *few), tuple(rows))


def _portions(outlets: Sequence[str]) -> Iterator[Sequence[str]]:
    return (outlets[i : i + _OUTLETS] for i in range(0, len(outlets), _OUTLETS))


def _cell(claim: Claim) -> str:
    return f"{claim.reading} ({standing(claim)})" if standing(claim) else str(claim.reading)


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
    if article is None:
        return claim.article
    return article.source or (article.paths[0].rsplit("/", 1)[-1] if article.paths else article.id)
