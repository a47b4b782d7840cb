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
from eventmodel.resolution.weighted import ReliabilityWeighted

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


WITH_ARGUMENTS: Final = ("trusted", "reliability-weighted")
"""The policies that must be told something: whom to trust, or how reliable each outlet was estimated to be."""


def policy_named(
    name: str, *, trusted: tuple[str, ...] = (), reliabilities: Mapping[str, float] | None = None
) -> Policy:
    """Give a policy by its name.

    Args:
        name: one of the presets, or 'trusted', or 'reliability-weighted'.
        trusted: for 'trusted', the outlets to believe, the most trusted first.
        reliabilities: for 'reliability-weighted', how often each outlet is right, from 0 to 1.

    Raises:
        InvalidValueError: for a name that is none, or a policy without what it must be told.

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
    if name == "reliability-weighted":
        if reliabilities is None:
            raise InvalidValueError("the policy 'reliability-weighted' needs how reliable each outlet is")
        weighted = ReliabilityWeighted(tuple(sorted(reliabilities.items())))
        return Policy("reliability weighted/1", default=weighted, growing=LatestOfGrowing(otherwise=weighted))
    if name not in PRESETS:
        raise InvalidValueError(f"no policy {name!r}: choose {', '.join([*PRESETS, *WITH_ARGUMENTS])}")
    return PRESETS[name]
