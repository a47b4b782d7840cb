"""Quotations: what is speech and what is not, whatever the marks, and who speaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmodel.extraction.naming.names import find_names
from eventmodel.extraction.sentences import split_sentences
from eventmodel.extraction.speech.quotations import QuotedSpeech, find_quotations


def quotations(text: str) -> tuple[QuotedSpeech, ...]:
    sentences = split_sentences(text, [(0, len(text))])
    return find_quotations(text, sentences, find_names(text, sentences))


def said(text: str) -> list[tuple[str, str | None]]:
    return [(q.text, q.speaker) for q in quotations(text)]


@pytest.mark.parametrize(
    "line",
    [
        '"The dam is gone," Ada Oake said.',
        "“The dam is gone,” Ada Oake said.",
        "”The dam is gone,” Ada Oake said.",
        "«The dam is gone,» Ada Oake said.",
        "„The dam is gone,“ Ada Oake said.",
        "'The dam is gone,' Ada Oake said.",
        "‘The dam is gone,’ Ada Oake said.",
        "''The dam is gone,'' Ada Oake said.",
        '"The dam is gone," said Ada Oake, an engineer.',
        '"The dam is gone," engineer Ada Oake told reporters on Monday.',
        'Ada Oake said: "The dam is gone,"',
        'On Monday, Ada Oake, an engineer at the site, said "The dam is gone,"',
        'In a statement Monday Ada Oake said, "The dam is gone,"',
        'According to Ada Oake, "The dam is gone,"',
    ],
)
def test_all_marks_and_orders_give_the_words_and_the_speaker(line: str) -> None:
    assert said(line) == [("The dam is gone,", "Ada Oake")]


def test_a_broken_quotation_is_two() -> None:
    assert said('"We came," Ada Oake said, "and we saw."') == [
        ("We came,", "Ada Oake"),
        ("and we saw.", "Ada Oake"),
    ]


def test_the_speaker_goes_on_after_the_cue() -> None:
    text = '"We know," a harbour spokeswoman said. "We cannot say more."'
    assert [speaker for _, speaker in said(text)] == ["a harbour spokeswoman"] * 2


def test_the_speaker_is_carried_into_a_paragraph_of_pure_quotation() -> None:
    text = '"We know," Ada Oake said.\n\n"There is no more to say for now."'
    assert [speaker for _, speaker in said(text)] == ["Ada Oake"] * 2


def test_an_introduction_in_the_sentence_before() -> None:
    assert said('Ada Oake went on:\n\n"There is no more to say."') == [("There is no more to say.", "Ada Oake")]


def test_a_quotation_over_paragraphs_is_one_for_each() -> None:
    text = 'Ada Oake wrote: "The dam is gone.\n\n"We shall build it again."'
    assert said(text) == [("The dam is gone.", "Ada Oake"), ("We shall build it again.", "Ada Oake")]


def test_a_last_mark_that_is_missing() -> None:
    text = "“The dam is gone,” Ada Oake said.\n\n“And nobody will pay. Nobody at all."
    assert said(text)[1] == ("And nobody will pay. Nobody at all.", "Ada Oake")


@pytest.mark.parametrize(
    "line",
    [
        'Then the man, dubbed "River Rat" by the press, left.',
        "The film “Gone by Noon” opened.",
        'It was known as the "grey plague" then.',
        'The so-called "river tax" was dropped.',
        "The dogs' owner and the cats' owner didn't agree.",
        "A 6'2\" man and a 5'1\" boy left.",
        'They ate "buns".',
        '<a href="one" class="two">Home</a>',
    ],
)
def test_names_titles_terms_and_apostrophes_are_no_speech(line: str) -> None:
    assert said(line) == []


@pytest.mark.parametrize(
    ("line", "words", "speaker"),
    [
        ('Ada Oake called the talks "very useful" on Monday.', "very useful", "Ada Oake"),
        ('Ada Oake thanked both for their "warm welcome" there.', "warm welcome", "Ada Oake"),
        ('Ada Oake said the "next steps" were clear.', "next steps", "Ada Oake"),
        ('Untreated it is "always fatal", says the Harbour Office.', "always fatal", "Harbour Office"),
        ('The towns "agreed to wait", they said in a joint statement.', "agreed to wait", None),
        ('Ada Oake made a statement noting the "open ends" left.', "open ends", "Ada Oake"),
    ],
)
def test_a_few_words_are_a_quotation_where_somebody_speaks(line: str, words: str, speaker: str | None) -> None:
    (found,) = quotations(line)
    assert (found.text, found.speaker, found.direct) == (words, speaker, False)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Ada Oake met Tim Lind. "We are friends," she said.', "Ada Oake"),
        ('Ada Oake met Tim Lind. "We are friends," he said.', "Tim Lind"),
        ('After talks with Tim Lind, Ivo Oake spoke. "We are friends," he said.', "Ivo Oake"),
        ('Ada Oake arrived. "Tim Lind must go," she said.', "Ada Oake"),
        ('President Ivo Oake came. "We are friends," the president said.', "Ivo Oake"),
        ('Ivo Oake came. "We are friends," Oake said.', "Ivo Oake"),
        ("“We are aware,” the Harbour Office statement reads.", "Harbour Office"),
        ('Oslo and Rome "will not fight", they said in a statement.', "Oslo and Rome"),
    ],
)
def test_pronouns_roles_and_surnames_lead_to_names(text: str, speaker: str) -> None:
    assert [s for _, s in said(text)] == [speaker]


def test_where_the_article_says_who_speaks() -> None:
    line = '"The dam is gone," the mayor of Lind told Oslo Radio.'
    (found,) = quotations(line)
    assert found.speaker_span is not None
    assert (line[slice(*found.speaker_span)], found.cue, found.direct) == ("the mayor of Lind", "told", True)


def test_a_condition_is_no_speaker() -> None:
    line = 'Tim Oake said that if Ivo Lind insisted on a "deal", it would fail.'
    assert said(line) == [("deal", "Tim Oake")]


QUOTY = st.text(alphabet="Aa .,\n\"'“”‘’«»„`?!") | st.lists(
    st.sampled_from(['"', "“", "”", "'", "he said", "Ada Oake", ", ", ". ", "told", "who", "\n", " "])
).map("".join)


@given(st.text() | QUOTY)
def test_any_text_gives_ordered_spans_within_it(text: str) -> None:
    at = 0
    for q in quotations(text):
        assert at <= q.start < q.end <= len(text)
        assert text[q.start : q.end] == q.text
        if q.speaker_span is not None:
            assert 0 <= q.speaker_span[0] < q.speaker_span[1] <= len(text)
        at = q.end
