"""Reliability: how far each source can be trusted, from what all of them say."""

from eventmodel.resolution.reliability.confidence import Calibration, calibration
from eventmodel.resolution.reliability.copying import CopyPair
from eventmodel.resolution.reliability.estimate import (
    Answer,
    Estimates,
    SourceReliability,
    estimate_reliability,
    one_coin,
)
from eventmodel.resolution.reliability.from_claims import observations_of
from eventmodel.resolution.reliability.observations import Observation, Value

__all__ = [
    "Answer",
    "Calibration",
    "CopyPair",
    "Estimates",
    "Observation",
    "SourceReliability",
    "Value",
    "calibration",
    "estimate_reliability",
    "observations_of",
    "one_coin",
]
