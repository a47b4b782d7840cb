"""Columns that a mapping declares and a table has not: a slip of the pen must not pass for a table without figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.adapters.columns import CLAIM_FIELDS, folded
from eventmodel.adapters.rendering import one_line
from eventmodel.model.failure import Failure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from eventmodel.adapters.columns import ColumnMapping


class DeclaredColumns:
    """Watches the rows of one table for the columns that are declared.

    Examples:
        >>> from eventmodel.adapters.columns import ColumnMapping
        >>> watch = DeclaredColumns(ColumnMapping(claims={"deaths": "fatalitis"}))
        >>> watch.see(["date", "fatalities"])
        >>> [failure.reason for failure in watch.failures("events.csv")]
        ["no row has the column 'fatalitis', declared for 'deaths': the columns are date, fatalities"]
    """

    def __init__(self, mapping: ColumnMapping) -> None:
        self._mapping = mapping
        self._missing = {pair for pair in (*mapping.fields, *mapping.claims) if pair[1]}
        self._asked: set[tuple[str, str]] = set()
        self._seen: dict[str, None] = {}

    @property
    def are_missing(self) -> bool:
        """Whether any has not been seen yet."""
        return bool(self._missing)

    def see(self, columns: Iterable[str]) -> None:
        """Take note of a row's columns; a claim on an article need have none of articles and of events."""
        names = tuple(columns)
        if not self._missing or not names:
            return
        self._seen.update(dict.fromkeys(names))
        is_claim = self._mapping.claim_columns_of(names) is not None
        self._asked |= {pair for pair in self._missing if not is_claim or self._is_of_claims(pair)}
        here = {folded(name) for name in names}
        self._missing = {
            pair
            for pair in self._missing
            if (pair[1] not in names if pair in self._mapping.claims else folded(pair[1]) not in here)
        }

    def _is_of_claims(self, pair: tuple[str, str]) -> bool:
        return pair in self._mapping.fields and pair[0] in CLAIM_FIELDS

    def failures(self, place: str) -> Iterator[Failure]:
        """Give a Failure for each column that no row had."""
        shown = ", ".join(map(one_line, self._seen))[:300]
        for field, column in sorted(self._missing & self._asked):
            yield Failure(place, f"no row has the column {column!r}, declared for {field!r}: the columns are {shown}")
