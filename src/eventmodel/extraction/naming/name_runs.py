"""Runs of capitalised words, and which of them are names of what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import attrs

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


@attrs.frozen
class Run:
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
    return frozenset(piece.strip(_EDGES) for piece in pieces if piece.islower())


def is_acronym(word: str) -> bool:
    """Whether a name is a few capitals, stops aside."""
    if not word.isupper():
        return False
    letters = word.replace(".", "").replace("&", "")
    return 2 <= len(letters) <= 6 and letters.isalpha() and letters.isupper()


class _Reader:
    """One sentence, and the words that the article has in lower case."""

    def __init__(self, text: str, sentence: Sentence, lower: frozenset[str]) -> None:
        self.text, self.sentence, self.lower = text, sentence, lower

    def runs(self) -> Iterator[Run]:
        done = self.sentence.start
        for start, end in self.sentence.capitals:
            if self.text[start:end] in _PLAIN_STARTS and self._is_initial(start):
                continue
            for first, last in self._without_dates(start, end) if start >= done else ():
                run = self._read(first, last)
                if run is not None:
                    done = max(done, run.end)
                    yield run

    def _without_dates(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Cut a run at words that are never part of a name: weekdays and months."""
        if _CUTS.isdisjoint(self.text[start:end].lower().split()):
            yield start, end
            return
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
        initial = self._is_initial(start)
        pieces = _pieces(self.text, start, end)
        words = [self.text[a:b].lower().rstrip(".") for a, b in pieces]
        bracketed = self.text[start - 1 : start] == "(" and is_acronym(self.text[start:end])
        drop = self._ordinary(words) if initial and not bracketed else 0
        pieces, words = pieces[drop:], words[drop:]
        if not words:
            return None
        joined = self._joined(words[-1], end)
        if words[-1] in ORGANISATION_WORDS or (joined > end and words[0] in JOINABLE):
            return Run(pieces[0][0], joined, None, "organisation", initial and not drop)
        return self._person_or_thing(pieces, words, joined, initial=initial and not drop)

    def _person_or_thing(
        self, pieces: list[tuple[int, int]], words: list[str], joined: int, *, initial: bool
    ) -> Run | None:
        text, start, end = self.text, pieces[0][0], pieces[-1][1]
        split = role_length(words)
        if split == len(words) or (len(words) - split == 1 and words[-1] in DEMONYMS):
            return None
        role = text[start : pieces[split - 1][1]] if split else role_before(text, self.sentence.start, start)
        role = role or role_after(text, end, self.sentence.end)
        if not split and len(words) == 2 and words[0] in DEMONYMS and is_acronym(text[pieces[1][0] : end]):
            return Run(pieces[1][0], end, None, "organisation", initial=False)
        kind = "organisation" if joined > end else self._kind(pieces[split:], words[split:], role)
        return Run(pieces[split][0], joined, role, kind, initial)

    def _kind(self, pieces: list[tuple[int, int]], words: list[str], role: str | None) -> Kind:
        text, (start, end) = self.text, pieces[-1]
        if not ORGANISATION_WORDS.isdisjoint(words) or is_acronym(text[start:end]):
            return "organisation"
        if role or words[0] in MALE or words[0] in FEMALE or _AGE.match(text, end):
            return "person"
        if len(words) == 1:
            return "unknown"
        initials = any(text[b - 1] == "." for _, b in pieces[1:-1])
        return "person" if initials or _PARTICLED.match(words[-1]) else "unknown"

    def _is_initial(self, start: int) -> bool:
        """Whether a capital may be due to its place: first, or after an opening mark or a colon."""
        if start - self.sentence.start < 4:
            return not self.text[self.sentence.start : start].strip(_OPENERS + " ")
        return self.text[start - 1] in _OPENING or self.text[start - 2 : start] == ": "

    def _ordinary(self, words: list[str]) -> int:
        """How many leading words are ordinary ones that begin a sentence."""
        count = 0
        for word in words:
            plain = word in self.lower and word not in TITLES and word not in ORGANISATION_WORDS
            alone = count + 1 == len(words) and word in TITLES
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


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The words of a run, by their places."""
    name = text[start:end]
    if " " not in name and "\u00a0" not in name:
        return [(start, end)]
    return [m.span() for m in _PIECE.finditer(text, start, end)]


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
