"""The words of a text cut short, so that a title can be held against what an article says."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from eventmodel.adapters.page.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from eventmodel.adapters.page.lines import Line

_LENGTH = 5
_IDEOGRAPHS = "\u2e80"
_CAP = 1200


@lru_cache(maxsize=1024)
def stems_of(text: str) -> frozenset[str]:
    """The words of a text by their first letters, as endings do not matter; unspaced scripts by pairs of signs.

    Examples:
        >>> sorted(stems_of("The bridges were closed"))
        ['bridg', 'close', 'were']
    """
    words = tokens_of(text[:_CAP])
    stems = {word[:_LENGTH] for word in words if len(word) > 3 and word < _IDEOGRAPHS}
    if not text.isascii():
        unspaced = (word for word in words if len(word) > 2 and word >= _IDEOGRAPHS)
        stems.update(word[i : i + 2] for word in unspaced for i in range(len(word) - 1))
    return frozenset(stems)


def vocabulary(lines: Sequence[Line], numbers: Iterable[int]) -> frozenset[str]:
    """The stems of some of a page's lines."""
    return frozenset[str]().union(*(stems_of(lines[n].text) for n in numbers))
