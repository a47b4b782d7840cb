"""A strategy that weighs each origin by how reliable it was estimated to be."""

from __future__ import annotations

import math
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.comparison.positions import Side, compared, compatible_sides, most_exact, relation
from eventmodel.errors import InvalidValueError
from eventmodel.resolution.meeting import meet_of
from eventmodel.resolution.reasons import Outcome
from eventmodel.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from eventmodel.comparison.witnesses import Witnesses

_SOFTENED: Final = 0.9
"""What is left of log-odds where the origins are known; copying that nothing shows is still possible."""
_HIGHEST: Final = 0.99
_LEAST: Final = 0.02
_TIED: Final = 1e-9


@attrs.frozen(slots=False)
class ReliabilityWeighted:
    """Believe the most exact statement that the more reliable origins stand behind.

    Each origin has one voice, however many outlets print it. A voice weighs as the log-odds of its being right, among
    as many wrong values as are told; an unreliable one weighs nothing. The confidence leaves room for a truth that
    nobody told; below `surely`, and where two statements weigh the same, nothing is believed.

    Attributes:
        reliabilities: pairs of an outlet's key and how often it is right, such as an estimation gives.
        others: how often an outlet that is not among them is right.
        surely: the confidence from which on a statement is believed.

    Raises:
        InvalidValueError: for a reliability that is not between 0 and 1.
    """

    reliabilities: tuple[tuple[str, float], ...] = ()
    others: float = 0.7
    surely: float = 0.7
    name: str = "reliability weighted/1"
    monotone: bool = True

    def __attrs_post_init__(self) -> None:
        for source, share in (*self.reliabilities, ("others", self.others), ("surely", self.surely)):
            if not 0 <= share <= 1:
                raise InvalidValueError(f"{source}: a reliability of {share} is not between 0 and 1")

    def __call__(self, sides: Sequence[Side], witnesses: Witnesses) -> Outcome:
        """Choose among the sides that no other side says more exactly."""
        exact = most_exact(sides)
        shares = {side: self._shares(backers, witnesses) for side, backers in compatible_sides(sides).items()}
        weights = {side: _weight(side, shares[side], exact) for side in exact}
        first, *others = sorted(exact, key=lambda s: (-weights[s], s.key))
        stranger = next((s for s in others if relation(first, s) is Relation.UNKNOWN), None)
        if stranger is not None:
            why = f"{first.reading} and {stranger.reading} cannot be compared: {compared(first, stranger).why}"
            return Outcome(None, stranger, why, "a statement that both can be compared with")
        rivals = [s for s in others if relation(first, s) is Relation.CONTRADICTS]
        second = rivals[0] if rivals else None
        sure = _confidence(weights[first], [weights[s] for s in rivals])
        chosen = first if rivals else meet_of([first, *others]) or first
        why = _told(first, shares[first]) + (f"; {_told(second, shares[second])}" if second else "")
        if second is not None and weights[first] - weights[second] <= _TIED:
            return Outcome(None, second, f"{why}: as much for each", "one more independent origin for either")
        if sure < self.surely:
            return Outcome(
                None, second or first, f"{why}: too little to be sure", "more reliable origins for one of them"
            )
        return Outcome(chosen, second, why, "more reliable origins for another statement", confidence=sure)

    @cached_property
    def _known(self) -> Mapping[str, float]:
        return dict(self.reliabilities)

    def _shares(self, backers: Iterable[Side], witnesses: Witnesses) -> list[float]:
        """How reliable each voice is that can stand behind a side: the mean of the outlets that share it."""
        claims = [c for side in backers for c in side.claims]
        voices = witnesses.voices(claims)
        return sorted((math.fsum(self._known.get(s, self.others) for s in v) / len(v) for v in voices), reverse=True)


def _weight(side: Side, shares: Sequence[float], exact: Sequence[Side]) -> float:
    wrong = max(sum(relation(side, other) is Relation.CONTRADICTS for other in exact), 1)
    return math.fsum(max(_log_odds(share, wrong), 0.0) for share in shares)


def _told(side: Side, shares: Sequence[float]) -> str:
    right = ", ".join(f"{share:.2f}" for share in shares)
    return f"behind {side.reading} stand origins that are right in {right}"


def _log_odds(share: float, wrong: int) -> float:
    known = min(max(share, _LEAST), 1 - _LEAST)
    return math.log(known * wrong / (1 - known))


def _confidence(weight: float, rivals: Sequence[float]) -> float:
    odds = [math.exp(_SOFTENED * (other - weight)) for other in (*rivals, 0.0)]
    return min(1 / (1 + math.fsum(odds)), _HIGHEST)
