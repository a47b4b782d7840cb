"""Gazetteers: a table of entries, and the small one that ships."""

from __future__ import annotations

from importlib.resources import files

import pytest

from eventmodel.values import Containment, Entry, Gazetteer, Place, Relation, TableGazetteer, world


def test_a_table_knows_names_aliases_and_codes() -> None:
    table = TableGazetteer("mine", "2", (Entry("Norland", ("The Fells",), codes="NOR"), Entry("Fells", ("Norland",))))
    assert isinstance(table, Gazetteer)
    assert (table.name, table.version) == ("mine", "2")
    assert [table.main_name(name) for name in ("norland", "fells", "NOR", "nor", "x")] == [
        "Norland", "Fells", "Norland", None, None,
    ]  # fmt: skip
    assert table.aliases("NOR") == ("Norland", "The Fells", "NOR")
    assert (table.aliases("x"), table.within("x")) == ((), ())
    assert not table.is_country("Norland")
    assert not table.is_country("x")


def test_the_first_entry_of_a_name_has_it() -> None:
    table = TableGazetteer("mine", "1", (Entry("A", country=True), Entry("A"), Entry("B", "b1"), Entry("C", "b1")))
    assert table.is_country("A")
    assert table.main_name("b1") == "B"


def test_containment_may_be_disputed() -> None:
    assert Containment("Norland", disputed=True, according_to="the League").according_to == ("the League",)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("the Kremlin", "Moscow", Relation.REFINES),
        ("the Kremlin", "Russia", Relation.REFINES),
        ("Downing Street", "UK", Relation.REFINES),
        ("the White House", "the United States", Relation.REFINES),
        ("the Élysée", "France", Relation.REFINES),
        ("USA", "United States of America", Relation.EQUAL),
        ("Kiev", "Kyiv", Relation.EQUAL),
        ("Paris", "Germany", Relation.CONTRADICTS),
        ("Hong Kong", "China", Relation.REFINES),
        ("Western Sahara", "Morocco", Relation.UNKNOWN),
        ("Tbilisi", "Georgia", Relation.REFINES),
        ("Georgia", "United States", Relation.UNKNOWN),
    ],
)
def test_the_shipped_one_knows_the_world(a: str, b: str, relation: Relation) -> None:
    assert Place(a).compare(Place(b), gazetteer=world()).relation is relation


def test_the_shipped_one_is_whole() -> None:
    gazetteer = world()
    assert (gazetteer.name, gazetteer.version) == ("eventmodel-world", "1")
    assert sum(entry.country for entry in gazetteer.entries) > 190
    for entry in gazetteer.entries:
        assert gazetteer.main_name(entry.name) == entry.name
        for step in entry.within:
            assert gazetteer.main_name(step.container) == step.container
            assert bool(step.according_to) == step.disputed
        assert entry.country or entry.within or entry.codes, entry


def test_it_is_small_and_says_where_it_comes_from() -> None:
    data = files("eventmodel.values").joinpath("data")
    assert len(data.joinpath("world.json").read_bytes()) < 60_000
    notice = data.joinpath("NOTICE.txt").read_text("utf-8")
    assert "GeoNames" in notice
    assert "Creative Commons" in notice
    assert "Unicode" in notice


def test_it_is_read_once() -> None:
    assert world() is world()
