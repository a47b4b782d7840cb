"""Products of sparse vectors: nearest neighbours and similarities, in plain Python or, with an extra, in numpy.

Both ways add whole numbers, so both come to the same result, to the last bit.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from typing import TYPE_CHECKING, Final, Protocol, cast

from eventmodel.linking.arrays import arrays_pay

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from eventmodel.linking.features import View

Place = tuple[int, int]
"""An article's place in the list of all, with another's or with a weight."""
MOST_HOLDERS: Final = 300
"""A term that more articles are found by would cost all pairs of them, and tells little."""
NEAREST: Final = 20
"""So many candidates are kept for each article and view."""


class Products(Protocol):
    """What linking asks of a library of sparse vectors; articles are named by their place in a list."""

    def nearest(self, views: Sequence[Sequence[View]]) -> list[Place]:
        """Give each article with those that share most of its telling terms of one view or another.

        Args:
            views: for each view, that of every article.

        Returns:
            The pairs in order, the smaller place first.
        """
        ...

    def dots(self, views: Sequence[View], pairs: Sequence[Place]) -> list[int]:
        """Give the dot product of the two views of each pair; the pairs are in order."""
        ...


class PlainProducts:
    """The products in plain Python."""

    def nearest(self, views: Sequence[Sequence[View]]) -> list[Place]:
        """Look each article up in an index of the terms that it is found by."""
        found: set[Place] = set()
        for view in views:
            holders = holders_of(view)
            for here, terms in enumerate(view):
                found.update(pair(here, there) for there in _nearest(here, terms, holders))
        return sorted(found)

    def dots(self, views: Sequence[View], pairs: Sequence[Place]) -> list[int]:
        """Multiply term by term."""
        found: list[int] = []
        last, weights = -1, dict[int, int]()
        for a, b in pairs:
            if a != last:
                last, weights = a, dict(zip(views[a].terms, views[a].weights, strict=True))
            other = zip(views[b].terms, views[b].weights, strict=True)
            found.append(sum(weight * weights[term] for term, weight in other if term in weights))
        return found


def pair(one: int, other: int) -> Place:
    """Put the smaller place first."""
    return (one, other) if one < other else (other, one)


def holders_of(views: Iterable[View]) -> dict[int, list[Place]]:
    """Index the articles by their telling terms, each with its weight; terms of too many are left out."""
    holders: defaultdict[int, list[Place]] = defaultdict(list)
    for place, view in enumerate(views):
        for term, weight in zip(view.telling, view.telling_weights, strict=True):
            holders[term].append((place, weight))
    return {term: held for term, held in holders.items() if 1 < len(held) <= MOST_HOLDERS}


def _nearest(here: int, view: View, holders: dict[int, list[Place]]) -> list[int]:
    found: defaultdict[int, int] = defaultdict(int)
    for term, weight in zip(view.telling, view.telling_weights, strict=True):
        for there, its in holders.get(term, ()):
            found[there] += weight * its
    found.pop(here, None)
    return [there for _, there in heapq.nsmallest(NEAREST, ((-score, there) for there, score in found.items()))]


def products(articles: int) -> Products:
    """Give the fast way for many articles where numpy and scipy are installed, else the plain one."""
    if arrays_pay(articles, "numpy", "scipy"):
        from eventmodel.linking.matrices import MatrixProducts

        return cast("Products", MatrixProducts())
    return PlainProducts()
