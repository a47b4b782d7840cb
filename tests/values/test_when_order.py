"""Before, after and during: yes and no only where whatever instants two times are makes no difference."""

from __future__ import annotations

import pytest
from hypothesis import given

from eventmodel.testing import strategies
from eventmodel.values import Relation, When
from eventmodel.values.relation import Truth

TIMES = strategies.whens(unanchored=True) | strategies.whens(zoned=True)


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("2020-10", "2020-11", Truth.YES),
        ("2020-11", "2020-10", Truth.NO),
        ("2020-11", "2020-11", Truth.UNKNOWN),
        ("2020-11", "2020-11-09", Truth.UNKNOWN),
        ("../2020-10", "2020-11/..", Truth.YES),
        ("2020-11/..", "../2020-10", Truth.NO),
        ("2020-10/..", "2020-11", Truth.UNKNOWN),
        ("2020-10~", "2020-11", Truth.UNKNOWN),
        ("2020-10~", "2020-12", Truth.YES),
        ("2020-10?", "2020-11", Truth.YES),
        ("2020-11-09T10:00", "2020-11-09T10:01", Truth.YES),
        ("2020-11-09T10:00Z", "2020-11-09T10:30+04:00", Truth.NO),
        ("2020-11-09", "2020-11-10T01:00Z", Truth.UNKNOWN),
        ("2020-11-09", "2020-11-10T12:00Z", Truth.YES),
        ("[2020-11-02,2020-11-05]", "2020-11-06", Truth.YES),
        ("[2020-11-02,2020-11-05]", "2020-11-03", Truth.UNKNOWN),
        ("XXXX-10", "2020-11", Truth.UNKNOWN),
        ("2020-11", "XXXX-10", Truth.UNKNOWN),
        (None, "2020-11", Truth.UNKNOWN),
    ],
)
def test_before(a: str | None, b: str, answer: Truth) -> None:
    assert When(a).before(When(b)) is answer
    assert When(b).after(When(a)) is answer


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("2020-11-09", "2020-11", Truth.YES),
        ("2020-11", "2020-11", Truth.YES),
        ("2020-11", "2020-11-09", Truth.UNKNOWN),
        ("2020-12", "2020-11", Truth.NO),
        ("2020-11-09", "2020-11~", Truth.YES),
        ("2020-12-09", "2020-11~", Truth.UNKNOWN),
        ("2020-11-09~", "2020-11-09/2020-11-12", Truth.UNKNOWN),
        ("2021-02-09", "2020-11~", Truth.NO),
        ("[2020-11-02,2020-11-05]", "2020-11", Truth.YES),
        ("2020-11-02", "[2020-11-02,2020-11-05]", Truth.UNKNOWN),
        ("2020-11-03", "[2020-11-02,2020-11-05]", Truth.NO),
        ("2020-11-02", "{2020-11-02,2020-11-05}", Truth.UNKNOWN),
        ("2020-11-09T10:00Z", "2020-11-09T12:00+04:00/2020-11-09T16:00+04:00", Truth.YES),
        ("2020-11-09T10:00Z", "2020-11-09", Truth.UNKNOWN),
        ("2020-11-12T10:00Z", "2020-11-09", Truth.NO),
        ("2020-11-09", "2020-10-01T00:00Z/2020-12-01T00:00Z", Truth.UNKNOWN),
        ("XXXX-11-09", "2020", Truth.UNKNOWN),
        ("2020-11-09", "XXXX", Truth.UNKNOWN),
    ],
)
def test_during(a: str, b: str, answer: Truth) -> None:
    assert When(a).during(When(b)) is answer


@given(TIMES, TIMES)
def test_no_two_answers_exclude_one_another(a: When, b: When) -> None:
    if a.before(b) is Truth.YES:
        assert (b.before(a), a.after(b), a.during(b)) == (Truth.NO, Truth.NO, Truth.NO)
        assert a.compare(b).relation is Relation.CONTRADICTS
    if a.during(b) is Truth.YES:
        assert a.refines(b)


def test_an_answer_is_no_bool() -> None:
    with pytest.raises(TypeError, match=r"answer is Truth\.NO"):
        bool(Truth.NO)
    assert [~answer for answer in (Truth.YES, Truth.NO, Truth.UNKNOWN)] == [Truth.NO, Truth.YES, Truth.UNKNOWN]
