"""The small gazetteer that ships: countries, their capitals, and the seats of government that stand for them."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from eventmodel.values.gazetteer import Containment, Entry, TableGazetteer


@cache
def world() -> TableGazetteer:
    """Give the built-in gazetteer; its data are read when it is first asked for.

    Examples:
        >>> world().main_name("UK"), world().within("Downing Street")[0].container
        ('United Kingdom', 'London')
        >>> [(where.container, where.disputed) for where in world().within("Western Sahara")]
        [('Morocco', True)]
    """
    from importlib.resources import files

    data = json.loads(files("eventmodel.values").joinpath("data/world.json").read_text("utf-8"))
    return TableGazetteer("eventmodel-world", data["version"], tuple(_entry(fields) for fields in data["places"]))


def _entry(fields: dict[str, Any]) -> Entry:
    sure = tuple(Containment(name) for name in fields.get("in", ()))
    said = tuple(Containment(c, disputed=True, according_to=tuple(by)) for c, by in fields.get("disputed", {}).items())
    return Entry(
        name=fields["name"], aliases=fields.get("aliases", ()), within=sure + said,
        country=fields.get("country", False), codes=fields.get("codes", ()),
    )  # fmt: skip
