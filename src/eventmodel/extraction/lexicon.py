"""Lexicons: words and phrases that stand for something, found in one pass over a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import attrs

if TYPE_CHECKING:
    from eventmodel.extraction.sentences import Sentence

_LETTERS = re.compile(r"[a-z]+")
_WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)*")


def _by_first_word(entries: Mapping[str, str]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for name, listed in entries.items():
        for entry in listed.replace("\n", " ").split(","):
            words = tuple(entry.split())
            found[words[0]].append((words, name))
    return {first: sorted(phrases, key=lambda p: (-len(p[0]), p)) for first, phrases in found.items()}


def hyphenated_words(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Cut a stretch of text into words in lower case, each with its place; 'cease-fire' is one.

    Examples:
        >>> hyphenated_words("The cease-fire", 0, 14)
        [('the', 0, 3), ('cease-fire', 4, 14)]
    """
    return [(word[0].lower(), word.start(), word.end()) for word in _WORD.finditer(text, start, end)]


class Found(NamedTuple):
    """A word or phrase of a lexicon in a text."""

    start: int
    end: int
    name: str


@attrs.frozen(eq=False)
class Lexicon:
    """Words and phrases under names: `{"war": "war, wars, armed conflict"}`.

    Looking up each word costs the same however many entries there are; of phrases the longest is taken.

    Examples:
        >>> lexicon = Lexicon.of({"war": "war, fighting", "protest": "took to the streets"})
        >>> [f.name for f in lexicon.find("Fighting began; crowds took to the streets.", 0, 43)]
        ['war', 'protest']
    """

    phrases: Mapping[str, list[tuple[tuple[str, ...], str]]]

    @classmethod
    def of(cls, entries: Mapping[str, str]) -> Lexicon:
        """Make a lexicon of names, each with its words and phrases parted by commas."""
        return cls(_by_first_word(entries))

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first words of all entries, cut at hyphens: a text without any of them holds no entry."""
        return frozenset(first.partition("-")[0] for first in self.phrases)

    @cached_property
    def _lone(self) -> frozenset[str]:
        """The entries of one word."""
        return frozenset(words[0] for phrases in self.phrases.values() for words, _ in phrases if words[1:] == ())

    @cached_property
    def _parts(self) -> dict[str, list[frozenset[str]]]:
        """For each beginning, the words of each of its entries, cut as a sentence's are."""
        found: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
        for first, phrases in self.phrases.items():
            for words, _ in phrases:
                found[first.partition("-")[0]].append(frozenset(_LETTERS.findall(" ".join(words))))
        return dict(found)

    def find_in(self, sentence: Sentence) -> Sequence[Found]:
        """Find the entries in a sentence, in order."""
        begun = self.beginnings & sentence.words
        if not begun or (
            self._lone.isdisjoint(begun)
            and not any(parts <= sentence.words for first in begun for parts in self._parts[first])
        ):
            return ()
        return self._among(sentence.text, sentence.hyphenated)

    def find(self, text: str, start: int, end: int) -> Sequence[Found]:
        """Find the entries between two offsets, in order."""
        return self._among(text, hyphenated_words(text, start, end))

    def _among(self, text: str, words: Sequence[tuple[str, int, int]]) -> list[Found]:
        found: list[Found] = []
        taken = -1
        for index, (word, at, _) in enumerate(words):
            if word in self.phrases and at >= taken:
                longest = self._longest(text, words, index)
                if longest is not None:
                    taken = longest.end
                    found.append(longest)
        return found

    def _longest(self, text: str, words: Sequence[tuple[str, int, int]], index: int) -> Found | None:
        for phrase, name in self.phrases[words[index][0]]:
            if len(phrase) == 1:
                return Found(words[index][1], words[index][2], name)
            here = words[index : index + len(phrase)]
            if tuple(w for w, _, _ in here) == phrase and _are_in_a_row(text, here):
                return Found(here[0][1], here[-1][2], name)
        return None


def _are_in_a_row(text: str, words: Sequence[tuple[str, int, int]]) -> bool:
    """Whether only white space parts the words: 'civil, war' is no civil war."""
    return all(text[a[2] : b[1]].isspace() for a, b in pairwise(words))
