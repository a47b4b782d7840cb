"""How things stand with an event: what is contradicted, what is open, and which events matter first."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from eventmodel.comparison.witnesses import Tally
from eventmodel.model.discrepancy import Discrepancy
from eventmodel.model.event import Event
from eventmodel.model.mention import Role
from eventmodel.report.story.sides import sides_by_claim
from eventmodel.report.wording.terms import ONE_THING, attribute_order

if TYPE_CHECKING:
    from eventmodel.analysis import Analysis


@attrs.frozen(slots=False)
class Standing:
    """How things stand with an event.

    Attributes:
        event: the event.
        tally: how many articles, outlets and origins tell of it.
        main: in how many articles it is the main matter.
        differences: what differs and matters: contradictions first, of those the unresolved ones, then by weight.
        beside: what differs in its articles about other events, told in passing.
        slight: what a careful reader would not mention.
        open: the attributes with a contradiction that nothing decides.
        settled: the attributes with a contradiction that a rule decides.
    """

    event: Event
    tally: Tally
    main: int
    differences: tuple[Discrepancy, ...]
    beside: tuple[Discrepancy, ...]
    slight: tuple[Discrepancy, ...]
    open: tuple[str, ...]
    settled: tuple[str, ...]

    @cached_property
    def sides(self) -> dict[str, str]:
        """By claim the letter of its position; what differs in wording alone says one thing, and has none."""
        return sides_by_claim(found for found in self.differences if found.word not in ONE_THING)

    @property
    def rank(self) -> tuple[object, ...]:
        """What matters first: open contradictions, then what several articles are about, then what most tell of."""
        others = -len(self.settled), -self.tally.articles, -self.main, -len(self.differences)
        return -len(self.open), self.main < 2, *others, self.event.id


def standing_of(analysis: Analysis, event: Event) -> Standing:
    """Tell how things stand with an event."""
    own = frozenset(event.claims)
    believed = {r.attribute for r in analysis.resolutions_of(event) if r.reading is not None}
    found = sorted(analysis.discrepancies_of(event), key=lambda d: (d.attribute in believed, *_weightiest(d)))
    found.sort(key=lambda d: d.word != "contradiction")
    matter = [d for d in found if d.matters]
    here = [d for d in matter if any(not own.isdisjoint(p.claims) for p in d.positions)]
    against = sorted({d.attribute for d in here if d.word == "contradiction"}, key=attribute_order)
    return Standing(
        event=event,
        tally=analysis.witnesses.tally(analysis.claims_of(event)),
        main=sum(role is Role.MAIN for _, role in event.articles),
        differences=tuple(here),
        beside=tuple(d for d in matter if d not in here),
        slight=tuple(d for d in found if not d.matters),
        open=tuple(name for name in against if name not in believed),
        settled=tuple(name for name in against if name in believed),
    )


def _weightiest(found: Discrepancy) -> tuple[object, ...]:
    """Order discrepancies by weight, then as the vocabulary orders what they are about, then by their origins."""
    origins = sum(position.origins for position in found.positions)
    return -found.weight, attribute_order(found.attribute), -origins, found.id


def ranked(analysis: Analysis) -> tuple[Standing, ...]:
    """Give how things stand with every event, what matters first."""
    return tuple(sorted((standing_of(analysis, event) for event in analysis.events), key=lambda one: one.rank))
