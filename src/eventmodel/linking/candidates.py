"""Candidates: which pairs of articles are worth comparing, through an index of their most telling terms."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from eventmodel.linking.features import NAMES, OPENING, WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from eventmodel.linking.features import Features, Vector

TELLING_TERMS: Final = 40
"""By so many terms of each view an article is found."""
MOST_HOLDERS: Final = 300
"""A term that more articles are found by would cost all pairs of them, and tells little."""
NEAREST: Final = 20
"""So many candidates are kept for each article and view."""
SEARCHED: Final = (WORDS, NAMES, OPENING)


def candidate_pairs(features: Mapping[str, Features]) -> tuple[tuple[str, str], ...]:
    """Find the pairs of articles to compare; each pair and the pairs are in order."""
    pairs: set[tuple[str, str]] = set()
    for view in SEARCHED:
        vectors = {key: features[key].views[view] for key in sorted(features)}
        pairs.update(_pairs_of(vectors))
    return tuple(sorted(pairs))


def _pairs_of(vectors: Mapping[str, Vector]) -> set[tuple[str, str]]:
    telling = {key: _telling(vector) for key, vector in vectors.items()}
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for key, terms in telling.items():
        for term in terms:
            holders[term].append(key)
    return {
        (min(key, other), max(key, other))
        for key, terms in telling.items()
        for other in _nearest(key, terms, vectors, holders)
    }


def _telling(vector: Vector) -> list[str]:
    return sorted(vector, key=lambda term: (-vector[term], term))[:TELLING_TERMS]


def _nearest(
    key: str, terms: Sequence[str], vectors: Mapping[str, Vector], holders: Mapping[str, Sequence[str]]
) -> list[str]:
    found: defaultdict[str, float] = defaultdict(float)
    for term in terms:
        if len(holders[term]) <= MOST_HOLDERS:
            weight = vectors[key][term]
            for other in holders[term]:
                found[other] += weight * vectors[other][term]
    found.pop(key, None)
    return sorted(found, key=lambda other: (-found[other], other))[:NEAREST]
