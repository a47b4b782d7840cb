"""The canonical rendering of fields: a `column: value` a line, then the text, with the place of each in the whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from eventmodel.model.line_wraps import wrapped_paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LINE = re.compile(r"[^\s](?:[^\n\r]*[^\s])?")


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
    return Rendering(text + body, places, tuple(_paragraphs(text + body, len(text))))


def _paragraphs(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The paragraphs of a text from `start` on: its lines, those joined that wrapping cut."""
    lines = [line.span() for line in _LINE.finditer(text, start)]
    done = 0
    for first, last in wrapped_paragraphs(text, lines):
        yield from lines[done:first]
        yield lines[first][0], lines[last][1]
        done = last + 1
    yield from lines[done:]
