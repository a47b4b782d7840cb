"""Extra: fields that came with a record and are not known here; they are kept as they came.

They are annotations of whoever wrote them: no part of any id, and never lost.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Extra = tuple[tuple[str, str], ...]
"""A JSON pointer (RFC 6901) to the place of each field, and what stands there, as canonical JSON."""


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
    dumped = {
        pointer_to([name]): json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        for name, value in fields.items()
    }
    return tuple(sorted(dumped.items()))
