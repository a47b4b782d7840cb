"""The importer of claims: a table of claims on articles that are at hand, each row checked against its quote."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from eventmodel.adapters.claim_rows import ClaimRow, claims_of_rows
from eventmodel.adapters.columns import ColumnMapping
from eventmodel.adapters.csv_table import CsvTable
from eventmodel.adapters.json_file import JsonFile
from eventmodel.adapters.json_lines import JsonLines
from eventmodel.adapters.parquet import ParquetTable
from eventmodel.adapters.reading import Reader
from eventmodel.model.article import Article
from eventmodel.model.failure import Failure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from eventmodel.adapters.adapter import Adapter
    from eventmodel.model.claim import Claim
    from eventmodel.model.mention import Mention


def read_claims_table(
    path: str | Path, articles: Iterable[Article], mapping: ColumnMapping | None = None
) -> Iterator[Claim | Mention | Failure]:
    r"""Read a table of claims on articles that you have: CSV, JSON Lines, JSON or Parquet.

    A row names an article (its id, its path, or its url), an attribute, the value in words, and a quote that
    stands in the article's text once (else `occurrence`, counted from 0). It may name a speaker (`a > b`: b as a
    quotes it), a polarity, a modality, and a mention (its id, or words of the text that name the event).
    Each row is checked: one that does not hold is a Failure with its number, and the rest is read.

    Examples:
        >>> import tempfile
        >>> page = Article.from_text("More than 6,000 people were killed.", url="https://example.org/war")
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     table = Path(folder, "claims.csv")
        ...     _ = table.write_text(
        ...         "url,attribute,value,quote\n"
        ...         'https://example.org/war,deaths,"more than 6,000","More than 6,000 people"\n'
        ...         "https://example.org/war,deaths,7000,7000 people\n"
        ...     )
        ...     claim, failure = read_claims_table(table, [page])
        >>> print(claim.reading, "|", failure.reason[:6])
        more than 6,000 persons | row 3:
    """
    rows: list[ClaimRow] = []
    for item in Reader(table_adapters(mapping or ColumnMapping())).read_file(Path(path)):
        if isinstance(item, ClaimRow):
            rows.append(item)
        elif isinstance(item, Failure):
            yield item
        elif isinstance(item, Article):
            wanted = "article (or path, or url), attribute, value and quote"
            yield Failure(str(path), f"a row is no claim on an article: expected the columns {wanted}")
            break
    yield from claims_of_rows(rows, articles)


def table_adapters(mapping: ColumnMapping) -> tuple[Adapter, ...]:
    """Give the adapters that read tables, with the columns as they are declared."""
    return CsvTable(mapping), JsonLines(mapping), JsonFile(mapping), ParquetTable(mapping)
