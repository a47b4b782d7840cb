"""The laws of values, within a class of values that compare with one another.

- `==` goes with `hash`; `sort_key` is total and ties only equal values.
- `a.compare(b)` mirrors `b.compare(a)`, margin and likeness included.
- `refines` is a partial order: reflexive, transitive, antisymmetric up to EQUAL.
- `meet` is commutative, associative, idempotent; it refines both; whatever refines both refines it.
- CONTRADICTS if and only if the meet is Nothing.
- Parsing what was printed gives the same value.

What conversion keeps stands in test_unit_laws, what reading keeps in test_reading_laws, what a gazetteer keeps in
test_place_laws, and what notation keeps in test_notation_laws.

Times with a zone and times without are two classes: two days without a zone exclude one another, and yet both
may hold one instant of a known zone. What orders them holds across; what meets do, within each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from eventmodel.testing import check_order_laws, check_value_laws, strategies
from eventmodel.values import Interval, When
from eventmodel.values.edtf import read_edtf, write_bounds

if TYPE_CHECKING:
    from fractions import Fraction

    from hypothesis.strategies import SearchStrategy

CLASSES = {
    "counts": strategies.quantities(units=("person", "soldier", "child", "USD")),
    "lengths": strategies.quantities(units=("metre", "kilometre", "mile")),
    "temperatures": strategies.temperatures(),
    "durations": strategies.durations(),
    "times": strategies.whens(unanchored=True),
    "zoned times": strategies.whens(zoned=True),
    "places": strategies.places(),
    "agents": strategies.agents(),
    "quotations": strategies.quotations(),
    "texts": strategies.texts(),
    "flags": strategies.flags(),
    "unstated": strategies.unstated(),
    "opaque": strategies.opaque_values(),
}


@pytest.mark.parametrize("name", CLASSES)
def test_values_of_one_class_keep_the_laws(name: str) -> None:
    check_value_laws(CLASSES[name])


@pytest.mark.parametrize(
    "values",
    [strategies.values(), strategies.whens() | strategies.whens(zoned=True)],
    ids=["every type", "zones and none"],
)
def test_order_holds_across_classes(values: SearchStrategy[Any]) -> None:
    check_order_laws(values)


@given(strategies.whens(unanchored=True) | strategies.whens(zoned=True))
def test_a_time_is_read_back_from_its_notation(when: When) -> None:
    assert When(when.edtf) == when


@given(strategies.whens() | strategies.whens(zoned=True))
def test_bounds_are_read_back_from_what_is_written_of_them(when: When) -> None:
    assume(when.range != Interval())  # earlier or later than some days: both ends are open
    bounds = when.bounds if when.bounds.offset is None else when.bounds.in_utc()
    assert read_edtf(write_bounds(bounds)).strict == bounds.strict


@given(strategies.intervals(), st.fractions(-(10**6), 10**6, max_denominator=60))
def test_a_meet_holds_just_the_numbers_that_both_hold(span: Interval, number: Fraction) -> None:
    other = Interval(number, low_open=True)
    common = span.meet(other)
    for candidate in (number, number + 1, number - 1):
        point = Interval.point(candidate)
        inside = span.meet(point) is not None and other.meet(point) is not None
        assert inside == (common is not None and common.meet(point) is not None)
