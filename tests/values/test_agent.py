"""Agents: a longer name refines a shorter one, an acronym, an initial; what is only spelled alike stays unknown."""

from __future__ import annotations

import pytest

from eventmodel.values import Agent, AgentKind, Relation, Text
from eventmodel.values.names import fold, similarity

PERSON, ORGANISATION = AgentKind.PERSON, AgentKind.ORGANISATION


@pytest.mark.parametrize(
    ("a", "b", "relation", "why"),
    [
        ("Vera Holm", "vera  holm", Relation.EQUAL, "both say Vera Holm"),
        ("Vera Holm", "Holm", Relation.REFINES, "Vera Holm holds Holm"),
        ("Vera Holm", "Vera Pellier", Relation.UNKNOWN, "Vera Holm and Vera Pellier: other names (0.57)"),
        ("Vera Holm", "V. Holm", Relation.REFINES, "V. Holm is Vera Holm by its initials"),
        ("Vera Holm", "W. Holm", Relation.UNKNOWN, "Vera Holm and W. Holm: other names (0.62)"),
        ("Vera Holm", "V. H.", Relation.UNKNOWN, "Vera Holm and V. H.: other names (0.43)"),
        ("Vera", "V.", Relation.UNKNOWN, "Vera and V.: other names (0.33)"),
        ("Holm Vera", "Vera Holm", Relation.UNKNOWN, "Holm Vera and Vera Holm: other names (0.44)"),
        ("Vera Anna Holm", "V. A. Holm", Relation.REFINES, "V. A. Holm is Vera Anna Holm by its initials"),
        ("Norland Board of Water", "NBW", Relation.REFINES, "NBW can stand for Norland Board of Water"),
        ("the Norland Board for Water", "N.B.W.", Relation.REFINES,
         "N.B.W. can stand for the Norland Board for Water"),
        ("Norland Board of Water", "NBF", Relation.UNKNOWN, "Norland Board of Water and NBF: other names (0.24)"),
        ("Norland Board of Water", "Nbw", Relation.UNKNOWN, "Norland Board of Water and Nbw: other names (0.24)"),
        ("Norland", "N", Relation.UNKNOWN, "Norland and N: other names (0.25)"),
        ("Norland Board of Water (NBW)", "NBW", Relation.REFINES, "Norland Board of Water (NBW) holds NBW"),
        ("the NBW", "N.B.W.", Relation.EQUAL, "both say the NBW"),
        ("Pellier", "Pelier", Relation.UNKNOWN, "Pellier and Pelier: spelled alike, perhaps one name (0.92)"),
        ("", "", Relation.EQUAL, "both say "),
    ],
)  # fmt: skip
def test_agents_compare(a: str, b: str, relation: Relation, why: str) -> None:
    outcome, mirrored = Agent(a).compare(Agent(b)), Agent(b).compare(Agent(a))
    assert (outcome.relation, outcome.why) == (relation, why)
    assert mirrored.relation is relation.mirror
    assert mirrored.similarity == outcome.similarity is not None


def test_a_person_is_no_organisation() -> None:
    holm, office = Agent("Holm", kind=PERSON), Agent("Holm", kind=ORGANISATION)
    assert holm.compare(office).why == "a person against an organisation: Holm and Holm"
    assert holm.compare(office).name == "UNKNOWN"
    assert holm.compare(Agent("Holm")).name == holm.compare(Agent("Holm", kind=PERSON)).name == "EQUAL"


def test_the_role_is_no_part_of_the_name() -> None:
    assert Agent("Holm", "minister").compare(Agent("Holm")).name == "EQUAL"
    assert Agent("Holm", "minister") != Agent("Holm")
    assert Agent("Holm").compare(Text("Holm")).why == "values of different kinds"


def test_a_name_has_parts() -> None:
    assert Agent("The Norland Board of Water (N.B.W.)").parts == ("norland", "board", "of", "water", "nbw")
    assert Agent("The").parts == ("the",)
    assert Agent("... Holm").parts == ("...", "holm")


@pytest.mark.parametrize(
    ("name", "is_acronym"),
    [("NBW", True), ("N.B.W.", True), ("G7", True), ("B", False), ("Nbw", False), ("NBWNBWNBW", False), ("N B", False)],
)  # fmt: skip
def test_what_looks_like_an_acronym(name: str, is_acronym: bool) -> None:  # noqa: FBT001
    assert Agent(name).is_acronym == is_acronym


def test_agents_are_listed_by_name() -> None:
    ordered = [Agent("A"), Agent("a"), Agent("a", kind=PERSON), Agent("a", ""), Agent("a", "b"), Agent("b")]
    mixed = ordered[::-1]
    mixed.sort(key=lambda agent: agent.sort_key)
    assert mixed == ordered
    assert str(Agent("Holm", "minister")) == "Holm"


def test_likeness_does_not_hang_on_the_order() -> None:
    assert similarity("abcdab", "dabc") == similarity("dabc", "abcdab")
    assert similarity("Holm", "HÓLM") == 1.0
    assert similarity("ab", "cd") == 0.0
    assert similarity("we wait " * 50, "we wait " * 49 + "we went") > 0.98  # letters that are common count as well


def test_folding_levels_what_only_looks_different() -> None:
    assert fold("  “Al‑Qaim”\u00a0Café—ﬁn ") == '"al-qaim" cafe-fin'
