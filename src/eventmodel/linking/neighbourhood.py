"""Neighbourhoods: a similarity means as much as it stands out among each article's nearest."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from eventmodel.linking.candidates import FULL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from eventmodel.linking.candidates import Candidates

NEAREST: Final = 3
"""How many neighbours tell how dense an article's neighbourhood is."""
LEAST_NEARNESS: Final = 0.25
"""Nobody's neighbourhood counts as thinner: in a handful of articles the nearest may be strangers."""
SAME_TEXT: Final = 0.75
"""Articles that are more alike than this are one text, printed twice: no second neighbour."""


def nearness(candidates: Candidates) -> dict[int, float]:
    """Tell how near each article's nearest three are, on average; of fewer, how near those are.

    An article that is nearly the same text tells nothing of how dense a neighbourhood is. If it counted, a reprint
    would push the other reports of the event away.
    """
    means = {
        key: sum(value for value, _ in highest) / (len(highest) * FULL)
        for key, highest in _nearest(candidates, NEAREST, int(SAME_TEXT * FULL)).items()
    }
    articles = {article for pair in candidates.pairs for article in pair}
    return {key: max(LEAST_NEARNESS, means.get(key, 0.0)) for key in articles}


def neighbours(candidates: Candidates, count: int) -> dict[int, tuple[int, ...]]:
    """Give each article's nearest others, in no order."""
    return {key: tuple(-other for _, other in highest) for key, highest in _nearest(candidates, count, FULL).items()}


def _nearest(candidates: Candidates, count: int, most: int) -> dict[int, list[tuple[int, int]]]:
    """The highest similarities of each article with the places of the others, negated: of equals the first is kept.

    Those above the most are passed over.
    """
    near: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for (a, b), similarity in zip(candidates.pairs, candidates.similarities, strict=True):
        if similarity <= most:
            _keep(near[a], (similarity, -b), count)
            _keep(near[b], (similarity, -a), count)
    return near


def _keep(highest: list[tuple[int, int]], value: tuple[int, int], count: int) -> None:
    if len(highest) < count:
        heapq.heappush(highest, value)
    elif value > highest[0]:
        heapq.heapreplace(highest, value)


def relative(candidates: Candidates, near: Mapping[int, float]) -> list[float]:
    """Divide each similarity by the nearness of both articles' own neighbours."""
    # Division and square roots are rounded alike everywhere, unlike powers and logarithms.
    return [
        similarity / FULL / math.sqrt(near[a] * near[b])
        for (a, b), similarity in zip(candidates.pairs, candidates.similarities, strict=True)
    ]
