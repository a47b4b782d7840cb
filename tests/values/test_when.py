"""Times: every form keeps its notation, and says no more than was written."""

from __future__ import annotations

from datetime import date

import pytest

from eventmodel.errors import UnreadableValueError
from eventmodel.testing.strategies import NASTY_DATES, UNANCHORED_DATES, ZONED_DATES
from eventmodel.values import NotComparable, Nothing, Relation, When


@pytest.mark.parametrize("text", [*NASTY_DATES, *ZONED_DATES, *UNANCHORED_DATES])
def test_the_notation_is_kept(text: str) -> None:
    assert When(text).edtf == str(When(text)) == text
    assert When(text).compare(When(text)).relation is Relation.EQUAL


@pytest.mark.parametrize(
    "text",
    [
        "", "/", "../..", "yesterday", "2020-13", "2020-00", "2021-02-29", "2020-1-1", "2020-11-09T25:00",
        "20-11-09", "2020-11-09T10:00+15:00", "[2020,2021]", "2021/2020", "2020-11-09\n", "２０２０",
        "6 and 7 October 2022",
    ],
)  # fmt: skip
def test_what_is_no_edtf_is_refused(text: str) -> None:
    with pytest.raises(UnreadableValueError):
        When(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020-24", date(2020, 12, 1), date(2021, 2, 28)),
        ("202X", date(2020, 1, 1), date(2029, 12, 31)),
        ("2020-11-09T10:00", date(2020, 11, 9), date(2020, 11, 9)),
        ("2022-10-06/2022-10-07", date(2022, 10, 6), date(2022, 10, 7)),
        ("2020-11/..", date(2020, 11, 1), None),
        ("-0044-03-15", None, None),
    ],
)
def test_a_time_has_a_first_and_a_last_day(text: str, first: date | None, last: date | None) -> None:
    assert (When(text).first_day, When(text).last_day) == (first, last)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("2022-10", "2022-10-06", Relation.REFINED_BY),
        ("2022-10", "2022-11", Relation.CONTRADICTS),
        ("2020-11-09/2020-11-11", "2020-11-10/2020-11-12", Relation.OVERLAPS),
        ("2020-11-09/..", "2020-11-09", Relation.REFINED_BY),
        ("2020-11", "2020-11-01/2020-11-30", Relation.EQUAL),
        ("2020?", "2020", Relation.EQUAL),
        ("2020-11-09T10:00Z", "2020-11-09T14:00+04:00", Relation.EQUAL),
        ("2020-11-09T10:00Z", "2020-11-09T10:00+04:00", Relation.CONTRADICTS),
        ("2020-11-09", "2020-11-09T23:30-05:00", Relation.REFINED_BY),
        ("2020-11-09", "2020-11-11T10:00Z", Relation.CONTRADICTS),
        ("XXXX-12-25", "2020-12-25", Relation.UNKNOWN),
    ],
)
def test_times_compare(a: str, b: str, relation: Relation) -> None:
    assert When(a).compare(When(b)).relation is relation


def test_what_hangs_on_the_margin_of_an_approximate_date_is_tight() -> None:
    outcome = When("2020-10~").compare(When("2020-11-09"))
    assert (outcome.relation, outcome.tight) == (Relation.REFINED_BY, True)
    assert When("2020-10~") != When("2020-10")


def test_two_times_that_nothing_anchors_need_not_be_one() -> None:
    assert When.unanchored() == When(None)
    assert When(None).compare(When(None)).relation is Relation.UNKNOWN
    with pytest.raises(NotComparable, match="not anchored"):
        When(None).meet(When("2020"))


@pytest.mark.parametrize(
    ("a", "b", "meet"),
    [
        ("2020-11-09/2020-11-11", "2020-11-10/..", "2020-11-10/2020-11-11"),
        ("2020-11-09/2020-11-09T12:00", "2020-11-09T11:30/..", "2020-11-09T11:30:00/2020-11-09T12:00:59"),
        ("2020-11-08/2020-11-09", "2020-11-09T20:00Z/..", "2020-11-09T20:00:00Z/2020-11-10T11:59:59Z"),
        ("Y10000/Y10002", "../Y10001-05", "Y10000-01-01/Y10001-05-31"),
    ],
)  # fmt: skip
def test_a_meet_is_as_fine_as_its_parts(a: str, b: str, meet: str) -> None:
    assert When(a).meet(When(b)) == When(b).meet(When(a)) == When(meet)


def test_days_that_exclude_one_another_meet_in_nothing() -> None:
    assert When.on(date(2020, 11, 9)).meet(When.from_edtf("2020-11-10")) is Nothing
