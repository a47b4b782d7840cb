"""Sharing: which parts of which articles are one text, worked out from the passages that pairs of them share."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.linking.components import components

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventmodel.linking.copies import Copy

WHOLE: Final = 0.6
"""From this share of its words on, an article is a reprint as a whole: what is left are its editor's changes."""
EVERYWHERE: Final = (0, 1 << 62)
"""The stretch of a whole article, its headline included."""

Stretch = tuple[int, int]
Pair = tuple[str, str]


@attrs.frozen
class Part:
    """A part of an article.

    Attributes:
        article: the id of the article.
        start: its first code point.
        end: one past its last; of a whole article, more than it has.
    """

    article: str
    start: int = EVERYWHERE[0]
    end: int = EVERYWHERE[1]

    @property
    def is_whole(self) -> bool:
        """Whether it is the article as a whole, or all of it that is in no other part."""
        return (self.start, self.end) == EVERYWHERE


@attrs.frozen
class Sharing:
    """The parts of articles, those that are one text in one group.

    Attributes:
        groups: the groups, each in order; every article has one part that is whole, and may have others.
        stretches: for each article, the stretches that it shares, in order.
    """

    groups: tuple[tuple[Part, ...], ...]
    stretches: Mapping[str, Sequence[Stretch]]

    def part_at(self, article: str, start: int, end: int) -> Part:
        """Give the part that holds more than half of a stretch; where none does, the article's own."""
        stretches = self.stretches.get(article, ())
        at = max(0, bisect_right(stretches, (start, end)) - 1)
        for low, high in stretches[at : at + 2]:
            if 2 * (min(end, high) - max(start, low)) > end - start:
                return Part(article, low, high)
        return Part(article)


def find_sharing(
    keys: Iterable[str], copies: Iterable[Copy], same: Iterable[Pair] = (), doubles: Iterable[Pair] = ()
) -> Sharing:
    """Group the parts of articles that are one text.

    All passages that two articles share are one text. Passages of one article that overlap are one part, so whatever
    shares any of them is joined. An article most of whose words lie in passages shared with one other is a part as a
    whole.

    Args:
        keys: the ids of the articles.
        copies: which of them share passages.
        same: articles that are one text as a whole, whatever they share.
        doubles: articles of one outlet that are one text. That an outlet runs its text twice does not make it
            anybody else's, so what others share of it stays a part.
    """
    links = [link for copy in copies for link in _links(copy)]
    links.extend((Part(a), Part(b)) for a, b in same)
    stretches = _stretches(part for link in links for part in link)
    known = [Part(key) for key in keys]
    parts = {(p.article, p.start, p.end): p for p in known}
    parts.update(
        {(article, *stretch): Part(article, *stretch) for article, them in stretches.items() for stretch in them}
    )
    names = sorted(parts)
    place = {name: at for at, name in enumerate(names)}

    def home(part: Part) -> int:
        them = stretches[part.article]
        return place[(part.article, *them[bisect_right(them, (part.start, EVERYWHERE[1])) - 1])]

    joined = [(home(one), home(other)) for one, other in links]
    joined.extend((place[a, *EVERYWHERE], place[b, *EVERYWHERE]) for a, b in doubles)
    groups = components(range(len(names)), joined)
    return Sharing(tuple(tuple(parts[names[at]] for at in group) for group in groups), stretches)


def _links(copy: Copy) -> list[tuple[Part, Part]]:
    """What a copy joins: passages, or on either side the whole. What two articles share is taken for one text."""
    whole_a, whole_b = (not copy.passages or share >= WHOLE for share in copy.shares)
    if whole_a and whole_b:
        return [(Part(copy.a), Part(copy.b))]
    in_a = [Part(copy.a) if whole_a else Part(copy.a, passage.a_start, passage.a_end) for passage in copy.passages]
    in_b = [Part(copy.b) if whole_b else Part(copy.b, passage.b_start, passage.b_end) for passage in copy.passages]
    return [*zip(in_a, in_b, strict=True), *pairwise(in_a)]


def _stretches(parts: Iterable[Part]) -> dict[str, tuple[Stretch, ...]]:
    """The stretches of each article, those that overlap united."""
    found: defaultdict[str, set[Stretch]] = defaultdict(set)
    for part in parts:
        found[part.article].add((part.start, part.end))
    return {article: tuple(_united(them)) for article, them in found.items()}


def _united(stretches: Iterable[Stretch]) -> list[Stretch]:
    united: list[Stretch] = []
    for start, end in sorted(stretches):
        if united and start < united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    return united
