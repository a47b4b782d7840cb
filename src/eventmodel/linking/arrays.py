"""Whether numpy is worth using: it takes longer to load than a few hundred articles take without it."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from typing import Final

MANY: Final = 300
"""From so many articles on, what numpy saves is more than what it costs to load it."""


def arrays_pay(articles: int, *libraries: str) -> bool:
    """Tell whether to use these libraries for so many articles: they are loaded already, or there and soon paid for.

    The results are the same with them and without.
    """
    if all(name in sys.modules for name in libraries):
        return True
    return articles >= MANY and all(find_spec(name) is not None for name in libraries)
