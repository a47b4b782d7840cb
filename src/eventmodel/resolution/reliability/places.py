"""Places: a wider place agrees with the narrower ones in it, and an answer goes as deep as the evidence does."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from eventmodel.resolution.reliability.arrays import numpy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.resolution.reliability.observations import Value


def ways(facts: Sequence[tuple[int, Value]]) -> tuple[Any, Any, Any]:
    """Give which facts are final, and the pairs of a fact and a final that it holds."""
    np = numpy()
    size = len(facts)
    finals = np.ones(size)
    itself = np.arange(size)
    held = _held(facts)
    if not held:
        return finals, itself, itself
    finals[[wide for wide, _ in held]] = 0
    final = np.flatnonzero(finals)
    pairs = [(wide, narrow) for wide, narrow in held if finals[narrow]]
    wide, narrow = np.array(pairs, dtype=np.int64).T
    return finals, np.concatenate([final, wide]), np.concatenate([final, narrow])


def _held(facts: Sequence[tuple[int, Value]]) -> list[tuple[int, int]]:
    """The pairs of a place and another of the same item on whose way it lies."""
    by_item: defaultdict[int, dict[tuple[object, ...], int]] = defaultdict(dict)
    for number, (item, value) in enumerate(facts):
        if isinstance(value, tuple):
            by_item[item][value] = number
    return [
        (places[way[:depth]], number)
        for places in by_item.values()
        for way, number in places.items()
        for depth in range(1, len(way))
        if way[:depth] in places
    ]
