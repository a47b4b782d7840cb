"""Cards as HTML for notebooks: no scripts, no style sheet, no link; page text is only ever text."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Final

from eventmodel.display.plain import left_out
from eventmodel.report.visible import visible

if TYPE_CHECKING:
    from eventmodel.display.card import Card, Grid

# Colours are the notebook's own, so that light and dark both fit.
_BOX: Final = "max-width:70em;overflow-x:auto;border-left:3px solid #8888;padding:.2em .8em"
_FAINT: Final = "opacity:.8"
_TABLE: Final = "border-collapse:collapse;margin:.4em 0"
_CAPTION: Final = "text-align:left;font-weight:bold;padding:.2em 0;color:inherit"
_CELL: Final = "text-align:left;vertical-align:top;padding:.2em .7em .2em 0;border-bottom:1px solid #8884"


def markup(card: Card) -> str:
    """Write a card as a piece of HTML."""
    box = ET.Element("div", {"style": _BOX})
    _text(box, "strong", card.title)
    if card.subtitle:
        _text(box, "div", card.subtitle, _FAINT)
    for label, text in card.facts:
        line = ET.SubElement(box, "div")
        _text(line, "span", f"{label}: ", _FAINT)
        _text(line, "span", text)
    for grid in card.grids:
        _add_grid(box, grid)
    return ET.tostring(box, encoding="unicode", method="html")


def _add_grid(box: ET.Element, grid: Grid) -> None:
    if grid.folded:
        box = ET.SubElement(box, "details")
        _text(box, "summary", grid.title)
    table = ET.SubElement(box, "table", {"style": _TABLE})
    if grid.title and not grid.folded:
        _text(table, "caption", grid.title, _CAPTION)
    head = ET.SubElement(ET.SubElement(table, "thead"), "tr")
    for name in grid.columns:
        _text(head, "th", name, _CELL).set("scope", "col")
    body = ET.SubElement(table, "tbody")
    for row in grid.rows:
        line = ET.SubElement(body, "tr")
        for cell in row:
            _text(line, "td", cell, _CELL)
    if grid.left_out:
        _text(box, "div", left_out(grid), _FAINT)


def _text(parent: ET.Element, tag: str, text: str, style: str = "") -> ET.Element:
    """Add an element that holds nothing but a text, which keeps its own direction to itself."""
    element = ET.SubElement(parent, tag, {"dir": "auto", **({"style": style} if style else {})})
    element.text = visible(text)
    return element
