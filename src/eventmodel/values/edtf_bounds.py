"""What an EDTF text allows: bounds, the margin of what is approximate, and whether there are gaps between."""

from __future__ import annotations

from enum import Enum
from typing import Final, Protocol, Self

import attrs

from eventmodel.values.calendar_days import months_away
from eventmodel.values.edtf_stretches import Stretch, Stretches
from eventmodel.values.interval import Interval

DAY: Final = 86_400
FURTHEST_EAST: Final = 14 * 3600
"""How far, in seconds, a clock may be ahead of UTC."""
FURTHEST_WEST: Final = 12 * 3600
"""How far, in seconds, a clock may be behind UTC."""


class Shape(Enum):
    """What lies between the bounds."""

    ONE = "one interval"
    ONE_OF = "one of several, with gaps between"
    ALL_OF = "all of several"
    UNANCHORED = "no year anchors it"


class Parts(Protocol):
    """What has gaps: a date with unspecified digits before others, or a set."""

    def stretches(self, *, margin: bool) -> Stretches:
        """Give what is allowed, with the margin or without."""
        ...


@attrs.frozen
class Margin:
    """How far an approximate date may lie outside its bounds, on either side.

    Examples:
        >>> Margin(months=1).around((0, 31 * DAY)) == (-31 * DAY, 59 * DAY)
        True
    """

    months: int = 0
    seconds: int = 0

    def around(self, stretch: Stretch) -> Stretch:
        """Widen a stretch; one of whole days, if the margin is in months."""
        low, high = stretch
        if self.months:
            low = None if low is None else months_away(low // DAY, -self.months) * DAY
            high = None if high is None else months_away(high // DAY, self.months, ends=True) * DAY
        return widened((low, high), self.seconds, self.seconds)


NO_MARGIN: Final = Margin()


@attrs.frozen
class Bounds:
    """What an EDTF text allows, in seconds from 1970-01-01 of its own clock.

    Attributes:
        written: the bounds as written, the second one outside.
        allowed: the same with the margin of what is approximate.
        shape: what lies between the bounds.
        offset: how far, in seconds, that clock is ahead of UTC; None where no time zone is written.
        parts: what lies between, where it is not one interval.
    """

    written: Stretch
    allowed: Stretch
    shape: Shape = Shape.ONE
    offset: int | None = None
    parts: Parts | None = attrs.field(default=None, eq=False)

    @classmethod
    def of(cls, low: int | None, high: int | None, margin: Margin = NO_MARGIN) -> Self:
        """Bound one interval."""
        written = (low, high)
        return cls(written, written if margin is NO_MARGIN else margin.around(written))

    @property
    def anchored(self) -> bool:
        """Whether a year places it; without one, the bounds say which years EDTF can write, and no more."""
        return self.shape is not Shape.UNANCHORED

    @property
    def strict(self) -> Interval:
        """The bounds as written, for one interval; else those of the whole."""
        return as_interval(self.written)

    @property
    def loose(self) -> Interval:
        """The bounds with the margin."""
        return as_interval(self.allowed)

    def stretches(self, *, margin: bool) -> Stretches:
        """Give what is allowed, gaps left out, with the margin or without."""
        if self.parts is None or self.shape in {Shape.ONE, Shape.UNANCHORED}:
            return (self.allowed if margin else self.written,)
        return self.parts.stretches(margin=margin)

    def in_utc(self) -> Bounds:
        """The same on the clock of UTC; without a zone, whatever the zones of the world allow.

        Gaps do not outlast an unknown zone: only the bounds of the whole are sure then.
        """
        before, after = (FURTHEST_EAST, FURTHEST_WEST) if self.offset is None else (self.offset, -self.offset)
        shape = Shape.ALL_OF if self.shape is Shape.ONE_OF else self.shape
        return Bounds(widened(self.written, before, after), widened(self.allowed, before, after), shape, 0)


def widened(stretch: Stretch, before: int, after: int) -> Stretch:
    """Begin some seconds earlier, and end some later.

    Examples:
        >>> widened((0, None), 5, 5)
        (-5, None)
    """
    low, high = stretch
    return None if low is None else low - before, None if high is None else high + after


def as_interval(stretch: Stretch) -> Interval:
    """Give a stretch as an interval of seconds."""
    return Interval(*stretch, high_open=True)
