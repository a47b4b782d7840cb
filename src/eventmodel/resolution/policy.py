"""Policies: which rule decides what to believe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

import attrs

from eventmodel.comparison.positions import Side, clusters_of, sides_of, united
from eventmodel.model.resolution import Resolution, Status
from eventmodel.resolution.reasons import Outcome, resolution_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
class MostPreciseOfMajority:
    """Believe what most independent origins can agree on, as exactly as any of them says it.

    Sides that one truth can satisfy count together. Each origin has one voice, however many outlets print it.
    A tie is unresolved.
    """

    name: str = "independent majority, most precise/1"

    def __call__(self, sides: Sequence[Side], witnesses: Witnesses) -> Outcome:
        """Choose the cluster of compatible sides with the most origins."""
        clusters = [united(cluster) for cluster in clusters_of(sides)]
        ranked = sorted(clusters, key=lambda s: (-witnesses.count_origins(s.claims), s.key))
        first = ranked[0]
        if len(ranked) == 1:
            return Outcome(first, None, _agreement(first, sides, witnesses))
        votes, next_votes = (witnesses.count_origins(s.claims) for s in ranked[:2])
        if votes == next_votes:
            why = f"{_voices(votes)} for {first.reading}, and as many for {ranked[1].reading}"
            return Outcome(
                None,
                ranked[1],
                why,
                f"one more independent origin for {first.reading} or for {ranked[1].reading}",
            )
        why = f"{_voices(votes)} for {first.reading}, {_voices(next_votes)} for {ranked[1].reading}"
        return Outcome(first, ranked[1], why, f"{_voices(votes - next_votes + 1)} more for {ranked[1].reading}")


def _voices(count: int) -> str:
    return f"{count} independent origin{'s' * (count != 1)}"


def _agreement(side: Side, sides: Sequence[Side], witnesses: Witnesses) -> str:
    voices = _voices(witnesses.count_origins(side.claims))
    if len(sides) == 1:
        return f"all that report it say {side.reading} ({voices})"
    return f"{side.reading} is the most exact of {len(sides)} compatible statements ({voices})"


DEFAULT_STRATEGY: Final = MostPreciseOfMajority()


@attrs.frozen
class Policy:
    """Which strategy serves which attribute.

    Attributes:
        name: its name and version.
        default: the strategy of every attribute that is not listed.
        strategies: pairs of an attribute and its own strategy.
    """

    name: str = "default/1"
    default: Strategy = DEFAULT_STRATEGY
    strategies: tuple[tuple[str, Strategy], ...] = ()

    def strategy_for(self, attribute: str) -> Strategy:
        """Give the strategy that serves an attribute."""
        return dict(self.strategies).get(attribute, self.default)

    def resolve(self, event: str, attribute: str, claims: Sequence[Claim], witnesses: Witnesses) -> Resolution | None:
        """Decide one attribute of one event; None where no claim supports any value."""
        speaking = [c for c in claims if c.supports]
        if not speaking:
            return None
        strategy = self.strategy_for(attribute)
        sides = sides_of(speaking)
        outcome = strategy(sides, witnesses)
        status = Status.UNRESOLVED if outcome.chosen is None else Status.AGREED if len(sides) == 1 else Status.RESOLVED
        return resolution_of(event, attribute, status, strategy.name, outcome, claims, witnesses)


DEFAULT_POLICY: Final = Policy()
"""What is used where nobody chooses: the independent majority, as exactly as it is said."""


def presets() -> Mapping[str, Policy]:
    """Give the policies that the library ships with, by name."""
    return {DEFAULT_POLICY.name: DEFAULT_POLICY}
