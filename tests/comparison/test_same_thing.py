"""Which claims of one attribute speak of one thing: by size, by the words around, by the lead; never by order."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import attrs
import pytest

import eventmodel as em
from eventmodel.comparison import groups_of
from eventmodel.comparison.same_thing import bound_of, recalled
from eventmodel.values import read_quantity

if TYPE_CHECKING:
    from eventmodel.model import Claim


def claim(attribute: str, words: str, text: str = "", *, occurrence: int = 0) -> Claim:
    return em.Article.from_text(text or f"It was {words}.").claim(attribute, words, quote=words, occurrence=occurrence)


def grouped(*claims: Claim) -> set[frozenset[str]]:
    mains = frozenset(c.mention for c in claims)
    return {frozenset(c.span.exact for c in g) for g in groups_of(claims[0].attribute, claims, mains)}


@pytest.mark.parametrize(
    ("attribute", "words", "groups"),
    [
        ("deaths", ["17", "23", "400"], [{"17", "23", "400"}]),
        ("deaths", ["17", "50,000,000"], [{"17"}, {"50,000,000"}]),
        ("deaths", ["0", "17"], [{"0", "17"}]),
        ("duration", ["six weeks", "44 days"], [{"six weeks", "44 days"}]),
        ("duration", ["six weeks", "three decades"], [{"six weeks"}, {"three decades"}]),
        ("place", ["Sandvik", "Lind"], [{"Sandvik", "Lind"}]),
    ],
)
def test_figures_of_one_order_are_of_one_thing(attribute: str, words: list[str], groups: list[set[str]]) -> None:
    assert grouped(*(claim(attribute, w) for w in words)) == {frozenset(g) for g in groups}


def test_counts_are_of_one_thing_where_the_words_around_agree() -> None:
    storm = claim("count", "22 boats", "The storm sank 22 boats in Sandvik harbour.")
    again = claim("count", "25 boats", "A storm sank 25 boats in the harbour.")
    other = claim("count", "90 boats", "The museum shows 90 boats made of paper.")
    assert grouped(storm, again, other) == {frozenset({"22 boats", "25 boats"}), frozenset({"90 boats"})}


def test_counts_of_other_nouns_and_units_are_of_other_things() -> None:
    boats = claim("count", "22 boats", "The storm sank 22 boats in Sandvik harbour.")
    text = "The storm sank 25 soldiers in Sandvik harbour."
    soldiers = em.Article.from_text(text).claim("count", em.Quantity.exactly(25, "soldier"), quote="25 soldiers")
    assert grouped(boats, soldiers) == {frozenset({"22 boats"}), frozenset({"25 soldiers"})}


def test_what_adds_to_a_total_or_is_part_of_one_is_compared_with_nothing() -> None:
    whole = claim("deaths", "17")
    reading = read_quantity("6", "person")
    more = attrs.evolve(
        claim("deaths", "6"), reading=attrs.evolve(reading, said=attrs.evolve(reading.said, hedge="increment"))
    )
    assert grouped(whole, more) == {frozenset({"17"})}


def test_only_the_first_date_of_an_article_dates_its_main_event() -> None:
    text = "On 2021-01-11 they met. On 2021-01-12 it rained."
    first, second = claim("date", "2021-01-11", text), claim("date", "2021-01-12", text)
    assert grouped(second, first) == {frozenset({"2021-01-11"})}
    aside = attrs.evolve(second, mention="m1-other")
    assert groups_of("date", (first, aside), frozenset({first.mention})) == ((first, aside),)


def test_the_groups_do_not_depend_on_the_order_of_the_claims() -> None:
    claims = [claim("deaths", words) for words in ("17", "400", "50,000,000", "90,000,000")]
    assert len({frozenset(groups_of("deaths", order, frozenset())) for order in permutations(claims)}) == 1


def test_no_claims_make_no_groups_of_figures() -> None:
    assert groups_of("duration", (), frozenset()) == ()


def test_a_beginning_is_compared_with_a_beginning_of_the_same() -> None:
    strike = claim("date", "2016-11-14", "The strike, which began on 2016-11-14, goes on.")
    again = claim("date", "2016-11-13", "A strike of drivers began on 2016-11-13.")
    talks = claim("date", "2016-11-21", "The drivers met on 2016-11-21.")
    trial = claim("date", "2016-10-02", "The trial of a smuggler began on 2016-10-02.")
    assert [bound_of(c) for c in (strike, again, talks, trial)] == ["began", "began", "", "began"]
    (group,) = recalled("date", [strike, again, talks, trial], lambda c: c.span.prefix + c.span.exact)
    assert set(group) == {strike, again}
    mains = frozenset(c.mention for c in (strike, talks))
    assert groups_of("date", [strike, talks], mains) == ((talks,), (strike,))
