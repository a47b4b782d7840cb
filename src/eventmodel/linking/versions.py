"""Versions: one outlet's later text of the same article. Its changed figure is an update, not a second witness."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from eventmodel.linking.copies import Copy
    from eventmodel.model import Article
    from eventmodel.values import When

SHARED: Final = 0.4
"""From this share of the shorter body on, two texts of one outlet are taken for one article."""


@attrs.frozen
class Version:
    """Two texts of one article.

    Attributes:
        earlier: the id of the earlier one.
        later: the id of the later one.
        why: how that is known.
    """

    earlier: str
    later: str
    why: str


def find_versions(articles: Iterable[Article], copies: Iterable[Copy]) -> tuple[Version, ...]:
    """Find texts that an outlet has published again, changed, at a later date.

    They are of one outlet and have one address, or much of their text is the same. Without two dates, of which one
    is before the other, nothing is said.

    Examples:
        >>> from eventmodel.model import Article
        >>> texts = [("Two boats sank.", "2021-01-11"), ("Three boats sank.", "2021-01-12")]
        >>> pages = [Article.from_text(t, source="The Example", url="x.org/1", published=day) for t, day in texts]
        >>> (found,) = find_versions(pages, [])
        >>> found.earlier == pages[0].id, found.why
        (True, 'one address')
    """
    known = {article.id: article for article in articles}
    grounds: dict[tuple[str, str], str] = {}
    for copy in copies:
        if copy.similarity >= SHARED:
            grounds[copy.a, copy.b] = f"{copy.similarity:.0%} of the shorter text is in both"
    grounds.update((pair, "one address") for pair in _one_address(known))
    found = (_version(known, pair, why) for pair, why in grounds.items() if known.keys() >= set(pair))
    return tuple(sorted((one for one in found if one is not None), key=lambda one: (one.earlier, one.later)))


def _one_address(known: Mapping[str, Article]) -> Iterator[tuple[str, str]]:
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(known):
        if known[key].url:
            holders[known[key].url].append(key)
    for keys in holders.values():
        yield from combinations(keys, 2)


def _version(known: Mapping[str, Article], pair: tuple[str, str], why: str) -> Version | None:
    one, other = (known[key] for key in pair)
    if not one.source_key or one.source_key != other.source_key or one.body_digest == other.body_digest:
        return None
    if is_before(one.published, other.published):
        return Version(one.id, other.id, why)
    return Version(other.id, one.id, why) if is_before(other.published, one.published) else None


def is_before(first: When | None, second: When | None) -> bool:
    """Tell whether one time has ended when another begins."""
    if first is None or second is None:
        return False
    high, low = first.range.high, second.range.low
    return high is not None and low is not None and high <= low
