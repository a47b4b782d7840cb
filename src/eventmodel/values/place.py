"""Places: the printed name and the containers that the article states."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from eventmodel.errors import NotComparableError
from eventmodel.values.frozen import strings
from eventmodel.values.names import place_key, similarity
from eventmodel.values.place_map import Located, located
from eventmodel.values.relation import Comparison, Nothing, NothingType, Relation
from eventmodel.values.value import OF_ANOTHER_KIND, Comparing, unlike

if TYPE_CHECKING:
    from eventmodel.values.gazetteer import Gazetteer

__all__ = ["Place", "place_key"]


@attrs.frozen
class Place(Comparing):
    """Where something happened, as printed; `within` lists the containers, nearest first.

    Examples:
        >>> Place("the old pier", ("Sandvik",)).compare(Place("Sandvik")).relation.name
        'REFINES'
    """

    tag: ClassVar[str] = "place"
    name: str
    within: tuple[str, ...] = attrs.field(default=(), converter=strings)

    def compare(self, other: object, /, *, gazetteer: Gazetteer | None = None) -> Comparison:
        """Tell how this stands to another place, by what is stated, and by a gazetteer where one is given.

        Examples:
            >>> from eventmodel.values.world import world
            >>> Place("the Kremlin").compare(Place("Russia"), gazetteer=world()).name
            'REFINES'
        """
        if not isinstance(other, Place):
            return unlike()
        mine, theirs = located(self.name, self.within, gazetteer), located(other.name, other.within, gazetteer)
        alike = similarity(self.name, other.name)
        doubt = _doubt(self, mine, other, theirs)
        if doubt:
            return Comparison(Relation.UNKNOWN, doubt, similarity=alike)
        if mine.key == theirs.key:
            return self._compare_containers(other, mine, theirs)
        if theirs.key in mine.around:
            return Comparison(Relation.REFINES, ("{a} lies within {b}", self, other.name), similarity=1.0)
        if mine.key in theirs.around:
            return Comparison(Relation.REFINED_BY, ("{b} lies within {a}", self.name, other), similarity=1.0)
        if mine.excludes(theirs):
            why = f"{self} lies in {mine.country}, {other} in {theirs.country}"
            return Comparison(Relation.CONTRADICTS, why, similarity=alike)
        return Comparison(Relation.UNKNOWN, _nothing_states(self, other), similarity=alike)

    def _compare_containers(self, other: Place, mine: Located, theirs: Located) -> Comparison:
        why = f"both say {self.name}"
        if mine.around == theirs.around:
            return Comparison(Relation.EQUAL, why, similarity=1.0)
        if mine.around > theirs.around:
            return Comparison(Relation.REFINES, ("{a} names more than {b}", self, other), similarity=1.0)
        if mine.around < theirs.around:
            return Comparison(Relation.REFINED_BY, ("{b} names more than {a}", self, other), similarity=1.0)
        return Comparison(Relation.UNKNOWN, f"{why}, within other containers", similarity=1.0)

    def meet(self, other: object, /, *, gazetteer: Gazetteer | None = None) -> Place | NothingType:
        """Give the more exact of the two; Nothing where they lie in two countries.

        Raises:
            NotComparableError: where the comparison is UNKNOWN.
        """
        if not isinstance(other, Place):
            raise NotComparableError(f"no meet of {self} and {other}: {OF_ANOTHER_KIND}")
        comparison = self.compare(other, gazetteer=gazetteer)
        if comparison.relation is Relation.UNKNOWN:
            raise NotComparableError(f"no meet of {self} and {other}: {comparison.why}")
        if comparison.relation is Relation.CONTRADICTS:
            return Nothing
        if comparison.relation is Relation.EQUAL:
            return min(self, other, key=lambda place: place.sort_key)
        return other if comparison.relation is Relation.REFINED_BY else self

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A total order for listing; it says nothing about meaning."""
        return (self.tag, place_key(self.name), self.name, self.within)

    def __str__(self) -> str:
        return ", ".join((self.name, *self.within))


def _nothing_states(a: Place, b: Place) -> str:
    if place_key(a.name) == place_key(b.name):
        return f"{a} and {b}: perhaps two places of one name"
    return f"nothing states how {a.name} lies to {b.name}"


def _doubt(a: Place, mine: Located, b: Place, theirs: Located) -> str:
    """Why the two can't be compared whatever they are; empty where they can."""
    if mine.key == theirs.key and mine.around == theirs.around:
        return ""
    for place, here in ((a, mine), (b, theirs)):
        if here.torn:
            return f"{place} is said to lie in {here.torn}, which exclude one another"
    if theirs.key in mine.around and mine.key in theirs.around:
        return f"{a.name} and {b.name} are each said to hold the other"
    for place, here, other, there in ((a, mine, b, theirs), (b, theirs, a, mine)):
        if there.key in here.disputed:
            return f"whether {place.name} lies within {other.name} is disputed: {here.disputed[there.key]}"
    return ""
