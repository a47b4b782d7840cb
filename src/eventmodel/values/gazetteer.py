"""Gazetteers: what is known of places beyond what an article states.

A gazetteer is an argument of comparison, never part of a value. What lies in what may be disputed: then it says
so, and according to whom, and a comparison that hangs on it is UNKNOWN.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, runtime_checkable

import attrs

from eventmodel.values.frozen import strings
from eventmodel.values.names import place_key


@attrs.frozen
class Containment:
    """That a place lies in another.

    Attributes:
        container: the name of the place around it.
        disputed: whether that is contested.
        according_to: who says so, where it is contested.
    """

    container: str
    disputed: bool = False
    according_to: tuple[str, ...] = attrs.field(default=(), converter=strings)


@runtime_checkable
class Gazetteer(Protocol):
    """What is known of places, by name; names that it does not know have no answer and raise nothing."""

    @property
    def name(self) -> str:
        """What it is called, for provenance."""
        ...

    @property
    def version(self) -> str:
        """Which edition of it this is."""
        ...

    def main_name(self, name: str) -> str | None:
        """Give the one name that stands for a place and all its aliases; None where it is not known."""
        ...

    def aliases(self, name: str) -> tuple[str, ...]:
        """Give all names of a place, the main one first; none where it is not known."""
        ...

    def within(self, name: str) -> tuple[Containment, ...]:
        """Give what a place lies in directly; nothing for a country, or where it is not known."""
        ...

    def is_country(self, name: str) -> bool:
        """Tell whether a place excludes every other place of which this is true: two countries share no ground."""
        ...


@attrs.frozen
class Entry:
    """One place of a gazetteer.

    Attributes:
        name: its main name.
        aliases: its other names.
        codes: names that count only as they are printed here: 'CAN' is a country, 'can' is none.
        within: what it lies in directly.
        country: whether it is a country.
    """

    name: str
    aliases: tuple[str, ...] = attrs.field(default=(), converter=strings)
    within: tuple[Containment, ...] = ()
    country: bool = False
    codes: tuple[str, ...] = attrs.field(default=(), converter=strings)


@attrs.frozen(eq=False)
class TableGazetteer:
    """A gazetteer made of entries; of two that claim one name, the first has it.

    Examples:
        >>> small = TableGazetteer("mine", "1", (Entry("Norland", codes="NOR", country=True),))
        >>> small.main_name("NOR"), small.is_country("Norland"), small.within("Sandvik")
        ('Norland', True, ())
    """

    name: str
    version: str
    entries: tuple[Entry, ...] = attrs.field(repr=False)
    _by_key: Mapping[str, Entry] = attrs.field(init=False, repr=False)
    _by_code: Mapping[str, Entry] = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        named = [(name, entry) for entry in self.entries for name in entry.aliases]
        found = {place_key(name): entry for name, entry in reversed(named)}
        found |= {place_key(entry.name): entry for entry in reversed(self.entries)}
        codes = {code: entry for entry in reversed(self.entries) for code in entry.codes}
        object.__setattr__(self, "_by_key", found)
        object.__setattr__(self, "_by_code", codes)

    def entry(self, name: str) -> Entry | None:
        """Give what is known of a place; None where it is not known."""
        return self._by_code.get(name.strip().removeprefix("the ")) or self._by_key.get(place_key(name))

    def main_name(self, name: str) -> str | None:
        """Give the one name that stands for a place and all its aliases; None where it is not known."""
        entry = self.entry(name)
        return None if entry is None else entry.name

    def aliases(self, name: str) -> tuple[str, ...]:
        """Give all names of a place, the main one first; none where it is not known."""
        entry = self.entry(name)
        return () if entry is None else (entry.name, *entry.aliases, *entry.codes)

    def within(self, name: str) -> tuple[Containment, ...]:
        """Give what a place lies in directly; nothing for a country, or where it is not known."""
        entry = self.entry(name)
        return () if entry is None else entry.within

    def is_country(self, name: str) -> bool:
        """Tell whether the place is a country."""
        entry = self.entry(name)
        return entry is not None and entry.country
