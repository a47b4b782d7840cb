"""Resolutions: what to believe of one attribute of one event, and why (a view)."""

from __future__ import annotations

from enum import Enum

import attrs

from eventmodel.showing import Shown
from eventmodel.values.reading import Reading


class Status(Enum):
    """Whether all agree, a rule decided, or nothing could."""

    AGREED = "agreed"
    RESOLVED = "resolved"
    UNRESOLVED = "unresolved"


@attrs.frozen
class Resolution(Shown):
    """A value with the claims for it and against it, and the rule that decided.

    Attributes:
        id: a hash of the event, the attribute, the policy and the value.
        event: the id of the event.
        attribute: what it is about.
        status: agreed, resolved or unresolved; a tie is unresolved.
        reading: the value; None where it is unresolved.
        strategy: the name and version of the rule.
        supporting: the ids of the claims that the value satisfies, copies among them: they are evidence that it was
            printed, and each needs its quote.
        opposing: the ids of the claims that it does not; none of them is among the supporting ones.
        discounted: those of the supporting claims that are copies of another's, and so no voices of their own; what is
            left of `supporting` without them stands for itself.
        runner_up: the value that came next, if any.
        undecided: where it is unresolved, the ids of the claims between which nothing could decide.
        because: the reasons in words.
        would_change: what would flip it.
        policy: the name and version of the policy.
        confidence: how sure the value is, only where a rule estimates that.
        set_aside: pairs of a claim's id and why it does not count: corrected, withdrawn, superseded.
    """

    id: str
    event: str
    attribute: str
    status: Status
    reading: Reading | None
    strategy: str
    supporting: tuple[str, ...]
    opposing: tuple[str, ...]
    discounted: tuple[str, ...] = ()
    runner_up: Reading | None = None
    undecided: tuple[str, ...] = ()
    because: str = ""
    would_change: str = ""
    policy: str = ""
    confidence: float | None = None
    set_aside: tuple[tuple[str, str], ...] = ()
