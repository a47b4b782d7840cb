"""Comparison: the claims about one event, and where they differ."""

from eventmodel.comparison.coverage import Coverage, coverage_of
from eventmodel.comparison.discrepancies import find_discrepancies
from eventmodel.comparison.repeats import without_repeats
from eventmodel.comparison.same_thing import groups_of, is_of_another_year
from eventmodel.comparison.witnesses import Witnesses

__all__ = [
    "Coverage",
    "Witnesses",
    "coverage_of",
    "find_discrepancies",
    "groups_of",
    "is_of_another_year",
    "without_repeats",
]
