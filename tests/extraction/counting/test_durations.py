"""Durations: how long something lasted, and the lengths of time that are dates or ages instead."""

from __future__ import annotations

import pytest

from eventmodel.extraction.counting.durations import find_durations, is_prison_term
from eventmodel.extraction.sentences import split_sentences


def read(text: str) -> list[tuple[str, str]]:
    found = find_durations(text, split_sentences(text, [(0, len(text))]))
    return [(str(c.reading), text[c.start : c.end]) for c in found]


@pytest.mark.parametrize(
    ("line", "value", "words"),
    [
        ("The six-week war ended.", "5.5 to 6.5 weeks", "six-week"),
        ("It lasted six weeks.", "5.5 to 6.5 weeks", "six weeks"),
        ("They fought for 44 days.", "44 days", "44 days"),
        ("It lasted at least five years.", "5 or more years", "at least five years"),
        ("The truce held for more than two decades.", "more than 20 years", "more than two decades"),
        ("It lasted nearly half a century.", "45 to 50 years", "nearly half a century"),
        ("A decade passed.", "5 to 15 years", "A decade"),
        ("A fortnight passed.", "1 to 3 weeks", "A fortnight"),
        ("They waited for an hour.", "0.5 to 1.5 hours", "an hour"),
        ("Within a month the town was lost.", "0.5 to 1.5 months", "a month"),
        ("It took six more weeks.", "5.5 to 6.5 weeks", "six more weeks"),
        ("It lasted three straight days.", "3 days", "three straight days"),
        ("It took between two and three weeks.", "2 to 3 weeks", "between two and three weeks"),
        ("They were trapped for several hours.", "2 or more hours", "several hours"),
        ("The decades-old conflict goes on.", "10 or more years", "decades"),
        ("They have lived there for centuries.", "100 or more years", "for centuries"),
        ("A year-long siege ended.", "0.5 to 1.5 years", "A year-long"),
        ("The week-long truce held.", "0.5 to 1.5 weeks", "week-long"),
        ("A two-month-long strike ended.", "1.5 to 2.5 months", "two-month"),
    ],
)
def test_each_form_is_read_in_its_unit(line: str, value: str, words: str) -> None:
    assert read(line) == [(value, words)]


@pytest.mark.parametrize(
    "line",
    [
        "He came a week ago.",
        "She left two days later.",
        "Three days after the storm they left.",
        "A 9-year-old boy was found.",
        "On its 20th anniversary they met.",
        "The 20-year anniversary was marked.",
        "Decades passed.",
        "He works a day here and there.",
    ],
)
def test_what_dates_or_ages_is_no_duration(line: str) -> None:
    assert read(line) == []


def test_a_duration_states_its_number_in_its_unit() -> None:
    line = "It lasted more than two decades."
    (found,) = find_durations(line, split_sentences(line, [(0, len(line))]))
    assert (found.attribute, found.reading.said.stated, found.reading.said.hedge) == ("duration", 20, "more than")


@pytest.mark.parametrize(
    ("line", "length", "expected"),
    [
        ("The court sentenced the mayor to nine years in prison.", "nine years", True),
        ("She was jailed for nine years.", "nine years", True),
        ("Prosecutors had asked for 12 years.", "12 years", True),
        ("He got a nine-year prison sentence.", "nine-year", True),
        ("The trial lasted nine months.", "nine months", False),
        ("The union asked for 12 weeks.", "12 weeks", False),
    ],
)
def test_a_prison_term_is_not_how_long_something_lasted(line: str, length: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    start = line.index(length)
    assert is_prison_term(line, start, start + len(length)) is expected
