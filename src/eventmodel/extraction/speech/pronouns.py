"""Whom a pronoun means: the person, body or pair named last that fits it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from eventmodel.extraction.naming.given_names import FEMALE, MALE
from eventmodel.extraction.naming.name_words import COMMON_STARTS
from eventmodel.extraction.speech.speech_verbs import CUES
from eventmodel.extraction.word_classes import AUXILIARIES, PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.extraction.naming.names import NameMention
    from eventmodel.extraction.sentences import Sentence

Gender = Literal["f", "m"]

_HE = frozenset({"he", "his", "himself", "him"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_THEY = frozenset({"they", "their", "we", "our"})
_IT = frozenset({"it", "its"})
PRONOUNS = _HE | _SHE | _THEY | _IT
_WOMEN = frozenset("mrs ms spokeswoman congresswoman chairwoman queen princess actress duchess lady".split())
_MEN = frozenset("mr spokesman congressman chairman king prince actor duke sir lord".split())
_PLACED = re.compile(r"\b(?:in|near|from|into|across|outside) $")
_FOLLOWING = re.compile(r"[ ,]{1,2}([a-z]++)")
_PAIR = re.compile(r"[^\W\d_]++[ ]and[ ][^\W\d_]++")
_WORD = re.compile(r"\w+")
_BODY = re.compile(
    r"(?:(?:In|On|At|After|Since)\b[^,.;]{1,60},[ ])?(?P<body>[Tt]he[ ](?:[\w’'-]+[ ]){0,4}?"
    r"(?:group|company|firm|ministry|army|military|government|union|party|organi[sz]ation|agency|authority|court|"
    r"committee|commission|council|airline|operator|bank|university|institute|watchdog|charity|department|embassy|office|"
    r"regulator|club|federation|paper|newspaper|network|bureau))\b(?![’'-])"
)
_ACTOR = re.compile(
    r"(?P<body>[A-Z][\w’-]+(?:[ ][A-Z][\w’-]+){0,4})[ ]"
    r"(?:said|says|told|has|had|was|is|took|[a-z]+ed)\b"
)
_ARTICLE_LENGTH = 4
_FARTHEST = 8
_MOST_NAMES = 40


class Antecedents:
    """The names of one article, asked whom a pronoun means."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        names: Sequence[NameMention],
        quoted: Sequence[tuple[int, int]],
    ) -> None:
        self._text, self._sentences = text, sentences
        self._names = _outside(names, quoted)
        self._starts = [n.start for n in self._names]
        self._sentence_starts = [s.start for s in sentences]
        self._all = names

    @cached_property
    def _gender(self) -> dict[str, Gender]:
        return _genders(self._all)

    @cached_property
    def _places(self) -> frozenset[str]:
        text = self._text
        return frozenset(n.full for n in self._all if _PLACED.search(text, max(0, n.start - 12), n.start))

    def of(self, pronoun: str, at: int) -> str | None:
        """Whom the pronoun at this place means; names inside quotations are not asked."""
        index = bisect_right(self._sentence_starts, at) - 1
        if index < 0:
            return None
        if pronoun in _IT:
            return self._thing(index, at)
        if pronoun in _THEY:
            return self._many(index, at)
        return self._person(index, at, "f" if pronoun in _SHE else "m")

    def within(self, start: int, end: int) -> Sequence[NameMention]:
        """The names in a stretch, those in quotations left out."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return self._names[low : min(high, low + _MOST_NAMES)]

    def _person(self, index: int, at: int, gender: Gender) -> str | None:
        for sure in (True, False):
            for earlier in range(index, max(-1, index - _FARTHEST), -1):
                sentence = self._sentences[earlier]
                found = self._fitting(sentence.start, min(at, sentence.end), gender, sure=sure)
                if found is not None:
                    return found
        return None

    def _fitting(self, start: int, end: int, gender: Gender, *, sure: bool) -> str | None:
        """Who of a stretch may bear the pronoun: its subjects first, then others, owners last."""
        fitting = [n for n in self.within(start, end) if self._may_be(n, gender, sure=sure)]
        return min(fitting, key=self._rank).full if fitting else None

    def _may_be(self, name: NameMention, gender: Gender, *, sure: bool) -> bool:
        if name.kind == "organisation":
            return False
        known = self._gender.get(name.full)
        if known is not None:
            return known == gender
        if name.kind == "person":
            return True
        subject = " " in name.full and (self._rank(name) == 0 or self._opens_sentence(name))
        return name.full not in self._places and (subject or not sure)

    def _opens_sentence(self, name: NameMention) -> bool:
        """'Ana Doe, of the institute, …'."""
        if self._text[name.end : name.end + 1] != ",":
            return False
        at = bisect_left(self._sentence_starts, name.start)
        return at < len(self._sentence_starts) and self._sentence_starts[at] == name.start

    def _rank(self, name: NameMention) -> int:
        text = self._text
        if text[name.end : name.end + 2] in {"'s", "’s"}:
            return 3
        start = name.start - len(name.role or "") - 1
        titled = name.role is not None and start >= 0 and text[start : name.start - 1] == name.role
        before = text[max(0, (start if titled else name.start) - 14) : start if titled else name.start]
        last = before.lower().split()[-1:]
        if last and (last[0] in PREPOSITIONS or last[0] in {"and", "or"}):
            return 2
        following = _FOLLOWING.match(text, name.end, name.end + 30)
        return 1 if following is None or not _is_verb(following.group(1)) else 0

    def _thing(self, index: int, at: int) -> str | None:
        """The body named last: an organisation, what else begins a sentence and acts, or 'the ministry'."""
        for earlier in range(index, max(-1, index - 3), -1):
            sentence = self._sentences[earlier]
            end = min(sentence.end, at)
            body = _BODY.match(self._text, sentence.start, end) or self._unnamed(sentence.start, end)
            for name in self.within(sentence.start, end):
                if body is not None and name.start >= body.end():
                    break
                if name.kind == "organisation" or self._heads(name, sentence):
                    return name.full
            if body is not None:
                return body["body"]
        return None

    def _unnamed(self, start: int, end: int) -> re.Match[str] | None:
        """What begins a sentence with a capital and acts, where nobody's name stands: 'Meridian said …'."""
        found = _ACTOR.match(self._text, start, end)
        named = found is not None and (found["body"].lower() in COMMON_STARTS or bool(self.within(start, found.end())))
        return None if named else found

    def _heads(self, name: NameMention, sentence: Sentence) -> bool:
        """Whether a name of unknown kind begins its sentence as what acts in it: 'Norland said …'."""
        if name.kind != "unknown" or name.full in self._gender or name.start - sentence.start > _ARTICLE_LENGTH:
            return False
        return self._rank(name) == 0

    def _many(self, index: int, at: int) -> str | None:
        """The pair that begins the sentence: 'Oslo and Rome …, they said'."""
        start = self._sentences[index].start
        within = self.within(start, at)
        if len(within) > 1 and self._text[within[0].end : within[1].start].strip() == "and":
            return self._text[within[0].start : within[1].end]
        pair = _PAIR.match(self._text, start, at)
        capitals = pair is not None and all(w[0].isupper() for w in pair.group().split(" and "))
        return pair.group() if pair and capitals else None


def _is_verb(word: str) -> bool:
    return word in CUES or word in AUXILIARIES or word.endswith("ed")


def _outside(names: Sequence[NameMention], quoted: Sequence[tuple[int, int]]) -> list[NameMention]:
    """The names that are in no quotation; both come in order."""
    found: list[NameMention] = []
    at = 0
    for name in names:
        while at < len(quoted) and quoted[at][1] <= name.start:
            at += 1
        if at == len(quoted) or name.start < quoted[at][0]:
            found.append(name)
    return found


def _genders(names: Sequence[NameMention]) -> dict[str, Gender]:
    found: dict[str, Gender] = {}
    for full, role in dict.fromkeys((name.full, name.role) for name in names):
        gender = _gender(full, role or "")
        if gender is not None:
            found.setdefault(full, gender)
    return found


def _gender(full: str, role: str) -> Gender | None:
    words = set(_WORD.findall(role.lower()))
    if words & (_WOMEN | _MEN):
        return "f" if words & _WOMEN else "m"
    first = full.split(maxsplit=1)[0].lower()
    if (first in FEMALE) == (first in MALE):
        return None
    return "f" if first in FEMALE else "m"
