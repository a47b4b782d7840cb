"""Presets: policies by name, as conventions of the field are known by theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from eventmodel.errors import InvalidValueError
from eventmodel.resolution.policy import DEFAULT_POLICY, Policy
from eventmodel.resolution.strategies import (
    MAJORITY,
    AgreedOnly,
    Highest,
    LatestOfGrowing,
    LowerMedian,
    Lowest,
    MostExact,
    NewestPerOrigin,
    PrimaryFirst,
    Strategy,
    TrustedFirst,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_FIGURES: Final = (
    "deaths", "injured", "missing", "kidnapped", "displaced", "evacuated", "detained", "cases", "released", "returned",
    "troops", "attendance", "count", "money", "duration",
)  # fmt: skip


def _throughout(name: str, strategy: Strategy) -> Policy:
    return Policy(name, default=strategy, growing=strategy)


def _for_figures(name: str, strategy: Strategy) -> Policy:
    return Policy(name, strategies=tuple((attribute, strategy) for attribute in _FIGURES))


PRESETS: Final[Mapping[str, Policy]] = {
    "default": DEFAULT_POLICY,
    "agreed": _throughout("agreed only/1", AgreedOnly()),
    "exact": _throughout("most exact compatible/1", MostExact()),
    "newest": _throughout("newest per origin/1", NewestPerOrigin()),
    "majority": _throughout("independent majority/1", MAJORITY),
    "primary": _throughout("primary source first/1", PrimaryFirst()),
    "median": _for_figures("lower median/1", LowerMedian()),
    "conservative": Policy("conservative/1", default=AgreedOnly(), growing=Lowest()),
    "low": _for_figures("low/1", Lowest()),
    "best": _for_figures("best/1", LatestOfGrowing(otherwise=LowerMedian())),
    "high": _for_figures("high/1", Highest()),
}
"""Policies by name. `conservative` codes as ACLED does: of conflicting figures the lowest, and nothing that is not
agreed; `low`, `best` and `high` together give the three estimates that UCDP prints. Rulings go before all of them."""


def policy_named(name: str, *, trusted: tuple[str, ...] = ()) -> Policy:
    """Give a policy by its name; `trusted` takes the outlets to believe, the most trusted first.

    Raises:
        InvalidValueError: for a name that is none, or `trusted` without outlets.

    Examples:
        >>> policy_named("conservative").strategy_for("deaths").name
        'lowest/1'
        >>> policy_named("trusted", trusted=("example.org",)).name
        'trusted first/1'
    """
    if name == "trusted":
        if not trusted:
            raise InvalidValueError("the policy 'trusted' needs the outlets to trust, the most trusted first")
        return _throughout("trusted first/1", TrustedFirst(trusted))
    if name not in PRESETS:
        raise InvalidValueError(f"no policy {name!r}: choose {', '.join([*PRESETS, 'trusted'])}")
    return PRESETS[name]
