"""Bytes into text: what the bytes are in, told by their marks and by the user, never by guessing among code pages."""

from __future__ import annotations

import codecs
import io
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Final

from eventmodel.errors import InvalidValueError, UnreadableInputError
from eventmodel.model.extraction import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Generator

LARGEST: Final = 200_000_000
"""A file that has to be read whole is read up to so many bytes."""
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MOST_CONTROLS: Final = 0.02
_CONTROLS: Final = bytes(sorted({*range(32)} - {*b"\t\n\v\f\r\x1b"}))
_SAMPLE: Final = 65_536


def whole(stream: IO[bytes], *, most: int = LARGEST) -> bytes:
    """Read all of a stream.

    Raises:
        UnreadableInputError: where it holds nothing, or more than is read at once.
    """
    data = stream.read(most + 1)
    if len(data) > most:
        raise UnreadableInputError(f"the file is larger than {most:,} bytes, the most that is read of one")
    if not data.strip():
        raise UnreadableInputError("the file is empty")
    return data


def encoding_of(head: bytes) -> str:
    """Tell from the mark at a file's start what it is in; UTF-8 where there is none.

    Examples:
        >>> encoding_of("ferry".encode("utf-16")), encoding_of(b"ferry")
        ('utf-16', 'utf-8')
    """
    return next((name for mark, name in _MARKS if head.startswith(mark)), "utf-8")


def checked_encoding(name: str) -> str:
    """Give back the name of an encoding of text; the empty one says that the files tell it themselves.

    Raises:
        InvalidValueError: for a name that no such encoding bears.
    """
    try:
        b"a".decode(name or "utf-8")
    except (LookupError, ValueError) as cause:
        raise InvalidValueError(f"no encoding {name!r}: name one such as utf-8 or windows-1252") from cause
    return name


def is_binary(sample: bytes) -> bool:
    """Whether bytes are too full of control characters to be text in one byte a letter or in UTF-8."""
    head = sample[:_SAMPLE]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls > _MOST_CONTROLS * len(head)


@contextmanager
def as_text(stream: IO[bytes], encoding: str = "") -> Generator[io.TextIOWrapper]:
    """Read a stream as text, by its mark or a given encoding; what does not decode is U+FFFD. The stream stays open."""
    name = encoding or encoding_of(stream.read(4))
    stream.seek(0)
    text = io.TextIOWrapper(stream, encoding=name, errors="replace", newline="")
    try:
        yield text
    finally:
        text.detach()


def decoded(data: bytes, encoding: str) -> tuple[str, tuple[Diagnostic, ...]]:
    r"""Decode bytes; those that cannot be become U+FFFD, and it is said where the first of them stands.

    Examples:
        >>> text, said = decoded(b"caf\xe9 au lait", "utf-8")
        >>> text, len(said)
        ('caf� au lait', 1)
    """
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as cause:
        at = len(data[: cause.start].decode(encoding, "replace"))
        stand = f"byte {cause.start:,} and perhaps more are no {encoding} and stand as U+FFFD"
        message = f"{stand}: name the file's encoding to the adapter"
        return data.decode(encoding, "replace"), (Diagnostic("encoding", message, at, at + 1),)
