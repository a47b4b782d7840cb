"""Values: what can be said of an event, as constraints on the truth.

A value knows nothing of news. Each type is frozen and hashable, compares by meaning with `compare`,
and by structure with `==`; where two values are comparable, `meet` gives the most that both allow.

Read `relation` first, then `interval`, `quantity`, `when`, `reading`.
"""

from eventmodel.errors import NotComparableError as NotComparable
from eventmodel.values.agent import Agent
from eventmodel.values.amounts import Amount, find_amounts
from eventmodel.values.duration import Duration
from eventmodel.values.interval import Interval
from eventmodel.values.number import Number
from eventmodel.values.place import Place
from eventmodel.values.quantity import Quantity
from eventmodel.values.readers import read_duration, read_quantity
from eventmodel.values.reading import VALUE_TYPES, Reading, Said, Value
from eventmodel.values.relation import Comparison, Nothing, NothingType, Relation
from eventmodel.values.when import When
from eventmodel.values.words import Flag, Opaque, Quotation, Text, Unstated

__all__ = [
    "VALUE_TYPES",
    "Agent",
    "Amount",
    "Comparison",
    "Duration",
    "Flag",
    "Interval",
    "NotComparable",
    "Nothing",
    "NothingType",
    "Number",
    "Opaque",
    "Place",
    "Quantity",
    "Quotation",
    "Reading",
    "Relation",
    "Said",
    "Text",
    "Unstated",
    "Value",
    "When",
    "find_amounts",
    "read_duration",
    "read_quantity",
]
