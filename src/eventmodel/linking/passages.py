"""Passages: runs of words that two bodies share, with light edits bridged."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.linking.fingerprints import GRAM, NO_GRAM, hashed_grams
from eventmodel.linking.quotations import quoted_stretches
from eventmodel.linking.stop_words import STOP_WORDS
from eventmodel.linking.words import Lexeme, body_words

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

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


@attrs.frozen
class Page:
    """The words of a body, ready for comparison; a large collection holds them all, so they are packed.

    Attributes:
        starts: where each word starts in the text.
        ends: where it ends.
        printed: its form, whatever it is.
        forms: what it is compared by; blank where it must not be: quoted, or furniture.
        telling: one for each that is neither blank nor a stop word nor capitalised nor a number, else zero.
        quoted: one for each between quotation marks, else zero.
        grams: the hashes of its short word runs, by the place of their first word.
    """

    starts: array[int]
    ends: array[int]
    printed: tuple[str, ...]
    forms: tuple[str, ...]
    telling: bytes
    quoted: bytes
    grams: array[int]

    @property
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

    def covered_by(self, grams: Container[int]) -> frozenset[int]:
        """Give the places of the words that lie in one of these runs."""
        starts = [place for place, gram in enumerate(self.grams) if gram in grams]
        return frozenset(place + step for place in starts for step in range(GRAM))

    def without(self, covered: Container[int]) -> Page:
        """Blank the words at some places; the runs stay as they were."""
        forms = tuple(BLANK if place in covered else form for place, form in enumerate(self.forms))
        telling = bytes(0 if place in covered else told for place, told in enumerate(self.telling))
        return attrs.evolve(self, forms=forms, telling=telling)


def read_page(article: Article, quoted: Iterable[tuple[int, int]] = ()) -> Page:
    """Read the body of an article, with what is quoted blanked."""
    lexemes, starts, ends = body_words(article)
    printed = tuple(lexeme.form for lexeme in lexemes)
    telling, within, forms = bytearray(map(_is_telling, lexemes)), bytearray(len(printed)), list(printed)
    for start, end in (*quoted_stretches(article.text), *quoted):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        telling[first:last] = bytes(last - first)
        within[first:last] = b"\1" * (last - first)
        forms[first:last] = [BLANK] * (last - first)
    shown = tuple(forms) if any(within) else printed
    return Page(starts, ends, printed, shown, bytes(telling), bytes(within), hashed_grams(shown))


@lru_cache(maxsize=262_144)
def _is_telling(lexeme: Lexeme) -> bool:
    return not lexeme.capital and lexeme.form not in STOP_WORDS and lexeme.form.isalpha()


def pieces_of(page: Page) -> array[int]:
    """Give the hash of each run of as many words as a piece has, by the place of its first word."""
    return hashed_grams(page.forms, PIECE)


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
