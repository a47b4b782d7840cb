"""Retractions: what they take out of use, what brings it back, and chains of any length."""

from __future__ import annotations

from itertools import pairwise

from eventmodel.decisions import stand
from eventmodel.model import Article, Dossier, Extraction, Mention, Retraction, Ruling, Source, Target

PAGE = Article.from_text("Two boats sank. Five people died.", source="The Example")
CLAIM = PAGE.claim("deaths", "5", quote="Five people")
MENTION = Mention(PAGE.id, PAGE.find("boats"))
WHOLE = Dossier.of(PAGE, CLAIM, MENTION, Extraction(PAGE.id, "hand", "1"), Source("The Example"))


def _back(target: Target, author: str = "Ana") -> Retraction:
    return Retraction(target, author=author, reason="a slip")


def _chain(length: int) -> list[Retraction]:
    acts = [_back(Target.of(CLAIM, {PAGE.id: PAGE}))]
    for _ in range(length - 1):
        acts.append(_back(Target.of(acts[-1])))
    return acts


def test_without_retractions_all_is_in_use() -> None:
    assert stand(WHOLE).effective is WHOLE


def test_a_retracted_claim_is_out_of_use_and_still_there() -> None:
    act = _back(WHOLE.target(CLAIM))
    standing = stand(WHOLE.add(act))
    assert standing.effective == Dossier.of(*(record for record in WHOLE if record.id != CLAIM.id))
    assert standing.retracted == {CLAIM.id: (act,)}
    assert CLAIM.id in standing.dossier


def test_a_retracted_article_takes_along_what_was_read_from_it() -> None:
    act = _back(WHOLE.target(PAGE))
    assert set(stand(WHOLE.add(act)).effective) == {Source("The Example")}
    assert stand(WHOLE.add(act)).retracted[CLAIM.id] == (act,)


def test_claims_that_came_without_their_article_go_with_it() -> None:
    act = _back(WHOLE.target(PAGE))
    assert CLAIM.id in stand(Dossier.of(CLAIM, act)).retracted


def test_each_retraction_of_a_record_must_be_taken_back() -> None:
    one, other = (_back(WHOLE.target(CLAIM), author) for author in ("Ana", "Bo"))
    assert len(stand(WHOLE.add(one, other)).retracted[CLAIM.id]) == 2
    assert CLAIM.id in stand(WHOLE.add(one, other, _back(Target.of(one)))).retracted
    both = stand(WHOLE.add(one, other, _back(Target.of(one)), _back(Target.of(other))))
    assert not both.retracted.keys() & {CLAIM.id}


def test_an_articles_main_event_stays_as_long_as_the_article() -> None:
    act = _back(WHOLE.target(Mention(PAGE.id)))
    standing = stand(WHOLE.add(act))
    assert Mention(PAGE.id).id in standing.effective.mentions
    assert not standing.retracted
    (orphan,) = standing.orphans
    assert (orphan.act, orphan.reason) == (
        act,
        "an article's main event stays while the article does: retract the article",
    )
    assert not stand(WHOLE.add(act, _back(WHOLE.target(PAGE)))).effective.mentions


def test_a_retraction_without_its_target_is_an_orphan() -> None:
    act = _back(Target("c1-gone", "claim"))
    (orphan,) = stand(WHOLE.add(act)).orphans
    assert (orphan.act, orphan.target.id) == (act, "c1-gone")
    assert not stand(WHOLE.add(act, _back(Target.of(act)))).orphans


def test_an_act_on_what_was_taken_back_is_listed_and_has_no_effect() -> None:
    ruling = Ruling.of(WHOLE.target(MENTION), "deaths", "6", author="Bo")
    act = _back(WHOLE.target(MENTION))
    standing = stand(WHOLE.add(ruling, act))
    assert not standing.rulings.decisions
    assert [orphan.reason for orphan in standing.orphans] == [
        f"{MENTION.id} is no longer used: it, or its page, was retracted"
    ]
    assert len(stand(WHOLE.add(ruling, act, _back(Target.of(act)))).rulings.decisions) == 1


def test_a_chain_of_retractions_counts_off() -> None:
    for length in range(1, 6):
        assert (CLAIM.id in stand(WHOLE.add(*_chain(length))).retracted) == bool(length % 2)


def test_a_very_long_chain_counts_off_as_well() -> None:
    acts = _chain(100_000)
    assert all(one.id == other.record.id for one, other in pairwise(acts[:10]))
    standing = stand(Dossier.from_records([*WHOLE, *acts]))
    assert CLAIM.id not in standing.retracted
    assert len(standing.retracted) == 50_000
