"""The reading table: which interval each hedge stands for, and why.

A hedge is notation. Each has one reading, listed here with its reason; `said` keeps the words.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Final

import attrs

from eventmodel.values.interval import Interval
from eventmodel.values.number import Number, exact

Bounds = Callable[[Number], Interval]
ABOUT: Final[Fraction] = Fraction(1, 10)
"""The share of the stated number by which an approximate one may be off, either way."""


@attrs.frozen
class Hedge:
    """One way to qualify a number.

    Attributes:
        name: its short name, kept in `Said.hedge`.
        before: the words that stand before a number.
        after: the words that stand behind a number.
        approximate: whether the stated number is only near the truth.
        bounds: the interval that the stated number then stands for.
        reason: why it is read so.
    """

    name: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    approximate: bool
    bounds: Bounds = attrs.field(eq=False)
    reason: str


def _margin(number: Number) -> Fraction:
    return abs(Fraction(number)) * ABOUT


def _around(number: Number) -> Interval:
    margin = _margin(number)
    return Interval(exact(number - margin), exact(number + margin))


def _nearly(number: Number) -> Interval:
    return Interval(exact(number - _margin(number)), number, high_open=True)


HEDGES: Final = (
    Hedge(
        "more than",
        ("more than", "over", "above", "exceeding", "in excess of", "upwards of", "north of", "well over",
         "just over", "a little over", "slightly more than", "greater than", "well above"),
        (),
        approximate=False,
        bounds=lambda n: Interval(n, low_open=True),
        reason="the stated number itself is excluded: whoever knows it is just n says n",
    ),
    Hedge(
        "at least",
        ("at least", "no fewer than", "no less than", "not less than", "a minimum of", "minimum of",
         "as few as", "as little as"),
        ("or more", "or higher", "or above", "and above", "-plus", "plus", "+"),
        approximate=False,
        bounds=Interval,
        reason="the stated number is the least that is known",
    ),
    Hedge(
        "up to",
        ("up to", "at most", "no more than", "not more than", "as many as", "as much as", "a maximum of",
         "maximum of"),
        ("or fewer", "or less", "at most"),
        approximate=False,
        bounds=lambda n: Interval(None, n),
        reason="the stated number is the most that is claimed",
    ),
    Hedge(
        "less than",
        ("less than", "fewer than", "under", "below", "just under", "short of", "just short of"),
        (),
        approximate=False,
        bounds=lambda n: Interval(None, n, high_open=True),
        reason="the stated number itself is excluded",
    ),
    Hedge(
        "nearly",
        ("nearly", "almost", "close to", "approaching", "not quite", "virtually"),
        (),
        approximate=True,
        bounds=_nearly,
        reason="short of the stated number, by a tenth at the most",
    ),
    Hedge(
        "about",
        ("about", "around", "some", "approximately", "approx.", "approx", "roughly", "circa", "an estimated",
         "estimated", "in the region of", "something like", "~", "≈"),
        ("or so", "or thereabouts", "-odd"),
        approximate=True,
        bounds=_around,
        reason="near the stated number, a tenth either way",
    ),
)  # fmt: skip
"""Every hedge that the library reads, in the order of the docs' table."""

BEFORE: Final = {words: hedge for hedge in HEDGES for words in hedge.before}
AFTER: Final = {words: hedge for hedge in HEDGES for words in hedge.after}

VAGUE: Final[dict[str, tuple[int, int | None]]] = {
    "a couple": (2, 2),
    "several": (2, None),
    "a few": (2, None),
    "a handful": (2, None),
    "dozens": (12, None),
    "scores": (20, None),
    "hundreds": (100, None),
    "several hundred": (200, None),
    "a few hundred": (200, None),
    "many hundreds": (200, None),
    "thousands": (1_000, None),
    "several thousand": (2_000, None),
    "a few thousand": (2_000, None),
    "tens of thousands": (10_000, None),
    "hundreds of thousands": (100_000, None),
    "millions": (1_000_000, None),
    "tens of millions": (10_000_000, None),
    "hundreds of millions": (100_000_000, None),
    "billions": (1_000_000_000, None),
}
"""Vague counts: the least and the most that each claims. A plural claims no more than its base."""
