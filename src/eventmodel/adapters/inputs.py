"""Inputs: what a user names (files, folders, patterns, archives, `-`) opened one after the other, each content once."""

from __future__ import annotations

import glob
import hashlib
import io
import shutil
import sys
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

import attrs

from eventmodel.adapters.archives import ENDINGS, Budget, is_archive, members_of
from eventmodel.model.failure import Failure

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

STDIN: Final = "-"
"""The name of standard input."""
_CHUNK: Final = 1 << 20
_IN_MEMORY: Final = 32 << 20


@attrs.frozen
class Notice:
    """Something about an input that is no failure, and that the user may want to know.

    Attributes:
        place: the file, or the member of an archive.
        message: what is to be known.
        same_as: the place that has the same content and was read in its stead; empty where it is not that.
    """

    place: str
    message: str
    same_as: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


@attrs.frozen
class Inputs:
    """The files that some paths name.

    Attributes:
        files: the files to read, in order of name within a folder; `-` is standard input.
        named: those of them that the user named, rather than a folder or a pattern.
        failures: paths that name nothing.
        passed_over: files in folders that no adapter reads.
    """

    files: tuple[Path, ...]
    named: frozenset[Path]
    failures: tuple[Failure, ...]
    passed_over: tuple[Path, ...]


@attrs.frozen
class Document:
    """A content to read: its place, whether the user named it, its stream, open until the next one is asked for."""

    place: str
    named: bool
    stream: IO[bytes] = attrs.field(repr=False, eq=False)


def find_inputs(paths: Iterable[str | Path], suffixes: Collection[str]) -> Inputs:
    """Find the files of all paths; a folder or a pattern (`pages/**/*.html`) gives those with these endings.

    Archives count by their own endings. Hidden files of a folder are left out.
    """
    files: dict[Path, None] = {}
    named: set[Path] = set()
    failures: list[Failure] = []
    passed_over: list[Path] = []
    known = (*suffixes, *ENDINGS)
    for path in map(Path, paths):
        if not _can_be_asked(path):
            failures.append(Failure(str(path), "this cannot be the name of a file, or may not be looked at"))
        elif path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.is_file() and not _is_hidden(p, path))
            read = [p for p in inside if p.name.casefold().endswith(known)]
            files.update(dict.fromkeys(read))
            passed_over.extend(p for p in inside if not p.name.casefold().endswith(known))
            if not read:
                failures.append(
                    Failure(str(path), f"the folder holds no file that is read ({', '.join(sorted(known))})")
                )
        elif str(path) == STDIN or path.exists():
            files[path] = None
            named.add(path)
        elif found := _matching(path):
            files.update(dict.fromkeys(found))
        else:
            failures.append(Failure(str(path), "there is no such file or folder"))
    return Inputs(tuple(files), frozenset(named), tuple(failures), tuple(passed_over))


def _can_be_asked(path: Path) -> bool:
    """Whether the system answers at all: a name may be too long, a folder locked."""
    try:
        path.exists()
    except OSError:
        return False
    return True


def _matching(path: Path) -> list[Path]:
    """The files of a pattern; a name with brackets that is a file was found before."""
    return [Path(p) for p in sorted(glob.glob(str(path), recursive=True)) if Path(p).is_file()]  # noqa: PTH207 - Path.glob takes no absolute pattern


def _is_hidden(path: Path, root: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(root).parts)


def documents_of(path: Path, *, named: bool = True) -> Iterator[Document | Failure]:
    """Open a file, or each file of an archive; what cannot be opened is a Failure."""
    try:
        with _opened(path) as stream:
            if not is_archive(path.name):
                yield Document(str(path), named, stream)
                return
            size = stream.seek(0, io.SEEK_END)
            stream.seek(0)
            for member in members_of(stream, str(path), Budget.of(size)):
                yield member if isinstance(member, Failure) else Document(member[0], False, member[1])  # noqa: FBT003 - a field
    except OSError as cause:
        yield Failure(str(path), f"the file could not be read: {cause.strerror or cause}")


def _opened(path: Path) -> IO[bytes]:
    if str(path) != STDIN and path.is_file():
        return path.open("rb")
    return copied(path)


def is_stream(path: Path) -> bool:
    """Whether a path is standard input or a pipe, which can be read once only."""
    return str(path) == STDIN or path.is_fifo()


def copied(path: Path) -> IO[bytes]:
    """Copy what can be read once only to where it can be searched; the caller closes it."""
    if str(path) == STDIN:
        return _copied(sys.stdin.buffer)
    with path.open("rb") as pipe:
        return _copied(pipe)


def _copied(source: IO[bytes]) -> IO[bytes]:
    copy = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - the caller closes it
    shutil.copyfileobj(source, copy, _CHUNK)
    copy.seek(0)
    return copy


class Seen:
    """The contents that were read already, by their digests: each is read once."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, bytes], str] = {}

    def before(self, document: Document, adapter: str) -> str | None:
        """Give the place where an adapter met this content before, if any; the stream is left at its start."""
        digest = hashlib.blake2b(digest_size=16)
        while chunk := document.stream.read(_CHUNK):
            digest.update(chunk)
        document.stream.seek(0)
        place = self._places.setdefault((adapter, digest.digest()), document.place)
        return None if place == document.place else place
