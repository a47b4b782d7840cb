"""Comparison: the claims about one event, and where they differ."""

from eventmodel.comparison.discrepancies import find_discrepancies
from eventmodel.comparison.same_thing import groups_of
from eventmodel.comparison.witnesses import Witnesses

__all__ = ["Witnesses", "find_discrepancies", "groups_of"]
