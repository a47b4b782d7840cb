"""Fingerprints: a stable sample of the short word runs of a text, for finding texts that share some."""

from __future__ import annotations

from array import array
from itertools import accumulate
from typing import TYPE_CHECKING, Final
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Sequence

GRAM: Final = 5
"""How many words a fingerprint covers."""
WINDOW: Final = 2
"""Of so many neighbouring runs the one with the least hash is kept, so a shared run of six words is found."""
NO_GRAM: Final = 1 << 32
"""Stands for a run that holds a blank form: more than any hash."""


def hashed_grams(forms: Sequence[str], size: int = GRAM) -> array[int]:
    """Hash each run of words; NO_GRAM where one holds a blank form. The hash is the same under any hash seed."""
    joined = " ".join(forms)
    data = memoryview(joined.encode("utf-8", "surrogatepass"))
    lengths = list(map(len, forms))
    if not joined.isascii():
        lengths = [len(form.encode("utf-8", "surrogatepass")) for form in forms]
    starts = [0, *(end + spaces for spaces, end in enumerate(accumulate(lengths), 1))]
    grams = array("Q", [crc32(data[a : b - 1]) for a, b in zip(starts, starts[size:], strict=False)])
    if "" in forms:
        for place, form in enumerate(forms):
            if not form:
                for touched in range(max(0, place - size + 1), min(place + 1, len(grams))):
                    grams[touched] = NO_GRAM
    return grams


def fingerprints(grams: Sequence[int]) -> set[int]:
    """Winnow the hashes: keep the least of every window, as Schleimer, Wilkerson and Aiken do.

    Examples:
        >>> sorted(fingerprints((7, 3, 9, NO_GRAM, 5)))
        [3, 5, 9]
    """
    kept = set(map(min, grams, grams[WINDOW - 1 :])) if len(grams) >= WINDOW else set(grams)
    kept.discard(NO_GRAM)
    return kept
