"""What people say of origins: two articles have one, or two; the last word is theirs, and taking it back undoes it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eventmodel as em
from eventmodel.decisions import stand
from eventmodel.model import Target

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

WIRE = (
    "The ferry Orla struck the northern pier shortly before dawn and began to take on water, the harbour office wrote. "
    "Divers searched the hull until noon and towed what was left of it towards the old yard behind the lighthouse."
)
OWN = "A fisherman who watched from his kitchen heard metal scrape on stone, then shouting, then a long silence."
FIRST, REPRINT, ALONE = (
    em.Article.from_text(text, source=source, published=day)
    for text, source, day in (
        (WIRE, "The Quay", "2021-03-01"),
        (WIRE.replace("Divers", "Frogmen"), "Inland Post", "2021-03-02"),
        (OWN, "The Strand", "2021-03-02"),
    )
)
PAGES = em.Dossier.of(FIRST, REPRINT, ALONE)


def _said(one: em.Article, other: em.Article, verdict: str, author: str = "Ana") -> em.Judgement:
    return em.Judgement(PAGES.target(one), PAGES.target(other), em.Verdict(verdict), author=author)


def _origins(*acts: em.Judgement | em.Retraction) -> list[set[str]]:
    return [set(origin.articles) for origin in em.analyse(PAGES.add(*acts)).all_origins.all]


def test_a_reprint_that_a_person_says_is_none_is_a_witness_of_its_own() -> None:
    assert {FIRST.id, REPRINT.id} in _origins()
    assert {FIRST.id, REPRINT.id} not in _origins(_said(FIRST, REPRINT, "different"))


def test_articles_that_share_nothing_have_one_origin_where_a_person_says_so() -> None:
    joined = em.analyse(PAGES.add(_said(ALONE, FIRST, "same"))).all_origins
    assert joined.group(ALONE.id) == tuple(sorted((FIRST.id, REPRINT.id, ALONE.id)))
    assert "people say so" in joined.origin_of(ALONE.id).basis


def test_taking_it_back_undoes_it() -> None:
    said = _said(ALONE, FIRST, "same")
    back = em.Retraction(PAGES.add(said).target(said), author="Ana")
    assert _origins(said, back) == _origins()


def test_what_a_person_is_unsure_of_changes_nothing_and_is_shown() -> None:
    doubted = em.analyse(PAGES.add(_said(ALONE, FIRST, "unsure"))).all_origins
    assert doubted.all == em.analyse(PAGES).all_origins.all
    assert [one.articles for one in doubted.unsure] == [tuple(sorted((FIRST.id, ALONE.id)))]


def test_judgements_on_articles_say_nothing_of_events() -> None:
    said = stand(PAGES.add(_said(ALONE, FIRST, "same")))
    assert not said.judgements.same
    assert not said.orphans


def test_people_who_contradict_one_another_are_told_and_not_followed() -> None:
    acts = _said(ALONE, FIRST, "same"), _said(ALONE, FIRST, "different", "Bo")
    (conflict,) = stand(PAGES.add(*acts)).conflicts
    assert "have two origins" in conflict.explanation
    assert _origins(*acts) == _origins()


def test_a_judgement_on_a_page_and_a_mention_leads_nowhere_and_is_told_once() -> None:
    act = em.Judgement(PAGES.target(FIRST), Target("m1-a", "mention"), em.Verdict.SAME, author="Ana")
    assert {orphan.act.id for orphan in stand(PAGES.add(act)).orphans} == {act.id}


@st.composite
def sayings(draw: DrawFn) -> list[em.Judgement]:
    pairs = st.sampled_from(list(combinations((FIRST, REPRINT, ALONE), 2)))
    said = st.tuples(pairs, st.sampled_from(("same", "different", "unsure")), st.sampled_from(("Ana", "Bo")))
    return [_said(*pair, verdict, author) for pair, verdict, author in draw(st.lists(said, max_size=6))]


@given(sayings(), st.integers(0, 6))
def test_origins_hang_on_the_set_of_judgements_alone(acts: list[em.Judgement], at: int) -> None:
    one, other = PAGES.add(*acts[:at]), PAGES.add(*acts[at:])
    assert em.analyse(one | other).all_origins == em.analyse(other | one | one).all_origins


@given(sayings())
def test_saying_that_two_have_one_origin_only_joins(acts: list[em.Judgement]) -> None:
    same = [act for act in acts if act.verdict is em.Verdict.SAME]
    before, after = em.analyse(PAGES).all_origins, em.analyse(PAGES.add(*same)).all_origins
    for page in (FIRST, REPRINT, ALONE):
        assert set(before.group(page.id)) <= set(after.group(page.id))


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_it_is_stored_and_read_as_any_record(verdict: str) -> None:
    both = PAGES.add(_said(ALONE, FIRST, verdict))
    assert em.loads(em.dumps(both)) == both


def test_outlets_of_one_publisher_may_be_one_witness() -> None:
    pages = em.Dossier.of(FIRST, ALONE)
    told = em.analyse(pages, families={"the quay": "Shore Media", "the strand": "Shore Media"})
    claims = [page.claim("deaths", "2", quote=quote) for page, quote in ((FIRST, "Divers"), (ALONE, "fisherman"))]
    tally = told.witnesses.tally(claims)
    assert (tally.least, tally.origins) == (1, 2)
    assert em.analyse(pages).witnesses.tally(claims).least == 2
