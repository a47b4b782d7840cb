"""Words for months, weekdays and relative times."""

from __future__ import annotations

from typing import Final

_MONTH_NAMES: Final = "january february march april may june july august september october november december".split()
MONTHS: Final = (
    {name: n for n, name in enumerate(_MONTH_NAMES, 1)}
    | {short: n for n, short in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
    | {"sept": 9}
)
"""Each month by its name and its usual short form."""
WEEKDAYS: Final = {name: n for n, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
"""Each weekday, Monday as 0."""
SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""The seasons, as EDTF numbers them."""
CENTURY_WORDS: Final = (
    "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
)
"""The centuries by name, the eleventh first."""
