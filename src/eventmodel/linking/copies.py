"""Copies: which articles share text, and where it stands in both."""

from __future__ import annotations

from array import array
from collections import defaultdict
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.linking.fingerprints import GRAM, prints
from eventmodel.linking.furniture import (
    UNRELATED,
    furniture_in,
    have_subjects,
    is_related,
    subject_of,
    telling_forms,
)
from eventmodel.linking.passages import Page, Passage, Places, Run, pieces_of, places_of, read_page, shared_runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from eventmodel.linking.fingerprints import Prints
    from eventmodel.linking.readings import Readings
    from eventmodel.model import Article

    Pair = tuple[int, int]

TELLING_WORDS: Final = 10
"""From how many shared words on, neither stop words nor names nor quoted, two articles share copy."""
SMALL_SHARE: Final = 0.2
"""Below this similarity the two articles must have a subject in common as well."""


def _one_share(copy: Copy) -> tuple[float, float]:
    """The similarity for both, where nothing else is said."""
    return copy.similarity, copy.similarity


@attrs.frozen
class Copy:
    """Two articles that share copy: one runs the other, or both run a third's text.

    Attributes:
        a: the id of one article, the smaller of the two.
        b: the id of the other.
        similarity: which share of the shorter body's telling words lies in shared passages.
        passages: where they stand in both texts, in the order of the first.
        shares: which share of each body lies between the ends of its passages, first `a`, then `b`.
    """

    a: str
    b: str
    similarity: float
    passages: tuple[Passage, ...]
    shares: tuple[float, float] = attrs.field(default=attrs.Factory(_one_share, takes_self=True))


def find_copies(
    articles: Iterable[Article],
    *,
    quoted: Mapping[str, Sequence[tuple[int, int]]] | None = None,
    readings: Readings | None = None,
) -> tuple[Copy, ...]:
    """Find the articles that share copy, with the passages that show it.

    Quoted words never count: two reporters at one speech print the same quotation. Neither does what stands
    in many unrelated articles, such as a sign-up line. Single or freely rewritten sentences are missed.
    Of a text that very many articles share, each is compared with few others only: that joins them all.

    Args:
        articles: in any order; the result depends on the set of them alone.
        quoted: further quoted stretches of each article, by its id; those between quotation marks are found.
        readings: what was read of articles before, which grows by those that are new.
    """
    known = {article.id: article for article in articles}
    keys = sorted(known)
    quotes = quoted or {}
    by = prints(len(keys))
    read = read_page if readings is None else readings.page
    pages = [read(known[key], quotes.get(key, ()), by) for key in keys]
    pairs, furniture = candidate_pairs(pages, by)
    shown = sorted({place for pair in pairs for place in pair})
    texts = {place: _Text.of(pages[place], furniture.get(place, b"")) for place in shown}

    @lru_cache(maxsize=1)
    def places(place: int) -> Places:
        return places_of(texts[place].pieces)

    compared = (_compare(keys[a], keys[b], texts[a].page, texts[b], places(a)) for a, b in pairs)
    return tuple(copy for copy in compared if copy is not None)


def candidate_pairs(pages: Sequence[Page], by: Prints | None = None) -> tuple[list[Pair], dict[int, bytes]]:
    """Find the pairs of pages that share fingerprints, by their places, and which words are furniture in each page."""
    by = by or prints(len(pages))
    holders = by.holders([page.grams for page in pages])
    furniture = _furniture(pages, holders)
    furnished = sorted({place for print_ in furniture for place in holders[print_]})
    covered = {place: furniture_in(pages[place], furniture) for place in furnished}
    kept: defaultdict[int, list[int]] = defaultdict(list)
    for place in furnished:
        for print_ in _out_of(pages[place], covered[place]) & furniture:
            kept[print_].append(place)
    several = (places for places in kept.values() if len(places) > 1)
    return by.pairs(chain((held for at, held in holders.items() if at not in furniture), several)), covered


def _out_of(page: Page, covered: bytes) -> set[int]:
    """The hashes of the runs of a page that hold no furniture."""
    return {gram for place, gram in enumerate(page.grams) if not any(covered[place : place + GRAM])}


def _furniture(pages: Sequence[Page], holders: Mapping[int, Sequence[int]]) -> frozenset[int]:
    # Duplicates are left out here: however often one page is scraped, its sentences are no furniture.
    apart = {page.numbers.tobytes(): place for place, page in reversed(list(enumerate(pages)))}
    first = frozenset(apart.values())
    crowded: dict[int, tuple[int, ...]] = {}
    for print_, places in holders.items():
        if len(places) >= UNRELATED:
            distinct = tuple(place for place in places if place in first)
            if len(distinct) >= UNRELATED:
                crowded[print_] = distinct

    @cache
    def subject(place: int) -> frozenset[str]:
        return subject_of(pages[place], crowded)

    @cache
    def are_unrelated(places: Sequence[int]) -> bool:
        return have_subjects(map(subject, places))

    return frozenset(print_ for print_, places in crowded.items() if are_unrelated(places))


@attrs.frozen
class _Text:
    """A page without its furniture, and its pieces."""

    page: Page
    pieces: array[int]

    @classmethod
    def of(cls, page: Page, furniture: bytes) -> _Text:
        cleared = page.without(furniture) if any(furniture) else page
        return cls(cleared, pieces_of(cleared))


def _compare(a: str, b: str, first: Page, other: _Text, places: Places) -> Copy | None:
    second = other.page
    passages = shared_runs(first, second, places, other.pieces)
    shared = sum(_telling(first, run) for runs in passages for run in runs)
    if shared < TELLING_WORDS:
        return None
    similarity = min(1.0, shared / min(first.telling_count, second.telling_count))
    if similarity < SMALL_SHARE and not _have_more_in_common(first, second, passages):
        return None
    ends = [_ends(first, second, runs) for runs in passages]
    shares = first.share((head.a, tail.a) for head, tail in ends), second.share((head.b, tail.b) for head, tail in ends)
    found = (_passage(first, second, head, tail) for head, tail in ends)
    return Copy(a, b, round(similarity, 4), tuple(found), shares)


def _have_more_in_common(first: Page, second: Page, passages: Sequence[Sequence[Run]]) -> bool:
    """Whether two pages have one subject by the words outside what they share."""
    in_first, in_second = bytearray(len(first.words)), bytearray(len(second.words))
    for run in chain(*passages):
        in_first[run.a : run.a + run.length] = in_second[run.b : run.b + run.length] = b"\1" * run.length
    return is_related(telling_forms(first, bytes(in_first)), telling_forms(second, bytes(in_second)))


def _telling(page: Page, run: Run) -> int:
    return sum(page.telling[run.a : run.a + run.length])


def _ends(first: Page, second: Page, runs: Sequence[Run]) -> tuple[Run, Run]:
    """The first and the last word of a passage, with the quotation that goes on from it in both texts alike."""
    head, tail = runs[0], runs[-1]
    before, after = Run(head.a, head.b, 1), Run(tail.a + tail.length - 1, tail.b + tail.length - 1, 1)
    return _while_quoted(first, second, before, -1), _while_quoted(first, second, after, 1)


def _while_quoted(first: Page, second: Page, at: Run, step: int) -> Run:
    a, b = at.a + step, at.b + step
    while 0 <= a < len(first.forms) and 0 <= b < len(second.forms) and _is_one_quoted_word(first, second, a, b):
        a, b = a + step, b + step
    return Run(a - step, b - step, 1)


def _is_one_quoted_word(first: Page, second: Page, a: int, b: int) -> bool:
    return bool(first.quoted[a] and second.quoted[b]) and first.printed[a] == second.printed[b]


def _passage(first: Page, second: Page, head: Run, tail: Run) -> Passage:
    return Passage(first.starts[head.a], first.ends[tail.a], second.starts[head.b], second.ends[tail.b])
