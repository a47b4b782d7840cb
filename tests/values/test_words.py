"""Words and flags: more or less alike, never silently equal; absence has its own faces."""

from __future__ import annotations

import pytest

from eventmodel.values import Flag, NotComparable, Nothing, Opaque, Quotation, Relation, Text, Unstated, Value


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (Quotation("We will wait."), Quotation("we will wait"), Relation.EQUAL),
        (Quotation("We will wait for news"), Quotation("we will wait"), Relation.REFINES),
        (Text("a “storm”"), Text('A "storm"'), Relation.EQUAL),
        (Text("a storm"), Text("an accident"), Relation.UNKNOWN),
        (Text(""), Text("a storm"), Relation.UNKNOWN),
        (Text("so"), Quotation("so"), Relation.UNKNOWN),
        (Flag(value=True), Flag(value=False), Relation.CONTRADICTS),
        (Unstated("no figure was given"), Unstated("no figure was given"), Relation.EQUAL),
        (Unstated("a"), Unstated("b"), Relation.UNKNOWN),
        (Opaque("acme:ash", "4"), Opaque("acme:ash", "4"), Relation.EQUAL),
    ],
)
def test_words_compare(a: Value, b: Value, relation: Relation) -> None:
    assert a.compare(b).relation is relation
    assert b.compare(a).relation is relation.mirror


def test_flags_meet_in_what_both_say() -> None:
    assert Flag(value=True).meet(Flag(value=True)) == Flag(value=True)
    assert Flag(value=True).meet(Flag(value=False)) is Nothing
    with pytest.raises(NotComparable):
        Flag(value=True).meet(Text("yes"))


def test_nothing_is_one_thing_and_false() -> None:
    assert not Nothing
    assert repr(Nothing) == "Nothing"


@pytest.mark.parametrize(
    ("a", "b", "relation", "why"),
    [
        ("the fire spread", "fire", Relation.REFINES, "the first holds the second's words and more"),
        ("fire", "the fire, they said", Relation.REFINED_BY, "the second holds the first's words and more"),
        ("the fire spread", "ire", Relation.UNKNOWN, "other words, alike by 0.33"),
        ("a", "", Relation.UNKNOWN, "other words, alike by 0.00"),
        ("(we) wait", "(we)", Relation.REFINES, "the first holds the second's words and more"),
        (" Wait. ", "wait", Relation.EQUAL, "the same words"),
    ],
)
@pytest.mark.parametrize("kind", [Text, Quotation])
def test_words_tell_why(kind: type[Text | Quotation], a: str, b: str, relation: Relation, why: str) -> None:
    outcome = kind(a).compare(kind(b))
    assert (outcome.relation, outcome.why) == (relation, why)
    assert outcome.similarity == kind(b).compare(kind(a)).similarity is not None


def test_flags_tell_why() -> None:
    yes, no = Flag(value=True), Flag(value=False)
    assert (yes.compare(no).why, yes.compare(yes).why) == ("yes against no", "both say yes")
    assert (str(yes), str(no)) == ("yes", "no")


def test_absence_tells_its_reason() -> None:
    unknown = Unstated("no figure was given")
    assert str(unknown) == "unknown: no figure was given"
    assert unknown.compare(Unstated("so")).why == "stated as unknown"
    assert unknown.compare(Flag(value=True)).relation is Relation.UNKNOWN


def test_what_is_not_known_here_says_so() -> None:
    ash = Opaque("acme:ash", "4 km")
    assert str(ash) == "4 km"
    assert ash.compare(Opaque("acme:ash", "5 km")).why == "no type acme:ash is registered here"
    assert ash.compare(ash).name == "EQUAL"


@pytest.mark.parametrize(
    "ordered",
    [
        [Text("A"), Text("a"), Text("b")],
        [Quotation("A"), Quotation("a"), Quotation("b")],
        [Flag(value=False), Flag(value=True)],
        [Unstated("a"), Unstated("b")],
        [Opaque("a", "b"), Opaque("b", "a"), Opaque("b", "b")],
    ],
)
def test_words_are_listed_in_order(ordered: list[Value]) -> None:
    mixed = ordered[::-1]
    mixed.sort(key=lambda value: value.sort_key)
    assert mixed == ordered
    assert ordered[0].refines(ordered[0])
    assert not ordered[0].refines(ordered[-1]) or ordered[0].compare(ordered[-1]).name == "EQUAL"


def test_spelled_for_people_and_as_code() -> None:
    assert (str(Quotation("so")), str(Text("so"))) == ("“so”", "so")
    assert repr(Flag(value=True)) == "Flag(value=True)"


@pytest.mark.parametrize("value", [Quotation("so"), Text("so"), Flag(value=True)])
def test_another_kind_does_not_compare(value: Value) -> None:
    outcome = value.compare(Unstated("so"))
    assert (outcome.relation, outcome.why) == (Relation.UNKNOWN, "values of different kinds")
