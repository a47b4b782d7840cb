"""The form of a file: a head, a record a line, a trailer.

As JSON:

    {"format":"eventmodel.dossier","version":2,"records":[
    {"id":"a2-…",…,"tag":"article"},
    {"id":"c1-…",…,"tag":"claim"}
    ],"count":2,"digest":"…"}

As JSON Lines:

    {"format":"eventmodel.dossier","version":2}
    {"id":"a2-…",…,"tag":"article"}
    {"id":"c1-…",…,"tag":"claim"}
    {"count":2,"digest":"…"}

A record is its canonical spelling with its id in front, in UTF-8. The digest is the SHA-256 of the records' lines, each
with a line feed and without a comma, so that it is the same in both forms.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any, Final, NoReturn, cast

from eventmodel.errors import InvalidValueError
from eventmodel.model.canonical import canonical_json, spelling

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventmodel.model.dossier import Record

FORMAT: Final = "eventmodel.dossier"
"""What a file says that it is."""
VERSION: Final = 2
"""The version that is written; older ones are read as well."""
LONGEST_LINE: Final = 1 << 30
"""No line has more bytes: 1 GiB."""
SAYS_SO: Final = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"format"\s*:\s*"eventmodel\.dossier"')
"""How every file begins."""
LINES_HEAD: Final = f'{{"format":"{FORMAT}","version":{VERSION}}}\n'.encode()
JSON_HEAD: Final = f'{{"format":"{FORMAT}","version":{VERSION},"records":['.encode()
_PAIRS: Final = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def line_of(record: Record) -> bytes:
    """Spell a record as a line, without the line feed.

    Raises:
        InvalidValueError: for a text that JSON cannot hold: two halves of one character, apart.
    """
    return in_bytes(f'{{"id":"{record.id}",{spelling(record)[1:]}', record.id)


def line_of_plain(data: dict[str, Any]) -> bytes:
    """Spell the plain form of a record, its id included, as its line would be."""
    rest = canonical_json({name: value for name, value in data.items() if name != "id"})
    return in_bytes(f'{{"id":{canonical_json(data.get("id"))},{rest[1:]}', str(data.get("id")))


def in_bytes(line: str, name: str) -> bytes:
    """Encode a line; half a character is written as an escape."""
    try:
        return line.encode()
    except UnicodeEncodeError as cause:
        if _PAIRS.search(line):
            raise InvalidValueError(f"{name} holds two halves of a character, apart") from cause
        return line.encode("utf-8", "backslashreplace")


class Tally:
    """Counts records, and digests their lines."""

    def __init__(self) -> None:
        self.count: int = 0
        self._hash = hashlib.sha256()

    def add(self, lines: list[bytes]) -> bytes:
        """Count some lines, given without commas and line feeds; give them with line feeds."""
        self.count += len(lines)
        text = b"\n".join([*lines, b""])
        self._hash.update(text)
        return text

    @property
    def fields(self) -> dict[str, Any]:
        """What the trailer says."""
        return {"count": self.count, "digest": self._hash.hexdigest()}

    def problem(self, stated: dict[str, Any]) -> str | None:
        """Tell what of a trailer is not so; None where all is."""
        missing = [name for name in ("count", "digest") if name not in stated]
        if missing:
            return f"has no {' and no '.join(missing)} at its end: it was cut off, or not written by this library"
        if stated["count"] != self.count:
            return f"holds {self.count} records, but says {str(stated['count'])[:20]} at its end: it was changed"
        if stated["digest"] != self.fields["digest"]:
            return "was changed after it was written: its records have another digest than it says at its end"
        return None


def strict_json(text: str) -> Any:
    """Read JSON, and nothing that is none.

    Raises:
        ValueError: where it is none, a field stands twice, or a number is none or too large.
        RecursionError: where it is nested too deeply.
    """
    return _strict.decode(text)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = sorted(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
        raise ValueError(f"an object holds a field twice: {', '.join(twice)[:80]}")
    return found


def _no_number(spelled: str) -> NoReturn:
    raise ValueError(f"{spelled} is no number of JSON")


def _finite(spelled: str) -> float:
    number = float(spelled)
    if number in {float("inf"), float("-inf")}:
        raise ValueError(f"the number {spelled[:40]} is too large")
    return number


_strict: Final = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_no_number, parse_float=_finite)


def is_head(data: object) -> bool:
    """Tell whether an object is the head of a file."""
    return isinstance(data, dict) and cast("dict[str, Any]", data).get("format") == FORMAT


def head_problem(head: object) -> str | None:
    """Tell why the head of a file can't be read by this version; None where it can."""
    fields = cast("dict[str, Any]", head) if isinstance(head, dict) else {}
    if fields.get("format") != FORMAT:
        found = repr(fields["format"])[:60] if "format" in fields else "none"
        return f"is no dossier: expected the format {FORMAT!r}, found {found}"
    version = fields.get("version")
    if type(version) is not int or version < 1:
        return f"is of version {str(version)[:20]}: expected a whole number from 1 to {VERSION}"
    if version > VERSION:
        return (
            f"is of version {version}, and this release reads versions 1 to {VERSION}: upgrade with "
            "`pip install --upgrade eventmodel`"
        )
    return unknown_fields(fields, ("format", "version", "records", *(("count", "digest") if version > 1 else ())))


def unknown_fields(fields: dict[str, Any], known: Iterable[str]) -> str | None:
    """Tell which fields of a head or a trailer are not known; None where all are."""
    unknown = sorted(fields.keys() - set(known))
    return f"holds fields that this version does not know: {', '.join(unknown)[:200]}" if unknown else None
