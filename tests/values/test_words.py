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
