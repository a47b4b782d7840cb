"""Lexicons, and the words by which news names happenings: their types, their phrases, and what is named anew."""

from __future__ import annotations

import pytest

from eventmodel.extraction.happenings.triggers import Trigger, find_triggers
from eventmodel.extraction.lexicon import Lexicon
from eventmodel.extraction.sentences import split_sentences

LEXICON = Lexicon.of({"war": "war, civil war", "peace": "peace, peace deal,\ncease-fire"})


def triggers(text: str) -> list[Trigger]:
    return [t for s in split_sentences(text, [(0, len(text))]) for t in find_triggers(text, s)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A civil war.", [("war", "civil war")]),
        ("A Civil\nWar", [("war", "Civil\nWar")]),
        ("civil, war", [("war", "war")]),
        ("peace, the peace deal", [("peace", "peace"), ("peace", "peace deal")]),
        ("a cease-fire", [("peace", "cease-fire")]),
        ("the warden", []),
        ("", []),
    ],
)
def test_a_lexicon_finds_whole_words_and_the_longest_phrase(text: str, found: list[tuple[str, str]]) -> None:
    assert [(f.name, text[f.start : f.end]) for f in LEXICON.find(text, 0, len(text))] == found


def test_a_lexicon_looks_between_two_offsets_only() -> None:
    assert [f.start for f in LEXICON.find("war peace war", 3, 10)] == [4]


@pytest.mark.parametrize(
    ("line", "kind", "phrase"),
    [
        ("They feared the six-week war.", "war", "six-week war"),
        ("They feared the 2020 war.", "war", "2020 war"),
        ("They kept the Sandvik Accord.", "agreement", "Sandvik Accord"),
        ("They feared deadly border clashes.", "attack", "deadly border clashes"),
        ("They saw an air strike.", "attack", "air strike"),
        ("They held joint talks.", "meeting", "joint talks"),
        ("The many took to the streets.", "protest", "took to the streets"),
        ("The ferry ran aground.", "disaster", "ran aground"),
        ("They saw a hostage-taking.", "abduction", "hostage-taking"),
        ("They left the press conference.", "statement", "press conference"),
        ("They feared the cholera.", "health", "cholera"),
        ("They feared the lockdown.", "restriction", "lockdown"),
        ("They held an election.", "politics", "election"),
        ("They came to the funeral.", "ceremony", "funeral"),
    ],
)
def test_each_happening_has_its_type_and_its_phrase(line: str, kind: str, phrase: str) -> None:
    assert [(t.type, line[t.phrase_start : t.end]) for t in triggers(line)] == [(kind, phrase)]


def test_sorts_of_attack_are_families_of_one_type() -> None:
    found = triggers("A beheading, an air strike and an ambush were attacks.")
    assert [t.family for t in found] == ["attack_killing", "attack_strike", "attack_clash", "attack"]
    assert {t.type for t in found} == {"attack"}


@pytest.mark.parametrize(
    ("line", "is_new"),
    [("A war began.", True), ("Another long war began.", True), ("The war began.", False), ("War began.", False)],
)
def test_an_indefinite_article_introduces_a_happening(line: str, *, is_new: bool) -> None:
    assert [t.is_new for t in triggers(line)] == [is_new]


def test_verbs_and_nouns_are_told_apart() -> None:
    assert [(t.word, t.is_noun) for t in triggers("The ferry sank in the storm.")] == [("sank", False), ("storm", True)]
