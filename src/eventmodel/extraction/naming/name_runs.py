"""Runs of capitalised words, and which of them are names of what."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from eventmodel.extraction.naming.capitals import WORD
from eventmodel.extraction.naming.given_names import FEMALE, MALE
from eventmodel.extraction.naming.name_words import (
    COMMON_STARTS,
    DEMONYMS,
    JOINABLE,
    NOT_NAMES,
    ORGANISATION_WORDS,
    TITLES,
)
from eventmodel.extraction.naming.roles import role_after, role_before, role_length

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventmodel.extraction.sentences import Sentence

Kind = Literal["person", "organisation", "unknown"]

_PIECE = re.compile(r"\S++")
_JOINED = re.compile(rf"[ ](?:of|for|on)[ ](?:the[ ])?({WORD}(?:[ ]{WORD})*+(?:(?:,[ ]|[ ])(?:and|&)[ ]{WORD})?+)")
_AGE = re.compile(r",[ ]\d{1,2},")
_PARTICLED = re.compile(r"(?:al|el|bin|ibn|abu|ben)\b")
_EDGES = ".,;:!?\"“”‘’'()[]«»"
_OPENING = "\"“„«‘'(["
_OPENERS = _OPENING + "”•:–—-|"
_ABBREVIATED_TITLES = frozenset({"mr", "mrs", "ms", "dr"})
_PLAIN_STARTS = frozenset(word.capitalize() for word in COMMON_STARTS)
_CUTS = NOT_NAMES - _ABBREVIATED_TITLES


class Run(NamedTuple):
    """A run of capitalised words that is a name.

    Attributes:
        start: first code point of the name, titles left out.
        end: one past its last.
        role: the title before it, or what stands beside it.
        kind: what it is a name of.
        initial: whether its first capital may be due to its place in the sentence.
    """

    start: int
    end: int
    role: str | None
    kind: Kind
    initial: bool


def find_runs(text: str, sentences: Sequence[Sentence]) -> list[Run]:
    """The runs of all sentences that are names, in order."""
    lower = _lower_case_words(text, sentences)
    return _attested(text, [run for s in sentences for run in _Reader(text, s, lower).runs()])


def _lower_case_words(text: str, sentences: Sequence[Sentence]) -> frozenset[str]:
    pieces: set[str] = set()
    for sentence in sentences:
        pieces.update(text[sentence.start : sentence.end].split())
    return frozenset([piece.strip(_EDGES) for piece in pieces if piece.islower()])


def is_acronym(word: str) -> bool:
    """Whether a name is a few capitals, stops aside."""
    if not word.isupper():
        return False
    letters = word.replace(".", "").replace("&", "")
    return 2 <= len(letters) <= 6 and letters.isalpha() and letters.isupper()


class _Words(NamedTuple):
    """The words of a run, and what they tell by themselves, wherever the run stands.

    Attributes:
        starts: where each begins, counted from the first.
        lows: each in lower case, without a stop behind it.
        dated: whether one of them is never part of a name: a weekday, a month.
        titles: how many of the first are a title or role.
        kind: what the rest of them are a name of; None where nothing is left that names anybody.
    """

    starts: tuple[int, ...]
    lows: tuple[str, ...]
    dated: bool
    titles: int
    kind: Kind | None


@lru_cache(maxsize=4096)
def _words(name: str) -> _Words:
    places = [m.span() for m in _PIECE.finditer(name)]
    pieces = [name[start:end].lower() for start, end in places]
    lows = tuple(piece.rstrip(".") for piece in pieces)
    titles = role_length(lows)
    kind = _kind([name[start:end] for start, end in places[titles:]], lows[titles:])
    return _Words(tuple(start for start, _ in places), lows, not _CUTS.isdisjoint(pieces), titles, kind)


def _kind(printed: Sequence[str], lows: Sequence[str]) -> Kind | None:
    """What words without a title are a name of, as far as they tell it themselves."""
    if not lows or (len(lows) == 1 and lows[0] in DEMONYMS):
        return None
    if not ORGANISATION_WORDS.isdisjoint(lows) or is_acronym(printed[-1]):
        return "organisation"
    if lows[0] in MALE or lows[0] in FEMALE:
        return "person"
    initials = any(word[-1] == "." for word in printed[1:-1])
    return "person" if initials or (len(lows) > 1 and _PARTICLED.match(lows[-1])) else "unknown"


class _Reader:
    """One sentence, and the words that the article has in lower case."""

    def __init__(self, text: str, sentence: Sentence, lower: frozenset[str]) -> None:
        self.text, self.sentence, self.lower = text, sentence, lower

    def runs(self) -> Iterator[Run]:
        done = self.sentence.start
        for start, end in self.sentence.capitals:
            name = self.text[start:end]
            if start < done or (name in _PLAIN_STARTS and self._is_initial(start)):
                continue
            pieces = self._without_dates(start, end) if _words(name).dated else ((start, end),)
            for first, last in pieces:
                run = self._read(first, last)
                if run is not None:
                    done = max(done, run.end)
                    yield run

    def _without_dates(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Cut a run at words that are never part of a name: weekdays and months."""
        first: int | None = None
        last = start
        for piece in _PIECE.finditer(self.text, start, end):
            if piece.group().lower() in _CUTS:
                if first is not None:
                    yield first, last
                first = None
            else:
                first = piece.start() if first is None else first
                last = piece.end()
        if first is not None:
            yield first, last

    def _read(self, start: int, end: int) -> Run | None:
        initial, words = self._is_initial(start), _words(self.text[start:end])
        drop = self._ordinary(start, end, words.lows) if initial else 0
        if drop == len(words.lows):
            return None
        if drop:
            initial, start = False, start + words.starts[drop]
            words = _words(self.text[start:end])
        joined = self._joined(words.lows[-1], end)
        if words.lows[-1] in ORGANISATION_WORDS or (joined > end and words.lows[0] in JOINABLE):
            return Run(start, joined, None, "organisation", initial)
        return self._person_or_thing(start, end, words, joined, initial=initial)

    def _person_or_thing(self, start: int, end: int, words: _Words, joined: int, *, initial: bool) -> Run | None:
        if words.kind is None:
            return None
        text, name = self.text, start + words.starts[words.titles]
        role = text[start:name].rstrip() if words.titles else role_before(text, self.sentence.start, start)
        role = role or role_after(text, end, self.sentence.end)
        if not words.titles and len(words.lows) == 2 and words.lows[0] in DEMONYMS:
            second = start + words.starts[1]
            if is_acronym(text[second:end]):
                return Run(second, end, None, "organisation", initial=False)
        kind = "organisation" if joined > end else words.kind
        if kind == "unknown" and (role or _AGE.match(text, end)):
            kind = "person"
        return Run(name, joined, role, kind, initial)

    def _is_initial(self, start: int) -> bool:
        """Whether a capital may be due to its place: first, or after an opening mark or a colon."""
        if start - self.sentence.start < 4:
            return not self.text[self.sentence.start : start].strip(_OPENERS + " ")
        return self.text[start - 1] in _OPENING or self.text[start - 2 : start] == ": "

    def _ordinary(self, start: int, end: int, lows: Sequence[str]) -> int:
        """How many leading words are ordinary ones that begin a sentence."""
        if self.text[start - 1 : start] == "(" and is_acronym(self.text[start:end]):
            return 0
        count = 0
        for word in lows:
            plain = word in self.lower and word not in TITLES and word not in ORGANISATION_WORDS
            alone = count + 1 == len(lows) and word in TITLES
            if not (word in COMMON_STARTS or plain or alone):
                break
            count += 1
        return count

    def _joined(self, word: str, end: int) -> int:
        """Where 'Ministry' + 'of Health' ends."""
        if word not in JOINABLE:
            return end
        more = _JOINED.match(self.text, end, min(self.sentence.end, end + 120))
        return more.end() if more else end


def _attested(text: str, runs: list[Run]) -> list[Run]:
    """Leave out lone capitalised words that only ever begin sentences."""
    inside: set[str] = set()
    for run in runs:
        name = text[run.start : run.end]
        if not run.initial or " " in name:
            inside |= {name, name.split()[-1]}
    return [r for r in runs if not r.initial or text[r.start : r.end] in inside or _strong(text, r)]


def _strong(text: str, run: Run) -> bool:
    word = text[run.start : run.end]
    owns = text[run.end : run.end + 2] in {"’s", "'s"}
    given = word.lower() in MALE or word.lower() in FEMALE
    return owns or given or run.role is not None or is_acronym(word) or " " in word or "-" in word
