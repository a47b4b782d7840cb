"""How rare words are in English news at large: a frozen table, since a few articles can't tell."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

STEPS: Final = 4
"""So many steps of the table to a doubling of rarity."""
RAREST: Final = 9.0
"""The rarity of a word that the table does not hold, as a power of two."""
COMMON: Final = 0.0


@cache
def _table() -> dict[str, float]:
    lines = files("eventmodel.linking").joinpath("background_words.txt").read_text("utf-8").splitlines()
    found: dict[str, float] = {}
    for line in lines[1:]:
        level, *forms = line.split(" ")
        found.update(dict.fromkeys(forms, max(COMMON, int(level) / STEPS)))
    return found


def background_rarity(form: str) -> float:
    """Tell how rare a word is: how often the number of articles halves before it stands in one of them.

    Examples:
        >>> background_rarity("government") < background_rarity("capsized")
        True
    """
    return _table().get(form, RAREST)
