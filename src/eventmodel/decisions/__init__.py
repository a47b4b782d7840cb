"""Decisions: what people decided about records, and what stands after it (views).

Every part is a pure function of the set of records. Read `standing` first, then `anchoring` (which records an act
means), then a part of your choice: `retractions`, `judgements`, `corrections`, `versions`, `rulings`.
"""

from eventmodel.decisions.anchoring import Orphan
from eventmodel.decisions.conflicts import Conflict, ConflictKind
from eventmodel.decisions.corrections import Corrections
from eventmodel.decisions.judgements import Finding, Judgements
from eventmodel.decisions.rulings import Decision, Rulings
from eventmodel.decisions.standing import Standing, stand
from eventmodel.decisions.versions import Versions

__all__ = [
    "Conflict",
    "ConflictKind",
    "Corrections",
    "Decision",
    "Finding",
    "Judgements",
    "Orphan",
    "Rulings",
    "Standing",
    "Versions",
    "stand",
]
