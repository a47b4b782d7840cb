"""Which adapters there are: those that are shipped, and those of other packages, by entry points."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Final

from eventmodel.adapters.adapter import FOUND, HEAD, Adapter
from eventmodel.adapters.csv_table import CsvTable
from eventmodel.adapters.html import HtmlPage
from eventmodel.adapters.json_file import JsonFile
from eventmodel.adapters.json_lines import JsonLines
from eventmodel.adapters.page_text import PageText
from eventmodel.adapters.parquet import ParquetTable
from eventmodel.errors import InvalidValueError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from importlib.metadata import EntryPoint

    from eventmodel.adapters.inputs import Document

GROUP: Final = "eventmodel.adapters"
"""The group of entry points in which other packages name their adapters."""
SHIPPED: Final = (PageText, HtmlPage, CsvTable, JsonLines, JsonFile, ParquetTable)


@cache
def known_adapters() -> tuple[Adapter, ...]:
    """Give all adapters by name; another package's takes the place of a shipped one that bears its name.

    Raises:
        InvalidValueError: for an entry point that cannot be loaded or is no adapter.

    Examples:
        >>> [adapter.name for adapter in known_adapters() if adapter.version]
        ['csv', 'html', 'json', 'json-lines', 'page-text', 'parquet']
    """
    shipped: list[Adapter] = [make() for make in SHIPPED]
    found = {adapter.name: adapter for adapter in shipped}
    for point in sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value)):
        if not point.value.startswith("eventmodel."):
            adapter = _loaded(point)
            found[adapter.name] = adapter
    return tuple(found[name] for name in sorted(found))


def _loaded(point: EntryPoint) -> Adapter:
    try:
        adapter = point.load()()
    except Exception as cause:
        raise InvalidValueError(f"the adapter {point.name!r} ({point.value}) cannot be loaded: {cause}") from cause
    if not isinstance(adapter, Adapter):
        raise InvalidValueError(f"{point.value}, named as an adapter, has not all that an Adapter has")
    return adapter


def suffixes_of(adapters: Iterable[Adapter]) -> tuple[str, ...]:
    """Give all endings that some adapters know."""
    return tuple(sorted({suffix for adapter in adapters for suffix in adapter.suffixes}))


def choose(adapters: Sequence[Adapter], document: Document) -> Adapter | None:
    """Give the adapter that is surest of a document; None where none is sure enough. Ties go by name.

    What a folder or an archive holds must be claimed for sure; what the user named need only be claimed.
    """
    head = document.stream.read(HEAD)
    document.stream.seek(0)
    sure = [(float(adapter.sniff(head, document.place)), adapter.name, adapter) for adapter in adapters]
    best = max(sure, key=lambda one: one[:2], default=None)
    least = 0.0 if document.named else FOUND
    return best[2] if best is not None and best[0] >= least and best[0] > 0 else None
