"""Policies: which rule decides what to believe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.comparison.positions import sides_of
from eventmodel.model.attribute import Course, attribute_or_own
from eventmodel.model.resolution import Resolution, Status
from eventmodel.resolution.reasons import Outcome, Question, by_ruling, resolution_of
from eventmodel.resolution.strategies import LATEST, MAJORITY, Strategy
from eventmodel.values.when import When
from eventmodel.values.words import Unstated

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.decisions.rulings import Decision
    from eventmodel.model.claim import Claim


@attrs.frozen
class Policy:
    """Which strategy serves which attribute.

    Attributes:
        name: its name and version.
        default: the strategy of attributes that are fixed or varying.
        growing: the strategy of attributes that can only rise while the event lasts, such as a toll.
        strategies: pairs of an attribute and its own strategy, before the others.

    Examples:
        >>> from eventmodel.resolution import Lowest
        >>> careful = Policy("careful/1").with_strategy("deaths", Lowest())
        >>> careful.strategy_for("deaths").name
        'lowest/1'
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
        return self.growing if attribute_or_own(attribute).course is Course.GROWING else self.default

    def with_strategy(self, attribute: str, strategy: Strategy) -> Policy:
        """Make a policy that serves one attribute by another strategy."""
        kept = tuple(pair for pair in self.strategies if pair[0] != attribute)
        return attrs.evolve(self, strategies=(*kept, (attribute, strategy)))

    def resolve(
        self,
        event: str,
        attribute: str,
        claims: Sequence[Claim],
        witnesses: Witnesses,
        *,
        groups: Sequence[Sequence[Claim]] | None = None,
        ruled: Decision | None = None,
        set_aside: Mapping[str, str] | None = None,
    ) -> Resolution | None:
        """Decide one attribute of one event; None where no claim supports any value.

        Args:
            event: the id of the event.
            attribute: what is to be decided.
            claims: all claims about it.
            witnesses: what is known of their articles.
            groups: the same claims, those that speak of one thing together; without it they all do. The group of
                most origins is decided; where two have as many, nothing is.
            ruled: what people decided of it; it goes before every rule, and rulings that differ leave it open.
            set_aside: by the id of a claim, why it does not count any more (corrected, withdrawn, superseded): it is
                shown, and supports nothing.
        """
        question = Question(event, attribute, claims, witnesses, self.name, set_aside or {})
        if ruled is not None:
            return by_ruling(question, ruled)
        groups = [claims] if groups is None else groups
        telling = [[c for c in group if c.supports and _tells_something(c)] for group in groups]
        counting = [[c for c in group if c.id not in question.set_aside] for group in telling]
        ranked = sorted(filter(None, counting), key=lambda g: (-witnesses.count_origins(g), min(c.id for c in g)))
        if ranked:
            return self._decide(question, ranked)
        if any(telling):
            why = "every claim was corrected, withdrawn or superseded"
            return resolution_of(question, Status.UNRESOLVED, "none/1", Outcome(None, None, why, "a claim that stands"))
        return None

    def _decide(self, question: Question, ranked: Sequence[Sequence[Claim]]) -> Resolution:
        witnesses, strategy = question.witnesses, self.strategy_for(question.attribute)
        if len(ranked) > 1 and witnesses.count_origins(ranked[0]) == witnesses.count_origins(ranked[1]):
            first, second = (sides_of(group, witnesses.gazetteer)[0] for group in ranked[:2])
            why = f"{first.reading} and {second.reading} may be of different things, and as many origins speak of each"
            outcome = Outcome(None, second, why, f"one more independent origin for {first.reading} or {second.reading}")
            return resolution_of(question, Status.UNRESOLVED, strategy.name, outcome)
        sides = sides_of(ranked[0], witnesses.gazetteer)
        outcome = strategy(sides, witnesses)
        status = Status.UNRESOLVED if outcome.chosen is None else Status.AGREED if len(sides) == 1 else Status.RESOLVED
        found = resolution_of(question, status, outcome.by or strategy.name, outcome)
        return attrs.evolve(found, status=Status.RESOLVED) if status is Status.AGREED and found.opposing else found


def _tells_something(claim: Claim) -> bool:
    """A time that nothing anchors, or a value that is said to be unknown, is no candidate for the truth."""
    value = claim.reading.value
    return not isinstance(value, Unstated) and (not isinstance(value, When) or value.is_anchored)


DEFAULT_POLICY: Final = Policy()
"""What is used where nobody chooses: the latest of what only rose, else the independent majority."""
