"""What two values have to do with each other, and why."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final, NoReturn, final

import attrs


class Relation(Enum):
    """How one value stands to another; it refuses `bool()`, so that 'unknown' is never silently 'no'.

    Examples:
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


class Truth(Enum):
    """The answer to a question that what was said may leave open; it refuses `bool()`, as Relation does.

    Examples:
        >>> ~Truth.NO, ~Truth.UNKNOWN
        (<Truth.YES: 'yes'>, <Truth.UNKNOWN: 'unknown'>)
    """

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    def __bool__(self) -> NoReturn:
        raise TypeError(f"a Truth may be unknown: compare it, as in `answer is Truth.{self.name}`")

    def __invert__(self) -> Truth:
        return _OPPOSITES.get(self, self)


_OPPOSITES: Final = {Truth.YES: Truth.NO, Truth.NO: Truth.YES}


Why = str | tuple[str, object, object] | tuple[Mapping[Relation, str], Relation, object, object]
"""A reason in words, or what it is spelled from when it is asked for: a pattern with `{a}` and `{b}`, and the two;
or a table of patterns, the relation, and the two."""


def spelled(why: Why) -> str:
    """Put a reason into words.

    Examples:
        >>> spelled(("{a} lies within {b}", 5, "1 to 10"))
        '5 lies within 1 to 10'
    """
    if isinstance(why, str):
        return why
    if len(why) == 3:
        return why[0].format(a=why[1], b=why[2])
    return why[0][why[1]].format(a=why[2], b=why[3])


@attrs.frozen(repr=False)
class Comparison:
    """The outcome of `a.compare(b)`: a relation with its reason.

    It is no `Relation` and equals none: ask for its `.relation`, or for the `.name` of that.

    Attributes:
        relation: how `a` stands to `b`.
        why: the reason in words, spelled only when it is asked for.
        tight: whether it hangs on the margin that an approximate reading was given.
        similarity: from 0 to 1, for names and words only.

    Examples:
        >>> Comparison(Relation.UNKNOWN, "soldiers against people: another scope").name
        'UNKNOWN'
    """

    relation: Relation
    _why: Why = attrs.field(eq=spelled)
    tight: bool = False
    similarity: float | None = None

    @property
    def why(self) -> str:
        """The reason in words."""
        return spelled(self._why)

    @property
    def name(self) -> str:
        """The name of the relation, such as 'REFINES'."""
        return self.relation.name

    @property
    def mirror(self) -> Comparison:
        """The same outcome seen from the other side, for the same reason."""
        return Comparison(self.relation.mirror, self._why, self.tight, self.similarity)

    def __bool__(self) -> NoReturn:
        raise TypeError("a Comparison is no yes or no: ask its .relation")

    def __repr__(self) -> str:
        rest = ", tight=True" if self.tight else ""
        rest += "" if self.similarity is None else f", similarity={self.similarity!r}"
        return f"Comparison({self.relation!s}, {self.why!r}{rest})"


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
