"""Times and places that nothing puts on one scale: what tells nothing is left out, weekdays need no year."""

from __future__ import annotations

import pytest

import eventmodel as em
from eventmodel.comparison import Witnesses, find_discrepancies
from eventmodel.model import Claim, Discrepancy, Event, Role, main_mention_id
from eventmodel.values import Place, Reading, Said, When

Told = tuple[str, str]
"""The sentence of an article, and the words in it that tell a time or a place."""


def differ(attribute: str, *told: Told, kind: str = "attack", days: tuple[str | None, ...] = ()) -> list[Discrepancy]:
    pages = [
        em.Article.from_text(text, source=f"Outlet {n}", published=days[n] if n < len(days) else None)
        for n, (text, _) in enumerate(told)
    ]
    claims = [_claim(attribute, page, words) for page, (_, words) in zip(pages, told, strict=True)]
    return found_of(pages, claims, kind)


def _claim(attribute: str, page: em.Article, words: str) -> Claim:
    if attribute == "place":
        return page.claim("place", Reading(Place(words.rsplit(maxsplit=1)[-1]), Said(words)), quote=words)
    known = When(words) if words[0].isdigit() else When(None)
    return page.claim("date", Reading(known, Said(words)), quote=words)


def found_of(pages: list[em.Article], claims: list[Claim], kind: str = "attack") -> list[Discrepancy]:
    mains = tuple((p.id, Role.MAIN) for p in pages)
    event = Event("e1-x", kind, "", None, None, (), tuple(main_mention_id(p.id) for p in pages), mains, ())
    return list(find_discrepancies(event, claims, claims, Witnesses({p.id: p for p in pages}, {})))


@pytest.mark.parametrize(
    ("one", "other", "reported"),
    [
        ("last Saturday", "2021-01-09", 0),  # a Saturday
        ("last Saturday", "on Saturday", 0),
        ("last Saturday", "XXXX-11-08", 1),
        ("last week", "2021-01-09", 0),
        ("today", "2021-01-09", 0),
    ],
)
def test_days_without_a_year(one: str, other: str, reported: int) -> None:
    text = "They struck the camp {} at noon."
    known = When(other) if other[0] in "2X" else When(None)
    pages = [em.Article.from_text(text.format(words), source=words) for words in (one, other)]
    claims = [
        pages[0].claim("date", Reading(When(None), Said(one)), quote=one),
        pages[1].claim("date", Reading(known, Said(other)), quote=other),
    ]
    assert len(found_of(pages, claims)) == reported


def test_the_most_exact_time_of_an_article_speaks_for_it() -> None:
    page = em.Article.from_text("They struck last week, on last Saturday at noon.", source="A")
    other = em.Article.from_text("They struck on Nov. 8 at noon.", source="B")
    claims = [
        page.claim("date", Reading(When(None), Said("last week")), quote="last week"),
        page.claim("date", Reading(When(None), Said("last Saturday")), quote="last Saturday"),
        other.claim("date", Reading(When("XXXX-11-08"), Said("Nov. 8")), quote="Nov. 8"),
    ]
    (found,) = found_of([page, other], claims)
    assert {p.reading.said.words for p in found.positions} == {"last Saturday", "Nov. 8"}


def test_places_right_behind_the_happening_are_compared() -> None:
    (found,) = differ(
        "place", ("He was hurt in a strike near Lind.", "near Lind"), ("A raid in Oake hit him.", "in Oake")
    )
    assert (found.word, found.attribute) == ("precision", "place")
    assert "nothing states how Lind lies to Oake" in found.explanation


def test_places_named_on_the_way_are_not() -> None:
    assert differ(
        "place",
        ("The battle began in the streets of Lind.", "of Lind"),
        ("The minister said in Oake that it was over.", "in Oake"),
        kind="disaster",
    ) == []  # fmt: skip


def test_one_article_with_two_places_for_it_disagrees_with_itself() -> None:
    page = em.Article.from_text(
        "He was killed by a strike near Lind. Later he was said to have died in a strike near Oake. A border is near."
    )
    claims = [page.claim("place", Reading(Place(name), Said(name)), quote=f"near {name}") for name in ("Lind", "Oake")]
    (found,) = found_of([page], claims)
    assert found.word == "internal"
    vague = [page.claim("place", Reading(Place(n), Said(n)), quote=q) for n, q in (("Lind", "near Lind"),)]
    assert found_of([page], vague) == []
