"""Names: people with their roles, organisations with their acronyms, each led back to its fullest form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmodel.extraction.naming.capitals import capital_runs
from eventmodel.extraction.naming.names import NameMention, find_names
from eventmodel.extraction.sentences import split_sentences


def names(text: str) -> tuple[NameMention, ...]:
    return find_names(text, split_sentences(text, [(0, len(text))]))


def full(text: str) -> list[str]:
    return [n.full for n in names(text)]


def test_a_title_is_the_role_and_no_part_of_the_name() -> None:
    (name,) = names("Then Ruritanian Prime Minister Ada Oake left.")
    assert (name.name, name.role, name.kind) == ("Ada Oake", "Ruritanian Prime Minister", "person")


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("It fell to spokesman Col. Ivo Lind.", "Col."),
        ("Ivo Lind, deputy director of the harbour office, left.", "deputy director of the harbour office"),
        ("It was said by political analyst Ivo Lind.", "political analyst"),
        ("Journalist Ivo B. Lind was there.", "Journalist"),
    ],
)
def test_roles_stand_before_or_after(line: str, role: str) -> None:
    (name,) = [n for n in names(line) if n.name.startswith("Ivo")]
    assert (name.role, name.kind) == (role, "person")


def test_a_new_subject_after_a_comma_is_no_role() -> None:
    found = [n for n in names("They went on to Ruritania, a nurse told the paper.") if n.name == "Ruritania"]
    assert [n.role for n in found] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Oake spoke. Oake left.",
        "Oake spoke first. Later Ada Oake left.",
        "Ada Oake spoke. Mrs. Oake left.",
        "Ada Oake spoke. Ada left.",
    ],
)
def test_a_short_form_means_the_full_name(text: str) -> None:
    assert set(full(text)) == {"Ada Oake"}


def test_an_article_before_an_arabic_surname_may_be_left_out() -> None:
    assert full("Then Abu Omar al-Lindi spoke. It was Lindi who left.") == ["Abu Omar al-Lindi"] * 2


def test_a_slip_in_a_long_surname_still_means_its_bearer() -> None:
    assert full("Mr. Ivo Brankorian spoke. Later Barnkorian left.") == ["Ivo Brankorian"] * 2


def test_two_of_one_surname_are_told_apart_by_place() -> None:
    assert full("Ada Oake spoke. Oake left. Tim Oake came. Oake sat.") == ["Ada Oake"] * 2 + ["Tim Oake"] * 2


def test_organisations_and_their_acronyms() -> None:
    found = names("The World Harbour Organization (WHO) spoke. Later the WHO left the Ministry of Health and Sport.")
    assert [(n.full, n.kind) for n in found] == [
        ("World Harbour Organization", "organisation"),
        ("World Harbour Organization", "organisation"),
        ("World Harbour Organization", "organisation"),
        ("Ministry of Health and Sport", "organisation"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Protesters left on Monday.",
        "In May the French and the Armenian came.",
        "However, he left. Earlier they came.",
        "The president left.",
    ],
)
def test_ordinary_words_days_months_and_peoples_are_no_names(line: str) -> None:
    assert names(line) == ()


def test_a_possessive_ends_the_name() -> None:
    assert [n.name for n in names("It was Ruritania’s President Ada Oake's car.")] == [
        "Ruritania",
        "Ada Oake",
    ]


def test_runs_are_plain_spans() -> None:
    line = "From Port of Lind to Nova-Oake and Tel Oak."
    assert [line[a:b] for a, b in capital_runs(line, 0, len(line))] == [
        "From Port",
        "Lind",
        "Nova-Oake",
        "Tel Oak",
    ]


@given(st.text() | st.text(alphabet="AbÉ .,'’-()\n\u00a0"))
def test_any_text_gives_spans_within_it(text: str) -> None:
    at = 0
    for n in names(text):
        assert at <= n.start < n.end <= len(text)
        assert text[n.start : n.end] == n.name
        assert n.full
        at = n.end
