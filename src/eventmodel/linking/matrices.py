"""The products of sparse vectors as matrices of whole numbers: the extra `fast`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from eventmodel.linking.products import NEAREST, holders_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.linking.features import View

    Place = tuple[int, int]

ROWS: Final = 1_000
"""So many articles are compared with all others at once; more would cost memory."""
PAIRS: Final = 20_000
"""So many pairs are multiplied at once."""


class MatrixProducts:
    """The products by numpy and scipy; 64-bit whole numbers throughout, which hold every sum exactly."""

    def __init__(self) -> None:
        self.numpy: Any = import_module("numpy")
        self.sparse: Any = import_module("scipy.sparse")

    def nearest(self, views: Sequence[View]) -> set[Place]:
        """Multiply the telling terms with themselves, some rows at a time."""
        np = self.numpy
        matrix = self._telling(views)
        turned = matrix.T.tocsr()
        found: set[Place] = set()
        for start in range(0, len(views), ROWS):
            product = (matrix[start : start + ROWS] @ turned).tocoo()
            here, there, score = product.row + start, product.col, product.data
            apart = here != there
            here, there, score = here[apart], there[apart], score[apart]
            order = np.lexsort((there, -score, here))
            here, there = here[order], there[order]
            kept = np.arange(len(here)) - np.searchsorted(here, here) < NEAREST
            low, high = np.minimum(here, there)[kept], np.maximum(here, there)[kept]
            found.update(zip(low.tolist(), high.tolist(), strict=True))
        return found

    def _telling(self, views: Sequence[View]) -> Any:
        np = self.numpy
        rows, columns, weights = list[int](), list[int](), list[int]()
        for column, held in enumerate(holders_of(views).values()):
            for row, weight in held:
                rows.append(row)
                columns.append(column)
                weights.append(weight)
        shape = (len(views), max(columns, default=0) + 1)
        data = np.array(weights, dtype=np.int64)
        return self.sparse.csr_matrix((data, (np.array(rows, dtype=np.int64), columns)), shape=shape)

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
        return self.sparse.csr_matrix((weights, columns.ravel(), ends), shape=(len(views), max(1, len(known))))
