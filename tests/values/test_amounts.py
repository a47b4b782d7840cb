"""Amounts in running text: hedges, ranges, vague counts, and what is no count at all."""

from __future__ import annotations

import pytest

from eventmodel.values import find_amounts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("More than 6,000 people", [("more than 6,000", "more than")]),
        ("at least 49 soldiers", [("49 or more", "at least")]),
        ("up to 300 boats", [("up to 300", "up to")]),
        ("fewer than ten", [("less than 10", "less than")]),
        ("nearly two hundred hurt", [("180 to 200", "nearly")]),
        ("about 50 houses", [("45 to 55", "about")]),
        ("17 or more", [("17 or more", "at least")]),
        ("between 30 and 40", [("30 to 40", "range")]),
        ("3 to 5 million", [("3,000,000 to 5,000,000", "range")]),
        ("dozens were hurt", [("12 or more", "vague")]),
        ("half a dozen boats", [("6", "")]),
        ("two hundred and five", [("205", "")]),
        ("1.5 million", [("1,500,000", "")]),
        ("no numbers here", []),
        ("zero dead", [("0", "")]),
        ("minus 5 degrees", [("-5", "")]),
        ("No one died", []),
        ("one died", [("1", "")]),
        ("half a million boats", [("500,000", "")]),
        ("half a century", []),
        ("two and a half weeks", [("2.5", "")]),
        ("nearly zero", [("0", "nearly")]),
        ("several dozen boats", [("24 or more", "vague")]),
        ("three dozen boats", [("36", "")]),
        ("5 to 3 boats", [("5", ""), ("3", "")]),
        ("from two to four", [("2 to 4", "range")]),
        ("20-30 thousand", [("20,000 to 30,000", "range")]),
        ("2-3m", [("2,000,000 to 3,000,000", "range")]),
        ("about 3 to 5", [("3 to 5", "range")]),
        ("at least three or four", [("3 or more", "at least")]),
        ("fewer than 3 or 4", [("less than 4", "less than")]),
        ("nearly a few", [("2 or more", "vague")]),
        ("up to hundreds", [("100 or more", "vague")]),
        ("50 or more, or about 60 or so", [("50 or more", "at least"), ("54 to 66", "about")]),
        ("more than the 300", [("more than 300", "more than")]),
        ("over $5 million", [("more than 5,000,000", "more than")]),
        ("about\n50", [("45 to 55", "about")]),
        ("17 dead, 23 hurt", [("17", ""), ("23", "")]),
    ],
)
def test_amounts_are_found(text: str, found: list[tuple[str, str]]) -> None:
    assert [(str(amount.range), amount.hedge) for amount in find_amounts(text)] == found


@pytest.mark.parametrize("text", ["at 10:30", "covid19", "1.2.3", "Boeing-737x", "11/09/2020"])
def test_what_is_no_count_is_left_alone(text: str) -> None:
    assert list(find_amounts(text)) == []


def test_an_amount_knows_its_place() -> None:
    (amount,) = find_amounts("In Sandvik at least 17 died.")
    assert "In Sandvik at least 17 died."[amount.start : amount.end] == "at least 17"
    assert amount.number_start == 20


def test_only_the_asked_stretch_is_read() -> None:
    assert [a.stated for a in find_amounts("1 and 2 and 3", 4, 9)] == [2]


def test_what_is_approximate_stays_so() -> None:
    told = {t: next(iter(find_amounts(t))).approximate for t in ("50", "about 50", "about 3 to 5", "more than dozens")}
    assert told == {"50": False, "about 50": True, "about 3 to 5": True, "more than dozens": True}


def test_what_is_written_in_digits_is_told_apart() -> None:
    assert [a.digits for a in find_amounts("6, six, 6 to 7, six to seven, a dozen, 3 million")] == [
        True, False, True, False, False, True,
    ]  # fmt: skip
