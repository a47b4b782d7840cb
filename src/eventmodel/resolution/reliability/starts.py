"""Starts: first beliefs, before anything is known of the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from eventmodel.resolution.reliability.arrays import numpy

if TYPE_CHECKING:
    from eventmodel.resolution.reliability.table import Table

_ROUNDS = 20
_GROWTH = 1.4


def votes(table: Table, weight: Any) -> Any:
    """Believe each fact by the share of voices for it."""
    heard = table.count(table.fact, weight, len(table.values))
    return table.for_facts(table.shares(table.for_finals(heard) * table.finals))


def pooled(table: Table, weight: Any) -> Any:
    """Believe by pooled investment: sources stake their credit evenly on their claims, and win it back by belief.

    Source: Pasternack and Roth, "Knowing What to Believe (when you already know something)", COLING 2010.
    """
    np = numpy()
    stakes = np.maximum(table.count(table.said_by, weight, len(table.sources)), 1e-9)
    said = np.maximum(table.count(table.said_by, None, len(table.sources)), 1)
    credit = stakes / said  # whoever only repeats one origin brings in only a part of a voice
    belief = np.zeros(len(table.values))
    for _ in range(_ROUNDS):
        staked = (credit / stakes)[table.said_by] * weight
        backed = table.count(table.fact, staked, len(table.values))
        belief = backed * table.shares(backed**_GROWTH)
        won = belief[table.fact] * staked / np.maximum(backed, 1e-300)[table.fact]
        credit = table.count(table.said_by, won, len(table.sources))
        credit /= max(float(credit.max(initial=0)), 1e-300)
    return table.for_facts(table.shares(table.for_finals(belief) * table.finals))


def even(table: Table) -> Any:
    """Believe each value of an item alike: nothing is known yet."""
    return table.for_facts(table.shares(table.finals))
