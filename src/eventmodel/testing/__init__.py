"""Checks that users run on their own values, dossiers and adapters: Hypothesis strategies, and the laws.

`strategies` draws values and records of every kind, nasty ones included; `laws` says what must hold of them.

Examples:
    >>> from eventmodel.testing import check_value_laws, strategies
    >>> check_value_laws(strategies.flags())
"""

from importlib.util import find_spec

from eventmodel.errors import MissingExtraError

if find_spec("hypothesis") is None:
    raise MissingExtraError("eventmodel.testing needs Hypothesis: pip install hypothesis")

from eventmodel.testing import strategies
from eventmodel.testing.adapters import check_adapter
from eventmodel.testing.deciding import check_strategy
from eventmodel.testing.laws import check_meet_laws, check_merge_laws, check_order_laws, check_value_laws

__all__ = [
    "check_adapter",
    "check_meet_laws",
    "check_merge_laws",
    "check_order_laws",
    "check_strategy",
    "check_value_laws",
    "strategies",
]
