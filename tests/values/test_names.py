"""Names: agents and places as printed, compared by what is stated alone."""

from __future__ import annotations

import pytest

from eventmodel.values import Agent, NotComparable, Place, Relation
from eventmodel.values.names import similarity


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Vera Holm", "vera  holm", Relation.EQUAL),
        ("Vera Holm", "Holm", Relation.REFINES),
        ("Holm", "Vera Holm", Relation.REFINED_BY),
        ("Vera Holm", "Vera Pellier", Relation.UNKNOWN),
    ],
)
def test_agents_compare(a: str, b: str, relation: Relation) -> None:
    assert Agent(a).compare(Agent(b)).relation is relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (Place("the Old Pier"), Place("Old pier"), Relation.EQUAL),
        (Place("Old Pier", ("Sandvik",)), Place("Sandvik"), Relation.REFINES),
        (Place("Sandvik", ("Norland",)), Place("Sandvik"), Relation.REFINES),
        (Place("Sandvik", ("Norland",)), Place("Sandvik", ("Suderland",)), Relation.UNKNOWN),
        (Place("Sandvik"), Place("Orsk"), Relation.UNKNOWN),
        (Place("Sandvik", ("Orsk",)), Place("Orsk", ("Sandvik",)), Relation.UNKNOWN),
    ],
)
def test_places_compare(a: Place, b: Place, relation: Relation) -> None:
    assert a.compare(b).relation is relation
    assert b.compare(a).relation is relation.mirror


def test_the_meet_of_places_is_the_more_exact_one() -> None:
    pier = Place("Old Pier", ("Sandvik",))
    assert pier.meet(Place("Sandvik")) == Place("Sandvik").meet(pier) == pier
    assert Place("Sandvik").meet(Place("SANDVIK")) == Place("SANDVIK").meet(Place("Sandvik"))
    with pytest.raises(NotComparable, match="nothing states"):
        pier.meet(Place("Orsk"))


def test_likeness_does_not_hang_on_the_order() -> None:
    assert similarity("abcdab", "dabc") == similarity("dabc", "abcdab")


def test_a_lone_name_is_not_taken_for_its_letters() -> None:
    assert Place("Old Pier", "Sandvik").within == ("Sandvik",)
