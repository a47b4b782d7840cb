"""Well-known outlets as pages name them, by the table of sources."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from eventmodel.adapters.page.names import CORPORATE, GENERIC, squeezed
from eventmodel.adapters.sources import known_sources
from eventmodel.model.source import SourceKind

if TYPE_CHECKING:
    from eventmodel.adapters.sources import SourceTable

_ORDINARY = frozenset(
    "i;today;focus;report;trend;stuff;mint;scroll;insider;fortune;wired;salon;público;index;telex;tempo;stern;blick"
    ";kurier;dr;vg;n1;err;nos;who;the wire;wire;the cable;cable;the citizen;citizen;the insider;the journal;journal"
    ";the observer;observer;the print;print;reforma;milenio;expresso;politika;the nation;the standard;the herald"
    ";flipboard;google news;smartnews;microsoft news".split(";"),
)
"""Names that are words of any page as well: such a word that stands alone on a line names no outlet."""


_FORMS = CORPORATE | frozenset("us uk usa plc l.p.".split())


@attrs.frozen
class Outlets:
    """The outlets of a table of sources: names by domain, all names as they are compared, and who owns them."""

    domains: dict[str, str]
    names: frozenset[str]
    groups: frozenset[str]


@lru_cache(maxsize=4)
def _outlets_of(table: SourceTable) -> Outlets:
    listed = [source for source in table.sources if source.kind is not SourceKind.AGENCY]
    names = frozenset(name.casefold() for source in listed for name in source.names)
    shorter = frozenset(name.removeprefix("the ") for name in names) - GENERIC
    run_together = frozenset(squeezed(name) for name in names)
    return Outlets(
        {domain: source.name for domain, source in table.by_domain.items()},
        (names | shorter | run_together) - _ORDINARY,
        frozenset(_without_form(source.parent) for source in listed if source.parent) - names,
    )


def _without_form(name: str) -> str:
    """A company's name without its legal form, in lower case."""
    return " ".join(word for word in name.casefold().split() if word.strip(".,") not in _FORMS)


def is_group(name: str) -> bool:
    """Whether a name is that of a group that owns outlets and is none itself.

    Examples:
        >>> is_group("Condé Nast"), is_group("Future US"), is_group("The Guardian")
        (True, True, False)
    """
    return _without_form(name) in known_outlets().groups


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
