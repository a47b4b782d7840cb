"""Copies: which articles share text, and where it stands in both."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.linking.fingerprints import fingerprints
from eventmodel.linking.furniture import furniture_grams, is_related, subjects_of, telling_forms
from eventmodel.linking.passages import Page, Passage, Run, read_page, shared_runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from eventmodel.model import Article

TELLING_WORDS: Final = 10
"""From how many shared words on, neither stop words nor names nor quoted, two articles share copy."""
SMALL_SHARE: Final = 0.2
"""Below this similarity the two articles must have a subject in common as well."""
SHARED_PRINTS: Final = 2
"""Fewer common fingerprints can't hold enough telling words."""
MOST_SHARERS: Final = 200
"""A fingerprint of more articles than this is no candidate: it would cost all pairs of them."""


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
    articles: Iterable[Article], *, quoted: Mapping[str, Sequence[tuple[int, int]]] | None = None
) -> tuple[Copy, ...]:
    """Find the articles that share copy, with the passages that show it.

    Quoted words never count: two reporters at one speech print the same quotation. Neither does what stands
    in many unrelated articles, such as a sign-up line. Single or freely rewritten sentences are missed.

    Args:
        articles: in any order; the result depends on the set of them alone.
        quoted: further quoted stretches of each article, by its id; those between quotation marks are found.
    """
    known = {article.id: article for article in articles}
    quotes = quoted or {}
    pages = {key: read_page(known[key], quotes.get(key, ())) for key in sorted(known)}
    sharers = _sharers(pages)
    # Duplicates are left out here: however often one page is scraped, its sentences are no furniture.
    apart = {page.forms: key for key, page in reversed(pages.items())}
    distinct = _sharers({key: pages[key] for key in sorted(apart.values())})
    furniture = furniture_grams(distinct, subjects_of(pages, distinct))
    cleared = {key: page.without(furniture) for key, page in pages.items()}
    found = (_compare(a, b, cleared) for a, b in _candidates(sharers, furniture))
    return tuple(copy for copy in found if copy is not None)


def _sharers(pages: Mapping[str, Page]) -> dict[int, list[str]]:
    """The articles that hold each fingerprint, where more than one does."""
    holders: dict[int, list[str]] = {}
    for key, page in pages.items():
        for print_ in fingerprints(page.grams):
            holders.setdefault(print_, []).append(key)
    return {print_: keys for print_, keys in holders.items() if len(keys) > 1}


def _candidates(sharers: Mapping[int, Sequence[str]], furniture: frozenset[int]) -> list[tuple[str, str]]:
    shared: Counter[tuple[str, str]] = Counter()
    for print_, keys in sharers.items():
        if print_ not in furniture:
            # of very many holders each is compared with the next: a chain joins them all, at a cost that stays small
            shared.update(combinations(keys, 2) if len(keys) <= MOST_SHARERS else pairwise(keys))
    return sorted(pair for pair, count in shared.items() if count >= SHARED_PRINTS)


def _compare(a: str, b: str, pages: Mapping[str, Page]) -> Copy | None:
    first, second = pages[a], pages[b]
    passages = shared_runs(first, second)
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
    runs = [run for chain in passages for run in chain]
    in_first = {run.a + step for run in runs for step in range(run.length)}
    in_second = {run.b + step for run in runs for step in range(run.length)}
    return is_related(telling_forms(first, in_first), telling_forms(second, in_second))


def _telling(page: Page, run: Run) -> int:
    return sum(page.telling[run.a : run.a + run.length])


def _ends(first: Page, second: Page, runs: Sequence[Run]) -> tuple[Run, Run]:
    """The first and the last word of a passage, with the quotation that goes on from it in both texts alike."""
    head, tail = runs[0], runs[-1]
    before, after = Run(head.a, head.b, 1), Run(tail.a + tail.length - 1, tail.b + tail.length - 1, 1)
    return _while_quoted(first, second, before, -1), _while_quoted(first, second, after, 1)


def _while_quoted(first: Page, second: Page, at: Run, step: int) -> Run:
    a, b = at.a + step, at.b + step
    while 0 <= a < len(first.words) and 0 <= b < len(second.words) and _is_one_quoted_word(first, second, a, b):
        a, b = a + step, b + step
    return Run(a - step, b - step, 1)


def _is_one_quoted_word(first: Page, second: Page, a: int, b: int) -> bool:
    return a in first.quoted and b in second.quoted and first.words[a].form == second.words[b].form


def _passage(first: Page, second: Page, head: Run, tail: Run) -> Passage:
    a, b = first.words, second.words
    return Passage(a[head.a].start, a[tail.a].end, b[head.b].start, b[tail.b].end)
