"""Origins: where a report really comes from, once reprints and agency copy are folded together."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.errors import NoSuchRecordError
from eventmodel.linking.components import components
from eventmodel.model.canonical import content_id
from eventmodel.values.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from eventmodel.linking.copies import Copy
    from eventmodel.model import Article
    from eventmodel.values import Interval

NOT_KNOWN: Final = "not known"
"""The name of an origin that nothing shows."""


@attrs.frozen
class Origin:
    """Where a report comes from.

    Attributes:
        id: a hash of the articles that it was told by.
        name: the agency or outlet that it is; 'not known' where nothing shows it.
        basis: how that is known.
        articles: the ids of the articles, in order.
    """

    id: str
    name: str
    basis: str
    articles: tuple[str, ...]


@attrs.frozen
class Origins:
    """The origins of a set of articles, each article under exactly one.

    Attributes:
        all: the origins, by the first of their articles.
    """

    all: tuple[Origin, ...]
    _by_article: dict[str, Origin] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        known = {article: origin for origin in self.all for article in origin.articles}
        object.__setattr__(self, "_by_article", known)

    def origin_of(self, article_id: str) -> Origin:
        """Give the origin of an article.

        Raises:
            NoSuchRecordError: for an article that was not among those asked about.
        """
        try:
            return self._by_article[article_id]
        except KeyError:
            raise NoSuchRecordError(f"no origin was sought for an article {article_id!r}") from None

    def group(self, article_id: str) -> tuple[str, ...]:
        """Give the articles that have the same origin as this one, itself included."""
        return self.origin_of(article_id).articles


def find_origins(articles: Iterable[Article], copies: Iterable[Copy]) -> Origins:
    """Fold articles that share copy, or have one body, into one origin each.

    The credited agency names the origin where the group credits exactly one; else the outlet that had it
    first, by the dates that all of the pages show; else nothing does. Direction is never guessed.
    """
    known = {article.id: article for article in articles}
    links = [(copy.a, copy.b) for copy in copies if copy.a in known and copy.b in known]
    groups = components(known, [*links, *_same_bodies(known)])
    return Origins(tuple(_origin([known[key] for key in group]) for group in groups))


def _same_bodies(known: Mapping[str, Article]) -> list[tuple[str, str]]:
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(known):
        if known[key].body:
            holders[known[key].body_digest].append(key)
    return [(keys[0], other) for keys in holders.values() for other in keys[1:]]


def _origin(group: Sequence[Article]) -> Origin:
    keys = tuple(article.id for article in group)
    name, basis = _only(group[0]) if len(group) == 1 else _shared(group)
    return Origin(content_id("o1", list(keys)), name, basis, keys)


def _only(article: Article) -> tuple[str, str]:
    if article.source:
        return article.source, "shares copy with no other article"
    return NOT_KNOWN, "shares copy with no other article; its page names no outlet"


def _shared(group: Sequence[Article]) -> tuple[str, str]:
    agencies = {fold(name): name for article in group for name in sorted(article.agencies, reverse=True)}
    count = f"{len(group)} articles share copy"
    if len(agencies) == 1:
        name = min(agencies.values())
        return name, f"{count}; {name} is the only agency credited"
    outlets = {article.source_key: article.source for article in group}
    if len(outlets) == 1 and group[0].source:
        return group[0].source, f"{count}; all are of one outlet"
    return _earliest(group, count)


def _earliest(group: Sequence[Article], count: str) -> tuple[str, str]:
    """The first to print it, where every page shows a date and all others a later one."""
    ranges = [(article.published.range, article) for article in group if article.published is not None]
    if len(ranges) < len(group):
        return NOT_KNOWN, f"{count}; no one agency is credited, and not every page shows a date"
    for range_, article in ranges:
        others = (other for other, page in ranges if page is not article)
        if article.source and all(_before(range_, other) for other in others):
            return article.source, f"{count}; every other page shows a later date than {article.source}'s"
    return NOT_KNOWN, f"{count}; no one agency is credited, and no page shows the first date"


def _before(first: Interval, second: Interval) -> bool:
    return first.high is not None and second.low is not None and first.high <= second.low
