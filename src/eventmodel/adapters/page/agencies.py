"""News agencies and how texts name them, by the table of sources."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from eventmodel.adapters.page.tokens import one_of, tokens_of
from eventmodel.adapters.sources import known_sources
from eventmodel.model.source import SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventmodel.adapters.sources import SourceTable

_WORDS = frozenset(
    "UNI APP MAP TAP RSS MIA ATA STA ANA INA ONA PNA TNA VNA APS AVN SUNA GNA ENA BSS UNB AGI DHA IHA CNA AKP"
    " Report Turan Saba Andina Kabar Maan Regnum Infotag".split(),
)
"""Short names that are words or other names as well: in a text only the long name tells such an agency."""


@attrs.frozen
class Agencies:
    """The agencies of a table of sources.

    Attributes:
        aliases: every way of writing an agency's name in a text, to the name it is listed under.
        folded: the same in lower case, short names included.
        pattern: an agency's name anywhere in a text.
        words: the longest word of each of those names in lower case, for a quick look.
        governments: those that speak for a government.
    """

    aliases: dict[str, str]
    folded: dict[str, str]
    pattern: re.Pattern[str]
    words: frozenset[str]
    governments: frozenset[str]

    def named_in(self, text: str) -> Iterator[re.Match[str]]:
        """Find the names of agencies in a text; far quicker than the pattern alone, as most texts name none."""
        if self.words.isdisjoint(tokens_of(text)):
            return iter(())
        return self.pattern.finditer(text)


@lru_cache(maxsize=4)
def _agencies_of(table: SourceTable) -> Agencies:
    listed = [source for source in table.sources if source.kind is SourceKind.AGENCY]
    names = {name: source.name for source in listed for name in source.names}
    aliases = {name: listed_as for name, listed_as in names.items() if name not in _WORDS}
    known = one_of(re.escape(name) for name in sorted(aliases, key=len, reverse=True))
    return Agencies(
        aliases,
        {name.casefold(): listed_as for name, listed_as in aliases.items()},
        re.compile(rf"(?<![\w/-])(?:{known})(?![\w-])"),
        frozenset(max(words, key=len) for name in aliases if (words := tokens_of(name))),
        frozenset(source.name for source in listed if source.government),
    )


def known_agencies() -> Agencies:
    """Give the agencies of the table in force."""
    return _agencies_of(known_sources())


def agency_named(name: str) -> str | None:
    """The agency with exactly this name.

    Examples:
        >>> agency_named("The Associated Press")
        'AP'
    """
    return known_agencies().folded.get(name.strip(" .,()[]'’\"").casefold())


def speaks_for_itself(name: str) -> bool:
    """Whether the agency is a news service whose words, cited in a text, are a source of its reporting."""
    return name not in known_agencies().governments
