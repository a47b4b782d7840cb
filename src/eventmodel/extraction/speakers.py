"""Lead a speaker's noun phrase, or a pronoun, back to the name that the article gives."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from eventmodel.extraction.given_names import FEMALE, MALE
from eventmodel.extraction.name_words import ORGANISATION_WORDS, OUTLET_WORDS, ROLE_NOUNS
from eventmodel.extraction.speech_verbs import CUES
from eventmodel.extraction.word_classes import AUXILIARIES, PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.extraction.names import NameMention
    from eventmodel.extraction.sentences import Sentence

_HE = frozenset({"he", "his", "himself", "him"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_THEY = frozenset({"they", "their", "we", "our"})
_IT = frozenset({"it", "its"})
_WOMEN = frozenset(
    {
        "mrs",
        "ms",
        "spokeswoman",
        "congresswoman",
        "chairwoman",
        "queen",
        "princess",
        "actress",
        "duchess",
        "lady",
    }
)
_MEN = frozenset(
    {"mr", "spokesman", "congressman", "chairman", "king", "prince", "actor", "duke", "sir", "lord"}
)
_LEADING = re.compile(r"(?:the|an?|this|that|then|former|ex-)[ ]", re.IGNORECASE)
_OF_WORDS = re.compile(r"[ ](?:statement|report|press release|letter|tweet|post|website|account|memo)$")
_BREAK = re.compile(r",|[ ](?:of|in|for|at|from|with|on|who|which)[ ]")
_PLACED = re.compile(r"\b(?:in|near|from|into|across|outside) $")
_WORD = re.compile(r"[ ,]{1,2}([a-z]++)")
_PAPERS = frozenset(
    {
        "paper",
        "newspaper",
        "outlet",
        "magazine",
        "website",
        "site",
        "broadcaster",
        "network",
        "channel",
        "station",
    }
)
_FARTHEST = 8


class Speakers:
    """The names of one article, asked who a phrase or a pronoun means."""

    def __init__(self, text: str, sentences: Sequence[Sentence], names: Sequence[NameMention]) -> None:
        self._text, self._sentences, self._names = text, sentences, names
        self._starts = [n.start for n in names]
        self._sentence_starts = [s.start for s in sentences]
        self._roles = _role_index(names)
        self._gender = _genders(names)
        self._places = frozenset(n.full for n in names if _PLACED.search(text, max(0, n.start - 12), n.start))

    def name(self, start: int, end: int) -> str | None:
        """Who the noun phrase at this span is: a full name, else the phrase as printed; None for a pronoun in the dark."""
        phrase = self._text[start:end].strip()
        low = phrase.lower().replace("’", "'")
        if low in _HE or low in _SHE:
            return self._person(start, "f" if low in _SHE else "m")
        if low in _IT:
            return self._thing(start)
        if low in _THEY:
            return self._many(start)
        if low in {"i", "you", "some", "many"}:
            return None if low in {"i", "you"} else phrase
        return (
            self._named(start, end) or self._by_role(low, start) or self._by_head(low, start) or _tidy(phrase)
        )

    def named(self, start: int, end: int) -> bool:
        """Whether the phrase leads to a name of the article."""
        return self._named(start, end) is not None

    def first_person(self, start: int, end: int) -> str | None:
        """The first person named in a stretch."""
        for name in self._within(start, end):
            if name.kind == "person":
                return name.full
        return None

    def last_person(self, start: int, end: int) -> str | None:
        """The last person named in a stretch."""
        for name in reversed(self._within(start, end)):
            if name.kind == "person":
                return name.full
        return None

    def _within(self, start: int, end: int) -> Sequence[NameMention]:
        return self._names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _named(self, start: int, end: int) -> str | None:
        """The name that is the head of the phrase: the last one before its first 'of', 'in' or comma."""
        phrase = self._text[start:end]
        stop = _BREAK.search(phrase)
        head_end = start + stop.start() if stop else end
        within = self._within(start, end)
        if len(within) > 1 and re.search(r"\b(?:and|or)\b", self._text[start:head_end]):
            return None
        for name in within:
            if name.end > head_end and name.start < head_end:
                return name.full
            if name.end == head_end or (name.end < head_end and self._is_tail(name.end, head_end)):
                return name.full
        return None

    def _is_tail(self, start: int, end: int) -> bool:
        return (
            re.fullmatch(
                r"(?:[ ]statement|[ ]newspaper|[ ]himself|[ ]herself|[ ]itself|[ ]\(.*\)|\.)",
                self._text[start:end],
            )
            is not None
        )

    def _person(self, at: int, gender: str) -> str | None:
        index = bisect_right(self._sentence_starts, at) - 1
        if index < 0:
            return None
        for sure in (True, False):
            found = self._fitting(self._sentences[index].start, at, gender, sure=sure)
            for earlier in range(index - 1, max(-1, index - _FARTHEST), -1):
                if found is not None:
                    break
                sentence = self._sentences[earlier]
                found = self._fitting(sentence.start, sentence.end, gender, sure=sure)
            if found is not None:
                return found
        return None

    def _fitting(self, start: int, end: int, gender: str, *, sure: bool) -> str | None:
        """Who of a stretch may bear the pronoun: its subjects first, then others, owners last."""
        best: tuple[int, str] | None = None
        for name in self._within(start, end):
            if self._may_be(name, gender, sure=sure):
                rank = self._rank(name)
                if best is None or rank < best[0]:
                    best = rank, name.full
        return best[1] if best else None

    def _rank(self, name: NameMention) -> int:
        following = _WORD.match(self._text, name.end, name.end + 30)
        if self._text[name.end : name.end + 2] in {"'s", "’s"}:
            return 3
        start = name.start - (len(name.role) + 1 if name.role else 0)
        if name.role is None or self._text[start : name.start - 1] != name.role:
            start = name.start
        before = self._text[max(0, start - 14) : start].lower().split()
        if before and before[-1] in PREPOSITIONS | {"and", "or"}:
            return 2
        return (
            0
            if following and (following.group(1) in CUES | AUXILIARIES or following.group(1).endswith("ed"))
            else 1
        )

    def _may_be(self, name: NameMention, gender: str, *, sure: bool) -> bool:
        if name.kind == "organisation":
            return False
        known = self._gender.get(name.full)
        return known == gender or (
            known is None and (name.kind == "person" if sure else name.full not in self._places)
        )

    def _thing(self, at: int) -> str | None:
        index = bisect_right(self._sentence_starts, at) - 1
        for earlier in range(index, max(-1, index - 3), -1):
            sentence = self._sentences[earlier]
            for name in self._within(sentence.start, min(sentence.end, at)):
                if name.kind == "organisation":
                    return name.full
        return None

    def _many(self, at: int) -> str | None:
        index = bisect_right(self._sentence_starts, at) - 1
        if index < 0:
            return None
        start = self._sentences[index].start
        within = self._within(start, at)
        if len(within) > 1 and self._text[within[0].end : within[1].start].strip() == "and":
            return self._text[within[0].start : within[1].end]
        begins = re.compile(r"[^\W\d_]++[ ]and[ ][^\W\d_]++").match(self._text, start, at)
        return (
            begins.group() if begins and all(w[0].isupper() for w in begins.group().split(" and ")) else None
        )

    def _by_head(self, low: str, at: int) -> str | None:
        """'the agency', 'the paper': the last organisation met that is one by its name."""
        words = low.split()
        if len(words) not in {2, 3} or words[0] != "the" or words[-1] not in ORGANISATION_WORDS | _PAPERS:
            return None
        wanted = OUTLET_WORDS if words[-1] in _PAPERS else {words[-1]}
        last = bisect_left(self._starts, at)
        for name in reversed(self._names[max(0, last - 40) : last]):
            if name.kind == "organisation" and not wanted.isdisjoint(name.full.lower().split()):
                return name.full
        return None

    def _by_role(self, low: str, at: int) -> str | None:
        """'the Armenian prime minister': the last one met whose role has all these words."""
        if not low.startswith("the "):
            return None
        wanted = low[4:].replace("prime minister", "pm").split()
        if not wanted or wanted[-1] not in ROLE_NOUNS | {"pm", "mp"} or len(wanted) > 4:
            return None
        met = self._roles.get(wanted[-1], ())
        index = bisect_right(met, (at, "", frozenset[str]()))
        for _, full, role in reversed(met[max(0, index - 12) : index]):
            if set(wanted) <= role:
                return full
        for _, full, role in met[index : index + 4]:
            if set(wanted) <= role:
                return full
        return None


def _tidy(phrase: str) -> str:
    """'the Example Office statement' is the Example Office."""
    shorter = _OF_WORDS.sub("", phrase)
    return shorter if any(w[0].isupper() for w in shorter.split()[1:]) else phrase


def _role_index(names: Sequence[NameMention]) -> dict[str, list[tuple[int, str, frozenset[str]]]]:
    """Per last word of a role: where it was borne, by whom, and all its words."""
    found: dict[str, list[tuple[int, str, frozenset[str]]]] = {}
    for name in names:
        if name.role and name.kind != "organisation":
            words = name.role.lower().replace("prime minister", "pm").replace(",", " ").split()
            for word in set(words) & (ROLE_NOUNS | {"pm", "mp"}):
                found.setdefault(word, []).append((name.start, name.full, frozenset(words)))
    return found


def _genders(names: Sequence[NameMention]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in names:
        gender = _gender(name)
        if gender is not None:
            found.setdefault(name.full, gender)
    return found


def _gender(name: NameMention) -> str | None:
    role = set(re.findall(r"\w+", (name.role or "").lower()))
    if role & _WOMEN:
        return "f"
    if role & _MEN:
        return "m"
    first = name.full.split()[0].lower()
    return (
        "f"
        if first in FEMALE and first not in MALE
        else "m"
        if first in MALE and first not in FEMALE
        else None
    )
