"""Modality: denied or affirmed; actual, possible, planned or conditional."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmodel.extraction.modality import modality_at, polarity_at
from eventmodel.extraction.sentences import Sentence


def around(line: str, words: str) -> tuple[Sentence, int, int]:
    start = line.index(words)
    return Sentence(line, 0, len(line), 0), start, start + len(words)


@pytest.mark.parametrize(
    "line",
    [
        "The ships did not meet.",
        "The ships didn't meet.",
        "No ships met.",
        "The mayor denied that ships met.",
        "The crew failed to bring ships home.",
        "It ended without ships.",
        "The report about the ships was not true.",
    ],
)
def test_denied(line: str) -> None:
    assert polarity_at(*around(line, "ships")) == "negative"


@pytest.mark.parametrize(
    "line",
    [
        "The ships met.",
        "Not only the ships met.",
        "No fewer than nine ships met.",
        "The crews did not meet, but the ships did.",
        "The ships came; the crews never did.",
    ],
)
def test_affirmed(line: str) -> None:
    assert polarity_at(*around(line, "ships")) == "positive"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The ships sank.", "actual"),
        ("The ships may have sunk.", "possible"),
        ("The ships could sink.", "possible"),
        ("The ships are believed to have sunk.", "possible"),
        ("In May the ships sank.", "actual"),
        ("The crew plans to sell the ships.", "planned"),
        ("The ships sailed against the town's plan to raise the toll.", "actual"),
        ("The town's plan to sell the ships failed.", "planned"),
        ("Next to the ships the town plans to build a dam.", "planned"),
        ("The ships will sail on Monday.", "planned"),
        ("The ships are expected to sail.", "planned"),
        ("The ships are set to sail.", "planned"),
        ("If the ships sail, all is well.", "conditional"),
        ("The ships would sail if the wind turned.", "conditional"),
    ],
)
def test_how_real(line: str, expected: str) -> None:
    assert modality_at(*around(line, "ships")) == expected


@given(st.text(min_size=1), st.data())
def test_any_span_of_any_text_has_an_answer(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    sentence = Sentence(text, 0, len(text), 0)
    assert polarity_at(sentence, start, end) in {"positive", "negative"}
    assert modality_at(sentence, start, end) in {"actual", "possible", "planned", "conditional"}


@pytest.mark.parametrize(
    "line",
    [
        "Nine ships were saved where forty were feared lost.",
        "He sank nine ships before talks that may be held in May.",
    ],
)
def test_doubt_of_a_later_clause_is_not_about_what_stands_before_it(line: str) -> None:
    assert modality_at(*around(line, "ships")) == "actual"


def test_a_denial_of_a_later_clause_is_not_about_what_stands_before_it() -> None:
    assert (
        polarity_at(*around("The man who sank ships was freed after a jury did not convict him.", "ships"))
        == "positive"
    )
