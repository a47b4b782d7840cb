"""Times: every form keeps its notation, and says no more than was written."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from eventmodel.testing.strategies import NASTY_DATES, NASTY_SETS, UNANCHORED_DATES, ZONED_DATES
from eventmodel.values import Interval, NotComparable, Nothing, Relation, When


@pytest.mark.parametrize("text", [*NASTY_DATES, *NASTY_SETS, *ZONED_DATES, *UNANCHORED_DATES])
def test_the_notation_is_kept(text: str) -> None:
    assert When(text).edtf == str(When.from_edtf(text)) == text
    assert repr(When(text)) == f"When(edtf={text!r})"
    assert When(text).compare(When(text)).relation is Relation.EQUAL


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
        ("0001/9999", date(1, 1, 1), date(9999, 12, 31)),
        ("0000/Y10000", None, None),
        ("XXXX-12-25", None, None),
        ("2020-11~", date(2020, 11, 1), date(2020, 11, 30)),
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
        ("2020", "XXXX-12-25", Relation.UNKNOWN),
        ("XXXX-12-25", "XXXX-12", Relation.UNKNOWN),
        ("156X-12-25", "1565-12-25", Relation.REFINED_BY),
        ("156X-12-25", "156X-12", Relation.REFINES),
        ("156X-12-25", "1565-12", Relation.OVERLAPS),
        ("156X-12-25", "1565-11", Relation.CONTRADICTS),
        ("156X-12-25", "1565/1567", Relation.UNKNOWN),
        ("[2020-11-02,2020-11-05]", "2020-11-03/2020-11-04", Relation.CONTRADICTS),
        ("[2020-11-02, 2020-11-03]", "2020-11-02/2020-11-03", Relation.EQUAL),
        ("[2020-11-02,2020-11-05]", "[2020-11-05,2020-11-02]", Relation.EQUAL),
        ("[2020-11-02,2020-11-05]", "2020-11-04T10:00Z", Relation.UNKNOWN),
        ("[2020-11-02,2020-11-05]", "2020-11-08T10:00Z", Relation.CONTRADICTS),
        ("[2020-11-02,2020-11-05]", "2020-10-01T10:00Z/2020-12-01T10:00Z", Relation.REFINES),
        ("{2020-11-02,2020-11-05}", "2020-11", Relation.REFINES),
        ("{2020-11-02,2020-11-05}", "2020-11-02", Relation.UNKNOWN),
        ("{2020-11-02,2020-11-05}", "2020-11-03", Relation.CONTRADICTS),
        ("{2020-11-02,2020-11-03}", "2020-11-02/2020-11-03", Relation.REFINES),
        ("{2020-11-02,2020-11-05}", "[2020-11-02,2020-11-05]", Relation.REFINES),
        ("{2020-11-02,2020-11-05}", "{2020-11-02, 2020-11-05}", Relation.UNKNOWN),
        ("{2020-11-02,2020-11-05}", "{2020-11-02,2020-11-05}", Relation.EQUAL),
    ],
)
def test_times_compare(a: str, b: str, relation: Relation) -> None:
    assert When(a).compare(When(b)).relation is relation
    assert When(b).compare(When(a)).relation is relation.mirror


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("2020", "2020", "both say 2020"),
        ("2020-11", "2020", "2020-11 lies within 2020"),
        ("2020", "2020-11", "2020-11 lies within 2020"),
        ("2020-11/2020-12", "2020-12/2021-01", "2020-11/2020-12 and 2020-12/2021-01 share a part"),
        ("2020", "2021", "2020 excludes 2021"),
        ("156X-12-25", "1565/1567", "156X-12-25 and 1565/1567: what both allow is no one interval"),
        ("XXXX", "2020", "XXXX and 2020: not anchored to a year"),
    ],
)
def test_a_comparison_says_why(a: str, b: str, why: str) -> None:
    assert When(a).compare(When(b)).why == why


def test_another_kind_of_value_is_another_question() -> None:
    assert When("2020").compare("2020").why == "values of different kinds"
    with pytest.raises(NotComparable, match="no meet of 2020 and 2020: values of different kinds"):
        When("2020").meet("2020")


def test_what_hangs_on_the_margin_of_an_approximate_date_is_tight() -> None:
    outcome = When("2020-10~").compare(When("2020-11-09"))
    assert (outcome.relation, outcome.tight) == (Relation.REFINED_BY, True)
    assert When("2020-10~") != When("2020-10")
    assert not When("2020-10~").compare(When("2020-10-09")).tight
    assert not When("2020-10~").compare(When("2020-12-01")).tight
    assert When("1950S2").compare(When("1960")).tight
    assert not When("2020-10?").compare(When("2020-10-09")).tight


def test_what_cannot_be_told_hangs_on_no_margin() -> None:
    outcome = When("156X-12~-25").compare(When("1560-11-30/1565"))
    assert (outcome.relation, outcome.tight) == (Relation.UNKNOWN, False)


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [("2004", False, False), ("2004?", True, False), ("2004-~06", False, True), ("2004/2005%", True, True)],
)
def test_a_time_knows_its_marks(text: str, uncertain: bool, approximate: bool) -> None:  # noqa: FBT001
    assert (When(text).is_uncertain, When(text).is_approximate) == (uncertain, approximate)
    assert not When(None).is_uncertain
    assert not When(None).is_approximate


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
        ("2020-11-09/2020-11-11", "2020-11-11/..", "2020-11-11"),
        ("2020-11-09/..", "../2020-11-10", "2020-11-09/2020-11-10"),
        ("Y10000/Y10002", "../Y10001-05", "Y10000-01-01/Y10001-05-31"),
        ("2020-11-09T10:00+04/..", "../2020-11-09T12:00+04", "2020-11-09T06:00:00Z/2020-11-09T08:00:59Z"),
        ("2020-10~", "2020-11-30/2020-12-02", "2020-11-30"),
        ("156X-12-25", "1565-12", "1565-12-25"),
        ("{2020-11-02,2020-11-05}", "2020-11", "{2020-11-02,2020-11-05}"),
        ("2020-11", "2020-11-01/2020-11-30", "2020-11"),
    ],
)  # fmt: skip
def test_a_meet_is_as_fine_as_its_parts(a: str, b: str, meet: str) -> None:
    assert When(a).meet(When(b)) == When(b).meet(When(a)) == When(meet)


def test_what_shares_several_stretches_has_no_meet() -> None:
    with pytest.raises(NotComparable, match="no one interval"):
        When("156X-12-25").meet(When("1565/1567"))


def test_days_that_exclude_one_another_meet_in_nothing() -> None:
    assert When.on(date(2020, 11, 9)).meet(When.from_edtf("2020-11-10")) is Nothing


def test_a_day_is_written_with_all_its_digits() -> None:
    assert When.on(date(33, 4, 3)).edtf == "0033-04-03"
    assert When.on(datetime(2020, 11, 9, 10, tzinfo=UTC)).edtf == "2020-11-09"


def test_what_nothing_anchors_has_no_range() -> None:
    assert When("XXXX-12-25").range == When(None).range == Interval()
    assert str(When(None)) == "a time that nothing anchors"


def test_refining_is_saying_all_that_the_other_says() -> None:
    assert When("2020-11").refines(When("2020"))
    assert When("2020").refines(When("2020-01-01/2020-12-31"))
    assert not When("2020").refines(When("2020-11"))


def test_the_order_of_listing_has_what_is_not_anchored_first() -> None:
    texts = ["2020", "[2020,2022]", "../2020", "2019", "XXXX", None]
    listed = sorted(map(When, texts), key=lambda when: when.sort_key)
    assert [when.edtf for when in listed] == [None, "XXXX", "../2020", "2019", "2020", "[2020,2022]"]
