"""How notebooks, rich and plain terminals show things: small cards, in which text of pages is only ever text.

Dossiers, articles, claims, events, discrepancies, resolutions and analyses show themselves (`_repr_html_`,
`__rich__`); `with_evidence` shows a result with the claims behind it, down to the quote.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from eventmodel.analysis import Analysis
from eventmodel.display.card import Card, Grid
from eventmodel.display.evidence import with_evidence
from eventmodel.display.markup import markup
from eventmodel.display.records import article_card, claim_card, dossier_card
from eventmodel.display.results import analysis_card, discrepancy_card, event_card, resolution_card
from eventmodel.display.terminal import renderable
from eventmodel.errors import InvalidValueError
from eventmodel.model.article import Article
from eventmodel.model.claim import Claim
from eventmodel.model.discrepancy import Discrepancy
from eventmodel.model.dossier import Dossier
from eventmodel.model.event import Event
from eventmodel.model.resolution import Resolution

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Group

__all__ = ["Card", "Grid", "as_card", "as_html", "as_rich", "with_evidence"]


_CARDS: Final[dict[type, Callable[[Any], Card]]] = {
    Analysis: analysis_card,
    Article: article_card,
    Claim: claim_card,
    Discrepancy: discrepancy_card,
    Dossier: dossier_card,
    Event: event_card,
    Resolution: resolution_card,
}


def as_card(thing: object) -> Card:
    """Give what is shown of a thing.

    Raises:
        InvalidValueError: for a thing that has no card.

    Examples:
        >>> import eventmodel as em
        >>> print(as_card(em.Article.from_text("Two boats sank.", source="The Example", title="Boats lost")))
        Boats lost
        The Example
        published: no date shown
        language: en
        text: Two boats sank.
    """
    if isinstance(thing, Card):
        return thing
    for kind, card in _CARDS.items():
        if isinstance(thing, kind):
            return card(thing)
    raise InvalidValueError(f"a {type(thing).__name__} has no card: give a record, a dossier or a result")


def as_html(thing: object) -> str:
    """Write a thing as a piece of HTML for a notebook, without scripts, links or a style sheet.

    Raises:
        InvalidValueError: for a thing that has no card.

    Examples:
        >>> import eventmodel as em
        >>> page = em.Article.from_text("Two boats sank.", title="<script>alert(1)</script>")
        >>> "&lt;script&gt;" in as_html(page), "<script" in as_html(page)
        (True, False)
    """
    return markup(as_card(thing))


def as_rich(thing: object) -> Group:
    """Make what rich prints of a thing.

    Raises:
        InvalidValueError: for a thing that has no card.
        MissingExtraError: where rich is not installed.
    """
    return renderable(as_card(thing))
