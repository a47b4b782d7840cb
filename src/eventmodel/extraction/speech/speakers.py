"""Lead a speaker's noun phrase, or a pronoun, back to the name that the article gives."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from eventmodel.extraction.naming.name_words import ORGANISATION_WORDS, OUTLET_WORDS, ROLE_NOUNS
from eventmodel.extraction.speech.pronouns import PRONOUNS, Antecedents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.extraction.naming.names import NameMention
    from eventmodel.extraction.sentences import Sentence

_UTTERED = re.compile(r"[ ](?:statement|report|press release|letter|tweet|post|website|account|memo)$")
_TAIL = re.compile(r"[ ](?:statement|newspaper|himself|herself|itself|\([^()]*\))|\.")
_HEAD_ENDS = re.compile(r",|[ ](?:of|in|for|at|from|with|on|who|which)[ ]")
_JOINED = re.compile(r"\b(?:and|or)\b")
_PAPERS = frozenset("paper newspaper outlet magazine website site broadcaster network channel station".split())
_ROLES = ROLE_NOUNS | {"pm", "mp"}
_DOCUMENTS = frozenset({"the statement", "the letter", "the communique", "the communiqué"})
_IN_STATEMENT = re.compile(r"\bin an?[ ](?:[a-z-]+[ ]){0,2}(?:statement|letter|communiqu[eé])\b")
_STATED_BACK = 600
_STATER_BACK = 90
_AUTHORED = frozenset(
    "estimate report study survey poll statement tally count analysis assessment figures data".split()
)
_AUTHOR = re.compile(r"(?:[ ](?:published|released|conducted|compiled|issued|done)\b[^,.;]{0,24}?)?[ ]by[ ](?:the[ ])?")
_NEAR = 12
_NEAR_NAMES = 40

_Role = tuple[int, str, frozenset[str]]


class Speakers:
    """The names of one article, asked who a phrase or a pronoun means."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        names: Sequence[NameMention],
        quoted: Sequence[tuple[int, int]],
    ) -> None:
        self._text, self._names = text, names
        self._starts = [n.start for n in names]
        self._antecedents = Antecedents(text, sentences, names, quoted)

    @cached_property
    def _roles(self) -> dict[str, list[_Role]]:
        return _role_index(self._names)

    def name(self, start: int, end: int) -> str | None:
        """Who the noun phrase at this span is.

        A full name, else the phrase as printed; None for a pronoun that nothing explains.
        """
        phrase = self._text[start:end].strip()
        low = phrase.lower().replace("’", "'")
        if low in PRONOUNS and not phrase.isupper():
            return self._antecedents.of(low, start)
        if low in {"i", "you"}:
            return None
        if low in _DOCUMENTS:
            return self._stater(start) or _tidy(phrase)
        return (
            self._author(low, end)
            or self._named(start, end)
            or self._apposed(low, end)
            or self._by_role(low, start)
            or self._by_head(low, start)
            or _tidy(phrase)
        )

    def _apposed(self, low: str, end: int) -> str | None:
        """'the mayor, Ana Doe': the name right behind a role."""
        if self._text[end : end + 2] != ", " or low.rsplit(" ", 1)[-1] not in _ROLES:
            return None
        index = bisect_left(self._starts, end + 2)
        behind = self._names[index : index + 1]
        return next((n.full for n in behind if n.start == end + 2 and n.kind != "organisation"), None)

    def _stater(self, at: int) -> str | None:
        """Whose 'the statement' is: the name before the last 'said in a statement'."""
        found = list(_IN_STATEMENT.finditer(self._text, max(0, at - _STATED_BACK), at))
        if not found:
            return None
        stop = found[-1].start()
        low, high = bisect_left(self._starts, stop - _STATER_BACK), bisect_left(self._starts, stop)
        return self._names[high - 1].full if high > low else None

    def _author(self, low: str, end: int) -> str | None:
        """'an estimate by the Example Office' is what that office says."""
        if low.rsplit(" ", 1)[-1] not in _AUTHORED:
            return None
        by = _AUTHOR.match(self._text, end)
        index = bisect_left(self._starts, by.end()) if by else len(self._names)
        named = by is not None and index < len(self._names) and self._names[index].start == by.end()
        return self._names[index].full if named else None

    def first_person(self, start: int, end: int) -> str | None:
        """The first person named in a stretch, outside quotations."""
        return next((n.full for n in self._antecedents.within(start, end) if n.kind == "person"), None)

    def last_person(self, start: int, end: int) -> str | None:
        """The last person named in a stretch, outside quotations."""
        within = reversed(self._antecedents.within(start, end))
        return next((n.full for n in within if n.kind == "person"), None)

    def _named(self, start: int, end: int) -> str | None:
        """The name that is the head of the phrase: the last one before its first 'of', 'in' or comma."""
        stop = _HEAD_ENDS.search(self._text, start, end)
        edge = stop.start() if stop else end
        within = self._names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        if len(within) > 1 and _JOINED.search(self._text, start, edge):
            return None
        for name in within:
            if name.start < edge and (name.end >= edge or _TAIL.fullmatch(self._text, name.end, edge)):
                return name.full
        return None

    def _by_role(self, low: str, at: int) -> str | None:
        """'the Ruritanian prime minister': the last one met whose role has all these words."""
        if not low.startswith("the "):
            return None
        wanted = low[4:].replace("prime minister", "pm").split()
        if not wanted or wanted[-1] not in _ROLES or len(wanted) > 4:
            return None
        met = self._roles.get(wanted[-1], [])
        index = bisect_right(met, at, key=lambda role: role[0])
        near = [*reversed(met[max(0, index - _NEAR) : index]), *met[index : index + _NEAR]]
        return next((full for _, full, role in near if role.issuperset(wanted)), None)

    def _by_head(self, low: str, at: int) -> str | None:
        """'the agency', 'the paper': the last organisation met that is one by its name."""
        words = low.split()
        if len(words) not in {2, 3} or words[0] != "the" or words[-1] not in ORGANISATION_WORDS | _PAPERS:
            return None
        wanted = OUTLET_WORDS if words[-1] in _PAPERS else {words[-1]}
        last = bisect_left(self._starts, at)
        for name in reversed(self._names[max(0, last - _NEAR_NAMES) : last]):
            if name.kind == "organisation" and not wanted.isdisjoint(name.full.lower().split()):
                return name.full
        return None


def _tidy(phrase: str) -> str:
    """'the Example Office statement' is the Example Office."""
    shorter = _UTTERED.sub("", phrase)
    return shorter if any(w[0].isupper() for w in shorter.split()[1:]) else phrase


def _role_index(names: Sequence[NameMention]) -> dict[str, list[_Role]]:
    """Per word of a role: where it was borne, by whom, and all its words."""
    found: dict[str, list[_Role]] = {}
    for name in names:
        if name.role and name.kind != "organisation":
            words = name.role.lower().replace("prime minister", "pm").replace(",", " ").split()
            for word in _ROLES.intersection(words):
                found.setdefault(word, []).append((name.start, name.full, frozenset(words)))
    return found
