"""Telling: from scores to links that say why, and how sure they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from eventmodel.linking import background_events, main_events
from eventmodel.linking.background_events import Compared
from eventmodel.linking.links import Firmness, Link, LinkedEvent, Sign
from eventmodel.linking.main_events import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventmodel.linking.constraints import Constraints

    Pair = tuple[str, str]

_SAID = {
    Firmness.JUDGED: Sign("a person says that they are one event", 0.0),
    Firmness.UNSURE: Sign("a person is unsure whether they are one event", 0.0),
}


@attrs.frozen
class Telling:
    """What makes links out of scores.

    Attributes:
        evidence: what is known of articles.
        place_of: the place of the article of each main mention.
        compared: what is known of mentions in the background.
        said: the pairs that people judged to be the same or are unsure of.
    """

    evidence: Evidence
    place_of: Mapping[str, int]
    compared: Mapping[Pair, Compared]
    said: Mapping[Pair, Firmness]

    def links_of(
        self, groups: Sequence[tuple[str, ...]], settled: Constraints
    ) -> tuple[tuple[LinkedEvent, ...], tuple[Link, ...]]:
        """Make the events with their links, and the links between events that were nearly made."""
        home = {mention: at for at, group in enumerate(groups) for mention in group}
        best: dict[str, tuple[float, Pair]] = {}
        nearly: dict[tuple[int, int], tuple[float, Pair]] = {}
        for pair, score, least in self._scored():
            a, b = home[pair[0]], home[pair[1]]
            entry = (-score, pair)
            if a == b:
                best.update((key, entry) for key in pair if key not in best or entry < best[key])
            elif score >= least - main_events.UNSURE and settled.allow(pair[:1], pair[1:]):
                both = (min(a, b), max(a, b))
                nearly[both] = min(entry, nearly.get(both, entry))
        joined = {pair for pair in self.said if home[pair[0]] == home[pair[1]]}
        why: list[set[Pair]] = [set() for _ in groups]
        for pair in (*joined, *(pair for _, pair in best.values())):
            why[home[pair[0]]].add(pair)
        unsure = {pair for _, pair in nearly.values()} | (self.said.keys() - joined)
        events = (
            LinkedEvent(group, tuple(map(self.link, sorted(pairs)))) for group, pairs in zip(groups, why, strict=True)
        )
        between = (attrs.evolve(self.link(pair), firmness=Firmness.UNSURE) for pair in sorted(unsure))
        return tuple(events), tuple(between)

    def _scored(self) -> Iterator[tuple[Pair, float, float]]:
        """Every pair of mentions with its score, and with what mentions of its kind are joined from."""
        mains = sorted(self.place_of, key=self.place_of.__getitem__)
        for (a, b), score in self.evidence.scores.items():
            yield main_events.pair_of(mains[a], mains[b]), score, main_events.SAME_EVENT
        for pair, one in self.compared.items():
            yield pair, one.score, background_events.SAME_EVENT

    def link(self, pair: Pair) -> Link:
        """Say how two mentions are linked."""
        a, b = pair
        score, least, signs = 0.0, 0.0, tuple[Sign, ...]()
        if pair in self.compared:
            score, least, signs = self.compared[pair].score, background_events.SAME_EVENT, self.compared[pair].signs
        elif a in self.place_of and b in self.place_of:
            one, other = sorted((self.place_of[a], self.place_of[b]))
            score, least = self.evidence.scores.get((one, other), 0.0), main_events.SAME_EVENT
            signs = self.evidence.signs((one, other))
        firmness = self.said.get(pair, Firmness.FIRM if score >= least + main_events.UNSURE else Firmness.UNSURE)
        said = (_SAID[self.said[pair]],) if pair in self.said else ()
        return Link(a, b, round(score, 4), (*said, *signs), firmness)
