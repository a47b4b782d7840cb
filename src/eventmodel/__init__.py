"""Source-aware event modelling: who reported what, where the reports differ, and what to believe.

    import eventmodel as em

    dossier = em.read("pages/")          # articles and their claims
    story = em.analyse(dossier)          # events, discrepancies, resolved values
    both = dossier | em.load("colleague.json")

A reading path for newcomers: `values` (what can be said), `model` (the records and the dossier), `extraction`
(from text to claims), `linking`, `comparison`, `resolution` (the views), `analysis` (all views of a dossier).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from eventmodel import showing
from eventmodel._version import __version__

if TYPE_CHECKING:
    from eventmodel.analysis import Analysis, analyse
    from eventmodel.decisions import Standing, stand
    from eventmodel.errors import EventModelError
    from eventmodel.model import (
        Article,
        Attribute,
        Claim,
        Correction,
        Discrepancy,
        Dossier,
        Event,
        Extraction,
        Judgement,
        Mention,
        Resolution,
        Retraction,
        Ruling,
        Source,
        Span,
        Target,
        Verdict,
        VersionLink,
        diff,
    )
    from eventmodel.pipeline import read
    from eventmodel.resolution import Policy
    from eventmodel.serialization import dumps, json_schema, load, loads, read_lines, salvage, save, write_lines
    from eventmodel.values import (
        Agent,
        Duration,
        Flag,
        Nothing,
        Place,
        Quantity,
        Quotation,
        Reading,
        Relation,
        Said,
        Text,
        When,
    )

_HOMES = {
    "eventmodel.analysis": ("Analysis", "analyse"),
    "eventmodel.errors": ("EventModelError",),
    "eventmodel.model": (
        "Article", "Attribute", "Claim", "Correction", "Discrepancy", "Dossier", "Event", "Extraction", "Judgement",
        "Mention", "Resolution", "Retraction", "Ruling", "Source", "Span", "Target", "Verdict", "VersionLink", "diff",
    ),
    "eventmodel.pipeline": ("read",),
    "eventmodel.resolution": ("Policy",),
    "eventmodel.serialization": (
        "dumps", "json_schema", "load", "loads", "read_lines", "salvage", "save", "write_lines",
    ),
    "eventmodel.decisions": ("Standing", "stand"),
    "eventmodel.values": (
        "Agent", "Duration", "Flag", "Nothing", "Place", "Quantity", "Quotation", "Reading", "Relation",
        "Said", "Text", "When",
    ),
}  # fmt: skip
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Agent",
    "Analysis",
    "Article",
    "Attribute",
    "Claim",
    "Correction",
    "Discrepancy",
    "Dossier",
    "Duration",
    "Event",
    "EventModelError",
    "Extraction",
    "Flag",
    "Judgement",
    "Mention",
    "Nothing",
    "Place",
    "Policy",
    "Quantity",
    "Quotation",
    "Reading",
    "Relation",
    "Resolution",
    "Retraction",
    "Ruling",
    "Said",
    "Source",
    "Span",
    "Standing",
    "Target",
    "Text",
    "Verdict",
    "VersionLink",
    "When",
    "__version__",
    "analyse",
    "diff",
    "dumps",
    "json_schema",
    "load",
    "loads",
    "read",
    "read_lines",
    "salvage",
    "save",
    "stand",
    "write_lines",
]


class _Display:
    """What draws for notebooks, loaded when something is first shown: the nouns themselves do not know it."""

    def as_html(self, thing: object) -> str:
        from eventmodel.display import as_html

        return as_html(thing)

    def as_rich(self, thing: object) -> Any:
        from eventmodel.display import as_rich

        return as_rich(thing)


showing.Seat.presenter = _Display()


def __getattr__(name: str) -> object:
    """Bind a public name when it is first asked for, so that importing the package stays quick."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'eventmodel' has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Show the public names only."""
    return __all__
