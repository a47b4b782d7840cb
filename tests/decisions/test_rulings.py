"""Rulings: those that agree are one decision by several people, those that differ decide nothing."""

from __future__ import annotations

import attrs

from eventmodel.decisions import ConflictKind, stand
from eventmodel.model import Article, Dossier, Judgement, Mention, Retraction, Ruling, Target, Verdict
from eventmodel.values import Duration

ONE, OTHER = (Article.from_text(f"Boat {n} sank.", source=f"Outlet {n}") for n in range(2))
HERE, THERE = Mention(ONE.id).id, Mention(OTHER.id).id
WHOLE = Dossier.of(ONE, OTHER)


def _ruling(mention: str, attribute: str, value: str | Duration, author: str = "Ana", reason: str = "") -> Ruling:
    return Ruling.of(WHOLE.target(mention), attribute, value, author=author, reason=reason)


def test_rulings_that_agree_are_one_decision() -> None:
    acts = _ruling(HERE, "deaths", "17", reason="the list"), _ruling(HERE, "deaths", "17", "Bo", "the court")
    decision = stand(WHOLE.add(*acts)).rulings.decisions[HERE, "deaths"]
    assert str(decision.reading) == "17 persons"
    assert decision.authors == ("Ana", "Bo")
    assert decision.explanation == "Ana and Bo ruled 17 persons: the court; the list"


def test_one_length_of_time_in_other_words_is_the_same() -> None:
    acts = [
        _ruling(HERE, "duration", length) for length in (Duration.exactly(120, "minute"), Duration.exactly(2, "hour"))
    ]
    assert stand(WHOLE.add(*acts)).rulings.decisions[HERE, "duration"].reading is not None


def test_rulings_that_differ_decide_nothing_and_say_who_said_what() -> None:
    acts = _ruling(HERE, "deaths", "17", reason="the list"), _ruling(HERE, "deaths", "18", "Bo")
    standing = stand(WHOLE.add(*acts))
    decision = standing.rulings.decisions[HERE, "deaths"]
    assert decision.reading is None
    (conflict,) = standing.conflicts
    assert (conflict.kind, conflict.about) == (ConflictKind.RULING, (HERE,))
    assert conflict.acts == tuple(sorted(act.id for act in acts))
    assert "Ana ruled 17 persons (the list)" in conflict.explanation
    assert "Bo ruled 18 persons" in conflict.explanation


def test_mentions_of_one_event_share_their_rulings() -> None:
    rulings = stand(WHOLE.add(_ruling(HERE, "deaths", "17"), _ruling(THERE, "deaths", "18", "Bo"))).rulings
    alone, together = rulings.on([HERE], "deaths"), rulings.on([HERE, THERE], "deaths")
    assert alone is not None
    assert str(alone.reading) == "17 persons"
    assert together is not None
    assert (together.reading, together.authors) == (None, ("Ana", "Bo"))
    assert rulings.on([HERE], "injured") is None


def test_rulings_differ_on_mentions_that_people_joined() -> None:
    acts = _ruling(HERE, "deaths", "17"), _ruling(THERE, "deaths", "18", "Bo")
    apart = WHOLE.add(*acts, _ruling(HERE, "injured", "3"), _ruling(THERE, "injured", "3", "Bo"))
    assert not stand(apart).conflicts
    same = Judgement(WHOLE.target(HERE), WHOLE.target(THERE), Verdict.SAME, author="Cy")
    (conflict,) = stand(apart.add(same)).conflicts
    assert (conflict.kind, conflict.about) == (ConflictKind.RULING, tuple(sorted((HERE, THERE))))
    assert conflict.acts == tuple(sorted(act.id for act in acts))
    assert conflict.explanation.startswith("rulings on deaths differ: ")
    different = attrs.evolve(same, verdict=Verdict.DIFFERENT, author="Di")
    assert {c.kind for c in stand(apart.add(same, different)).conflicts} == {ConflictKind.JUDGEMENT}


def test_a_ruling_that_is_taken_back_leaves_the_other() -> None:
    one, other = _ruling(HERE, "deaths", "17"), _ruling(HERE, "deaths", "18", "Bo")
    standing = stand(WHOLE.add(one, other, Retraction(Target.of(other), author="Bo")))
    assert str(standing.rulings.decisions[HERE, "deaths"].reading) == "17 persons"
    assert not standing.conflicts
