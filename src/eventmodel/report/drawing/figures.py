"""How a figure moved: each report a bar from the least to the most that it allows, and what was believed as a line."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.report.drawing.scales import DayScale, NumberScale, day_scale, day_ticks, number_scale
from eventmodel.report.drawing.svg import Drawing, group, picture, tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WIDTH: Final = 760.0
_HEIGHT: Final = 240.0
_LEFT: Final = 64.0
_TOP: Final = 24.0
_BOTTOM: Final = 196.0
_UNDATED: Final = 150.0
_APART: Final = 24.0


@attrs.frozen
class Bar:
    """What one source reports.

    Attributes:
        day: when it was printed; None where its page shows no day.
        low: the least that it allows; None where there is no such bound.
        high: the most that it allows; None where there is no such bound.
        side: the letter of its position, which gives the colour; empty for none.
        label: who says so, and what, in words.
        source: the name of the source.
        is_copy: whether the same text is counted by another source already.
        link: where the sentence stands.
        count: how many report so.
    """

    day: date | None
    low: float | None
    high: float | None
    side: str
    label: str
    source: str
    is_copy: bool = False
    link: str = ""
    count: int = 1


@attrs.frozen
class Step:
    """What was believed from one day on; without bounds it was open."""

    day: date
    low: float | None
    high: float | None
    label: str


def draw_figures(bars: Sequence[Bar], steps: Sequence[Step], *, key: str, title: str, unit: str) -> Drawing:
    """Draw what sources report of one figure, by the day on which they printed it; needs at least one bound.

    A bound that is open upwards or downwards ends in an arrow; what no page dates stands apart on the right.

    Examples:
        >>> bar = Bar(date(2019, 3, 13), 17, None, "A", "The Example: 17 or more", "The Example")
        >>> "17 or more" in str(draw_figures([bar], [], key="deaths", title="Deaths", unit="people"))
        True
    """
    ends = [*((bar.low, bar.high) for bar in bars), *((step.low, step.high) for step in steps)]
    numbers = [number for pair in ends for number in pair if number is not None]
    scale = number_scale(numbers, _BOTTOM, _TOP + 14)
    undated = [bar for bar in bars if bar.day is None]
    right = _WIDTH - (_UNDATED if undated else 0) - 16
    days = day_scale([d for b in bars if (d := b.day)] or [date(2000, 1, 1)], _LEFT + 30, right - 60)
    parts = [
        *_grid(scale, right, unit),
        *(_days(days) if len(undated) < len(bars) else ()),
        *_line(steps, days, scale, right - 10),
        *_all_bars(bars, undated, days, scale, right),
    ]
    about = f"{len(bars)} reports of it, by the day on which they were printed. The table below holds the same."
    return picture(parts, key=key, title=title, about=about, width=_WIDTH, height=_HEIGHT)


def _grid(scale: NumberScale, right: float, unit: str) -> Iterator[Drawing]:
    yield tag("text", unit, class_="unit", x=4, y=14)
    for tick in scale.ticks:
        y = scale.place(tick)
        yield tag("line", class_="grid", x1=_LEFT, x2=right, y1=y, y2=y)
        yield tag("text", f"{tick:,.10g}", class_="tick-label", x=_LEFT - 8, y=y + 4, text_anchor="end")


def _days(days: DayScale) -> Iterator[Drawing]:
    for stretch in days.stretches:
        most = max(int((stretch.right - stretch.left) / 90), 1)
        end = float("-inf")
        for at, label in day_ticks(stretch, most):
            if at - end > 84:
                yield tag("line", class_="tick", x1=at, x2=at, y1=_BOTTOM, y2=_BOTTOM + 5)
                yield tag("text", label, class_="tick-label", x=at, y=_BOTTOM + 20, text_anchor="middle")
                end = at
    for at in days.breaks:
        yield tag("path", class_="break", d=f"M{at - 6:.0f} {_BOTTOM + 5:.0f}l4 -10m4 10l4 -10")


def _all_bars(
    bars: Sequence[Bar], undated: Sequence[Bar], days: DayScale, scale: NumberScale, right: float
) -> Iterator[Drawing]:
    by_day: dict[date | None, list[Bar]] = {}
    for bar in _merged(bars):
        by_day.setdefault(bar.day, []).append(bar)
    for day, mine in by_day.items():
        middle = right + _UNDATED / 2 if day is None else days.place(day)
        first = max(middle - _APART * (len(mine) - 1) / 2, _LEFT + _APART / 2 + 4)
        for number, bar in enumerate(sorted(mine, key=_by_height)):
            yield _bar(bar, first + _APART * number, scale)
    if undated:
        yield tag("line", class_="apart", x1=right + 8, x2=right + 8, y1=_TOP, y2=_BOTTOM + 6)
        yield tag(
            "text", "no date shown", class_="tick-label", x=right + _UNDATED / 2, y=_BOTTOM + 20, text_anchor="middle"
        )


def _merged(bars: Sequence[Bar]) -> list[Bar]:
    """What several report alike on one day is drawn once, with their number; pale where all of them are copies."""
    alike: dict[tuple[object, ...], list[Bar]] = {}
    for bar in bars:
        alike.setdefault((bar.day, bar.low, bar.high, bar.side), []).append(bar)
    return [
        attrs.evolve(
            mine[0],
            label="; ".join(bar.label for bar in mine),
            is_copy=all(bar.is_copy for bar in mine),
            count=sum(bar.count for bar in mine),
        )
        for mine in alike.values()
    ]


def _by_height(bar: Bar) -> tuple[float, float, str]:
    low, high = bar.low, bar.high
    return (high if low is None else low) or 0, (low if high is None else high) or 0, bar.label


def _bar(bar: Bar, x: float, scale: NumberScale) -> Drawing:
    low = scale.bottom if bar.low is None else scale.place(bar.low)
    high = scale.top if bar.high is None else scale.place(bar.high)
    parts = [tag("title", bar.label)]
    if bar.link:
        middle = low if bar.low is not None else high
        parts.append(tag("circle", class_="hit", cx=x, cy=middle, r=12))
    if bar.low == bar.high:
        parts.append(tag("circle", cx=x, cy=low, r=6.5))
    else:
        parts.append(tag("line", class_="range", x1=x, x2=x, y1=low, y2=high))
        parts.extend(_end(x, low, "up" if bar.low is None else ""))
        parts.extend(_end(x, high, "down" if bar.high is None else ""))
    where = (low + high) / 2 if bar.low is not None and bar.high is not None else low if bar.low is not None else high
    letter = [tag("text", bar.side, class_="letter", x=x, y=where + 3.6, text_anchor="middle")] if bar.side else []
    if bar.low != bar.high and bar.side:
        parts.append(tag("circle", cx=x, cy=where, r=6.5))
    if bar.count > 1:
        parts.append(_count(bar, x, low, high, where))
    look = f"report {side_class(bar.side)}{' copy' if bar.is_copy else ''}"
    return tag("a" if bar.link else "g", *parts, *letter, class_=look, href=bar.link or None)


def _count(bar: Bar, x: float, low: float, high: float, where: float) -> Drawing:
    """How many report it, where neither a bar nor the axis runs through the words."""
    words = f"×{bar.count}"
    if bar.low is None:
        return tag("text", words, class_="count", x=x, y=where - 11, text_anchor="middle")
    below = where + 19 if bar.high is None or bar.low == bar.high else max(low, high) + 14
    if below > _BOTTOM:
        return tag("text", words, class_="count", x=x - 10, y=where + 4, text_anchor="end")
    return tag("text", words, class_="count", x=x, y=below, text_anchor="middle")


def _end(x: float, y: float, arrow: str) -> Iterator[Drawing]:
    """A short stroke where a bound is, an arrow where there is none."""
    if not arrow:
        yield tag("line", class_="range", x1=x - 5, x2=x + 5, y1=y, y2=y)
    else:
        step = 7 if arrow == "down" else -7
        yield tag("path", class_="arrow", d=f"M{x - 4:.1f} {y + step:.1f}L{x:.1f} {y:.1f}L{x + 4:.1f} {y + step:.1f}")


def _line(steps: Sequence[Step], days: DayScale, scale: NumberScale, right: float) -> Iterator[Drawing]:
    """What was believed: a line from day to day, a band where it is a range, nothing where it was open."""
    for number, step in enumerate(steps):
        x1 = days.place(step.day)
        x2 = days.place(steps[number + 1].day) if number + 1 < len(steps) else right
        if step.low is None and step.high is None:
            yield tag("text", step.label, class_="left-open", x=x1, y=_TOP - 10, text_anchor="middle")
            continue
        low = scale.bottom if step.low is None else scale.place(step.low)
        high = scale.top if step.high is None else scale.place(step.high)
        band = tag("rect", class_="band", x=x1, y=high, width=max(x2 - x1, 1), height=max(low - high, 0.5))
        line = tag("path", class_="believed", d=f"M{x1:.1f} {low:.1f}H{x2:.1f}M{x1:.1f} {high:.1f}H{x2:.1f}")
        yield group([tag("title", step.label), band, line])


_COLOURS: Final = 8


def side_class(side: str) -> str:
    """Give the class that colours a position; after eight the colours come again, and the letters do not.

    Examples:
        >>> side_class("A"), side_class("I"), side_class("")
        ('side-1', 'side-1', 'side-0')
    """
    if not side:
        return "side-0"
    number = 0
    for sign in side:
        number = number * 26 + ord(sign) - 64
    return f"side-{(number - 1) % _COLOURS + 1}"
