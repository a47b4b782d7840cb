"""Converters that freeze what callers hand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def strings(items: Iterable[str]) -> tuple[str, ...]:
    """Freeze names or ids; a lone string is taken as one of them, not as its letters.

    Examples:
        >>> strings(["Reuters", "AFP"]), strings("Reuters")
        (('Reuters', 'AFP'), ('Reuters',))
    """
    return (items,) if isinstance(items, str) else tuple(items)
