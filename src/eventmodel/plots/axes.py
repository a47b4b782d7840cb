"""What the plots share: where they draw, and labels that are only ever text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from eventmodel.extras import optional
from eventmodel.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from matplotlib.axes import Axes

    from eventmodel.plots.figures import Figure
    from eventmodel.values.interval import Interval

COPY: Final = 0.35
"""How strong the colour of a copy is."""
_LONGEST: Final = 60


def axes(ax: Axes | None, *, rows: int) -> Any:
    """Give the axes to draw on: those given, or new ones that are high enough for so many rows.

    They are not typed: what matplotlib says of its arguments leaves out days, and much else that it takes.

    Raises:
        MissingExtraError: where matplotlib is not installed.
    """
    pyplot: Any = optional("matplotlib.pyplot", "plots")
    if ax is not None:
        return ax
    return pyplot.subplots(figsize=(8, 1.6 + 0.32 * rows), layout="constrained")[1]


def label(text: str) -> str:
    """Make a text of a page fit for a label."""
    shown = visible(text)
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"


def finish(ax: Any, title: str, notes: dict[str, int]) -> None:
    """Set the title, and below it what is not shown; a dollar sign in it is a dollar sign."""
    below = ", ".join(f"{count} {note}" for note, count in notes.items() if count)
    ax.set_title("\n".join(filter(None, (label(title), below))), parse_math=False, loc="left", fontsize="medium")


def ends(span: Interval, edges: tuple[float, float]) -> tuple[float, float]:
    """Say from where to where to draw a span; to the edges where it has no bound."""
    low = edges[0] if span.low is None else float(span.low)
    return low, edges[1] if span.high is None else float(span.high)


def draw(ax: Any, at: date | int, figure: Figure, edges: tuple[float, float], *, upright: bool) -> None:
    """Draw a figure as a line with a mark at each end: a dot for a bound, an arrow where there is none."""
    span, alpha = figure.range, COPY if figure.is_copy else 1
    inside = "C0" if figure.claim.supports else "white"
    points: list[tuple[Any, Any]] = [(at, end) if upright else (end, at) for end in ends(span, edges)]
    ax.plot(*zip(*points, strict=True), color="C0", linewidth=3, alpha=alpha, gid=figure.claim.id)
    for bound, (x, y), arrow in zip((span.low, span.high), points, "v^" if upright else "<>", strict=True):
        mark = arrow if bound is None else "o"
        ax.plot([x], [y], mark, color="C0", markerfacecolor=inside, alpha=alpha)


def days(ax: Any) -> None:
    """Write days along the horizontal axis, as few as tell them apart."""
    dates: Any = optional("matplotlib.dates", "plots")
    locator = dates.AutoDateLocator(minticks=1, maxticks=8)
    ax.margins(x=0.1)
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(dates.ConciseDateFormatter(locator))


def edges_of(spans: Iterable[Interval]) -> tuple[float, float]:
    """Say how far to draw where a bound is not there: a little beyond all the bounds that are."""
    bounds = [float(b) for span in spans for b in (span.low, span.high) if b is not None] or [0.0]
    beyond = 0.15 * (max(bounds) - min(bounds)) or max(1.0, 0.15 * abs(bounds[0]))
    return min(bounds) - beyond, max(bounds) + beyond
