"""SVG written by hand: elements with escaped text, as a value that templates take for safe."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import attrs

from eventmodel.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable


@attrs.frozen
class Drawing:
    """A piece of SVG whose text is escaped already.

    Examples:
        >>> print(tag("text", "a < b", x=3))
        <text x="3">a &lt; b</text>
    """

    markup: str

    def __str__(self) -> str:
        return self.markup

    def __html__(self) -> str:
        """Say to templates that it may stand as it is."""
        return self.markup


Part = Drawing | str


def tag(name: str, *parts: Part, **attributes: object) -> Drawing:
    """Write an element; `_` in the name of an attribute stands for `-`, and one that is None is left out."""
    shown = "".join(f' {_name(key)}="{_text(value)}"' for key, value in attributes.items() if value is not None)
    inner = "".join(part.markup if isinstance(part, Drawing) else escape(visible(part)) for part in parts)
    return Drawing(f"<{name}{shown}>{inner}</{name}>" if inner else f"<{name}{shown}/>")


def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _text(value: object) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else escape(visible(str(value)))


def group(parts: Iterable[Part], **attributes: object) -> Drawing:
    """Put elements together."""
    return tag("g", *parts, **attributes)


def picture(parts: Iterable[Part], *, key: str, title: str, about: str, width: float, height: float) -> Drawing:
    """Frame a drawing, with the words that stand for it where it cannot be seen; `key` is unique in a page."""
    return tag(
        "svg",
        tag("title", title, id=f"{key}-title"),
        tag("desc", about, id=f"{key}-desc"),
        *parts,
        class_="chart",
        role="group",  # it holds links, which an image may not
        viewBox=f"0 0 {width:.0f} {height:.0f}",
        width=f"{width:.0f}",
        height=f"{height:.0f}",
        aria_labelledby=f"{key}-title {key}-desc",
    )


def shortened(text: str, most: int) -> str:
    """Cut a label at a word where it is too long.

    Examples:
        >>> shortened("Ferry sinks off the coast", 16)
        'Ferry sinks off…'
    """
    line = " ".join(visible(text).split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    head = cut.rsplit(" ", 1)[0] if line[most - 1] != " " else cut
    return f"{head if len(head) > most // 2 else cut}…"
