"""Places: a wider place agrees with the narrower ones in it, and an answer goes as deep as the evidence does."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from eventmodel.resolution.reliability.arrays import numpy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.resolution.reliability.observations import Value


def ways(item_of: Any, values: Sequence[Value], deep: Any) -> tuple[Any, Any, Any]:
    """Give which facts are final, and the pairs of a fact and a final that it holds; `deep` facts are places."""
    np = numpy()
    size = len(values)
    finals = np.ones(size)
    itself = np.arange(size)
    held = _held([(item_of[number], values[number], number) for number in np.flatnonzero(deep).tolist()])
    if not held:
        return finals, itself, itself
    finals[[wide for wide, _ in held]] = 0
    final = np.flatnonzero(finals)
    pairs = [(wide, narrow) for wide, narrow in held if finals[narrow]]
    wide, narrow = np.array(pairs, dtype=np.int64).T
    return finals, np.concatenate([final, wide]), np.concatenate([final, narrow])


def _held(facts: Sequence[tuple[int, Any, int]]) -> list[tuple[int, int]]:
    """The pairs of a place and another of the same item on whose way it lies, by their numbers."""
    by_item: defaultdict[int, dict[tuple[object, ...], int]] = defaultdict(dict)
    for item, value, number in facts:
        by_item[item][value] = number
    return [
        (places[way[:depth]], number)
        for places in by_item.values()
        for way, number in places.items()
        for depth in range(1, len(way))
        if way[:depth] in places
    ]
