"""How the figures of an attribute moved from day to day, and what was to be believed by then."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from eventmodel.comparison.positions import printed_on
from eventmodel.plots.axes import axes, days, draw, edges_of, ends, finish, label
from eventmodel.plots.figures import scale_of, told_in
from eventmodel.values.units import unit_words

if TYPE_CHECKING:
    from datetime import date

    from matplotlib.axes import Axes

    from eventmodel.analysis import Analysis
    from eventmodel.model.event import Event

_DAY = timedelta(days=1)


def figure_over_time(story: Analysis, event: Event, attribute: str, *, unit: str = "", ax: Axes | None = None) -> Axes:
    """Draw when each figure was printed, as a line from bound to bound, over the value resolved by each day.

    Arrows, hollow marks, pale copies and `gid` are as in `figures_by_source`; the shaded steps are
    `Analysis.history`. Claims of pages that show no day are counted in the title, and not drawn.

    Args:
        story: the analysis.
        event: one of its events.
        attribute: an attribute whose values are quantities or durations.
        unit: the unit of the scale; the one that most claims use where none is given, hours for durations.
        ax: where to draw; a new figure where none is given.

    Raises:
        InvalidValueError: where no claim of that attribute has a number in that unit.
        MissingExtraError: where matplotlib is not installed.
    """
    scale = scale_of(story, event, attribute, unit)
    drawn: Any = axes(ax, rows=8)
    edges = edges_of(figure.range for figure in scale.figures)
    dated = [(span[1], f) for f in scale.figures if (span := printed_on(f.claim, story.witnesses)) is not None]
    _steps(drawn, story, event, attribute, scale.unit, edges, max((day for day, _ in dated), default=None))
    for day, figure in sorted(dated, key=lambda pair: pair[0]):
        draw(drawn, day, figure, edges, upright=True)
    drawn.set_ylabel(label(f"{attribute} ({unit_words(scale.unit)})"), parse_math=False)
    days(drawn)
    undated = len(scale.figures) - len(dated)
    finish(drawn, event.title or event.type, {"undated not shown": undated, "in other units": scale.left_out})
    chart: Axes = drawn
    return chart


def _steps(
    ax: Any, story: Analysis, event: Event, attribute: str, unit: str, edges: tuple[float, float], last: date | None
) -> None:
    """The resolved value from the day it was first to be believed until the day of the next one."""
    steps = story.history(event, attribute).steps
    until = [*(step.day for step in steps), *([last + _DAY] if last else [])]
    for step, (start, end) in zip(steps, pairwise(until), strict=False):
        span = None if step.resolution.reading is None else told_in(step.resolution.reading.value, unit)
        if span is not None:
            low, high = ends(span, edges)
            ax.fill_between([start, end], low, high, color="C2", alpha=0.25, linewidth=2, gid=step.resolution.id)
