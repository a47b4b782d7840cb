"""Policies: which rule decides what to believe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

import attrs

from eventmodel.comparison.course import in_time, only_rose
from eventmodel.comparison.positions import Side, compatible_with, most_exact, relation, sides_of
from eventmodel.model.attribute import Course, attribute_named
from eventmodel.model.resolution import Resolution, Status
from eventmodel.resolution.reasons import Outcome, resolution_of
from eventmodel.values.when import When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim


class Strategy(Protocol):
    """A rule that chooses among the sides of one attribute."""

    @property
    def name(self) -> str:
        """Its name and version, such as 'independent majority/1'."""
        ...

    def __call__(self, sides: Sequence[Side], witnesses: Witnesses) -> Outcome:
        """Choose a side, or leave it unresolved; the order of the sides must not matter."""
        ...


@attrs.frozen
class MajorityOfOrigins:
    """Believe the most exact statement that most independent origins can agree with.

    A statement is backed by every origin whose own statement can be true together with it; each origin has one
    voice, however many outlets print it. A tie is unresolved.
    """

    name: str = "independent majority, most exact/1"

    def __call__(self, sides: Sequence[Side], witnesses: Witnesses) -> Outcome:
        """Choose among the sides that no other side says more exactly."""
        exact = most_exact(sides)
        votes = {side: _backing(side, sides, witnesses) for side in exact}
        first, *others = sorted(exact, key=lambda s: (-votes[s], s.key))
        if not others:
            return Outcome(first, None, _agreement(first, sides, votes[first]))
        second = others[0]
        if votes[first] == votes[second]:
            why = f"{_voices(votes[first])} can stand behind {first.reading}, and as many behind {second.reading}"
            return Outcome(None, second, why, f"one more independent origin for {first.reading} or {second.reading}")
        why = f"{_voices(votes[first])} can stand behind {first.reading}, {votes[second]} behind {second.reading}"
        return Outcome(first, second, why, f"{_voices(votes[first] - votes[second] + 1)} more for {second.reading}")


@attrs.frozen
class LatestOfGrowing:
    """Believe the latest report of a figure that only rose; where it did not, what `otherwise` believes."""

    otherwise: Strategy = attrs.field(factory=MajorityOfOrigins)
    name: str = "latest of a rising figure/1"

    def __call__(self, sides: Sequence[Side], witnesses: Witnesses) -> Outcome:
        """Choose the side of the latest day, where each later day's figure is the higher one."""
        exact = most_exact(sides)
        dated = [s for s in exact if in_time([s], witnesses) is not None]
        ordered = in_time(dated, witnesses)
        if len(dated) < 2 or ordered is None or not only_rose(dated, witnesses):
            return attrs.evolve(self.otherwise(sides, witnesses), by=self.otherwise.name)
        latest, before = ordered[-1].side, ordered[-2].side
        why = f"the figure rose from report to report; {latest.reading} is the latest"
        for undated in (s for s in exact if s not in dated):
            if not relation(undated, latest).is_compatible:
                why = f"{why} that shows its day, but {undated.reading} is on a page that shows none"
                return Outcome(None, latest, why, f"the day of the page that says {undated.reading}")
        return Outcome(latest, before, why, "a later report with another figure")


def _voices(count: int) -> str:
    return f"{count} independent origin{'s' * (count != 1)}"


def _backing(side: Side, sides: Sequence[Side], witnesses: Witnesses) -> int:
    return witnesses.count_origins(c for other in compatible_with(side, sides) for c in other.claims)


def _agreement(side: Side, sides: Sequence[Side], votes: int) -> str:
    if len(sides) == 1:
        return f"all that report it say {side.reading} ({_voices(votes)})"
    return f"{side.reading} is the most exact of {len(sides)} compatible statements ({_voices(votes)})"


def _tells_something(claim: Claim) -> bool:
    """A time that nothing anchors is no candidate for the truth."""
    value = claim.reading.value
    return not isinstance(value, When) or value.is_anchored


MAJORITY: Final = MajorityOfOrigins()
LATEST: Final = LatestOfGrowing()


@attrs.frozen
class Policy:
    """Which strategy serves which attribute.

    Attributes:
        name: its name and version.
        default: the strategy of attributes that are fixed or varying.
        growing: the strategy of attributes that can only rise while the event lasts, such as a toll.
        strategies: pairs of an attribute and its own strategy, before the others.
    """

    name: str = "default/1"
    default: Strategy = MAJORITY
    growing: Strategy = LATEST
    strategies: tuple[tuple[str, Strategy], ...] = ()

    def strategy_for(self, attribute: str) -> Strategy:
        """Give the strategy that serves an attribute."""
        own = dict(self.strategies).get(attribute)
        if own is not None:
            return own
        return self.growing if attribute_named(attribute).course is Course.GROWING else self.default

    def resolve(self, event: str, attribute: str, claims: Sequence[Claim], witnesses: Witnesses) -> Resolution | None:
        """Decide one attribute of one event; None where no claim supports any value."""
        speaking = [c for c in claims if c.supports and _tells_something(c)]
        if not speaking:
            return None
        strategy = self.strategy_for(attribute)
        sides = sides_of(speaking, witnesses.gazetteer)
        outcome = strategy(sides, witnesses)
        status = Status.UNRESOLVED if outcome.chosen is None else Status.AGREED if len(sides) == 1 else Status.RESOLVED
        return resolution_of(event, attribute, status, outcome.by or strategy.name, outcome, claims, witnesses)


DEFAULT_POLICY: Final = Policy()
"""What is used where nobody chooses: the latest of what only rose, else the independent majority."""
