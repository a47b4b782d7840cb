"""The careful reader: from plain data to a record, with every problem at its place and every unknown field kept.

It is asked where the quick reader finds anything unusual. What it can't read it notes, and it reads on, so that all
problems of a record are told at once.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any, Final, cast

import attrs

from eventmodel.errors import EventModelError, InvalidValueError
from eventmodel.model.acts import Judgement
from eventmodel.model.canonical import canonical_json
from eventmodel.model.detached_text import DetachedText
from eventmodel.model.dossier import RECORD_TYPES, Record
from eventmodel.model.extra import pointer_names, pointer_to
from eventmodel.serialization.blanks import Blanks
from eventmodel.serialization.kinds import (
    AnyValue,
    Choice,
    Digits,
    Field,
    Foreign,
    Kind,
    Maybe,
    PageText,
    Row,
    Thing,
    Words,
    YesNo,
    fields_of,
)  # fmt: skip
from eventmodel.values.number import Number, exact
from eventmodel.values.registry import value_type
from eventmodel.values.words import Opaque

Place = tuple[str, ...]
"""The names and numbers that lead to a place in a record."""
RECORD_OF_TAG: Final[dict[str, type[Record]]] = {kind.tag: kind for kind in RECORD_TYPES}
DEEPEST: Final = 100
"""So many levels of what is not known here are kept; more is no annotation but an attack or a mistake."""
NUMBER: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+|/[0-9]+)?")
"""How numbers are written."""


class UnreadableError(Exception):
    """Stands where a thing should be that could not be read; the problem is noted already."""


@attrs.define
class Notes:
    """What is noted of one record while it is read.

    Attributes:
        problems: what is wrong, each with its place.
        extra: the fields that are not known here, by their JSON pointers.
        blanks: how long a detached text may be.
    """

    problems: list[tuple[str, str]] = attrs.Factory(list[tuple[str, str]])
    extra: list[tuple[str, str]] = attrs.Factory(list[tuple[str, str]])
    blanks: Blanks = attrs.Factory(Blanks)

    def refuse(self, place: Place, what: str) -> UnreadableError:
        """Note a problem."""
        self.problems.append((spoken(place), what))
        return UnreadableError()

    def keep(self, place: Place, data: object) -> None:
        """Keep a field that is not known here."""
        if too_deep(data):
            self.refuse(place, f"is nested more than {DEEPEST} deep")
        else:
            self.extra.append((pointer_to(place), canonical_json(data)))


def spoken(place: Place) -> str:
    """Write a place as people do.

    Examples:
        >>> spoken(("diagnostics", "0", "start"))
        'diagnostics[0].start'
    """
    return "".join(f"[{step}]" if step.isdecimal() else f".{step}" for step in place).removeprefix(".")


def pattern_of(pointer: str) -> str:
    """Write the place of a field as people do, whichever item of a list it is in.

    Examples:
        >>> pattern_of("/diagnostics/0/note")
        'diagnostics[].note'
    """
    return spoken(tuple("0" if step.isdecimal() else step for step in pointer_names(pointer))).replace("[0]", "[]")


def too_deep(data: object, most: int = DEEPEST) -> bool:
    """Tell whether plain data is nested deeper than any honest file."""
    if not isinstance(data, dict | list):
        return False
    parts = cast("Any", data.values() if isinstance(data, dict) else data)  # pyright: ignore[reportUnknownMemberType]
    return most == 0 or any(too_deep(part, most - 1) for part in parts)


def read_record(data: object, blanks: Blanks | None = None) -> tuple[Record | None, Notes]:
    """Read a record from its plain form, id included; None where anything of it is wrong."""
    notes = Notes(blanks=blanks or Blanks())
    try:
        record = _read_record(data, notes)
    except UnreadableError:
        return None, notes
    return (None if notes.problems else record), notes


def _read_record(data: object, notes: Notes) -> Record:
    fields = dict(_object(data, (), notes))
    kind = RECORD_OF_TAG.get(str(fields.get("tag")))
    if kind is None:
        raise notes.refuse(
            (), f"expected a tag out of {', '.join(sorted(RECORD_OF_TAG))}, found {shown(fields.get('tag'))}"
        )
    stated = fields.pop("id", None)
    record = cast("Record", _read_thing(kind, _in_order(kind, fields), (), notes))
    if notes.extra:
        record = attrs.evolve(record, extra=tuple(sorted(notes.extra)))
    if stated != record.id:
        raise notes.refuse((), f"states the id {str(stated)[:40]!r}, but its content makes {record.id}: it was changed")
    return record


def _in_order(kind: type[Record], fields: dict[str, Any]) -> dict[str, Any]:
    """Put the mentions of a judgement in the order in which it holds them, so that annotations stay with theirs."""
    if kind is Judgement:
        a, b = fields.get("a"), fields.get("b")
        if isinstance(a, dict) and isinstance(b, dict) and str(b.get("id")) < str(a.get("id")):  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
            return {**fields, "a": b, "b": a}
    return fields


def _read_thing(kind: type[Any], data: object, place: Place, notes: Notes) -> Any:
    fields = _object(data, place, notes)
    tag = getattr(kind, "tag", None)
    if tag is not None and fields.get("tag") != tag:
        raise notes.refuse(place, f"expected the tag {tag!r}, found {shown(fields.get('tag'))}")
    known = {field.name: field for field in fields_of(kind)}
    found: dict[str, Any] = {}
    wrong = False
    for name, field in known.items():
        try:
            if name in fields:
                found[name.lstrip("_")] = _read_field(field, fields[name], (*place, name), notes)
            elif field.is_required:
                raise notes.refuse((*place, name), "is missing")
        except UnreadableError:
            wrong = True
    for name in fields.keys() - known.keys() - ({"tag"} if tag is not None else set[str]()):
        notes.keep((*place, name), fields[name])
    if wrong:
        raise UnreadableError
    try:
        return kind(**found)
    except EventModelError as cause:
        raise notes.refuse(place, str(cause)) from cause


def _read_field(field: Field, data: object, place: Place, notes: Notes) -> Any:
    """Read a field; annotations that stand alone are of what it is where it is left out."""
    kind = field.kind.some if isinstance(field.kind, Maybe) else field.kind
    if isinstance(kind, Thing) and isinstance(data, dict) and not field.is_required:
        fields = cast("dict[str, Any]", data)
        if not fields.keys() & {"tag", *(known.name for known in fields_of(kind.kind))}:
            for name, part in fields.items():
                notes.keep((*place, name), part)
            return field.default
    return read(field.kind, data, place, notes)  # pyright: ignore[reportUnknownArgumentType] - JSON


def read(kind: Kind, data: object, place: Place, notes: Notes) -> Any:
    """Read what stands at a place."""
    if isinstance(kind, Words):
        return _checked(str, "a text", data, place, notes)
    if isinstance(kind, Thing):
        return _read_thing(kind.kind, data, place, notes)
    if isinstance(kind, Digits):
        return _read_digits(kind, data, place, notes)
    if isinstance(kind, Maybe):
        return None if data is None else read(kind.some, data, place, notes)
    if isinstance(kind, Row):
        return _read_row(kind, data, place, notes)
    if isinstance(kind, Choice):
        return _read_choice(kind, data, place, notes)
    if isinstance(kind, YesNo):
        return _checked(bool, "true or false", data, place, notes)
    if isinstance(kind, AnyValue):
        return _read_value(data, place, notes)
    if isinstance(kind, PageText):
        return _read_page_text(data, place, notes)
    return _read_foreign(kind, data, place, notes)


def _checked(type_: type[Any], named: str, data: object, place: Place, notes: Notes) -> Any:
    if not isinstance(data, type_):
        raise notes.refuse(place, f"expected {named}, found {shown(data)}")
    return data


def _object(data: object, place: Place, notes: Notes) -> dict[str, Any]:
    return cast("dict[str, Any]", _checked(dict, "an object", data, place, notes))


def _read_digits(kind: Digits, data: object, place: Place, notes: Notes) -> Number:
    if not isinstance(data, str) or NUMBER.fullmatch(data) is None:
        raise notes.refuse(place, f'expected a number as a text, such as "1.5", found {shown(data)}')
    try:
        number = exact(data)
    except InvalidValueError as cause:
        raise notes.refuse(place, str(cause)) from cause
    if kind.whole and isinstance(number, Fraction):
        raise notes.refuse(place, f"expected a whole number, found {shown(data)}")
    return number


def _read_row(kind: Row, data: object, place: Place, notes: Notes) -> tuple[Any, ...]:
    items = cast("list[object]", _checked(list, "a list", data, place, notes))
    if kind.length is not None and len(items) != kind.length:
        raise notes.refuse(place, f"expected {kind.length} items, found {len(items)}")
    found: list[Any] = []
    for index, item in enumerate(items):
        try:
            found.append(read(kind.item, item, (*place, str(index)), notes))
        except UnreadableError:
            continue
    if len(found) < len(items):
        raise UnreadableError
    return tuple(found)


def _read_choice(kind: Choice, data: object, place: Place, notes: Notes) -> Any:
    try:
        return kind.kind(data)
    except ValueError:
        allowed = ", ".join(str(member.value) for member in kind.kind)
        raise notes.refuse(place, f"expected one of {allowed}, found {shown(data)}") from None


def _read_value(data: object, place: Place, notes: Notes) -> Any:
    """Read a value by its tag, users' own types among them; one of a type that is not known stays as it came."""
    tag = _object(data, place, notes).get("tag")
    if not isinstance(tag, str):
        raise notes.refuse(place, f"expected the tag of a value, found {shown(tag)}")
    kind = value_type(tag)
    if kind is not None:
        return _read_thing(kind, data, place, notes)
    if too_deep(data):
        raise notes.refuse(place, f"is nested more than {DEEPEST} deep")
    return Opaque(tag, canonical_json(data))


def _read_page_text(data: object, place: Place, notes: Notes) -> str:
    if not isinstance(data, dict):
        return cast("str", _checked(str, "a text, or what is left of a detached one", data, place, notes))
    fields = cast("dict[str, Any]", data)
    if fields.get("tag") != DetachedText.tag:
        raise notes.refuse(place, f"expected the tag {DetachedText.tag!r}, found {shown(fields.get('tag'))}")
    found: dict[str, Any] = {}
    for name, kind in DETACHED.items():
        try:
            if name not in fields:
                raise notes.refuse((*place, name), "is missing")
            found[name] = read(kind, fields[name], (*place, name), notes)
        except UnreadableError:
            continue
    for name in fields.keys() - DETACHED.keys() - {"tag"}:
        notes.keep((*place, name), fields[name])
    if len(found) < len(DETACHED):
        raise UnreadableError
    if problem := notes.blanks.problem(found["length"]):
        raise notes.refuse(place, problem)
    try:
        return detached(found["length"], found["digest"], found["parts"])
    except InvalidValueError as cause:
        raise notes.refuse(place, str(cause)) from cause


DETACHED: Final[dict[str, Kind]] = {
    "digest": Words(),
    "length": Digits(whole=True),
    "parts": Row(Row(Words(), 2), None),
}
"""What stands in a detached text."""
_DIGEST: Final = re.compile("[0-9a-f]{64}")


def detached(length: int, digest: str, parts: tuple[tuple[str, str], ...]) -> DetachedText:
    """Rebuild a detached text.

    Raises:
        InvalidValueError: where the digest is none, or a part lies outside the text.
    """
    if _DIGEST.fullmatch(digest) is None:
        raise InvalidValueError(f"{digest[:70]!r} is no SHA-256 in hexadecimal digits")
    if not all(start.isdecimal() and start.isascii() and len(start) < 12 for start, _ in parts):
        raise InvalidValueError('a part of a detached text begins with its place as a text, such as "15"')
    return DetachedText.from_parts(length, digest, [(int(start), part) for start, part in parts])


def _read_foreign(kind: Foreign, data: object, place: Place, notes: Notes) -> Any:
    from cattrs import BaseValidationError, StructureHandlerNotFoundError, structure, transform_error

    try:
        return structure(data, kind.kind)
    except BaseValidationError as cause:
        raise notes.refuse(place, "; ".join(transform_error(cause))) from cause
    except (StructureHandlerNotFoundError, ValueError, TypeError, KeyError) as cause:
        raise notes.refuse(place, str(cause)) from cause


def shown(data: object) -> str:
    """Name what was found instead, shortly."""
    if data is None:
        return "nothing"
    if isinstance(data, dict | list):
        return "an object" if isinstance(data, dict) else "a list"
    try:
        spelled = canonical_json(data if not isinstance(data, str) else data[:80])
    except ValueError:  # a number of too many digits
        return "a number of too many digits"
    return spelled if len(spelled) <= 60 else f"{spelled[:57]}…"
