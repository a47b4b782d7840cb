"""Readings: a value and how it was said, which changes nothing of what the value means."""

from __future__ import annotations

from fractions import Fraction

from eventmodel.values import Duration, Interval, Quantity, Reading, Relation, Said, Text, When, read_quantity

ABOUT_FIFTY = Reading(Quantity.between(45, 55, "person"), Said("about 50", 50, "about", approximate=True, margin=5))


def test_what_was_said_is_exact_and_may_be_left_out() -> None:
    said = Said("50.0", "50.0", margin=0.5)
    assert (said.stated, said.margin, said.hedge, said.approximate) == (50, Fraction(1, 2), "", False)
    assert (Said("some").stated, Said("some").margin) == (None, None)
    assert Reading(Text("so")).said == Said("")


def test_without_its_margin() -> None:
    assert ABOUT_FIFTY.strict == Quantity.exactly(50, "person")
    weeks = Reading(Duration.between("5.5", "6.5", "week"), Said("six weeks", 6, margin=Fraction(1, 2)))
    assert weeks.strict == Duration.exactly(6, "week")
    day = Reading(When("2020-11-09"), Said("Monday", margin=1))
    assert day.strict == When("2020-11-09")
    plain = Reading(Quantity.exactly(50, "person"))
    assert plain.strict is plain.value


def test_what_hangs_on_a_margin_is_tight_from_both_sides() -> None:
    plain, far = read_quantity("53", "person"), read_quantity("70", "person")
    for a, b in ((ABOUT_FIFTY, plain), (plain, ABOUT_FIFTY)):
        assert a.compare(b).tight
    assert not ABOUT_FIFTY.compare(far).tight
    assert ABOUT_FIFTY.compare(far).relation is Relation.CONTRADICTS
    assert ABOUT_FIFTY.compare(ABOUT_FIFTY).name == "EQUAL"
    assert not ABOUT_FIFTY.compare(ABOUT_FIFTY).tight
    assert ABOUT_FIFTY.compare(Reading(Quantity(Interval(), "person"))).name == "REFINES"


def test_a_reading_is_spelled_as_its_value() -> None:
    assert str(ABOUT_FIFTY) == "45 to 55 persons"
