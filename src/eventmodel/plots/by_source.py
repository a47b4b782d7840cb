"""The figures of an attribute, source by source, with their bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from eventmodel.plots.axes import axes, draw, edges_of, ends, finish, label
from eventmodel.plots.figures import scale_of, told_in
from eventmodel.values.units import unit_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from eventmodel.analysis import Analysis
    from eventmodel.model.event import Event


def figures_by_source(story: Analysis, event: Event, attribute: str, *, unit: str = "", ax: Axes | None = None) -> Axes:
    """Draw who says what: a bar from the lower to the upper bound of each claim, one line a claim.

    An arrow is a bound that is not there ('more than 6,000'), a hollow mark a figure that is denied, possible or
    planned; copies are pale, and what the policy resolves to is the shaded band. Every bar's `gid` is its claim's id.

    Args:
        story: the analysis.
        event: one of its events.
        attribute: an attribute whose values are quantities or durations.
        unit: the unit of the scale; the one that most claims use where none is given, hours for durations.
        ax: where to draw; a new figure where none is given.

    Raises:
        InvalidValueError: where no claim of that attribute has a number in that unit.
        MissingExtraError: where matplotlib is not installed.

    Examples:
        >>> import eventmodel as em
        >>> page = em.Article.from_text("More than 9 people died.", source="The Example", title="Ferry sinks")
        >>> story = em.analyse(em.Dossier.of(page, page.claim("deaths", "more than 9", quote="More than 9 people")))
        >>> ax = figures_by_source(story, story.events[0], "deaths")
        >>> [text.get_text() for text in ax.get_yticklabels()]
        ['The Example']
    """
    scale = scale_of(story, event, attribute, unit)
    drawn: Any = axes(ax, rows=len(scale.figures))
    edges = edges_of(figure.range for figure in scale.figures)
    for row, figure in enumerate(scale.figures):
        draw(drawn, row, figure, edges, upright=False)
    drawn.set_yticks(range(len(scale.figures)), [label(f.source) for f in scale.figures], parse_math=False)
    drawn.invert_yaxis()
    _shade(drawn, story, event, attribute, scale.unit)
    drawn.set_xlabel(label(f"{attribute} ({unit_words(scale.unit)})"), parse_math=False)
    finish(drawn, event.title or event.type, {"in other units not shown": scale.left_out})
    chart: Axes = drawn
    return chart


def _shade(ax: Any, story: Analysis, event: Event, attribute: str, unit: str) -> None:
    resolution = story.resolution_of(event, attribute)
    if resolution is None or resolution.reading is None:
        return
    span = told_in(resolution.reading.value, unit)
    if span is not None:
        left, right = ax.get_xlim()
        low, high = ends(span, (left, right))
        ax.axvspan(low, high, alpha=0.2, color="C2", gid=resolution.id)
        ax.set_xlim(min(left, low), max(right, high))
