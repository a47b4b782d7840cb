"""Marked text: whatever the spans of claims, marks nest, every claim has one anchor, and no character is lost."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmodel.model import Article
from eventmodel.report.html.links import LONGEST_PART, MOST_MARKS, cuts_of
from eventmodel.report.html.marked_text import DEEPEST, Marked, Piece, Token, marked_pieces, parts_of, text_pieces

TEXT = "".join(chr(97 + number % 26) for number in range(60))
SPANS = st.lists(st.tuples(st.integers(0, 58), st.integers(1, 30)), max_size=12)


def marks(spans: list[tuple[int, int]]) -> list[Marked]:
    return [Marked(start, min(start + length, len(TEXT)), f"c1-{n}") for n, (start, length) in enumerate(spans)]


def words(tokens: list[Token]) -> str:
    return "".join(token.text for token in tokens if token.kind is Piece.TEXT)


@st.composite
def layouts(draw: st.DrawFn) -> tuple[tuple[int, int, str], ...]:
    ends = sorted({0, len(TEXT), *draw(st.lists(st.integers(1, len(TEXT) - 1), max_size=4))})
    kinds = ("body", "around", "caption")
    return tuple((a, b, kinds[n % 3]) for n, (a, b) in enumerate(itertools.pairwise(ends)))


@given(SPANS, layouts())
def test_marks_nest_and_lose_nothing(spans: list[tuple[int, int]], parts: tuple[tuple[int, int, str], ...]) -> None:
    tokens = list(marked_pieces(TEXT, parts, marks(spans), 0, len(TEXT)))
    assert words(tokens) == TEXT
    levels: list[Piece] = []
    for token in tokens:
        if token.kind in {Piece.OPEN, Piece.PART}:
            levels.append(token.kind)
        elif token.kind in {Piece.CLOSE, Piece.END}:
            assert levels.pop() is (Piece.OPEN if token.kind is Piece.CLOSE else Piece.PART)
        assert len(levels) <= DEEPEST + 1
    assert levels == []


@given(SPANS, layouts())
def test_every_claim_has_one_anchor_where_it_starts(
    spans: list[tuple[int, int]], parts: tuple[tuple[int, int, str], ...]
) -> None:
    tokens = list(marked_pieces(TEXT, parts, marks(spans), 0, len(TEXT)))
    at, places = 0, dict[str, list[int]]()
    for token in tokens:
        if token.kind is Piece.TEXT:
            at += len(token.text)
        elif token.kind is Piece.ANCHOR or (token.kind is Piece.OPEN and not token.more):
            places.setdefault(token.text, []).append(at)
    assert places == {mark.key: [mark.start] for mark in marks(spans)}


@given(st.lists(st.tuples(st.integers(0, 58), st.integers(1, 30)), max_size=DEEPEST), layouts())
def test_the_pieces_of_a_mark_are_its_words(
    spans: list[tuple[int, int]], parts: tuple[tuple[int, int, str], ...]
) -> None:
    held: dict[str, str] = {}
    levels: list[str] = []
    for token in marked_pieces(TEXT, parts, marks(spans), 0, len(TEXT)):
        if token.kind is Piece.OPEN:
            levels.append(token.text)
        elif token.kind is Piece.CLOSE:
            levels.pop()
        elif token.kind is Piece.TEXT:
            for key in levels:
                held[key] = held.get(key, "") + token.text
    assert held == {mark.key: TEXT[mark.start : mark.end] for mark in marks(spans)}


@given(SPANS, st.integers(1, 59))
def test_pages_of_a_long_text_hold_all_of_it_and_each_anchor_once(spans: list[tuple[int, int]], cut: int) -> None:
    parts = ((0, len(TEXT), "body"),)
    pages = [list(marked_pieces(TEXT, parts, marks(spans), a, b)) for a, b in ((0, cut), (cut, len(TEXT)))]
    assert "".join(map(words, pages)) == TEXT
    anchors = [
        token.text
        for page in pages
        for token in page
        if token.kind is Piece.ANCHOR or (token.kind is Piece.OPEN and not token.more)
    ]
    assert sorted(anchors) == sorted(mark.key for mark in marks(spans))


@given(st.text(alphabet=st.sampled_from("ab\n\t\x00\x1b\u202e\u2066\u200f\ud800\xad"), max_size=30))
def test_what_cannot_be_seen_is_told_apart(text: str) -> None:
    pieces = list(text_pieces(text))
    hidden = set("\x00\x1b\u202e\u2066\u200f\ud800\xad")
    assert words(pieces) == "".join(sign for sign in text if sign not in hidden)
    assert all(not hidden & set(piece.text) for piece in pieces)
    assert any(piece.kind is Piece.CONTROL for piece in pieces) == bool(hidden & set(text))


def test_the_parts_of_an_article_are_told_apart() -> None:
    text = "Menu\nFerry sinks\nTwo boats sank.\n\nNobody saw it.\nA boat\nSubscribe"
    page = Article(text, title="Ferry sinks", body=((17, 32), (34, 48)), captions=((49, 55),))
    found = [(text[start:end].strip(), kind) for start, end, kind in parts_of(page)]
    assert found == [
        ("Menu", "around"),
        ("Ferry sinks", "title"),
        ("Two boats sank.\n\nNobody saw it.", "body"),
        ("A boat", "caption"),
        ("Subscribe", "around"),
    ]


@pytest.mark.parametrize("count", [0, 10, MOST_MARKS + 1, 3 * MOST_MARKS])
def test_no_page_of_a_text_has_too_many_marks(count: int) -> None:
    starts = [number * 7 for number in range(count)]
    length = 2 * LONGEST_PART + 5
    cuts = [*cuts_of(length, starts), length]
    for start, end in itertools.pairwise(cuts):
        assert 0 < end - start <= LONGEST_PART
        assert sum(start <= at < end for at in starts) <= MOST_MARKS
