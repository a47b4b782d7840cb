"""The reading table: one reading a hedge, each with its reason, and all of it a value that can be replaced."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from eventmodel.values import Hedge, Interval, ReadingTable, VagueCount, find_amounts, read_duration, read_quantity
from eventmodel.values.hedges import HEDGES, ROUNDED, SHIPPED, VAGUE, VAGUE_COUNTS, near

BARELY = Hedge("barely", ("barely",), low=0, high=Fraction(1, 20), reason="just reached")


@pytest.mark.parametrize(
    ("name", "of_hundred", "of_minus_ten"),
    [
        ("more than", Interval(100, low_open=True), Interval(-10, low_open=True)),
        ("at least", Interval(100), Interval(-10)),
        ("up to", Interval(None, 100), Interval(None, -10)),
        ("less than", Interval(None, 100, high_open=True), Interval(None, -10, high_open=True)),
        ("nearly", Interval(90, 100), Interval(-11, -10)),
        ("about", Interval(90, 110), Interval(-11, -9)),
    ],
)
def test_each_hedge_has_one_reading(name: str, of_hundred: Interval, of_minus_ten: Interval) -> None:
    hedge = SHIPPED.hedge_named(name)
    assert hedge is not None
    assert hedge.bounds(100) == of_hundred
    assert hedge.bounds(-10) == of_minus_ten
    assert hedge.approximate == (name in {"nearly", "about"})


@pytest.mark.parametrize("name", ["nearly", "about"])
def test_there_is_no_room_around_zero(name: str) -> None:
    hedge = SHIPPED.hedge_named(name)
    assert hedge is not None
    assert hedge.bounds(0) == Interval(0, 0)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (words, hedge.name) for hedge in HEDGES for words in hedge.before
    ],
)  # fmt: skip
def test_each_wording_before_a_number_is_read(words: str, name: str) -> None:
    (amount,) = find_amounts(f"In Sandvik {words} 60 boats sank.")
    assert (amount.hedge, amount.stated, amount.start) == (name, 60, len("In Sandvik "))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (words, hedge.name) for hedge in HEDGES for words in hedge.after
    ],
)  # fmt: skip
def test_each_wording_behind_a_number_is_read(words: str, name: str) -> None:
    text = f"60{'' if words[0] in '-+' else ' '}{words} boats sank"
    (amount,) = find_amounts(text)
    assert (amount.hedge, amount.stated, text[amount.end :]) == (name, 60, " boats sank")


@pytest.mark.parametrize("count", VAGUE_COUNTS, ids=lambda count: count.words)
def test_each_vague_count_is_read(count: VagueCount) -> None:
    (amount,) = find_amounts(f"There were {count.words} of them.")
    assert amount.range == Interval(count.low, count.high)
    assert (amount.hedge, amount.stated, amount.approximate) == ("vague", None, True)
    assert VAGUE[count.words] == (count.low, count.high)


def test_the_base_of_a_plural_is_the_least() -> None:
    least = {words: low for words, (low, _) in VAGUE.items()}
    assert (least["dozens"], least["scores"], least["hundreds"]) == (12, 20, 100)
    assert (least["thousands"], least["tens of thousands"], least["several hundred"]) == (1000, 10_000, 200)


def test_the_counts_are_those_of_the_table() -> None:
    assert VAGUE == {
        "a couple": (2, 2), "several": (2, None), "a few": (2, None), "a handful": (2, None),
        "dozens": (12, None), "several dozen": (24, None), "a few dozen": (24, None), "scores": (20, None),
        "hundreds": (100, None), "several hundred": (200, None), "a few hundred": (200, None),
        "many hundreds": (200, None), "thousands": (1_000, None), "several thousand": (2_000, None),
        "a few thousand": (2_000, None), "tens of thousands": (10_000, None),
        "hundreds of thousands": (100_000, None), "millions": (1_000_000, None),
        "several million": (2_000_000, None), "tens of millions": (10_000_000, None),
        "hundreds of millions": (100_000_000, None), "billions": (1_000_000_000, None),
    }  # fmt: skip


def test_every_entry_has_its_reason() -> None:
    assert all(entry.reason for entry in (*HEDGES, *VAGUE_COUNTS))


def test_no_wording_has_two_readings() -> None:
    before = [words for hedge in HEDGES for words in hedge.before]
    after = [words for hedge in HEDGES for words in hedge.after]
    counts = [count.words for count in VAGUE_COUNTS]
    assert all(len(words) == len(set(words)) for words in (before, after, counts))


def test_another_share_for_about() -> None:
    table = SHIPPED.with_about(Fraction(1, 5))
    assert str(read_quantity("about 50", "person", table=table)) == "40 to 60 persons"
    assert str(read_quantity("nearly 50", "person", table=table)) == "40 to 50 persons"
    assert str(read_quantity("more than 50", "person", table=table)) == "more than 50 persons"
    assert str(read_quantity("about 50", "person")) == "45 to 55 persons"
    assert table != SHIPPED == ReadingTable()
    assert near(50, Fraction(1, 5)) == Interval(40, 60)
    assert near(-50) == Interval(-55, -45)
    short = Hedge("short by", ("short by",), low=Fraction(-1, 2), high=Fraction(-1, 4))
    (widened,) = ReadingTable(hedges=(short,)).with_about(Fraction(1, 10)).hedges
    assert (widened.low, widened.high) == (Fraction(-1, 10), Fraction(-1, 4))


def test_a_hedge_of_ones_own() -> None:
    table = attrs.evolve(SHIPPED, hedges=(*HEDGES, BARELY))
    assert read_quantity("barely 100", "person", table=table).value == read_quantity("100 to 105", "person").value
    assert read_quantity("barely 100", "person").said.hedge == ""


def test_a_vague_count_of_ones_own() -> None:
    table = attrs.evolve(SHIPPED, vague=(VagueCount("dozens", 24, 99, "two at the least"), VagueCount("oodles", 50)))
    assert str(read_quantity("dozens", "person", table=table)) == "24 to 99 persons"
    assert str(read_quantity("oodles", "person", table=table)) == "50 or more persons"
    assert [a.hedge for a in find_amounts("dozens and oodles", table=table)] == ["vague", "vague"]
    assert list(find_amounts("oodles")) == []


def test_what_is_rounded_can_be_told() -> None:
    exact = attrs.evolve(SHIPPED, rounded=())
    assert str(read_duration("six weeks", table=exact)) == "6 weeks"
    assert str(read_duration("six weeks")) == "5.5 to 6.5 weeks"
    assert {"hour", "week", "month", "year"} == ROUNDED


def test_a_table_without_hedges_reads_plain_numbers() -> None:
    assert str(read_quantity("about 50", "person", table=ReadingTable(hedges=(), vague=()))) == "50 persons"
