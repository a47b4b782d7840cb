"""Small wordings that cards share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.report.wording.days import day_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


def joined(*parts: str) -> str:
    """Join what is not empty by dots.

    Examples:
        >>> joined("attack", "", "Valport")
        'attack · Valport'
    """
    return " · ".join(part for part in parts if part)


def shortened(text: str, longest: int) -> str:
    """Put a text on one line, and cut it where it is long.

    Examples:
        >>> shortened("Two  boats sank in the bay.", 9)
        'Two boats…'
    """
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[:longest].rstrip()}…"


def day_range(days: Iterable[date | None]) -> str:
    """Say from which day to which; what is not known is left out.

    Examples:
        >>> from datetime import date
        >>> day_range([date(2020, 11, 9), None]), day_range([date(2020, 11, 9), date(2020, 11, 7)]), day_range([])
        ('9 November 2020', '7 November 2020 to 9 November 2020', '')
    """
    known = sorted({day for day in days if day is not None})
    return " to ".join(day_words(day) for day in (*known[:1], *known[1:][-1:]))
