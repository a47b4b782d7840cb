"""Values: what can be said of an event, as constraints on the truth.

A value knows nothing of news. Each type is frozen and hashable, compares by meaning with `compare`,
and by structure with `==`; where two values are comparable, `meet` gives the most that both allow.

Read `relation` first, then `interval`, `quantity`, `when`, `reading`.
"""

from eventmodel.errors import NotComparableError as NotComparable
from eventmodel.values.agent import Agent, AgentKind
from eventmodel.values.amounts import Amount, find_amounts
from eventmodel.values.duration import Duration
from eventmodel.values.gazetteer import Containment, Entry, Gazetteer, TableGazetteer
from eventmodel.values.hedges import Hedge, ReadingTable, VagueCount
from eventmodel.values.interval import Interval
from eventmodel.values.number import Number
from eventmodel.values.place import Place
from eventmodel.values.quantity import Quantity
from eventmodel.values.readers import read_duration, read_figure, read_money, read_quantity
from eventmodel.values.reading import VALUE_TYPES, Reading, Said
from eventmodel.values.registry import forget_value, register_value, value_types
from eventmodel.values.relation import Comparison, Nothing, NothingType, Relation, Truth
from eventmodel.values.value import Comparing, Value
from eventmodel.values.when import When
from eventmodel.values.words import Flag, Opaque, Quotation, Text, Unstated
from eventmodel.values.world import world

__all__ = [
    "VALUE_TYPES",
    "Agent",
    "AgentKind",
    "Amount",
    "Comparing",
    "Comparison",
    "Containment",
    "Duration",
    "Entry",
    "Flag",
    "Gazetteer",
    "Hedge",
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
    "ReadingTable",
    "Relation",
    "Said",
    "TableGazetteer",
    "Text",
    "Truth",
    "Unstated",
    "VagueCount",
    "Value",
    "When",
    "find_amounts",
    "forget_value",
    "read_duration",
    "read_figure",
    "read_money",
    "read_quantity",
    "register_value",
    "value_types",
    "world",
]
