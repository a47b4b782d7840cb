"""Offsets: where a source is better at some attributes than at others, released once all else is settled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from eventmodel.resolution.reliability.arrays import numpy
from eventmodel.resolution.reliability.one_coin import LEAST, MOST, Beliefs, Prior, believe

if TYPE_CHECKING:
    from eventmodel.resolution.reliability.table import Table

_WEAKEST: Final = 20.0
_STRONGEST: Final = 1000.0
"""The pull back to the source's own reliability, as so many claims."""


def release(table: Table, found: Beliefs, weight: Any, prior: Prior) -> Beliefs:
    """Let each source differ by attribute, as far as its claims bear that out; the pull back is learned."""
    np = numpy()
    wide = len(table.attributes)
    if wide < 2:
        return found
    cell = table.said_by * wide + table.attribute_of[table.item_of[table.fact]]
    size = len(table.sources) * wide
    said = table.count(cell, weight, size)
    hit = table.count(cell, weight * found.facts[table.fact], size)
    shared = np.repeat(found.sources, wide)
    pull = _pull(said, hit, shared)
    own = np.clip((pull * shared + hit) / (pull + said), LEAST, MOST)
    own = np.where(np.isnan(np.repeat(prior.fixed, wide)), own, shared)
    return believe(table, found.facts, weight, found.sources, own[cell])


def _pull(said: Any, hit: Any, shared: Any) -> float:
    """How firmly attributes hold to their source: by moments, from how far they spread about it."""
    np = numpy()
    telling = said >= 2
    number, centre = said[telling], shared[telling]
    if not len(number):
        return _STRONGEST
    even = centre * (1 - centre)
    spread = (number * (hit[telling] / number - centre) ** 2).sum() - even.sum()
    beyond = max(float(spread / number.sum()), 1e-9)
    return float(np.clip(float((even * number).sum() / number.sum()) / beyond - 1, _WEAKEST, _STRONGEST))
