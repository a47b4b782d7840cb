"""Measures: size, common ground, days, silence and weight; updates and contradictions told apart pair by pair."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

import eventmodel as em
from eventmodel.comparison import Witnesses, coverage_of, find_discrepancies
from eventmodel.model import Claim, Discrepancy, Event, Kind, Locus, Role, main_mention_id
from eventmodel.model.article import read_value

Report = tuple[str, str, str | None]
"""Outlet, words, day."""


def story(attribute: str, *reports: Report, silent: tuple[str, ...] = ()) -> tuple[list[Claim], Event, Witnesses]:
    pages = [
        em.Article.from_text(f"In Lind {words} it was, {s} wrote.", source=s, published=d) for s, words, d in reports
    ]
    claims = [p.claim(attribute, words, quote=words) for p, (_, words, _) in zip(pages, reports, strict=True)]
    pages += [em.Article.from_text("It rained.", source=s) for s in silent]
    mains = tuple((p.id, Role.MAIN) for p in pages)
    event = Event("e1-x", "disaster", "", None, None, (), tuple(main_mention_id(p.id) for p in pages), mains, ())
    return claims, event, Witnesses({p.id: p for p in pages}, {})


def differ(attribute: str, *reports: Report, silent: tuple[str, ...] = ()) -> tuple[Discrepancy, ...]:
    claims, event, witnesses = story(attribute, *reports, silent=silent)
    return find_discrepancies(event, claims, claims, witnesses)


def test_the_size_is_told_in_the_unit_and_relative() -> None:
    (found,) = differ("deaths", ("A", "80", "2021-01-11"), ("B", "100", "2021-01-11"), ("C", "90", "2021-01-11"))
    assert found.size is not None
    assert (found.size.apart, found.size.unit, found.size.relative) == (20, "person", 0.2)


def test_what_all_allow_is_common_ground() -> None:
    (found,) = differ("deaths", ("A", "more than 80", None), ("B", "at most 100", None))
    assert (found.kind, str(found.common)) == (Kind.PRECISION, "80 to 100 persons")
    (apart,) = differ("deaths", ("A", "80", None), ("B", "100", None))
    assert apart.common is None


def test_each_side_has_its_days_and_who_is_silent_is_named() -> None:
    (found,) = differ(
        "deaths", ("A", "80", "2021-01-11"), ("B", "80", "2021-01-13"), ("C", "70", "2021-01-12"), silent=("D",)
    )
    by_value = {str(p.reading): p for p in found.positions}
    assert (by_value["80 persons"].first, by_value["80 persons"].last) == (date(2021, 1, 11), date(2021, 1, 13))
    assert found.silent == ("d",)


@pytest.mark.parametrize(("one", "other", "half"), [("1,000", "1,001", True), ("1,000", "1,200", False)])
def test_a_slight_difference_weighs_less(one: str, other: str, *, half: bool) -> None:
    (found,) = differ("deaths", ("A", one, None), ("B", other, None))
    assert (found.weight < 1) is half
    assert found.matters


def test_a_place_and_the_same_place_within_another_hardly_matter() -> None:
    pages = [
        em.Article.from_text("It was in Lind.", source="A"),
        em.Article.from_text("It was in Lind in Oake.", source="B"),
    ]
    claims = [
        pages[0].claim("place", em.Place("Lind"), quote="Lind"),
        pages[1].claim("place", em.Place("Lind", ("Oake",)), quote="Lind in Oake"),
    ]
    mains = tuple((p.id, Role.MAIN) for p in pages)
    event = Event("e1-x", "attack", "", None, None, (), tuple(main_mention_id(p.id) for p in pages), mains, ())
    (found,) = find_discrepancies(event, claims, claims, Witnesses({p.id: p for p in pages}, {}))
    assert not found.matters


def test_a_fall_stands_apart_from_the_rise_beside_it() -> None:
    found = differ("deaths", ("A", "6", "2021-01-11"), ("B", "10", "2021-01-12"), ("X", "5", "2021-01-12"))
    sides = {d.word: sorted({str(p.reading) for p in d.positions}) for d in found}
    assert sides["update"] == ["10 persons", "6 persons"]
    against = [{str(p.reading) for p in d.positions} for d in found if d.word == "contradiction"]
    assert {"10 persons", "5 persons"} in against
    assert {"5 persons", "6 persons"} in against
    assert not any({"10 persons", "6 persons"} <= sides for sides in against)


def test_one_outlet_that_changes_its_figure_revises_it() -> None:
    (found,) = differ("attendance", ("A", "80", "2021-01-11"), ("A", "60", "2021-01-12"))
    assert (found.locus, found.word) == (Locus.VERSIONS, "update")


def test_a_headline_against_its_body_says_where_each_stands() -> None:
    text = "Nineteen dead in Lind\n\nAt night the river came. " + "It rained on. " * 30 + "In all 17 died."
    head = text.index("\n")
    page = em.Article(text=text, source="A", title=text[:head], body=((head + 2, len(text)),))
    claims = [page.claim("deaths", "19", quote="Nineteen dead"), page.claim("deaths", "17", quote="17 died")]
    mains = ((page.id, Role.MAIN),)
    event = Event("e1-x", "disaster", "", None, None, (), (main_mention_id(page.id),), mains, ())
    (found,) = find_discrepancies(event, claims, claims, Witnesses({page.id: page}, {}))
    assert found.word == "internal"
    assert {p.parts for p in found.positions} == {("headline",), ("body",)}


def test_a_duration_that_does_not_fit_between_its_dates() -> None:
    text = "It began on 2021-01-01, ended on 2021-01-31 and lasted three months."
    page = em.Article.from_text(text, source="A")
    claims = [
        page.claim("began", "2021-01-01", quote="2021-01-01"),
        page.claim("ended", "2021-01-31", quote="2021-01-31"),
        page.claim("duration", "three months", quote="three months"),
    ]
    event = Event("e1-x", "war", "", None, None, (), (main_mention_id(page.id),), ((page.id, Role.MAIN),), ())
    (found,) = find_discrepancies(event, claims, claims, Witnesses({page.id: page}, {}))
    assert (found.attribute, found.word) == ("duration", "internal")
    fitting = [*claims[:2], page.claim("duration", "30 days", quote="three months")]
    assert find_discrepancies(event, fitting, fitting, Witnesses({page.id: page}, {})) == ()


def test_coverage_tells_who_leaves_out_what() -> None:
    claims, event, witnesses = story("deaths", ("A", "80", None), ("B", "80", None), silent=("C",))
    found = coverage_of(event, claims, witnesses)
    assert found.sources == ("a", "b", "c")
    assert found.rows() == (("deaths", (1, 1, 0)),)
    assert found.left_out("c") == ("deaths",)
    assert find_discrepancies(event, claims, claims, witnesses) == ()


def test_parts_that_exceed_their_whole_do_not_add_up() -> None:
    page = em.Article.from_text("Of the 20 dead, 12 of them were sailors and 15 of them were guests.", source="A")
    claims = [
        page.claim("deaths", "20", quote="20 dead"),
        *(page.claim("deaths", _part(words), quote=f"{words} of them") for words in ("12", "15")),
    ]
    event = Event("e1-x", "disaster", "", None, None, (), (main_mention_id(page.id),), ((page.id, Role.MAIN),), ())
    (found,) = find_discrepancies(event, claims, claims, Witnesses({page.id: page}, {}))
    assert (found.attribute, found.word) == ("deaths", "internal")
    assert "more than the whole" in found.explanation
    fewer = claims[:2]
    assert find_discrepancies(event, fewer, fewer, Witnesses({page.id: page}, {})) == ()


def _part(words: str) -> em.Reading:
    read = read_value("deaths", words)
    return attrs.evolve(read, said=attrs.evolve(read.said, hedge="part"))
