"""Tables as Parquet, by the extra `parquet`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from eventmodel.adapters.columns import ColumnMapping
from eventmodel.adapters.declared import DeclaredColumns
from eventmodel.adapters.json_values import cells_of, is_list, nested_in
from eventmodel.adapters.rows import Row, records_of_row
from eventmodel.errors import UnreadableInputError
from eventmodel.extras import optional

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from eventmodel.adapters.adapter import Item


@attrs.frozen
class ParquetTable:
    """Reads Parquet files as it reads other tables.

    Attributes:
        mapping: which column is what.

    Raises:
        MissingExtraError: when it reads, where pyarrow is not installed.
    """

    name = "parquet"
    version = "1"
    about = "tables of articles, events or claims (extra: parquet)"
    mapping: ColumnMapping = attrs.field(factory=ColumnMapping)

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of its files."""
        return (".parquet",)

    def sniff(self, head: bytes, name: str) -> float:
        """Its mark."""
        return 0.9 if head.startswith(b"PAR1") else 0.1 * name.casefold().endswith(".parquet")

    def read(self, stream: BinaryIO, place: str) -> Iterator[Item]:
        """Read the table a batch of rows after the other."""
        parquet = optional("pyarrow.parquet", "parquet")
        number = 0
        declared = DeclaredColumns(self.mapping)
        try:
            for batch in parquet.ParquetFile(stream).iter_batches(batch_size=1000):
                for record in batch.to_pylist():
                    number += 1
                    plain = {name: _plain(value) for name, value in record.items()}
                    row = Row(number, cells_of(plain), nested=nested_in(plain))
                    declared.see(row.columns)
                    yield from records_of_row(self, row, self.mapping, place)
        except (OSError, ValueError, TypeError, OverflowError) as cause:
            where = f"after row {number}: " if number else ""
            raise UnreadableInputError(f"{where}no Parquet that can be read: {cause}") from cause
        yield from declared.failures(place)


def _plain(value: Any) -> Any:
    """A value as it would stand in a table of text."""
    if isinstance(value, float):
        if value != value:  # noqa: PLR0124 - not a number, which is how a table without nulls says that nothing stands there
            return None
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if is_list(value):
        return [_plain(one) for one in value]
    return value
