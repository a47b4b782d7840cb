"""Charts: well-formed SVG with a title and a description, within their frame, whatever the numbers and names are."""

from __future__ import annotations

from datetime import date, timedelta
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from eventmodel.report.drawing import Bar, Dot, Drawing, Hub, Step, Strand, draw_copying, draw_figures, draw_time_line
from eventmodel.report.drawing.figures import side_class
from eventmodel.report.drawing.scales import day_scale, number_scale
from eventmodel.report.drawing.svg import shortened

NAMES = st.text(max_size=60)
DAYS = st.dates(date(1800, 1, 1), date(2100, 1, 1))
NUMBERS = st.floats(-1e6, 1e12, allow_nan=False)
DOTS = st.builds(Dot, DAYS, NAMES, st.integers(1, 500), st.booleans(), st.just("events/0.html"), NAMES)
SIDES = st.sampled_from(["", "A", "J", "AA"])
BARS = st.builds(Bar, st.none() | DAYS, st.none() | NUMBERS, NUMBERS, SIDES, NAMES, NAMES, st.booleans())


def read(drawing: Drawing) -> ET.Element:
    root = ET.fromstring(str(drawing))  # noqa: S314 - made by the library
    kinds = [child.tag for child in root][:2]
    assert kinds == ["title", "desc"]
    assert root.get("role") == "group"
    assert [child.get("id") for child in root][:2] == (root.get("aria-labelledby") or "").split()
    return root


def assert_is_within(root: ET.Element) -> None:
    _, _, width, height = map(float, (root.get("viewBox") or "").split())
    for name, most in (("x", width), ("cx", width), ("x1", width), ("x2", width), ("y", height), ("cy", height)):
        places = [float(value) for item in root.iter() if (value := item.get(name)) is not None]
        assert all(-1 <= at <= most + 1 for at in places)


@given(st.lists(DOTS, min_size=1, max_size=30))
def test_a_time_line_shows_every_event(dots: list[Dot]) -> None:
    root = read(draw_time_line(dots))
    assert len(list(root.iter("a"))) == len(dots)
    assert_is_within(root)


def test_a_time_line_of_very_many_events_counts_them() -> None:
    dots = [Dot(date(2020, 1, 1) + timedelta(days=n % 700), f"event {n}", 3, n % 9 == 0) for n in range(5000)]
    drawn = draw_time_line(dots)
    assert len(str(drawn)) < 60_000
    root = read(drawn)
    assert sum(int((item.findtext("title") or "0").split()[0]) for item in root.iter("g")) == 5000


@given(st.lists(BARS, min_size=1, max_size=20), st.lists(st.builds(Step, DAYS, NUMBERS, NUMBERS, NAMES), max_size=3))
def test_a_chart_of_figures_counts_every_report(bars: list[Bar], steps: list[Step]) -> None:
    days = sorted({bar.day for bar in bars if bar.day is not None})
    kept = [Step(days[n % len(days)], step.low, step.high, step.label) for n, step in enumerate(steps)] if days else []
    root = read(draw_figures(bars, kept, key="deaths", title="Deaths", unit="people"))
    counts = [int((item.text or "×1")[1:]) for item in root.iter("text") if item.get("class") == "count"]
    reports = [item for item in root.iter("g") if (item.get("class") or "").startswith("report")]
    assert len(reports) - len(counts) + sum(counts) == len(bars)


@given(
    st.lists(
        st.builds(Hub, NAMES, st.lists(st.builds(Strand, NAMES, NAMES), min_size=1, max_size=4).map(tuple)), max_size=5
    )
)
def test_a_graph_of_copies_has_a_strand_for_each_article_of_each_origin(hubs: list[Hub]) -> None:
    root = read(draw_copying(hubs))
    strands = [item for item in root.iter("path") if (item.get("class") or "").startswith("strand")]
    assert len(strands) == sum(len(hub.strands) for hub in hubs)


@given(st.lists(DAYS, min_size=1, max_size=30))
def test_days_keep_their_order_on_a_line(days: list[date]) -> None:
    scale = day_scale(days, 0, 900)
    places = [scale.place(day) for day in sorted(days)]
    assert places == sorted(places)
    assert all(-1e-6 <= at <= 900 + 1e-6 for at in places)


@given(st.lists(NUMBERS, min_size=1, max_size=20))
def test_numbers_keep_their_order_on_a_scale(numbers: list[float]) -> None:
    scale = number_scale(numbers, 0, 100)
    places = [scale.place(number) for number in sorted(numbers)]
    assert places == sorted(places)
    assert 2 <= len(scale.ticks) <= 30


@given(NAMES, st.integers(4, 80))
def test_a_label_is_never_longer_than_it_may_be(name: str, most: int) -> None:
    assert len(shortened(name, most)) <= most


def test_letters_keep_their_colours_apart() -> None:
    assert len({side_class(letter) for letter in "ABCDEFGH"}) == 8
