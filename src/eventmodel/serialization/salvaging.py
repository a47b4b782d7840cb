"""Salvaging: every whole record of a file that was cut off, damaged or changed."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from eventmodel.errors import InvalidDossierError
from eventmodel.model.dossier import Dossier
from eventmodel.serialization.careful import RECORD_OF_TAG
from eventmodel.serialization.form import (
    FORMAT,
    JSON_HEAD,
    VERSION,
    Tally,
    head_problem,
    is_head,
    line_of_plain,
    strict_json,
)  # fmt: skip
from eventmodel.serialization.migrating import migrated
from eventmodel.serialization.packing import Unpacked
from eventmodel.serialization.reading import Reading, Source, line_batches, name_of, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventmodel.model.dossier import Record

_OBJECT: Final = re.compile(r'\{\s*"')
_RECORDS: Final = re.compile(r'"records"\s*:\s*\[')
_VERSION: Final = re.compile(r'"version"\s*:\s*([0-9]{1,6})\b')
_FAR: Final = 1 << 16
_MOST_PENDING: Final = 1 << 28
"""So many characters without a whole record are looked through for one: 256 MiB."""


@attrs.frozen
class Salvaged:
    """What was recovered of a file, and what was not.

    Attributes:
        dossier: the whole records.
        problems: what was lost or can't be told, each with its place.
    """

    dossier: Dossier
    problems: tuple[str, ...]


def salvage(path: Source) -> Salvaged:
    """Recover every whole record of a file that can't be read any more, in either form, packed or not.

    A record is whole where it can be read and its content makes the id that it states. That the file itself says
    another count or digest is only listed.

    Raises:
        InvalidDossierError: where the file cannot be read at all, or is of a newer version.

    Examples:
        >>> import io
        >>> from eventmodel.model import Source
        >>> from eventmodel.serialization import dumps
        >>> text = dumps(Dossier.of(Source("The Example"), Source("Norland Wire")))
        >>> saved = salvage(io.BytesIO(text[:-160].encode()))
        >>> len(saved.dossier), len(saved.problems) > 0
        (1, True)
    """
    work = _Salvaging(name_of(path))
    dossier = Dossier.from_records(work.records(path))
    return Salvaged(dossier, work.reading.problems)


class _Salvaging:
    """One salvage of one file."""

    def __init__(self, name: str) -> None:
        self.reading = Reading(name)
        self._version: int | None = None
        self._stated: dict[str, Any] | None = None
        self._old: list[Any] = []
        self._pending: list[str] = []
        self._size = 0
        self._line = 0
        self._tally = Tally()

    def records(self, path: Source) -> Iterator[Record]:
        """Give the whole records, and note what is not."""
        with opened(path, self.reading.name) as file:
            unpacked = Unpacked(file)
            for lines in line_batches(unpacked, self.reading.name):
                for line in lines:
                    self._line += 1
                    self.reading.blanks.read += len(line)
                    yield from self._from_line(line)
        self._line += 1
        yield from self._from_pending()
        yield from self._from_old()
        self._tell_end(unpacked.problem)

    def _from_line(self, line: bytes) -> Iterator[Record]:
        text = line.decode("utf-8", "surrogateescape").removeprefix("\ufeff").strip()
        body = text.removesuffix(",")
        if not body or (body in {"]", "]}"} and not self._pending):
            return
        data = _object("{" + body[2:] if body.startswith("],") else body)
        if data is not None and self._is_frame(data):
            yield from self._from_pending()
            yield from self._from_frame(data)
        elif data is not None and _is_record(data):
            yield from self._from_pending()
            yield from self._from_plain(data)
        elif text.encode("utf-8", "surrogateescape") == JSON_HEAD:
            self._version = VERSION
        else:
            self._pending.append(text)
            self._size += len(text)
            if self._size > _MOST_PENDING:
                yield from self._from_pending()

    def _is_frame(self, data: dict[str, Any]) -> bool:
        return is_head(data) or ("tag" not in data and "count" in data)

    def _from_frame(self, data: dict[str, Any]) -> Iterator[Record]:
        """Note what a head, a trailer or a whole file says, and give the records that stand in it."""
        if is_head(data):
            self._note_version(data)
        if "count" in data:
            self._stated = {name: data[name] for name in ("count", "digest") if name in data}
        records = data.get("records")
        items: list[Any] = records if isinstance(records, list) else []  # pyright: ignore[reportUnknownVariableType] - JSON
        for item in items:
            yield from self._from_plain(item)

    def _note_version(self, head: dict[str, Any]) -> None:
        problem = head_problem({name: head[name] for name in ("format", "version") if name in head})
        if problem:
            raise InvalidDossierError(f"{self.reading.name}: {problem}")
        self._version = head["version"]

    def _from_pending(self) -> Iterator[Record]:
        """Look for records in lines that are none as they stand."""
        if not self._pending:
            return
        first = self._line - len(self._pending)
        text = "\n".join(self._pending)
        self._pending, self._size = [], 0
        whole = _whole_file(text) if self._version is None else None
        if whole is not None:
            yield from self._from_frame(whole)
            return
        last = first + text.count("\n")
        at = 0
        lost = False
        records = _RECORDS.search(text, 0, 400) if self._version is None else None
        if records is not None:
            version = _VERSION.search(text, 0, records.start())
            if version is not None:
                self._note_version({"format": FORMAT, "version": int(version[1])})
            at = records.end()
        while (match := _OBJECT.search(text, at)) is not None:
            lost = lost or bool(text[at : match.start()].strip(" \n\r\t,"))
            try:
                data, end = _decode(text, match.start())
            except RecursionError:
                lost = True
                break
            except ValueError:
                lost, at = True, match.end()
                far = at // _FAR * _FAR  # an error of JSON counts the lines before it
                text, at = text[far:], at - far
                continue
            if _is_record(data) and not _has_raw_bytes(text[match.start() : end]):
                yield from self._from_plain(data)
            else:
                lost = True
            at = end
        if lost or text[at:].strip(" \n\r\t,]}"):
            where = f"line {first}" if first == last else f"lines {first} to {last}"
            self.reading.refuse(f"{where}: what is no whole record here is lost")

    def _from_plain(self, data: Any) -> Iterator[Record]:
        if self._version is None or self._version < VERSION:
            self._old.append(data)
            return
        record = self.reading.from_plain(data, f"line {self._line}")
        if record is not None:
            self._tally.add([line_of_plain(data)])
            yield record

    def _from_old(self) -> Iterator[Record]:
        version = self._version or (1 if any(str(item.get("id")).startswith("a1-") for item in self._old) else VERSION)
        items = migrated(self._old, version) if version < VERSION else self._old
        for index, item in enumerate(items):
            record = self.reading.from_plain(item, f"whole record {index}")
            if record is not None:
                self._tally.add([line_of_plain(item)])
                yield record

    def _tell_end(self, broken: str) -> None:
        if broken:
            self.reading.refuse(broken)
        if self._version is None:
            self.reading.refuse("has no head: its version was guessed")
        if self._stated is None:
            if self._version != 1:
                self.reading.refuse("was cut off before its end, where it says how many records it holds")
        elif self._stated.get("count") != self._tally.count:
            count = str(self._stated.get("count"))[:20]
            self.reading.refuse(f"says that it holds {count} records; {self._tally.count} are whole")
        else:
            problem = self._tally.problem(self._stated)
            if problem:
                self.reading.refuse(problem)


def _is_record(data: Any) -> bool:
    if not isinstance(data, dict):
        return False
    fields = cast("dict[str, Any]", data)
    return isinstance(fields.get("id"), str) and str(fields.get("tag")) in RECORD_OF_TAG


def _whole_file(text: str) -> dict[str, Any] | None:
    """A file of JSON that has not a record a line, but is whole."""
    data = _object(text)
    return data if is_head(data) else None


def _object(text: str) -> dict[str, Any] | None:
    """Read an object of JSON; None where it is none."""
    if _has_raw_bytes(text):
        return None
    try:
        data = strict_json(text)
    except (ValueError, RecursionError):
        return None
    return cast("dict[str, Any]", data) if isinstance(data, dict) else None


def _has_raw_bytes(text: str) -> bool:
    """Whether bytes that are no UTF-8 stand in a text that was decoded with them."""
    return not text.isascii() and re.search("[\udc80-\udcff]", text) is not None


_decode: Final = json.JSONDecoder().raw_decode
