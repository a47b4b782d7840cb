"""Tables as CSV: the first row names the columns, each further row is an article, an event, or a claim."""

from __future__ import annotations

import csv
from itertools import chain, count
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.adapters.columns import ColumnMapping
from eventmodel.adapters.declared import DeclaredColumns
from eventmodel.adapters.decoding import as_text, checked_encoding, encoding_of, is_binary
from eventmodel.adapters.nameless import is_nameless
from eventmodel.adapters.rows import Row, records_of_row
from eventmodel.errors import UnreadableInputError
from eventmodel.model.failure import Failure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from eventmodel.adapters.adapter import Item

_DELIMITERS: Final = ",;\t|"
_LONGEST_CELL: Final = 10_000_000
_LONGEST_HEADER: Final = 65_536


@attrs.frozen
class CsvTable:
    r"""Reads comma-, semicolon-, tab- or bar-separated tables.

    Attributes:
        mapping: which column is what.
        encoding: what the files are in; by their mark, else UTF-8, where it is empty.

    Examples:
        >>> from io import BytesIO
        >>> row, *_ = CsvTable().read(BytesIO(b"date,deaths\n2021-01-11,17\n"), "events.csv")
        >>> print(row.text)
        date: 2021-01-11
        deaths: 17
        <BLANKLINE>
    """

    name = "csv"
    version = "1"
    about = "tables of articles, events or claims"
    mapping: ColumnMapping = attrs.field(factory=ColumnMapping)
    encoding: str = attrs.field(default="", converter=checked_encoding)

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of its files."""
        return (".csv", ".tsv")

    def sniff(self, head: bytes, name: str) -> float:
        """Its endings; surely where a column is known, which also tells a table that has no name."""
        if is_nameless(name):
            return 0.7 if self._is_table(head) else 0.0
        if not name.casefold().endswith((".csv", ".tsv")):
            return 0.0
        if encoding_of(head[:4]) == "utf-8" and not self.encoding and is_binary(head):
            return 0.1
        text = self._text(head)
        line = next((line for line in text.splitlines() if line.strip()), "")
        try:
            header = list(csv.reader([line], delimiter=_delimiter(line)))
        except csv.Error:
            return 0.1
        return 0.9 if header and self.mapping.knows(header[0]) else 0.2

    def _text(self, head: bytes) -> str:
        return head.decode(self.encoding or encoding_of(head[:4]), "replace").lstrip("\ufeff")

    def _is_table(self, head: bytes) -> bool:
        """Whether a start is that of a table: known columns, and as many cells below. Prose has commas and blanks."""
        lines = [line for line in self._text(head).splitlines(keepends=True) if line.strip()]
        if not lines:
            return False
        sign = _delimiter(lines[0])
        reader = csv.reader(lines, delimiter=sign)
        try:
            header, below = _header(reader), next(reader, None)
        except (csv.Error, UnreadableInputError):
            return False
        if self.mapping.claim_columns_of(header) is not None:
            return True
        is_prose = f"{sign} " in lines[0] or below is None or len(below) != len(header)
        return not is_prose and len(header) > 1 and (self.mapping.is_declared or self.mapping.knows(header))

    def read(self, stream: BinaryIO, place: str) -> Iterator[Item]:
        """Read a table row by row, in the memory of one row."""
        if csv.field_size_limit() < _LONGEST_CELL:
            csv.field_size_limit(_LONGEST_CELL)
        declared = DeclaredColumns(self.mapping)
        with as_text(stream, self.encoding) as text:
            for row in rows_of(text):
                if isinstance(row, str):
                    yield Failure(place, row)
                else:
                    declared.see(row.columns)
                    yield from records_of_row(self, row, self.mapping, place)
        yield from declared.failures(place)


def rows_of(text: Iterable[str]) -> Iterator[Row | str]:
    """Give the rows of a table by their columns; a row that is broken is the reason why."""
    lines = iter(text)
    first = next((line for line in lines if line.strip("\ufeff\r\n ")), "").lstrip("\ufeff")
    if not first:
        raise UnreadableInputError("the file is empty: expected a first row that names the columns")
    if len(first) > _LONGEST_HEADER or "\x00" in first:
        raise UnreadableInputError("the first line names no columns: it is too long, or binary")
    reader = csv.reader(chain([first], lines), delimiter=_delimiter(first))
    header = _header(reader)
    for number in count(2):
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as cause:
            yield f"row {number}: {cause}"
            continue
        if any(cells):
            yield _row(number, header, cells)


def _header(reader: Iterator[list[str]]) -> list[str]:
    try:
        names = next(reader)
    except csv.Error as cause:
        raise UnreadableInputError(f"the first row names no columns: {cause}") from cause
    header: list[str] = []
    for number, name in enumerate(names, 1):
        shown = " ".join(name.split()) or f"column {number}"
        header.append(shown if shown not in header else f"{shown} ({number})")
    return header


def _row(number: int, header: list[str], cells: list[str]) -> Row:
    problems: list[str] = []
    if len(cells) != len(header):
        problems.append(f"{len(cells)} cells where the first row names {len(header)} columns")
    extra = [f"column {n}" for n in range(len(header) + 1, len(cells) + 1)]
    named = dict(zip([*header, *extra], cells, strict=False))
    broken = [column for column, cell in named.items() if "\ufffd" in cell]
    if broken:
        problems.append(f"in column {broken[0]!r} bytes did not decode and stand as U+FFFD: name the file's encoding")
    return Row(number, named, tuple(problems))


def _delimiter(line: str) -> str:
    """The sign that parts the names of the columns: the commonest of those that may."""
    return max(_DELIMITERS, key=lambda sign: (line.count(sign), -_DELIMITERS.index(sign)))
