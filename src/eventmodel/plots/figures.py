"""What is drawn of an attribute: its figures on one scale, each with the claim that carries it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import attrs

from eventmodel.errors import InvalidValueError, NotComparableError
from eventmodel.model.claim import Claim
from eventmodel.report.naming import article_label
from eventmodel.values.duration import Duration
from eventmodel.values.interval import Interval
from eventmodel.values.quantity import Quantity

if TYPE_CHECKING:
    from eventmodel.analysis import Analysis
    from eventmodel.model.event import Event
    from eventmodel.values.reading import Value


@attrs.frozen
class Figure:
    """One claimed number.

    Attributes:
        claim: the claim.
        source: the outlet that prints it.
        range: what it allows, in the unit of the scale.
        is_copy: whether the resolution discounts it as a copy.
    """

    claim: Claim
    source: str
    range: Interval
    is_copy: bool


@attrs.frozen
class Scale:
    """The figures of an attribute that one unit can tell.

    Attributes:
        unit: the unit; hours for durations.
        figures: the figures in it, those of one source behind each other.
        left_out: how many claims cannot be told in it.
    """

    unit: str
    figures: tuple[Figure, ...]
    left_out: int


def scale_of(story: Analysis, event: Event, attribute: str, unit: str = "") -> Scale:
    """Put the figures of an attribute on one scale: the unit given, or else the one that most claims use.

    Raises:
        InvalidValueError: where no claim of that attribute has a number in that unit.
    """
    claims = story.claims_of(event, attribute)
    units = Counter(_unit(claim.reading.value) for claim in claims)
    del units[""]
    wanted = unit or max(sorted(units), key=units.__getitem__, default="")
    resolution = story.resolution_of(event, attribute)
    copies = frozenset(resolution.discounted if resolution else ())
    found = [
        Figure(claim, outlet(story, claim.article), span, claim.id in copies)
        for claim in claims
        if (span := told_in(claim.reading.value, wanted)) is not None
    ]
    if not found:
        raise InvalidValueError(
            f"no claim about {attribute} of this event has a number{f' in {wanted}' * bool(wanted)}"
        )
    found.sort(key=lambda f: (f.source.casefold(), f.source, f.claim.article, f.claim.span.start, f.claim.id))
    return Scale(wanted, tuple(found), len(claims) - len(found))


def _unit(value: Value) -> str:
    if isinstance(value, Duration):
        return "hour"
    return value.unit if isinstance(value, Quantity) else ""


def told_in(value: Value, unit: str) -> Interval | None:
    """Give what a value allows in a unit; None where it cannot be told in it."""
    if isinstance(value, Duration):
        return value.hours if unit == "hour" else None
    if not isinstance(value, Quantity):
        return None
    try:
        return value.range_in(unit)
    except NotComparableError:
        return None


def outlet(story: Analysis, article: str) -> str:
    """Name who prints an article; its id stands for one that the dossier does not hold."""
    known = story.dossier.articles.get(article)
    return article if known is None else article_label(known)
