"""Observations: which source gives which value for which item."""

from __future__ import annotations

from collections.abc import Hashable
from typing import NamedTuple

Value = Hashable
"""What an observation says; a tuple of names is a place, as the way to it from the widest container."""


class Observation(NamedTuple):
    """One source gives one value for one item: a row, as there may be millions.

    Values are told apart by `==`: put times, units and spellings into one form before. A tuple of names is the
    way to a place, such as `("France", "Paris")`, and agrees with the places on its way.

    Attributes:
        item: what the value is of, such as an event and an attribute.
        source: who gives it.
        value: what is given.
        attribute: what sort of thing the item asks for; sources may be better at some than at others.
        order: its number in one shared history of the item, where each writer sees the line before (the edits of
            one page); None where sources wrote apart from each other.
        origin: where its text is known to come from; of one origin all who say the same count once.

    Examples:
        >>> Observation("flight 12, departure", "The Example", "14:05").attribute
        ''
    """

    item: Hashable
    source: Hashable
    value: Value
    attribute: str = ""
    order: float | None = None
    origin: Hashable = None
