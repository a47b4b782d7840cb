"""Corrections: what no longer supports its value, why, and where corrections contradict."""

from __future__ import annotations

import pytest

from eventmodel.decisions import ConflictKind, stand
from eventmodel.decisions.circles import circles, outside
from eventmodel.errors import InvalidValueError
from eventmodel.model import Article, Correction, Dossier, Retraction, Target

PAGE = Article.from_text("One said 5 died, one 6, one 7, one 8.", source="The Example")
FIVE, SIX, SEVEN, EIGHT = (PAGE.claim("deaths", n, quote=n) for n in "5678")
WHOLE = Dossier.of(PAGE, FIVE, SIX, SEVEN, EIGHT)
FIVE_, SIX_, SEVEN_, EIGHT_ = (WHOLE.target(claim) for claim in (FIVE, SIX, SEVEN, EIGHT))


def _correction(claim: Target, replacement: Target | None = None, author: str = "Ana", reason: str = "") -> Correction:
    return Correction(claim, replacement, author=author, reason=reason)


def test_a_withdrawn_claim_says_by_whom_and_why() -> None:
    standing = stand(WHOLE.add(_correction(FIVE_, reason="the list was wrong")))
    assert standing.unsupporting == {FIVE.id: "withdrawn by Ana: the list was wrong"}
    assert FIVE.id in standing.effective
    assert not standing.conflicts


def test_replacements_are_followed_in_chains() -> None:
    standing = stand(WHOLE.add(_correction(FIVE_, SIX_), _correction(SIX_, SEVEN_)))
    assert standing.unsupporting == {
        FIVE.id: f"replaced by 6 persons ({SIX.id}), which is corrected in turn, by Ana",
        SIX.id: f"replaced by 7 persons ({SEVEN.id}), by Ana",
    }
    assert standing.corrections.replacements == {FIVE.id: (SIX.id,), SIX.id: (SEVEN.id,)}


def test_corrections_that_differ_are_reported_and_the_claim_goes_all_the_same() -> None:
    acts = _correction(FIVE_, SIX_), _correction(FIVE_, SEVEN_, "Bo"), _correction(FIVE_, None, "Cy")
    standing = stand(WHOLE.add(*acts))
    (conflict,) = standing.conflicts
    assert (conflict.kind, conflict.about) == (ConflictKind.CORRECTION, (FIVE.id,))
    assert conflict.acts == tuple(sorted(act.id for act in acts))
    assert all(words in conflict.explanation for words in ("6 persons", "7 persons", "withdrawn by Cy"))
    assert list(standing.unsupporting) == [FIVE.id]


def test_replacements_that_say_the_same_do_not_contradict() -> None:
    again = PAGE.claim("deaths", "6", quote="one 6")
    acts = _correction(FIVE_, SIX_), _correction(FIVE_, Target.of(again, {PAGE.id: PAGE}), "Bo")
    assert not stand(WHOLE.add(again, *acts)).conflicts


def test_corrections_in_a_circle_are_reported_and_not_followed() -> None:
    circle = [_correction(FIVE_, SIX_), _correction(SIX_, FIVE_, "Bo")]
    standing = stand(WHOLE.add(*circle, _correction(SEVEN_, FIVE_)))
    assert list(standing.unsupporting) == [SEVEN.id]
    (conflict,) = standing.conflicts
    assert conflict.about == tuple(sorted((FIVE.id, SIX.id)))
    assert conflict.acts == tuple(sorted(act.id for act in circle))


def test_a_way_out_of_a_circle_is_followed() -> None:
    circle = [_correction(FIVE_, SIX_), _correction(SIX_, FIVE_)]
    standing = stand(WHOLE.add(*circle, _correction(SIX_, EIGHT_)))
    assert list(standing.unsupporting) == [SIX.id]
    assert standing.corrections.replacements == {SIX.id: (EIGHT.id,)}


def test_a_claim_is_no_replacement_of_itself() -> None:
    with pytest.raises(InvalidValueError, match="no replacement of itself"):
        _correction(FIVE_, FIVE_)
    assert circles([("a", "a")]) == (("a",),)
    assert not outside([("a", "a")], [("a",)])


def test_a_replacement_that_is_not_here_still_replaces() -> None:
    standing = stand(WHOLE.add(_correction(FIVE_, Target("c1-gone", "claim"))))
    assert standing.unsupporting == {FIVE.id: "replaced by a claim that is not in use here, by Ana"}
    assert [orphan.target.id for orphan in standing.orphans] == ["c1-gone"]


def test_a_correction_that_is_taken_back_is_none() -> None:
    act = _correction(FIVE_)
    assert not stand(WHOLE.add(act, Retraction(Target.of(act), author="Ana"))).unsupporting


def test_a_correction_goes_with_the_article_that_prints_it() -> None:
    notice = Article.from_text("We were wrong: 5 is withdrawn.", source="The Example")
    act = Correction(FIVE_, None, notice.id, notice.span(0, 13), author="Ana")
    printed = WHOLE.add(notice, act)
    assert stand(printed).unsupporting.keys() == {FIVE.id}
    back = Retraction(printed.target(notice), author="Bo", reason="a hoax")
    standing = stand(printed.add(back))
    assert not standing.unsupporting
    (orphan,) = standing.orphans
    assert (orphan.act, orphan.reason) == (act, f"{notice.id}, which prints the correction, was retracted")
    assert stand(printed.add(back, Retraction(Target.of(back), author="Bo"))).unsupporting.keys() == {FIVE.id}
