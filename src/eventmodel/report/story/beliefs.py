"""What to believe of an event, in a line for each attribute: settled or open, between which values, backed by whom."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import attrs

from eventmodel.comparison.witnesses import Tally
from eventmodel.model.resolution import Resolution, Status
from eventmodel.report.story.sides import position_words
from eventmodel.report.wording.days import in_plain_words
from eventmodel.report.wording.terms import MANY_THINGS, SEVERAL, STATUSES, UNOPPOSED, attribute_order
from eventmodel.report.wording.values import reading_words, words_by_spelling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.analysis import Analysis
    from eventmodel.model.claim import Claim
    from eventmodel.report.story.standing import Standing
    from eventmodel.report.wording.terms import Term


@attrs.frozen
class Belief:
    """What to believe of one attribute.

    Attributes:
        resolution: the view that it is made of.
        value: the value in plain words; empty where it is open.
        between: where it is open, the values that stand against one another; else those that are named, the
            best backed first.
        backing: who stands behind the value, or behind all values where it is open.
        against: how many origins say otherwise.
        because: why, in plain words.
        would_change: what would flip it, in plain words.
        is_contradicted: whether reports contradict one another here.
        is_told_apart: whether it is sure that its claims are of one thing; figures of many things are no answer.
    """

    resolution: Resolution
    value: str
    between: tuple[str, ...]
    backing: Tally
    against: int
    because: str
    would_change: str
    is_contradicted: bool
    is_told_apart: bool

    @property
    def term(self) -> Term:
        """How far it is settled; one origin alone is no agreement, and several things named are no contradiction."""
        status = self.resolution.status
        if status is Status.UNRESOLVED and not self.is_contradicted and len(self.between) > 1:
            return SEVERAL
        return UNOPPOSED if status is Status.AGREED and self.backing.origins < 2 else STATUSES[status]

    @property
    def rank(self) -> tuple[object, ...]:
        """What matters first: what is contradicted and open, then contradicted, then what most origins back."""
        settled = not self.is_contradicted, bool(self.value), -self.backing.origins
        return not self.is_told_apart, *settled, attribute_order(self.resolution.attribute)


def beliefs_of(analysis: Analysis, standing: Standing) -> tuple[Belief, ...]:
    """Say what to believe of an event, what is contradicted first."""
    found = (_belief(analysis, standing, one) for one in analysis.resolutions_of(standing.event))
    return tuple(sorted(found, key=lambda belief: belief.rank))


def _belief(analysis: Analysis, standing: Standing, found: Resolution) -> Belief:
    witnesses, claims = analysis.witnesses, analysis.records.claims
    mine = [claims[key] for key in found.supporting or found.undecided]
    contradictions = [d for d in standing.differences if d.attribute == found.attribute and d.word == "contradiction"]
    values = dict.fromkeys(position_words(p, claims) for d in contradictions for p in d.positions)
    named = values or _named(analysis, mine)
    every = dict.fromkeys((*found.supporting, *found.opposing, *found.undecided, *found.discounted))
    spelled = words_by_spelling(claims[key].reading for key in every)
    return Belief(
        resolution=found,
        value="" if found.reading is None else reading_words(found.reading),
        between=tuple(named) if found.reading is None else (),
        backing=witnesses.tally(mine),
        against=witnesses.count_origins(claims[key] for key in found.opposing),
        because=in_plain_words(found.because, spelled),
        would_change=in_plain_words(found.would_change, spelled),
        is_contradicted=bool(contradictions),
        is_told_apart=bool(contradictions) or found.attribute not in MANY_THINGS,
    )


def _named(analysis: Analysis, claims: Sequence[Claim]) -> list[str]:
    """The values that claims name, those of most origins first."""
    held: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        held[reading_words(claim.reading)].append(claim)
    return sorted(held, key=lambda words: (-analysis.witnesses.count_origins(held[words]), words))
