"""Framing: the terms that take sides, by what they stand for. One table, to find them by and to compare them by."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache, cached_property
from importlib.resources import files

import attrs


@attrs.frozen(eq=False, slots=False)
class FramingTerms:
    """Terms that stand for one thing, where the choice between them takes a side.

    Attributes:
        terms: under each subject its terms, and under each term its wordings, parted by commas.
        plain: the terms that take no side.
        version: which version of the shipped table it is; empty for one of your own.
        sources: where the choice of terms comes from.

    Examples:
        >>> shipped_framing_terms().subjects_of("truce")
        ('the end of fighting',)
    """

    terms: Mapping[str, Mapping[str, str]]
    plain: frozenset[str] = frozenset()
    version: str = ""
    sources: str = ""

    @cached_property
    def _subjects(self) -> Mapping[str, tuple[str, ...]]:
        names = {term for terms in self.terms.values() for term in terms}
        return {name: tuple(s for s, terms in self.terms.items() if name in terms) for name in sorted(names)}

    def subjects_of(self, term: str) -> tuple[str, ...]:
        """Give what a term stands for; nothing for a term that is not in the table."""
        return self._subjects.get(term, ())


@cache
def shipped_framing_terms() -> FramingTerms:
    """Give the table that the library ships with."""
    data = json.loads(files("eventmodel.model").joinpath("framing.json").read_text("utf-8"))
    return FramingTerms(data["terms"], frozenset(data["plain"]), data["version"], data["made_from"])
