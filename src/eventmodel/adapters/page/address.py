"""The page's own address, where a line of the text shows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.adapters.page.body import Layout
    from eventmodel.adapters.page.lines import Line

_URL = re.compile(r"https?://[\w.-]{3,80}/[^\s<>\"'|)\]]{0,300}")
_LABEL = re.compile(
    r"(?:source |original |canonical )?(?:url|link|permalink|canonical|original|address|read more at"
    r"|source)\s?[:=]?$",
    re.IGNORECASE,
)


def url_of(lines: Sequence[Line], layout: Layout) -> str | None:
    """The page's own address, where a line says it: labelled as such, or alone at the very top or foot."""
    body = frozenset(layout.body)
    for n, line in enumerate(lines):
        match = _URL.search(line.text) if n not in body and "://" in line.text else None
        if match and _is_own(line, match, n, len(lines)):
            return match.group().rstrip(".,;")
    return None


def _is_own(line: Line, match: re.Match[str], n: int, count: int) -> bool:
    before = line.text[: match.start()].strip()
    if before:
        return _LABEL.match(before) is not None
    return match.end() == len(line.text) and (n < 3 or n >= count - 2)
