"""Plain words: every value and every time has some, no notation is left in them, and nothing is lost that was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmodel.model.discrepancy import Discrepancy, Kind, Locus
from eventmodel.model.resolution import Status
from eventmodel.report.wording.days import day_words, edtf_words, in_plain_words, when_words
from eventmodel.report.wording.terms import KINDS, STATUSES, attribute_label, counted, listing
from eventmodel.report.wording.values import number_words, reading_words, words_by_spelling
from eventmodel.testing.strategies import readings
from eventmodel.values import Interval, Quantity, Reading, Relation, Said, When, read_duration, read_quantity

if TYPE_CHECKING:
    from datetime import date


@given(readings())
def test_every_reading_has_words(reading: Reading) -> None:
    assert reading_words(reading).strip()


@given(st.dates())
def test_a_day_is_written_out(day: date) -> None:
    assert edtf_words(day.isoformat()) == day_words(day)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2019", "2019"),
        ("2019-03", "March 2019"),
        ("2019-03-12", "12 March 2019"),
        ("2019-03-12?", "perhaps 12 March 2019"),
        ("2019-03%", "perhaps about March 2019"),
        ("2019-21", "spring 2019"),
        ("XXXX-11", "November, year not known"),
        ("XXXX-06-05", "5 June, year not known"),
        ("2019-34", "the second quarter of 2019"),
        ("2019-40", "the first half of 2019"),
        ("2019-03-XX", "a day in March 2019"),
        ("201X", "the 2010s"),
        ("2019-03-12/2019-04", "12 March 2019 to April 2019"),
        ("../2019", "until 2019"),
        ("2019/..", "from 2019 on"),
        ("{2014,2015-02}", "2014 and February 2015"),
        ("2019-03-12T06:45+01:00", "12 March 2019, 06:45 UTC+01:00"),
        ("Y-170000002", "Y-170000002"),
    ],
)
def test_the_forms_of_times(edtf: str, words: str) -> None:
    assert when_words(When(edtf)) == words


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("at least 17", "17 or more people"),
        ("up to 3,000", "up to 3,000 people"),
        ("more than 40", "more than 40 people"),
        ("around 80", "about 80 people"),
        ("one", "1 person"),
        ("1.5 million", "1.5 million people"),
        ("nearly 200", "nearly 200 people"),
        ("dozens", "dozens (12 or more people)"),
        ("tens of thousands", "tens of thousands (10,000 or more people)"),
    ],
)
def test_figures_of_people(words: str, shown: str) -> None:
    assert reading_words(read_quantity(words, "person")) == shown


def test_a_length_of_time_is_told_as_it_was_stated() -> None:
    assert reading_words(read_duration("48 hours")) == "48 hours"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("0.5 minutes", "30 seconds"),
        ("less than 1 day", "less than 1 day"),
        ("more than 1 year", "more than 1 year"),
        ("nearly four hours", "nearly 4 hours"),
    ],
)
def test_lengths_of_time(words: str, shown: str) -> None:
    assert reading_words(read_duration(words)) == shown


def test_things_keep_the_words_for_what_they_are_while_these_hold() -> None:
    boats = Said("22 boats", 22)
    assert reading_words(Reading(Quantity(Interval.point(22), "thing"), boats)) == "22 boats"
    assert reading_words(Reading(Quantity(Interval.point(30), "thing"), boats)) == "30 things"


def test_a_sentence_tells_values_as_they_were_said() -> None:
    around, exact = read_quantity("around 80", "person"), read_quantity("72 to 88", "person")
    sentence = "44 persons excludes 72 to 88 persons; 172 to 88 persons"
    assert (
        in_plain_words(sentence, words_by_spelling([around])) == "44 people excludes about 80 people; 172 to 88 people"
    )
    assert in_plain_words("72 to 88 persons", words_by_spelling([around, exact])) == "72 to 88 people"


def test_a_time_that_nothing_anchors_keeps_its_words() -> None:
    assert reading_words(Reading(When(None), Said("Thursday"))) == "“Thursday”, a day not known"


@given(st.integers(-(10**18), 10**18))
def test_a_number_in_words_is_the_number(number: int) -> None:
    sizes = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
    figure, _, size = number_words(number).partition(" ")
    digits, _, decimals = figure.replace(",", "").partition(".")
    assert int(digits + decimals) * sizes.get(size, 1) == number * 10 ** len(decimals)


def test_quotes_in_a_sentence_stay_as_they_are() -> None:
    assert in_plain_words("“2019-03-12 persons” and 2019-03") == "“2019-03-12 persons” and March 2019"


def test_stretches_of_days_in_a_sentence_are_written_out() -> None:
    shown = in_plain_words("2015-02-08 lies within 2015-02-07/2015-02-08, 1994 within 199X, 2020-11~ is a1-2020-11")
    assert shown == (
        "8 February 2015 lies within 7 February 2015 to 8 February 2015, 1994 within the 1990s, "
        "about November 2020 is a1-2020-11"
    )


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("locus", Locus)
def test_every_discrepancy_and_status_has_a_term(kind: Kind, locus: Locus) -> None:
    found = Discrepancy("d1-0", "", "deaths", kind, locus, Relation.UNKNOWN, (), "")
    assert KINDS[found.word].about
    assert set(STATUSES) == set(Status)


def test_no_two_terms_share_a_mark() -> None:
    marks = [term.mark for term in (*KINDS.values(), *STATUSES.values())]
    assert len(set(marks)) == len(marks)


def test_small_words() -> None:
    assert [counted(n, "copy", "copies") for n in (0, 1, 1500)] == ["0 copies", "1 copy", "1,500 copies"]
    assert [listing(names) for names in ([], ["a"], ["a", "b", "c"])] == ["", "a", "a, b and c"]
    assert [attribute_label(name) for name in ("acme:<b>", "casualties")] == ["<b> (acme)", "Casualties"]
