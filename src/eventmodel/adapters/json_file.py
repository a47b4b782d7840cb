"""JSON files: a record or a list of them; articles of other programs, schema.org's JSON-LD, plain rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from eventmodel.adapters.columns import ColumnMapping
from eventmodel.adapters.declared import DeclaredColumns
from eventmodel.adapters.decoding import encoding_of, whole
from eventmodel.adapters.json_records import columns_of_json, records_of_json
from eventmodel.adapters.json_sniffing import nameless_sureness, sureness
from eventmodel.adapters.json_values import is_list, is_object, parse
from eventmodel.adapters.nameless import is_nameless
from eventmodel.errors import UnreadableInputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from eventmodel.adapters.adapter import Item


@attrs.frozen
class JsonFile:
    """Reads one JSON value: a record, or a list of them.

    Attributes:
        mapping: which field of a plain row is what.

    Examples:
        >>> from io import BytesIO
        >>> page, *_ = JsonFile().read(
        ...     BytesIO(b'{"@type": "NewsArticle", "headline": "Ferry sinks", "articleBody": "A ferry sank."}'), "ferry"
        ... )
        >>> page.title, page.text[slice(*page.body[0])]
        ('Ferry sinks', 'A ferry sank.')
    """

    name = "json"
    version = "1"
    about = "records of news-please, fundus, schema.org (NewsArticle, ClaimReview), or plain rows"
    mapping: ColumnMapping = attrs.field(factory=ColumnMapping)

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of its files."""
        return (".json", ".jsonld")

    def sniff(self, head: bytes, name: str) -> float:
        """Its endings; surely where the first record is one that is known."""
        if is_nameless(name):
            return nameless_sureness(head, self.mapping)
        return sureness(head, self.mapping) if name.casefold().endswith((".json", ".jsonld")) else 0.0

    def read(self, stream: BinaryIO, place: str) -> Iterator[Item]:
        """Read the records of a file."""
        data = whole(stream)
        value: Any = parse(data.decode(encoding_of(data[:4]), "replace").lstrip("\ufeff"))
        if is_object(value) and str(value.get("format", "")).startswith("eventmodel."):
            raise UnreadableInputError("a saved dossier or report, which only stands by itself: give its own path")
        records: list[Any] = value if is_list(value) else [value]
        if not records:
            raise UnreadableInputError("the list is empty: expected records of articles, events or claims")
        declared = DeclaredColumns(self.mapping)
        for number, record in enumerate(records, 1):
            if declared.are_missing:
                declared.see(columns_of_json(record))
            yield from records_of_json(self, record, self.mapping, place, number)
        yield from declared.failures(place)
