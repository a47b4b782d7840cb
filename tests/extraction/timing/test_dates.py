"""Dates: every form in which news gives them, with the article's own date to anchor them and without."""

from __future__ import annotations

from datetime import date

import pytest

from eventmodel.extraction.sentences import split_sentences
from eventmodel.extraction.timing.dates import FoundDate, find_dates

WEDNESDAY = date(2021, 1, 13)


def dates(text: str, anchor: date | None = WEDNESDAY) -> tuple[FoundDate, ...]:
    return find_dates(text, split_sentences(text, [(0, len(text))]), anchor)


def read(text: str, anchor: date | None = WEDNESDAY) -> list[str | None]:
    return [found.when.edtf for found in dates(text, anchor)]


@pytest.mark.parametrize(
    ("line", "form", "edtf"),
    [
        ("They met on 9 November 2020.", "day_month", "2020-11-09"),
        ("They met on the 9th of November, 2020.", "day_month", "2020-11-09"),
        ("They met on November 9, 2020.", "month_day", "2020-11-09"),
        ("They met on 2020-11-09.", "iso", "2020-11-09"),
        ("It ran 9-11 November 2020.", "day_range", "2020-11-09/2020-11-11"),
        ("It ran November 9–11, 2020.", "range_us", "2020-11-09/2020-11-11"),
        ("They met in November of 2020.", "month_year", "2020-11"),
        ("The war of 1994 ended.", "year", "1994"),
        ("It lasted from 1988 to 1994.", "years", "1988/1994"),
        ("It ran between 1988 and 1994.", "years", "1988/1994"),
        ("The 1988–94 war ended.", "year_span", "1988/1994"),
        ("The 1988-1994 war ended.", "year_span", "1988/1994"),
        ("It began in the 1990s.", "decade", "199X"),
        ("It began in the early 1990s.", "decade", "1990/1993"),
        ("In the late 1980s they met.", "decade", "1987/1989"),
        ("In the 1900s they met.", "decade", "19XX"),
        ("In the 19th century they met.", "century", "18XX"),
        ("In the twentieth century they met.", "century", "19XX"),
        ("In the summer of 2019 they met.", "season", "2019-22"),
    ],
)
def test_a_date_that_is_written_out_needs_no_anchor(line: str, form: str, edtf: str) -> None:
    for anchor in (WEDNESDAY, None):
        (found,) = dates(line, anchor)
        assert (found.form, found.when.edtf, found.basis) == (form, edtf, "stated")


@pytest.mark.parametrize(
    ("line", "edtf", "without"),
    [
        ("They met on Nov. 9.", "2020-11-09", "XXXX-11-09"),
        ("They met on 9 November.", "2020-11-09", "XXXX-11-09"),
        ("It ran 9–11 November.", "2020-11-09/2020-11-11", None),
        ("They met in November.", "2020-11", "XXXX-11"),
        ("They met in early December.", "2020-12", "XXXX-12"),
        ("They met mid-October.", "2020-10", "XXXX-10"),
        ("They met at the end of November.", "2020-11", "XXXX-11"),
        ("They met last November.", "2020-11", "XXXX-11"),
        ("They meet next March.", "2021-03", "XXXX-03"),
        ("It began in May last year.", "2020-05", "XXXX-05"),
        ("November's war ended.", "2020-11", "XXXX-11"),
        ("Last summer they met.", "2020-22", None),
        ("Next winter they meet.", "2021-24", None),
        ("They met on Monday.", "2021-01-11", None),
        ("They met on Wednesday.", "2021-01-13", None),
        ("They met last Wednesday.", "2021-01-06", None),
        ("They met on Friday.", "2021-01-08", None),
        ("They met Friday morning.", "2021-01-08", None),
        ("They meet next Friday.", "2021-01-15", None),
        ("They met yesterday.", "2021-01-12", None),
        ("They met this morning.", "2021-01-13", None),
        ("They meet tomorrow.", "2021-01-14", None),
        ("They met last week.", "2021-01-04/2021-01-10", None),
        ("They meet next week.", "2021-01-18/2021-01-24", None),
        ("They met last month.", "2020-12", None),
        ("They met earlier this year.", "2021", None),
        ("They met the previous day.", "2021-01-12", None),
        ("They met last weekend.", "2021-01-02/2021-01-03", None),
        ("They met over the weekend.", "2021-01-09/2021-01-10", None),
        ("They met over the past week.", "2021-01-06/2021-01-13", None),
        ("They met two days ago.", "2021-01-11", None),
        ("They met 48 hours ago.", "2021-01-11", None),
        ("They met a week ago.", "2021-01-03/2021-01-09", None),
        ("They met two months ago.", "2020-11", None),
        ("They met about ten years ago.", "2011", None),
        ("They met two decades ago.", "2001", None),
        ("Two days after the storm they met.", "2021-01-11", None),
    ],
)
def test_a_date_without_its_year_hangs_on_the_article(line: str, edtf: str, without: str | None) -> None:
    (found,) = dates(line)
    assert (found.when.edtf, found.basis) == (edtf, "page")
    (loose,) = dates(line, None)
    assert (loose.when.edtf, loose.basis) == (without, "none")


@pytest.mark.parametrize(
    ("anchor", "year"),
    [(date(2021, 1, 13), 2020), (date(2020, 11, 30), 2020), (date(2020, 11, 1), 2020), (date(2020, 5, 1), 2019)],
)
def test_the_year_is_the_nearest_and_rather_past(anchor: date, year: int) -> None:
    assert read("They met on November 27.", anchor) == [f"{year}-11-27"]


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("They will meet on Friday.", "2021-01-15"),
        ("The talks are scheduled on Friday.", "2021-01-15"),
        ("They will meet on 9 September.", "2021-09-09"),
        ("They met on 9 September.", "2020-09-09"),
        ("They will meet in February.", "2021-02"),
    ],
)
def test_what_is_to_come_lies_ahead(line: str, edtf: str) -> None:
    assert read(line) == [edtf]


@pytest.mark.parametrize(
    "line",
    [
        "They may meet in the rain.",
        "They march in the rain.",
        "May brought floods.",
        "He sat there, and the sun rose.",
        "They met on 31 February 2020.",
        "In the 21st century they met.",
        "In the spring they met.",
        "It cost $2000.",
        "2000 people were killed.",
        "A 1500-metre wall fell.",
        "January 10 people died.",
        "A magnitude 2010 quake",
    ],
)
def test_verbs_figures_and_days_that_never_were_are_no_dates(line: str) -> None:
    assert read(line) == []


def test_several_ago_has_no_day() -> None:
    assert read("They met several years ago.") == [None]


def test_the_span_leaves_out_the_preposition() -> None:
    line = "They met on Monday and in November 2020."
    assert [line[d.start : d.end] for d in dates(line)] == ["Monday", "November 2020"]


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("It lasted from 27 September 2020 to 10 November 2020.", ["2020-09-27/2020-11-10"]),
        ("It was built between May 2015 and June 2018.", ["2015-05/2018-06"]),
        ("It ran February 2016 through May 2017.", ["2016-02/2017-05"]),
        ("He came on 3 May 2015 and left on 4 May 2016.", ["2015-05-03", "2016-05-04"]),
        ("It ran from May 2018 to May 2015.", ["2018-05", "2015-05"]),
    ],
)
def test_two_dates_can_be_one_stretch(line: str, edtf: list[str]) -> None:
    assert [f.when.edtf for f in find_dates(line, split_sentences(line, [(0, len(line))]), None)] == edtf


def test_the_next_decade_lies_ahead() -> None:
    line = "The fund grows over the next decade."
    (found,) = find_dates(line, split_sentences(line, [(0, len(line))]), date(2021, 1, 11))
    assert found.when.edtf == "2021/2031"


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("It fell in the second half of 2019.", "2019-07/2019-12"),
        ("It fell in the first two weeks of May.", "2020-05-01/2020-05-14"),
        ("It fell in the last three months of the year.", "2021-10/2021-12"),
        ("It fell in the first half of last month.", "2020-12-01/2020-12-15"),
        ("It opens early next week.", "2021-01-18/2021-01-20"),
        ("It closed late last week.", "2021-01-07/2021-01-10"),
        ("It ran between 3 and 5 January.", "2021-01-03/2021-01-05"),
        ("It ran from January 3 to 5.", "2021-01-03/2021-01-05"),
        ("It ran from Monday to Thursday last week.", "2021-01-04/2021-01-07"),
        ("It ran from 20 December to 5 January.", "2020-12-20/2021-01-05"),
        ("It ran between March and June last year.", "2020-03/2020-06"),
        ("Profits rose in Q3 2020.", "2020-35"),
        ("It opened in summer 2016.", "2016-22"),
        ("It began in late 2014.", "2014"),
        ("It stays shut for the rest of the month.", "2021-01-13/2021-01-31"),
        ("It fell in the week of January 4.", "2021-01-04/2021-01-10"),
    ],
)
def test_parts_and_stretches_of_time_are_read_whole(line: str, edtf: str) -> None:
    assert read(line) == [edtf]


@pytest.mark.parametrize(
    "line", ["It is open Monday to Friday.", "He scored in the second half of the match.", "The Good Friday deal held."]
)
def test_what_only_looks_like_a_time_is_none(line: str) -> None:
    assert read(line) == []


def test_the_day_of_telling_is_not_the_day_that_is_told() -> None:
    assert read("He will appear in court on Friday.") == ["2021-01-15"]
    assert read("He said on Friday that he will appear in court.") == ["2021-01-08"]
