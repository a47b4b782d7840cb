"""Reasons: the claims for a choice, those against it, and the copies that did not count."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.comparison.positions import Side
from eventmodel.comparison.witnesses import Witnesses
from eventmodel.model.canonical import content_id, plain
from eventmodel.model.claim import Claim
from eventmodel.model.resolution import Resolution, Status
from eventmodel.values.relation import Relation

if TYPE_CHECKING:
    from eventmodel.decisions.rulings import Decision
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
        confidence: how sure it is, where the rule estimates that.
    """

    chosen: Side | None
    runner_up: Side | None
    because: str
    would_change: str = ""
    by: str = ""
    confidence: float | None = None


@attrs.frozen
class Question:
    """What is to be decided, and by which claims.

    Attributes:
        event: the id of the event.
        attribute: what it is about.
        claims: all claims about it.
        witnesses: what is known of their articles.
        policy: the name of the policy.
        set_aside: by the id of a claim, why it does not count.
    """

    event: str
    attribute: str
    claims: Sequence[Claim]
    witnesses: Witnesses
    policy: str = ""
    set_aside: Mapping[str, str] = attrs.field(factory=dict[str, str])

    @property
    def counting(self) -> list[Claim]:
        """The claims that count."""
        return [c for c in self.claims if c.id not in self.set_aside]


def resolution_of(question: Question, status: Status, strategy: str, outcome: Outcome) -> Resolution:
    """Write out a choice with all of its evidence."""
    claims, witnesses = question.counting, question.witnesses
    reading = None if outcome.chosen is None else outcome.chosen.reading
    supporting, opposing = _for_and_against(outcome.chosen, claims, witnesses.gazetteer)
    identity = {
        "event": question.event,
        "attribute": question.attribute,
        "policy": question.policy,
        "strategy": strategy,
        "value": None if reading is None else plain(reading.value),
    }
    return Resolution(
        id=content_id("b1", identity),
        event=question.event,
        attribute=question.attribute,
        status=status,
        reading=reading,
        strategy=strategy,
        supporting=supporting,
        opposing=opposing,
        discounted=_copies(supporting, claims, witnesses),
        runner_up=None if outcome.runner_up is None else outcome.runner_up.reading,
        undecided=() if reading is not None else tuple(sorted(c.id for c in claims if c.supports)),
        because=outcome.because,
        would_change=outcome.would_change,
        policy=question.policy,
        confidence=outcome.confidence,
        set_aside=tuple(
            sorted((c.id, question.set_aside[c.id]) for c in question.claims if c.id in question.set_aside)
        ),
    )


def by_ruling(question: Question, decision: Decision) -> Resolution:
    """Decide by what people decided; rulings that differ leave it open, and all evidence is kept."""
    if decision.reading is None:
        outcome = Outcome(None, None, decision.explanation, "one of the rulings retracted")
        return resolution_of(question, Status.UNRESOLVED, _RULING, outcome)
    backing = tuple(sorted((c for c in question.counting if c.supports), key=lambda c: c.id))
    chosen = Side(decision.reading, backing, question.witnesses.gazetteer)
    outcome = Outcome(chosen, None, decision.explanation, "the ruling retracted")
    return resolution_of(question, Status.RESOLVED, _RULING, outcome)


_RULING: Final = "ruling/1"


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


def explained(resolution: Resolution, quoted: Callable[[str], str]) -> str:
    """Say in words what is believed and why, down to the quotes; `quoted` puts a claim into words."""
    value = "unresolved" if resolution.reading is None else str(resolution.reading)
    policy = f" under {resolution.policy}" if resolution.policy else ""
    lines = [f"{resolution.attribute}: {value} ({resolution.status.value} by {resolution.strategy}{policy})"]
    lines.append(f"  because {resolution.because}")
    if resolution.confidence is not None:
        lines.append(f"  confidence {resolution.confidence:.2f}")
    if resolution.runner_up is not None:
        lines.append(f"  next after it: {resolution.runner_up}")
    if resolution.would_change:
        lines.append(f"  it would change with {resolution.would_change}")
    copies = set(resolution.discounted)
    lines += [f"  for it{', a copy' if key in copies else ''}: {quoted(key)}" for key in resolution.supporting]
    lines += [f"  against it: {quoted(key)}" for key in resolution.opposing]
    lines += [f"  open between: {quoted(key)}" for key in resolution.undecided]
    lines += [f"  set aside ({why}): {quoted(key)}" for key, why in resolution.set_aside]
    return "\n".join(lines)
