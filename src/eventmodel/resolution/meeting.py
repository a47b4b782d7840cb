"""Meeting: what several sides allow together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.comparison.positions import Side, most_exact, relation
from eventmodel.values.duration import Duration
from eventmodel.values.quantity import Quantity
from eventmodel.values.reading import Reading
from eventmodel.values.relation import NothingType
from eventmodel.values.when import When

if TYPE_CHECKING:
    from collections.abc import Sequence


def meet_of(sides: Sequence[Side]) -> Side | None:
    """Give what all sides allow: one of them where it says just that, else their meet; None where there is none."""
    ordered = sorted(sides, key=lambda s: s.key)
    if any(not relation(a, b).is_compatible for i, a in enumerate(ordered) for b in ordered[i + 1 :]):
        return None
    claims = tuple(sorted((c for side in ordered for c in side.claims), key=lambda c: c.id))
    value = ordered[0].reading.value
    for other in ordered[1:]:
        theirs = other.reading.value
        if not isinstance(value, Quantity | Duration | When) or not value.compare(theirs).relation.is_compatible:
            return _one_most_exact(ordered)
        common = value.meet(theirs)
        if isinstance(common, NothingType):
            return _one_most_exact(ordered)
        value = common
    same = next((side for side in ordered if side.reading.value == value), None)
    return same if same is not None else Side(Reading(value), claims, ordered[0].gazetteer)


def _one_most_exact(sides: Sequence[Side]) -> Side | None:
    exact = most_exact(sides)
    return exact[0] if len(exact) == 1 else None
