"""When: an instant that lies within what was said of it."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import ClassVar, Final, Self

import attrs

from eventmodel.errors import NotComparableError
from eventmodel.values.calendar_days import date_of
from eventmodel.values.edtf import DAY, Bounds, Shape, read_edtf, write_bounds
from eventmodel.values.edtf_stretches import common, relation_of
from eventmodel.values.interval import Interval
from eventmodel.values.relation import Comparison, Nothing, NothingType, Relation, Truth


@attrs.frozen
class When:
    """An instant within the bounds of an EDTF text; `None` is a time that was said but that nothing anchors.

    Two are equal (`==`) if their notation is; they compare by what it allows. Dates with gaps between ('156X-12-25',
    '[1667,1670]') compare by their parts, and are UNKNOWN where what both allow is no one interval. What is all of
    several ('{1667,1670}') lies within other times, but nothing else lies within it.

    Raises:
        UnreadableValueError: where the text is no EDTF.

    Examples:
        >>> When("2020-11-09").compare(When("2020-11")).relation.name
        'REFINES'
    """

    tag: ClassVar[str] = "when"
    edtf: str | None

    def __attrs_post_init__(self) -> None:
        _ = self.bounds

    @classmethod
    def from_edtf(cls, text: str) -> Self:
        """Read the notation of ISO 8601-2, levels 0 to 2.

        Raises:
            UnreadableValueError: where the text is no EDTF.

        Examples:
            >>> When.from_edtf("2022-10~").edtf
            '2022-10~'
        """
        return cls(text or "")

    @classmethod
    def unanchored(cls) -> Self:
        """A time that cannot be placed, such as 'on Saturday' on a page without a date."""
        return cls(None)

    @classmethod
    def on(cls, day: date) -> Self:
        """A whole day."""
        return cls(date.isoformat(day))

    @cached_property
    def bounds(self) -> Bounds:
        """The bounds in seconds of the clock that was written."""
        return _ANYTIME if self.edtf is None else read_edtf(self.edtf)

    @property
    def is_anchored(self) -> bool:
        """Whether it can be placed in time at all."""
        return self.bounds.anchored

    @property
    def is_uncertain(self) -> bool:
        """Whether any part of it is marked as uncertain, by '?' or '%'."""
        return not {"?", "%"}.isdisjoint(self.edtf or "")

    @property
    def is_approximate(self) -> bool:
        """Whether any part of it is marked as approximate, by '~' or '%'."""
        return not {"~", "%"}.isdisjoint(self.edtf or "")

    @property
    def range(self) -> Interval:
        """The seconds that it allows, with the margin of an approximate date; gaps are not left out."""
        return self.bounds.loose if self.is_anchored else Interval()

    @property
    def first_day(self) -> date | None:
        """The first day that it touches; None where it is open, not anchored or out of the years 1 to 9999."""
        low = self.bounds.written[0]
        return None if low is None or not self.is_anchored else _date(low)

    @property
    def last_day(self) -> date | None:
        """The last day that it touches; None where it is open, not anchored or out of the years 1 to 9999."""
        high = self.bounds.written[1]
        return None if high is None or not self.is_anchored else _date(high - 1)

    def compare(self, other: object) -> Comparison:
        """Tell how this stands to another time; what nothing anchors is UNKNOWN.

        Without a time zone on one side, that side allows whatever the zones of the world do.
        """
        if not isinstance(other, When):
            return Comparison(Relation.UNKNOWN, "values of different kinds")
        if self == other and self.edtf is not None:
            return Comparison(Relation.EQUAL, (_WHY[Relation.EQUAL], self, other))
        if not (self.is_anchored and other.is_anchored):
            return Comparison(Relation.UNKNOWN, ("{a} and {b}: not anchored to a year", self, other))
        mine, theirs = self._on_one_clock(other)
        relation = _relation(mine, theirs, margin=True)
        known = relation is not Relation.UNKNOWN
        tight = known and _relation(mine, theirs, margin=False) is not relation
        return Comparison(relation, (_WHY[relation], self, other), tight=tight)

    def _on_one_clock(self, other: When) -> tuple[Bounds, Bounds]:
        """Both as written where their zones are alike, or neither shows one; else both in UTC."""
        if self.bounds.offset == other.bounds.offset:
            return self.bounds, other.bounds
        return self.bounds.in_utc(), other.bounds.in_utc()

    def meet(self, other: object) -> When | NothingType:
        """Give the most that both allow.

        Raises:
            NotComparableError: where the comparison is UNKNOWN.

        Examples:
            >>> str(When("2020-11-09/2020-11-11").meet(When("2020-11-11/..")))
            '2020-11-11'
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
        return self._shared(other)

    def _shared(self, other: When) -> When:
        mine, theirs = self._on_one_clock(other)
        (both,) = common(mine.stretches(margin=True), theirs.stretches(margin=True))
        shared = Bounds(both, both, offset=mine.offset)
        return When(write_bounds(shared if mine.offset is None else shared.in_utc()))

    def refines(self, other: object) -> bool:
        """Tell whether this says all that the other says, or more."""
        return self.compare(other).relation in {Relation.EQUAL, Relation.REFINES}

    def before(self, other: When) -> Truth:
        """Tell whether this instant comes before the other, whatever instants the two are.

        Examples:
            >>> When("2020-10").before(When("2020-11")).name, When("2020-10").before(When("2020-10-20")).name
            ('YES', 'UNKNOWN')
        """
        if not (self.is_anchored and other.is_anchored):
            return Truth.UNKNOWN
        mine, theirs = self._on_one_clock(other)
        if _ends_by(mine, theirs):
            return Truth.YES
        return Truth.NO if _ends_by(theirs, mine) else Truth.UNKNOWN

    def after(self, other: When) -> Truth:
        """Tell whether this instant comes after the other, whatever instants the two are."""
        return other.before(self)

    def during(self, other: When) -> Truth:
        """Tell whether this instant lies in the time that the other names.

        YES needs a time that is one interval, and no margin at its ends; so a time that is one of several, or of
        another clock than this one, is never sure to be the right one.

        Examples:
            >>> When("2020-10-20").during(When("2020-10")).name, When("2020-10").during(When("2020-10-20")).name
            ('YES', 'UNKNOWN')
        """
        if not (self.is_anchored and other.is_anchored):
            return Truth.UNKNOWN
        mine, theirs = self._on_one_clock(other)
        inside, period = mine.stretches(margin=True), theirs.stretches(margin=True)
        if not common(inside, period):
            return Truth.NO
        same_clock = (self.bounds.offset is None) == (other.bounds.offset is None)
        sure = theirs.shape is Shape.ONE and same_clock and common(inside, (theirs.written,)) == inside
        return Truth.YES if sure else Truth.UNKNOWN

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A total order for listing; it says nothing about meaning."""
        return (self.tag, self.is_anchored, self.range.sort_key, self.edtf or "")

    def __str__(self) -> str:
        return self.edtf or "a time that nothing anchors"


_ANYTIME: Final = Bounds((None, None), (None, None), Shape.UNANCHORED)


def _relation(mine: Bounds, theirs: Bounds, *, margin: bool) -> Relation:
    """How the two lie to each other; what is all of several can be within, and not hold anything within."""
    a, b = mine.stretches(margin=margin), theirs.stretches(margin=margin)
    relation = relation_of(a, b)
    if relation is Relation.CONTRADICTS or Shape.ALL_OF not in {mine.shape, theirs.shape}:
        return relation
    if theirs.shape is not Shape.ALL_OF and relation in {Relation.EQUAL, Relation.REFINES}:
        return Relation.REFINES
    within = mine.shape is not Shape.ALL_OF and relation in {Relation.EQUAL, Relation.REFINED_BY}
    return Relation.REFINED_BY if within else Relation.UNKNOWN


def _ends_by(first: Bounds, then: Bounds) -> bool:
    """Whether the one is over, margins included, when the other begins."""
    end, start = first.allowed[1], then.allowed[0]
    return end is not None and start is not None and end <= start


def _date(second: int) -> date | None:
    try:
        return date_of(second // DAY)
    except (ValueError, OverflowError):
        return None


_WHY: Final = {
    Relation.EQUAL: "both say {a}",
    Relation.REFINES: "{a} lies within {b}",
    Relation.REFINED_BY: "{b} lies within {a}",
    Relation.OVERLAPS: "{a} and {b} share a part",
    Relation.CONTRADICTS: "{a} excludes {b}",
    Relation.UNKNOWN: "{a} and {b}: what both allow is no one interval",
}
