"""The law checks find what they are for, and say plainly what they need."""

from __future__ import annotations

import subprocess
import sys

import attrs
import pytest
from hypothesis import strategies as st

from eventmodel.testing import check_merge_laws, check_value_laws
from eventmodel.values import Comparison, Nothing, NothingType, Relation


@attrs.frozen
class Height:
    """A type of a user's own, whose meet takes the first of two."""

    metres: int

    def compare(self, other: object) -> Comparison:
        same = self == other
        return Comparison(Relation.EQUAL if same else Relation.OVERLAPS, "")

    def meet(self, other: object) -> Height | NothingType:
        return self if isinstance(other, Height) else Nothing

    @property
    def sort_key(self) -> int:
        return self.metres


@attrs.frozen
class FirstWins:
    """A merge that keeps whatever came first."""

    name: str

    def __or__(self, other: FirstWins) -> FirstWins:
        return self if self.name else other


def test_a_meet_that_takes_the_first_is_found() -> None:
    with pytest.raises(AssertionError, match="meet is commutative; broken by Height"):
        check_value_laws(st.builds(Height, st.integers(0, 3)))


def test_a_merge_that_takes_the_first_is_found() -> None:
    with pytest.raises(AssertionError, match="merging is commutative; broken by FirstWins"):
        check_merge_laws(st.builds(FirstWins, st.sampled_from(("", "a", "b"))))


def test_sets_merge_lawfully() -> None:
    check_merge_laws(st.frozensets(st.integers(0, 3)), empty=frozenset(), export=lambda numbers: tuple(sorted(numbers)))


def test_without_hypothesis_the_error_names_the_line_that_adds_it() -> None:
    script = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "from eventmodel.errors import MissingExtraError\n"
        "try: import eventmodel.testing\n"
        "except MissingExtraError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert "pip install hypothesis" in done.stdout
