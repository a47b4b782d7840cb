"""What a value is: the protocol that every type of value keeps, users' own among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from eventmodel.values.relation import Comparison, Relation


class Value(Protocol):
    """Anything that a claim can carry.

    A type of your own keeps this protocol, is a frozen attrs class with a prefixed tag (`acme:AshHeight`), and is
    made known with `register_value`. Where two of its values can be joined it also has
    `meet(other) -> Value | NothingType`, which raises `NotComparable` wherever the comparison is UNKNOWN. Where words
    are to be read as one, it has a class method `from_words(words)`, which raises `UnreadableValueError`.
    `eventmodel.testing.check_value_laws` checks all of that.
    """

    tag: ClassVar[str]
    """The name of the type, as records spell it."""

    @property
    def sort_key(self) -> Any:
        """A total order for listing, which begins with the tag; it says nothing about meaning."""
        ...

    def compare(self, other: object, /) -> Comparison:
        """Tell how this stands to another value, of whatever type: UNKNOWN for types that are not known."""
        ...

    def refines(self, other: object, /) -> bool:
        """Tell whether this says all that the other says, or more."""
        ...

    def __hash__(self) -> int: ...


class Comparing:
    """A base for types of value: `refines`, told from `compare`."""

    __slots__ = ()
    if TYPE_CHECKING:
        tag: ClassVar[str]

        def compare(self, other: object, /) -> Comparison: ...  # noqa: D102 - the subclass documents it

    def refines(self, other: object) -> bool:
        """Tell whether this says all that the other says, or more."""
        return self.compare(other).relation in WITHIN


WITHIN = frozenset({Relation.EQUAL, Relation.REFINES})
"""The relations of a value to one that says no more than it does."""

OF_ANOTHER_KIND = "values of different kinds"
"""Why two values of different types do not compare."""


def unlike() -> Comparison:
    """Tell that two values of different types do not compare."""
    return Comparison(Relation.UNKNOWN, OF_ANOTHER_KIND)


WHY = {
    Relation.EQUAL: "both say {a}",
    Relation.REFINES: "{a} lies within {b}",
    Relation.REFINED_BY: "{b} lies within {a}",
    Relation.OVERLAPS: "{a} and {b} share a part",
    Relation.CONTRADICTS: "{a} excludes {b}",
}
"""Why two intervals stand as they do, as patterns."""
