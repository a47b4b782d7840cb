"""JSON of other programs: parsed with its numbers as they are spelled, and laid flat into the cells of a row."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeGuard

from eventmodel.errors import UnreadableInputError

if TYPE_CHECKING:
    from collections.abc import Mapping

_DEEPEST: Final = 200


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether a value of JSON is an object."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Whether a value of JSON is a list."""
    return isinstance(value, list)


def parse(text: str, *, strict: bool = True) -> Any:
    """Parse a text of JSON; numbers stay as they are spelled, as text.

    Where it is not strict, control characters may stand in texts.

    Raises:
        UnreadableInputError: with the place where it is no JSON.

    Examples:
        >>> parse('{"deaths": 17.0, "injured": null}')
        {'deaths': '17.0', 'injured': None}
    """
    try:
        return json.loads(
            text, parse_int=str, parse_float=str, parse_constant=_no_number, object_pairs_hook=_object, strict=strict
        )
    except json.JSONDecodeError as cause:
        raise UnreadableInputError(f"no JSON at line {cause.lineno}, column {cause.colno}: {cause.msg}") from cause
    except RecursionError as cause:
        raise UnreadableInputError("the JSON is nested too deeply") from cause


def _no_number(spelling: str) -> NoReturn:
    raise UnreadableInputError(f"{spelling} is no number of JSON")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [key for key, _ in pairs]
        twice = sorted({key for key in names if names.count(key) > 1}) if len(names) < 1000 else ["(one of many)"]
        raise UnreadableInputError(f"an object holds a field twice: {', '.join(twice)[:200]}")
    return found


def cells_of(record: Mapping[str, Any]) -> dict[str, str]:
    """Lay a record flat: a list of plain values is joined by semicolons, what is nested gets a dotted name.

    Examples:
        >>> cells_of({"title": "Ferry sinks", "where": {"name": "Sandvik"}, "authors": ["A. Lee", "B. Roe"]})
        {'title': 'Ferry sinks', 'where.name': 'Sandvik', 'authors': 'A. Lee; B. Roe'}
    """
    found: dict[str, str] = {}
    for name, value in record.items():
        _lay(found, name, value, 0)
    return found


def nested_in(record: Mapping[str, Any]) -> dict[str, bool]:
    """Give the names of what holds a list or an object, each with whether that is a list of plain values.

    Examples:
        >>> nested_in({"deaths": [1], "where": {"name": "Sandvik"}, "title": "Ferry sinks"})
        {'deaths': True, 'where': False}
    """
    found: dict[str, bool] = {}
    for name, value in record.items():
        _find_nested(found, name, value, 0)
    return found


def _find_nested(found: dict[str, bool], name: str, value: Any, depth: int) -> None:
    if _is_plain(value):
        return
    found[name] = is_list(value) and all(map(_is_plain, value))
    if not found[name] and depth < _DEEPEST:
        for key, inner in value.items() if is_object(value) else enumerate(value, 1):
            _find_nested(found, f"{name}.{key}", inner, depth + 1)


def _lay(found: dict[str, str], name: str, value: Any, depth: int) -> None:
    if is_object(value) and depth < _DEEPEST:
        for key, inner in value.items():
            _lay(found, f"{name}.{key}", inner, depth + 1)
    elif is_list(value) and depth < _DEEPEST and not all(_is_plain(one) for one in value):
        for number, inner in enumerate(value, 1):
            _lay(found, f"{name}.{number}", inner, depth + 1)
    else:
        found[name] = words_of(value)


def _is_plain(value: Any) -> bool:
    return not (is_object(value) or is_list(value))


def words_of(value: Any) -> str:
    """Give a plain value, or a list of them, in words; nothing is the empty text."""
    if is_list(value):
        return "; ".join(filter(None, map(words_of, value)))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None or is_object(value) else str(value)


def first_of(value: Any) -> Any:
    """Give the first of a list, or what is no list."""
    return (value[0] if value else None) if is_list(value) else value
