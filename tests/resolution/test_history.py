"""History: what would have been believed by each day, from what had been printed by then."""

from __future__ import annotations

import eventmodel as em
from eventmodel.comparison import Witnesses
from eventmodel.resolution import DEFAULT_POLICY, History, history_of


def told(*reports: tuple[str, str | None]) -> History:
    pages = [
        em.Article.from_text(f"{words} died.", source=f"Outlet {n}", published=day)
        for n, (words, day) in enumerate(reports)
    ]
    claims = [p.claim("deaths", words, quote=words) for p, (words, _) in zip(pages, reports, strict=True)]
    return history_of(DEFAULT_POLICY, "e1-x", "deaths", claims, Witnesses({p.id: p for p in pages}, {}))


def test_a_toll_moves_day_by_day() -> None:
    found = told(("17", "2021-01-11"), ("19", "2021-01-12"), ("19", "2021-01-13"), ("23", "2021-01-14"))
    assert [(s.day.isoformat(), str(s.resolution.reading)) for s in found.steps] == [
        ("2021-01-11", "17 persons"),
        ("2021-01-12", "19 persons"),
        ("2021-01-14", "23 persons"),
    ]


def test_the_last_step_is_what_all_dated_pages_come_to() -> None:
    found = told(("17", "2021-01-11"), ("19", "2021-01-12"), ("16", "2021-01-13"))
    last = found.steps[-1].resolution
    assert last.reading is None
    assert "17" in last.because or "19" in last.because


def test_undated_pages_are_listed_and_in_no_step() -> None:
    found = told(("17", "2021-01-11"), ("40", None))
    assert [str(s.resolution.reading) for s in found.steps] == ["17 persons"]
    assert len(found.undated) == 1


def test_a_page_that_shows_a_month_counts_from_its_end() -> None:
    found = told(("17", "2021-01"), ("17", "2021-02-05"))
    assert found.steps[0].day.isoformat() == "2021-01-31"
