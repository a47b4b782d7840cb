"""Where a text stands between quotation marks."""

from __future__ import annotations

import re
from typing import Final

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
