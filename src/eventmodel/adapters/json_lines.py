"""JSON Lines: an object a line, each an article, an event, or a claim on an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventmodel.adapters.columns import ColumnMapping
from eventmodel.adapters.declared import DeclaredColumns
from eventmodel.adapters.decoding import as_text
from eventmodel.adapters.json_records import columns_of_json, records_of_json
from eventmodel.adapters.json_sniffing import nameless_sureness, sureness
from eventmodel.adapters.json_values import parse
from eventmodel.adapters.nameless import is_nameless
from eventmodel.errors import UnreadableInputError
from eventmodel.model.failure import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from eventmodel.adapters.adapter import Item


@attrs.frozen
class JsonLines:
    r"""Reads a record a line: plain rows, and the records of news-please, fundus and schema.org.

    Attributes:
        mapping: which field of a plain row is what.

    Examples:
        >>> from io import BytesIO
        >>> row, *_ = JsonLines().read(BytesIO(b'{"title": "Ferry sinks", "deaths": 17}\n'), "events.jsonl")
        >>> row.title
        'Ferry sinks'
    """

    name = "json-lines"
    version = "1"
    about = "a record a line: articles, events, claims"
    mapping: ColumnMapping = attrs.field(factory=ColumnMapping)

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of its files."""
        return (".jsonl", ".ndjson")

    def sniff(self, head: bytes, name: str) -> float:
        """Its endings; surely where the first line holds a record that is known."""
        if is_nameless(name):
            return nameless_sureness(head, self.mapping, lines=True)
        if not name.casefold().endswith((".jsonl", ".ndjson")):
            return 0.0
        return sureness(head, self.mapping, lines=True)

    def read(self, stream: BinaryIO, place: str) -> Iterator[Item]:
        """Read line by line, in the memory of one line."""
        declared = DeclaredColumns(self.mapping)
        with as_text(stream) as text:
            for number, line in enumerate(text, 1):
                shown = line.strip("\ufeff\r\n\t ")
                if not shown:
                    continue
                try:
                    value = parse(shown)
                    if declared.are_missing:
                        declared.see(columns_of_json(value))
                    yield from records_of_json(self, value, self.mapping, place, number)
                except UnreadableInputError as cause:
                    yield Failure(place, f"line {number}: {cause}")
        yield from declared.failures(place)
