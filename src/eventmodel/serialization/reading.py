"""Reading: dossiers and streams of records, from JSON or JSON Lines, packed or not, whatever the file is called."""

from __future__ import annotations

import gc
import io
import json
import os
import warnings
from collections import Counter
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, cast

from eventmodel.errors import InvalidDossierError, InvalidValueError, UnknownFieldsWarning
from eventmodel.model.article import Article
from eventmodel.model.dossier import Dossier
from eventmodel.serialization.blanks import Blanks
from eventmodel.serialization.careful import pattern_of, read_record
from eventmodel.serialization.form import (
    JSON_HEAD,
    LONGEST_LINE,
    SAYS_SO,
    VERSION,
    Tally,
    head_problem,
    is_head,
    line_of_plain,
    strict_json,
    unknown_fields,
)  # fmt: skip
from eventmodel.serialization.migrating import migrated
from eventmodel.serialization.packing import Unpacked
from eventmodel.serialization.quick import Unusual
from eventmodel.serialization.record_lines import RecordLines

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from eventmodel.model.dossier import Record

Source = str | os.PathLike[str] | IO[bytes]
"""Where to read from: a path, or a file that is open for bytes."""
MOST_LISTED: Final = 50
"""So many problems of a file are listed; of the others it is said how many there are."""
_BOM: Final = b"\xef\xbb\xbf"
_SALVAGE: Final = "`salvage` recovers its whole records"


def loads(text: str, *, name: str = "<text>") -> Dossier:
    """Read a dossier from a text of JSON or JSON Lines; `name` is what errors call the text.

    Raises:
        InvalidDossierError: listing everything that is wrong, each with its place.

    Warns:
        UnknownFieldsWarning: naming the fields that are not known here; they are kept.

    Examples:
        >>> from eventmodel.model import Source
        >>> from eventmodel.serialization import dumps
        >>> loads(dumps(Dossier.of(Source("The Example"))))
        <Dossier: 0 articles, 0 claims>
    """
    try:
        data = text.encode()
    except UnicodeEncodeError as cause:
        raise InvalidDossierError(f"{name}: holds half a character at {cause.start}: write it as an escape") from cause
    return _load(io.BytesIO(data), name)


def load(path: Source) -> Dossier:
    """Read a dossier from a file: JSON or JSON Lines, plain or packed with gzip or zstd, whatever its name is.

    Raises:
        InvalidDossierError: naming the file, and listing everything that is wrong, each with its place.
        MissingExtraError: for a file of zstd where no library for it is installed.

    Warns:
        UnknownFieldsWarning: naming the fields that are not known here; they are kept.
    """
    return _load(path, name_of(path))


def read_lines(path: Source) -> Iterator[Record]:
    """Read the records of a file, one after another; of JSON Lines only some are held at a time.

    Where one can't be read no more are given; the rest is looked through, and all problems are told at the end. Only
    once the last record is given is it known that the file was whole.

    Raises:
        InvalidDossierError: naming the file, and listing everything that is wrong, each with its place.
        MissingExtraError: for a file of zstd where no library for it is installed.

    Warns:
        UnknownFieldsWarning: naming the fields that are not known here; they are kept.

    Examples:
        >>> import io
        >>> from eventmodel.model import Source
        >>> from eventmodel.serialization import write_lines
        >>> file = io.BytesIO()
        >>> write_lines([Source("The Example")], file)
        >>> [record.name for record in read_lines(io.BytesIO(file.getvalue()))]
        ['The Example']
    """
    yield from Reading(name_of(path)).records(path)


def is_dossier_file(path: Source) -> bool:
    """Tell from its first bytes whether a file says that it is a dossier, packed or not.

    An open file, which must be one that can be searched, is left where it stood.
    """
    try:
        if isinstance(path, str | os.PathLike):
            with Path(path).open("rb") as file:
                return _says_so(file)
        before = path.tell()
        try:
            return _says_so(path)
        finally:
            path.seek(before)
    except (OSError, ImportError):
        return False


def _says_so(file: IO[bytes]) -> bool:
    return SAYS_SO.match(next(iter(Unpacked(file)), b"")) is not None


def name_of(path: Source) -> str:
    """What errors call a file."""
    return os.fspath(path) if isinstance(path, str | os.PathLike) else str(getattr(path, "name", None) or "<file>")


def _load(path: Source, name: str) -> Dossier:
    with _without_collector():
        return Dossier.from_records(Reading(name).records(path))


@contextmanager
def _without_collector() -> Generator[None]:
    """Let the collector of circles rest: records hold none, and it would look through all of them again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _OtherLayoutError(Exception):
    """A JSON file that does not have a record a line."""


class Reading:
    """One reading of one file: its records, its problems, and the fields that are not known here."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.unknown: Counter[str] = Counter()
        self._problems: list[str] = []
        self._more = 0
        self._tally = Tally()
        self.blanks: Blanks = Blanks()
        self._lines = RecordLines(self.blanks)
        self._line = 0
        self._end_problem = ""

    def records(self, path: Source) -> Iterator[Record]:
        """Give the records; at the end, raise where anything was wrong."""
        given = 0
        try:
            for record in self._streamed(path):
                given += 1
                yield record
        except _OtherLayoutError:
            again = Reading(self.name)
            with opened(cast("str | os.PathLike[str]", path), self.name) as file:
                unpacked = Unpacked(file)
                data = _all_of(unpacked, self.name)
                _check_unpacked(unpacked, self.name)
                yield from list(again._whole(data))[given:]
            again._end()
        else:
            self._end()

    def _end(self) -> None:
        if self._end_problem and not self._problems:
            raise InvalidDossierError(f"{self.name}: {self._end_problem}")
        if self._problems:
            lines = "\n".join(f"  {problem}" for problem in self.problems)
            raise InvalidDossierError(f"{self.name}: {len(self._problems) + self._more:,} problem(s):\n{lines}")
        if self.unknown:
            _warn(self.name, self.unknown)

    @property
    def problems(self) -> tuple[str, ...]:
        """What was wrong, as far as it is listed."""
        return (*self._problems, *([f"and {self._more:,} more"] if self._more else []))

    def refuse(self, what: str) -> None:
        """Note a problem."""
        if len(self._problems) < MOST_LISTED:
            self._problems.append(what)
        else:
            self._more += 1

    def _streamed(self, path: Source) -> Iterator[Record]:
        with opened(path, self.name) as file:
            unpacked = Unpacked(file)
            batches = line_batches(unpacked, self.name)
            first = next(batches, [b""])
            head = first[0].removeprefix(_BOM)
            if head == JSON_HEAD and _can_be_read_again(path):
                yield from self._document(chain([first[1:]], batches))
            elif self._is_lines_head(head):
                yield from self._json_lines(chain([first[1:]], batches))
            else:
                data = _all_of(chain([b"\n".join(first)], (b"\n".join([b"", *lines]) for lines in batches)), self.name)
                _check_unpacked(unpacked, self.name)
                yield from self._whole(data)
            _check_unpacked(unpacked, self.name)

    def _is_lines_head(self, head: bytes) -> bool:
        """Tell whether the first line is the head of JSON Lines that this version reads."""
        try:
            data = strict_json(head.decode())
        except (ValueError, RecursionError):
            return False
        if not is_head(data) or "records" in data:
            return False
        problem = head_problem(data)
        if problem is None and data["version"] < VERSION:
            problem = f"is of version {data['version']}, which had no JSON Lines"
        if problem:
            raise InvalidDossierError(f"{self.name}: {problem}")
        return True

    def _json_lines(self, batches: Iterable[list[bytes]]) -> Iterator[Record]:
        ended = False
        self._line = 1
        for lines in batches:
            told: list[bytes] = []
            for line in lines:
                self._line += 1
                if line.isspace() or not line:
                    continue
                if ended:
                    self.refuse(f"line {self._line}: stands behind the end: merge files instead of joining them")
                elif line.startswith(b'{"count"'):
                    ended = True
                    self._tally.add(told)
                    told = []
                    self._trailer(self._parsed(line, f"line {self._line}"))
                else:
                    told.append(line)
                    record = self._read(line, f"line {self._line}")
                    if record is not None:
                        yield record
            self._tally.add(told)
        if not ended:
            self.refuse(f"ends after line {self._line} without its last line: it was cut off; {_SALVAGE}")

    def _document(self, batches: Iterable[list[bytes]]) -> Iterator[Record]:
        """Give the records of a JSON file that has one a line."""
        before = b","
        for lines in batches:
            told: list[bytes] = []
            for line in lines:
                if before == b"]":
                    if line and not line.isspace():
                        raise _OtherLayoutError
                elif line.startswith(b"{") and before == b",":
                    before = line[-1:] if line.endswith(b",") else b"}"
                    body = line.removesuffix(b",")
                    told.append(body)
                    record = self._read(body, f"records[{self._tally.count + len(told) - 1}]", in_layout=True)
                    if record is not None:
                        yield record
                elif line.startswith(b"],") and (before == b"}" or not self._tally.count + len(told)):
                    before = b"]"
                    self._tally.add(told)
                    told = []
                    self._trailer(self._parsed(b"{" + line[2:], "the end", in_layout=True))
                else:
                    raise _OtherLayoutError
            self._tally.add(told)
        if before != b"]":
            raise _OtherLayoutError

    def _whole(self, data: bytes) -> Iterator[Record]:
        """Give the records of a JSON file of any layout, or of an older version."""
        self.blanks.read += len(data)
        try:
            document = strict_json(data.removeprefix(_BOM).decode())
        except json.JSONDecodeError as cause:
            place = f"line {cause.lineno} column {cause.colno}"
            hint = f"; if it was cut off, {_SALVAGE}" if SAYS_SO.match(data) else ""
            raise InvalidDossierError(f"{self.name}: is no JSON at {place}: {cause.msg}{hint}") from cause
        except (ValueError, RecursionError) as cause:
            raise InvalidDossierError(f"{self.name}: {_in_words(cause)}") from cause
        problem = head_problem(document)
        if problem:
            raise InvalidDossierError(f"{self.name}: {problem}")
        records = document.pop("records", None)
        if not isinstance(records, list):
            raise InvalidDossierError(f"{self.name}: records: expected a list")
        items: list[Any] = records  # pyright: ignore[reportUnknownVariableType] - JSON
        if document["version"] < VERSION:
            items = migrated(items, document["version"])
        else:
            self._tally.add([line for line in map(_line_again, items) if line])
            self._trailer({name: document[name] for name in ("count", "digest") if name in document})
        for index, item in enumerate(items):
            record = self.from_plain(item, f"records[{index}]")
            if record is not None and not self._problems:
                yield record

    def _trailer(self, trailer: Any) -> None:
        if trailer is _NOTHING:
            return
        problem = unknown_fields(trailer, ("count", "digest")) or self._tally.problem(trailer)
        if problem and not self._problems:
            self._end_problem = f"{problem}; {_SALVAGE}"

    def _read(self, line: bytes, place: str, *, in_layout: bool = False) -> Record | None:
        self.blanks.read += len(line)
        try:
            record: Record | None = self._lines.read(line)
        except Unusual:
            record = self._carefully(self._parsed(line, place, in_layout=in_layout), place)
        return None if self._problems else self._counted(record)

    def _parsed(self, line: bytes, place: str, *, in_layout: bool = False) -> Any:
        """Read a line of JSON; None where it is none, which is noted."""
        try:
            return strict_json(line.decode())
        except json.JSONDecodeError as cause:
            if in_layout:
                raise _OtherLayoutError from cause
            self.refuse(f"{place}: is no JSON at column {cause.colno}: {cause.msg}")
        except (ValueError, RecursionError) as cause:
            self.refuse(f"{place}: {_in_words(cause)}")
        return _NOTHING

    def from_plain(self, data: Any, place: str) -> Record | None:
        """Read a record from plain data; None where it can't be read, which is noted."""
        try:
            return self._counted(self._lines.from_plain(data))
        except Unusual:
            return self._counted(self._carefully(data, place))

    def _carefully(self, data: Any, place: str) -> Record | None:
        if data is _NOTHING:
            return None
        record, notes = read_record(data, self.blanks)
        for inner, what in notes.problems:
            self.refuse(f"{place}{_joint(place)}{inner}: {what}" if inner else f"{place}: {what}")
        self.unknown.update({pattern_of(pointer) for pointer, _ in notes.extra})
        return record

    def _counted(self, record: Record | None) -> Record | None:
        if isinstance(record, Article) and record.is_detached:
            self.blanks.held += len(record.text)
        return record


_NOTHING: Final = object()


def _joint(place: str) -> str:
    return "." if place.endswith("]") else ": "


def _in_words(cause: Exception) -> str:
    if isinstance(cause, RecursionError):
        return "is nested too deeply"
    if isinstance(cause, UnicodeDecodeError):
        return f"is no UTF-8 at byte {cause.start}"
    return str(cause)


def _line_again(item: Any) -> bytes | None:
    """Spell an item of a file of another layout as the line that it was written as."""
    try:
        return line_of_plain(cast("dict[str, Any]", item)) if isinstance(item, dict) else b"null"
    except (InvalidValueError, ValueError, RecursionError):
        return b"null"


@contextmanager
def opened(path: Source, name: str) -> Generator[IO[bytes]]:
    """Open a file to be read.

    Raises:
        InvalidDossierError: where it can't be.
    """
    if not isinstance(path, str | os.PathLike):
        yield path
        return
    try:
        with Path(path).open("rb") as file:
            yield file
    except OSError as cause:
        raise InvalidDossierError(f"{name}: cannot be read: {cause.strerror}") from cause


def _can_be_read_again(path: Source) -> bool:
    """Tell whether a file can be opened once more: no pipe can, nor what is open already."""
    return isinstance(path, str | os.PathLike) and Path(path).is_file()


def _check_unpacked(unpacked: Unpacked, name: str) -> None:
    if unpacked.problem:
        raise InvalidDossierError(f"{name}: {unpacked.problem}; {_SALVAGE}")


def _all_of(chunks: Iterable[bytes], name: str) -> bytes:
    found: list[bytes] = []
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > LONGEST_LINE:
            raise InvalidDossierError(f"{name}: has not a record a line, and is larger than {LONGEST_LINE:,} bytes")
        found.append(chunk)
    return b"".join(found)


def line_batches(chunks: Iterable[bytes], name: str) -> Iterator[list[bytes]]:
    """Give the lines of a file, some at a time, without their ends.

    Raises:
        InvalidDossierError: for a line that is too long to be one.
    """
    pieces: list[bytes] = []
    size = 0
    for chunk in chunks:
        size += len(chunk)
        first, *others = chunk.split(b"\n")
        pieces.append(first)
        if size > LONGEST_LINE:
            raise InvalidDossierError(f"{name}: has a line of more than {LONGEST_LINE:,} bytes")
        if others:
            *whole, last = others
            yield [line.removesuffix(b"\r") for line in (b"".join(pieces), *whole)]
            pieces, size = [last], len(last)
    rest = b"".join(pieces)
    if rest:
        yield [rest]


def _warn(name: str, unknown: Counter[str]) -> None:
    listed = ", ".join(f"{field} ({times:,})" for field, times in sorted(unknown.items())[:10])
    more = f" and {len(unknown) - 10:,} other fields" if len(unknown) > 10 else ""
    warnings.warn(
        f"{name}: kept fields that this version does not know, in so many records: {listed}{more}",
        UnknownFieldsWarning,
        stacklevel=6,
    )
