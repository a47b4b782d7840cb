"""Main events: which articles are about one happening."""

from __future__ import annotations

import math
from collections import defaultdict
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.linking.candidates import FULL, WEIGHTS, Candidates, compare_pairs, find_candidates
from eventmodel.linking.clusters import average_link
from eventmodel.linking.components import components
from eventmodel.linking.features import NAMES, NUMBERS, OPENING, UNIT, WORDS, Features, read_features
from eventmodel.linking.happenings import Happening, are_elsewhere, days_apart, read_happening
from eventmodel.linking.links import Sign
from eventmodel.linking.neighbourhood import LEAST_NEARNESS, nearness, neighbours, relative
from eventmodel.linking.products import NEAREST, Place, pair, products
from eventmodel.model import Dossier

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from eventmodel.linking.readings import Readings

    Pair = tuple[str, str]
    Group = tuple[int, ...]

SAME_EVENT: Final = 0.52
"""The mean relative similarity from which on groups of articles are about one event."""
UNSURE: Final = 0.1
"""A score no further than this from what joins two mentions is unsure."""
HALF_LIFE: Final = 60.0
"""After so many days a link between two reports counts half."""
ELSEWHERE: Final = 0.35
"""What a link counts where the happenings took place in different places."""
BRIDGES: Final = 10
"""So many of each article's neighbours are asked whether two places may be one."""
LOOKS: Final = 8
"""So often groups are looked at again, at the most."""
SAMPLE: Final = 6
"""About so many articles of each group are compared then."""
TOLD: Final = 4
"""So many shared terms of each view are given as reasons."""


@attrs.frozen(slots=False, eq=False)
class Evidence:
    """What there is to tell which articles are about one event; articles are named by their place in `keys`.

    Attributes:
        dossier: the records.
        keys: the ids of the articles, in order.
        features: each article's views.
        candidates: the pairs that were compared.
    """

    dossier: Dossier
    keys: tuple[str, ...]
    features: tuple[Features, ...]
    candidates: Candidates

    @cached_property
    def near(self) -> Mapping[int, float]:
        """How dense each article's neighbourhood is."""
        return nearness(self.candidates)

    @cached_property
    def _neighbours(self) -> Mapping[int, tuple[int, ...]]:
        return neighbours(self.candidates, BRIDGES)

    @cached_property
    def _happenings(self) -> dict[int, Happening]:
        return {}

    def happening(self, place: int) -> Happening:
        """Where and when an article's main event took place."""
        if place not in self._happenings:
            key = self.keys[place]
            claims = self.dossier.claims_by_article.get(key, ())
            self._happenings[place] = read_happening(self.dossier.articles[key], claims)
        return self._happenings[place]

    @cached_property
    def scores(self) -> dict[Place, float]:
        """The relative similarities, faded by time and place, of all pairs that can matter to a link.

        Time and place only take away. So what no chain of nearly strong enough pairs joins, nothing joins.
        """
        values = relative(self.candidates, self.near)
        pairs = self.candidates.pairs
        strong = (pair for pair, value in zip(pairs, values, strict=True) if value >= SAME_EVENT - UNSURE)
        groups = components(range(len(self.keys)), strong)
        home = {place: at for at, group in enumerate(groups) for place in group}
        return {
            pair: value * self.time_factor(pair) * self.place_factor(pair)
            for pair, value in zip(pairs, values, strict=True)
            if home[pair[0]] == home[pair[1]]
        }

    def time_factor(self, pair: Place) -> float:
        """Fade with the days between; where no days are known, time is left out."""
        a, b = map(self.happening, pair)
        gaps = (days_apart(a.days, b.days), days_apart(a.published, b.published))
        fades = [0.5 ** (gap / HALF_LIFE) for gap in gaps if gap is not None]
        return math.fsum(fades) / len(fades) if fades else 1.0

    def place_factor(self, pair: Place) -> float:
        """Count less where the two happened in different places."""
        a, b = map(self.happening, pair)
        near = (place for one in pair for place in (one, *self._neighbours.get(one, ())))
        return ELSEWHERE if are_elsewhere(a, b, map(self.happening, near)) else 1.0

    def score_all(self, pairs: Collection[Place]) -> dict[Place, float]:
        """Score articles, whether they were compared before or not."""
        known = sorted({place for pair in pairs for place in pair})
        at = {place: number for number, place in enumerate(known)}
        ordered = sorted(pairs)
        numbered = [(at[a], at[b]) for a, b in ordered]
        some = [self.features[place] for place in known]
        alike = compare_pairs(some, numbered, products(len(self.keys)))
        least = LEAST_NEARNESS
        return {
            (a, b): whole
            / FULL
            / math.sqrt(self.near.get(a, least) * self.near.get(b, least))
            * self.time_factor((a, b))
            * self.place_factor((a, b))
            for (a, b), whole in zip(ordered, alike.similarities, strict=True)
        }

    def signs(self, pair: Place) -> tuple[Sign, ...]:
        """Say what speaks for two articles being about one event, and against; the weights add up to the score."""
        a, b = pair
        base = math.sqrt(self.near.get(a, LEAST_NEARNESS) * self.near.get(b, LEAST_NEARNESS))
        views = (self._view_sign(pair, view, base) for view in (NAMES, NUMBERS, OPENING, WORDS))
        told = [sign for sign in views if sign.weight > 0]
        score = math.fsum(sign.weight for sign in told)
        time, place = self.time_factor(pair), self.place_factor(pair)
        one, other = self.happening(a), self.happening(b)
        gap = days_apart(one.days or one.published, other.days or other.published)
        if gap is not None or time < 1.0:
            told.append(Sign("days unlike" if gap is None else f"{gap:.0f} days apart", score * (time - 1.0)))
        if place < 1.0:
            where = " and ".join(" ".join(page.places[0]) for page in (one, other))
            told.append(Sign(f"in different places, {where}", score * time * (place - 1.0)))
        return tuple(attrs.evolve(sign, weight=round(sign.weight, 4)) for sign in told)

    def _view_sign(self, pair: Place, view: str, base: float) -> Sign:
        first, second = (self.features[place].views[view] for place in pair)
        terms = frozenset(second.telling_words)
        shared = [term for term in first.telling_words if term in terms][:TOLD]
        worth = WEIGHTS[view] * self.product(pair, view) / FULL / base
        return Sign(f"shared {view}: {', '.join(shared)}" if shared else f"shared {view}", worth)

    def product(self, pair: Place, view: str) -> int:
        """Give the product of two articles in one view."""
        first, second = (self.features[place].views[view] for place in pair)
        weights = dict(zip(first.terms, first.weights, strict=True))
        other = zip(second.terms, second.weights, strict=True)
        return sum(weight * weights[term] for term, weight in other if term in weights)

    def shared_names(self, at: int) -> float:
        """Tell how alike the names of the two articles of a candidate pair are."""
        return self.candidates.dots[NAMES][at] / UNIT**2


def gather_evidence(dossier: Dossier, readings: Readings | None = None) -> Evidence:
    """Compare the articles of a dossier, each with those that it shares telling terms with."""
    keys = tuple(sorted(dossier.articles))
    read = read_features if readings is None else readings.features
    features = tuple(read(dossier.articles[key]) for key in keys)
    return Evidence(dossier, keys, features, find_candidates(features))


def group_mains(
    evidence: Evidence, together: Iterable[Sequence[int]], may_join: Callable[[Group, Group], bool]
) -> tuple[Group, ...]:
    """Group the articles that are about one event.

    Each article is compared with some of its nearest only. In an event of many articles most pairs were therefore
    never compared, and would count nothing; so groups that are too large for the lists of candidates, and alike
    where they were compared, are compared by a sample of the rest.

    Args:
        evidence: what tells.
        together: the places of all articles, those that people put together in one group.
        may_join: whether two groups may be joined.
    """
    groups = average_link(together, evidence.scores, SAME_EVENT, may_join=may_join)
    for _ in range(LOOKS):
        doubtful, seen = _second_look(evidence, groups)
        joined = average_link(doubtful, seen, SAME_EVENT, may_join=may_join)
        if len(joined) == len(doubtful):
            break
        groups = tuple(sorted((*joined, *(set(groups) - set(doubtful)))))
    return groups


def _second_look(evidence: Evidence, groups: Sequence[Group]) -> tuple[list[Group], dict[Place, float]]:
    """The groups that could be joined, and the scores between them with what a sample of other pairs tells.

    Between all other groups there is too little for joining them, whatever is joined here.
    """
    home = {place: at for at, group in enumerate(groups) for place in group}
    between: defaultdict[Place, list[float]] = defaultdict(list)
    for (a, b), score in evidence.scores.items():
        one, other = home[a], home[b]
        if one != other and len(groups[one]) + len(groups[other]) > NEAREST:
            between[pair(one, other)].append(score)
    unseen = {
        (one, other): len(groups[one]) * len(groups[other]) - len(known)
        for (one, other), known in between.items()
        if math.fsum(known) >= SAME_EVENT * len(known)
    }
    samples = {both: _sample(evidence, *(groups[at] for at in both)) for both in unseen}
    scores = evidence.score_all({some for sample in samples.values() for some in sample})
    asked = {at for both in unseen for at in both}
    found = {both: score for both, score in evidence.scores.items() if asked and asked.issuperset(map(home.get, both))}
    for both, sample in samples.items():
        heads = pair(*(groups[at][0] for at in both))
        mean = math.fsum(scores[some] for some in sample) / max(1, len(sample))
        found[heads] = found.get(heads, 0.0) + unseen[both] * mean
    return [groups[at] for at in sorted(asked)], found


def _sample(evidence: Evidence, first: Group, second: Group) -> list[Place]:
    """Some pairs that were not compared."""
    some = product(first[:: 1 + len(first) // SAMPLE], second[:: 1 + len(second) // SAMPLE])
    return [ordered for a, b in some if (ordered := pair(a, b)) not in evidence.scores]


def pair_of(one: str, other: str) -> Pair:
    """Put the smaller id first."""
    return (one, other) if one < other else (other, one)
