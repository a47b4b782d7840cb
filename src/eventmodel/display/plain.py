"""Cards as plain text, which needs no library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventmodel.display.card import Card, Grid


def plain(card: Card) -> str:
    """Write a card as lines; the cells of a row stand behind each other."""
    return "\n".join(visible(line) for line in _lines(card) if line)


def _lines(card: Card) -> Iterator[str]:
    yield card.title
    yield card.subtitle
    yield from (f"{label}: {text}" for label, text in card.facts)
    for grid in card.grids:
        yield grid.title
        yield from (f"- {' · '.join(cell for cell in row if cell)}" for row in grid.rows)
        yield left_out(grid)


def left_out(grid: Grid) -> str:
    """Say how many rows are not shown; empty where all are."""
    return f"… and {grid.left_out:,} more" if grid.left_out else ""
