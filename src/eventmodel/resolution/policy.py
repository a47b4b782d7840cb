"""Policies: which rule decides what to believe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

import attrs

from eventmodel.comparison.course import in_time, only_rose
from eventmodel.comparison.positions import Side, compared, compatible_with, most_exact, relation, sides_of
from eventmodel.model.attribute import Course, attribute_named
from eventmodel.model.resolution import Resolution, Status
from eventmodel.resolution.reasons import Outcome, resolution_of
from eventmodel.values.duration import Duration
from eventmodel.values.quantity import Quantity
from eventmodel.values.reading import Reading
from eventmodel.values.relation import NothingType, Relation
from eventmodel.values.when import When
from eventmodel.values.words import Unstated

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
        stranger = next((s for s in others if relation(first, s) is Relation.UNKNOWN), None)
        if stranger is not None:
            why = f"{first.reading} and {stranger.reading} cannot be compared: {compared(first, stranger).why}"
            return Outcome(None, stranger, why, "a statement that both can be compared with")
        rivals = [s for s in others if relation(first, s) is Relation.CONTRADICTS]
        if not rivals:
            together = _meet([first, *others])
            return Outcome(together, None, _agreement(together, sides, votes[first]))
        second = rivals[0]
        if votes[first] == votes[second]:
            why = f"{_voices(votes[first])} can stand behind {first.reading}, and as many behind {second.reading}"
            return Outcome(None, second, why, f"one more independent origin for {first.reading} or {second.reading}")
        why = f"{_voices(votes[first])} can stand behind {first.reading}, {votes[second]} behind {second.reading}"
        return Outcome(first, second, why, f"{_voices(votes[first] - votes[second] + 1)} more for {second.reading}")


def _meet(sides: Sequence[Side]) -> Side:
    """What all of some sides that share a part allow; the first of them where they have no one meet."""
    first, *others = sides
    value = first.reading.value
    for other in others:
        theirs = other.reading.value
        if not isinstance(value, Quantity | Duration | When) or not value.compare(theirs).relation.is_compatible:
            return first
        common = value.meet(theirs)
        if isinstance(common, NothingType):
            return first
        value = common
    claims = tuple(c for side in sides for c in side.claims)
    return first if not others else Side(Reading(value), claims, first.gazetteer)


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
    if side.reading not in {s.reading for s in sides}:
        return f"{side.reading} is what all of {len(sides)} statements that share a part allow ({_voices(votes)})"
    return f"{side.reading} is the most exact of {len(sides)} compatible statements ({_voices(votes)})"


def _tells_something(claim: Claim) -> bool:
    """A time that nothing anchors, or a value that is said to be unknown, is no candidate for the truth."""
    value = claim.reading.value
    return not isinstance(value, Unstated) and (not isinstance(value, When) or value.is_anchored)


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

    def resolve(
        self,
        event: str,
        attribute: str,
        claims: Sequence[Claim],
        witnesses: Witnesses,
        *,
        groups: Sequence[Sequence[Claim]] | None = None,
    ) -> Resolution | None:
        """Decide one attribute of one event; None where no claim supports any value.

        `groups` are the same claims, those that speak of one thing together; without it they all do. The group of
        most origins is decided; where two have as many, nothing is.
        """
        groups = [claims] if groups is None else groups
        telling = [[c for c in group if c.supports and _tells_something(c)] for group in groups]
        ranked = sorted(filter(None, telling), key=lambda g: (-witnesses.count_origins(g), min(c.id for c in g)))
        if not ranked:
            return None
        strategy = self.strategy_for(attribute)
        if len(ranked) > 1 and witnesses.count_origins(ranked[0]) == witnesses.count_origins(ranked[1]):
            first, second = (sides_of(group, witnesses.gazetteer)[0] for group in ranked[:2])
            why = f"{first.reading} and {second.reading} may be of different things, and as many origins speak of each"
            outcome = Outcome(None, second, why, f"one more independent origin for {first.reading} or {second.reading}")
            return resolution_of(event, attribute, Status.UNRESOLVED, strategy.name, outcome, claims, witnesses)
        sides = sides_of(ranked[0], witnesses.gazetteer)
        outcome = strategy(sides, witnesses)
        status = Status.UNRESOLVED if outcome.chosen is None else Status.AGREED if len(sides) == 1 else Status.RESOLVED
        found = resolution_of(event, attribute, status, outcome.by or strategy.name, outcome, claims, witnesses)
        return attrs.evolve(found, status=Status.RESOLVED) if status is Status.AGREED and found.opposing else found


DEFAULT_POLICY: Final = Policy()
"""What is used where nobody chooses: the latest of what only rose, else the independent majority."""
