"""Fingerprints: a stable sample of the short word runs of a text, for finding texts that share some."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Sequence

GRAM: Final = 5
"""How many words a fingerprint covers."""
WINDOW: Final = 2
"""Of so many neighbouring runs the one with the least hash is kept, so a shared run of six words is found."""


def hashed_grams(forms: Sequence[str]) -> tuple[int | None, ...]:
    """Hash each run of words; None where one holds a blank form. The hash is the same under any hash seed."""
    return tuple(
        crc32(" ".join(run).encode("utf-8", "surrogatepass")) if all(run) else None
        for run in zip(*(forms[shift:] for shift in range(GRAM)), strict=False)
    )


def fingerprints(grams: Sequence[int | None]) -> frozenset[int]:
    """Winnow the hashes: keep the least of every window, as Schleimer, Wilkerson and Aiken do.

    Examples:
        >>> sorted(fingerprints((7, 3, 9, None, 5)))
        [3, 5, 9]
    """
    kept: set[int] = set()
    for at in range(max(1, len(grams) - WINDOW + 1)):
        window = [gram for gram in grams[at : at + WINDOW] if gram is not None]
        if window:
            kept.add(min(window))
    return frozenset(kept)
