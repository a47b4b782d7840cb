"""Judgements: what binds, what contradicts and along which path, and what is held back."""

from __future__ import annotations

from itertools import pairwise

from eventmodel.decisions import Conflict, ConflictKind, Judgements, stand
from eventmodel.model import Article, Dossier, Judgement, Mention, Retraction, Target, Verdict

PAGES = tuple(Article.from_text(f"Boat {n} sank.", source=f"Outlet {n}") for n in range(8))
A, B, C, D, E, F, G, H = sorted(Mention(page.id).id for page in PAGES)
SAME, DIFFERENT, UNSURE = Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE


def _said(one: str, other: str, verdict: Verdict, author: str = "Ana") -> Judgement:
    return Judgement(Target(one, "mention"), Target(other, "mention"), verdict, author=author)


def _judgements(*acts: Judgement | Retraction) -> Judgements:
    return stand(Dossier.of(*PAGES, *acts)).judgements


def test_each_verdict_has_its_pairs() -> None:
    found = _judgements(_said(A, B, SAME), _said(C, D, DIFFERENT), _said(E, F, UNSURE))
    assert found.same == {(A, B)}
    assert found.different == {(C, D)}
    assert found.unsure == {(E, F)}
    assert not found.conflicts


def test_two_who_say_different_do_not_contradict() -> None:
    found = _judgements(_said(A, B, DIFFERENT), _said(A, B, DIFFERENT, "Bo"), _said(B, A, UNSURE))
    assert found.different == {(A, B)}
    assert not found.unsure
    assert not found.conflicts


def test_a_pair_that_is_contradicted_is_in_neither() -> None:
    one, other = _said(A, B, SAME), _said(A, B, DIFFERENT, "Bo")
    found = _judgements(one, other)
    assert not found.same | found.different | found.unsure
    assert found.conflicts == (
        Conflict(
            ConflictKind.JUDGEMENT,
            (A, B),
            tuple(sorted((one.id, other.id))),
            f"Bo says that {A} and {B} are two events, Ana says that they are one; neither is followed",
        ),
    )


def test_a_path_across_a_difference_is_reported_with_its_judgements() -> None:
    acts = _said(A, B, SAME), _said(B, C, SAME, "Bo"), _said(A, C, DIFFERENT, "Cy")
    (conflict,) = _judgements(*acts).conflicts
    assert conflict.about == (A, B, C)
    assert conflict.acts == tuple(sorted(act.id for act in acts))
    assert conflict.explanation == (
        f"Cy says that {A} and {C} are two events, Ana and Bo say that they are one by way of {B}; neither is followed"
    )


def test_the_shortest_path_is_shown_and_of_several_the_first() -> None:
    around = [_said(A, D, SAME), _said(D, E, SAME), _said(E, C, SAME)]
    acts = [_said(A, F, SAME), _said(F, C, SAME), _said(A, B, SAME), _said(B, C, SAME), _said(A, C, DIFFERENT)]
    (conflict,) = _judgements(*around, *acts).conflicts
    assert conflict.about == (A, B, C)


def test_all_that_may_be_wrong_is_held_back_and_nothing_else() -> None:
    on_the_way = [_said(A, B, SAME), _said(B, C, SAME), _said(A, D, SAME), _said(D, C, SAME)]
    beside = [_said(C, E, SAME), _said(E, F, SAME), _said(G, H, SAME)]
    found = _judgements(*on_the_way, *beside, _said(A, C, DIFFERENT), _said(A, G, DIFFERENT))
    assert found.same == {(C, E), (E, F), (G, H)}
    assert found.different == {(A, G)}
    assert found.held_back == {(A, B), (B, C), (A, D), (C, D), (A, C)}


def test_what_hangs_on_a_path_is_not_held_back_for_it() -> None:
    found = _judgements(_said(A, B, SAME), _said(B, C, SAME), _said(B, D, SAME), _said(A, C, DIFFERENT))
    assert found.same == {(B, D)}


def test_each_difference_is_held_against_all_that_is_said_to_be_the_same() -> None:
    line = [_said(A, B, SAME), _said(B, C, SAME), _said(C, D, SAME)]
    found = _judgements(*line, _said(A, C, DIFFERENT), _said(B, D, DIFFERENT))
    assert not found.same | found.different
    assert [conflict.about for conflict in found.conflicts] == [(A, B, C), (B, C, D)]


def test_a_contradicted_pair_is_held_against_ways_round_as_well() -> None:
    acts = [_said(A, B, SAME), _said(A, B, DIFFERENT), _said(A, C, SAME), _said(C, B, SAME), _said(C, D, SAME)]
    found = _judgements(*acts)
    assert [conflict.about for conflict in found.conflicts] == [(A, B), (A, C, B)]
    assert found.same == {(C, D)}


def test_a_path_may_lead_over_a_contradicted_pair() -> None:
    found = _judgements(_said(A, B, SAME), _said(A, B, DIFFERENT), _said(B, C, SAME), _said(A, C, DIFFERENT))
    assert [conflict.about for conflict in found.conflicts] == [(A, B), (A, B, C)]
    assert not found.same | found.different


def test_taking_back_one_side_gives_the_other_its_force() -> None:
    yes, no, on = _said(A, B, SAME), _said(A, C, DIFFERENT), _said(B, C, SAME)
    back = {act: Retraction(Target.of(act), author="Ana") for act in (yes, no)}
    assert _judgements(yes, on, no, back[no]).same == {(A, B), (B, C)}
    found = _judgements(yes, on, no, back[yes])
    assert found.same == {(B, C)}
    assert found.different == {(A, C)}
    assert not found.conflicts


def test_a_judgement_on_two_scrapes_of_one_page_is_about_the_two() -> None:
    page = PAGES[0]
    anew = Article(f"Menu {page.text}", page.source, body=((5, 5 + len(page.text)),))
    one, other = sorted((Mention(page.id).id, Mention(anew.id).id))
    act = _said(one, other, DIFFERENT)
    assert stand(Dossier.of(page, anew, act)).judgements.different == {(one, other)}


def test_two_mentions_that_became_one_leave_an_orphan() -> None:
    page = PAGES[0]
    old = [Article(f"Menu {n} {page.text}", page.source, body=((7, 7 + len(page.text)),)) for n in (1, 2)]
    one, other = (Target.of(Mention(p.id), {p.id: p}) for p in old)
    standing = stand(Dossier.of(page, Judgement(one, other, SAME, author="Ana")))
    assert not standing.judgements.on_pairs
    assert "now found as one" in standing.orphans[0].reason


def test_only_mentions_can_be_judged() -> None:
    standing = stand(Dossier.of(*PAGES, _said(PAGES[0].id, A, SAME)))
    assert [orphan.reason for orphan in standing.orphans] == [f"{PAGES[0].id} is no mention"]
    assert not standing.judgements.same


def test_a_long_path_is_reported_whole() -> None:
    pages = [Article.from_text(f"Boat {n} sank.", source="Outlet") for n in range(2000)]
    mentions = [Mention(page.id).id for page in pages]
    line = [_said(a, b, SAME) for a, b in pairwise(mentions)]
    acts = [*line, _said(mentions[0], mentions[-1], DIFFERENT)]
    found = stand(Dossier.from_records([*pages, *acts])).judgements
    assert not found.same
    assert len(found.conflicts[0].about) == 2000
