"""Parts of a year that are written as months 21 to 41: seasons, quarters, and the like.

Seasons without a hemisphere are read as the north has them; a season at the turn of the year runs into the next.
"""

from __future__ import annotations

from typing import Final

_SEASONS: Final = (3, 6, 9, 12)
_SOUTHERN_SEASONS: Final = (9, 12, 3, 6)

PARTS_OF_YEAR: Final = (
    {21 + n: (month, 3) for n, month in enumerate(_SEASONS)}
    | {25 + n: (month, 3) for n, month in enumerate(_SEASONS)}
    | {29 + n: (month, 3) for n, month in enumerate(_SOUTHERN_SEASONS)}
    | {33 + n: (1 + 3 * n, 3) for n in range(4)}
    | {37 + n: (1 + 4 * n, 4) for n in range(3)}
    | {40 + n: (1 + 6 * n, 6) for n in range(2)}
)
"""By its code, the month in which a part of a year begins, and how many months it has."""
