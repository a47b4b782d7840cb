"""The views that all commands show: those of `analyse`, with the publishers of the table of sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.adapters.sources import known_sources
from eventmodel.analysis import analyse

if TYPE_CHECKING:
    from eventmodel.analysis import Analysis
    from eventmodel.model import Dossier


def views(dossier: Dossier) -> Analysis:
    """Analyse a dossier; outlets of one publisher may depend on one another, so the least count of origins is lower."""
    return analyse(dossier, families=known_sources().families)
