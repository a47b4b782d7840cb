"""Adapters: outside formats into Articles. They know nothing of events.

`Adapter` is the protocol, `known_adapters` gives all of them, `read_inputs` reads whatever a user names.
"""

from eventmodel.adapters.adapter import Adapter
from eventmodel.adapters.claim_rows import ClaimRow, claims_of_rows
from eventmodel.adapters.claims_table import read_claims_table, table_adapters
from eventmodel.adapters.columns import ColumnMapping
from eventmodel.adapters.csv_table import CsvTable
from eventmodel.adapters.html import HtmlPage
from eventmodel.adapters.inputs import Inputs, Notice, find_inputs
from eventmodel.adapters.json_file import JsonFile
from eventmodel.adapters.json_lines import JsonLines
from eventmodel.adapters.page_text import PageText, article_of
from eventmodel.adapters.parquet import ParquetTable
from eventmodel.adapters.reading import Reader, read_files, read_inputs, read_stream
from eventmodel.adapters.registry import known_adapters
from eventmodel.adapters.sources import KnownSource, SourceTable, add_sources, known_sources, read_sources, use_sources

__all__ = [
    "Adapter",
    "ClaimRow",
    "ColumnMapping",
    "CsvTable",
    "HtmlPage",
    "Inputs",
    "JsonFile",
    "JsonLines",
    "KnownSource",
    "Notice",
    "PageText",
    "ParquetTable",
    "Reader",
    "SourceTable",
    "add_sources",
    "article_of",
    "claims_of_rows",
    "find_inputs",
    "known_adapters",
    "known_sources",
    "read_claims_table",
    "read_files",
    "read_inputs",
    "read_sources",
    "read_stream",
    "table_adapters",
    "use_sources",
]
