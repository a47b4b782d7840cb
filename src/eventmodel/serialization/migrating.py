"""Migrations: from the plain data of one version of the form to the next, in steps.

A step is a pure function of the records as they were read, and relies on no class: what it does stays the same
when the records of later versions look different.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Final, cast

from eventmodel.model.canonical import content_id

if TYPE_CHECKING:
    from collections.abc import Callable

Plain = dict[str, Any]
"""A record as plain data, its id included."""


def migrated(records: list[Any], version: int) -> list[Any]:
    """Bring the records of an older version to the one that is read here, step by step."""
    found = records
    for step in range(version, max(STEPS) + 1):
        found = STEPS[step](found)
    return found


def _from_1(records: list[Any]) -> list[Any]:
    """Name articles by the digest of their text, and rename all that names them.

    A record whose id is not that of its content keeps it, so that it is found out; so does what is of an article
    that the file does not hold.
    """
    names: dict[str, str] = {}
    for kind in _KINDS_OF_1:
        for record in records:
            if isinstance(record, dict) and cast("Plain", record).get("tag") == kind:
                _name_again(cast("Plain", record), names)
    return [_renamed(cast("Plain", record), names) if isinstance(record, dict) else record for record in records]


def _name_again(record: Plain, names: dict[str, str]) -> None:
    """Note the new id of a record of version 1 whose old one is right."""
    old = record.get("id")
    if not isinstance(old, str):
        return
    try:
        if _id_in_1(record) != old:
            return
        names[old] = _id_in_2({**_renamed(record, names), "id": old})
    except (KeyError, TypeError, AttributeError):
        return  # what is missing is told when the record is read
    if record["tag"] == "article":
        names[_main_mention(old)] = _main_mention(names[old])


def _renamed(record: Plain, names: dict[str, str]) -> Plain:
    """Give a record that names others by their new ids."""
    changed: Plain = {
        name: names.get(record[name], record[name])
        for name in ("id", "article", "mention")
        if isinstance(record.get(name), str)
    }
    claims = record.get("claims")
    if isinstance(claims, list):
        items: list[Any] = claims  # pyright: ignore[reportUnknownVariableType] - JSON
        changed["claims"] = [names.get(item, item) if isinstance(item, str) else item for item in items]
    return {**record, **changed}


def _id_in_1(record: Plain) -> str:
    if record["tag"] == "article":
        return content_id("a1", {**_of_article(record), "text": record["text"]})
    return _id_in_2(record)


def _id_in_2(record: Plain) -> str:
    """Name a record by its content, as version 2 does; all but articles are named alike in version 1."""
    kind = record["tag"]
    if kind == "article":
        digest = hashlib.sha256(record["text"].encode("utf-8", "surrogatepass")).hexdigest()
        return content_id("a2", {**_of_article(record), "tag": "article", "text": digest})
    if kind == "claim":
        named = _some(record, "article attribute attribution mention modality polarity tag voice")
        return content_id("c1", {**named, "span": _of_span(record["span"]), "value": record["reading"]["value"]})
    if kind == "mention":
        if record.get("anchor") is None:
            return _main_mention(record["article"])
        return content_id("m1", {"anchor": _of_span(record["anchor"]), "article": record["article"]})
    if kind == "extraction":
        return content_id("x1", _some(record, "article claims diagnostics extractor tag version"))
    return cast("str", record["id"])


def _of_article(record: Plain) -> Plain:
    key = record.get("domain", "").casefold() or " ".join(record.get("source", "").casefold().split())
    return {"source": key, "url": record.get("url", "")}


def _of_span(span: Plain) -> Plain:
    return _some(span, "start end exact tag")


def _some(record: Plain, names: str) -> Plain:
    return {name: record[name] for name in names.split() if name in record}


def _main_mention(article: str) -> str:
    return content_id("m1", {"article": article})


_KINDS_OF_1: Final = ("article", "mention", "claim", "extraction")
"""The records of version 1 that name articles, each after those that it names."""
STEPS: Final[dict[int, Callable[[list[Any]], list[Any]]]] = {1: _from_1}
"""What brings a version to the next."""
