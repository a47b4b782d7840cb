"""Well-known outlets as pages name them, by the table of sources."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from eventmodel.adapters.page.names import GENERIC, squeezed
from eventmodel.adapters.sources import known_sources
from eventmodel.model.source import SourceKind

if TYPE_CHECKING:
    from eventmodel.adapters.sources import SourceTable

_ORDINARY = frozenset(
    "i;today;focus;report;trend;stuff;mint;scroll;insider;fortune;wired;salon;público;index;telex;tempo;stern;blick"
    ";kurier;dr;vg;n1;err;nos;who;the wire;wire;the cable;cable;the citizen;citizen;the insider;the journal;journal"
    ";the observer;observer;the print;print;reforma;milenio;expresso;politika;the nation;the standard;the herald".split(
        ";"
    ),
)
"""Names that are words of any page as well: such a word that stands alone on a line names no outlet."""


@attrs.frozen
class Outlets:
    """The outlets of a table of sources: names by domain, and all names as they are compared."""

    domains: dict[str, str]
    names: frozenset[str]


@lru_cache(maxsize=4)
def _outlets_of(table: SourceTable) -> Outlets:
    listed = [source for source in table.sources if source.kind is not SourceKind.AGENCY]
    names = frozenset(name.casefold() for source in listed for name in source.names)
    shorter = frozenset(name.removeprefix("the ") for name in names) - GENERIC
    run_together = frozenset(squeezed(name) for name in names)
    return Outlets(
        {domain: source.name for domain, source in table.by_domain.items()},
        (names | shorter | run_together) - _ORDINARY,
    )


def known_outlets() -> Outlets:
    """Give the outlets of the table in force."""
    return _outlets_of(known_sources())


def is_outlet(name: str) -> bool:
    """Whether a name is a well-known outlet's.

    Examples:
        >>> is_outlet("Guardian"), is_outlet("The Valley Courier")
        (True, False)
    """
    return name.casefold() in known_outlets().names
