"""Readings: a value, and how it was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

import attrs

from eventmodel.values.agent import Agent
from eventmodel.values.duration import Duration
from eventmodel.values.number import Number, exact_or_none
from eventmodel.values.place import Place
from eventmodel.values.quantity import Quantity
from eventmodel.values.value import Value
from eventmodel.values.when import When
from eventmodel.values.words import Flag, Opaque, Quotation, Text, Unstated

if TYPE_CHECKING:
    from eventmodel.values.gazetteer import Gazetteer
    from eventmodel.values.relation import Comparison

__all__ = ["VALUE_TYPES", "Reading", "Said", "Value"]

VALUE_TYPES: Final[tuple[type[Value], ...]] = (
    Quantity, Duration, When, Place, Agent, Quotation, Text, Flag, Unstated, Opaque,
)  # fmt: skip
"""Every type of value that the library ships with; `registry.value_types` adds those of users."""


@attrs.frozen
class Said:
    """How a value was said; none of it changes what the value means.

    Attributes:
        words: the words that carry the value.
        stated: the number as stated, in the value's unit.
        hedge: the name of the hedge in the reading table; empty where there was none.
        approximate: whether the stated number is only near the truth.
        margin: how far, in the value's unit, the reading table let the bounds lie from the stated number.
    """

    tag: ClassVar[str] = "said"
    words: str
    stated: Number | None = attrs.field(default=None, converter=exact_or_none)
    hedge: str = ""
    approximate: bool = False
    margin: Number | None = attrs.field(default=None, converter=exact_or_none)


@attrs.frozen
class Reading:
    """A value together with how it was said."""

    tag: ClassVar[str] = "reading"
    value: Value
    said: Said = Said("")

    @property
    def strict(self) -> Value:
        """The value without the margin that the reading table gave it."""
        value, margin = self.value, self.said.margin
        if margin is None or not isinstance(value, Quantity | Duration):
            return value
        return attrs.evolve(value, range=value.range.narrowed(margin))

    def compare(self, other: Reading, *, gazetteer: Gazetteer | None = None) -> Comparison:
        """Compare the values, and tell whether the outcome hangs on a reading margin (`tight`).

        A gazetteer is asked for places, and for nothing else.
        """
        if isinstance(self.value, Place):
            return self.value.compare(other.value, gazetteer=gazetteer)
        outcome = self.value.compare(other.value)
        if self.said.margin is None and other.said.margin is None:
            return outcome
        strict = self.strict.compare(other.strict)
        return attrs.evolve(outcome, tight=outcome.tight or strict.relation is not outcome.relation)

    def __str__(self) -> str:
        return str(self.value)
