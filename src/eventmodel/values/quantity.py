"""Quantities: how many of what, or how much, as a constraint on the truth."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Self

import attrs

from eventmodel.errors import NotComparableError
from eventmodel.values.interval import Interval
from eventmodel.values.number import Number
from eventmodel.values.relation import Comparison, Nothing, NothingType, Relation
from eventmodel.values.units import factor_between, is_part_of

Written = float | str | Decimal | Number
"""A number as a caller may write it."""


@attrs.frozen
class Quantity:
    """A number of things that the truth must satisfy: an interval and a unit.

    >>> killed = Quantity.more_than(6000, "person")
    >>> print(killed, killed.compare(Quantity.at_least(6500, "person")).relation.name)
    more than 6,000 persons REFINED_BY
    """

    tag: ClassVar[str] = "quantity"
    range: Interval
    unit: str

    @classmethod
    def exactly(cls, number: Written, unit: str) -> Self:
        """Just this number."""
        return cls(Interval.point(number), unit)

    @classmethod
    def at_least(cls, number: Written, unit: str) -> Self:
        """This number or more."""
        return cls(Interval(number), unit)

    @classmethod
    def more_than(cls, number: Written, unit: str) -> Self:
        """Above this number."""
        return cls(Interval(number, low_open=True), unit)

    @classmethod
    def at_most(cls, number: Written, unit: str) -> Self:
        """This number or fewer."""
        return cls(Interval(None, number), unit)

    @classmethod
    def less_than(cls, number: Written, unit: str) -> Self:
        """Below this number."""
        return cls(Interval(None, number, high_open=True), unit)

    @classmethod
    def between(cls, low: Written, high: Written, unit: str) -> Self:
        """From one number to another, both included."""
        return cls(Interval(low, high), unit)

    @property
    def low(self) -> Number | None:
        """The lower bound; None where there is none."""
        return self.range.low

    @property
    def high(self) -> Number | None:
        """The upper bound; None where there is none."""
        return self.range.high

    def compare(self, other: object) -> Comparison:
        """Tell how this stands to another value; other units and scopes are UNKNOWN unless bounds decide."""
        if not isinstance(other, Quantity):
            return Comparison(Relation.UNKNOWN, "values of different kinds")
        factor = factor_between(other.unit, self.unit)
        if factor is None:
            return _compare_scopes(self, other)
        relation = self.range.relation(other.range.scaled(factor))
        return Comparison(relation, _WHY[relation].format(a=self, b=other))

    def meet(self, other: object) -> Quantity | NothingType:
        """Give the most that both allow.

        Raises:
            NotComparableError: where the comparison is UNKNOWN.
        """
        comparison = self.compare(other)
        if comparison.relation is Relation.UNKNOWN or not isinstance(other, Quantity):
            raise NotComparableError(f"no meet of {self} and {other}: {comparison.why}")
        if comparison.relation is Relation.CONTRADICTS:
            return Nothing
        unit = min(self.unit, other.unit)
        common = self.range_in(unit).meet(other.range_in(unit))
        return Nothing if common is None else Quantity(common, unit)

    def range_in(self, unit: str) -> Interval:
        """Give the interval in another unit of the same dimension; as it is where there is no such."""
        factor = factor_between(self.unit, unit)
        return self.range if factor is None else self.range.scaled(factor)

    def refines(self, other: object) -> bool:
        """Tell whether this says all that the other says, or more."""
        return self.compare(other).relation in {Relation.EQUAL, Relation.REFINES}

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A total order for listing; it says nothing about meaning."""
        return (self.tag, self.unit, self.range.sort_key)

    def __str__(self) -> str:
        return f"{self.range} {unit_words(self.unit, singular=self.range == Interval(1, 1))}"


_WHY = {
    Relation.EQUAL: "both say {a}",
    Relation.REFINES: "{a} lies within {b}",
    Relation.REFINED_BY: "{b} lies within {a}",
    Relation.OVERLAPS: "{a} and {b} share a part",
    Relation.CONTRADICTS: "{a} excludes {b}",
}


def _compare_scopes(a: Quantity, b: Quantity) -> Comparison:
    """A part can't exceed its whole; beyond that, two scopes say nothing about each other."""
    if is_part_of(b.unit, a.unit):
        mirrored = _compare_scopes(b, a)
        return attrs.evolve(mirrored, relation=mirrored.relation.mirror)
    if not is_part_of(a.unit, b.unit):
        return Comparison(Relation.UNKNOWN, f"{unit_words(a.unit)} against {unit_words(b.unit)}: not the same")
    no_more_than_whole = Interval(None, b.range.high, high_open=b.range.high_open)
    if a.range.meet(no_more_than_whole) is None:
        return Comparison(Relation.CONTRADICTS, f"a part can't exceed its whole: {a} among {b}")
    return Comparison(Relation.UNKNOWN, f"{unit_words(a.unit)} against {unit_words(b.unit)}: another scope")


_IRREGULAR = {"child": "children", "police": "police", "percent": "percent", "foot": "feet"}


def unit_words(unit: str, *, singular: bool = False) -> str:
    """Spell a unit for people."""
    if singular or unit.isupper():
        return unit
    return _IRREGULAR.get(unit, f"{unit}s")
