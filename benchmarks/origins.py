"""Measure copies and origins: `origins.py [--stories 300] [--seed 1]`.

On invented stories (see stories.py): which kinds of copies are found, how many independent reports are taken for
copies, how often furniture makes one; and how the numbers of origins come out. The seed 0 was tuned on.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from stories import FURNITURE, copying_stories

from eventmodel.linking import find_copies, find_origins

if TYPE_CHECKING:
    from eventmodel.linking import Copy
    from eventmodel.model import Article

COPIES = ("reprint", "two at 5", "three at 20", "agency")


def measure(stories: list[list[tuple[Article, str]]]) -> None:
    """Print the figures."""
    articles = [article for story in stories for article, _ in story]
    start = time.perf_counter()
    copies = find_copies(articles)
    print(f"{len(stories)} stories, {len(articles)} articles: {time.perf_counter() - start:.1f} s")
    found = {frozenset((copy.a, copy.b)) for copy in copies}
    hits: Counter[str] = Counter()
    false = independent = 0
    for story in stories:
        wire = story[0][0]
        for article, kind in story[1:]:
            hits[kind] += frozenset((wire.id, article.id)) in found
        for (one, a), (other, b) in combinations(story, 2):
            if "independent" in {a, b}:
                independent += 1
                false += frozenset((one.id, other.id)) in found
    for kind in COPIES:
        print(f"  {kind:12} found {hits[kind] / len(stories):.3f}")
    home = {article.id: number for number, story in enumerate(stories) for article, _ in story}
    strangers = sum(home[copy.a] != home[copy.b] for copy in copies)
    print(f"  independent reports taken for copies {false / independent:.4f} of {independent} pairs")
    print(
        f"  copies between unrelated stories {strangers}; passages that hold furniture {_furnished(copies, articles)}"
    )
    _print_origins(stories, copies)


def _furnished(copies: tuple[Copy, ...], articles: list[Article]) -> int:
    text = {article.id: article.text for article in articles}
    openings = [line[:30] for line in FURNITURE]
    cut = (text[copy.a][p.a_start : p.a_end] for copy in copies for p in copy.passages)
    return sum(any(opening in passage for opening in openings) for passage in cut)


def _print_origins(stories: list[list[tuple[Article, str]]], copies: tuple[Copy, ...]) -> None:
    """A story has six origins: the wire's, and those of the five that wrote something of their own."""
    origins = find_origins((article for story in stories for article, _ in story), copies)
    right = whole = 0
    for story in stories:
        kinds = {kind: article for article, kind in story}
        right += len({origins.origin_of(article.id).id for article, _ in story}) == len(story) - 1
        whole += origins.origin_of(kinds["wire"].id) == origins.origin_of(kinds["reprint"].id)
    print(f"  stories with the right number of origins {right / len(stories):.3f}; ", end="")
    print(f"reprints under the wire's {whole / len(stories):.3f}")


def main() -> None:
    """Run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    measure(list(copying_stories(given.stories, given.seed)))


if __name__ == "__main__":
    main()
