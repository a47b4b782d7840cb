"""The products of sparse vectors as matrices of whole numbers: the extra `fast`."""

from __future__ import annotations

from importlib import import_module
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from eventmodel.linking.print_arrays import sorted_set
from eventmodel.linking.products import MOST_HOLDERS, NEAREST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.linking.features import View

    Place = tuple[int, int]

ROWS: Final = 1_000
"""So many articles are compared with all others at once; more would cost memory."""
HALF: Final = 32
"""So many bits hold one place of a pair."""
PAIRS: Final = 20_000
"""So many pairs are multiplied at once."""


class MatrixProducts:
    """The products by numpy and scipy; 64-bit whole numbers throughout, which hold every sum exactly."""

    def __init__(self) -> None:
        self.numpy: Any = import_module("numpy")
        self.sparse: Any = import_module("scipy.sparse")

    def nearest(self, views: Sequence[Sequence[View]]) -> list[Place]:
        """Multiply the telling terms with themselves, some rows at a time."""
        np = self.numpy
        found = sorted_set(np, np.concatenate([self._nearest(view) for view in views]))
        return list(zip((found >> HALF).tolist(), (found & ((1 << HALF) - 1)).tolist(), strict=True))

    def _nearest(self, views: Sequence[View]) -> Any:
        """The pairs, each packed into one number."""
        np = self.numpy
        matrix = self._telling(views)
        turned = matrix.T.tocsr()
        found = [np.empty(0, dtype=np.int64)]
        for start in range(0, len(views), ROWS):
            product = matrix[start : start + ROWS] @ turned
            for row, (low, high) in enumerate(pairwise(product.indptr.tolist()), start):
                there, score = product.indices[low:high].astype(np.int64), product.data[low:high]
                # One key for both: the highest score is first, of equal ones the smallest place. A product is at most
                # 2**40, so this holds for millions of articles.
                key = np.where(there == row, -1, score * len(views) + (len(views) - 1 - there))
                kept = there[_highest(np, key, NEAREST)]
                found.append(np.minimum(kept, row) << HALF | np.maximum(kept, row))
        return np.concatenate(found)

    def _telling(self, views: Sequence[View]) -> Any:
        np = self.numpy
        rows = np.repeat(np.arange(len(views)), [len(view.telling) for view in views])
        terms = np.array([term for view in views for term in view.telling], dtype=np.int64)
        weights = np.array([weight for view in views for weight in view.telling_weights], dtype=np.int64)
        known, columns, holders = np.unique(terms, return_inverse=True, return_counts=True)
        telling = ((holders > 1) & (holders <= MOST_HOLDERS))[columns]
        shape = (len(views), max(1, len(known)))
        return self.sparse.csr_matrix((weights[telling], (rows[telling], columns[telling])), shape=shape)

    def dots(self, views: Sequence[View], pairs: Sequence[Place]) -> list[int]:
        """Multiply the rows of one side with those of the other, some pairs at a time."""
        np = self.numpy
        matrix = self._whole(views)
        found: list[int] = []
        for start in range(0, len(pairs), PAIRS):
            a, b = np.array(pairs[start : start + PAIRS], dtype=np.int64).T
            found.extend(np.asarray(matrix[a].multiply(matrix[b]).sum(axis=1)).ravel().tolist())
        return found

    def _whole(self, views: Sequence[View]) -> Any:
        np = self.numpy
        ends = np.cumsum([0, *(len(view.terms) for view in views)])
        terms = np.empty(ends[-1], dtype=np.int64)
        weights = np.empty(ends[-1], dtype=np.int64)
        for view, start, end in zip(views, ends[:-1], ends[1:], strict=True):
            terms[start:end] = view.terms
            weights[start:end] = view.weights
        known, columns = np.unique(terms, return_inverse=True)
        matrix = self.sparse.csr_matrix((weights, columns.ravel(), ends), shape=(len(views), max(1, len(known))))
        matrix.sort_indices()
        return matrix


def _highest(np: Any, keys: Any, count: int) -> Any:
    """The places of the highest keys, in no order, without those below zero."""
    highest = np.argpartition(keys, -count)[-count:] if len(keys) > count else np.arange(len(keys))
    return highest[keys[highest] >= 0]
