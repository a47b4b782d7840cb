"""The laws of units.

- An exact conversion changes no relation: in any physical unit of a dimension, a quantity stands to others as before.
- There and back again gives the same interval.
- Lengths of time: a week is seven days, a year twelve months, to every other length of time.
- A part of a group never refines its whole, nor the other way round: they contradict, or nothing can be told.
"""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmodel.testing import strategies
from eventmodel.values import Duration, Interval, Quantity, Relation
from eventmodel.values.physical_units import PHYSICAL
from eventmodel.values.units import WHOLE_OF, is_part_of

DIMENSIONS: defaultdict[str, list[str]] = defaultdict(list)
for _unit, (_dimension, _, _) in PHYSICAL.items():
    DIMENSIONS[_dimension].append(_unit)


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_converting_quantities_changes_no_relation(dimension: str) -> None:
    units = st.sampled_from(DIMENSIONS[dimension])

    @given(strategies.intervals(), units, units, strategies.quantities(units=DIMENSIONS[dimension]))
    def holds(span: Interval, unit: str, other_unit: str, other: Quantity) -> None:
        here = Quantity(span, unit)
        there = Quantity(here.range_in(other_unit), other_unit)
        assert here.compare(there).relation is Relation.EQUAL
        assert here.compare(other).relation is there.compare(other).relation
        assert there.range_in(unit) == span

    holds()


@pytest.mark.parametrize(
    ("unit", "smaller", "count"),
    [("week", "day", 7), ("day", "hour", 24), ("hour", "minute", 60), ("year", "month", 12)],
)
def test_converting_durations_changes_no_relation(unit: str, smaller: str, count: int) -> None:
    @given(strategies.intervals(), strategies.durations())
    def holds(span: Interval, other: Duration) -> None:
        here, there = Duration(span, unit), Duration(span.scaled(count), smaller)
        assert here.compare(there).relation is Relation.EQUAL
        assert here.compare(other).relation is there.compare(other).relation

    holds()


@given(strategies.intervals(), strategies.intervals(), st.sampled_from(sorted(WHOLE_OF)))
def test_a_part_and_its_whole_contradict_or_tell_nothing(part: Interval, whole: Interval, unit: str) -> None:
    assert is_part_of(unit, "person")
    relation = Quantity(part, unit).compare(Quantity(whole, "person")).relation
    exceeds = part.low is not None and whole.high is not None and part.relation(whole) is Relation.CONTRADICTS
    assert relation in {Relation.CONTRADICTS, Relation.UNKNOWN}
    assert (relation is Relation.CONTRADICTS) == (exceeds and part.sort_key > whole.sort_key)
