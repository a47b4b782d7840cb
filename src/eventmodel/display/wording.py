"""Small wordings that cards share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


def counted(number: int, thing: str) -> str:
    """Say how many of a thing there are.

    Examples:
        >>> counted(1, "claim"), counted(1200, "claim"), counted(2, "discrepancy")
        ('1 claim', '1,200 claims', '2 discrepancies')
    """
    many = f"{thing[:-1]}ies" if thing.endswith("y") else f"{thing}s"
    return f"{number:,} {thing if number == 1 else many}"


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
        ('2020-11-09', '2020-11-07 to 2020-11-09', '')
    """
    known = sorted(day for day in days if day is not None)
    if not known:
        return ""
    return f"{known[0]} to {known[-1]}" if known[0] != known[-1] else f"{known[0]}"
