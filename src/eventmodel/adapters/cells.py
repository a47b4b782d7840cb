"""Cells of tables as values of attributes."""

from __future__ import annotations

from eventmodel.adapters.metadata_dates import read_date
from eventmodel.model.article import read_value
from eventmodel.model.attribute import attribute_named
from eventmodel.values.reading import Reading, Said


def read_cell(attribute: str, words: str) -> Reading:
    """Read a cell as the value of an attribute; a date may be written as tables write it.

    Raises:
        InvalidValueError: for an unknown attribute.
        UnreadableValueError: where the words hold no such value.

    Examples:
        >>> print(read_cell("date", "11 January 2021"), "|", read_cell("deaths", "more than 6,000"))
        2021-01-11 | more than 6,000 persons
    """
    if attribute_named(attribute).value == "when":
        return Reading(read_date(words), Said(words))
    return read_value(attribute, words)
