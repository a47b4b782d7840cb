"""Places: where sentences say that things happened, with the containers that they state, and what is no place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from eventmodel.extraction.happenings.places import find_places
from eventmodel.extraction.naming.names import find_names
from eventmodel.extraction.sentences import split_sentences

if TYPE_CHECKING:
    from eventmodel.extraction.candidates import Candidate


def places(text: str) -> tuple[Candidate, ...]:
    sentences = split_sentences(text, [(0, len(text))])
    return find_places(text, sentences, find_names(text, sentences))


def read(text: str) -> list[str]:
    return [str(c.reading) for c in places(text)]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("They met in Sandvik.", "Sandvik"),
        ("The ferry sank off Sandvik.", "Sandvik"),
        ("They met in New Sandvik City.", "New Sandvik City"),
        ("A fire broke out in southern Norland.", "Norland"),
        ("They lived across Norland.", "Norland"),
        ("They met in Shabwa province.", "Shabwa province"),
        ("They met in the port of Sandvik, Norland, on Monday.", "Sandvik, Norland"),
        ("They met in the Old Pier, Sandvik, Norland, on Monday.", "Old Pier, Sandvik, Norland"),
        ("The minister travelled to Sandvik.", "Sandvik"),
        ("The wounded were flown to Sandvik.", "Sandvik"),
        ("They fought along the border.", "border"),
        ("Troops gathered on the Norland border.", "Norland border"),
        ("They met at the line of contact.", "line of contact"),
    ],
)
def test_prepositions_and_movements_lead_to_places(line: str, place: str) -> None:
    assert read(line) == [place]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("SANDVIK (Reuters) - The boat was lost.", "Sandvik"),
        ("SANDVIK, Norland (AP) — The boat was lost.", "Sandvik, Norland"),
        ("SANDVIK, Norland, June 2 (AW) -- The boat was lost.", "Sandvik, Norland"),
        ("NEW SANDVIK — The boat was lost.", "New Sandvik"),
    ],
)
def test_a_dateline_names_a_place(line: str, place: str) -> None:
    assert read(line) == [place]


@pytest.mark.parametrize(
    "line",
    [
        "In November they met.",
        "In English they spoke.",
        "They met in Parliament.",
        "They met in Norland's capital.",
        "In Norlandian hands it stayed.",
        "In the east they met.",
        "They posted it on Twitter.",
        "He spoke to Ada Oake.",
        "President Ada Oake left. In Ada Oake they trust.",
    ],
)
def test_months_owners_peoples_and_persons_are_no_places(line: str) -> None:
    assert read(line) == []


def test_each_place_of_a_sentence_is_found() -> None:
    assert read("They met in the village of Oake, outside Lind.") == ["Oake", "Lind"]


def test_the_evidence_begins_with_the_words_that_lead_to_the_place() -> None:
    line = "They met in the port of Sandvik, Norland, then."
    (found,) = places(line)
    assert line[found.start : found.end] == "in the port of Sandvik, Norland"
    assert line[found.focus :].startswith("Sandvik")
    assert found.reading.said.words == "Sandvik, Norland"
