"""What two values have to do with each other, and why."""

from __future__ import annotations

from enum import Enum
from typing import Final, NoReturn, final

import attrs


class Relation(Enum):
    """How one value stands to another; it refuses `bool()`, so that 'unknown' is never silently 'no'.

    >>> Relation.REFINES.mirror
    <Relation.REFINED_BY: 'refined by'>
    """

    EQUAL = "equal"
    REFINES = "refines"
    REFINED_BY = "refined by"
    OVERLAPS = "overlaps"
    CONTRADICTS = "contradicts"
    UNKNOWN = "unknown"

    def __bool__(self) -> NoReturn:
        raise TypeError(f"a Relation is no yes or no: compare it, as in `relation is Relation.{self.name}`")

    @property
    def mirror(self) -> Relation:
        """The relation seen from the other side."""
        return _MIRRORS.get(self, self)

    @property
    def is_compatible(self) -> bool:
        """Whether one truth can satisfy both values; False for UNKNOWN, which can't tell."""
        return self in _COMPATIBLE


_MIRRORS: Final = {
    Relation.REFINES: Relation.REFINED_BY,
    Relation.REFINED_BY: Relation.REFINES,
}
_COMPATIBLE: Final = frozenset(
    {Relation.EQUAL, Relation.REFINES, Relation.REFINED_BY, Relation.OVERLAPS},
)


@attrs.frozen
class Comparison:
    """The outcome of `a.compare(b)`: a relation with its reason.

    Attributes:
        relation: how `a` stands to `b`.
        why: the reason in words.
        tight: whether it hangs on the margin that an approximate reading was given.
        similarity: from 0 to 1, for names and words only.
    """

    relation: Relation
    why: str
    tight: bool = False
    similarity: float | None = None

    def __bool__(self) -> NoReturn:
        raise TypeError("a Comparison is no yes or no: ask its .relation")


@final
class NothingType:
    """The type of `Nothing`."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "Nothing"

    def __bool__(self) -> bool:
        return False

    def __reduce__(self) -> str:
        return "Nothing"


Nothing: Final = NothingType()
"""The meet of two values that contradict: there is no truth that both allow."""
