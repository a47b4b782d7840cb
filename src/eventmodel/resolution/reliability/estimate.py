"""Estimating: how far each source can be trusted, and what to believe of each item then."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import attrs

from eventmodel.errors import InvalidValueError
from eventmodel.resolution.reliability.arrays import numpy
from eventmodel.resolution.reliability.confidence import calibration, softened
from eventmodel.resolution.reliability.copying import (
    CopyPair,
    Overlap,
    discounted,
    one_voice_each,
    overlap_of,
    pairs_of,
    reported,
)
from eventmodel.resolution.reliability.observations import Value
from eventmodel.resolution.reliability.offsets import release
from eventmodel.resolution.reliability.one_coin import LEAST, MOST, Beliefs, Prior, settle
from eventmodel.resolution.reliability.starts import even, pooled, votes
from eventmodel.resolution.reliability.table import Table, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventmodel.resolution.reliability.observations import Observation

_ROUNDS: Final = 6
_INNER: Final = 15
_LAST: Final = 40
_OWN_KIND: Final = 4.0
_STATED_KIND: Final = 16.0
"""As how many claims the reliability of a kind counts: more where the caller says who is of which kind."""
_UNSURE: Final = 0.6
"""Below this confidence an answer is unresolved."""
_NEAR: Final = 1.1
"""Two answers within this ratio of confidence are a tie."""
_TIED: Final = 1e-6
_THIN: Final = 5
"""A source with fewer claims has shown nothing of whom it copies."""


@attrs.frozen
class SourceReliability:
    """How far a source can be trusted.

    Attributes:
        source: the source.
        reliability: how often it is estimated to be right.
        claims: on how many claims that rests.
        voices: how many they are worth once copies are discounted.
    """

    source: Hashable
    reliability: float
    claims: int
    voices: float


@attrs.frozen
class Answer:
    """What to believe of one item.

    Attributes:
        item: the item.
        best: the answer; several where they tie.
        confidence: how sure that is, a rough scale unless it was calibrated; never 1.
        runner_up: the best of the others; None where there is none.
        voted: what the majority of voices says, printed beside; several where they tie.
        voices: how many independent voices speak for the answer.
        unresolved: why nothing should be believed yet; empty where the answer is resolved.
    """

    item: Hashable
    best: tuple[Value, ...]
    confidence: float
    runner_up: Value | None
    voted: tuple[Value, ...]
    voices: float
    unresolved: str


@attrs.frozen(slots=False, eq=False, repr=False)
class Estimates:
    """The sources and the answers that follow from one another.

    Attributes:
        table: what was observed.
        beliefs: where the estimation came to rest.
        other: where it came to rest from the majority's start.
        weight: how much each claim counted.
        copies: the pairs of sources that share their errors.
    """

    table: Table
    beliefs: Beliefs
    other: Beliefs
    weight: Any
    copies: tuple[CopyPair, ...]

    @cached_property
    def sources(self) -> tuple[SourceReliability, ...]:
        """The sources, the most reliable first."""
        size = len(self.table.sources)
        claims = self.table.count(self.table.said_by, None, size)
        voices = self.table.count(self.table.said_by, self.weight, size)
        rows = zip(self.table.sources, self.beliefs.sources, claims, voices, strict=True)
        found = [SourceReliability(s, float(r), int(n), float(v)) for s, r, n, v in rows]
        return tuple(sorted(found, key=lambda s: (-s.reliability, repr(s.source))))

    @cached_property
    def confidences(self) -> Any:
        """The confidence of each fact that may be an answer; halfway between the starts where they differ."""
        return (softened(self.table, self.beliefs, self.weight) + softened(self.table, self.other, self.weight)) / 2

    @cached_property
    def believed(self) -> Mapping[Any, Value]:
        """The answer of each item alone, where one is best: quick for very many items."""
        np, table = numpy(), self.table
        best = np.flatnonzero(self._scores >= table.highest(self._scores)[table.item_of] - _TIED)
        owner = table.item_of[best]
        alone = np.bincount(owner, minlength=len(table.items))[owner] == 1
        pairs = zip(owner[alone].tolist(), best[alone].tolist(), strict=True)
        return {table.items[item]: table.values[fact] for item, fact in pairs}

    @cached_property
    def answers(self) -> Mapping[Any, Answer]:
        """What to believe of each item."""
        np, table = numpy(), self.table
        voted = table.for_finals(table.count(table.fact, table.weight, len(table.values)))
        voted = np.where(table.finals > 0, voted, -np.inf)
        voices = table.for_finals(table.count(table.fact, self.weight, len(table.values)))
        top, other_top, vote_top = (table.highest(x)[table.item_of] for x in (self._scores, self.other.scores, voted))
        best, other = self._scores >= top - _TIED, self.other.scores >= other_top - _TIED
        hidden = self._may_hide_copies.tolist()
        found: dict[Any, Answer] = {}
        facts = np.argsort(table.item_of, kind="stable")
        ends = np.searchsorted(table.item_of[facts], np.arange(len(table.items) + 1))
        columns = (self._scores, self.confidences, voices, best, other, voted >= vote_top - _TIED)
        score, sure, heard, is_best, is_other, is_voted = (column.tolist() for column in columns)
        order = facts.tolist()
        for number, item in enumerate(table.items):
            mine = order[ends[number] : ends[number + 1]]
            leaders = [f for f in mine if is_best[f]]
            rest = [f for f in mine if not is_best[f] and score[f] > -np.inf]
            second = max(rest, key=lambda f: (score[f], -f), default=None)
            agree = any(is_other[f] for f in leaders)
            lead = heard[leaders[0]] - (0.0 if second is None else heard[second])
            fragile = hidden[number] and second is not None and lead < 1.5
            found[item] = Answer(
                item,
                tuple(table.values[f] for f in leaders),
                sure[leaders[0]],
                None if second is None else table.values[second],
                tuple(table.values[f] for f in mine if is_voted[f]),
                heard[leaders[0]],
                _unresolved(leaders, sure, heard[leaders[0]], second, agree=agree, fragile=fragile),
            )
        return found

    @cached_property
    def _may_hide_copies(self) -> Any:
        """The items of which no claim's origin is known, by sources that say too little to show copying."""
        np, table = numpy(), self.table
        claims = table.count(table.said_by, None, len(table.sources))
        most = np.zeros(len(table.items))
        np.maximum.at(most, table.item_of[table.fact], claims[table.said_by])
        return (most < _THIN) & ~table.traced

    @cached_property
    def _scores(self) -> Any:
        return self.beliefs.scores

    def calibrated(self, labels: Mapping[Any, Value]) -> Mapping[Any, Answer]:
        """Give the answers with confidences drawn to what was checked: the true values of 50 items or more.

        Raises:
            InvalidValueError: for fewer than 20 labels of items that were observed.
        """
        checked = [
            (answer.confidence, labels[item] in answer.best and len(answer.best) == 1)
            for item, answer in self.answers.items()
            if item in labels
        ]
        worth = calibration(checked)
        return {item: attrs.evolve(a, confidence=worth(a.confidence)) for item, a in self.answers.items()}


def _unresolved(
    leaders: list[int], sure: list[float], voices: float, second: int | None, *, agree: bool, fragile: bool
) -> str:
    if len(leaders) > 1:
        return "as much speaks for each of several answers"
    if not agree:
        return "estimating from the majority ends at another answer"
    if second is not None and sure[leaders[0]] < _NEAR * sure[second]:
        return "two answers are nearly as likely"
    if fragile:
        return "one copy that nothing shows would make it a tie"
    if voices < 1.5 and second is not None:
        return "it hangs on one independent voice"
    if sure[leaders[0]] < _UNSURE:
        return "no answer is likely enough"
    return ""


def estimate_reliability(
    observations: Iterable[Observation],
    *,
    kinds: Mapping[Any, str] | None = None,
    priors: Mapping[str, float] | None = None,
    authorities: Mapping[Any, float] | None = None,
) -> Estimates:
    """Estimate how far each source can be trusted, from what all of them say.

    One reliability for each source is estimated over all attributes, from two starts; sources that share their
    errors have one voice; at the end sources may differ by attribute. Nothing depends on the order of the
    observations or on the names of sources.

    Args:
        observations: who says what.
        kinds: which sort of source each is ('agency', 'anonymous'); few claims count less than their kind does.
        priors: how often sources of a kind are right, where that is known; else it is learned.
        authorities: the reliability of sources where it is known, such as an airline's on its own flights.

    Raises:
        InvalidValueError: where there is no observation, or a probability is none.
        MissingExtraError: where numpy and scipy are not installed.
    """
    table = table_of(observations)
    prior = _prior(table, kinds or {}, priors or {}, authorities or {})
    overlap = overlap_of(table)
    apart = one_voice_each(table, pairs_of(overlap, even(table)))
    found, weight, copies = _from(table, overlap, pooled(table, apart), prior)
    other, _, _ = _from(table, overlap, votes(table, apart), prior)
    return Estimates(table, release(table, found, weight, prior), other, weight, copies)


def one_coin(observations: Iterable[Observation]) -> Estimates:
    """Estimate plainly, with one reliability for each source and nothing else: the method to compare with."""
    table = table_of(observations)
    found = settle(table, votes(table, table.weight), table.weight, _prior(table, {}, {}, {}), _LAST)
    return Estimates(table, found, found, table.weight, ())


def _from(table: Table, overlap: Overlap | None, start: Any, prior: Prior) -> tuple[Beliefs, Any, tuple[CopyPair, ...]]:
    facts, weight = start, table.weight
    for turn in range(_ROUNDS):
        pairs = pairs_of(overlap, facts)
        weight = discounted(table, pairs)
        if pairs is None:
            break
        facts = settle(table, facts, weight, prior, _INNER if turn < _ROUNDS - 1 else _LAST).facts
    found = settle(table, facts, weight, prior, _LAST)
    return found, weight, reported(table, pairs_of(overlap, found.facts))


def _prior(
    table: Table, kinds: Mapping[Any, str], priors: Mapping[str, float], authorities: Mapping[Any, float]
) -> Prior:
    np = numpy()
    for name, chance in (*priors.items(), *authorities.items()):
        if not 0 < chance < 1:
            raise InvalidValueError(f"{name!r} is said to be right with probability {chance}: give one between 0 and 1")
    names = sorted({kinds.get(source, "") for source in table.sources})
    number = {name: n for n, name in enumerate(names)}
    kind = np.array([number[kinds.get(source, "")] for source in table.sources])
    return Prior(
        kind=kind,
        stated=np.array([priors.get(name, np.nan) for name in names]),
        strength=np.array([_STATED_KIND if name else _OWN_KIND for name in names])[kind],
        fixed=np.clip(np.array([authorities.get(s, np.nan) for s in table.sources], dtype=float), LEAST, MOST),
    )
