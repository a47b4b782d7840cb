"""The events of an analysis in time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from eventmodel.plots.axes import axes, days, finish, label

if TYPE_CHECKING:
    from datetime import date

    from matplotlib.axes import Axes

    from eventmodel.analysis import Analysis
    from eventmodel.model.event import Event


def timeline(story: Analysis, *, most: int = 30, ax: Axes | None = None) -> Axes:
    """Draw the events of most articles, from the first to the last day that each may have happened on.

    A bar is how exactly the day is known, not how long the event lasted. Events whose days are not known on both
    sides are counted in the title, and so are those beyond `most`. Every bar's `gid` is its event's id.

    Raises:
        MissingExtraError: where matplotlib is not installed.

    Examples:
        >>> import eventmodel as em
        >>> page = em.Article.from_text("Nine people died.", source="The Example", title="Ferry sinks")
        >>> day = page.claim("date", "2021-01-11", quote="Nine people died")
        >>> ax = timeline(em.analyse(em.Dossier.of(page, day)))
        >>> [text.get_text() for text in ax.get_yticklabels()]
        ['Ferry sinks']
    """
    dated = [(event, span) for event in story.events if (span := _days(event)) is not None]
    shown = sorted(dated[:most], key=lambda pair: (pair[1], pair[0].id))
    drawn: Any = axes(ax, rows=len(shown))
    for row, (event, (first, last)) in enumerate(shown):
        drawn.plot([first, last + timedelta(days=1)], [row, row], "|-", color="C0", linewidth=5, gid=event.id)
    days(drawn)
    drawn.set_yticks(range(len(shown)), [label(event.title or event.type) for event, _ in shown], parse_math=False)
    drawn.invert_yaxis()
    undated, others = len(story.events) - len(dated), len(dated) - len(shown)
    finish(drawn, "Events", {"without days not shown": undated, "more": others})
    chart: Axes = drawn
    return chart


def _days(event: Event) -> tuple[date, date] | None:
    if event.when is None or event.when.first_day is None or event.when.last_day is None:
        return None
    return event.when.first_day, event.when.last_day
