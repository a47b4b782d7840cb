"""The laws of notation.

- `repr` of a value is code that makes the value again.
- A number is read back from its text, and from the text for people where that is exact.
- A quantity is read back from its words, where they name one number and its bounds.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

import eventmodel.values
from eventmodel.testing import strategies
from eventmodel.values import Number, Quantity, read_quantity
from eventmodel.values.number import exact, grouped, number_text

NAMES = {name: getattr(eventmodel.values, name) for name in eventmodel.values.__all__}


@given(strategies.quantities() | strategies.durations() | strategies.temperatures())
def test_what_is_shown_makes_the_value_again(value: Any) -> None:
    assert eval(repr(value), NAMES) == value  # noqa: S307 - of our own making


@given(
    strategies.whens(unanchored=True) | strategies.places() | strategies.quotations() | strategies.texts()
    | strategies.flags() | strategies.unstated() | strategies.opaque_values() | strategies.intervals()
)  # fmt: skip
def test_so_it_does_for_all_other_types(value: Any) -> None:
    assert eval(repr(value), NAMES) == value  # noqa: S307


@given(strategies.numbers())
def test_a_number_is_read_back_from_its_text(number: Number) -> None:
    assert exact(number_text(number)) == number


@given(strategies.numbers())
def test_a_whole_number_is_read_back_from_its_text_for_people(number: Number) -> None:
    assume(not isinstance(number, Fraction))
    assert exact(grouped(number).replace(",", "")) == number


@given(
    st.integers(0, 10**12),
    st.sampled_from((Quantity.exactly, Quantity.at_least, Quantity.more_than, Quantity.at_most, Quantity.less_than)),
)
def test_a_quantity_is_read_back_from_its_words(number: int, make: Any) -> None:
    value = make(number, "person")
    assert read_quantity(str(value), "person").value == value
