"""One reliability for each source, and the beliefs that follow from it, in turn until neither moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

from eventmodel.resolution.reliability.arrays import numpy

if TYPE_CHECKING:
    from eventmodel.resolution.reliability.table import Table

LEAST: Final = 0.02
MOST: Final = 0.98
"""No source is taken for worse or better than this."""
_SETTLED: Final = 1e-5
_RIGHT, _WRONG = 4.0, 1.0
"""The prior of a kind of source: as many claims right, and as many wrong. Who prints something is mostly right."""


@attrs.frozen(eq=False)
class Prior:
    """What is held of a source before its claims are looked at.

    Attributes:
        kind: the number of the kind of each source.
        stated: the reliability of each kind where the caller states it, else nan: then it is learned.
        strength: for each source, as how many claims the reliability of its kind counts.
        fixed: the reliability of each source where the caller states it, else nan.
    """

    kind: Any
    stated: Any
    strength: Any
    fixed: Any


@attrs.frozen(eq=False)
class Beliefs:
    """Where it came to rest.

    Attributes:
        facts: the belief in each fact, wider ones with what they hold.
        scores: the log-odds of each final, up to what is common to its item.
        odds: the log-odds that each claim lends to its fact.
        sources: the reliability of each source over all attributes.
    """

    facts: Any
    scores: Any
    odds: Any
    sources: Any


def settle(table: Table, facts: Any, weight: Any, prior: Prior, rounds: int) -> Beliefs:
    """Estimate by expectation and maximisation, from first beliefs.

    A source is right with one probability everywhere; where it is wrong, any of the item's other values is as
    likely (Dawid and Skene 1979 with one coin; the number of wrong values as in Dong, Berti-Équille and
    Srivastava, VLDB 2009).
    """
    said = table.count(table.said_by, weight, len(table.sources))
    found = believe(table, facts, weight, by_source(table, facts, weight, prior, said))
    for _ in range(rounds - 1):
        before = found.facts
        found = believe(table, before, weight, by_source(table, before, weight, prior, said))
        if abs(found.facts - before).max(initial=0) < _SETTLED:
            break
    return found


def by_source(table: Table, facts: Any, weight: Any, prior: Prior, said: Any) -> Any:
    """How often each source was right of all that it said, drawn towards its kind."""
    np = numpy()
    hit = table.count(table.said_by, weight * facts[table.fact], len(table.sources))
    kinds = len(prior.stated)
    of_kind = (table.count(prior.kind, hit, kinds) + _RIGHT) / (table.count(prior.kind, said, kinds) + _RIGHT + _WRONG)
    of_kind = np.where(np.isnan(prior.stated), of_kind, prior.stated)
    estimate = (prior.strength * of_kind[prior.kind] + hit) / (prior.strength + said)
    return np.where(np.isnan(prior.fixed), np.clip(estimate, LEAST, MOST), prior.fixed)


def believe(table: Table, facts: Any, weight: Any, sources: Any, reliability: Any = None) -> Beliefs:
    """Give the beliefs that follow from the reliabilities; `facts` only lends its shape."""
    np = numpy()
    trust = sources if reliability is None else reliability
    trusted = np.log(trust / (1 - trust))
    odds = (trusted[table.said_by] if reliability is None else trusted) + table.log_rivals
    scores = table.for_finals(table.count(table.fact, weight * odds, len(facts)))
    scores = np.where(table.finals > 0, scores, -np.inf)
    chances = table.shares(np.exp(scores - table.highest(scores)[table.item_of]))
    return Beliefs(table.for_facts(chances), scores, odds, sources)
