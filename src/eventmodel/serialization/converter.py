"""From plain JSON data to records: the cattrs hooks, and their errors in words that name the place."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any, Final, cast, get_args, get_origin

import attrs
from cattrs import BaseValidationError, Converter, ForbiddenExtraKeysError, transform_error
from cattrs.gen import make_dict_structure_fn

from eventmodel.errors import InvalidValueError
from eventmodel.model.canonical import canonical_json
from eventmodel.model.dossier import RECORD_TYPES, Record
from eventmodel.values.number import Number, exact
from eventmodel.values.registry import value_type
from eventmodel.values.value import Value
from eventmodel.values.words import Opaque

if TYPE_CHECKING:
    from collections.abc import Mapping

Hook = Callable[[object, Any], Any]
"""How cattrs asks for data to be read: the data and the type that is wanted."""
_NUMBER: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+|/[0-9]+)?")


class MalformedError(ValueError):
    """Data of another shape than was expected; never leaves this package."""


def record_from(data: object) -> Record:
    """Make a record from its plain form.

    Raises:
        BaseValidationError: where parts of it are wrong; `problems_of` puts them into words.
        MalformedError: where it is no record at all.
    """
    record: Record = _converter().structure(data, cast("Any", Record))
    return record


def problems_of(cause: Exception, place: str) -> list[str]:
    """Put everything that was wrong into words, each with its place."""
    if not isinstance(cause, BaseValidationError):
        return [f"{place}: {_in_words(cause)}"]
    lines = transform_error(cause, path=place, format_exception=_in_words)
    return [": ".join(reversed(line.rsplit(" @ ", 1))) for line in lines]


def _in_words(cause: BaseException, _: type | None = None) -> str:
    if isinstance(cause, KeyError):
        return "is missing"
    if isinstance(cause, ForbiddenExtraKeysError):
        names = ", ".join(sorted(cause.extra_fields))
        return f"holds fields that this version does not know and would lose: {names}"
    return str(cause)


@cache
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)

    def tuples(kind: Any) -> Hook:
        return _tuple_hook(kind, converter)

    def objects(kind: Any) -> Hook:
        return _object_hook(kind, converter)

    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(bool, _flag)
    converter.register_structure_hook(int, _whole)
    for numbers in (Number, Number | None):
        converter.register_structure_hook(numbers, _optional_number)
    converter.register_structure_hook(Enum, _member)
    converter.register_structure_hook_factory(_is_tuple, tuples)
    converter.register_structure_hook_factory(attrs.has, objects)
    converter.register_structure_hook(Record, _record_hook(converter))
    converter.register_structure_hook_func(_is_value, _value_hook(converter))
    return converter


def _object_hook(kind: type[Any], converter: Converter) -> Hook:
    """Read an object by its class; the tag is read by the caller's union, and only checked here."""
    from_fields = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)
    tag = getattr(kind, "tag", None)

    def structure(data: object, _: Any) -> Any:
        fields = dict(_object(data))
        if tag is not None and fields.pop("tag", None) != tag:
            raise MalformedError(f"expected the tag {tag!r}, found {_shown(_object(data).get('tag'))}")
        return from_fields(fields, kind)

    return structure


def _record_hook(converter: Converter) -> Hook:
    by_tag = {kind.tag: kind for kind in RECORD_TYPES}

    def structure(data: object, _: Any) -> Any:
        tag = _object(data).get("tag")
        kind = by_tag.get(tag) if isinstance(tag, str) else None
        if kind is None:
            raise MalformedError(f"expected a tag out of {', '.join(sorted(by_tag))}, found {_shown(tag)}")
        return converter.structure(data, kind)

    return structure


def _value_hook(converter: Converter) -> Hook:
    """Read a value by its tag, users' own types among them; one of a type that is not known stays as it came."""

    def structure(data: object, _: Any) -> Any:
        tag = _object(data).get("tag")
        if not isinstance(tag, str):
            raise MalformedError(f"expected the tag of a value, found {_shown(tag)}")
        kind = value_type(tag)
        return _opaque(tag, data) if kind is None else converter.structure(data, kind)

    return structure


def _is_value(kind: Any) -> bool:
    return kind is Value


def _opaque(tag: str, data: object) -> Opaque:
    return Opaque(tag, canonical_json(data))


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _tuple_hook(kind: Any, converter: Converter) -> Hook:
    part, *rest = get_args(kind)
    length = None if rest == [Ellipsis] else 1 + len(rest)

    def structure(data: object, _: Any) -> Any:
        if not isinstance(data, list):
            raise MalformedError(f"expected a list, found {_shown(data)}")
        found = tuple(converter.structure(data, list[part]))  # type: ignore[valid-type]
        if length is not None and len(found) != length:
            raise MalformedError(f"expected {length} items, found {len(found)}")
        return found

    return structure


def _object(data: object) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise MalformedError(f"expected an object, found {_shown(data)}")
    return cast("Mapping[str, Any]", data)


def _text(data: object, _: Any) -> str:
    if not isinstance(data, str):
        raise MalformedError(f"expected a text, found {_shown(data)}")
    return data


def _flag(data: object, _: Any) -> bool:
    if not isinstance(data, bool):
        raise MalformedError(f"expected true or false, found {_shown(data)}")
    return data


def _member(data: object, kind: type[Enum]) -> Enum:
    try:
        return kind(data)
    except ValueError:
        allowed = ", ".join(str(member.value) for member in kind)
        raise MalformedError(f"expected one of {allowed}, found {_shown(data)}") from None


def _number(data: object) -> Number:
    if isinstance(data, str) and _NUMBER.fullmatch(data):
        try:
            return exact(data)
        except InvalidValueError as cause:
            raise MalformedError(str(cause)) from cause
    raise MalformedError(f'expected a number as a text, such as "1.5", found {_shown(data)}')


def _optional_number(data: object, _: Any) -> Number | None:
    return None if data is None else _number(data)


def _whole(data: object, _: Any) -> int:
    number = _number(data)
    if isinstance(number, Fraction):
        raise MalformedError(f"expected a whole number, found {_shown(data)}")
    return number


def _shown(data: object) -> str:
    """Name what was found instead, shortly."""
    if data is None:
        return "nothing"
    if isinstance(data, dict | list):
        return "an object" if isinstance(data, dict) else "a list"
    try:
        spelled = canonical_json(data)
    except ValueError:  # a number of too many digits
        return "a number of too many digits"
    return spelled if len(spelled) <= 60 else f"{spelled[:57]}…"
