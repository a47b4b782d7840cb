"""What holds for any text at all: spans that can be trusted, no failure, time that grows with the length alone."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eventmodel.adapters.page import read_page

SENTENCE = "The bridge over the river Alder was closed on Monday, March 4, 2020 (AP) — the town said © 2020 Alder Post."
PLAIN = "The bridge over the river Alder was closed on Monday after the water rose by two metres, the town said."
PIECES = st.sampled_from(
    [
        SENTENCE,
        "Home",
        "By Ann Lee",
        "March 4, 2020 | 4:10pm",
        "Read more: a link",
        "Alder bridge closed | The Alder Courier",
        "3 Comments",
        "(Photo: Ann Lee)",
        "Most read",
        "0:00",
        "\x00\ufeff",
        "\u202e\ufffd😀",
        "https://alder.example/2020/03/04/bridge",
        "kl/mn (AFP, AP)",
        "Мост закрыт.",
        "橋は閉鎖されました。",
    ],
)
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\u2028", " ", "\x00", "\t\n"])
PAGES = st.lists(st.tuples(PIECES | st.text(max_size=30), ENDS), max_size=40).map(
    lambda parts: "".join(piece + end for piece, end in parts),
)


def check_spans(text: str) -> None:
    reading = read_page(text)
    singles = [span for span in (reading.title_span, reading.published_span) if span is not None]
    for start, end in (*reading.body, *reading.captions, *singles):
        assert 0 <= start < end <= len(text)
    for start, end in (*reading.body, *reading.captions):
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
    for spans in (reading.body, reading.captions):
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert not set(reading.body) & set(reading.captions)
    assert (reading.title is None) == (reading.title_span is None)
    if reading.title_span is not None:
        assert text[slice(*reading.title_span)] == reading.title


@settings(max_examples=300, deadline=None)
@given(PAGES)
def test_every_span_of_a_page_is_in_range_in_order_and_apart(text: str) -> None:
    check_spans(text)


@settings(max_examples=300, deadline=None)
@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    check_spans(text)


@given(PAGES)
@settings(max_examples=50, deadline=None)
def test_reading_a_page_twice_gives_the_same(text: str) -> None:
    assert read_page(text) == read_page(text)


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n"])
def test_the_line_ends_do_not_change_what_is_read(newline: str) -> None:
    lines = ["\ufeffAlder bridge closed on Monday", "", "March 4, 2020", "", PLAIN, PLAIN[:-1] + ", again."]
    reading = read_page(newline.join(lines))
    assert reading.title == "Alder bridge closed on Monday"
    assert reading.published == "2020-03-04"
    assert len(reading.body) == 2


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "word ",
        "Aa ",
        "(",
        "2020 ",
        "@a.b",
        "© ",
        "Ann Lee, ",
        "12:",
        "\n",
        "x\n",
        SENTENCE + " ",
        "By A ",
        "、",
        "1/",
        " of",
    ],
)
def test_a_long_text_is_read_in_time_that_grows_with_its_length_alone(unit: str) -> None:
    text = unit * (500_000 // len(unit))
    start = time.process_time()
    check_spans(text)
    assert time.process_time() - start < 20
