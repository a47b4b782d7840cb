"""Wordings: one utterance in different words, and one name in different spellings."""

from __future__ import annotations

from itertools import permutations

import pytest

import eventmodel as em
from eventmodel.comparison import Witnesses
from eventmodel.comparison.spellings import differing_spellings
from eventmodel.comparison.wordings import differing_quotations
from eventmodel.model import Claim, Event, Kind, Locus, Role

SAID = "We will rebuild the dam before the winter comes"


def event(*articles: str) -> Event:
    return Event("e1-x", "disaster", "", None, None, (), (), tuple((a, Role.MAIN) for a in articles), ())


def quoted(words: str, speaker: str, source: str) -> Claim:
    return em.Article.from_text(f"“{words}”", source=source).claim("quote", words, quote=words, speaker=speaker)


def wordings(*claims: Claim) -> list[tuple[Kind, Locus, int]]:
    found = differing_quotations(event(), claims, Witnesses({}, {}))
    return [(d.kind, d.locus, len(d.positions)) for d in found]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("We shall rebuild the dam before winter comes", "Ada Oake"),
        ("We will build the dam again before the winter comes", "Oake"),
        ("We will rebuild this dam before the next winter", "ada oake"),
    ],
)
def test_one_utterance_in_other_words(words: str, speaker: str) -> None:
    assert wordings(quoted(SAID, "Ada Oake", "A"), quoted(words, speaker, "B")) == [(Kind.WORDING, Locus.SOURCES, 2)]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("We shall rebuild the dam before winter comes", "Tim Lind"),
        ("Nobody knows who opened the gate that night", "Ada Oake"),
        (SAID, "Ada Oake"),
        ("rebuild the dam before the winter", "Ada Oake"),
    ],
)
def test_other_speakers_other_words_and_shorter_cuts_are_no_difference(words: str, speaker: str) -> None:
    assert wordings(quoted(SAID, "Ada Oake", "A"), quoted(words, speaker, "B")) == []


def test_two_quotations_of_one_article_are_two_utterances() -> None:
    other = "We shall rebuild the dam before winter comes"
    page = em.Article.from_text(f"“{SAID}” “{other}”")
    assert wordings(*(page.claim("quote", words, quote=words, speaker="Ada Oake") for words in (SAID, other))) == []


def test_a_quotation_without_a_speaker_is_compared_with_none() -> None:
    bare = em.Article.from_text(SAID).claim("quote", SAID, quote=SAID)
    assert wordings(bare, quoted("We shall rebuild the dam before winter comes", "Ada Oake", "B")) == []


def test_the_order_of_quotations_changes_nothing() -> None:
    lines = (SAID, "We shall rebuild the dam before winter comes", "We will build the dam before the winter comes")
    claims = [quoted(words, "Ada Oake", f"Outlet {n}") for n, words in enumerate(lines)]
    found = {tuple(differing_quotations(event(), order, Witnesses({}, {}))) for order in permutations(claims)}
    assert len(found) == 1
    assert len(next(iter(found))) == 1


def named(*names: str, together: bool = False) -> list[tuple[Locus, set[str]]]:
    """The spellings found among names, each in an article of its own or all in one."""
    texts = [" and ".join(names)] * len(names) if together else list(names)
    claims = [em.Article.from_text(t).claim("participant", n, quote=n) for t, n in zip(texts, names, strict=True)]
    found = differing_spellings(event(*{c.article for c in claims}), claims, claims, Witnesses({}, {}))
    return [(d.locus, {str(p.reading) for p in d.positions}) for d in found]


def test_one_name_in_two_spellings() -> None:
    assert named("Vera Holmberg", "Vera Holmburg") == [(Locus.SOURCES, {"Vera Holmberg", "Vera Holmburg"})]
    assert named("Vera Holmberg", "Holmburg", together=True) == [(Locus.WITHIN, {"Vera Holmberg", "Holmburg"})]


@pytest.mark.parametrize(
    "names",
    [
        ("Vera Holmberg", "Tim Holmburg"),
        ("Vera Holmberg", "Vera Lindqvist"),
        ("Vera Holm", "Vera Holn"),
        ("Norlander", "Norlanders"),
        ("Vera Holmberg", "Holmberg"),
    ],
)
def test_other_people_short_names_and_plurals_are_no_spellings(names: tuple[str, ...]) -> None:
    assert named(*names) == []
