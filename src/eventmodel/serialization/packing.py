"""Packing: files that are compressed with gzip or zstd; written by suffix, read by content."""

from __future__ import annotations

import gzip
import importlib
import zlib
from contextlib import contextmanager
from importlib.util import find_spec
from typing import IO, TYPE_CHECKING, Any, Final

from eventmodel.errors import MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

CHUNK: Final = 1 << 20
"""So many bytes are read and unpacked at once."""
ZSTD_STEP: Final = 1 << 10
"""So many bytes of zstd are unpacked at once: a block of 4 bytes may hold 128 KiB, so this gives 32 MiB at most."""
MOST_GROWTH: Final = 500
"""A packed file may grow to so many times its size; a file of JSON grows 5 to 50 times."""
ALWAYS_ALLOWED: Final = 1 << 26
"""A packed file may grow to so many bytes, whatever its own size: 64 MiB."""
_GZIP: Final = b"\x1f\x8b"
_ZSTD: Final = b"\x28\xb5\x2f\xfd"


class Unpacked:
    """The bytes of a file, unpacked as they are read.

    Attributes:
        problem: what broke off the unpacking; empty where nothing did.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self.problem: str = ""
        self._file = file
        self._taken = 0
        self._given = 0

    def __iter__(self) -> Iterator[bytes]:
        """Give chunk after chunk; where the packed data breaks, what came before is given, and `problem` set."""
        first = self._take(CHUNK)
        unpack = _unpack_gzip if first.startswith(_GZIP) else _unpack_zstd if first.startswith(_ZSTD) else None
        try:
            for chunk in _plain(first, self._take) if unpack is None else unpack(first, self._take):
                self._given += len(chunk)
                if unpack is not None and self._given > max(ALWAYS_ALLOWED, MOST_GROWTH * self._taken):
                    times = f"{MOST_GROWTH} times its size"
                    self.problem = f"grows to more than {times}: unpack it with another program if you trust it"
                    return
                yield chunk
        except (EOFError, zlib.error, gzip.BadGzipFile, _BrokenError) as cause:
            self.problem = f"is packed, and breaks off or is damaged before byte {self._taken}: {cause}"

    def _take(self, size: int) -> bytes:
        data = self._file.read(size)
        self._taken += len(data)
        return data


class _BrokenError(Exception):
    """Packed data that can't be unpacked."""


def _plain(first: bytes, take: Callable[[int], bytes]) -> Iterator[bytes]:
    chunk = first
    while chunk:
        yield chunk
        chunk = take(CHUNK)


def _unpack_gzip(first: bytes, take: Callable[[int], bytes]) -> Iterator[bytes]:
    data = first
    while data:
        unpacker = zlib.decompressobj(wbits=31)
        while not unpacker.eof:
            if not data:
                raise EOFError("it ends too early")
            chunk = unpacker.decompress(data, CHUNK)
            data = unpacker.unconsumed_tail or unpacker.unused_data
            yield chunk
            if not data and not unpacker.eof:
                data = take(CHUNK)
        data = (data or take(CHUNK)).lstrip(b"\0")


def _unpack_zstd(first: bytes, take: Callable[[int], bytes]) -> Iterator[bytes]:
    new, error = _zstd_unpacker()
    steps = _steps(first, take)
    data = next(steps, b"")
    try:
        while data:
            unpacker = new()
            while not unpacker.eof:
                if not data:
                    raise EOFError("it ends too early")
                chunk: bytes = unpacker.decompress(data)
                data = unpacker.unused_data or next(steps, b"")
                yield chunk
    except error as cause:
        raise _BrokenError(str(cause)) from cause


def _zstd_unpacker() -> tuple[Callable[[], Any], type[Exception]]:
    """Give what makes an unpacker of one frame, and the error that it raises."""
    if find_spec("compression") is not None:
        zstd = importlib.import_module("compression.zstd")
        return zstd.ZstdDecompressor, zstd.ZstdError
    zstd = _zstandard()
    return zstd.ZstdDecompressor().decompressobj, zstd.ZstdError


def _steps(first: bytes, take: Callable[[int], bytes]) -> Iterator[bytes]:
    data = first
    while data:
        for start in range(0, len(data), ZSTD_STEP):
            yield data[start : start + ZSTD_STEP]
        data = take(CHUNK)


def _zstandard() -> Any:
    try:
        return importlib.import_module("zstandard")
    except ModuleNotFoundError as cause:
        raise MissingExtraError(
            "files of zstd need a library of their own before Python 3.14: pip install 'eventmodel[zstd]'"
        ) from cause


@contextmanager
def packed(file: IO[bytes], name: str) -> Generator[IO[bytes]]:
    """Write to a file, packed as the suffix of its name says; what is written depends on the bytes alone.

    Raises:
        MissingExtraError: for `.zst` where no library for it is installed.
    """
    folded = name.casefold()
    if folded.endswith(".gz"):
        with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0, compresslevel=6) as packer:
            yield packer  # type: ignore[misc]
    elif folded.endswith(".zst"):
        with _zstd_writer(file) as packer:
            yield packer
    else:
        yield file


def _zstd_writer(file: IO[bytes]) -> Any:
    if find_spec("compression") is not None:
        return importlib.import_module("compression.zstd").ZstdFile(file, "w")
    return _zstandard().ZstdCompressor(level=3, write_checksum=True).stream_writer(file, closefd=False)
