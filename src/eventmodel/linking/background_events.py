"""Events in the background: which mentions, of different articles, are one happening."""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.linking.candidates import FULL
from eventmodel.linking.clusters import average_link
from eventmodel.linking.features import cosine, shared_terms
from eventmodel.linking.happenings import MONTHS, days_apart, shortest
from eventmodel.linking.links import Sign
from eventmodel.linking.main_events import pair_of
from eventmodel.linking.sketches import read_sketches
from eventmodel.model import main_mention_id
from eventmodel.values import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from eventmodel.linking.constraints import Constraints
    from eventmodel.linking.main_events import Evidence
    from eventmodel.linking.sketches import Sketch
    from eventmodel.model import Dossier, Mention

    Pair = tuple[str, str]
    Points = tuple[float, str]

SAME_EVENT: Final = 0.45
"""The mean score from which on mentions are taken to be one event."""
RELATED: Final = 0.1
"""Articles less alike than this are not asked about common background."""

_NOTHING: Final = (0.0, "")
_KIN: Final = frozenset(
    {
        frozenset({"war", "attack"}),
        frozenset({"disaster", "health"}),
        frozenset({"arrest", "abduction"}),
        frozenset({"agreement", "meeting"}),
        frozenset({"meeting", "statement"}),
        *(frozenset({"politics", other}) for other in ("agreement", "meeting", "protest", "restriction", "statement")),
    }
)
"""Types between which two reporters may choose for one happening."""


@attrs.frozen
class Compared:
    """How strongly two mentions seem to be one event, and what speaks for it and against."""

    score: float
    signs: tuple[Sign, ...]


def compare_background(dossier: Dossier, evidence: Evidence) -> dict[Pair, Compared]:
    """Compare the mentions of articles that are alike, except two main ones."""
    sketches = _Sketches(dossier)
    found: dict[Pair, Compared] = {}
    for at, (pair, alike) in enumerate(zip(evidence.candidates.pairs, evidence.candidates.similarities, strict=True)):
        if alike < RELATED * FULL:
            continue
        here, there = (evidence.keys[place] for place in pair)
        if not (here in sketches.with_background or there in sketches.with_background):
            continue
        shared = evidence.shared_names(at)
        for one, other in product(sketches.of(here), sketches.of(there)):
            compared = compare(one, other, shared)
            if compared is not None:
                found[pair_of(one.id, other.id)] = compared
    return found


class _Sketches:
    """The sketches of articles, made when they are asked for."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._mentions: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in dossier.mentions.values():
            self._mentions[mention.article].append(mention)
        self.with_background = {
            key for key, mentions in self._mentions.items() if any(mention.anchor is not None for mention in mentions)
        }
        self._known: dict[str, tuple[Sketch, ...]] = {}

    def of(self, article: str) -> tuple[Sketch, ...]:
        """Sketch the mentions of an article, its main one included."""
        if article not in self._known:
            claims = self._dossier.claims_by_article.get(article, ())
            self._known[article] = read_sketches(self._dossier.articles[article], self._mentions[article], claims)
        return self._known[article]


def compare(one: Sketch, other: Sketch, shared_names: float) -> Compared | None:
    """Weigh what speaks for two mentions being one event; None where nothing could.

    Nothing is a veto: a wrong date in one article must not part what everything else joins.
    """
    kind = _kind(one, other)
    if kind is None or (one.is_main and other.is_main):
        return None
    views = (_title, _context, _time, _places, _agents, _figures)
    names = (0.15 * min(1.0, 2 * shared_names), "pages that share names")
    points = [kind, names, *(view(one, other) for view in views)]
    score = math.fsum(worth for worth, _ in points)
    if score <= 0:
        return None
    return Compared(score, tuple(Sign(what, round(worth, 4)) for worth, what in points if worth))


def _kind(one: Sketch, other: Sketch) -> Points | None:
    if one.type == other.type:
        return (0.2, f"both of type {one.type}") if one.type != "other" else (0.05, "")
    if frozenset((one.type, other.type)) in _KIN:
        return 0.05, f"of kindred types {one.type} and {other.type}"
    return _NOTHING if "other" in {one.type, other.type} else None


def _title(one: Sketch, other: Sketch) -> Points:
    common = shared_terms(one.title, other.title, 3)
    return 0.3 * cosine(one.title, other.title), f"both named: {', '.join(common)}"


def _context(one: Sketch, other: Sketch) -> Points:
    common = shared_terms(one.context, other.context, 4)
    worth = 0.3 * min(1.0, 2 * cosine(one.context, other.context))
    return worth, f"words around: {', '.join(common)}"


def _time(one: Sketch, other: Sketch) -> Points:
    """Nearer than two months speaks for it, the same year a little; years apart strongly against."""
    gap = days_apart(one.times, other.times)
    if gap is None:
        return _NOTHING
    if gap > 60:
        return -0.6 * min(1.0, gap / 365), f"{gap:.0f} days apart"
    short, long = sorted((shortest(one.times), shortest(other.times)))
    if short > MONTHS and long > 3 * short:
        return -0.15, "a stretch of years, and one of them"
    vague = long > MONTHS
    return (0.05, "times overlap") if vague else (0.2 * 0.5 ** (gap / 30), f"{gap:.0f} days apart")


def _places(one: Sketch, other: Sketch) -> Points:
    return _overlap(one.places, other.places, 0.15, -0.1, ("both in", "in other places"))


def _agents(one: Sketch, other: Sketch) -> Points:
    return _overlap(one.agents, other.agents, 0.1, -0.05, ("both with", "with others"))


def _overlap(one: frozenset[str], other: frozenset[str], gain: float, loss: float, why: tuple[str, str]) -> Points:
    if not (one and other):
        return _NOTHING
    common = one & other
    return (gain, f"{why[0]} {', '.join(sorted(common))}") if common else (loss, why[1])


def _figures(one: Sketch, other: Sketch) -> Points:
    """Figures on one attribute that can both be true speak for it; ones that can't, a little against."""
    relations = [
        (attribute, value.compare(its).relation)
        for attribute, value in one.figures
        for its_attribute, its in other.figures
        if attribute == its_attribute
    ]
    agreeing = sorted({attribute for attribute, relation in relations if relation.is_compatible})
    if agreeing:
        return 0.15, f"figures agree: {', '.join(agreeing)}"
    return (
        (-0.05, "figures exclude one another")
        if any(relation is Relation.CONTRADICTS for _, relation in relations)
        else _NOTHING
    )


def group_mentions(
    dossier: Dossier, main_groups: Iterable[Sequence[str]], settled: Constraints, compared: Mapping[Pair, Compared]
) -> tuple[tuple[str, ...], ...]:
    """Add the background to the main events.

    Of itself this gives no group two main events, or two mentions of one article; what people put together stays.
    """
    home = {key: group for group in settled.groups for key in group}
    mains = [{member for key in group for member in home[key]} for group in main_groups]
    main_ids = frozenset(mention for group in mains for mention in group)
    background = (group for group in settled.groups if main_ids.isdisjoint(group))
    article = {key: mention.article for key, mention in dossier.mentions.items()}
    article.update((main_mention_id(key), key) for key in dossier.articles)

    names = sorted(article)
    place = {name: at for at, name in enumerate(names)}

    def may_join(first: Sequence[int], second: Sequence[int]) -> bool:
        one, other = [names[at] for at in first], [names[at] for at in second]
        if not main_ids.isdisjoint(one) and not main_ids.isdisjoint(other):
            return False
        apart = {article[key] for key in one}.isdisjoint(article[key] for key in other)
        return apart and settled.allow(one, other)

    scores = {(place[a], place[b]): one.score for (a, b), one in compared.items()}
    groups = [[place[key] for key in group] for group in (*mains, *background)]
    joined = average_link(groups, scores, SAME_EVENT, may_join=may_join)
    return tuple(tuple(names[at] for at in group) for group in joined)
