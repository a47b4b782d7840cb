"""Resolution: what to believe of each attribute, by a rule that explains itself."""

from eventmodel.resolution.policy import DEFAULT_POLICY, MostPreciseOfMajority, Policy, Strategy
from eventmodel.resolution.reasons import Outcome

__all__ = ["DEFAULT_POLICY", "MostPreciseOfMajority", "Outcome", "Policy", "Strategy"]
