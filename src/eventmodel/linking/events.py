"""Events: which mentions of different articles are one real happening."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventmodel.linking.background_events import compare_background, group_mentions
from eventmodel.linking.main_events import gather_evidence, group_articles, reasons
from eventmodel.model import main_mention_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from eventmodel.model import Dossier

    Pair = tuple[str, str]


@attrs.frozen
class Link:
    """Two mentions that were taken to be one event.

    Attributes:
        a: the id of one mention, the smaller of the two.
        b: the id of the other.
        score: how strongly, from about 0.5 on; it ranks links, and is no probability.
        reasons: what speaks for it, in words.
    """

    a: str
    b: str
    score: float
    reasons: tuple[str, ...]


@attrs.frozen
class LinkedEvent:
    """The mentions that were taken to be one event.

    Attributes:
        mentions: their ids, in order.
        why: each mention's strongest link to another of them.
    """

    mentions: tuple[str, ...]
    why: tuple[Link, ...] = ()


def link_mentions(dossier: Dossier) -> tuple[LinkedEvent, ...]:
    """Tell which mentions speak of one event: a pure function of the set of records.

    Main mentions are joined first, by what their articles have in common; then those in the background, with
    each other and with main ones, by type, title, time, place, participants and figures. Every mention is in
    exactly one event, and an event has at most one mention of an article.
    """
    evidence = gather_evidence(dossier)
    mains = {main_mention_id(key): key for key in dossier.articles}
    of_article = {key: mention for mention, key in mains.items()}
    main_groups = [tuple(of_article[key] for key in group) for group in group_articles(evidence)]
    compared = compare_background(dossier, evidence)
    groups = group_mentions(dossier, main_groups, compared)
    known = {_ordered(of_article[a], of_article[b]): score for (a, b), score in evidence.scores.items()}
    scores = {**known, **{pair: one.score for pair, one in compared.items()}}

    def say(pair: Pair) -> tuple[str, ...]:
        if pair in compared:
            return compared[pair].reasons
        return reasons(evidence, _ordered(mains[pair[0]], mains[pair[1]]))

    return tuple(_event(group, scores, say) for group in groups)


def _ordered(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _event(group: tuple[str, ...], scores: Mapping[Pair, float], say: Callable[[Pair], tuple[str, ...]]) -> LinkedEvent:
    pairs = sorted(set(_strongest(group, scores)))
    links = (Link(*pair, round(scores[pair], 4), say(pair)) for pair in pairs)
    return LinkedEvent(group, tuple(links))


def _strongest(group: Sequence[str], scores: Mapping[Pair, float]) -> Iterator[Pair]:
    """Each mention's best link within the group."""
    for mention in group:
        others = (_ordered(mention, other) for other in group if other != mention)
        known = [(-scores[pair], pair) for pair in others if pair in scores]
        if known:
            yield min(known)[1]
