"""Writing: dossiers and streams of records, as JSON or JSON Lines, line by line."""

from __future__ import annotations

import io
import os
from contextlib import contextmanager
from itertools import islice
from typing import IO, TYPE_CHECKING, Final

from eventmodel.model.canonical import canonical_json
from eventmodel.serialization.atomic import replacing
from eventmodel.serialization.form import JSON_HEAD, LINES_HEAD, Tally, line_of
from eventmodel.serialization.packing import packed

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from eventmodel.model.dossier import Dossier, Record

_BATCH: Final = 500
Target = str | os.PathLike[str] | IO[bytes]
"""Where to write to: a path, or a file that is open for bytes."""


def dumps(dossier: Dossier) -> str:
    """Write a dossier as a text of JSON.

    Raises:
        InvalidValueError: for a text that JSON cannot hold: two halves of one character, apart.

    Examples:
        >>> from eventmodel.model import Dossier, Source
        >>> print(dumps(Dossier.of(Source("The Example"))))
        {"format":"eventmodel.dossier","version":2,"records":[
        {"id":"s1-cdc8eeda1737760dfc78a6a49c8526e0","name":"The Example","tag":"source"}
        ],"count":1,"digest":"24629186862f57fb5f0817224b3878d84ad8d44e0399251b1b278ac545b3b9a8"}
        <BLANKLINE>
    """
    file = io.BytesIO()
    _write_json(dossier, file)
    return file.getvalue().decode()


def save(dossier: Dossier, path: Target) -> None:
    """Write a dossier to a file, whole or not at all; the suffix says how.

    A name that ends in `.jsonl` gives JSON Lines, any other JSON; `.gz` or `.zst` behind it packs the file. Capitals
    are as good. Equal dossiers give equal bytes. The text goes to a new file in the same folder, which then takes the
    old one's name: what stood there stays until the new text is on the disk, and stays for good where writing fails.
    An open file is written to as it is, as is a pipe or a device.

    Raises:
        OSError: where the folder or file cannot be written.
        InvalidValueError: for a text that JSON cannot hold: two halves of one character, apart.
        MissingExtraError: for `.zst` where no library for it is installed.
    """
    with _opened(path) as (file, name):
        if name.casefold().removesuffix(".gz").removesuffix(".zst").endswith(".jsonl"):
            _write_lines(dossier, file)
        else:
            _write_json(dossier, file)


def write_lines(records: Iterable[Record], path: Target) -> None:
    """Write records as JSON Lines, one after another as they come; packed where the name ends in `.gz` or `.zst`.

    No more than some hundred records are held at a time. They stand in the order in which they come: give a
    dossier, whose order is its own, for equal bytes.

    Raises:
        OSError: where the folder or file cannot be written.
        InvalidValueError: for a text that JSON cannot hold: two halves of one character, apart.
        MissingExtraError: for `.zst` where no library for it is installed.

    Examples:
        >>> import io
        >>> from eventmodel.model import Source
        >>> file = io.BytesIO()
        >>> write_lines([Source("The Example")], file)
        >>> file.getvalue().splitlines()[0]
        b'{"format":"eventmodel.dossier","version":2}'
    """
    with _opened(path) as (file, _):
        _write_lines(records, file)


@contextmanager
def _opened(path: Target) -> Generator[tuple[IO[bytes], str]]:
    if not isinstance(path, str | os.PathLike):
        yield path, ""
        return
    name = os.fspath(path)
    with replacing(name) as file, packed(file, name) as packer:
        yield packer, name


def _write_lines(records: Iterable[Record], file: IO[bytes]) -> None:
    file.write(LINES_HEAD)
    tally = Tally()
    for lines in _batches(records):
        file.write(tally.add(lines))
    file.write(canonical_json(tally.fields).encode() + b"\n")


def _write_json(records: Iterable[Record], file: IO[bytes]) -> None:
    file.write(JSON_HEAD)
    tally = Tally()
    for lines in _batches(records):
        file.write((b",\n" if tally.count else b"\n") + b",\n".join(lines))
        tally.add(lines)
    file.write(b"\n]," + canonical_json(tally.fields).encode()[1:] + b"\n")


def _batches(records: Iterable[Record]) -> Iterator[list[bytes]]:
    left = iter(records)
    while lines := [line_of(record) for record in islice(left, _BATCH)]:
        yield lines
