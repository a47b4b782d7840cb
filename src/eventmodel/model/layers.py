"""Layers: what holds a dossier's records, so that a dossier that grows shares what the smaller one holds.

A few tables lie above one another, each at least twice as large as the next; what is added makes a small one on
top, and tables of like size are joined. So adding n records one by one costs about n log n, and a look-up asks
a few tables. Nothing that lies in a table is ever changed.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import attrs

from eventmodel.model.merging import union_of_variants

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Variants = tuple[Any, ...]
    Table = Mapping[str, Variants]

_RATIO: Final = 2


@attrs.frozen(eq=False)
class Layers:
    """Variants by id, in tables of which the later ones hide what the earlier ones hold of an id.

    Attributes:
        tables: the tables, the largest first.
        count: how many ids there are.
    """

    tables: tuple[Table, ...] = ()
    count: int = 0

    def __getitem__(self, key: str) -> Variants:
        """The variants of an id; none where it is not held."""
        for table in reversed(self.tables):
            found = table.get(key)
            if found is not None:
                return found
        return ()

    def __len__(self) -> int:
        return self.count

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Layers):
            return NotImplemented
        return self.count == other.count and self.flat == other.flat

    def __hash__(self) -> int:
        return hash(frozenset(self.flat.items()))

    @cached_property
    def flat(self) -> Table:
        """All of it in one table."""
        if len(self.tables) == 1:
            return self.tables[0]
        whole: dict[str, Variants] = {}
        for table in self.tables:
            whole.update(table)
        return whole

    def adding(self, records: Iterable[Any]) -> Layers:
        """Give layers that hold these records as well."""
        fresh: dict[str, Variants] = {}
        new = 0
        for record in records:
            key = record.id
            before = fresh.get(key) or self[key]
            after = union_of_variants(before, (record,))
            if after is not before:
                fresh[key] = after
                new += not before
        return self._with(fresh, new)

    def __or__(self, other: Layers) -> Layers:
        """Hold what either holds."""
        large, small = (self, other) if self.count >= other.count else (other, self)
        if small.count == 0 or small is large:
            return large
        theirs = small.flat
        find = large.tables[0].get if len(large.tables) == 1 else large.__getitem__
        shared = [key for key in theirs if find(key)]  # a list of keys makes no work for the garbage collector
        changed: dict[str, Variants] = {}
        for key in shared:
            mine = find(key) or ()
            joined = union_of_variants(mine, theirs[key])
            if joined is not mine:
                changed[key] = joined
        if len(shared) == len(theirs):
            return large._with(changed, 0)
        return large._with({**theirs, **changed} if changed else theirs, len(theirs) - len(shared))

    def keeping(self, wanted: Callable[[Any], bool]) -> Layers:
        """Give layers that hold the ids whose first variant is wanted."""
        kept = {key: variants for key, variants in self.flat.items() if wanted(variants[0])}
        return Layers((kept,) if kept else (), len(kept))

    def _with(self, fresh: Table, new: int) -> Layers:
        """Lay a table on top, of which so many ids are new here."""
        if not fresh:
            return self
        tables = [*self.tables, fresh]
        while len(tables) > 1 and len(tables[-2]) < _RATIO * len(tables[-1]):
            top = tables.pop()
            tables[-1] = {**tables[-1], **top}
        return Layers(tuple(tables), self.count + new)
