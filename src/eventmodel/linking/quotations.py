"""Where a text stands between quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

# A mark that is never closed must not swallow the rest: a quotation ends with its paragraph, or where text is left out.
_END: Final = r"\n\0"
_QUOTED: Final = re.compile(
    rf"“[^“”{_END}]{{1,2000}}”?|\"[^\"{_END}]{{1,2000}}\"|„[^„“”{_END}]{{1,2000}}[“”]|«[^«»{_END}]{{1,2000}}»"
)


def quoted_stretches(text: str) -> tuple[tuple[int, int], ...]:
    """Find the stretches between quotation marks, marks included.

    Examples:
        >>> quoted_stretches('He said "no" twice.')
        ((8, 12),)
    """
    return tuple(match.span() for match in _QUOTED.finditer(text))


class Stretches:
    """Stretches of a text that can be asked whether they hold a place."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = _united(spans)
        self._starts = [start for start, _ in self._spans]

    def hold(self, place: int) -> bool:
        """Tell whether a code point lies in one of them."""
        at = bisect_right(self._starts, place) - 1
        return at >= 0 and place < self._spans[at][1]


def _united(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    united: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if united and start <= united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    return united
