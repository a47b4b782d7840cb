"""Cards for rich, by the extra `cli`: tables at a terminal; page text neither colours nor moves anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from eventmodel.display.plain import left_out
from eventmodel.extras import optional
from eventmodel.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Group, RenderableType
    from rich.table import Table

    from eventmodel.display.card import Card, Grid


def renderable(card: Card) -> Group:
    """Make what rich prints.

    Raises:
        MissingExtraError: where rich is not installed.
    """
    group: Group = optional("rich.console", "cli").Group(*_parts(card))
    return group


def _parts(card: Card) -> Iterator[RenderableType]:
    yield _text(card.title, style="bold")
    if card.subtitle:
        yield _text(card.subtitle, style="dim")
    for label, text in card.facts:
        yield _text(f"{label}: ", style="dim").append_text(_text(text))
    for grid in card.grids:
        yield _table(grid)
        if grid.left_out:
            yield _text(left_out(grid), style="dim")


def _table(grid: Grid) -> Table:
    module = optional("rich.table", "cli")
    table: Table = module.Table(
        title=_text(grid.title) if grid.title else None,
        title_justify="left",
        title_style="bold",
        show_edge=False,
    )
    for name in grid.columns:
        table.add_column(_text(name), overflow="fold")
    for row in grid.rows:
        table.add_row(*map(_text, row))
    return table


def _text(text: str, style: str = "") -> Any:
    """A text that is never read as markup."""
    return optional("rich.text", "cli").Text(visible(text), style=style)
