"""What is told in words: outcomes, causes, gestures and reactions with their clause; framing by its list."""

from __future__ import annotations

import pytest

from eventmodel.extraction import extract, find_framings, shipped_framings
from eventmodel.extraction.sentences import split_sentences
from eventmodel.extraction.telling.told import find_told
from eventmodel.model import Article, Claim


def told(line: str) -> list[tuple[str, str]]:
    return [(c.attribute, line[c.start : c.end]) for c in find_told(split_sentences(line, [(0, len(line))]))]


def framed(line: str) -> list[str]:
    return [str(c.reading) for c in find_framings(split_sentences(line, [(0, len(line))]))]


@pytest.mark.parametrize(
    ("line", "attribute", "words"),
    [
        ("The envoys did not shake hands, officials noted.", "gesture", "The envoys did not shake hands"),
        ("The two sides agreed to reopen the road.", "outcome", "The two sides agreed to reopen the road"),
        ("They met, but the talks broke down at noon.", "outcome", "the talks broke down at noon"),
        ("The blaze was caused by a faulty wire.", "cause", "The blaze was caused by a faulty wire"),
        ("Ostria condemned the raid as unlawful.", "reaction", "Ostria condemned the raid as unlawful"),
    ],
)
def test_each_kind_is_found_with_its_clause(line: str, attribute: str, words: str) -> None:
    assert (attribute, words) in told(line)


def test_a_plain_sentence_tells_none_of_it() -> None:
    assert told("Ten boats lay in the harbour.") == []


def test_a_gesture_that_is_denied_has_the_same_value() -> None:
    pages = ("The leaders met on Monday. They shook hands.", "The leaders met on Monday. They did not shake hands.")
    claims = [
        c for p in pages for c in extract(Article.from_text(p)) if isinstance(c, Claim) and c.attribute == "gesture"
    ]
    assert [(str(c.reading), c.polarity.value) for c in claims] == [
        ("handshake", "positive"),
        ("handshake", "negative"),
    ]


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("The truce held; the truce was new.", ["truce"]),
        ("Militants struck, and the terrorists fled.", ["militants", "terrorists"]),
        ("He hailed the accord as a new beginning.", ["a new beginning"]),
        ("The boats came home.", []),
    ],
)
def test_terms_and_descriptions_are_found_once(line: str, terms: list[str]) -> None:
    assert framed(line) == terms


def test_the_shipped_list_names_its_sources() -> None:
    shipped = shipped_framings()
    assert "Stylebook" in shipped.sources
    assert shipped.version


def test_an_article_about_no_happening_has_no_framing() -> None:
    page = Article.from_text("Ten ways to bake bread. It is a historic recipe.")
    assert not [c for c in extract(page) if isinstance(c, Claim) and c.attribute == "framing"]
