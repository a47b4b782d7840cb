"""Readers: words to readings, and clear refusals."""

from __future__ import annotations

from fractions import Fraction

import pytest

from eventmodel.errors import UnreadableValueError
from eventmodel.values import Relation, read_duration, read_figure, read_money, read_quantity
from eventmodel.values.numerals import ORDINALS, read_fraction, read_number, read_ordinal


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


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [
        ("none", "person", "0 persons"),
        ("No one", "person", "0 persons"),
        ("the third", "case", "3 cases"),
        ("a 21st", "case", "21 cases"),
        ("half", "percent", "50 percent"),
        ("more than half", "percent", "more than 50 percent"),
        ("Nearly  a third", "percent", "30 to 33.33 percent"),
        ("one in five", "percent", "20 percent"),
        ("a quarter of", "percent", "25 percent"),
        ("third", "percent", "33.33 percent"),
        ("20%", "percent", "20 percent"),
        ("at least 20 percent", "percent", "20 or more percent"),
        ("half a million", "person", "500,000 persons"),
        ("more than half a million", "person", "more than 500,000 persons"),
        ("two and a half thousand", "person", "2,500 persons"),
        ("a million and a half", "person", "1,500,000 persons"),
        ("minus 40", "degree Celsius", "-40 degrees Celsius"),
        ("between 3 and 5", "person", "3 to 5 persons"),
        ("three or four", "person", "3 to 4 persons"),
        ("a dozen", "person", "12 persons"),
        ("more than two dozen", "person", "more than 24 persons"),
        ("up to 3 or 4", "person", "up to 4 persons"),
        ("more than a few", "person", "more than 2 persons"),
    ],
)
def test_quantities_are_read(text: str, unit: str, words: str) -> None:
    assert str(read_quantity(text, unit)) == words


@pytest.mark.parametrize(("text", "unit"), [("half", "person"), ("nearly all", "percent"), ("no boats", "thing")])
def test_words_that_name_no_number_are_refused(text: str, unit: str) -> None:
    with pytest.raises(UnreadableValueError, match="holds no number: give one"):
        read_quantity(text, unit)


def test_how_a_part_was_said_is_kept() -> None:
    said = read_quantity("About a half", "percent").said
    assert (said.words, said.stated, said.hedge, said.approximate, said.margin) == (
        "About a half",
        50,
        "about",
        True,
        5,
    )
    said = read_quantity("the third", "case").said
    assert (said.stated, said.hedge, said.approximate, said.margin) == (3, "ordinal", False, None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("$5 million", "5,000,000 USD"),
        ("at least US$300", "300 or more USD"),
        ("€1.5bn", "1,500,000,000 EUR"),
        ("about 200 euros", "180 to 220 EUR"),
        ("CHF 40", "40 CHF"),
        ("over A$40", "more than 40 AUD"),
        ("two billion yen", "2,000,000,000 JPY"),
    ],
)
def test_money_is_read(text: str, words: str) -> None:
    assert str(read_money(text)) == words


@pytest.mark.parametrize(
    ("text", "said"), [("6 boats", "names no currency"), ("$", "no number"), ("$3 of $4", "2 numbers")]
)
def test_what_is_no_sum_is_refused(text: str, said: str) -> None:
    with pytest.raises(UnreadableValueError, match=said):
        read_money(text)


def test_rounded_lengths_of_time_are_tight() -> None:
    weeks, days = read_duration("six weeks"), read_duration("44 days")
    outcome = weeks.compare(days)
    assert (outcome.relation, outcome.tight) == (Relation.REFINED_BY, True)
    assert (weeks.said.stated, weeks.said.margin, days.said.margin) == (6, Fraction(1, 2), None)
    decades = read_duration("about two decades").said
    assert (decades.stated, decades.margin, decades.hedge) == (20, 2, "about")


def test_a_rounded_length_is_never_below_zero() -> None:
    assert str(read_duration("zero hours")) == "0 to 0.5 hours"


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("first", 1), ("3rd", 3), ("21st", 21), ("1,000th", 1000), ("twelfth", 12), ("twentieth", 20),
        ("thirty-second", 32), ("one hundred and first", 101), ("three", None), ("th", None), ("", None),
    ],
)  # fmt: skip
def test_ranks_are_read(text: str, rank: int | None) -> None:
    assert read_ordinal(text) == rank


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("one and a half", Fraction(3, 2)),
        ("2 and a half million", 2_500_000),
        ("a million and a half", 1_500_000),
        ("half a dozen boats", None),
        ("half a thousand", 500),
        ("half", None),
        ("nine hundred and ninety-nine", 999),
        ("two million three hundred thousand", 2_300_000),
        ("hundred", 100),
        ("20 xm", None),
        ("20xm", None),
        ("and", None),
        ("1.5bn", 1_500_000_000),
    ],
)
def test_more_numerals_are_read(text: str, number: int | Fraction | None) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("half", Fraction(1, 2)), ("3 out of 4", Fraction(3, 4)), ("nine tenths", Fraction(9, 10)),
        ("one in zero", None), ("seven eighths of", Fraction(7, 8)), ("five-sixths", Fraction(5, 6)),
        ("a fifth", Fraction(1, 5)), ("an eighth", Fraction(1, 8)), ("in", None),
    ],
)  # fmt: skip
def test_more_fractions_are_read(text: str, share: Fraction | None) -> None:
    assert read_fraction(text) == share


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2k", 2_000), ("2m", 2_000_000), ("2mn", 2_000_000), ("2bn", 2_000_000_000), ("2tn", 2_000_000_000_000),
        ("2 hundred", 200), ("2 thousand", 2_000), ("2 million", 2_000_000), ("2 billion", 2_000_000_000),
        ("two trillion", 2_000_000_000_000), ("2 dozen", 24),
    ],
)  # fmt: skip
def test_every_multiplier_counts(text: str, number: int) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("exactly 2 minutes", "2 minutes"), ("2 hours", "1.5 to 2.5 hours"), ("2 days", "2 days"),
        ("2 months", "1.5 to 2.5 months"), ("2 years", "1.5 to 2.5 years"), ("2 fortnights", "3 to 5 weeks"),
        ("2 decades", "15 to 25 years"), ("2 centuries", "150 to 250 years"),
        ("more than 1 century", "more than 100 years"),
    ],
)  # fmt: skip
def test_every_word_for_a_span_of_time_counts(text: str, words: str) -> None:
    assert str(read_duration(text)) == words


def test_every_number_word_counts() -> None:
    words = (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty"
    )
    assert [read_number(word) for word in words.split()] == list(range(21))
    tens = "ten twenty thirty forty fifty sixty seventy eighty ninety".split()
    assert [read_number(word) for word in tens] == list(range(10, 100, 10))


def test_the_ranks_that_extraction_looks_for_are_those_that_are_read() -> None:
    assert {word: read_ordinal(word) for word in ORDINALS} == ORDINALS
    assert list(ORDINALS.values()) == list(range(1, 13))


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [
        ("60 km", "metre", "59.5 to 60.5 kilometres"),
        ("more than 60 km", "metre", "more than 60 kilometres"),
        ("60", "metre", "59.5 to 60.5 metres"),
        ("magnitude 6.4", "magnitude", "6.35 to 6.45 magnitude"),
        ("6 months", "year", "6 months"),
        ("€5 million", "USD", "5,000,000 EUR"),
        ("5 million", "USD", "5,000,000 USD"),
        ("a third", "percent", "33.33 percent"),
        ("40 houses", "thing", "40 things"),
    ],
)
def test_a_figure_has_the_unit_that_its_words_name(text: str, unit: str, words: str) -> None:
    assert str(read_figure(text, unit)) == words


def test_a_figure_of_another_dimension_is_refused_unless_any_will_do() -> None:
    with pytest.raises(UnreadableValueError, match="gives degrees Celsius, not kilometres"):
        read_figure("6 degrees Celsius", "kilometre")
    assert str(read_figure("6 degrees Celsius", "kilometre", any_unit=True)) == "5.5 to 6.5 degrees Celsius"
