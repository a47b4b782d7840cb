"""The time line of events: a dot for each, open contradictions marked; of very many, a bar for each strip."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.report.drawing.scales import DayScale, day_scale, day_ticks
from eventmodel.report.drawing.svg import Drawing, group, picture, shortened, tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WIDTH: Final = 960.0
_MARGIN: Final = 24.0
_LANE: Final = 24.0
_MOST_DOTS: Final = 120
_LABELLED: Final = 12
_LETTER: Final = 6.4
_LONGEST: Final = 64


@attrs.frozen
class Dot:
    """An event on the time line.

    Attributes:
        day: when it happened, or began.
        label: its name.
        size: how many articles tell of it.
        is_open: whether something about it is contradicted and open.
        link: where it is told in full; empty for nowhere.
        about: when it was, and what is open, in words.
    """

    day: date
    label: str
    size: int
    is_open: bool
    link: str = ""
    about: str = ""


def draw_time_line(dots: Sequence[Dot], *, key: str = "time-line") -> Drawing:
    """Draw events by day, the first of them labelled: put what matters first.

    Examples:
        >>> drawn = str(draw_time_line([Dot(date(2019, 3, 12), "Ferry sinks", 5, True)]))
        >>> "<title" in drawn, "Ferry sinks" in drawn
        (True, True)
    """
    scale = day_scale([dot.day for dot in dots], _MARGIN, _WIDTH - _MARGIN)
    parts, height = _bars(dots, scale) if len(dots) > _MOST_DOTS else _lanes(dots, scale)
    shown = [*_axis(scale, height), *parts]
    open_ones = sum(dot.is_open for dot in dots)
    about = f"{len(dots)} events by day; {open_ones} with open contradictions. The list below holds the same."
    return picture(shown, key=key, title="Events on a time line", about=about, width=_WIDTH, height=height + 34)


def _axis(scale: DayScale, height: float) -> Iterator[Drawing]:
    for stretch in scale.stretches:
        yield tag("line", class_="axis", x1=stretch.left, x2=stretch.right, y1=height, y2=height)
        width = stretch.right - stretch.left
        for at, label in _apart(day_ticks(stretch, max(int(width / 90), 1)), stretch.right):
            yield tag("line", class_="tick", x1=at, x2=at, y1=height, y2=height + 5)
            anchor = "start" if at < _MARGIN + 30 else "end" if at > _WIDTH - _MARGIN - 30 else "middle"
            yield tag("text", label, class_="tick-label", x=at, y=height + 20, text_anchor=anchor)
    for at in scale.breaks:
        yield tag("path", class_="break", d=f"M{at - 6:.0f} {height + 5:.0f}l4 -10m4 10l4 -10")


def _apart(ticks: Sequence[tuple[float, str]], right: float) -> Iterator[tuple[float, str]]:
    """The ticks whose labels do not run into one another."""
    end = float("-inf")
    for at, label in ticks:
        half = len(label) * _LETTER / 2
        if at - half > end and (at <= right or not ticks):
            yield at, label
            end = at + half + 8


def _lanes(dots: Sequence[Dot], scale: DayScale) -> tuple[list[Drawing], float]:
    """Dots in lanes, the first ones with labels, so that no label runs into another."""
    taken: list[list[tuple[float, float]]] = []
    placed: list[tuple[Dot, float, int, bool, bool]] = []
    for number, dot in enumerate(dots):
        at, is_named = scale.place(dot.day), number < _LABELLED
        width = _LETTER * len(shortened(dot.label, _LONGEST)) + 14 if is_named else 0
        is_left = at + width > _WIDTH - 4
        span = (at - 8 - width * is_left, at + 8 + width * (not is_left))
        lane = next(
            (n for n, spans in enumerate(taken) if all(span[1] < a or b < span[0] for a, b in spans)), len(taken)
        )
        if lane == len(taken):
            taken.append([])
        taken[lane].append(span)
        placed.append((dot, at, lane, is_named, is_left))
    height = 18 + _LANE * max(len(taken), 1)
    stems = [_stem(at, height - 16 - _LANE * lane, height) for _, at, lane, _, _ in placed]
    drawn = [
        _dot(dot, at, height - 16 - _LANE * lane, is_named=is_named, is_left=is_left)
        for dot, at, lane, is_named, is_left in placed
    ]
    return [*stems, *drawn], height


def _stem(at: float, y: float, floor: float) -> Drawing:
    return tag("line", class_="stem", x1=at, x2=at, y1=y, y2=floor)


def _dot(dot: Dot, at: float, y: float, *, is_named: bool, is_left: bool) -> Drawing:
    radius = 3.5 + min(dot.size, 16) ** 0.5
    mark = _cross(at, y, radius) if dot.is_open else tag("circle", cx=at, cy=y, r=radius)
    hit = [tag("circle", class_="hit", cx=at, cy=y, r=_LANE / 2)] if dot.link else []
    parts: list[Drawing] = [tag("title", f"{dot.label}. {dot.about}"), *hit, mark]
    if is_named:
        anchor, x = ("end", at - radius - 5) if is_left else ("start", at + radius + 5)
        parts.append(tag("text", shortened(dot.label, _LONGEST), x=x, y=y + 4, text_anchor=anchor))
    link = {"href": dot.link} if dot.link else {}
    return tag("a" if dot.link else "g", *parts, class_="dot open" if dot.is_open else "dot", **link)


def _cross(at: float, y: float, radius: float) -> Drawing:
    """A diamond with a cross: told from a dot by its shape too."""
    r, h = radius + 1.5, radius * 0.38
    diamond = tag("path", d=f"M{at:.1f} {y - r:.1f}l{r:.1f} {r:.1f}l-{r:.1f} {r:.1f}l-{r:.1f} -{r:.1f}z")
    x, z = at - h, at + h
    cross = tag(
        "path", class_="cross", d=f"M{x:.1f} {y - h:.1f}L{z:.1f} {y + h:.1f}M{z:.1f} {y - h:.1f}L{x:.1f} {y + h:.1f}"
    )
    return group([diamond, cross])


def _bars(dots: Sequence[Dot], scale: DayScale) -> tuple[list[Drawing], float]:
    """How many events lie in each strip of the line; the lower part of a bar are those with open contradictions."""
    height, strip = 130.0, 8.0
    every: Counter[int] = Counter()
    still: Counter[int] = Counter()
    for dot in dots:
        at = int(scale.place(dot.day) / strip)
        every[at] += 1
        still[at] += dot.is_open
    most = max(every.values())
    drawn: list[Drawing] = []
    for at in sorted(every):
        tall, low = (100 * count / most for count in (every[at], still[at]))
        name = tag("title", f"{every[at]} events, {still[at]} with open contradictions")
        whole = tag("rect", class_="bar", x=at * strip, y=height - tall, width=strip - 1.5, height=tall)
        lower = tag("rect", class_="bar open", x=at * strip, y=height - low, width=strip - 1.5, height=low)
        drawn.append(group([name, whole, lower]))
    return drawn, height
