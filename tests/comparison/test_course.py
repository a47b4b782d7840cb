"""The course of a figure: in time where every report is dated, and whether it only rose."""

from __future__ import annotations

import pytest

import eventmodel as em
from eventmodel.comparison import Witnesses
from eventmodel.comparison.course import in_time, only_rose
from eventmodel.comparison.positions import Side, sides_of

Report = tuple[str, str | None]


def reports(*found: Report) -> tuple[tuple[Side, ...], Witnesses]:
    """Each report by its words and its day, from an outlet of its own."""
    articles, claims = {}, []
    for number, (words, day) in enumerate(found):
        article = em.Article.from_text(f"{words} died.", source=f"Outlet {number}", published=day)
        articles[article.id] = article
        claims.append(article.claim("deaths", words, quote=words))
    return sides_of(claims), Witnesses(articles, {})


def test_sides_are_ordered_by_their_first_day() -> None:
    sides, witnesses = reports(("19", "2021-01-12"), ("17", "2021-01-11"), ("17", "2021-01-14"))
    dated = in_time(sides, witnesses)
    assert dated is not None
    assert [(str(d.side.reading), d.last - d.first) for d in dated] == [("17 persons", 3), ("19 persons", 0)]


def test_one_undated_report_leaves_all_without_an_order() -> None:
    assert in_time(*reports(("19", "2021-01-12"), ("17", None))) is None


@pytest.mark.parametrize(
    ("found", "rose"),
    [
        ([("17", "2021-01-11"), ("19", "2021-01-12")], True),
        ([("17", "2021-01-11"), ("19", "2021-01-12"), ("23", "2021-01-14")], True),
        ([("19", "2021-01-11"), ("17", "2021-01-12")], False),
        ([("17", "2021-01-11"), ("19", "2021-01-11")], False),
        ([("17", "2021-01-11"), ("19", "2021-01-12"), ("17", "2021-01-13")], False),
        ([("17", "2021-01-11"), ("19", None)], False),
        ([("17", "2021-01"), ("19", "2021-01-12")], False),
        ([("17", "2021-01"), ("19", "2021-02-12")], True),
        ([("17 or more", "2021-01-11"), ("19", "2021-01-12")], False),
        ([("17", "2021-01-11"), ("more than 17", "2021-01-12")], True),
        ([("17", "2021-01-11")], True),
    ],
)
def test_a_figure_rose_where_each_later_one_is_higher(found: list[Report], *, rose: bool) -> None:
    assert only_rose(*reports(*found)) is rose
    assert only_rose(*reports(*reversed(found))) is rose
