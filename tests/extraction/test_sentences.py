"""Sentences: every span is inside the body, trimmed, in order; stops of abbreviations end nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmodel.extraction.sentences import LONGEST, split_sentences


def cut(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text, [(0, len(text))])]


def test_full_stops_questions_and_exclamations_end_sentences() -> None:
    assert cut("It rained. Did it? It did! Then it stopped.") == [
        "It rained.",
        "Did it?",
        "It did!",
        "Then it stopped.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Mr. Oake met Dr. Lind.",
        "The U.S. envoy left on Nov. 8 at 5 p.m. sharp.",
        "J. R. Oake of Lind Inc. agreed.",
        "Col. Ada Oake spoke for the U.N. mission.",
        "It grew by 3.5 points, to No. 7 of the list.",
        "He waited... and waited.",
    ],
)
def test_stops_of_abbreviations_numbers_and_pauses_end_nothing(line: str) -> None:
    assert cut(line) == [line]


def test_an_abbreviation_may_still_end_a_sentence() -> None:
    assert cut("They flew to the U.S. The trip was long.") == ["They flew to the U.S.", "The trip was long."]


def test_a_closing_mark_stays_with_its_sentence() -> None:
    assert cut("“We lost.” He wept.") == ["“We lost.”", "He wept."]


@pytest.mark.parametrize("line", ["“Really?” she asked.", "“Stop!” Ada Oake said.", "“Why?” the mayor asked."])
def test_a_question_in_quotes_with_its_speaker_is_one_sentence(line: str) -> None:
    assert cut(line) == [line]


def test_line_ends_end_sentences_and_count_paragraphs() -> None:
    text = "A heading\n\nOne. Two.\r\nThree"
    found = split_sentences(text, [(0, len(text))])
    assert [(text[s.start : s.end], s.paragraph) for s in found] == [
        ("A heading", 0),
        ("One.", 1),
        ("Two.", 1),
        ("Three", 2),
    ]


def test_only_the_body_is_cut_and_its_paragraphs_are_counted_on() -> None:
    text = "menu | One. | advert | Two."
    found = split_sentences(text, [(7, 11), (23, 27)])
    assert [(text[s.start : s.end], s.paragraph) for s in found] == [("One.", 0), ("Two.", 1)]


def test_a_stretch_without_a_stop_is_cut() -> None:
    assert all(len(piece) <= LONGEST for piece in cut("oak " * 3000))
    assert all(len(piece) <= LONGEST for piece in cut("oak" * 3000))


@given(st.text(), st.integers(-3, 40), st.integers(-3, 40))
def test_any_text_gives_ordered_trimmed_spans_within_the_body(text: str, low: int, high: int) -> None:
    at = 0
    for s in split_sentences(text, [(low, high)]):
        assert max(at, low, 0) <= s.start < s.end <= min(high, len(text))
        assert text[s.start : s.end] == text[s.start : s.end].strip()
        at = s.end
