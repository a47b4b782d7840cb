"""Words: quotations, free text, flags, and what was left unsaid."""

from __future__ import annotations

from typing import ClassVar

import attrs

from eventmodel.errors import NotComparableError
from eventmodel.values.names import fold, similarity
from eventmodel.values.relation import Comparison, Nothing, NothingType, Relation


def _compare_words(mine: str, theirs: str) -> Comparison:
    """A longer wording that holds the shorter one refines it; anything else is only more or less alike."""
    a, b = fold(mine).strip(" .,;"), fold(theirs).strip(" .,;")
    if a == b:
        return Comparison(Relation.EQUAL, "the same words", similarity=1.0)
    alike = similarity(mine, theirs)
    if b and b in a:
        return Comparison(Relation.REFINES, "holds the other's words", similarity=alike)
    if a and a in b:
        return Comparison(Relation.REFINED_BY, "its words are held by the other", similarity=alike)
    return Comparison(Relation.UNKNOWN, "other words", similarity=alike)


@attrs.frozen
class Quotation:
    """Somebody's own words, as printed between quotation marks.

    >>> Quotation("We will wait.").compare(Quotation("we will wait")).relation.name
    'EQUAL'
    """

    tag: ClassVar[str] = "quotation"
    text: str

    def compare(self, other: object) -> Comparison:
        """Tell how the words stand to another quotation's."""
        if not isinstance(other, Quotation):
            return Comparison(Relation.UNKNOWN, "values of different kinds")
        return _compare_words(self.text, other.text)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A total order for listing; it says nothing about meaning."""
        return (self.tag, fold(self.text), self.text)

    def __str__(self) -> str:
        return f"“{self.text}”"


@attrs.frozen
class Text:
    """What an article says of something, in its own words."""

    tag: ClassVar[str] = "text"
    text: str

    def compare(self, other: object) -> Comparison:
        """Tell how the words stand to another text's."""
        if not isinstance(other, Text):
            return Comparison(Relation.UNKNOWN, "values of different kinds")
        return _compare_words(self.text, other.text)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A total order for listing; it says nothing about meaning."""
        return (self.tag, fold(self.text), self.text)

    def __str__(self) -> str:
        return self.text


@attrs.frozen
class Flag:
    """Whether something was so."""

    tag: ClassVar[str] = "flag"
    value: bool

    def compare(self, other: object) -> Comparison:
        """Tell whether both say the same."""
        if not isinstance(other, Flag):
            return Comparison(Relation.UNKNOWN, "values of different kinds")
        same = self.value == other.value
        relation = Relation.EQUAL if same else Relation.CONTRADICTS
        return Comparison(relation, f"{self} against {other}")

    def meet(self, other: object) -> Flag | NothingType:
        """Give the value that both say.

        Raises:
            NotComparableError: where the other is no flag.
        """
        if not isinstance(other, Flag):
            raise NotComparableError(f"no meet of {self} and {other}: values of different kinds")
        return self if self == other else Nothing

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A total order for listing; it says nothing about meaning."""
        return (self.tag, self.value)

    def __str__(self) -> str:
        return "yes" if self.value else "no"


@attrs.frozen
class Unstated:
    """A value that the article says is unknown, with its reason: no guess stands in for it."""

    tag: ClassVar[str] = "unstated"
    reason: str

    def compare(self, other: object) -> Comparison:
        """Tell that nothing can be told, but for the very same statement."""
        relation = Relation.EQUAL if self == other else Relation.UNKNOWN
        return Comparison(relation, "stated as unknown")

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A total order for listing; it says nothing about meaning."""
        return (self.tag, self.reason)

    def __str__(self) -> str:
        return f"unknown: {self.reason}"


@attrs.frozen
class Opaque:
    """A value of a type that this installation does not know, kept as it came."""

    tag: ClassVar[str] = "opaque"
    type: str
    text: str

    def compare(self, other: object) -> Comparison:
        """Tell that nothing can be told, but for the very same text."""
        relation = Relation.EQUAL if self == other else Relation.UNKNOWN
        return Comparison(relation, f"no type {self.type} is registered here")

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A total order for listing; it says nothing about meaning."""
        return (self.tag, self.type, self.text)

    def __str__(self) -> str:
        return self.text
