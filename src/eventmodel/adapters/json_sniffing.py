"""Telling from the start of a JSON file whether its records are ones that are read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from eventmodel.adapters.decoding import encoding_of

if TYPE_CHECKING:
    from eventmodel.adapters.columns import ColumnMapping

_SCHEMA: Final = re.compile(r'"@type"\s*:\s*\[?\s*"[^"]*(?:Article|BlogPosting|Posting|Report|ClaimReview)"')
_KNOWN: Final = re.compile(r'"(?:maintext|publishing_date)"\s*:')
_KEY: Final = re.compile(r'"((?:[^"\\]|\\.){1,80})"\s*:')
_OPENS: Final = re.compile(r"[{\[\]}]|\"(?:[^\"\\]|\\.)*\"?(?:\s*:)?")
_DOSSIER: Final = re.compile(r'\{\s*"format"\s*:\s*"eventmodel\.')

SAVED: Final = 0.4
"""How sure the start of a saved dossier makes where nobody asked for one: enough to refuse it, rather than take it for
a page."""


def sureness(head: bytes, mapping: ColumnMapping, *, lines: bool = False) -> float:
    """Tell how surely a start of JSON is of records that are read: a known program's, or rows with a known column."""
    text = head.decode(encoding_of(head[:4]), "ignore").lstrip("\ufeff \r\n\t")
    if text[:1] not in ("{", "["):
        return 0.2 if lines else 0.1
    if _DOSSIER.match(text):
        return 0.1
    if _SCHEMA.search(text) or _KNOWN.search(text):
        return 0.9
    keys = _keys_of_record(text, lines=lines)
    return 0.8 if keys and mapping.knows(keys) and _is_row(keys, mapping) else 0.2


def nameless_sureness(head: bytes, mapping: ColumnMapping, *, lines: bool = False) -> float:
    """Tell the same of an input without a name; what is of no known kind may as well be the text of a page."""
    text = head.decode(encoding_of(head[:4]), "ignore").lstrip("\ufeff \r\n\t")
    if _DOSSIER.match(text):
        return 0.0 if lines else SAVED
    if lines != _is_a_record_a_line(text):
        return 0.0
    return max(sureness(head, mapping, lines=lines), SAVED if mapping.is_declared and text[:1] in ("{", "[") else 0.0)


def _is_a_record_a_line(text: str) -> bool:
    """Whether the first line holds an object, or goes on to where nothing tells it from one."""
    first, end, _ = text.partition("\n")
    return text.startswith("{") and (not end or first.rstrip().endswith("}"))


def _is_row(keys: list[str], mapping: ColumnMapping) -> bool:
    """Whether fields are those of an article, an event or a claim, and not of any file that has a title."""
    columns = mapping.columns_of(keys)
    return (
        "text" in columns
        or bool(mapping.attributes_of(keys).keys() & set(keys))
        or mapping.claim_columns_of(keys) is not None
    )


def _keys_of_record(text: str, *, lines: bool) -> list[str]:
    """The names of the first record's own fields: of a list's first object, or of the object itself."""
    wanted = 2 if text.startswith("[") and not lines else 1
    depth = 0
    keys: list[str] = []
    for token in _OPENS.finditer(text):
        sign = token.group()[0]
        if sign in "{[":
            depth += 1
        elif sign in "}]":
            depth -= 1
            if depth < wanted:
                break
        elif depth == wanted and (key := _KEY.match(token.group())):
            keys.append(key[1])
    return keys
