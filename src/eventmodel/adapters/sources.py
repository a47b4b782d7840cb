"""The world's news agencies and major outlets: a table that ships with the library, and that users add to.

A page names itself in many ways; the table gives a domain its name and a name its domain, and tells an agency
from an outlet. What is not in it is read all the same.
"""

from __future__ import annotations

import csv
import re
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import urlsplit

import attrs

from eventmodel.errors import InvalidValueError
from eventmodel.model.source import SourceKind, source_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

COLUMNS: Final = ("name", "aliases", "domains", "kind", "country", "parent", "government")
"""The columns of a table of sources; all but the name may be empty, aliases and domains are parted by semicolons."""
TABLE_VERSION: Final = 1
"""The version of the table that ships with the library."""
_FEWEST_LABELS: Final = 2


def _strings(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(values)


@attrs.frozen
class KnownSource:
    """One row of the table.

    Attributes:
        name: the name that it is listed under.
        aliases: other names that it bears.
        domains: its registered domains, the main one first.
        kind: outlet, agency, aggregator or institution.
        country: the ISO 3166 code of the country that it is based in.
        parent: the group that owns it, where one does.
        government: whether it speaks for a government: what it says of that government's doings is a party's word.
    """

    name: str
    aliases: tuple[str, ...] = attrs.field(default=(), converter=_strings)
    domains: tuple[str, ...] = attrs.field(default=(), converter=_strings)
    kind: SourceKind = SourceKind.OUTLET
    country: str = ""
    parent: str = ""
    government: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """All names that it bears."""
        return (self.name, *self.aliases)


@attrs.frozen(eq=False)
class SourceTable:
    """Sources by name and by domain; of two that share one, the later listed has it."""

    sources: tuple[KnownSource, ...] = attrs.field(repr=False)

    @cached_property
    def by_name(self) -> dict[str, KnownSource]:
        """Each name, folded, and its source."""
        return {fold(name): source for source in self.sources for name in source.names}

    @cached_property
    def by_domain(self) -> dict[str, KnownSource]:
        """Each domain and its source."""
        return {domain.casefold(): source for source in self.sources for domain in source.domains}

    @cached_property
    def families(self) -> dict[str, str]:
        """The group that owns each source, by its domains and the keys of its names: what `analyse(families=…)` takes.

        Examples:
            >>> known_sources().families["thesun.co.uk"] == known_sources().families["thetimes.co.uk"]
            True
        """
        owned = [source for source in self.sources if source.parent]
        by_name = {source_key(name): source.parent for source in owned for name in source.names}
        return by_name | {domain: source.parent for source in owned for domain in source.domains}

    def named(self, name: str) -> KnownSource | None:
        """Give the source that bears a name, with or without its article.

        Examples:
            >>> known_sources().named("the associated press").name
            'AP'
        """
        folded = fold(name)
        return self.by_name.get(folded) or self.by_name.get(f"the {folded}")

    def at(self, address: str) -> KnownSource | None:
        """Give the source at an address or domain; `www.` and further labels in front of its domain do not matter.

        Examples:
            >>> known_sources().at("https://www.bbc.co.uk/news/1").name
            'BBC'
        """
        labels = host_of(address).split(".")
        for first in range(len(labels) - _FEWEST_LABELS + 1):
            found = self.by_domain.get(".".join(labels[first:]))
            if found is not None:
                return found
        return None

    def with_sources(self, more: Iterable[KnownSource]) -> SourceTable:
        """Give a table that lists more; one that bears a listed name takes its place."""
        added = {fold(source.name): source for source in more}
        return SourceTable((*(s for s in self.sources if fold(s.name) not in added), *added.values()))


def fold(name: str) -> str:
    """Give a name as names are compared: in one case, with single blanks."""
    return " ".join(name.casefold().replace("’", "'").split())


def host_of(address: str) -> str:
    """Give the host of an address, or the domain that it is; empty where it is neither."""
    try:
        host = urlsplit(address if "://" in address else f"//{address}").hostname or ""
    except ValueError:
        return ""
    return host.strip(".")


def read_sources(path: str | Path) -> tuple[KnownSource, ...]:
    """Read a table of sources from a CSV file with the columns of `COLUMNS`.

    Raises:
        InvalidValueError: naming the file, the row and what is wrong in it.
    """
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as file:
            return tuple(_rows(csv.DictReader(file), str(path)))
    except (OSError, UnicodeDecodeError, csv.Error) as cause:
        raise InvalidValueError(f"{path}: no table of sources: {cause}") from cause


def _rows(reader: csv.DictReader[str], place: str) -> Iterator[KnownSource]:
    if "name" not in (reader.fieldnames or ()):
        raise InvalidValueError(f"{place}: no table of sources: expected the columns {', '.join(COLUMNS)}")
    for number, row in enumerate(reader, 2):
        cells = {name: (cast("dict[str, Any]", row).get(name) or "").strip() for name in COLUMNS}
        if not cells["name"]:
            raise InvalidValueError(f"{place}: row {number}: the name is empty")
        try:
            kind = SourceKind(cells["kind"] or "outlet")
        except ValueError as cause:
            kinds = ", ".join(kind.value for kind in SourceKind)
            raise InvalidValueError(
                f"{place}: row {number}: no kind {cells['kind']!r}: expected one of {kinds}"
            ) from cause
        yield KnownSource(
            name=cells["name"],
            aliases=_split(cells["aliases"]),
            domains=_split(cells["domains"].casefold()),
            kind=kind,
            country=cells["country"].upper(),
            parent=cells["parent"],
            government=cells["government"].casefold() in {"yes", "true", "1"},
        )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(";", cell) if part.strip())


class _Current:
    """The table in force; it is read when it is first asked for."""

    table: SourceTable | None = None


def known_sources() -> SourceTable:
    """Give the table in force: what ships with the library, and what `add_sources` added.

    Examples:
        >>> known_sources().named("Deutsche Welle").country
        'DE'
    """
    if _Current.table is None:
        text = files("eventmodel.adapters").joinpath("sources.csv").read_text("utf-8")
        _Current.table = SourceTable(tuple(_rows(csv.DictReader(text.splitlines()), "sources.csv")))
    return _Current.table


def add_sources(*sources: KnownSource) -> None:
    """Add sources for all that this process reads from now on: do it once, before reading.

    Examples:
        >>> before = known_sources()
        >>> add_sources(KnownSource("The Valley Courier", domains=("valleycourier.example",)))
        >>> known_sources().at("https://valleycourier.example/1").name
        'The Valley Courier'
        >>> use_sources(before)
    """
    use_sources(known_sources().with_sources(sources))


def use_sources(table: SourceTable) -> None:
    """Put a table in force for all that this process reads from now on."""
    _Current.table = table


def domain_of(name: str) -> str:
    """Give the main domain of a known source; empty for one that is not known."""
    source = known_sources().named(name) if name else None
    return source.domains[0] if source is not None and source.domains else ""


def source_at(address: str) -> str:
    """Give the name of the known source at an address; empty where none is known."""
    source = known_sources().at(address) if address else None
    return "" if source is None else source.name
