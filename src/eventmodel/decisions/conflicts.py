"""Conflicts: where people's decisions contradict one another."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable


class ConflictKind(Enum):
    """What sort of decision contradicts."""

    JUDGEMENT = "judgement"
    CORRECTION = "correction"
    RULING = "ruling"
    VERSION = "version"


@attrs.frozen
class Conflict:
    """Decisions that cannot all hold: none of them is followed, and nothing is hidden.

    Attributes:
        kind: what sort of decision they are.
        about: the ids of the records that they are about; for judgements, the path from one mention to the other.
        acts: the ids of the decisions, in order.
        explanation: who says what, in words.
    """

    kind: ConflictKind
    about: tuple[str, ...]
    acts: tuple[str, ...]
    explanation: str


def names(authors: Iterable[str]) -> str:
    """Write each name once, in order.

    Examples:
        >>> names(["Bo", "Ana", "Bo"])
        'Ana and Bo'
    """
    *others, last = sorted(set(authors)) or [""]
    return f"{', '.join(others)} and {last}" if others else last
