"""Figures of one thing: told by their noun, their scene and their extent, and by what the other article has."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

import eventmodel as em
from eventmodel.comparison.partners import Partners, are_near
from eventmodel.comparison.same_thing import groups_of

if TYPE_CHECKING:
    from eventmodel.model import Claim


def told(attribute: str, words: str, text: str, source: str = "A") -> Claim:
    page = em.Article.from_text(text, source=source)
    return page.claim(attribute, words, quote=words)


def groups(*claims: Claim) -> set[frozenset[str]]:
    found = groups_of(claims[0].attribute, claims, frozenset())
    return {frozenset(c.reading.said.words for c in group) for group in found}


TOGETHER = [
    ("count", "112 people", "The list had 112 people on board.", "138 people", "When it sank, 138 people were aboard."),
    ("count", "22 boats", "By midnight 22 boats had come.", "30 vessels", "The search took 30 vessels."),
    ("count", "1,200 homes", "Some 1,200 homes fell.", "2,000 houses", "It broke 2,000 houses."),
    ("measure", "60 kilometres", "They watch 60 kilometres of line.", "37 miles", "A front of 37 miles is theirs."),
    ("measure", "4 metres", "The water rose to 4 metres.", "5 metres", "It stood 5 metres high."),
    ("money", "40 million euros", "It costs 40 million euros.", "25 million euros", "A loss of 25 million euros."),
    ("age", "58 years", "He is 58 years old.", "59 years", "The man of 59 years wept."),
]


@pytest.mark.parametrize("row", TOGETHER, ids=lambda row: f"{row[1]} and {row[3]}")
def test_figures_of_one_thing_stand_together(row: tuple[str, str, str, str, str]) -> None:
    attribute, one, text, other, also = row
    found = groups(told(attribute, one, text), told(attribute, other, also, "B"))
    assert found == {frozenset({one, other})}


APART = [
    ("count", "22 boats", "By midnight 22 boats and more came.", "24 dogs", "The search took 24 dogs."),
    ("measure", "10 km", "It struck at a depth of 10 km there.", "14 km", "It struck 14 km south of Lind."),
    ("measure", "4 metres", "The wave was 4 metres high.", "5 degrees Celsius", "It was 5 degrees Celsius cold."),
    ("money", "1 million euros", "The fine is 1 million euros.", "9 million euros", "They spent 9 million euros."),
    ("age", "38 years", "It is 38 years old.", "52 years", "The man of 52 years wept."),
]


@pytest.mark.parametrize("row", APART, ids=lambda row: f"{row[1]} and {row[3]}")
def test_figures_of_other_things_stand_apart(row: tuple[str, str, str, str, str]) -> None:
    attribute, one, text, other, also = row
    found = groups(told(attribute, one, text), told(attribute, other, also, "B"))
    assert found == {frozenset({one}), frozenset({other})}


def test_what_both_articles_have_is_compared_with_nothing_else() -> None:
    text = "The union asks for 6 percent more pay, and the firm offers 2.5 percent more pay."
    a = em.Article.from_text(text, source="A")
    b = em.Article.from_text(text.replace("2.5", "3"), source="B")
    both = ((a, "2.5 percent"), (b, "3 percent"))
    claims = [page.claim("share", w, quote=w) for page, own in both for w in ("6 percent", own)]
    assert groups(*claims) == {frozenset({"6 percent"}), frozenset({"2.5 percent", "3 percent"})}


def test_two_figures_that_may_both_be_meant_have_no_partner() -> None:
    one = told("money", "10 million euros", "It cost 10 million euros.")
    page = em.Article.from_text("First 12 million euros, then 14 million euros.", source="B")
    others = [page.claim("money", w, quote=w) for w in ("12 million euros", "14 million euros")]
    partners = Partners([one, *others])
    assert not any(partners.are_for_one_another(one, other) for other in others)
    assert Partners([one, others[0]]).are_for_one_another(one, others[0])


def test_the_order_of_the_claims_changes_no_group() -> None:
    claims = [told(row[0], row[n], row[n + 1], s) for row in TOGETHER[:2] for n, s in ((1, "A"), (3, "B"))]
    assert len({frozenset(groups_of("count", order, frozenset())) for order in permutations(claims)}) == 1


def test_nearness_knows_units() -> None:
    a, b = told("measure", "800 metres", "At 800 metres."), told("measure", "0.5 miles", "At 0.5 miles.", "B")
    assert are_near(a, b, 1.1)
    assert not are_near(a, told("measure", "800 km", "At 800 km.", "B"), 1.1)
