"""Names: folding them for comparison, and how alike two spellings are."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Level case, accents, quote styles and white space, for comparing only.

    Examples:
        >>> fold("  Al‑Qaʿim  Café ")
        'al-qaʿim cafe'
    """
    plain = unicodedata.normalize("NFKD", text.translate(_LEVELLED))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())


_LEVELLED = str.maketrans("‘’“”–—‑\u00a0", "''\"\"--- ")


@lru_cache(maxsize=65_536)
def similarity(a: str, b: str) -> float:
    """How alike two texts are, from 0 to 1, by their characters.

    Examples:
        >>> similarity("Pellier", "Pelliér"), similarity("Pellier", "Orsk") < 0.5
        (1.0, True)
    """
    one, two = sorted((fold(a), fold(b)))  # the matcher's ratio depends on the order
    return SequenceMatcher(None, one, two, autojunk=False).ratio()


def place_key(name: str) -> str:
    """Fold a place name for comparison, without its article.

    Examples:
        >>> place_key("The Old Pier")
        'old pier'
    """
    return fold(name).removeprefix("the ")
