"""Ordinals in text: ranks in words and digits, and ranks counted from the end or from here."""

from __future__ import annotations

import pytest

from eventmodel.values.ordinals import find_ordinals


@pytest.mark.parametrize(
    ("text", "words", "rank"),
    [
        ("the twenty-first try", "twenty-first", 21),
        ("one hundred twenty fifth", "one hundred twenty fifth", 125),
        ("the 2nd boat", "2nd", 2),
        ("two hundredth", "two hundredth", 200),
        ("the last boat", "last", "end+0"),
        ("the penultimate", "penultimate", "end-1"),
        ("the one before the last one", "the one before the last one", "end-1"),
        ("the next one", "next one", "current+1"),
        ("a previous version", "previous", "current-1"),
    ],
)
def test_each_rank_is_found(text: str, words: str, rank: int | str) -> None:
    ((start, end, found),) = find_ordinals(text)
    assert (text[start:end], found) == (words, rank)


@pytest.mark.parametrize("text", ["a trillionth", "firstborn", "at last-minute notice"])
def test_what_is_no_rank_is_left_alone(text: str) -> None:
    assert list(find_ordinals(text)) == []
