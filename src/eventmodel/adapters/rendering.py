"""The canonical rendering of fields: a `column: value` a line, then the text, with the place of each in the whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

_PARAGRAPH = re.compile(r"[^\s](?:[^\n\r]*[^\s])?")


@attrs.frozen
class Rendering:
    """A text, the place of each field's value in it, and the paragraphs of its body."""

    text: str
    places: Mapping[str, tuple[int, int]]
    body: tuple[tuple[int, int], ...]


def one_line(words: str) -> str:
    """Give words on one line, as a field is rendered."""
    return " ".join(words.replace("\x00", " ").split())


def render(fields: Iterable[tuple[str, str]], body: str = "") -> Rendering:
    r"""Render fields, those with nothing in them left out, and below them the body as it is.

    Examples:
        >>> row = render([("date", "2021-01-11"), ("deaths", "17"), ("notes", "")])
        >>> row.text
        'date: 2021-01-11\ndeaths: 17\n'
        >>> row.text[slice(*row.places["deaths"])]
        '17'
    """
    text = ""
    lines: list[str] = []
    places: dict[str, tuple[int, int]] = {}
    at = 0
    for column, value in fields:
        shown = one_line(value)
        if not shown:
            continue
        line = f"{one_line(column)}: {shown}\n"
        at += len(line)
        lines.append(line)
        places[column] = (at - 1 - len(shown), at - 1)
    text = "".join(lines)
    if not body.strip():
        return Rendering(text, places, ())
    text += "\n" if text else ""
    start = len(text)
    paragraphs = tuple((start + m.start(), start + m.end()) for m in _PARAGRAPH.finditer(body))
    return Rendering(text + body, places, paragraphs)
