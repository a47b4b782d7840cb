"""Agents: persons and organisations by the names that are printed."""

from __future__ import annotations

from typing import ClassVar

import attrs

from eventmodel.values.names import fold, similarity
from eventmodel.values.relation import Comparison, Relation


@attrs.frozen
class Agent:
    """A person or organisation as named, with the role that was given.

    >>> Agent("Vera Holm").compare(Agent("Holm")).relation.name
    'REFINES'
    """

    tag: ClassVar[str] = "agent"
    name: str
    role: str | None = None

    def compare(self, other: object) -> Comparison:
        """Tell how this name stands to another; a spelling variant is similar, never silently equal."""
        if not isinstance(other, Agent):
            return Comparison(Relation.UNKNOWN, "values of different kinds")
        mine, theirs = fold(self.name), fold(other.name)
        if mine == theirs:
            return Comparison(Relation.EQUAL, f"both say {self.name}", similarity=1.0)
        words, others = set(mine.split()), set(theirs.split())
        if others < words:
            return Comparison(Relation.REFINES, f"{self.name} holds {other.name}", similarity=1.0)
        if words < others:
            return Comparison(Relation.REFINED_BY, f"{other.name} holds {self.name}", similarity=1.0)
        alike = similarity(self.name, other.name)
        return Comparison(Relation.UNKNOWN, f"{self.name} and {other.name}: other names", similarity=alike)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A total order for listing; it says nothing about meaning."""
        return (self.tag, fold(self.name), self.name, self.role is not None, self.role or "")

    def __str__(self) -> str:
        return self.name
