"""Places: compared by what is stated; a gazetteer is asked for, and what it calls disputed is unknown."""

from __future__ import annotations

import pytest

from eventmodel.values import Containment, Entry, NotComparable, Nothing, Place, Reading, Relation, TableGazetteer, Text

MAP = TableGazetteer(
    "fiction",
    "1",
    (
        Entry("Norland", ("Kingdom of Norland",), country=True, codes=("NOR", "US")),
        Entry("Suderland", country=True),
        Entry("Sandvik", within=(Containment("Norland"),)),
        Entry("Orsk", within=(Containment("Suderland"),)),
        Entry("Old Pier", ("the Admiralty",), (Containment("Sandvik"),)),
        Entry("Skerries", within=(
            Containment("Norland", disputed=True, according_to=("Norland", "the League")),
            Containment("Suderland", disputed=True, according_to="Suderland"),
        )),
        Entry("Lighthouse", within=(Containment("Skerries"),)),
        Entry("Shoal", within=(Containment("Norland", disputed=True),)),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("a", "b", "relation", "why"),
    [
        (Place("the Old Pier"), Place("Old pier"), Relation.EQUAL, "both say the Old Pier"),
        (Place("Old Pier", ("Sandvik",)), Place("Sandvik"), Relation.REFINES, "Old Pier, Sandvik lies within Sandvik"),
        (Place("Sandvik", ("Norland",)), Place("Sandvik"), Relation.REFINES,
         "Sandvik, Norland names more than Sandvik"),
        (Place("Sandvik", ("Norland",)), Place("Sandvik", ("Suderland",)), Relation.UNKNOWN,
         "both say Sandvik, within other containers"),
        (Place("Sandvik"), Place("Orsk"), Relation.UNKNOWN, "nothing states how Sandvik lies to Orsk"),
        (Place("Sandvik", ("Orsk",)), Place("Orsk", ("Sandvik",)), Relation.UNKNOWN,
         "Sandvik and Orsk are each said to hold the other"),
    ],
)  # fmt: skip
def test_places_compare_by_what_is_stated(a: Place, b: Place, relation: Relation, why: str) -> None:
    assert (a.compare(b).relation, a.compare(b).why) == (relation, why)
    assert b.compare(a).relation is relation.mirror
    likeness = a.compare(b).similarity
    assert likeness is not None
    assert 0 <= likeness <= 1
    assert b.compare(a).similarity == likeness


@pytest.mark.parametrize(
    ("a", "b", "relation", "why"),
    [
        (Place("the Admiralty"), Place("Norland"), Relation.REFINES, "the Admiralty lies within Norland"),
        (Place("Kingdom of Norland"), Place("NOR"), Relation.EQUAL, "both say Kingdom of Norland"),
        (Place("nor"), Place("Norland"), Relation.UNKNOWN, "nothing states how nor lies to Norland"),
        (Place("the US"), Place("Norland"), Relation.EQUAL, "both say the US"),
        (Place("quay", ("Sandvik",)), Place("Norland"), Relation.REFINES, "quay, Sandvik lies within Norland"),
        (Place("Sandvik", ("Norland",)), Place("Sandvik"), Relation.EQUAL, "both say Sandvik"),
        (Place("Sandvik"), Place("Orsk"), Relation.CONTRADICTS, "Sandvik lies in Norland, Orsk in Suderland"),
        (Place("Norland"), Place("Suderland"), Relation.CONTRADICTS,
         "Norland lies in Norland, Suderland in Suderland"),
        (Place("Sandvik", ("Westland",)), Place("Norland"), Relation.UNKNOWN,
         "nothing states how Sandvik lies to Norland"),
        (Place("Sandvik", ("Westland",)), Place("Sandvik"), Relation.UNKNOWN,
         "Sandvik, Westland and Sandvik: perhaps two places of one name"),
        (Place("Sandvik", ("Westland",)), Place("Orsk"), Relation.UNKNOWN, "nothing states how Sandvik lies to Orsk"),
        (Place("quay", ("Norland", "Suderland")), Place("Norland"), Relation.UNKNOWN,
         "quay, Norland, Suderland is said to lie in norland and suderland, which exclude one another"),
        (Place("Skerries"), Place("Norland"), Relation.UNKNOWN,
         "whether Skerries lies within Norland is disputed: it does according to Norland and the League"),
        (Place("Lighthouse"), Place("Suderland"), Relation.UNKNOWN,
         "whether Lighthouse lies within Suderland is disputed: it does according to Suderland"),
        (Place("Lighthouse", ("Skerries", "Suderland")), Place("Suderland"), Relation.UNKNOWN,
         "whether Lighthouse lies within Suderland is disputed: it does according to Suderland"),
        (Place("Shoal"), Place("Norland"), Relation.UNKNOWN,
         "whether Shoal lies within Norland is disputed: it does according to some"),
        (Place("Lighthouse"), Place("Skerries"), Relation.REFINES, "Lighthouse lies within Skerries"),
        (Place("Skerries"), Place("Orsk"), Relation.UNKNOWN, "nothing states how Skerries lies to Orsk"),
        (Place("Lighthouse", ("Skerries", "Suderland")), Place("Sandvik"), Relation.UNKNOWN,
         "nothing states how Lighthouse lies to Sandvik"),
        (Place("Norland", ("Suderland",)), Place("Suderland"), Relation.REFINES,
         "Norland, Suderland lies within Suderland"),
        (Place("Sandvik", ("Norland", "Westland")), Place("Orsk"), Relation.UNKNOWN,
         "nothing states how Sandvik lies to Orsk"),
        (Place("Skerries"), Place("skerries"), Relation.EQUAL, "both say Skerries"),
    ],
)  # fmt: skip
def test_a_gazetteer_adds_what_it_knows(a: Place, b: Place, relation: Relation, why: str) -> None:
    outcome, mirrored = a.compare(b, gazetteer=MAP), b.compare(a, gazetteer=MAP)
    assert (outcome.relation, outcome.why.lower()) == (relation, why.lower())
    assert mirrored.relation is relation.mirror


def test_a_gazetteer_is_no_part_of_the_value() -> None:
    pier, land = Place("Old Pier"), Place("Norland")
    assert pier.compare(land).name == "UNKNOWN"
    assert Reading(pier).compare(Reading(land)).name == "UNKNOWN"
    assert Reading(pier).compare(Reading(land), gazetteer=MAP).name == "REFINES"
    assert Reading(pier).compare(Reading(Text("a")), gazetteer=MAP).name == "UNKNOWN"


def test_the_meet_of_places_is_the_more_exact_one() -> None:
    pier = Place("Old Pier", ("Sandvik",))
    assert pier.meet(Place("Sandvik")) == Place("Sandvik").meet(pier) == pier
    assert Place("Sandvik").meet(Place("SANDVIK")) == Place("SANDVIK").meet(Place("Sandvik"))
    with pytest.raises(NotComparable, match="nothing states"):
        pier.meet(Place("Orsk"))
    with pytest.raises(NotComparable, match="different kinds"):
        pier.meet(Text("Orsk"))
    assert Place("Old Pier").meet(Place("Norland"), gazetteer=MAP) == Place("Old Pier")
    assert Place("Old Pier").meet(Place("Suderland"), gazetteer=MAP) is Nothing


def test_a_lone_name_is_not_taken_for_its_letters() -> None:
    assert Place("Old Pier", "Sandvik").within == ("Sandvik",)
    assert str(Place("Old Pier", ("Sandvik", "Norland"))) == "Old Pier, Sandvik, Norland"


def test_places_are_listed_by_name() -> None:
    ordered = [Place("Orsk"), Place("SANDVIK"), Place("Sandvik"), Place("Sandvik", ("Norland",))]
    mixed = ordered[::-1]
    mixed.sort(key=lambda place: place.sort_key)
    assert mixed == ordered
