"""Confidence: beliefs made less sure of themselves, and drawn to what the user has checked."""

from __future__ import annotations

import math
from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Final

import attrs

from eventmodel.errors import InvalidValueError
from eventmodel.resolution.reliability.arrays import numpy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.resolution.reliability.one_coin import Beliefs
    from eventmodel.resolution.reliability.table import Table

_SOFTENED: Final = 0.6
"""What is left of log-odds where sources may copy one another unseen."""
_TRACED: Final = 0.9
"""And where the origin of every claim is known."""
_NOBODY: Final = 0.0
"""The log-odds of a truth that nobody told: those of a value that nobody speaks for."""
_HIGHEST: Final = 0.99
_FEWEST: Final = 20
_STEPS_FROM: Final = 300
"""From so many labels on the shape of the calibration is free (isotonic), below it is a line in log-odds."""
_CAUTION: Final = 2.0
_STRIDE: Final = 0.5


def softened(table: Table, beliefs: Beliefs, weight: Any) -> Any:
    """Give each final a confidence: its log-odds made less, with room for a truth that nobody told.

    Whoever names a wider place vouches for the way to a narrower one, but not that it is just this.
    """
    np = numpy()
    softness = np.where(table.traced, _TRACED, _SOFTENED)[table.item_of]
    scores = beliefs.scores * softness
    top = np.maximum(table.highest(scores), _NOBODY)
    odds = np.exp(scores - top[table.item_of])
    total = table.count(table.item_of, odds, len(table.items)) + np.exp(_NOBODY - top)
    sure = odds / total[table.item_of]
    own = table.count(table.fact, weight * beliefs.odds, len(table.values)) * softness
    return np.minimum(np.where(table.deep, sure / (1 + np.exp(_NOBODY - own)), sure), _HIGHEST)


@attrs.frozen
class Calibration:
    """What a confidence is worth by the items that somebody checked.

    Attributes:
        labels: on how many items it rests.
        steps: pairs of a confidence and what it is worth, rising; between them it is drawn straight.
    """

    labels: int
    steps: tuple[tuple[float, float], ...]

    def __call__(self, confidence: float) -> float:
        """Give what a confidence is worth."""
        at = bisect_right(self.steps, (confidence, math.inf))
        if at == 0:
            return self.steps[0][1]
        if at == len(self.steps):
            return self.steps[-1][1]
        (left, low), (right, high) = self.steps[at - 1], self.steps[at]
        return low if right == left else low + (high - low) * (confidence - left) / (right - left)


def calibration(checked: Sequence[tuple[float, bool]]) -> Calibration:
    """Learn from confidences and whether the answer was right.

    Fewer than 300 are fitted by a line in log-odds (Platt 1999), more by the best rising steps (isotonic
    regression by pooling adjacent violators).

    Raises:
        InvalidValueError: for fewer than 20 labels: they would say less than no calibration does.

    Examples:
        >>> sure = calibration([(0.9, True)] * 30 + [(0.9, False)] * 30 + [(0.3, False)] * 20)
        >>> 0.4 < sure(0.9) < 0.6
        True
    """
    if len(checked) < _FEWEST:
        raise InvalidValueError(f"{len(checked)} labelled items are too few to calibrate by: check {_FEWEST} or more")
    ordered = sorted(checked)
    steps = _rising(ordered) if len(ordered) >= _STEPS_FROM else _line(ordered)
    return Calibration(len(ordered), steps)


def _rising(ordered: Sequence[tuple[float, bool]]) -> tuple[tuple[float, float], ...]:
    blocks: list[tuple[float, float, float, float]] = []
    for confidence, right in ordered:
        block = (confidence, confidence, float(right), 1.0)
        while blocks and blocks[-1][2] * block[3] >= block[2] * blocks[-1][3]:
            first = blocks.pop()
            block = (first[0], block[1], first[2] + block[2], first[3] + block[3])
        blocks.append(block)
    worth = [((b[2] + 0.5) / (b[3] + 1), b) for b in blocks]
    return tuple(sorted((end, value) for value, b in worth for end in {b[0], b[1]}))


def _line(ordered: Sequence[tuple[float, bool]]) -> tuple[tuple[float, float], ...]:
    slope, shift = 1.0, 0.0
    points = [(_log_odds(confidence), float(right)) for confidence, right in ordered]
    for _ in range(50):
        by_slope, by_shift = _CAUTION * (slope - 1), _CAUTION * shift
        a, b, c = _CAUTION, 0.0, _CAUTION
        for x, y in points:
            chance = 1 / (1 + math.exp(-(slope * x + shift)))
            by_slope, by_shift = by_slope + (chance - y) * x, by_shift + chance - y
            spread = chance * (1 - chance)
            a, b, c = a + spread * x * x, b + spread * x, c + spread
        around = a * c - b * b
        step = (c * by_slope - b * by_shift) / around, (a * by_shift - b * by_slope) / around
        held = min(1.0, _STRIDE / max(abs(step[0]), abs(step[1]), _STRIDE))
        slope, shift = slope - held * step[0], shift - held * step[1]
    grid = [step / 50 for step in range(1, 50)]
    return tuple((x, 1 / (1 + math.exp(-(max(slope, 0.0) * _log_odds(x) + shift)))) for x in grid)


def _log_odds(chance: float) -> float:
    inside = min(max(chance, 0.01), _HIGHEST)
    return math.log(inside / (1 - inside))
