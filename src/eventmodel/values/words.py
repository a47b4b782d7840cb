"""Words: quotations, free text, flags, and what was left unsaid."""

from __future__ import annotations

import re
from typing import ClassVar

import attrs

from eventmodel.errors import NotComparableError
from eventmodel.values.names import fold, similarity
from eventmodel.values.relation import Comparison, Nothing, NothingType, Relation
from eventmodel.values.value import OF_ANOTHER_KIND, Comparing, unlike


def _compare_words(mine: str, theirs: str) -> Comparison:
    """A longer wording that holds the shorter one's words in a row refines it; all else is only more or less alike."""
    a, b = fold(mine).strip(_EDGES), fold(theirs).strip(_EDGES)
    if a == b:
        return Comparison(Relation.EQUAL, "the same words", similarity=1.0)
    alike = similarity(mine, theirs)
    if _holds(a, b):
        return Comparison(Relation.REFINES, "the first holds the second's words and more", similarity=alike)
    if _holds(b, a):
        return Comparison(Relation.REFINED_BY, "the second holds the first's words and more", similarity=alike)
    return Comparison(Relation.UNKNOWN, f"other words, alike by {alike:.2f}", similarity=alike)


_EDGES = " .,;"


def _holds(longer: str, shorter: str) -> bool:
    """Whether whole words of one are those of the other: 'fire' does not hold 'ire'."""
    return bool(shorter) and re.search(rf"(?<!\w){re.escape(shorter)}(?!\w)", longer) is not None


@attrs.frozen
class Quotation(Comparing):
    """Somebody's own words, as printed between quotation marks.

    Examples:
        >>> Quotation("We will wait.").compare(Quotation("we will wait")).relation.name
        'EQUAL'
    """

    tag: ClassVar[str] = "quotation"
    text: str

    def compare(self, other: object) -> Comparison:
        """Tell how the words stand to another quotation's."""
        if not isinstance(other, Quotation):
            return unlike()
        return _compare_words(self.text, other.text)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A total order for listing; it says nothing about meaning."""
        return (self.tag, fold(self.text), self.text)

    def __str__(self) -> str:
        return f"“{self.text}”"


@attrs.frozen
class Text(Comparing):
    """What an article says of something, in its own words."""

    tag: ClassVar[str] = "text"
    text: str

    def compare(self, other: object) -> Comparison:
        """Tell how the words stand to another text's."""
        if not isinstance(other, Text):
            return unlike()
        return _compare_words(self.text, other.text)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A total order for listing; it says nothing about meaning."""
        return (self.tag, fold(self.text), self.text)

    def __str__(self) -> str:
        return self.text


@attrs.frozen
class Flag(Comparing):
    """Whether something was so."""

    tag: ClassVar[str] = "flag"
    value: bool

    def compare(self, other: object) -> Comparison:
        """Tell whether both say the same."""
        if not isinstance(other, Flag):
            return unlike()
        same = self.value == other.value
        relation = Relation.EQUAL if same else Relation.CONTRADICTS
        return Comparison(relation, f"both say {self}" if same else f"{self} against {other}")

    def meet(self, other: object) -> Flag | NothingType:
        """Give the value that both say.

        Raises:
            NotComparableError: where the other is no flag.
        """
        if not isinstance(other, Flag):
            raise NotComparableError(f"no meet of {self} and {other}: {OF_ANOTHER_KIND}")
        return self if self == other else Nothing

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A total order for listing; it says nothing about meaning."""
        return (self.tag, self.value)

    def __str__(self) -> str:
        return "yes" if self.value else "no"


@attrs.frozen
class Unstated(Comparing):
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
class Opaque(Comparing):
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
