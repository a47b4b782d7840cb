"""Reasons: the claims for a choice, those against it, and the copies that did not count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventmodel.comparison.positions import Side
from eventmodel.model.resolution import Resolution, Status
from eventmodel.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim
    from eventmodel.values.gazetteer import Gazetteer


@attrs.frozen
class Outcome:
    """What a strategy chose.

    Attributes:
        chosen: the side that it believes; None where it could not decide.
        runner_up: the side that came next.
        because: the reason in words.
        would_change: what would flip it.
        by: the rule that decided, where that is not the strategy that was asked.
    """

    chosen: Side | None
    runner_up: Side | None
    because: str
    would_change: str = ""
    by: str = ""


def resolution_of(
    event: str,
    attribute: str,
    status: Status,
    strategy: str,
    outcome: Outcome,
    claims: Sequence[Claim],
    witnesses: Witnesses,
) -> Resolution:
    """Write out a choice with all of its evidence."""
    supporting, opposing = _for_and_against(outcome.chosen, claims, witnesses.gazetteer)
    return Resolution(
        event=event,
        attribute=attribute,
        status=status,
        reading=None if outcome.chosen is None else outcome.chosen.reading,
        strategy=strategy,
        supporting=supporting,
        opposing=opposing,
        discounted=_copies(supporting, claims, witnesses),
        runner_up=None if outcome.runner_up is None else outcome.runner_up.reading,
        undecided=() if outcome.chosen is not None else tuple(sorted(c.id for c in claims if c.supports)),
        because=outcome.because,
        would_change=outcome.would_change,
    )


def _for_and_against(
    chosen: Side | None, claims: Sequence[Claim], gazetteer: Gazetteer | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if chosen is None:
        return (), ()
    denied = {Relation.EQUAL, Relation.REFINED_BY}
    supporting: list[str] = []
    opposing: list[str] = []
    for claim in claims:
        relation = claim.reading.compare(chosen.reading, gazetteer=gazetteer).relation
        if claim.supports and relation.is_compatible:
            supporting.append(claim.id)
        elif relation is Relation.CONTRADICTS if claim.supports else claim.is_denial and relation in denied:
            opposing.append(claim.id)
    return tuple(sorted(supporting)), tuple(sorted(opposing))


def _copies(supporting: Sequence[str], claims: Sequence[Claim], witnesses: Witnesses) -> tuple[str, ...]:
    """Of each origin the first article speaks; the claims of its other articles are copies."""
    speaker: dict[str, str] = {}
    mine = [c for c in claims if c.id in set(supporting)]
    for claim in sorted(mine, key=lambda c: (c.article, c.id)):
        speaker.setdefault(witnesses.origin_of(claim), claim.article)
    return tuple(sorted(c.id for c in mine if speaker[witnesses.origin_of(c)] != c.article))
