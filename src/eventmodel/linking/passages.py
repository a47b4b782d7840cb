"""Passages: runs of words that two bodies share, with light edits bridged."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.linking.fingerprints import BLANK as NUMBER_OF_BLANK
from eventmodel.linking.fingerprints import GRAM, NO_GRAM, prints
from eventmodel.linking.quotations import quoted_stretches
from eventmodel.linking.stop_words import STOP_WORDS
from eventmodel.linking.words import Lexeme, body_words

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from eventmodel.linking.fingerprints import Prints
    from eventmodel.model import Article

Places = Mapping[int, Sequence[int]]
"""Where each short run of words stands."""

PIECE: Final = 4
"""The shortest run that can be a part of a passage."""
PASSAGE: Final = 6
"""How many shared words a passage has at least."""
GAP: Final = 3
"""How many words of either text may differ between two runs of one passage."""
BLANK: Final = ""
"""The form of a word that must not be compared: quoted, or furniture."""
_COVERED: Final = b"\1" * GRAM


@attrs.frozen
class Passage:
    """A stretch of two texts that says the same in nearly the same words, in code points."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int


@attrs.frozen
class Run:
    """So many equal words, from word `a` of one body and word `b` of the other."""

    a: int
    b: int
    length: int


@attrs.frozen(slots=False, eq=False)
class Page:
    """The words of a body, ready for comparison; a large collection holds them all, so most is worked out when asked.

    Attributes:
        starts: where each word starts in the text.
        ends: where it ends.
        words: what they are.
        numbers: what they are compared by; blank where they must not be: quoted, or furniture.
        within: the places of the first word and one past the last of each stretch between quotation marks.
        grams: the hashes of its short word runs, by the place of their first word.
    """

    starts: array[int]
    ends: array[int]
    words: Sequence[Lexeme]
    numbers: array[int]
    within: tuple[tuple[int, int], ...]
    grams: array[int]

    @cached_property
    def printed(self) -> tuple[str, ...]:
        """The form of each word, whatever it is."""
        return tuple(word.form for word in self.words)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The form that each word is compared by; blank where it must not be."""
        return tuple(word.form if number else BLANK for word, number in zip(self.words, self.numbers, strict=True))

    @cached_property
    def telling(self) -> bytes:
        """One for each word that is neither blank nor a stop word nor capitalised nor a number, else zero."""
        return bytes(bool(number) and _is_telling(word) for word, number in zip(self.words, self.numbers, strict=True))

    @cached_property
    def quoted(self) -> bytes:
        """One for each word between quotation marks, else zero."""
        found = bytearray(len(self.words))
        for first, last in self.within:
            found[first:last] = b"\1" * (last - first)
        return bytes(found)

    @cached_property
    def telling_count(self) -> int:
        """How many telling words it has; at least one, to divide by."""
        return max(1, sum(self.telling))

    def share(self, stretches: Iterable[tuple[int, int]]) -> float:
        """Tell which share of the telling words stands in stretches, each given by its first and last word."""
        found = reached = 0
        for first, last in sorted(stretches):
            found += sum(self.telling[max(first, reached) : last + 1])
            reached = max(reached, last + 1)
        return round(found / self.telling_count, 4)

    def covered_by(self, grams: Container[int]) -> bytes:
        """Give one for each word that lies in one of these runs, else zero."""
        found = bytearray(len(self.words))
        for place, gram in enumerate(self.grams):
            if gram in grams:
                found[place : place + GRAM] = _COVERED
        return bytes(found)

    def without(self, covered: bytes) -> Page:
        """Blank the words where a one stands; the runs stay as they were."""
        kept = (NUMBER_OF_BLANK if it_is else number for number, it_is in zip(self.numbers, covered, strict=True))
        return attrs.evolve(self, numbers=array("I", kept))


def read_page(article: Article, quoted: Iterable[tuple[int, int]] = (), by: Prints | None = None) -> Page:
    """Read the body of an article, with what is quoted blanked."""
    words, starts, ends = body_words(article)
    numbers = array("I", map(itemgetter(2), words))
    quotes = (*quoted_stretches(article.text), *quoted)
    within = tuple((bisect_left(starts, start), bisect_left(starts, end)) for start, end in quotes)
    for first, last in within:
        numbers[first:last] = array("I", bytes(4 * (last - first)))
    return Page(starts, ends, words, numbers, within, (by or prints()).grams(numbers))


@lru_cache(maxsize=262_144)
def _is_telling(lexeme: Lexeme) -> bool:
    return not lexeme.capital and lexeme.form not in STOP_WORDS and lexeme.form.isalpha()


def pieces_of(page: Page) -> array[int]:
    """Give the hash of each run of as many words as a piece has, by the place of its first word."""
    return prints().grams(page.numbers, PIECE)


def places_of(pieces: Sequence[int]) -> Places:
    """Tell where each piece stands."""
    places: defaultdict[int, list[int]] = defaultdict(list)
    for place, piece in enumerate(pieces):
        places[piece].append(place)
    places.pop(NO_GRAM, None)
    return dict(places)


def shared_runs(first: Page, second: Page, places: Places, pieces: Sequence[int]) -> tuple[tuple[Run, ...], ...]:
    """Find the passages that two bodies share, each as the runs that are equal word by word.

    Args:
        first: one page.
        second: the other.
        places: where the pieces of the first stand.
        pieces: the pieces of the second.
    """
    runs = (run for run in _longest_runs(places, pieces) if _is_equal(first.forms, second.forms, run))
    return tuple(
        tuple(chain) for chain in _chains(_without_overlap(runs)) if sum(run.length for run in chain) >= PASSAGE
    )


def _is_equal(first: Sequence[str], second: Sequence[str], run: Run) -> bool:
    """Whether the words are the same, and not their hashes alone."""
    return first[run.a : run.a + run.length] == second[run.b : run.b + run.length]


def _longest_runs(places: Places, pieces: Sequence[int]) -> Iterator[Run]:
    """Every run that can't be made longer, by following each diagonal of equal pieces."""
    diagonals: defaultdict[int, list[int]] = defaultdict(list)
    for b, piece in enumerate(pieces):
        if piece in places:
            for a in places[piece]:
                diagonals[b - a].append(a)
    for shift, starts in diagonals.items():
        yield from _joined(starts, shift)


def _joined(starts: Sequence[int], shift: int) -> Iterator[Run]:
    first = last = starts[0]
    for start in starts[1:]:
        if start > last + 1:
            yield Run(first, first + shift, last - first + PIECE)
            first = start
        last = start
    yield Run(first, first + shift, last - first + PIECE)


def _without_overlap(runs: Iterable[Run]) -> list[Run]:
    """The longest first; of the rest, what touches no word that is taken."""
    kept: list[Run] = []
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    for run in sorted(runs, key=lambda run: (-run.length, run.a, run.b)):
        in_a, in_b = range(run.a, run.a + run.length), range(run.b, run.b + run.length)
        if taken_a.isdisjoint(in_a) and taken_b.isdisjoint(in_b):
            kept.append(run)
            taken_a.update(in_a)
            taken_b.update(in_b)
    return sorted(kept, key=lambda run: run.a)


def _chains(runs: Sequence[Run]) -> list[list[Run]]:
    """Runs joined into passages where only a few words between them differ."""
    chains: list[list[Run]] = []
    for run in runs:
        if chains and _follows(chains[-1][-1], run):
            chains[-1].append(run)
        else:
            chains.append([run])
    return chains


def _follows(before: Run, after: Run) -> bool:
    gap_a = after.a - before.a - before.length
    gap_b = after.b - before.b - before.length
    return gap_a <= GAP and 0 <= gap_b <= GAP
