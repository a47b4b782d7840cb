"""Fingerprints as arrays of whole numbers: the extra `fast`."""

from __future__ import annotations

from array import array
from collections import defaultdict
from importlib import import_module
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from eventmodel.linking.fingerprints import (
    BLANK,
    GRAM,
    MOST_SHARERS,
    MULTIPLIERS,
    NO_GRAM,
    SHARED_PRINTS,
    WINDOW,
    neighbours,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from eventmodel.linking.fingerprints import Pair

LOW: int = NO_GRAM - 1


class ArrayPrints:
    """Fingerprints by numpy."""

    def __init__(self) -> None:
        self.numpy: Any = import_module("numpy")

    def grams(self, numbers: array[int], size: int = GRAM) -> array[int]:
        """Multiply and add all runs at once; what goes beyond 64 bits is lost, and 32 are kept."""
        np = self.numpy
        count = len(numbers) - size + 1
        if count <= 0:
            return array("Q")
        words = np.frombuffer(numbers, dtype=np.uint32).astype(np.uint64)
        hashes = words[:count] * MULTIPLIERS[0]
        for at, by in enumerate(MULTIPLIERS[1:size], 1):
            hashes += words[at : at + count] * by
        hashes &= LOW
        for place in np.flatnonzero(words == BLANK).tolist():
            hashes[max(0, place - size + 1) : place + 1] = NO_GRAM
        return array("Q", hashes.tobytes())

    def holders(self, grams: Sequence[array[int]]) -> dict[int, list[int]]:
        """Sort all fingerprints at once."""
        np = self.numpy
        lengths = np.array([len(hashes) for hashes in grams], dtype=np.int64)
        places = np.repeat(np.arange(len(grams), dtype=np.uint64), lengths)
        hashes = np.empty(len(places), dtype=np.uint64)
        for its, (start, end) in zip(grams, pairwise(np.cumsum([0, *lengths]).tolist()), strict=True):
            hashes[start:end] = its
        entries = sorted_set(np, self._winnowed(hashes, places, lengths))
        kept = entries >> 32
        starts = np.flatnonzero(np.concatenate(([True], kept[1:] != kept[:-1]))) if len(kept) else kept
        several = np.flatnonzero(np.diff(np.append(starts, len(kept))) > 1)
        ends = np.append(starts, len(kept))[several + 1]
        holding = (entries & LOW).tolist()
        found = zip(kept[starts[several]].tolist(), starts[several].tolist(), ends.tolist(), strict=True)
        return {print_: holding[start:end] for print_, start, end in found}

    def _winnowed(self, hashes: Any, places: Any, lengths: Any) -> Any:
        """The least hash of each window, with the place of its text; of a text shorter than a window, its hashes."""
        np = self.numpy
        count = max(0, len(hashes) - WINDOW + 1)
        least = hashes[:count]
        for step in range(1, WINDOW):
            least = np.minimum(least, hashes[step : step + count])
        inside = places[:count] == places[WINDOW - 1 :]
        short = (lengths < WINDOW)[places.astype(np.int64)]
        kept = np.concatenate((least[inside], hashes[short]))
        of = np.concatenate((places[:count][inside], places[short]))
        return (kept << 32 | of)[kept < NO_GRAM]

    def pairs(self, groups: Iterable[Sequence[int]]) -> list[Pair]:
        """Pair groups of one size all at once."""
        np = self.numpy
        by_size: defaultdict[int, list[Sequence[int]]] = defaultdict(list)
        large: list[Pair] = []
        for group in groups:
            if len(group) > MOST_SHARERS:
                large.extend(neighbours(group))
            else:
                by_size[len(group)].append(group)
        found = [np.array([a << 32 | b for a, b in large], dtype=np.uint64)]
        for size, same_size in by_size.items():
            texts = np.array(same_size, dtype=np.uint64)
            one, other = np.triu_indices(size, 1)
            found.append((texts[:, one] << 32 | texts[:, other]).ravel())
        packed, counts = np.unique(np.concatenate(found), return_counts=True)
        several = packed[counts >= SHARED_PRINTS]
        return list(zip((several >> 32).tolist(), (several & LOW).tolist(), strict=True))


def sorted_set(np: Any, numbers: Any) -> Any:
    """Sort numbers and leave out repetitions: faster by far than a search for the distinct ones by hashing."""
    ordered = np.sort(numbers)
    return ordered[np.concatenate(([True], ordered[1:] != ordered[:-1]))] if len(ordered) else ordered
