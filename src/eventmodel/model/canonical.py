"""The canonical form: one spelling for each record, from which its id is made and its file is written.

Rules, for version 1 of the ids:

- an object is its fields in order of name, without those at their default, with its `tag` if it has one;
- numbers are decimal strings (`"1.5"`), or a ratio where no decimal is exact (`"100/3"`);
- text stands as it is, not normalised;
- tuples are lists;
- a value of a type that is not known here (`Opaque`) is what came;
- the whole is JSON in UTF-8 without white space.
"""

from __future__ import annotations

import hashlib
import json
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from eventmodel.values.number import number_text
from eventmodel.values.reading import VALUE_TYPES
from eventmodel.values.words import Opaque

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

ID_DIGITS: Final = 32
"""How many hexadecimal digits of the SHA-256 an id keeps: 128 bits."""


def plain(thing: Any, *, only: Iterable[str] | None = None) -> Any:
    """Turn a record or value into dicts, lists and strings, by the rules above.

    Examples:
        >>> from eventmodel.values import Quantity
        >>> plain(Quantity.more_than(6000, "person"))
        {'range': {'low': '6000', 'low_open': True}, 'tag': 'quantity', 'unit': 'person'}
    """
    if thing is None or isinstance(thing, str | bool):
        return thing
    if isinstance(thing, int | Fraction):
        return number_text(thing)
    if isinstance(thing, Enum):
        return thing.value
    if isinstance(thing, Opaque) and (came := _as_it_came(thing)) is not None:
        return came
    if isinstance(thing, tuple):
        return [plain(part) for part in thing]  # pyright: ignore[reportUnknownVariableType]
    return _plain_object(thing, only)


def _plain_object(thing: Any, only: Iterable[str] | None) -> dict[str, Any]:
    wanted = None if only is None else frozenset(only)
    found: dict[str, Any] = {}
    for name, default in _fields(cast("Hashable", type(thing))):
        value = getattr(thing, name)
        if (wanted is None or name in wanted) and (value is not default and value != default):
            found[name] = plain(value)
    tag = getattr(thing, "tag", None)
    if tag is not None:
        found["tag"] = tag
    return dict(sorted(found.items()))


def _as_it_came(value: Opaque) -> Any:
    """The object that was read, so that an unknown value keeps its spelling and its claim's id."""
    if not value.text.startswith("{") or any(kind.tag == value.type for kind in VALUE_TYPES):
        return None
    try:
        data = json.loads(value.text)
    except ValueError:
        return None
    return data if data.get("tag") == value.type and canonical_json(data) == value.text else None


@cache
def _fields(cls: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, field.default) for field in attrs.fields(cls))


def canonical_json(data: Any) -> str:
    """Write plain data in the one spelling: sorted names, no white space, characters as they are."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_id(prefix: str, data: Any) -> str:
    """Name plain data by its content.

    Examples:
        >>> content_id("s1", {"key": "example.org"})
        's1-c44f8ce4e377d26bc64ac4a1e4c11c74'
    """
    digest = hashlib.sha256(canonical_json(data).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{prefix}-{digest[:ID_DIGITS]}"
