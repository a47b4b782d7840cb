"""The columns of a value."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from eventmodel.values.measured import Measured
from eventmodel.values.when import When

if TYPE_CHECKING:
    from datetime import date

    from eventmodel.values.number import Number
    from eventmodel.values.reading import Reading


class ValueColumns(TypedDict, total=False):
    """The fields of a `ValueRow`."""

    value: str | None
    kind: str | None
    low: float | None
    high: float | None
    low_open: bool | None
    high_open: bool | None
    unit: str | None
    stated: float | None
    approximate: bool | None
    edtf: str | None
    earliest: date | None
    latest: date | None


def value_columns(reading: Reading | None) -> ValueColumns:
    """Give the columns of a value; all are empty where there is none.

    Examples:
        >>> from eventmodel.values import read_quantity
        >>> columns = value_columns(read_quantity("more than 6,000", "person"))
        >>> columns["low"], columns["low_open"], columns["high"], columns["high_open"]
        (6000.0, True, None, None)
    """
    if reading is None:
        return {}
    found: ValueColumns = {"value": str(reading), "kind": reading.value.tag}
    value = reading.value
    if isinstance(value, When):
        found |= {"edtf": value.edtf, "earliest": value.first_day, "latest": value.last_day}
    if isinstance(value, Measured):
        bounds = value.range
        found |= {
            "low": _float(bounds.low),
            "high": _float(bounds.high),
            "low_open": None if bounds.low is None else bounds.low_open,
            "high_open": None if bounds.high is None else bounds.high_open,
            "unit": value.unit,
            "stated": _float(reading.said.stated),
            "approximate": reading.said.approximate,
        }
    return found


def _float(number: Number | None) -> float | None:
    return None if number is None else float(number)
