"""Partners: which figures of two articles are for one another, where the words around do not tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.comparison.counted_things import extent_of, thing_of
from eventmodel.comparison.matter import matter
from eventmodel.comparison.scales import scale_of
from eventmodel.model.claim import Claim
from eventmodel.values.duration import Duration
from eventmodel.values.physical_units import PHYSICAL
from eventmodel.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from eventmodel.values.interval import Interval

_APART: Final = {"count": 2, "cases": 1, "measure": 1.5, "money": 2, "share": 1.2, "age": 1.055, "duration": 1.35}
_OF_PEOPLE: Final = 2
"""How far two figures may lie apart that nothing but their thing tells to be of one."""


@attrs.frozen(eq=False, slots=False)
class Partners:
    """Figures of one attribute, by article and by what they count.

    Two articles that each give one figure of a thing, or one of its order, speak of one thing, and so do all of one
    order that count one noun; and a figure that the other article has as well is compared with nothing else there.
    """

    claims: Sequence[Claim]

    @cached_property
    def _by_thing(self) -> Mapping[tuple[str, str], Sequence[Claim]]:
        found: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in self.claims:
            found[claim.article, thing_of(claim)].append(claim)
        return found

    def are_for_one_another(self, a: Claim, b: Claim) -> bool:
        """Whether each is what the other's article has to be compared with it."""
        return a.article != b.article and bool(thing_of(a)) and self._is_only(a, b) and self._is_only(b, a)

    def _is_only(self, a: Claim, b: Claim) -> bool:
        near = [c for c in self._by_thing.get((b.article, thing_of(a)), ()) if _may_be_one(a, c)]
        return b in near and (a.attribute == "count" or len({c.reading.value for c in near}) == 1)

    def are_settled(self, a: Claim, b: Claim) -> bool:
        """Whether one of two figures that differ is found in the other's article as well."""
        if a.article == b.article or _measured(a) == _measured(b):
            return False
        return self._has_equal(a, b.article) or self._has_equal(b, a.article)

    def _has_equal(self, claim: Claim, article: str) -> bool:
        return (article, thing_of(claim), _measured(claim)) in self._told

    @cached_property
    def _told(self) -> frozenset[tuple[str, str, object]]:
        return frozenset((c.article, thing_of(c), _measured(c)) for c in self.claims)


def _may_be_one(a: Claim, b: Claim) -> bool:
    """Figures of one order and one extent; a word beside both that tells something lets them lie further apart."""
    factor = _APART.get(a.attribute, _OF_PEOPLE)
    alike = matter(f"{a.span.prefix} {a.span.suffix}") & matter(f"{b.span.prefix} {b.span.suffix}")
    extents = {extent_of(a), extent_of(b)} - {""}
    return len(extents) < _TWO and are_near(a, b, factor * _LOOSER if alike and a.attribute in _LOOSE else factor)


_LOOSE: Final = frozenset({"measure", "duration", "money", "share"})
_LOOSER: Final = 1.3
_TWO: Final = 2


def _measured(claim: Claim) -> object:
    """What two figures that are EQUAL have alike, whatever their units."""
    return scale_of(claim.reading.value) or claim.reading.value


def are_near(a: Claim, b: Claim, factor: float) -> bool:
    """Tell whether two figures are of one order: neither is more than so many times the other."""
    x, y = _size(a), _size(b)
    return max(x, y) <= factor * min(x, y) or min(x, y) == 0


def _size(claim: Claim) -> float:
    value = claim.reading.value
    if isinstance(value, Duration):
        span = value.hours
    elif isinstance(value, Quantity):
        span = _in_base_units(value)
    else:
        return 0.0
    ends = [float(max(-_HUGE, min(end, _HUGE))) for end in (span.low, span.high) if end is not None]
    ends = [abs(end) for end in ends]
    return sum(ends) / len(ends) if ends else 0.0


_HUGE: Final = 10**300
"""Beyond it all are of one order: a float holds little more, and one absurd figure must not stop the rest."""


def _in_base_units(value: Quantity) -> Interval:
    _, ratio, shift = PHYSICAL.get(value.unit, ("", 1, 0))
    return value.range if shift else value.range.scaled(ratio)
