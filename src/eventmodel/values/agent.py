"""Agents: persons and organisations by the names that are printed."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import ClassVar, Final

import attrs

from eventmodel.values.names import fold, similarity
from eventmodel.values.relation import Comparison, Relation
from eventmodel.values.value import Comparing, unlike


class AgentKind(Enum):
    """What an agent is, where that is known."""

    PERSON = "person"
    ORGANISATION = "organisation"


ALIKE: Final = 0.8
"""From here on two names are told to be spelled alike; they stay UNKNOWN to each other."""
_SMALL_WORDS: Final = frozenset("of the and for in on to a an de la le du des der die das und et y".split())
_ACRONYM = re.compile(r"[A-Z](?:\.?[A-Z0-9&]){1,7}\.?")


@attrs.frozen
class Agent(Comparing):
    """A person or organisation as named, with the role that was given.

    A longer name that holds the shorter one refines it, as does a given name its initial, and a full name its
    acronym. The role is no part of the comparison: one person has many.

    Attributes:
        name: as printed.
        role: as printed, such as 'foreign minister'.
        kind: person or organisation; None where nothing tells.

    Examples:
        >>> Agent("Vera Holm").compare(Agent("Holm")).relation.name
        'REFINES'
        >>> Agent("NBW").compare(Agent("Norland Board of Water")).why
        'NBW can stand for Norland Board of Water'
    """

    tag: ClassVar[str] = "agent"
    name: str
    role: str | None = None
    kind: AgentKind | None = None

    @property
    def parts(self) -> tuple[str, ...]:
        """The words of the name, levelled for comparing; an acronym is one word, with its dots or without."""
        return _parts(self.name)

    @property
    def is_acronym(self) -> bool:
        """Whether the name looks like the initials of a longer one."""
        return _ACRONYM.fullmatch(self.name) is not None

    def stands_for(self, other: Agent) -> bool:
        """Tell whether this name is made of the initials of another's words.

        Examples:
            >>> Agent("N.B.W.").stands_for(Agent("the Norland Board of Water"))
            True
        """
        words = [part for part in other.parts if part not in _SMALL_WORDS]
        return self.is_acronym and "".join(self.parts) == "".join(word[0] for word in words)

    def compare(self, other: object) -> Comparison:
        """Tell how this name stands to another; a spelling variant is similar, never silently equal."""
        if not isinstance(other, Agent):
            return unlike()
        if self.kind and other.kind and self.kind is not other.kind:
            why = f"a person against an organisation: {self.name} and {other.name}"
            return Comparison(Relation.UNKNOWN, why, similarity=similarity(self.name, other.name))
        if self.parts == other.parts:
            return Comparison(Relation.EQUAL, f"both say {self.name}", similarity=1.0)
        reason = _why_within(self, other)
        if reason:
            return Comparison(Relation.REFINES, reason, similarity=1.0)
        reason = _why_within(other, self)
        if reason:
            return Comparison(Relation.REFINED_BY, reason, similarity=1.0)
        return _unlike_names(self.name, other.name)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A total order for listing; it says nothing about meaning."""
        kind = "" if self.kind is None else self.kind.value
        return (self.tag, fold(self.name), self.name, self.role is not None, self.role or "", kind)

    def __str__(self) -> str:
        return self.name


@lru_cache(maxsize=65_536)
def _parts(name: str) -> tuple[str, ...]:
    words = fold(name).replace("(", " ").replace(")", " ").split()
    words = words[1:] if words[:1] == ["the"] and len(words) > 1 else words
    return tuple(word.replace(".", "") or word for word in words)


def _why_within(longer: Agent, shorter: Agent) -> str:
    """Why one name says all that the other says, and more; empty where it does not."""
    words, others = set(longer.parts), set(shorter.parts)
    if others < words:
        return f"{longer.name} holds {shorter.name}"
    if words < others:
        return ""
    if shorter.stands_for(longer):
        return f"{shorter.name} can stand for {longer.name}"
    return f"{shorter.name} is {longer.name} by its initials" if _is_by_initials(shorter.parts, longer.parts) else ""


def _is_by_initials(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """'V. Holm' of 'Vera Holm': word for word the same, but for initials; at least one whole word is shared."""
    if len(short) != len(full):
        return False
    pairs = list(zip(short, full, strict=True))
    return any(a == b for a, b in pairs) and all(a == b or (len(a) == 1 and b.startswith(a)) for a, b in pairs)


def _unlike_names(mine: str, theirs: str) -> Comparison:
    alike = similarity(mine, theirs)
    verdict = "spelled alike, perhaps one name" if alike >= ALIKE else "other names"
    return Comparison(Relation.UNKNOWN, f"{mine} and {theirs}: {verdict} ({alike:.2f})", similarity=alike)
