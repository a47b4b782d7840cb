"""Derived checks on whole pages: lists against their whole, stretches against dates, ages against births."""

from __future__ import annotations

import pytest

import eventmodel as em
from eventmodel.extraction import extract


def found_in(*sentences: str) -> dict[str, str]:
    """What differs within one page, by attribute, in words."""
    page = em.Article.from_text("\n\n".join(sentences), source="Lind Courier", published="2018-03-20")
    story = em.analyse(em.Dossier.of(page, *extract(page, extractors=())))
    return {d.attribute: d.explanation for d in story.discrepancies if d.word == "internal"}


LEAD = "LIND - Rescuers ended the search for climbers after the storm of Lind on Tuesday, police said."


@pytest.mark.parametrize(
    ("sentence", "attribute"),
    [
        ("The storm, which began on March 6 and ended on March 20, lasted nine days, police said.", "duration"),
        ("Thirty-two people were injured: 20 volunteers and 15 guards.", "injured"),
        ("The body of Tomas Arvel, 54, was found. Arvel, who was born in 1961, had been missing.", "age"),
    ],
)
def test_what_does_not_fit_is_told(sentence: str, attribute: str) -> None:
    assert attribute in found_in(LEAD, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The storm, which began on March 6 and ended on March 20, lasted two weeks, police said.",
        "Thirty-five people took part: 20 volunteers and 15 guards.",
        "The body of Tomas Arvel, 56, was found. Arvel, who was born in 1961, had been missing.",
        "Forty people took part, among them 20 volunteers and 15 guards.",
    ],
)
def test_what_fits_is_not_told(sentence: str) -> None:
    assert found_in(LEAD, sentence) == {}


def test_a_sentence_that_stands_twice_is_two_lists() -> None:
    twice = "Thirty people took part: 16 volunteers."
    assert found_in(LEAD, twice, twice) == {}


def test_names_of_no_letters_are_no_spellings() -> None:
    page = em.Article.from_text("The storm hit Lind.", source="Lind Courier")
    named = [page.claim("participant", em.Agent(name), quote="The storm") for name in ("", "...", "Vera Holm")]
    story = em.analyse(em.Dossier.of(page, em.Mention(page.id), *named))
    assert story.discrepancies == ()
