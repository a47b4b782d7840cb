"""The canonical form: one spelling for each record, from which its id is made and its file is written.

Rules, for version 1 of the ids:

- an object is its fields in order of name, without those at their default, with its `tag` if it has one;
- numbers are decimal strings (`"1.5"`), or a ratio where no decimal is exact (`"100/3"`);
- text stands as it is, not normalised;
- tuples are lists;
- a value of a type that is not known here (`Opaque`) is what came;
- fields that came with a record and are not known here (`extra`) stand where they stood;
- the whole is JSON in UTF-8 without white space.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from enum import Enum
from fractions import Fraction
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from eventmodel.model.extra import with_extra
from eventmodel.values.number import number_text
from eventmodel.values.reading import VALUE_TYPES
from eventmodel.values.words import Opaque

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ID_DIGITS: Final = 32
"""How many hexadecimal digits of the SHA-256 an id keeps: 128 bits."""
Speller = Callable[[Any], str]
"""What spells the things of one type."""
quoted: Final = encode_basestring
"""Spells a text as JSON does, characters as they are."""


def spelling(thing: Any) -> str:
    """Spell a record or value in the canonical form.

    Examples:
        >>> from eventmodel.values import Quantity
        >>> spelling(Quantity.more_than(6000, "person"))
        '{"range":{"low":"6000","low_open":true},"tag":"quantity","unit":"person"}'
    """
    return _by_type[type(thing)](thing)


def plain(thing: Any) -> Any:
    """Turn a record or value into dicts, lists and strings, by the rules above.

    Examples:
        >>> from eventmodel.values import Quantity
        >>> plain(Quantity.more_than(6000, "person"))
        {'range': {'low': '6000', 'low_open': True}, 'tag': 'quantity', 'unit': 'person'}
    """
    return json.loads(spelling(thing))


def object_speller(
    kind: type[Any], only: Iterable[str] | None = None, also: Mapping[str, Speller] | None = None
) -> Speller:
    """Make what spells the objects of an attrs class: all fields or `only` some, and parts that are made of it.

    Fields at their default are left out; a part of `also` stands always.
    """
    wanted = None if only is None else frozenset(only)
    fields = {field.name: field.default for field in attrs.fields(kind) if field.name != "extra"}
    names = {name for name in fields if wanted is None or name in wanted} | set(also or {})
    tag = getattr(kind, "tag", None)
    if tag is not None:
        names.add("tag")
    return _compiled(sorted(names), fields, also or {}, tag)


def _compiled(names: list[str], defaults: Mapping[str, Any], also: Mapping[str, Speller], tag: str | None) -> Speller:
    """Write a function: spelling is most of what ids and files cost, and a loop over the fields takes twice as long."""
    known: dict[str, Any] = {"quoted": quoted, "by_type": _by_type, "tag": quoted(tag or "")}
    lines: list[str] = []
    parts: list[str] = []
    before, after = "", ","
    for name in names:
        default = defaults.get(name, attrs.NOTHING)
        spelled = _expression(name, default, also, known)
        if name in also or name == "tag" or default is attrs.NOTHING:
            parts.append(f'{before}"{name}":{{{spelled}}}{after if before else ""}')
            before, after = ",", ""  # what stands always parts those before it from those behind it
            continue
        known[f"default_{name}"] = default
        if _is_object(default):  # its text is needed in any case, and texts compare faster
            known[f"default_{name}"] = spelling(default)
            lines += [f"s_{name} = {spelled}", f"same = s_{name} == default_{name}"]
            spelled = f"s_{name}"
        else:
            lines += [f"v_{name} = thing.{name}", f"same = v_{name} is default_{name} or v_{name} == default_{name}"]
        label = before + chr(34) + name + chr(34)
        lines.append(f"p_{name} = '' if same else f'{label}:{{{spelled}}}{after}'")
        parts.append(f"{{p_{name}}}")
    if before:
        lines.append("return f'{{" + "".join(parts) + "}}'")
    else:  # all may be left out: whichever is the last leaves a comma behind
        lines.append("return f'{{{(" + (" + ".join(part[1:-1] for part in parts) or "''") + ")[:-1]}}}'")
    source = "\n ".join(["def spell(thing):", *lines])
    exec(compile(source, "<speller>", "exec"), known)  # noqa: S102 - made of the names of fields alone
    return cast("Speller", known["spell"])


def _is_object(default: object) -> bool:
    return attrs.has(cast("type[Any]", type(default)))


def _expression(name: str, default: Any, also: Mapping[str, Speller], known: dict[str, Any]) -> str:
    """Write what spells a field."""
    if name in also:
        known[f"also_{name}"] = also[name]
        return f"also_{name}(thing)"
    if name == "tag":
        return "tag"
    required = default is attrs.NOTHING or _is_object(default)
    value = f"thing.{name}" if required else f"v_{name}"
    if isinstance(default, Enum) and default is not attrs.NOTHING:  # which is one itself
        known[f"members_{name}"] = _member_spellings(type(default))
        return f"members_{name}[{value}._name_]"
    if required:
        return f"quoted(v) if (v := {value}).__class__ is str else by_type[v.__class__](v)"
    return f"quoted({value}) if {value}.__class__ is str else by_type[{value}.__class__]({value})"


def _member_spellings(kind: type[Enum]) -> dict[str, str]:
    return {member.name: _plain_spelling(member.value) for member in kind}


class _Spellers(dict[Any, Speller]):
    """What spells the things of each type, made when it is first asked for."""

    def __missing__(self, kind: Any) -> Speller:
        self[kind] = made = _speller_of(kind)
        return made


def _speller_of(kind: Any) -> Speller:
    own = getattr(kind, "spelled", None)
    if own is not None:
        return cast("Speller", own)
    if issubclass(kind, Enum):
        members = _member_spellings(kind)
        return lambda member: members[member._name_]
    if issubclass(kind, str):  # such as the text of a parser of HTML, which is text all the same
        return lambda text: quoted(str.__str__(text))
    if issubclass(kind, int):
        return lambda number: _whole_spelling(int(number))
    return _record_speller(kind)


def _record_speller(kind: type[Any]) -> Speller:
    spell = object_speller(kind)
    if issubclass(kind, Opaque):
        return lambda thing: thing.text if _is_as_it_came(thing) else spell(thing)
    if "extra" in attrs.fields_dict(kind):
        return lambda thing: (
            canonical_json(with_extra(json.loads(spell(thing)), thing.extra)) if thing.extra else spell(thing)
        )
    return spell


def _plain_spelling(thing: object) -> str:
    return quoted(thing) if isinstance(thing, str) else canonical_json(thing)


def _whole_spelling(number: int) -> str:
    return f'"{number}"'


def _ratio_spelling(number: Fraction) -> str:
    return f'"{number_text(number)}"'


def _list_spelling(items: tuple[Any, ...]) -> str:
    return "[" + ",".join([quoted(item) if type(item) is str else spelling(item) for item in items]) + "]"


_by_type: Final = _Spellers(
    {
        str: quoted,
        int: _whole_spelling,
        Fraction: _ratio_spelling,
        tuple: _list_spelling,
        bool: {True: "true", False: "false"}.__getitem__,
        type(None): {None: "null"}.__getitem__,
    }
)


def _is_as_it_came(value: Opaque) -> bool:
    """Whether its text is the object that was read, so that an unknown value keeps its spelling and its claim's id."""
    if not value.text.startswith("{") or any(kind.tag == value.type for kind in VALUE_TYPES):
        return False
    try:
        data = json.loads(value.text)
    except ValueError:
        return False
    return data.get("tag") == value.type and canonical_json(data) == value.text


def canonical_json(data: Any) -> str:
    """Write plain data in the one spelling: sorted names, no white space, characters as they are."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_id(prefix: str, data: Any) -> str:
    """Name plain data by its content.

    Examples:
        >>> content_id("s1", {"key": "example.org"})
        's1-c44f8ce4e377d26bc64ac4a1e4c11c74'
    """
    return spelled_id(prefix, canonical_json(data))


def spelled_id(prefix: str, text: str) -> str:
    """Name what has been spelled already by its content."""
    return f"{prefix}-{digest_of(text)[:ID_DIGITS]}"


def digest_of(text: str) -> str:
    """Give the SHA-256 of a text in UTF-8, in hexadecimal digits; halves of a character count as they stand."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
