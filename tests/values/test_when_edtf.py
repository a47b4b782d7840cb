"""EDTF: what each form of levels 0, 1 and 2 allows, as written and with its margin, and what is refused.

Dates with unspecified digits are held against all the days that fit them.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmodel.errors import EventModelError, UnreadableValueError
from eventmodel.values import Relation, When
from eventmodel.values.edtf import Shape, read_edtf, write_bounds
from eventmodel.values.edtf_stretches import Stretches, common, hull, merged, relation_of

AS_WRITTEN = {
    "2020": "2020-01-01/2020-12-31",
    "2020-02": "2020-02-01/2020-02-29",
    "2020-12": "2020-12-01/2020-12-31",
    "2020-11-09": "2020-11-09",
    "0000": "0000-01-01/0000-12-31",
    "-0044-03-15": "-0044-03-15",
    "2020-11-09T00:00": "2020-11-09/2020-11-09T00:00:59",
    "2020-11-09T23:59": "2020-11-09T23:59:00/2020-11-09",
    "2020-11-09T10:20:30": "2020-11-09T10:20:30/2020-11-09T10:20:30",
    "2020-11-09T23:59:59": "2020-11-09T23:59:59/2020-11-09",
    "Y12020-11-09T10:20:30": "Y12020-11-09T10:20:30/Y12020-11-09T10:20:30",
    "../2020": "../2020-12-31",
    "/2020": "../2020-12-31",
    "2020/..": "2020-01-01/..",
    "2020/": "2020-01-01/..",
    "2019-11/2020-02": "2019-11-01/2020-02-29",
    "2020/2020-06": "2020-01-01/2020-06-30",
    "2020-06/2020": "2020-06-01/2020-12-31",
    "2020-06-30/2020-06-XX": "2020-06-30",
    "2020-21": "2020-03-01/2020-05-31",
    "2020-22": "2020-06-01/2020-08-31",
    "2020-23": "2020-09-01/2020-11-30",
    "2020-24": "2020-12-01/2021-02-28",
    "2020-25": "2020-03-01/2020-05-31",
    "2020-26": "2020-06-01/2020-08-31",
    "2020-27": "2020-09-01/2020-11-30",
    "2020-28": "2020-12-01/2021-02-28",
    "2020-29": "2020-09-01/2020-11-30",
    "2020-30": "2020-12-01/2021-02-28",
    "2020-31": "2020-03-01/2020-05-31",
    "2020-32": "2020-06-01/2020-08-31",
    "2020-33": "2020-01-01/2020-03-31",
    "2020-34": "2020-04-01/2020-06-30",
    "2020-35": "2020-07-01/2020-09-30",
    "2020-36": "2020-10-01/2020-12-31",
    "2020-37": "2020-01-01/2020-04-30",
    "2020-38": "2020-05-01/2020-08-31",
    "2020-39": "2020-09-01/2020-12-31",
    "2020-40": "2020-01-01/2020-06-30",
    "2020-41": "2020-07-01/2020-12-31",
    "2020-24-XX": "2020-12-01/2021-02-28",
    "202X": "2020-01-01/2029-12-31",
    "20XX": "2000-01-01/2099-12-31",
    "1XXX": "1000-01-01/1999-12-31",
    "000X": "0000-01-01/0009-12-31",
    "-000X": "-0009-01-01/-0001-12-31",
    "-01XX": "-0199-01-01/-0100-12-31",
    "2020-XX": "2020-01-01/2020-12-31",
    "2020-XX-XX": "2020-01-01/2020-12-31",
    "2020-02-XX": "2020-02-01/2020-02-29",
    "2020-0X": "2020-01-01/2020-09-30",
    "2020-1X": "2020-10-01/2020-12-31",
    "2020-11-0X": "2020-11-01/2020-11-09",
    "2020-11-3X": "2020-11-30",
    "2021-02-2X": "2021-02-20/2021-02-28",
    "2020-X3": "2020-03-01/2020-03-31",
    "Y170000002": "Y170000002-01-01/Y170000002-12-31",
    "Y-17000-02": "Y-17000-02-01/Y-17000-02-28",
    "-Y17001-02-03": "Y-17001-02-03",
    "Y17000-XX": "Y17000-01-01/Y17000-12-31",
    "Y10000": "Y10000-01-01/Y10000-12-31",
    "Y-17E7": "Y-170000000-01-01/Y-170000000-12-31",
    "-Y17E7": "Y-170000000-01-01/Y-170000000-12-31",
    "Y20E2": "2000-01-01/2000-12-31",
    "[2020]": "2020-01-01/2020-12-31",
    "[2020,2021]": "2020-01-01/2021-12-31",
    "[2021-01, 2020]": "2020-01-01/2021-01-31",
    "[2020..2022]": "2020-01-01/2022-12-31",
    "[..2020]": "../2020-12-31",
    "[2020..]": "2020-01-01/..",
    "[..2019,2020]": "../2020-12-31",
    "{2020-11-09}": "2020-11-09",
}
WITH_MARGIN = {
    "2020?": "2020-01-01/2020-12-31",
    "2020~": "2019-01-01/2021-12-31",
    "2020%": "2019-01-01/2021-12-31",
    "~2020": "2019-01-01/2021-12-31",
    "2020-03~": "2020-02-01/2020-04-30",
    "2020-12~": "2020-11-01/2021-01-31",
    "2020-03-31~": "2020-03-30/2020-04-01",
    "2020-~03": "2020-02-01/2020-04-30",
    "2020~-03": "2019-03-01/2021-03-31",
    "2020~-02-29": "2019-02-28/2021-02-28",
    "~2020-02-29": "2019-02-28/2021-02-28",
    "2020-03~-31": "2020-02-29/2020-04-30",
    "2020-~03-31": "2020-02-29/2020-04-30",
    "2020-01-30~": "2020-01-29/2020-01-31",
    "2019-01~-30": "2018-12-30/2019-02-28",
    "2020-03-~31": "2020-03-30/2020-04-01",
    "2020~-03-?31": "2019-03-31/2021-03-31",
    "2020?-03-%31": "2020-03-30/2020-04-01",
    "2020-03~-31?": "2020-02-29/2020-04-30",
    "2020-?03-31": "2020-03-31",
    "2020-22~": "2020-03-01/2020-11-30",
    "2020-37~": "2019-09-01/2020-08-31",
    "2020-40%": "2019-07-01/2020-12-31",
    "2020-22-XX~": "2020-03-01/2020-11-30",
    "202X~": "2010-01-01/2039-12-31",
    "19XX~": "1800-01-01/2099-12-31",
    "-01XX~": "-0299-01-01/0000-12-31",
    "2020-XX~": "2019-01-01/2021-12-31",
    "2020-11-XX~": "2020-10-01/2020-12-31",
    "2020-11~-XX": "2020-10-01/2020-12-31",
    "202X~-11-09": "2010-11-09/2039-11-09",
    "202X-11-09~": "2020-11-08/2029-11-10",
    "2020-XX~-09": "2019-01-09/2021-12-09",
    "2020-11-09T10:00~": "2020-11-09T09:30:00/2020-11-09T10:30:59",
    "2020-11-09T10:00?": "2020-11-09T10:00:00/2020-11-09T10:00:59",
    "2020-10~/2020-12": "2020-09-01/2020-12-31",
    "2020-10/2020-12~": "2020-10-01/2021-01-31",
    "2020~/..": "2019-01-01/..",
    "../2020~": "../2021-12-31",
    "1950S2": "1900-01-01/1999-12-31",
    "1953S3": "1950-01-01/1959-12-31",
    "1953S4": "1953-01-01/1953-12-31",
    "1953S1": "1000-01-01/1999-12-31",
    "0044S3": "0040-01-01/0049-12-31",
    "-0044S3": "-0049-01-01/-0040-12-31",
    "1953S3~": "1940-01-01/1969-12-31",
    "~1953S3": "1940-01-01/1969-12-31",
    "1953S3?": "1950-01-01/1959-12-31",
    "Y171010000S3": "Y171000000-01-01/Y171999999-12-31",
    "Y3388E2S3": "Y338000-01-01/Y338999-12-31",
    "-Y3388E2S3": "Y-338999-01-01/Y-338000-12-31",
    "Y17E3~": "Y16999-01-01/Y17001-12-31",
    "[2020-10~,2020-12]": "2020-09-01/2020-12-31",
    "[2020-10,2020-12~]": "2020-10-01/2021-01-31",
    "[2020-10~..2020-12%]": "2020-09-01/2021-01-31",
    "[..2020-12%]": "../2021-01-31",
    "[2020-10~..]": "2020-09-01/..",
    "{2020,2021~}": "2020-01-01/2022-12-31",
}
HULLS = {
    "156X-12-25": "1560-12-25/1569-12-25",
    "XX20-12-25": "0020-12-25/9920-12-25",
    "20X0": "2000-01-01/2090-12-31",
    "-20X1": "-2091-01-01/-2001-12-31",
    "-X000": "-9000-01-01/-1000-12-31",
    "2020-XX-31": "2020-01-31/2020-12-31",
    "190X-02-29": "1904-02-29/1908-02-29",
    "2020-X1": "2020-01-01/2020-11-30",
    "2020-11-X9": "2020-11-09/2020-11-29",
    "202X-24": "2020-12-01/2030-02-28",
    "202X-0X": "2020-01-01/2029-09-30",
    "[2020,2022]": "2020-01-01/2022-12-31",
    "[2022,2020]": "2020-01-01/2022-12-31",
    "[1667, 1668, 1670..1672]": "1667-01-01/1672-12-31",
    "[202X-11-09,2020-10]": "2020-10-01/2029-11-09",
}
REFUSED = [
    "", "/", "../..", "../", "/..", "yesterday", "2020-13", "2020-00", "2020-20", "2020-42", "2021-02-29",
    "2020-11-00", "2020-11-31", "2020-00-09", "2020-13-09", "2020-1-1", "202", "20201", "20-11-09", "+2020", " 2020",
    "2020 ", "2020-11-09\n", "２０２０", "6 and 7 October 2022", "2020-W05", "2020-11-09T25:00", "2020-11-09T10:60",
    "2020-11-09T10:00:60", "2020-11-09T24:00", "2020-11-09T10", "2020-11-09T10:00.5", "2020-11T10:00", "2020-21T10:00",
    "2020-13-09T10:00", "2020-11-09 10:00", "2020-11-09T10:00+15:00", "2020-11-09T10:00-14:01",
    "2020-11-09T10:00+04:60", "2020-11-0XT10:00", "2020-11-~09T10:00", "-0000", "-0000-01-01", "-0000-XX", "-0000S2",
    "2021/2020", "2020-02/2020-01-31", "2020/2021/2022", "2020/x", "2020?/2019~", "[2020]/2021",
    "2020-21-09", "2020-21-0X", "2020-41-09", "2020-2X", "2020-3X-09", "2020-X9-31", "2020-02-3X", "2021-02-29?",
    "2021-XX-32", "2020-XX-4X", "1900-0X-00", "210X-02-30", "1X01-02-29", "X", "XXX", "XXXXX", "2020-X", "2020-1X-X",
    "2020??", "??2020", "2020~?", "2020-11?~", "2020-11-09~~", "Y2020", "Y09999", "Y-9999", "-Y-17000", "Y", "YXXXXX",
    "Y17E7-12-26", "Y17E", "Y17E7E7", "17E7", "Y17E700", "Y17000S", "Y17000S6", "1950S0", "1950S5", "1950S2-11",
    "1950-11S2", "19XXS2", "y17000", "[]", "{}", "[", "{", "]", "[2020", "2020]", "[2020}", "{2020]", "[2020,]",
    "[..]", "[2020,..2021]", "[2020..,2021]", "[2022..2021]", "[2020/2021]", "[2020-11-09T10:00]", "[2020-13]",
    "[[2020]]", "[2020;2021]", "[2020\t]", "[2020...2021]", "[2020..2021..2022]", f"Y{'1' * 101}", "2" * 5000,
    "[,2020]", "2020-11-09/2020-11-08",
]  # fmt: skip


@pytest.mark.parametrize("text", AS_WRITTEN)
def test_what_is_written_is_one_interval(text: str) -> None:
    bounds = read_edtf(text)
    assert (write_bounds(bounds), bounds.shape, bounds.offset) == (AS_WRITTEN[text], Shape.ONE, None)
    assert bounds.stretches(margin=False) == (bounds.written,)
    assert bounds.stretches(margin=True) == (bounds.allowed,)
    assert bounds.allowed == bounds.written


@pytest.mark.parametrize("text", WITH_MARGIN)
def test_what_is_approximate_has_a_margin(text: str) -> None:
    bounds = read_edtf(text)
    assert write_bounds(attrs.evolve(bounds, written=bounds.allowed)) == WITH_MARGIN[text]
    assert hull(bounds.stretches(margin=True)) == bounds.allowed
    assert hull(bounds.stretches(margin=False)) == bounds.written


@pytest.mark.parametrize("text", HULLS)
def test_what_has_gaps_is_bounded_as_a_whole(text: str) -> None:
    bounds = read_edtf(text)
    assert (write_bounds(bounds), bounds.shape) == (HULLS[text], Shape.ONE_OF)
    assert len(bounds.stretches(margin=False)) > 1
    assert hull(bounds.stretches(margin=False)) == bounds.written


@pytest.mark.parametrize("text", ["{2020,2021}", "{2020..2021}", "{..2020}", "{2020..}", "{2020,2022}"])
def test_all_of_several_is_no_interval(text: str) -> None:
    assert read_edtf(text).shape is Shape.ALL_OF


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("XXXX", "0000-01-01/9999-12-31"),
        ("XXXX-XX-23", "0000-01-23/9999-12-23"),
        ("XXXX-02-29", "0000-02-29/9996-02-29"),
        ("-XXXX", "-9999-01-01/-0001-12-31"),
        ("XXXX-11/2020", "0000-11-01/2020-12-31"),
        ("2020/XXXX-11", "2020-01-01/9999-11-30"),
        ("[2020,XXXX-11]", "0000-11-01/9999-11-30"),
        ("{XXXX-11..}", "0000-11-01/.."),
    ],
)
def test_an_unspecified_year_anchors_nothing(text: str, written: str) -> None:
    bounds = read_edtf(text)
    assert (write_bounds(bounds), bounds.anchored) == (written, False)


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_edtf_is_refused(text: str) -> None:
    with pytest.raises(UnreadableValueError):
        When.from_edtf(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "'' is no EDTF: it is no text, or an empty one"),
        ("2020-13", "'2020-13' is no EDTF: there is no month 13"),
        ("2020-13-09", "there is no month 13"),
        ("2020-3X-09", "there is no month 3X"),
        ("2020-11-4X", "there is no day 4X"),
        ("2021-02-29", "the month has no day 29"),
        ("2020-02-3X", "there is no such day in any of its months"),
        ("2020-21-09", "21 is a part of a year: it has no days"),
        ("2020-21-0X", "21 is a part of a year: it has no days"),
        ("2020-11-09T25:00", "there is no time 25:00"),
        ("2020-11-09T10:00:60", "there is no time 10:00:60"),
        ("2020-11-09T10:00+15", r"there is no time zone \+15"),
        ("-0000", "there is no year -0000: the year before 0001 is 0000"),
        ("Y2020", "Y stands before a year of more than four digits"),
        ("17E7", "no date; write YYYY"),
        ("1950S5", "of 4 digits, 5 cannot be significant"),
        ("Y17E3S6", "of 5 digits, 6 cannot be significant"),
        ("2021/2020", "it ends before it begins"),
        ("../..", "it names neither a beginning nor an end"),
        ("[2020}", "the set does not end with ]"),
        ("[2022..2021]", r"2022\.\.2021 ends before it begins"),
        ("[2020,..2021]", "only the first member of a set"),
        ("[..]", "alone names no date"),
        ("[2020-11-09T10:00]", "a set holds dates without times"),
        ("x" * 100, "^'x{79}… is no EDTF"),
    ],
)
def test_a_refusal_says_why(text: str, reason: str) -> None:
    with pytest.raises(UnreadableValueError, match=reason):
        When(text)


@pytest.mark.parametrize("thing", [None, 2020, b"2020", ["2020"]])
def test_what_is_no_text_is_refused(thing: object) -> None:
    with pytest.raises(UnreadableValueError, match="no text"):
        When.from_edtf(thing)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("2020-11-09T10:00", None),
        ("2020-11-09T10:00Z", 0),
        ("2020-11-09T10:00+04", 14_400),
        ("2020-11-09T10:00:30-03:30", -12_600),
        ("2020-11-09T10:00+14:00", 50_400),
        ("2020-11-09T10:00+04:59", 17_940),
        ("2020-11-09T10:00Z/..", 0),
        ("../2020-11-09T10:00+04", 14_400),
        ("2020-11-09T10:00Z/2020-11-10", None),
        ("2020-11-09/2020-11-10T10:00Z", None),
        ("2020-11-09T10:00+04/2020-11-09T12:00+04", 14_400),
        ("2020-11-09T10:00+04/2020-11-09T09:00Z", 0),
    ],
)
def test_a_zone_is_kept_and_an_unknown_one_stays_unknown(text: str, offset: int | None) -> None:
    assert read_edtf(text).offset == offset


def test_an_interval_of_two_zones_is_told_in_utc() -> None:
    bounds = read_edtf("2020-11-09T10:00+04/2020-11-09T09:00Z~")
    assert write_bounds(bounds) == "2020-11-09T06:00:00Z/2020-11-09T09:00:59Z"
    assert bounds.allowed == (bounds.written[0], int(bounds.loose.high or 0))
    assert bounds.loose.high == (bounds.strict.high or 0) + 1800


def test_without_a_zone_a_day_lasts_as_long_as_it_does_anywhere() -> None:
    bounds = read_edtf("2020-11-09").in_utc()
    assert write_bounds(bounds) == "2020-11-08T10:00:00Z/2020-11-10T11:59:59Z"
    assert bounds.allowed == bounds.written
    assert read_edtf("[2020,2022]").in_utc().shape is Shape.ALL_OF
    assert read_edtf("XXXX").in_utc().shape is Shape.UNANCHORED


LETTERS = st.text("0123456789XYESTZ-+:?~%/.[]{}, ", max_size=30)


@given(LETTERS)
def test_any_text_is_read_as_it_stands_or_refused(text: str) -> None:
    try:
        when = When(text)
    except EventModelError:
        return
    assert str(when) == text
    assert when.compare(when).relation is Relation.EQUAL


def _shown(day: date, hidden: set[int]) -> str:
    return "".join("X" if place in hidden else sign for place, sign in enumerate(day.isoformat()))


def _fits(day: date, pattern: str) -> bool:
    return all(sign in ("X", shown) for shown, sign in zip(day.isoformat(), pattern, strict=True))


DAYS = st.dates(date(1996, 1, 1), date(2031, 12, 31))


@given(DAYS, st.sets(st.sampled_from((2, 3, 5, 6, 8, 9)), min_size=1), DAYS | st.none(), st.integers(-40, 40))
def test_a_pattern_allows_the_days_that_fit_it_and_no_others(
    model: date, hidden: set[int], other: date | None, away: int
) -> None:
    day, pattern = other or model + timedelta(days=away), _shown(model, hidden)
    expected = {Relation.REFINES, Relation.EQUAL} if _fits(day, pattern) else {Relation.CONTRADICTS}
    assert When.on(day).compare(When(pattern)).relation in expected


SMALL = st.integers(0, 12)
PIECES = st.lists(st.tuples(SMALL, SMALL).filter(lambda ends: ends[0] < ends[1]), min_size=1, max_size=4)


def _seconds(stretches: Stretches) -> set[int]:
    return {second for low, high in stretches for second in range(low or 0, 12 if high is None else high)}


@given(PIECES, PIECES)
def test_stretches_are_sets_of_seconds(some: list[tuple[int, int]], others: list[tuple[int, int]]) -> None:
    a, b = merged(some), merged(others)
    here, there = _seconds(tuple(some)), _seconds(tuple(others))
    assert (_seconds(a), _seconds(b)) == (here, there)
    assert all(end[1] is not None and end[1] < (start[0] or 0) for end, start in pairwise(a))
    assert _seconds(common(a, b)) == here & there
    inclusions = {(True, True): Relation.EQUAL, (True, False): Relation.REFINES, (False, True): Relation.REFINED_BY}
    relation = inclusions.get((here <= there, here >= there))
    if relation is None:
        shared = len(common(a, b))
        relation = Relation.CONTRADICTS if not shared else Relation.OVERLAPS if shared == 1 else Relation.UNKNOWN
    assert relation_of(a, b) is relation


@pytest.mark.parametrize(
    ("pieces", "whole"),
    [
        ([(5, None), (0, 3)], ((0, 3), (5, None))),
        ([(5, None), (7, 9)], ((5, None),)),
        ([(None, 3), (None, 5), (6, 7)], ((None, 5), (6, 7))),
        ([(None, None), (1, 2)], ((None, None),)),
        ([(-5, -3), (None, -7)], ((None, -7), (-5, -3))),
    ],
)
def test_open_ends_reach_as_far_as_can_be(pieces: Stretches, whole: Stretches) -> None:
    assert merged(pieces) == whole
    assert hull(pieces) == (whole[0][0], whole[-1][1])


def test_open_ends_share_what_the_other_bounds() -> None:
    assert common(((None, 5),), ((3, None),)) == ((3, 5),)
    assert common(((None, None),), ((None, 4), (6, None))) == ((None, 4), (6, None))
    assert common(((None, 5),), ((5, None),)) == ()
