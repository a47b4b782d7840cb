"""Main events: which articles are about one happening."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.linking.candidates import candidate_pairs
from eventmodel.linking.clusters import average_link
from eventmodel.linking.features import (
    NAMES,
    NUMBERS,
    OPENING,
    WORDS,
    Features,
    cosine,
    read_features,
    shared_terms,
)
from eventmodel.linking.happenings import Happening, are_elsewhere, days_apart, read_happening
from eventmodel.linking.neighbourhood import neighbours, relative

if TYPE_CHECKING:
    from eventmodel.model import Dossier

    Pair = tuple[str, str]

SAME_EVENT: Final = 0.52
"""The mean relative similarity from which on groups of articles are about one event."""
WEIGHTS: Final = {WORDS: 1.0, NAMES: 1.0, NUMBERS: 1.0, OPENING: 1.5}
"""What each view counts. The opening tells the page's own happening from the background that look-alikes share."""
HALF_LIFE: Final = 60.0
"""After so many days a link between two reports counts half."""
ELSEWHERE: Final = 0.35
"""What a link counts where the happenings took place in different places."""
BRIDGES: Final = 10
"""So many of each article's neighbours are asked whether two places may be one."""
TOLD: Final = 4
"""So many shared terms of each view are given as reasons."""


@attrs.frozen
class Evidence:
    """What there is to tell which articles are about one event.

    Attributes:
        features: each article's views.
        happenings: where and when each article's main event took place.
        similarities: the mean similarity of each candidate pair over the views.
        scores: the same, relative to each article's neighbourhood, and faded by time and place.
    """

    features: Mapping[str, Features]
    happenings: Mapping[str, Happening]
    similarities: Mapping[Pair, float]
    scores: Mapping[Pair, float]


def gather_evidence(dossier: Dossier) -> Evidence:
    """Compare the articles of a dossier, each with those that it shares telling terms with."""
    articles = dossier.articles
    features = {key: read_features(article) for key, article in articles.items()}
    claims = dossier.claims_by_article
    happenings = {key: read_happening(article, claims.get(key, ())) for key, article in articles.items()}
    similarities = {pair: similarity(features, pair) for pair in candidate_pairs(features)}
    near = neighbours(similarities, BRIDGES)
    scores = {
        pair: score * _time_factor(happenings, pair) * _place_factor(happenings, pair, near)
        for pair, score in relative(similarities).items()
    }
    return Evidence(features, happenings, similarities, scores)


def similarity(features: Mapping[str, Features], pair: Pair) -> float:
    """Give the weighted mean similarity of two articles over the views."""
    a, b = (features[key].views for key in pair)
    weighed = math.fsum(weight * cosine(a[view], b[view]) for view, weight in WEIGHTS.items())
    return weighed / sum(WEIGHTS.values())


def _time_factor(happenings: Mapping[str, Happening], pair: Pair) -> float:
    """Fade with the days between; where no days are known, time is left out."""
    a, b = (happenings[key] for key in pair)
    gaps = (days_apart(a.days, b.days), days_apart(a.published, b.published))
    fades = [0.5 ** (gap / HALF_LIFE) for gap in gaps if gap is not None]
    return math.fsum(fades) / len(fades) if fades else 1.0


def _place_factor(happenings: Mapping[str, Happening], pair: Pair, near: Mapping[str, tuple[str, ...]]) -> float:
    a, b = pair
    pages = (happenings[key] for key in (a, b, *near.get(a, ()), *near.get(b, ())))
    return ELSEWHERE if are_elsewhere(happenings[a], happenings[b], pages) else 1.0


def group_articles(evidence: Evidence) -> tuple[tuple[str, ...], ...]:
    """Group the articles that are about one event."""
    return average_link([(key,) for key in evidence.features], evidence.scores, SAME_EVENT)


def reasons(evidence: Evidence, pair: Pair) -> tuple[str, ...]:
    """Say in words why two articles are taken to be about one event."""
    a, b = pair
    told: list[str] = []
    for view in (NAMES, NUMBERS, OPENING, WORDS):
        terms = shared_terms(evidence.features[a].views[view], evidence.features[b].views[view], TOLD)
        if terms:
            told.append(f"shared {view}: {', '.join(terms)}")
    one, other = evidence.happenings[a], evidence.happenings[b]
    gap = days_apart(one.days or one.published, other.days or other.published)
    return (*told, *(() if gap is None else (f"{gap:.0f} days apart",)))
