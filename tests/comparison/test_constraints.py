"""Constraints that differ: precision, contradiction and update between articles, and within one."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import eventmodel as em
from eventmodel.comparison import Witnesses
from eventmodel.comparison.constraints import differing_constraints
from eventmodel.comparison.positions import compatible_sides, most_exact, not_apart, sides_of
from eventmodel.model import Claim, Discrepancy, Event, Kind, Locus, Modality, Polarity, Role, main_mention_id
from eventmodel.values import When

if TYPE_CHECKING:
    from random import Random

Report = tuple[str, str, str]


def article(source: str, day: str | None, text: str) -> em.Article:
    return em.Article.from_text(text, source=source, published=day)


def happening(kind: str, *articles: em.Article) -> Event:
    mains = tuple((a.id, Role.MAIN) for a in articles)
    return Event("e1-x", kind, "", None, None, (), tuple(main_mention_id(a.id) for a in articles), mains, ())


def differ(claims: list[Claim], articles: list[em.Article], kind: str = "disaster") -> tuple[Discrepancy, ...]:
    witnesses = Witnesses({a.id: a for a in articles}, {})
    return tuple(differing_constraints(happening(kind, *articles), claims, witnesses))


def reported(attribute: str, *reports: Report, kind: str = "disaster") -> tuple[Discrepancy, ...]:
    """Each report by its outlet, its day and the words that are its evidence."""
    articles = [
        article(source, day or None, f"The flood of Lind: {words}, officials counted.")
        for source, day, words in reports
    ]
    claims = [a.claim(attribute, words, quote=words) for a, (_, _, words) in zip(articles, reports, strict=True)]
    return differ(claims, articles, kind)


@pytest.mark.parametrize(
    ("attribute", "one", "other", "word"),
    [
        ("deaths", "more than 6,000", "6,500", "precision"),
        ("deaths", "more than 6,000", "more than 6,500", "precision"),
        ("deaths", "17", "19", "contradiction"),
        ("duration", "six weeks", "44 days", "precision"),
        ("duration", "five days", "seven days", "contradiction"),
        ("date", "2021-01-11", "2021-01", "precision"),
        ("date", "2021-01-11", "2021-01-12", "contradiction"),
    ],
)
def test_what_two_reports_of_one_day_differ_in(attribute: str, one: str, other: str, word: str) -> None:
    (found,) = reported(attribute, ("A", "2021-01-13", one), ("B", "2021-01-13", other), kind="meeting")
    assert (found.word, found.attribute, len(found.positions)) == (word, attribute, 2)


@pytest.mark.parametrize(
    ("attribute", "one", "other"),
    [
        ("deaths", "17", "17"),
        ("deaths", "6,000", "6000"),
        ("duration", "1 day", "24 days"),
        ("place", "Sandvik", "Oake"),
    ],
)
def test_what_is_no_difference(attribute: str, one: str, other: str) -> None:
    assert reported(attribute, ("A", "2021-01-13", one), ("B", "2021-01-13", other)) == ()


def test_many_days_of_what_lasts_can_all_be_true() -> None:
    days = (("A", "2021-01-13", "2021-01-11"), ("B", "2021-01-13", "2021-01-12"))
    assert reported("date", *days, kind="war") == ()
    assert [d.word for d in reported("date", *days, kind="meeting")] == ["contradiction"]


@pytest.mark.parametrize(
    ("first", "second", "word", "locus"),
    [
        (("2021-01-11", "17"), ("2021-01-12", "19"), "update", Locus.OVER_TIME),
        (("2021-01-11", "19"), ("2021-01-12", "17"), "contradiction", Locus.SOURCES),
        (("2021-01-11", "17"), ("2021-01-11", "19"), "contradiction", Locus.SOURCES),
    ],
)
def test_a_toll_that_rises_is_an_update(
    first: tuple[str, str], second: tuple[str, str], word: str, locus: Locus
) -> None:
    (found,) = reported("deaths", ("A", *first), ("B", *second))
    assert (found.word, found.locus, found.kind) == (word, locus, Kind.CONTRADICTION)


def test_undated_reports_are_perhaps_an_update() -> None:
    (found,) = reported("deaths", ("A", "", "17"), ("B", "2021-01-12", "19"))
    assert found.word == "contradiction"
    assert "perhaps an update" in found.explanation


def test_a_figure_that_does_not_grow_is_no_update() -> None:
    (found,) = reported("attendance", ("A", "2021-01-11", "17"), ("B", "2021-01-12", "19"))
    assert (found.word, "perhaps" in found.explanation) == ("contradiction", False)


def test_an_article_that_disagrees_with_itself_is_internal() -> None:
    page = article("A", "2021-01-11", "At first 17 were dead. " + "The road was long. " * 20 + "Then 19 were dead.")
    claims = [page.claim("deaths", words, quote=f"{words} were dead") for words in ("17", "19")]
    (found,) = differ(claims, [page])
    assert (found.word, found.locus) == ("internal", Locus.WITHIN)


def test_figures_side_by_side_are_parts() -> None:
    page = article("A", "2021-01-11", "In Lind 17 were dead, in Oake 19 were dead.")
    assert differ([page.claim("deaths", words, quote=f"{words} were dead") for words in ("17", "19")], [page]) == ()


@pytest.mark.parametrize(
    ("polarity", "modality"),
    [(Polarity.NEGATIVE, Modality.ACTUAL)]
    + [(Polarity.POSITIVE, modality) for modality in Modality if modality is not Modality.ACTUAL],
)
def test_only_what_is_asserted_takes_a_side(polarity: Polarity, modality: Modality) -> None:
    one, other = article("A", None, "17 died."), article("B", None, "19 died.")
    against = other.claim("deaths", "19", quote="19", polarity=polarity, modality=modality)
    assert differ([one.claim("deaths", "17", quote="17"), against], [one, other]) == ()


def test_one_article_that_is_exact_and_inexact_is_no_discrepancy() -> None:
    page = article("A", "2021-01-11", "More than 10 died, 17 in all.")
    claims = [page.claim("deaths", words, quote=words) for words in ("More than 10", "17")]
    assert differ(claims, [page]) == ()


def test_soldiers_and_people_are_no_contradiction() -> None:
    one, other = article("A", None, "17 died."), article("B", None, "9 soldiers died.")
    soldiers = other.claim("deaths", em.Quantity.exactly(9, "soldier"), quote="9 soldiers")
    assert differ([one.claim("deaths", "17", quote="17"), soldiers], [one, other]) == ()


def test_what_hangs_on_a_margin_says_so() -> None:
    (found,) = reported("deaths", ("A", "2021-01-11", "about 100"), ("B", "2021-01-11", "105"))
    assert found.tight
    assert "approximate" in found.explanation


def test_the_explanation_shows_each_side_with_who_is_behind_it() -> None:
    (found,) = reported("deaths", ("A", "2021-01-11", "17"), ("B", "2021-01-11", "19"), ("C", "2021-01-11", "19"))
    assert "“17” (1 source, 1 origin)" in found.explanation
    assert "“19” (2 sources, 2 origins)" in found.explanation


def test_precision_joins_only_what_can_all_be_true() -> None:
    found = reported("deaths", ("A", "", "more than 10"), ("B", "", "17"), ("C", "", "19"))
    precision = next(d for d in found if d.kind is Kind.PRECISION)
    assert {str(p.reading) for p in precision.positions} == {"more than 10 persons", "17 persons"}
    assert Kind.CONTRADICTION in {d.kind for d in found}


def test_the_order_of_claims_changes_nothing() -> None:
    words = ("more than 10", "17", "19", "about 18")
    articles = [article(f"Outlet {w}", "2021-01-11", f"It was {w}.") for w in words]
    claims = [a.claim("deaths", w, quote=w) for a, w in zip(articles, words, strict=True)]
    assert len({differ(list(order), articles) for order in permutations(claims)}) == 1


@pytest.mark.parametrize(
    ("attribute", "one", "other", "word"),
    [
        ("missing", "17", "12", "update"),
        ("missing", "12", "17", "update"),
        ("troops", "1,200", "1,500", "update"),
        ("deaths", "17", "12", "contradiction"),
        ("attendance", "1,200", "1,500", "contradiction"),
    ],
)
def test_what_may_fall_changes_from_day_to_day(attribute: str, one: str, other: str, word: str) -> None:
    (found,) = reported(attribute, ("A", "2021-01-11", one), ("B", "2021-01-13", other))
    assert found.word == word
    if attribute == "missing":
        assert "It changed from report to report" in found.explanation


def test_who_shows_no_day_does_not_undo_what_two_dated_pages_show() -> None:
    found = reported("deaths", ("A", "2021-01-11", "17"), ("B", "2021-01-12", "23"), ("C", "", "23"))
    assert [d.word for d in found] == ["update"]


def test_plans_are_compared_with_plans_but_no_toll_is_planned() -> None:
    pages = [article(s, "2021-01-11", f"They will free {n} people.") for s, n in (("A", "14"), ("B", "20"))]
    for attribute, expected in (("released", ["contradiction"]), ("deaths", [])):
        claims = [
            page.claim(attribute, n, quote=n, modality=Modality.PLANNED)
            for page, n in zip(pages, ("14", "20"), strict=True)
        ]
        assert [d.word for d in differ(claims, pages)] == expected


def test_parts_that_make_up_the_whole_are_no_disagreement() -> None:
    text = "They will free 40 people. " + "It rained. " * 30 + "Of Lind 26 and " + "so on " * 50 + "of Oake 14 go."
    page = article("A", "2021-01-11", text)
    claims = [page.claim("released", n, quote=n) for n in ("40", "26", "14")]
    assert differ(claims, [page]) == ()
    assert [d.word for d in differ(claims[:2], [page])] == ["internal"]


def test_a_figure_told_with_another_year_is_of_something_else() -> None:
    pages = [
        article("A", "2021-01-11", "The flood took 17 lives."),
        article("B", "2021-01-11", "In 1987 it took 60 lives."),
    ]
    claims = [page.claim("deaths", n, quote=f"{n} lives") for page, n in zip(pages, ("17", "60"), strict=True)]
    event = attrs.evolve(happening("disaster", *pages), when=When("2021-01-10"))
    assert tuple(differing_constraints(event, claims, Witnesses({p.id: p for p in pages}, {}))) == ()


REPORTS = st.lists(
    st.tuples(
        st.sampled_from("ABCD"),
        st.sampled_from(["", "2021-01-11", "2021-01-12"]),
        st.sampled_from(["17", "23", "more than 15", "about 20", "at most 30", "dozens", "17 to 19"]),
    ),
    min_size=2,
    max_size=6,
)


@given(
    reports=REPORTS, attribute=st.sampled_from(["deaths", "missing", "count"]), draw=st.randoms(use_true_random=False)
)
def test_the_order_of_claims_and_articles_changes_nothing(reports: list[Report], attribute: str, draw: Random) -> None:
    pages = [
        article(s, d or None, f"Number {n}: the flood of Lind took {w}, they said.")
        for n, (s, d, w) in enumerate(reports)
    ]
    claims = [page.claim(attribute, w, quote=w) for page, (_, _, w) in zip(pages, reports, strict=True)]
    once = differ(claims, pages)
    order = list(range(len(claims)))
    draw.shuffle(order)
    assert set(differ([claims[n] for n in order], [pages[n] for n in order])) == set(once)


def test_a_lower_bound_is_told_beside_the_figure_printed_nearest_to_it() -> None:
    found = reported("deaths", ("A", "2021-03-13", "at least 17"), ("B", "2021-03-13", "19"), ("C", "2021-03-14", "23"))
    told = {(d.word, frozenset(p.reading.said.words for p in d.positions)) for d in found}
    assert told == {("precision", frozenset({"at least 17", "19"})), ("update", frozenset({"19", "23"}))}


@pytest.mark.parametrize(
    ("one", "other", "word"),
    [
        ("6.4 km", "6.5 km", "contradiction"),
        ("6 km", "7 km", "contradiction"),
        ("6.5 km", "6.48 km", "precision"),
        ("60 km", "37 miles", "precision"),
    ],
)
def test_measures_that_only_touch_exclude_one_another(one: str, other: str, word: str) -> None:
    (found,) = reported("measure", ("A", "2021-03-13", one), ("B", "2021-03-13", other))
    assert found.word == word


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.sampled_from(["", "km", "miles"])), max_size=9))
def test_sweeping_figures_finds_what_every_pair_would(figures: list[tuple[int, int, str]]) -> None:
    units = {"": "person", "km": "kilometre", "miles": "mile"}
    page = article("A", None, "Some.")
    claims = [
        page.claim("measure", em.Quantity.between(low, low + wide, units[unit]), quote="Some")
        for low, wide, unit in figures
    ]
    sides = sides_of(claims)
    fit = {side: {s for s in sides if side.reading.compare(s.reading).relation.is_compatible} for side in sides}
    assert {side: set(near) for side, near in compatible_sides(sides).items()} == fit
    finer = {s for s in sides if not any(o.reading.compare(s.reading).relation is em.Relation.REFINES for o in sides)}
    assert set(most_exact(sides)) == finer


def test_figures_that_differ_are_not_all_held_against_each_other() -> None:
    page = article("A", None, "Some.")
    sides = sides_of([page.claim("deaths", str(number), quote="Some") for number in range(500)])
    assert sum(len(near) for near in not_apart(sides).values()) == len(sides)


def test_a_figure_at_the_limit_of_digits_stops_nothing() -> None:
    pages = [article(source, None, "The long storm off Lind went on.") for source in "AB"]
    for attribute, unit, kind in (("duration", "year", em.Duration), ("measure", "light year", em.Quantity)):
        claims = [
            page.claim(attribute, kind.exactly(number, unit), quote="The long storm")
            for page, number in zip(pages, (10**299, 12 * 10**298), strict=True)
        ]
        assert [d.word for d in differ(claims, pages)] == ["contradiction"]
