"""Attribution: whose words a stretch is, outermost speaker first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmodel.extraction.naming.names import find_names
from eventmodel.extraction.sentences import split_sentences
from eventmodel.extraction.speech.attribution import Attribution, attribution_at, find_attributions
from eventmodel.extraction.speech.quotations import find_quotations


def attributions(text: str) -> tuple[Attribution, ...]:
    sentences = split_sentences(text, [(0, len(text))])
    names = find_names(text, sentences)
    return find_attributions(text, sentences, names, find_quotations(text, sentences, names))


def speakers(text: str, words: str) -> tuple[str, ...] | None:
    start = text.index(words)
    found = attribution_at(attributions(text), start, start + len(words))
    return None if found is None else found.speakers


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ada Oake said nine ships sank.", ("Ada Oake",)),
        ("Ada Oake told reporters on Monday that nine ships sank.", ("Ada Oake",)),
        ("Nine ships, or nine ships and a raft, sank, Ada Oake said.", ("Ada Oake",)),
        ("Off the coast nine ships sank, said Ada Oake, a diver.", ("Ada Oake",)),
        ("According to Ada Oake, nine ships sank.", ("Ada Oake",)),
        ("In all nine ships sank, according to Ada Oake.", ("Ada Oake",)),
        ("In all nine ships, Ada Oake said, sank.", ("Ada Oake",)),
        ("Ada Oake, a diver at Port Lind, said nine ships sank.", ("Ada Oake",)),
        ("Ada Oake, meanwhile, said nine ships sank.", ("Ada Oake",)),
        ("Local officials in Lind said nine ships sank.", ("Local officials in Lind",)),
        ("Off the coast nine ships sank, reports Ada Oake.", ("Ada Oake",)),
        ("Divers have been quoted as saying nine ships sank.", ("Divers",)),
        ("It came despite the mayor's claim that nine ships sank.", ("the mayor's",)),
        ("The storm hit hard, with Ada Oake herself admitting nine ships sank.", ("Ada Oake",)),
        ("In all nine ships sank, the ministry said, Ada Oake reported.", ("Ada Oake", "the ministry")),
        ("In all nine ships sank, the ministry said, according to Ada Oake.", ("Ada Oake", "the ministry")),
        ("Ada Oake said the ministry believed that nine ships sank.", ("Ada Oake", "the ministry")),
        ("The ministry cited a diver saying nine ships sank.", ("The ministry", "a diver")),
    ],
)
def test_indirect_speech(line: str, expected: tuple[str, ...]) -> None:
    assert speakers(line, "nine ships") == expected


@pytest.mark.parametrize(
    "line",
    [
        "In all nine ships sank.",
        "The storm was feared to grow, and nine ships sank.",
        "If Ada Oake says so, nine ships sank.",
        "A website called Oake shows nine ships.",
    ],
)
def test_the_outlet_speaks_for_itself(line: str) -> None:
    assert speakers(line, "nine ships") is None


def test_a_second_speaker_takes_over() -> None:
    line = "Ada Oake said the ships sank, but Tim Lind said the crews lived."
    assert speakers(line, "ships") == ("Ada Oake",)
    assert speakers(line, "crews") == ("Tim Lind",)


def test_a_pronoun_is_led_back() -> None:
    assert speakers("Ada Oake dived again. She said nine ships sank.", "nine ships") == ("Ada Oake",)


def test_a_quotation_is_quoted_sentence_by_sentence() -> None:
    text = '"Nine ships sank. Two crews lived," Ada Oake said.'
    found = attributions(text)
    at = attribution_at(found, text.index("Nine"), text.index("sank"))
    assert at is not None
    assert (at.speakers, at.voice) == (("Ada Oake",), "quoted")
    assert attribution_at(found, text.index("sank"), text.index("Two")) is None


def test_reported_and_cue() -> None:
    (found,) = attributions("Ada Oake insisted that nine ships sank.")
    assert (found.cue, found.voice) == ("insisted", "reported")


WORDS = st.lists(
    st.sampled_from(
        ["said", "Ada Oake", "he", ",", ".", "that", "who", "according to", "and", '"', "told", "the mayor"]
    )
).map(" ".join)


@given(st.text() | WORDS)
def test_any_text_gives_spans_within_it_and_a_speaker(text: str) -> None:
    found = attributions(text)
    assert list(found) == sorted(found, key=lambda a: (a.start, -a.end))
    for a in found:
        assert 0 <= a.start < a.end <= len(text)
        assert a.speakers
        assert all(a.speakers)
        at = attribution_at(found, a.start, a.start + 1)
        assert at is not None


@pytest.mark.parametrize(
    ("line", "words", "expected"),
    [
        ("The Red Dawn group took the town. It said nine died.", "nine died", ("The Red Dawn group",)),
        ("Norland took the town. It said nine died.", "nine died", ("Norland",)),
        (
            "Nine fell, the Harbour Bureau said in a statement. The statement said two died.",
            "two died",
            ("Harbour Bureau",),
        ),
        ("Nine died, according to an estimate by the Harbour Bureau.", "Nine died", ("Harbour Bureau",)),
        ("Nine ships were found by a crew.", "Nine ships", None),
        ("The tax, which adds 20 cents, starts today.", "20 cents", None),
        ("Farmers complained that promised dams broke.", "dams broke", ("Farmers",)),
    ],
)
def test_it_a_statement_and_an_estimate_lead_back_to_a_body(
    line: str, words: str, expected: tuple[str, ...] | None
) -> None:
    assert speakers(line, words) == expected


def test_the_turns_of_an_interview_are_those_of_their_voices() -> None:
    page = (
        "Envoy Sofia Brandt spoke to us.\nQ: How many fled?\nA: About 40,000.\nQ: And now?\n"
        "A: Fewer than 50 are left. They wait."
    )
    assert speakers(page, "40,000") == ("Sofia Brandt",)
    assert speakers(page, "They wait") == ("Sofia Brandt",)
    assert speakers(page, "And now") == ("Q",)
    assert speakers("Note: It rains.\nPhoto: Ana Doe.", "It rains") is None


def test_a_signed_quotation_is_its_signer_s() -> None:
    assert speakers("“We have nothing left to lose here.” — Ana Doe\nMore follows.", "nothing left") == ("Ana Doe",)


@pytest.mark.parametrize(
    ("line", "figure", "expected"),
    [
        ("Police put the number at 12,500.", "12,500", ("Police",)),
        ("The city's police department gave a figure of 12,500.", "12,500", ("The city's police department",)),
        ("The union said 40,000 marched, while police spoke of around 12,000.", "12,000", ("police",)),
        ("The ministry put the number of arrests at 120.", "120", ("The ministry",)),
        ("The mayor put the box at 12 paces.", "12", None),
        ("The mayor spoke of his youth.", "youth", None),
    ],
)
def test_who_gives_a_figure_says_so(line: str, figure: str, expected: tuple[str, ...] | None) -> None:
    assert speakers(line, figure) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The mayor visited the site and said nine ships sank.", ("The mayor",)),
        ("The port authority gave no reason and said nine ships sank.", ("The port authority",)),
        ("The ministry rejects the figure and said nine ships sank.", ("The ministry",)),
        ("The accused captain told the court and said nine ships sank.", ("The accused captain",)),
    ],
)
def test_a_subject_ends_before_its_first_verb(line: str, expected: tuple[str, ...]) -> None:
    assert speakers(line, "nine ships") == expected


@pytest.mark.parametrize(
    ("line", "words", "expected"),
    [
        ("A doctor accused of wrecking nine ships was acquitted.", "nine ships", None),
        ("A blast ripped through a port, sinking nine ships.", "nine ships", None),
        (
            "The ministry denied reports that nine ships sank. It denied reports that two boats sank.",
            "nine ships",
            ("The ministry",),
        ),
        ("The union demanded 6 percent; the owners laid up nine ships.", "nine ships", None),
        ("The union said six boats sank; the owners lost nine ships.", "nine ships", ("The union",)),
    ],
)
def test_what_only_looks_like_speech(line: str, words: str, expected: tuple[str, ...] | None) -> None:
    assert speakers(line, words) == expected
