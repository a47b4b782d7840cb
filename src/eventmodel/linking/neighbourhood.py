"""Neighbourhoods: a similarity means as much as it stands out among each article's nearest."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    Pair = tuple[str, str]

NEAREST: Final = 3
"""How many neighbours tell how dense an article's neighbourhood is."""
LEAST_NEARNESS: Final = 0.25
"""Nobody's neighbourhood counts as thinner: in a handful of articles the nearest may be strangers."""


def nearness(similarities: Mapping[Pair, float]) -> dict[str, float]:
    """Tell how near each article's nearest three are, on average; of fewer, how near those are."""
    near: defaultdict[str, list[float]] = defaultdict(list)
    for (a, b), similarity in similarities.items():
        near[a].append(similarity)
        near[b].append(similarity)
    means = {key: math.fsum(sorted(values)[-NEAREST:]) / min(NEAREST, len(values)) for key, values in near.items()}
    return {key: max(LEAST_NEARNESS, mean) for key, mean in means.items()}


def relative(similarities: Mapping[Pair, float]) -> dict[Pair, float]:
    """Divide each similarity by the nearness of both articles' own neighbours."""
    near = nearness(similarities)
    return {(a, b): value / math.sqrt(near[a] * near[b]) for (a, b), value in similarities.items()}


def neighbours(similarities: Mapping[Pair, float], count: int) -> dict[str, tuple[str, ...]]:
    """Give each article's nearest others, the nearest first."""
    near: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for (a, b), value in similarities.items():
        near[a].append((-value, b))
        near[b].append((-value, a))
    return {key: tuple(other for _, other in sorted(found)[:count]) for key, found in near.items()}
