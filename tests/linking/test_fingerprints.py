"""Fingerprints: arrays and plain loops give the same, and whatever two texts share at some length is found."""

from __future__ import annotations

from array import array
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmodel.linking.fingerprints import (
    BLANK,
    GRAM,
    MOST_SHARERS,
    NO_GRAM,
    SHARED_PRINTS,
    WINDOW,
    PlainPrints,
    Prints,
    prints,
)

numbers = st.lists(st.integers(0, 3) | st.integers(0, 2**32 - 1), max_size=24).map(lambda some: array("I", some))
WAYS = [PlainPrints(), prints()]


def arrays() -> Prints:
    pytest.importorskip("numpy")
    return cast("Prints", pytest.importorskip("eventmodel.linking.print_arrays").ArrayPrints())


@given(numbers, st.integers(1, GRAM))
def test_arrays_hash_as_plain_loops_do(words: array[int], size: int) -> None:
    assert arrays().grams(words, size) == PlainPrints().grams(words, size)


@given(st.lists(numbers, max_size=6))
def test_arrays_hold_what_plain_loops_hold(texts: list[array[int]]) -> None:
    grams = [PlainPrints().grams(words) for words in texts]
    assert arrays().holders(grams) == PlainPrints().holders(grams)


@given(st.lists(st.sets(st.integers(0, 40), min_size=2).map(sorted), max_size=6))
def test_arrays_pair_as_plain_loops_do(groups: list[list[int]]) -> None:
    assert arrays().pairs(groups) == PlainPrints().pairs(groups)


@pytest.mark.parametrize("by", WAYS)
@given(
    before=numbers, shared=st.lists(st.integers(1, 2**32 - 1), min_size=GRAM + WINDOW - 1, max_size=9), after=numbers
)
def test_a_shared_run_is_found(by: Prints, before: array[int], shared: list[int], after: array[int]) -> None:
    texts = array("I", [*before, BLANK, *shared]), array("I", [*shared, BLANK, *after])
    held = by.holders([by.grams(text) for text in texts])
    assert any(places == [0, 1] for places in held.values())


@pytest.mark.parametrize("by", WAYS)
def test_a_blank_word_is_in_no_run(by: Prints) -> None:
    hashes = by.grams(array("I", [1, 2, 3, 4, 5, BLANK, 7, 8, 9, 10, 11]))
    assert [hash_ == NO_GRAM for hash_ in hashes] == [False, True, True, True, True, True, False]


@pytest.mark.parametrize("by", WAYS)
def test_a_crowd_is_paired_at_a_cost_that_stays_small(by: Prints) -> None:
    crowd = list(range(MOST_SHARERS + 1))
    assert len(by.pairs([crowd] * SHARED_PRINTS)) == 2 * MOST_SHARERS - 1
    assert len(by.pairs([crowd[:-1]] * SHARED_PRINTS)) == MOST_SHARERS * (MOST_SHARERS - 1) // 2
