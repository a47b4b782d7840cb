"""Clauses: how far apart two stretches of one sentence are, as a reader counts it."""

from __future__ import annotations

import re
from typing import Final

_BREAK = re.compile(r"[,;:–—()]|\b(?:while|but|although|whereas|before|when|which|where|with|as)\b", re.IGNORECASE)
BREAK_COST: Final = 4
"""A clause boundary keeps two words as far apart as this many words."""


def clause_distance(text: str, a: tuple[int, int], b: tuple[int, int]) -> int:
    """Count the words between two stretches, and the clause boundaries several-fold; 0 where they touch.

    Examples:
        >>> clause_distance("The talks, which failed, ended", (4, 9), (25, 30))
        15
    """
    if a[0] < b[1] and b[0] < a[1]:
        return 0
    low, high = (a[1], b[0]) if a[1] <= b[0] else (b[1], a[0])
    between = text[low:high]
    return len(between.split()) + BREAK_COST * len(_BREAK.findall(between))
