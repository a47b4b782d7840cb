"""Scales: figures that are measured on one scale are told apart by their bounds alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.values.agent import Agent
from eventmodel.values.duration import Duration
from eventmodel.values.names import fold
from eventmodel.values.physical_units import PHYSICAL
from eventmodel.values.quantity import Quantity
from eventmodel.values.words import Quotation, Text

if TYPE_CHECKING:
    from eventmodel.values.interval import Interval
    from eventmodel.values.reading import Value


def scale_of(value: Value) -> tuple[str, Interval] | None:
    """Give the scale of a figure and what it allows on it; None for what is none.

    Examples:
        >>> print(*scale_of(Quantity.exactly(2, "kilometre")))
        =length 2,000
    """
    if isinstance(value, Duration):
        return "=lasting", value.hours
    if not isinstance(value, Quantity):
        return None
    if value.unit not in PHYSICAL:
        return value.unit, value.range
    dimension, ratio, shift = PHYSICAL[value.unit]
    return f"={dimension}", value.range.scaled(ratio, shift)


def meaning_of(value: Value) -> object:
    """Give what two values must have alike to be EQUAL; it alone does not make them so.

    Examples:
        >>> meaning_of(Text("A fire.")) == meaning_of(Text("a fire"))
        True
    """
    if isinstance(value, Quotation | Text):
        return value.tag, fold(value.text).strip(" .,;")
    if isinstance(value, Agent):
        return value.tag, value.parts
    return value.tag, scale_of(value)
