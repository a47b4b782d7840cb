"""Quantities: how many of what, or how much, as a constraint on the truth."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

import attrs

from eventmodel.errors import NotComparableError
from eventmodel.values.interval import Interval
from eventmodel.values.measured import Measured, Written, require_unit
from eventmodel.values.relation import Comparison, Nothing, NothingType, Relation
from eventmodel.values.units import conversion, converted, is_part_of, unit_words
from eventmodel.values.value import WHY, unlike

if TYPE_CHECKING:
    from eventmodel.values.number import Number

__all__ = ["Quantity", "Written", "unit_words"]

_PEOPLE: Final = {"person": "people"}


@attrs.frozen(repr=False)
class Quantity(Measured):
    """A number of things that the truth must satisfy: an interval and a unit.

    Examples:
        >>> killed = Quantity.more_than(6000, "person")
        >>> print(killed, killed.compare(Quantity.at_least(6500, "person")).relation.name)
        more than 6,000 persons REFINED_BY
    """

    tag: ClassVar[str] = "quantity"
    range: Interval
    unit: str

    def __attrs_post_init__(self) -> None:
        require_unit(self.unit)

    def compare(self, other: object) -> Comparison:
        """Tell how this stands to another value; other units and scopes are UNKNOWN unless bounds decide."""
        if not isinstance(other, Quantity):
            return unlike()
        theirs = other.range if self.unit == other.unit else converted(other.range, other.unit, self.unit)
        if theirs is None:
            return _compare_scopes(self, other)
        relation = self.range.relation(theirs)
        return Comparison(relation, (WHY, relation, self, other))

    def meet(self, other: object) -> Quantity | NothingType:
        """Give the most that both allow, in the unit that comes first in the alphabet.

        Raises:
            NotComparableError: where the comparison is UNKNOWN.

        Examples:
            >>> print(Quantity.at_least(10, "person").meet(Quantity.at_most(20, "person")))
            10 to 20 persons
        """
        if isinstance(other, Quantity):
            if self.unit == other.unit:
                common = self.range.meet(other.range)
                if common is self.range:
                    return self
                return Nothing if common is None else _of_checked(common, self.unit)
            if conversion(self.unit, other.unit):
                one, two = (self, other) if self.unit < other.unit else (other, self)
                return one.meet(Quantity(two.range_in(one.unit), one.unit))
        comparison = self.compare(other)
        if comparison.relation is Relation.CONTRADICTS:
            return Nothing
        raise NotComparableError(f"no meet of {self} and {other}: {comparison.why}")

    def range_in(self, unit: str) -> Interval:
        """Give the interval in another unit of the same dimension.

        Raises:
            NotComparableError: where the other unit measures something else.

        Examples:
            >>> print(Quantity.exactly(20, "degree Celsius").range_in("degree Fahrenheit"))
            68
        """
        span = converted(self.range, self.unit, unit)
        if span is None:
            raise NotComparableError(f"{self} can't be told in {unit_words(unit)}: that measures something else")
        return span

    @property
    def sort_key(self) -> tuple[str, str, tuple[tuple[bool, Number, bool], tuple[bool, Number, bool]]]:
        """A total order for listing; it says nothing about meaning."""
        return (self.tag, self.unit, self.range.sort_key)


_new = object.__new__
_put = object.__setattr__


def _of_checked(span: Interval, unit: str) -> Quantity:
    """Make a quantity of parts that another one was made of: they need no second check."""
    made = _new(Quantity)
    _put(made, "range", span)
    _put(made, "unit", unit)
    return made


def _compare_scopes(a: Quantity, b: Quantity) -> Comparison:
    """A part can't exceed its whole; beyond that, two scopes say nothing about each other."""
    if is_part_of(a.unit, b.unit):
        part, whole = a, b
    elif is_part_of(b.unit, a.unit):
        part, whole = b, a
    else:
        return Comparison(Relation.UNKNOWN, f"{_scope(a)} against {_scope(b)}: {_difference(a, b)}")
    no_more_than_whole = Interval(None, whole.high, high_open=whole.range.high_open)
    if part.range.meet(no_more_than_whole) is None:
        return Comparison(Relation.CONTRADICTS, f"a part can't exceed its whole: {part} among {whole}")
    return Comparison(Relation.UNKNOWN, f"{_scope(a)} against {_scope(b)}: another scope")


def _scope(value: Quantity) -> str:
    return _PEOPLE.get(value.unit) or unit_words(value.unit)


def _difference(a: Quantity, b: Quantity) -> str:
    return "another currency" if a.unit.isupper() and b.unit.isupper() else "another unit"
