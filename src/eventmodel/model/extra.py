"""Extra: fields that came with a record and are not known here; they are kept as they came.

They are annotations of whoever wrote them: no part of any id, and never lost.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from eventmodel.errors import InvalidValueError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Extra = tuple[tuple[str, str], ...]
"""A JSON pointer (RFC 6901) to the place of each field, and what stands there, as canonical JSON."""
DEEPEST: Final = 90
"""So many lists and objects may lie within one another in an annotation."""


def pointer_names(pointer: str) -> list[str]:
    """Take a JSON pointer apart.

    Examples:
        >>> pointer_names("/reading/a~1b")
        ['reading', 'a/b']
    """
    return [name.replace("~1", "/").replace("~0", "~") for name in pointer.split("/")[1:]]


def pointer_to(names: Iterable[str]) -> str:
    """Write a JSON pointer.

    Examples:
        >>> pointer_to(["reading", "a/b"])
        '/reading/a~1b'
    """
    return "".join("/" + name.replace("~", "~0").replace("/", "~1") for name in names)


def with_extra(data: dict[str, Any], extra: Extra) -> dict[str, Any]:
    """Put fields into the plain form of a record, each at its place; objects that have no known field come back too.

    A field whose place is gone, such as one of a text that was put back, stands at the top under its whole pointer.
    """
    for pointer, value in extra:
        *path, name = pointer_names(pointer)
        place = _place(data, path)
        if place is None:
            data[pointer] = json.loads(value)
        else:
            place[name] = json.loads(value)
    return data


def _place(data: dict[str, Any], path: list[str]) -> dict[str, Any] | None:
    place: Any = data
    for step in path:
        if isinstance(place, list):
            items: list[Any] = place  # pyright: ignore[reportUnknownVariableType] - JSON
            place = items[int(step)] if step.isdecimal() and int(step) < len(items) else None
        else:
            place = cast("dict[str, Any]", place).setdefault(step, {}) if isinstance(place, dict) else None
    return cast("dict[str, Any]", place) if isinstance(place, dict) else None


def extra_of(fields: Mapping[str, Any]) -> Extra:
    """Freeze fields of one's own, to put on a record.

    Examples:
        >>> extra_of({"acme_score": 3})
        (('/acme_score', '3'),)
    """
    return tuple(sorted((pointer_to([name]), _dumped(name, value)) for name, value in fields.items()))


def _dumped(name: str, value: object) -> str:
    try:
        return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    except (TypeError, ValueError, RecursionError) as cause:
        raise InvalidValueError(f"the annotation {name!r} is nothing that JSON can hold: {cause}") from cause


def in_order(extra: Iterable[tuple[str, str]]) -> Extra:
    """Freeze annotations in the order of their places; a converter of attrs."""
    return tuple(sorted(extra)) if extra else ()


def check_extra(record: Any, _: object, extra: Extra) -> None:
    """Check that annotations can be written beside the fields of a record; a validator of attrs.

    Raises:
        InvalidValueError: for one that bears the name of a known field, lies within another, or is no JSON.

    Examples:
        >>> from eventmodel.model import Source
        >>> Source("The Example", extra=extra_of({"name": "Z"}))
        Traceback (most recent call last):
        ...
        eventmodel.errors.InvalidValueError: the annotation '/name' bears the name of a known field: give it another
    """
    if not extra:
        return
    known = frozenset(pointer for pointer, _ in extra)
    for pointer, value in extra:
        *path, name = pointer_names(pointer) or [""]
        if not pointer.startswith("/"):
            raise InvalidValueError(
                f"the annotation {pointer!r} has no place: write it as a JSON pointer, such as /note"
            )
        if name in _known_names(_part(record, path), top=not path):
            raise InvalidValueError(f"the annotation {pointer!r} bears the name of a known field: give it another")
        if any(pointer_to(path[:depth]) in known for depth in range(1, len(path) + 1)):
            raise InvalidValueError(f"the annotation {pointer!r} lies within another")
        _check_json(pointer, value)
    if len(known) < len(extra):
        raise InvalidValueError("two annotations have one place")


def _part(thing: Any, path: Iterable[str]) -> Any:
    for step in path:
        if isinstance(thing, tuple):
            items: Any = thing  # pyright: ignore[reportUnknownVariableType] - whatever a record holds
            thing = items[int(step)] if step.isdecimal() and int(step) < len(items) else None
        else:
            thing = getattr(thing, step, None) if step in _known_names(thing) else None
    return thing


def _known_names(thing: Any, *, top: bool = False) -> frozenset[str]:
    if thing is None:
        return frozenset()
    if isinstance(thing, str):
        return frozenset({"digest", "length", "parts", "tag"})
    kind = cast("Any", type(thing))
    names = {field.name for field in attrs.fields(kind)} if attrs.has(kind) else set[str]()
    return frozenset({*names, "tag", *(("id",) if top else ())})


def _check_json(pointer: str, value: str) -> None:
    try:
        data = json.loads(value, parse_constant=_refused)
    except (ValueError, RecursionError) as cause:
        raise InvalidValueError(f"the annotation {pointer!r} is no JSON: {cause}") from cause
    layer: list[Any] = [data]
    for _ in range(DEEPEST):
        layer = [each for part in layer for each in _parts(part)]
    if layer:
        raise InvalidValueError(f"the annotation {pointer!r} is nested more than {DEEPEST} deep")


def _parts(data: Any) -> Iterable[Any]:
    if isinstance(data, dict):
        return cast("dict[str, Any]", data).values()
    return data if isinstance(data, list) else ()  # pyright: ignore[reportUnknownVariableType] - JSON


def _refused(constant: str) -> None:
    raise ValueError(f"{constant} is no number of JSON")


def joined_extra(extras: Iterable[Extra]) -> Extra:
    """Show the annotations of all variants: at one place the canonically last, of nested ones the outer."""
    found: dict[str, str] = {}
    for pointer, value in sorted(pair for extra in extras for pair in extra):
        if not any(pointer.startswith(f"{other}/") for other in found):
            found[pointer] = value
    return tuple(sorted(found.items()))
