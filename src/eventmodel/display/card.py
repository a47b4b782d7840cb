"""Cards: what is shown of a thing, wherever that is. Texts stand as they came: whoever draws makes them safe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

import attrs

from eventmodel.showing import Shown

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_ROWS = 20
"""A grid shows so many rows of a long list, and counts the rest."""


@attrs.frozen
class Grid:
    """Rows under headings.

    Attributes:
        columns: the headings.
        rows: one text a cell.
        title: what the rows are.
        left_out: how many more rows there are.
        folded: whether a reader opens it first, where that can be.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    left_out: int = 0
    folded: bool = False

    def shortened(self, most: int = MOST_ROWS) -> Self:
        """Keep the first rows, and count the others."""
        return attrs.evolve(self, rows=self.rows[:most], left_out=max(0, len(self.rows) - most))


def _told(facts: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(fact for fact in facts if fact[1])


def _filled(grids: Iterable[Grid]) -> tuple[Grid, ...]:
    return tuple(grid for grid in grids if grid.rows)


@attrs.frozen
class Card(Shown):
    """What is shown of one thing.

    `str(card)` is plain text, a notebook shows it as HTML, rich as tables.

    Attributes:
        title: what it is.
        subtitle: the line below.
        facts: labels, each with its text; those without a text are left out.
        grids: tables; those without rows are left out.

    Examples:
        >>> print(Card("Ferry", "accident", (("where", "Marenta"), ("when", ""))))
        Ferry
        accident
        where: Marenta
    """

    title: str
    subtitle: str = ""
    facts: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=_told)
    grids: tuple[Grid, ...] = attrs.field(default=(), converter=_filled)

    def __str__(self) -> str:
        from eventmodel.display.plain import plain

        return plain(self)
