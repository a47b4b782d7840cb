"""Archives: the files within `.zip`, `.tar`, `.tar.gz`, `.tgz` and `.gz`, unpacked in memory and within limits.

Nothing is ever written under a member's name. What an archive says of its members' sizes is not believed:
bytes are counted as they come out.
"""

from __future__ import annotations

import gzip
import lzma
import shutil
import tarfile
import tempfile
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final

import attrs

from eventmodel.model.failure import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

MOST_BYTES: Final = 2_000_000_000
"""An archive is unpacked up to so many bytes, those of archives within it included."""
MOST_MEMBERS: Final = 200_000
"""And up to so many files."""
MOST_RATIO: Final = 1_000
"""And up to so many times its own size, once that is more than `FREE_BYTES`."""
FREE_BYTES: Final = 50_000_000
DEEPEST: Final = 2
"""An archive within an archive is read; one within that is not."""
ENDINGS: Final = (".zip", ".tar", ".tar.gz", ".tgz", ".gz")
"""The endings of archives."""
INSIDE: Final = "!"
"""What stands between an archive and its member in a place: `pages.zip!monday/page.txt`."""
_CHUNK: Final = 1 << 20
_IN_MEMORY: Final = 32 << 20
_BLOCK: Final = 512
_BROKEN: Final = (
    zipfile.BadZipFile,
    tarfile.TarError,
    EOFError,
    OSError,
    zlib.error,
    lzma.LZMAError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


class _TooMuchError(Exception):
    """An archive unpacks to more than a limit allows."""


@attrs.define
class Budget:
    """What may still be unpacked of one archive, with all that it holds."""

    bytes_left: int
    members_left: int = MOST_MEMBERS

    @classmethod
    def of(cls, size: int) -> Budget:
        """Give an archive of so many bytes its budget."""
        return cls(min(MOST_BYTES, max(FREE_BYTES, MOST_RATIO * size)))

    def take(self, count: int) -> None:
        """Count bytes that came out."""
        self.bytes_left -= count
        if self.bytes_left < 0:
            limit = f"{MOST_BYTES:,} bytes, or {MOST_RATIO:,} times its own size once that is over {FREE_BYTES:,}"
            raise _TooMuchError(f"the archive unpacks to more than the limit of {limit}: unpack it yourself")

    def member(self) -> None:
        """Count a file."""
        self.members_left -= 1
        if self.members_left < 0:
            raise _TooMuchError(f"the archive holds more than the limit of {MOST_MEMBERS:,} files: unpack it yourself")


class _Counted:
    """A stream of which every byte that is read counts against the budget; it remembers its last block."""

    def __init__(self, stream: IO[bytes] | gzip.GzipFile, budget: Budget) -> None:
        self._stream, self._budget, self.tail = stream, budget, b""

    def read(self, size: int = -1) -> bytes:
        """Read so many bytes, in pieces that can be counted."""
        wanted = _CHUNK if size < 0 else size
        data = self._stream.read(min(wanted, _CHUNK))
        self._budget.take(len(data))
        self.tail = (self.tail + data)[-_BLOCK:]
        return data

    def close(self) -> None:
        """Close what is counted."""
        self._stream.close()


def is_archive(name: str) -> bool:
    """Whether a file is an archive, by its name."""
    return name.casefold().endswith(ENDINGS)


def members_of(
    stream: IO[bytes], place: str, budget: Budget, depth: int = 1
) -> Iterator[tuple[str, IO[bytes]] | Failure]:
    """Give the files of an archive, each as its place and a stream; archives within are opened in turn.

    A member that is broken is a Failure and the rest is given on; where the archive itself breaks off, what
    came before is given. Hidden files (`.name`, `__MACOSX`) are left out.
    """
    members = iter(_MEMBERS[_kind(place)](stream, place, budget))
    try:
        for name, opened in members:
            yield from _member(name, opened, budget, depth)
    except _TooMuchError as cause:
        yield Failure(place, str(cause))
    except _BROKEN as cause:
        yield Failure(place, f"the archive is broken, cut off or of a kind that is not read: {_words(cause)}")


def _kind(place: str) -> str:
    folded = place.casefold()
    if folded.endswith((".tar", ".tar.gz", ".tgz")):
        return "tar"
    return "zip" if folded.endswith(".zip") else "gz"


def _member(
    place: str, opened: _Counted | Failure, budget: Budget, depth: int
) -> Iterator[tuple[str, IO[bytes]] | Failure]:
    budget.member()
    if isinstance(opened, Failure):
        yield opened
        return
    if is_archive(place) and depth >= DEEPEST:
        yield Failure(place, f"archives are opened {DEEPEST} deep and no deeper: unpack it yourself")
        return
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as copy:
        try:
            shutil.copyfileobj(opened, copy, _CHUNK)
        except _BROKEN as cause:
            yield Failure(place, f"the file in the archive is broken or cut off: {_words(cause)}")
            return
        finally:
            opened.close()
        copy.seek(0)
        if is_archive(place):
            yield from members_of(copy, place, budget, depth + 1)
        else:
            yield place, copy


def _words(cause: BaseException) -> str:
    return str(cause) or type(cause).__name__


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in PurePosixPath(name).parts if part not in {".", ".."})


def _zip_members(stream: IO[bytes], place: str, budget: Budget) -> Iterator[tuple[str, _Counted | Failure]]:
    with zipfile.ZipFile(stream) as archive:
        for entry in sorted(archive.infolist(), key=lambda entry: entry.filename):
            if not entry.is_dir() and not _is_hidden(entry.filename):
                name = f"{place}{INSIDE}{entry.filename}"
                yield name, _opened(archive, entry, name, budget)


def _opened(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, budget: Budget) -> _Counted | Failure:
    try:
        return _Counted(archive.open(entry), budget)
    except _BROKEN as cause:
        return Failure(name, f"the file in the archive cannot be opened: {_words(cause)}")


def _tar_members(stream: IO[bytes], place: str, budget: Budget) -> Iterator[tuple[str, _Counted | Failure]]:
    plain = stream if place.casefold().endswith(".tar") else gzip.GzipFile(fileobj=stream)
    counted = _Counted(plain, budget)  # all of it counts: what is passed over is unpacked as well
    opened_as: Any = counted
    with tarfile.open(fileobj=opened_as, mode="r|") as archive:
        for entry in archive:
            opened = archive.extractfile(entry) if entry.isfile() and not _is_hidden(entry.name) else None
            if opened is not None:
                yield f"{place}{INSIDE}{entry.name}", _Counted(opened, Budget(MOST_BYTES))
    if counted.tail.strip(b"\0"):
        raise EOFError("it ends without the mark of its end")


def _gz_members(stream: IO[bytes], place: str, budget: Budget) -> Iterator[tuple[str, _Counted | Failure]]:
    name = PurePosixPath(place.rpartition(INSIDE)[2].replace("\\", "/")).name[: -len(".gz")]
    yield f"{place}{INSIDE}{name}", _Counted(gzip.GzipFile(fileobj=stream), budget)


_MEMBERS: Final = {"zip": _zip_members, "tar": _tar_members, "gz": _gz_members}
