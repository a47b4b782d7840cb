"""Resolution: what to believe of each attribute, by a rule that explains itself."""

from eventmodel.resolution.policy import DEFAULT_POLICY, LatestOfGrowing, MajorityOfOrigins, Policy, Strategy
from eventmodel.resolution.reasons import Outcome

__all__ = ["DEFAULT_POLICY", "LatestOfGrowing", "MajorityOfOrigins", "Outcome", "Policy", "Strategy"]
