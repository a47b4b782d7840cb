"""Relations: no yes or no; a comparison tells why, and from both sides the same."""

from __future__ import annotations

import copy
import pickle

import pytest

from eventmodel.values import Comparison, Nothing, Quantity, Relation
from eventmodel.values.relation import spelled


@pytest.mark.parametrize("relation", Relation)
def test_no_relation_is_a_yes_or_no(relation: Relation) -> None:
    with pytest.raises(TypeError, match=f"`relation is Relation.{relation.name}`"):
        bool(relation)
    with pytest.raises(TypeError, match=r"ask its \.relation"):
        bool(Comparison(relation, ""))


def test_mirrors() -> None:
    mirrored = [relation.mirror.name for relation in Relation]
    assert mirrored == ["EQUAL", "REFINED_BY", "REFINES", "OVERLAPS", "CONTRADICTS", "UNKNOWN"]


def test_what_one_truth_can_satisfy() -> None:
    assert [r.name for r in Relation if r.is_compatible] == ["EQUAL", "REFINES", "REFINED_BY", "OVERLAPS"]


def test_a_comparison_is_no_relation_but_has_its_name() -> None:
    outcome: object = Comparison(Relation.REFINES, "so")
    assert outcome != Relation.REFINES
    assert isinstance(outcome, Comparison)
    assert outcome.name == "REFINES"


def test_a_comparison_spells_its_reason_only_when_asked() -> None:
    late, early = Comparison(Relation.EQUAL, ("{a} is {b}", 1, 2)), Comparison(Relation.EQUAL, "1 is 2")
    assert (late, hash(late), late.why) == (early, hash(early), "1 is 2")
    assert late != Comparison(Relation.EQUAL, ("{b} is {a}", 1, 2))
    assert spelled("as it {is}") == "as it {is}"


def test_the_mirror_of_a_comparison_keeps_its_reason() -> None:
    outcome = Comparison(Relation.REFINES, "so", tight=True, similarity=0.5)
    assert outcome.mirror == Comparison(Relation.REFINED_BY, "so", tight=True, similarity=0.5)
    assert outcome.mirror.mirror == outcome


def test_a_comparison_shows_what_matters() -> None:
    assert repr(Comparison(Relation.EQUAL, "so")) == "Comparison(Relation.EQUAL, 'so')"
    shown = repr(Comparison(Relation.UNKNOWN, "so", tight=True, similarity=0.5))
    assert shown == "Comparison(Relation.UNKNOWN, 'so', tight=True, similarity=0.5)"


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        (Quantity.at_least(6500, "person"), Quantity.more_than(6000, "person"),
         "6,500 or more persons lies within more than 6,000 persons"),
        (Quantity.more_than(5, "person"), Quantity.exactly(7, "person"), "7 persons lies within more than 5 persons"),
        (Quantity.exactly(7, "person"), Quantity.exactly(7, "person"), "both say 7 persons"),
        (Quantity.exactly(1, "person"), Quantity.exactly(2, "person"), "1 person excludes 2 persons"),
        (Quantity.at_least(1, "person"), Quantity.at_most(2, "person"),
         "1 or more persons and up to 2 persons share a part"),
        (Quantity.exactly(49, "soldier"), Quantity.exactly(105, "person"), "soldiers against people: another scope"),
        (Quantity.exactly(1, "person"), Quantity.exactly(1, "soldier"), "people against soldiers: another scope"),
        (Quantity.exactly(1, "USD"), Quantity.exactly(1, "EUR"), "USD against EUR: another currency"),
        (Quantity.exactly(1, "USD"), Quantity.exactly(1, "metre"), "USD against metres: another unit"),
        (Quantity.exactly(1, "metre"), Quantity.exactly(1, "EUR"), "metres against EUR: another unit"),
        (Quantity.exactly(9, "child"), Quantity.at_most(3, "person"),
         "a part can't exceed its whole: 9 children among up to 3 persons"),
        (Quantity.at_most(3, "person"), Quantity.exactly(9, "child"),
         "a part can't exceed its whole: 9 children among up to 3 persons"),
    ],
)  # fmt: skip
def test_a_reason_is_told_in_words(a: Quantity, b: Quantity, why: str) -> None:
    assert a.compare(b).why == why


def test_nothing_stays_one_thing_wherever_it_goes() -> None:
    assert pickle.loads(pickle.dumps(Nothing)) is Nothing  # noqa: S301 - of our own making
    assert copy.deepcopy(Nothing) is Nothing
    assert (bool(Nothing), repr(Nothing)) == (False, "Nothing")
