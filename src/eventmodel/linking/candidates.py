"""Candidates: which pairs of articles are worth comparing, and how alike they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.linking.features import NAMES, NUMBERS, OPENING, UNIT, WORDS
from eventmodel.linking.products import Place, products

if TYPE_CHECKING:
    from eventmodel.linking.features import Features
    from eventmodel.linking.products import Products

SEARCHED: Final = (WORDS, NAMES, OPENING)
WEIGHTS: Final[dict[str, int]] = {WORDS: 2, NAMES: 2, NUMBERS: 2, OPENING: 3}
"""What each view counts. The opening tells the page's own happening from the background that look-alikes share."""
FULL: Final = sum(WEIGHTS.values()) * UNIT**2
"""The similarity of an article to itself."""


@attrs.frozen
class Candidates:
    """Pairs of articles that share telling terms, in order, each article named by its place.

    Attributes:
        pairs: the two places of each.
        dots: the product of the two in each view.
        similarities: how alike they are over all views, as whole numbers up to `FULL`.
    """

    pairs: Sequence[Place]
    dots: Mapping[str, Sequence[int]]
    similarities: Sequence[int]


def find_candidates(features: Sequence[Features], by: Products | None = None) -> Candidates:
    """Find the pairs of articles to compare through an index of telling terms, and compare them."""
    by = products(len(features)) if by is None else by
    found = by.nearest([[one.views[view] for one in features] for view in SEARCHED])
    return compare_pairs(features, found, by)


def compare_pairs(features: Sequence[Features], pairs: Sequence[Place], by: Products) -> Candidates:
    """Compare the articles of pairs, which come in order."""
    dots = {view: by.dots([one.views[view] for one in features], pairs) for view in WEIGHTS}
    weights = WEIGHTS.values()
    similarities = [
        sum(weight * dot for weight, dot in zip(weights, row, strict=True)) for row in zip(*dots.values(), strict=True)
    ]
    return Candidates(pairs, dots, similarities)
