"""Places: the printed name and the containers that the article states."""

from __future__ import annotations

from typing import ClassVar

import attrs

from eventmodel.errors import NotComparableError
from eventmodel.values.frozen import strings
from eventmodel.values.names import fold, similarity
from eventmodel.values.relation import Comparison, NothingType, Relation


@attrs.frozen
class Place:
    """Where something happened, as printed; `within` lists the containers, nearest first.

    >>> Place("the old pier", ("Sandvik",)).compare(Place("Sandvik")).relation.name
    'REFINES'
    """

    tag: ClassVar[str] = "place"
    name: str
    within: tuple[str, ...] = attrs.field(default=(), converter=strings)

    def compare(self, other: object) -> Comparison:
        """Tell how this stands to another place, by what is stated alone."""
        if not isinstance(other, Place):
            return Comparison(Relation.UNKNOWN, "values of different kinds")
        if place_key(self.name) == place_key(other.name):
            return self._compare_containers(other)
        mine_within = place_key(other.name) in map(place_key, self.within)
        theirs_within = place_key(self.name) in map(place_key, other.within)
        if mine_within and theirs_within:
            why = f"{self.name} and {other.name} are each said to hold the other"
            return Comparison(Relation.UNKNOWN, why, similarity=similarity(self.name, other.name))
        if mine_within:
            return Comparison(Relation.REFINES, f"{self} lies within {other.name}", similarity=1.0)
        if theirs_within:
            return Comparison(Relation.REFINED_BY, f"{other} lies within {self.name}", similarity=1.0)
        alike = similarity(self.name, other.name)
        why = f"nothing states how {self.name} lies to {other.name}"
        return Comparison(Relation.UNKNOWN, why, similarity=alike)

    def _compare_containers(self, other: Place) -> Comparison:
        mine, theirs = set(map(place_key, self.within)), set(map(place_key, other.within))
        why = f"both say {self.name}"
        if mine == theirs:
            return Comparison(Relation.EQUAL, why, similarity=1.0)
        if mine > theirs:
            return Comparison(Relation.REFINES, f"{self} names more than {other}", similarity=1.0)
        if mine < theirs:
            return Comparison(Relation.REFINED_BY, f"{other} names more than {self}", similarity=1.0)
        return Comparison(Relation.UNKNOWN, f"{why}, within other containers", similarity=1.0)

    def meet(self, other: object) -> Place | NothingType:
        """Give the more exact of the two.

        Raises:
            NotComparableError: where the comparison is UNKNOWN.
        """
        comparison = self.compare(other)
        if comparison.relation is Relation.UNKNOWN or not isinstance(other, Place):
            raise NotComparableError(f"no meet of {self} and {other}: {comparison.why}")
        if comparison.relation is Relation.EQUAL:
            return min(self, other, key=lambda place: place.sort_key)
        return other if comparison.relation is Relation.REFINED_BY else self

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A total order for listing; it says nothing about meaning."""
        return (self.tag, place_key(self.name), self.name, self.within)

    def __str__(self) -> str:
        return ", ".join((self.name, *self.within))


def place_key(name: str) -> str:
    """Fold a place name for comparison, without its article.

    >>> place_key("The Old Pier")
    'old pier'
    """
    return fold(name).removeprefix("the ")
