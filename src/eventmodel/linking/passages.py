"""Passages: runs of words that two bodies share, with light edits bridged."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.linking.fingerprints import GRAM, hashed_grams
from eventmodel.linking.quotations import Stretches, quoted_stretches
from eventmodel.linking.stop_words import STOP_WORDS
from eventmodel.linking.words import Word, body_words

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from eventmodel.model import Article

    Pieces = Mapping[tuple[str, ...], Sequence[int]]

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
    """The words of a body, ready for comparison.

    Attributes:
        words: all of them, with their places.
        forms: what each is compared by; blank where it must not be.
        telling: whether each is neither blank nor a stop word nor capitalised nor a number.
        quoted: the places of those between quotation marks.
    """

    words: tuple[Word, ...]
    forms: tuple[str, ...]
    telling: tuple[bool, ...]
    quoted: frozenset[int]

    @cached_property
    def grams(self) -> tuple[int | None, ...]:
        """The hashes of its short word runs, by the place of their first word."""
        return hashed_grams(self.forms)

    @cached_property
    def pieces(self) -> Pieces:
        """Where each run of as many words as a piece has stands."""
        places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        runs = zip(*(self.forms[shift:] for shift in range(PIECE)), strict=False)
        for place, run in enumerate(runs):
            if BLANK not in run:
                places[run].append(place)
        return places

    @cached_property
    def telling_count(self) -> int:
        """How many telling words it has; at least one, to divide by."""
        return max(1, sum(self.telling))

    def share(self, stretches: Iterable[tuple[int, int]]) -> float:
        """Tell which share of the telling words stands in stretches, each given by its first and last word."""
        within = {place for first, last in stretches for place in range(first, last + 1)}
        return round(sum(self.telling[place] for place in within) / self.telling_count, 4)

    def covered_by(self, grams: Container[int | None]) -> frozenset[int]:
        """Give the places of the words that lie in one of these runs."""
        starts = (place for place, gram in enumerate(self.grams) if gram in grams)
        return frozenset(place + step for place in starts for step in range(GRAM))

    def without(self, furniture: frozenset[int]) -> Page:
        """Blank the words of these runs."""
        covered = self.covered_by(furniture)
        if not covered:
            return self
        return _page(self.words, [BLANK if i in covered else form for i, form in enumerate(self.forms)], self.quoted)


def read_page(article: Article, quoted: Iterable[tuple[int, int]] = ()) -> Page:
    """Read the body of an article, with what is quoted blanked."""
    words = body_words(article)
    quotes = Stretches((*quoted_stretches(article.text), *quoted))
    within = frozenset(place for place, word in enumerate(words) if quotes.hold(word.start))
    return _page(words, [BLANK if place in within else word.form for place, word in enumerate(words)], within)


def _page(words: tuple[Word, ...], forms: Sequence[str], quoted: frozenset[int]) -> Page:
    telling = tuple(_is_telling(word, form) for word, form in zip(words, forms, strict=True))
    return Page(words, tuple(forms), telling, quoted)


def _is_telling(word: Word, form: str) -> bool:
    return form != BLANK and not word.capital and form not in STOP_WORDS and form.isalpha()


def shared_runs(first: Page, second: Page) -> tuple[tuple[Run, ...], ...]:
    """Find the passages that two bodies share, each as the runs that are equal word by word."""
    apart = _without_overlap(_longest_runs(first.pieces, second.pieces))
    return tuple(tuple(chain) for chain in _chains(apart) if sum(run.length for run in chain) >= PASSAGE)


def _longest_runs(first: Pieces, second: Pieces) -> Iterator[Run]:
    """Every run that can't be made longer, by following each diagonal of equal pieces."""
    diagonals: defaultdict[int, list[int]] = defaultdict(list)
    for piece in first.keys() & second.keys():
        for a, b in product(first[piece], second[piece]):
            diagonals[b - a].append(a)
    for shift, starts in diagonals.items():
        yield from _joined(sorted(starts), shift)


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
