"""Dependence that nothing proves: articles that may come from one origin although they share no text."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import attrs

from eventmodel.values.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from eventmodel.model import Article


@attrs.frozen
class Dependence:
    """Articles that may depend on one another.

    Attributes:
        articles: their ids, in order.
        why: what they have in common, in words.
    """

    articles: tuple[str, ...]
    why: str


def find_dependence(
    articles: Mapping[str, Article], families: Mapping[str, str], apart: Mapping[str, frozenset[str]]
) -> tuple[Dependence, ...]:
    """Find articles that credit one agency, or whose outlets have one publisher.

    Args:
        articles: the articles, by id.
        families: the publisher of each outlet, by its source key or domain.
        apart: what people say has another origin.
    """
    groups: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for key in sorted(articles):
        for ground in sorted(set(_grounds(articles[key], families))):
            groups[ground].append(key)
    found = (
        Dependence(tuple(part), f"{kind} {name}")
        for (kind, name), keys in sorted(groups.items())
        for part in _not_apart(keys, apart)
    )
    return tuple(dependence for dependence in found if len(dependence.articles) > 1)


def _grounds(article: Article, families: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for agency in article.agencies:
        yield "all credit", fold(agency)
    family = families.get(article.domain) or families.get(article.source_key)
    if family:
        yield "outlets of one publisher,", family


def _not_apart(keys: list[str], apart: Mapping[str, frozenset[str]]) -> list[list[str]]:
    """The keys in as few groups as people allow, each key in the first that holds nothing it is apart from."""
    groups: list[list[str]] = []
    for key in keys:
        fits = (group for group in groups if apart.get(key, frozenset[str]()).isdisjoint(group))
        group = next(fits, None)
        if group is None:
            groups.append([key])
        else:
            group.append(key)
    return groups
