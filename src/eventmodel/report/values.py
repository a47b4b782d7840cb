"""Values as the JSON report shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from eventmodel.values.agent import Agent
from eventmodel.values.duration import Duration
from eventmodel.values.place import Place
from eventmodel.values.quantity import Quantity
from eventmodel.values.when import When
from eventmodel.values.words import Flag, Opaque, Quotation, Text, Unstated

if TYPE_CHECKING:
    from eventmodel.values.number import Number
    from eventmodel.values.reading import Reading


def value_view(reading: Reading) -> dict[str, Any]:
    """Show a value as plain data, with how it was said where that has a place.

    Examples:
        >>> from eventmodel.values import read_quantity
        >>> value_view(read_quantity("more than 6,000", "person"))["low"]
        6000
    """
    value, said = reading.value, reading.said
    match value:
        case Quantity() | Duration():
            return {
                "kind": value.tag,
                "low": _number(value.low),
                "high": _number(value.high),
                "stated": _number(said.stated),
                "unit": value.unit,
                "approximate": said.approximate,
            }
        case When():
            return {"kind": "when", "edtf": value.edtf, "said": said.words}
        case Place():
            return {"kind": "place", "name": value.name, "within": list(value.within)}
        case Agent():
            return {"kind": "agent", "name": value.name, "role": value.role}
        case Quotation() | Text():
            return {"kind": value.tag, "text": value.text}
        case Flag():
            return {"kind": "flag", "value": value.value}
        case Unstated():
            return {"kind": "unstated", "reason": value.reason}
        case Opaque():
            return {"kind": "opaque", "tag": value.type, "text": value.text}
        case _:  # a type of a user's own
            return {"kind": value.tag, "text": str(value)}


def _number(number: Number | None) -> int | float | None:
    return number if number is None or isinstance(number, int) else float(number)
