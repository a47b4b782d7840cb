"""Resolution: what to believe of each attribute, by a rule that explains itself."""

from eventmodel.resolution.history import History, Step, history_of
from eventmodel.resolution.policy import DEFAULT_POLICY, Policy
from eventmodel.resolution.presets import PRESETS, policy_named
from eventmodel.resolution.reasons import Outcome, explained
from eventmodel.resolution.strategies import (
    AgreedOnly,
    Highest,
    LatestOfGrowing,
    LowerMedian,
    Lowest,
    MajorityOfOrigins,
    MostExact,
    NewestPerOrigin,
    PrimaryFirst,
    Strategy,
    TrustedFirst,
)
from eventmodel.resolution.weighted import ReliabilityWeighted

__all__ = [
    "DEFAULT_POLICY",
    "PRESETS",
    "AgreedOnly",
    "Highest",
    "History",
    "LatestOfGrowing",
    "LowerMedian",
    "Lowest",
    "MajorityOfOrigins",
    "MostExact",
    "NewestPerOrigin",
    "Outcome",
    "Policy",
    "PrimaryFirst",
    "ReliabilityWeighted",
    "Step",
    "Strategy",
    "TrustedFirst",
    "explained",
    "history_of",
    "policy_named",
]
