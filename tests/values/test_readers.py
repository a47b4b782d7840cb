"""Readers: words to readings, and clear refusals."""

from __future__ import annotations

from fractions import Fraction

import pytest

from eventmodel.errors import UnreadableValueError
from eventmodel.values import read_duration, read_quantity
from eventmodel.values.numerals import read_fraction, read_number


def test_how_it_was_said_is_kept() -> None:
    said = read_quantity("about 50", "person").said
    assert (said.words, said.stated, said.hedge, said.approximate, said.margin) == (
        "about 50",
        50,
        "about",
        True,
        5,
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("six weeks", "5.5 to 6.5 weeks"),
        ("44 days", "44 days"),
        ("at least five years", "5 or more years"),
        ("two decades", "15 to 25 years"),
        ("a fortnight or so", None),
        ("long", None),
        ("three boats", None),
        ("2 days and 3 hours", None),
    ],
)
def test_durations_are_read(text: str, words: str | None) -> None:
    if words is None:
        with pytest.raises(UnreadableValueError):
            read_duration(text)
    else:
        assert str(read_duration(text)) == words


def test_a_relation_that_hangs_on_a_reading_margin_is_tight() -> None:
    about, plain = read_quantity("about 50", "person"), read_quantity("53", "person")
    outcome = about.compare(plain)
    assert (outcome.relation.name, outcome.tight) == ("REFINED_BY", True)
    assert not read_quantity("more than 50", "person").compare(plain).tight


@pytest.mark.parametrize(("text", "said"), [("many", "no number"), ("3 of 4", "2 numbers")])
def test_several_numbers_or_none_are_refused(text: str, said: str) -> None:
    with pytest.raises(UnreadableValueError, match=said):
        read_quantity(text, "person")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("forty-four", 44),
        ("6,000", 6000),
        ("20m", 20_000_000),
        ("two thousand and one", 2001),
        ("boats", None),
    ],
)
def test_numerals_are_read(text: str, number: int | None) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    ("text", "share"), [("two-thirds", Fraction(2, 3)), ("a quarter", Fraction(1, 4)), ("all", None)]
)
def test_fractions_are_read(text: str, share: Fraction | None) -> None:
    assert read_fraction(text) == share
