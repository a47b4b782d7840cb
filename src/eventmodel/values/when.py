"""When: an instant that lies within what was said of it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

import attrs

from eventmodel.errors import NotComparableError
from eventmodel.values.calendar_days import date_of
from eventmodel.values.edtf import DAY, Bounds, read_edtf, write_bounds
from eventmodel.values.interval import Interval
from eventmodel.values.relation import Comparison, Nothing, NothingType, Relation

if TYPE_CHECKING:
    from datetime import date

    from eventmodel.values.number import Number


@attrs.frozen
class When:
    """An instant within the bounds of an EDTF text; `None` is a time that was said but that nothing anchors.

    Raises:
        UnreadableValueError: where the text is no EDTF.

    >>> When("2020-11-09").compare(When("2020-11")).relation.name
    'REFINES'
    """

    tag: ClassVar[str] = "when"
    edtf: str | None

    def __attrs_post_init__(self) -> None:
        _ = self.bounds

    @classmethod
    def from_edtf(cls, text: str) -> Self:
        """Read the notation of ISO 8601-2."""
        return cls(text)

    @classmethod
    def unanchored(cls) -> Self:
        """A time that cannot be placed, such as 'on Saturday' on a page without a date."""
        return cls(None)

    @classmethod
    def on(cls, day: date) -> Self:
        """A whole day."""
        return cls(day.isoformat())

    @cached_property
    def bounds(self) -> Bounds:
        """The bounds in seconds of the clock that was written."""
        return Bounds(Interval(), anchored=False) if self.edtf is None else read_edtf(self.edtf)

    @property
    def is_anchored(self) -> bool:
        """Whether it can be placed in time at all."""
        return self.bounds.anchored

    @property
    def range(self) -> Interval:
        """The seconds that it allows, with the margin of an approximate date."""
        return self.bounds.loose

    @property
    def first_day(self) -> date | None:
        """The first day that it touches; None where it is open or out of the years 1 to 9999."""
        low = self.bounds.strict.low
        return None if low is None else _date(low)

    @property
    def last_day(self) -> date | None:
        """The last day that it touches; None where it is open or out of the years 1 to 9999."""
        high = self.bounds.strict.high
        return None if high is None else _date(high - 1)

    def compare(self, other: object) -> Comparison:
        """Tell how this stands to another time; what nothing anchors is UNKNOWN."""
        if not isinstance(other, When):
            return Comparison(Relation.UNKNOWN, "values of different kinds")
        if not (self.is_anchored and other.is_anchored):
            same = self == other and self.edtf is not None
            relation = Relation.EQUAL if same else Relation.UNKNOWN
            return Comparison(relation, f"{self} and {other}: not anchored to a year")
        mine, theirs = self._on_one_clock(other)
        relation = mine.loose.relation(theirs.loose)
        strict = mine.strict.relation(theirs.strict)
        return Comparison(relation, _WHY[relation].format(a=self, b=other), tight=strict is not relation)

    def _on_one_clock(self, other: When) -> tuple[Bounds, Bounds]:
        """Both as written where their zones are alike, or neither shows one; else both in UTC."""
        if self.bounds.offset == other.bounds.offset:
            return self.bounds, other.bounds
        return self.bounds.in_utc(), other.bounds.in_utc()

    def meet(self, other: object) -> When | NothingType:
        """Give the most that both allow.

        Raises:
            NotComparableError: where the comparison is UNKNOWN.
        """
        comparison = self.compare(other)
        if comparison.relation is Relation.UNKNOWN or not isinstance(other, When):
            raise NotComparableError(f"no meet of {self} and {other}: {comparison.why}")
        if comparison.relation is Relation.CONTRADICTS:
            return Nothing
        if comparison.relation is Relation.EQUAL:
            return min(self, other, key=lambda when: when.sort_key)
        if comparison.relation is not Relation.OVERLAPS:
            return self if comparison.relation is Relation.REFINES else other
        mine, theirs = self._on_one_clock(other)
        common = mine.loose.meet(theirs.loose) or mine.strict
        same_clock = Bounds(common, offset=mine.offset)
        return When(write_bounds(same_clock if mine.offset is None else same_clock.in_utc()))

    def refines(self, other: object) -> bool:
        """Tell whether this says all that the other says, or more."""
        return self.compare(other).relation in {Relation.EQUAL, Relation.REFINES}

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A total order for listing; it says nothing about meaning."""
        return (self.tag, self.is_anchored, self.range.sort_key, self.edtf or "")

    def __str__(self) -> str:
        return self.edtf or "a time that nothing anchors"


def _date(second: Number) -> date | None:
    try:
        return date_of(int(second // DAY))
    except (ValueError, OverflowError):
        return None


_WHY = {
    Relation.EQUAL: "both say {a}",
    Relation.REFINES: "{a} lies within {b}",
    Relation.REFINED_BY: "{b} lies within {a}",
    Relation.OVERLAPS: "{a} and {b} share a part",
    Relation.CONTRADICTS: "{a} excludes {b}",
}
