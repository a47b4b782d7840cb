"""Plots: every claim with a number is drawn from bound to bound, leads back by its id, and none is drawn as another."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
import pytest
from matplotlib import pyplot as plt

import eventmodel as em
from eventmodel import plots
from eventmodel.errors import InvalidValueError, MissingExtraError
from eventmodel.model.claim import Modality
from eventmodel.values import Duration, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator


FERRY = Path(__file__).parents[2] / "examples" / "harbour-ferry"


@pytest.fixture(autouse=True)
def _without_a_screen() -> Iterator[None]:
    mpl.use("Agg")
    yield
    plt.close("all")


@cache
def story() -> em.Analysis:
    return em.analyse(em.read(FERRY))


def _bars(ax: Any) -> dict[str, Any]:
    return {str(gid): line for line in ax.lines if (gid := line.get_gid())}


def _ends(line: Any) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in zip(line.get_xdata(), line.get_ydata(), strict=True)]


def _told(*said: tuple[str, Any, str, str], **more: Any) -> tuple[em.Analysis, em.Event, list[em.Claim]]:
    """Claims of one event: source, value, day, attribute."""
    pages = [
        em.Article.from_text(f"Words {n}.", source=s, published=day or None) for n, (s, _, day, _) in enumerate(said)
    ]
    claims = [
        page.claim(attribute, value, quote="Words", **more)
        for page, (_, value, _, attribute) in zip(pages, said, strict=True)
    ]
    texts = {page.id: page for page in pages}
    mentions = [em.Target.of(em.Mention(page.id), texts) for page in pages]
    same = [em.Judgement(mentions[0], other, em.Verdict.SAME, author="Ana") for other in mentions[1:]]
    analysis = em.analyse(em.Dossier.of(*pages, *claims, *same))
    return analysis, analysis.events[0], claims


def test_every_figure_is_drawn_once_from_bound_to_bound() -> None:
    event = story().events[0]
    ax = plots.figures_by_source(story(), event, "deaths")
    claims = {claim.id: claim for claim in story().claims_of(event, "deaths")}
    bars = _bars(ax)
    assert bars.keys() == claims.keys()
    for key, claim in claims.items():
        value = claim.reading.value
        assert isinstance(value, Quantity)
        (low, row), (high, _) = _ends(bars[key])
        assert value.low is None or low == value.low
        assert value.high is None or high == value.high
        article = story().dossier.articles[claim.article]
        assert ax.get_yticklabels()[int(row)].get_text() in {article.source, Path(article.paths[0]).name}


def test_a_bound_that_is_not_there_is_an_arrow_beyond_all_the_others() -> None:
    analysis, event, (more, less, _) = _told(
        ("A", Quantity.more_than(6000, "person"), "", "deaths"),
        ("B", Quantity.at_most(10, "person"), "", "deaths"),
        ("C", Quantity.exactly(20, "person"), "", "deaths"),
    )
    ax = plots.figures_by_source(analysis, event, "deaths")
    bars = _bars(ax)
    assert _ends(bars[more.id])[1][0] > 6000
    assert _ends(bars[less.id])[0][0] < 10
    assert [line.get_marker() for line in ax.lines if not line.get_gid()] == ["o", ">", "<", "o", "o", "o"]


def test_what_is_only_possible_is_hollow() -> None:
    analysis, event, _ = _told(("A", "nine", "", "deaths"), modality=Modality.POSSIBLE)
    marks = [line for line in plots.figures_by_source(analysis, event, "deaths").lines if not line.get_gid()]
    assert {str(mark.get_markerfacecolor()) for mark in marks} == {"white"}


def test_copies_are_pale() -> None:
    resolution = next(r for r in story().resolutions if r.discounted and r.attribute in {"missing", "evacuated"})
    event = next(e for e in story().events if e.id == resolution.event)
    bars = _bars(plots.figures_by_source(story(), event, resolution.attribute))
    pale = {key for key, line in bars.items() if line.get_alpha() != 1}
    assert pale == set(resolution.discounted)


def test_the_resolved_value_is_a_band() -> None:
    analysis, event, _ = _told(("A", "at least 9", "", "deaths"), ("B", "9 to 12", "", "deaths"))
    resolution = analysis.resolution_of(event, "deaths")
    assert resolution is not None
    ax = plots.figures_by_source(analysis, event, "deaths")
    (band,) = [patch for patch in ax.patches if patch.get_gid() == resolution.id]
    assert (band.get_extents().x0, band.get_extents().x1) == pytest.approx(
        (ax.transData.transform((9, 0))[0], ax.transData.transform((12, 0))[0])
    )


def test_other_units_are_counted_and_not_drawn() -> None:
    analysis, event, (km, mile, _) = _told(
        ("A", Quantity.exactly(1000, "metre"), "", "measure"),
        ("B", Quantity.exactly(2, "kilometre"), "", "measure"),
        ("C", Quantity.exactly(7, "magnitude"), "", "measure"),
    )
    ax = plots.figures_by_source(analysis, event, "measure", unit="metre")
    assert {key: line.get_xdata()[0] for key, line in _bars(ax).items()} == {km.id: 1000, mile.id: 2000}
    assert ax.get_title(loc="left").endswith("1 in other units not shown")
    assert ax.get_xlabel() == "measure (metres)"


def test_durations_are_told_in_hours() -> None:
    analysis, event, (claim,) = _told(("A", Duration.exactly(2, "day"), "", "duration"))
    assert _ends(_bars(plots.figures_by_source(analysis, event, "duration"))[claim.id])[0][0] == 48


def test_over_time_each_figure_stands_on_the_day_of_its_page() -> None:
    analysis, event, (first, second, undated) = _told(
        ("A", "nine", "2021-01-11", "deaths"), ("B", "12", "2021-01-13", "deaths"), ("C", "13", "", "deaths")
    )
    ax = plots.figure_over_time(analysis, event, "deaths")
    found = {key: (line.get_xdata()[0].isoformat(), tuple(line.get_ydata())) for key, line in _bars(ax).items()}
    assert found == {first.id: ("2021-01-11", (9, 9)), second.id: ("2021-01-13", (12, 12))}
    assert undated.id not in found
    assert ax.get_title(loc="left").endswith("1 undated not shown")


def test_over_time_the_history_is_drawn_in_steps() -> None:
    analysis, event, _ = _told(("A", "nine", "2021-01-11", "deaths"), ("B", "12", "2021-01-13", "deaths"))
    ax = plots.figure_over_time(analysis, event, "deaths")
    steps = [s for s in analysis.history(event, "deaths").steps if s.resolution.reading is not None]
    assert [area.get_gid() for area in ax.collections] == [step.resolution.id for step in steps]


def test_the_timeline_shows_dated_events_and_counts_the_others() -> None:
    dated = [event for event in story().events if event.when and event.when.first_day and event.when.last_day]
    ax = plots.timeline(story())
    assert _bars(ax).keys() == {event.id for event in dated}
    assert ax.get_title(loc="left") == f"Events\n{len(story().events) - len(dated)} without days not shown"
    assert len(_bars(plots.timeline(story(), most=2))) == 2


def test_a_plot_draws_where_it_is_told_to() -> None:
    event, (one, two) = story().events[0], plt.subplots(2)[1]
    assert plots.figures_by_source(story(), event, "deaths", ax=one) is one
    assert plots.figure_over_time(story(), event, "deaths", ax=two) is two


@pytest.mark.filterwarnings("ignore:Glyph")  # of the picture of a control character, in a font without it
def test_text_of_pages_is_no_markup() -> None:
    analysis, event, _ = _told(("$\\frac{$ \u202e\x1b[31m", "nine", "2021-01-11", "deaths"))
    for ax in (
        plots.figures_by_source(analysis, event, "deaths"),
        plots.figure_over_time(analysis, event, "deaths"),
        plots.timeline(analysis),
    ):
        figure: Any = ax.figure
        figure.draw_without_rendering()
    (label,) = plots.figures_by_source(analysis, event, "deaths").get_yticklabels()
    assert label.get_text() == "$\\frac{$ �␛[31m"


def test_what_has_no_numbers_is_refused() -> None:
    event = story().events[0]
    with pytest.raises(InvalidValueError, match=r"no claim about place of this event has a number$"):
        plots.figures_by_source(story(), event, "place")
    with pytest.raises(InvalidValueError, match="has a number in kilogram"):
        plots.figure_over_time(story(), event, "deaths", unit="kilogram")


def test_without_matplotlib_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.pyplot", None)
    with pytest.raises(MissingExtraError, match=r"eventmodel\[plots\]"):
        plots.timeline(story())
