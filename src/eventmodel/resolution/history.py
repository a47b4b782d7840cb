"""History: what would have been believed day by day, as the articles came out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs

from eventmodel.comparison.positions import printed_on
from eventmodel.model.resolution import Resolution

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim
    from eventmodel.resolution.policy import Policy


@attrs.frozen
class Step:
    """What was believed from one day on.

    Attributes:
        day: the day on which the last of its articles came out.
        resolution: what the claims printed by then come to.
    """

    day: date
    resolution: Resolution


@attrs.frozen
class History:
    """How a belief moved.

    Attributes:
        steps: the days on which it changed, in order.
        undated: the ids of claims on pages that show no day; they are in none of the steps.
    """

    steps: tuple[Step, ...]
    undated: tuple[str, ...]


def history_of(
    policy: Policy,
    event: str,
    attribute: str,
    claims: Sequence[Claim],
    witnesses: Witnesses,
    *,
    grouped: Callable[[Sequence[Claim]], Sequence[Sequence[Claim]]] | None = None,
) -> History:
    """Give what the claims published by each day come to, on the days on which that changed.

    A page that shows only a month counts from its last day on. The event is the one that all pages tell of. `grouped`
    puts the claims that speak of one thing together, as `Policy.resolve` takes them; without it they all do.
    """
    days = {claim.id: printed_on(claim, witnesses) for claim in claims}
    dated = {key: span[1] for key, span in days.items() if span is not None}
    steps: list[Step] = []
    for day in sorted(set(dated.values())):
        known = [c for c in claims if c.id in dated and dated[c.id] <= day]
        found = policy.resolve(event, attribute, known, witnesses, groups=grouped(known) if grouped else None)
        if found is not None and (not steps or _gist(found) != _gist(steps[-1].resolution)):
            steps.append(Step(day, found))
    return History(tuple(steps), tuple(sorted(days.keys() - dated.keys())))


def _gist(resolution: Resolution) -> tuple[object, ...]:
    return resolution.status, None if resolution.reading is None else resolution.reading.value
