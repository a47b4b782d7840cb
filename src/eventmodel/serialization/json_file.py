"""A dossier as one JSON object, a record a line.

The file is `{"format":"eventmodel.dossier","version":1,"records":[…]}` in UTF-8. A record is its plain form
(see `eventmodel.model.canonical`) with its id in front; records stand by id, then by spelling. The bytes
depend on the records alone, so that equal dossiers give equal files and a change shows as few lines.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn, cast

from eventmodel.errors import InvalidDossierError, InvalidValueError
from eventmodel.model.canonical import canonical_json, plain
from eventmodel.model.dossier import Dossier
from eventmodel.serialization.converter import problems_of, record_from

if TYPE_CHECKING:
    from eventmodel.model.dossier import Record

FORMAT: Final = "eventmodel.dossier"
"""What the file says that it is."""
VERSION: Final = 1
"""The version of the form that is written, and the only one so far that is read."""

_HEAD: Final = f'{{"format":"{FORMAT}","version":{VERSION},"records":['
_SAYS_SO: Final = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"format"\s*:\s*"eventmodel\.dossier"')
_SURROGATES: Final = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def dumps(dossier: Dossier) -> str:
    """Write a dossier as a text of JSON.

    Raises:
        InvalidValueError: for a text that JSON cannot hold: two halves of one character, apart.

    Examples:
        >>> from eventmodel.model import Dossier, Source
        >>> print(dumps(Dossier.of(Source("The Example"))))
        {"format":"eventmodel.dossier","version":1,"records":[
        {"id":"s1-cdc8eeda1737760dfc78a6a49c8526e0","name":"The Example","tag":"source"}
        ]}
        <BLANKLINE>
    """
    lines = ",\n".join(_line(record) for record in dossier)
    return f"{_HEAD}\n{lines}\n]}}\n" if lines else f"{_HEAD}]}}\n"


def loads(text: str, *, name: str = "<text>") -> Dossier:
    """Read a dossier from a text of JSON; `name` is what errors call the text.

    Raises:
        InvalidDossierError: listing everything that is wrong, each with its place.

    Examples:
        >>> loads('{"format":"eventmodel.dossier","version":1,"records":[]}')
        <Dossier: 0 articles, 0 claims>
    """
    try:
        return Dossier.of(*_records(_parsed(text, name), name))
    except RecursionError:
        raise InvalidDossierError(f"{name}: is nested too deeply") from None


def save(dossier: Dossier, path: str | os.PathLike[str]) -> None:
    """Write a dossier to a file, whole or not at all.

    The text goes to a new file in the same folder, which then takes the old one's name: what stood there
    stays until the new text is on the disk, and stays for good where writing fails.

    Raises:
        OSError: where the folder or file cannot be written.
    """
    data = dumps(dossier).encode("utf-8")
    target = Path(os.path.realpath(path))
    draft = target.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def load(path: str | os.PathLike[str]) -> Dossier:
    """Read a dossier from a file.

    Raises:
        InvalidDossierError: naming the file, and listing everything that is wrong, each with its place.
    """
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
    except OSError as cause:
        raise InvalidDossierError(f"{os.fspath(path)}: cannot be read: {cause.strerror}") from cause
    except UnicodeDecodeError as cause:
        raise InvalidDossierError(f"{os.fspath(path)}: is no UTF-8 at byte {cause.start}") from cause
    return loads(text, name=os.fspath(path))


def is_dossier_file(path: str | os.PathLike[str]) -> bool:
    """Tell from its first bytes whether a file says that it is a dossier."""
    try:
        with Path(path).open("rb") as file:
            head = file.read(len(_HEAD) + 64)
    except OSError:
        return False
    return _SAYS_SO.match(head) is not None


def _line(record: Record) -> str:
    line = canonical_json(plain(record))
    line = f'{{"id":"{record.id}",{line[1:]}'
    try:
        line.encode("utf-8")
    except UnicodeEncodeError as cause:
        if _SURROGATES.search(line):
            raise InvalidValueError(f"{record.id} holds two halves of a character, apart") from cause
        return line.encode("utf-8", "backslashreplace").decode("utf-8")
    return line


def _parsed(text: str, name: str) -> object:
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_no_number, parse_float=_finite)
    except json.JSONDecodeError as cause:
        place = f"line {cause.lineno} column {cause.colno}"
        raise InvalidDossierError(f"{name}: is no JSON at {place}: {cause.msg}") from cause
    except ValueError as cause:
        raise InvalidDossierError(f"{name}: {cause}") from cause


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = sorted(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
        raise ValueError(f"an object holds a field twice: {', '.join(twice)}")
    return found


def _no_number(spelling: str) -> NoReturn:
    raise ValueError(f"{spelling} is no number of JSON")


def _finite(spelling: str) -> float:
    number = float(spelling)
    if number in {float("inf"), float("-inf")}:
        raise ValueError(f"the number {spelling[:40]} is too large")
    return number


def _records(data: object, name: str) -> list[Record]:
    found: list[Record] = []
    problems: list[str] = []
    for index, item in enumerate(_listed(data, name)):
        place = f"records[{index}]"
        try:
            found.append(_record(item))
        except (ValueError, ExceptionGroup) as cause:
            problems += problems_of(cause, place)
    if problems:
        lines = "\n".join(f"  {problem}" for problem in problems)
        raise InvalidDossierError(f"{name}: {len(problems)} problem(s):\n{lines}")
    return found


def _listed(data: object, name: str) -> list[object]:
    """The records as they stand, once the file has said that it is of this form and version."""
    head = cast("dict[str, Any]", data) if isinstance(data, dict) else {}
    if head.get("format") != FORMAT:
        found = repr(head["format"])[:60] if "format" in head else "none"
        raise InvalidDossierError(f"{name}: is no dossier: expected the format {FORMAT!r}, found {found}")
    version = head.get("version")
    if type(version) is not int or version != VERSION:
        raise InvalidDossierError(f"{name}: is of version {version!r}: this release reads version {VERSION}")
    extra = sorted(head.keys() - {"format", "version", "records"})
    if extra:
        raise InvalidDossierError(f"{name}: holds fields that this version does not know: {', '.join(extra)}")
    records = head.get("records")
    if not isinstance(records, list):
        raise InvalidDossierError(f"{name}: records: expected a list")
    return cast("list[object]", records)


def _record(item: object) -> Record:
    if not isinstance(item, dict):
        return record_from(item)
    fields = dict(cast("dict[str, Any]", item))
    stated = fields.pop("id", None)
    record = record_from(fields)
    if stated != record.id:
        raise ValueError(f"states the id {stated!r}, but its content makes {record.id}: it was changed")
    return record
