"""Positions: claims of one meaning are one side, in whatever order they come; who stands behind each side."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

import eventmodel as em
from eventmodel.comparison import Witnesses
from eventmodel.comparison.positions import (
    Side,
    alike_groups,
    compatible_sides,
    most_exact,
    position,
    relation,
    sides_of,
)
from eventmodel.values import Relation

if TYPE_CHECKING:
    from eventmodel.model import Claim

TEXT = "More than 6,000 died, or 6,000, or 6000, or 6,500, or about 7,000, or exactly 6,500 died."


def claim(words: str, *, source: str = "A", attribute: str = "deaths") -> Claim:
    article = em.Article.from_text(TEXT, source=source)
    return article.claim(attribute, words, quote=words, occurrence=0)


def shown(sides: tuple[Side, ...]) -> list[tuple[str, int]]:
    return [(str(side.reading), len(side.claims)) for side in sides]


def test_claims_that_mean_the_same_are_one_side() -> None:
    sides = sides_of([claim("6,000"), claim("6000", source="B"), claim("6,500")])
    assert shown(sides) == [("6,000 persons", 2), ("6,500 persons", 1)]


def test_the_sides_do_not_depend_on_the_order_of_the_claims() -> None:
    claims = [claim("6,000"), claim("6000", source="B"), claim("6,500"), claim("More than 6,000")]
    assert len({sides_of(order) for order in permutations(claims)}) == 1


def test_no_claims_have_no_sides() -> None:
    assert sides_of([]) == ()


def test_the_most_exact_are_those_that_no_other_refines() -> None:
    sides = sides_of([claim("More than 6,000"), claim("6,500"), claim("6,000")])
    assert shown(most_exact(sides)) == [("6,000 persons", 1), ("6,500 persons", 1)]


def test_compatible_are_those_that_can_be_true_together() -> None:
    sides = sides_of([claim("More than 6,000"), claim("6,500"), claim("6,000")])
    (exact,) = (s for s in sides if str(s.reading) == "6,500 persons")
    assert {str(s.reading) for s in compatible_sides(sides)[exact]} == {"more than 6,000 persons", "6,500 persons"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("6,000", "6000", Relation.EQUAL),
        ("6,500", "More than 6,000", Relation.REFINES),
        ("6,000", "6,500", Relation.CONTRADICTS),
        ("about 7,000", "6,500", Relation.REFINED_BY),
    ],
)
def test_sides_stand_to_each_other_as_their_values_do(one: str, other: str, expected: Relation) -> None:
    (a,), (b,) = sides_of([claim(one)]), sides_of([claim(other)])
    assert relation(a, b) is expected
    assert relation(b, a) is expected.mirror


def test_a_position_counts_outlets_and_origins() -> None:
    claims = [claim("6,500", source="A"), claim("6,500", source="B"), claim("6,500", source="")]
    articles = {c.article: em.Article.from_text(TEXT, source=s) for c, s in zip(claims, ("A", "B", ""), strict=True)}
    origins = {claims[0].article: "wire", claims[1].article: "wire"}
    (side,) = sides_of(claims)
    found = position(side, Witnesses(articles, origins))
    assert found.sources == tuple(sorted(("a", "b", claims[2].article)))
    assert found.origins == 2
    assert set(found.claims) == {c.id for c in claims}


def test_alike_sides_are_grouped_through_one_another_and_lone_ones_left_out() -> None:
    sides = sides_of([claim("6,000"), claim("More than 6,000"), claim("6,500"), claim("about 7,000")])
    groups = list(alike_groups(sides, lambda a, b: relation(a, b).is_compatible))
    assert [{str(s.reading) for s in group} for group in groups] == [
        {"more than 6,000 persons", "6,500 persons", "6,300 to 7,700 persons"}
    ]
