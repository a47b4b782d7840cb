"""The words of a text cut short, so that a title can be held against what an article says."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from eventmodel.adapters.page.lines import Line

_TOKEN = re.compile(r"\w{3,}")
_LENGTH = 5
_IDEOGRAPHS = "\u2e80"
_CAP = 1200


@lru_cache(maxsize=1024)
def stems_of(text: str) -> tuple[str, ...]:
    """The words of a text by their first letters, as endings do not matter; unspaced scripts by pairs of signs.

    Examples:
        >>> stems_of("The bridges were closed")
        ('bridg', 'were', 'close')
    """
    stems: list[str] = []
    for word in _TOKEN.findall(text[:_CAP].casefold()):
        if word[0] >= _IDEOGRAPHS:
            stems.extend(word[i : i + 2] for i in range(len(word) - 1))
        elif len(word) > 3:
            stems.append(word[:_LENGTH])
    return tuple(stems)


def vocabulary(lines: Sequence[Line], numbers: Iterable[int]) -> frozenset[str]:
    """The stems of some of a page's lines."""
    found: set[str] = set()
    for n in numbers:
        found.update(stems_of(lines[n].text))
    return frozenset(found)
