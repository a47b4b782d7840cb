"""The course of a figure: what became of it from report to report."""

from __future__ import annotations

from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from eventmodel.comparison.positions import Side, printed_on
from eventmodel.model.attribute import Course, attribute_or_own

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim


class Turn(Enum):
    """What two figures that exclude one another are to each other in time."""

    ROSE = "rose"
    REVISED = "revised"
    AGAINST = "against"
    UNDATED = "undated"


@attrs.frozen
class Dated:
    """A side with the first and the last day on which it was printed."""

    side: Side
    first: int
    last: int


def in_time(sides: Sequence[Side], witnesses: Witnesses) -> tuple[Dated, ...] | None:
    """Order sides by the days of their articles; None where an article shows no day."""
    found: list[Dated] = []
    for side in sides:
        days = [printed_on(claim, witnesses) for claim in side.claims]
        known = [day for day in days if day is not None]
        if len(known) < len(days):
            return None
        first, last = min(first for first, _ in known), max(last for _, last in known)
        found.append(Dated(side, first.toordinal(), last.toordinal()))
    return tuple(sorted(found, key=lambda d: (d.first, d.side.key)))


def only_rose(sides: Sequence[Side], witnesses: Witnesses) -> bool:
    """Tell whether every later figure is the higher one; what is undated can't be told to be later."""
    ordered = in_time(sides, witnesses)
    return ordered is not None and all(
        earlier.last < later.first and is_higher(later.side, earlier.side) for earlier, later in pairwise(ordered)
    )


def turn(a: Side, b: Side, witnesses: Witnesses, *, grows: bool, falls: bool = False) -> Turn:
    """Tell what became of a figure between two sides that exclude one another.

    One outlet's later figure takes the place of its own earlier one, so only claims of two outlets stand against
    each other. Of a growing attribute the higher one must have come later wherever both pages show their days; one
    that also `falls`, or is true at a time, may have moved either way.
    """
    pairs = [(x, y) for x in a.claims for y in b.claims if witnesses.source_of(x) != witnesses.source_of(y)]
    if not pairs:
        return _within_one_outlet(a, b, witnesses)
    if falls and any(all(_is_before(*pair, witnesses) for pair in way) for way in (pairs, [(y, x) for x, y in pairs])):
        return Turn.ROSE
    if not grows:
        return Turn.AGAINST
    low, high = (a, b) if is_higher(b, a) else (b, a)
    if not is_higher(high, low):
        return Turn.AGAINST
    orders = {_is_before(x, y, witnesses) if low is a else _is_before(y, x, witnesses) for x, y in pairs}
    if False in orders:
        return Turn.AGAINST
    return Turn.ROSE if True in orders else Turn.UNDATED


def _within_one_outlet(a: Side, b: Side, witnesses: Witnesses) -> Turn:
    pairs = [(x, y) for x in a.claims for y in b.claims if x.article != y.article]
    forwards = {_is_before(x, y, witnesses) for x, y in pairs}
    backwards = {_is_before(y, x, witnesses) for x, y in pairs}
    if {True} in (forwards, backwards):
        return Turn.REVISED
    return Turn.UNDATED if None in forwards else Turn.AGAINST


def _is_before(earlier: Claim, later: Claim, witnesses: Witnesses) -> bool | None:
    """Whether one was printed on an earlier day; None where a page shows none."""
    first, then = printed_on(earlier, witnesses), printed_on(later, witnesses)
    return None if first is None or then is None else first[1] < then[0]


def may_fall(attribute: str) -> bool:
    """Tell whether a later figure may be a lower one: what is true at a time, and who is found is missing no more."""
    return attribute_or_own(attribute).course is Course.VARYING or attribute == "missing"


def is_higher(side: Side, other: Side) -> bool:
    """Tell whether all that one side allows lies above the other."""
    low = getattr(side.reading.value, "low", None)
    high = getattr(other.reading.value, "high", None)
    return low is not None and high is not None and low >= high
