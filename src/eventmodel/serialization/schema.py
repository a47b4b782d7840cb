"""The JSON Schema of files, made from the types that they are read by."""

from __future__ import annotations

import json
from typing import Any, Final

from eventmodel.model.dossier import RECORD_TYPES
from eventmodel.serialization.careful import DETACHED, NUMBER
from eventmodel.serialization.form import FORMAT, VERSION
from eventmodel.serialization.kinds import (
    AnyValue,
    Choice,
    Digits,
    Field,
    Kind,
    Maybe,
    PageText,
    Row,
    Thing,
    Words,
    YesNo,
    fields_of,
)  # fmt: skip
from eventmodel.values.reading import VALUE_TYPES

Schema = dict[str, Any]
_ID: Final = {"type": "string", "pattern": "^[a-z][0-9]+-[0-9a-f]{32}$"}
_WHOLE: Final = "^-?[0-9]+$"
_NOTE: Final = (
    "Fields that are not named here are annotations: they are kept, and are no part of any id. What a schema can't "
    "say is checked when a file is read: ids, digests, and what fields have to do with each other."
)


def json_schema() -> Schema:
    """Give the JSON Schema (2020-12) of a file of JSON; `$defs` has `line`, which each line of JSON Lines keeps.

    Examples:
        >>> json_schema()["properties"]["version"]
        {'const': 2}
    """
    definitions: dict[str, Schema] = {}
    records = [_reference(kind, definitions) for kind in RECORD_TYPES]
    values = [_reference(kind, definitions) for kind in VALUE_TYPES]
    tags = [kind.tag for kind in VALUE_TYPES]
    others = {"type": "object", "properties": {"tag": {"type": "string", "not": {"enum": tags}}}, "required": ["tag"]}
    definitions |= {
        "record": {"type": "object", "required": ["id", "tag"], "properties": {"id": _ID}, "oneOf": records},
        "value": {"oneOf": [*values, others], "description": "One of a type that is not known is kept as it came."},
        "head": _closed({"format": {"const": FORMAT}, "version": {"const": VERSION}}),
        "trailer": _closed(_TRAILER),
        "line": {"oneOf": [{"$ref": f"#/$defs/{name}"} for name in ("head", "record", "trailer")]},
    }
    whole: dict[str, Schema] = {
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
        "records": {"type": "array", "items": {"$ref": "#/$defs/record"}},
        **_TRAILER,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A dossier of eventmodel",
        "description": _NOTE,
        **_closed(whole),
        "$defs": dict(sorted(definitions.items())),
    }


_TRAILER: Final[dict[str, Schema]] = {
    "count": {"type": "integer", "minimum": 0, "description": "How many records there are."},
    "digest": {
        "type": "string",
        "pattern": "^[0-9a-f]{64}$",
        "description": "The SHA-256 of the records' lines, each with a line feed and without a comma.",
    },
}


def schema_text() -> str:
    """Give the schema as the text that the documentation keeps."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"


def _closed(properties: dict[str, Schema]) -> Schema:
    return {
        "type": "object", "properties": properties, "required": list(properties), "additionalProperties": False,
    }  # fmt: skip


def _reference(kind: type[Any], definitions: dict[str, Schema]) -> Schema:
    """Name the definition of a class, which is made once."""
    name = getattr(kind, "tag", kind.__name__.lower())
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _of_class(kind, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _of_class(kind: type[Any], definitions: dict[str, Schema]) -> Schema:
    fields = fields_of(kind)
    properties = {field.name: _of_field(field, definitions) for field in sorted(fields, key=lambda field: field.name)}
    required = [field.name for field in fields if field.is_required]
    tag = getattr(kind, "tag", None)
    if tag is not None:
        properties["tag"] = {"const": tag}
        required.append("tag")
    about = (kind.__doc__ or "").partition("\n")[0]
    return {"type": "object", "description": about, "properties": properties, "required": sorted(required)}


def _of_field(field: Field, definitions: dict[str, Schema]) -> Schema:
    if isinstance(field.kind, Maybe) and not field.is_required:
        return _of_kind(field.kind.some, definitions)
    if isinstance(field.kind, Thing) and not field.is_required:  # annotations may stand alone in it
        known = [known.name for known in fields_of(field.kind.kind)]
        alone = {"type": "object", "propertyNames": {"not": {"enum": ["tag", *known]}}}
        return {"anyOf": [_of_kind(field.kind, definitions), alone]}
    return _of_kind(field.kind, definitions)


def _of_kind(kind: Kind, definitions: dict[str, Schema]) -> Schema:
    if isinstance(kind, Words):
        return {"type": "string"}
    if isinstance(kind, YesNo):
        return {"type": "boolean"}
    if isinstance(kind, Digits):
        return {"type": "string", "pattern": _WHOLE if kind.whole else f"^{NUMBER.pattern}$"}
    if isinstance(kind, Choice):
        return {"enum": [member.value for member in kind.kind]}
    if isinstance(kind, Row):
        length = {} if kind.length is None else {"minItems": kind.length, "maxItems": kind.length}
        return {"type": "array", "items": _of_kind(kind.item, definitions), **length}
    if isinstance(kind, Maybe):
        return {"anyOf": [_of_kind(kind.some, definitions), {"type": "null"}]}
    if isinstance(kind, Thing):
        return _reference(kind.kind, definitions)
    if isinstance(kind, AnyValue):
        return {"$ref": "#/$defs/value"}
    if isinstance(kind, PageText):
        return {"anyOf": [{"type": "string"}, _detached(definitions)]}
    return {}


def _detached(definitions: dict[str, Schema]) -> Schema:
    properties = {name: _of_kind(kind, definitions) for name, kind in DETACHED.items()}
    return {
        "type": "object",
        "description": "What is left of a text that was taken out: length, digest, and what is quoted.",
        "properties": {**properties, "tag": {"const": "detached"}},
        "required": [*properties, "tag"],
    }
