"""Answers: what to believe of each attribute, with the evidence for and against, why, and what would change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventmodel.report.html.evidence import LISTED, Evidence, evidence_of
from eventmodel.report.story.beliefs import Belief
from eventmodel.report.wording.terms import attribute_label
from eventmodel.report.wording.values import reading_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.report.html.links import Site


@attrs.frozen
class Answer:
    """What to believe of an attribute.

    Attributes:
        belief: the value, or the values between which it is open, and who stands behind it.
        label: the attribute in words.
        about: the attribute.
        because: the reason.
        would_change: what would flip it.
        runner_up: the value that came next.
        rule: the rule that decided.
        supporting: the claims for it.
        opposing: the claims against it.
        undecided: the claims between which nothing decides.
        set_aside: the claims that do not count any more.
        copies: how many of the claims for it are copies.
        more: how many claims are not listed.
    """

    belief: Belief
    label: str
    about: str
    because: str
    would_change: str
    runner_up: str
    rule: str
    supporting: tuple[Evidence, ...]
    opposing: tuple[Evidence, ...]
    undecided: tuple[Evidence, ...]
    set_aside: tuple[Evidence, ...]
    copies: int
    more: int


def answer_of(site: Site, belief: Belief) -> Answer:
    """Show what to believe of an attribute."""
    found, claims = belief.resolution, site.analysis.records.claims
    copies = frozenset(found.discounted)

    def shown(keys: Sequence[str]) -> tuple[Evidence, ...]:
        mine = sorted((claims[k] for k in keys), key=lambda c: (c.id in copies, c.article, c.span.start))
        return tuple(evidence_of(site, claim, copies=copies) for claim in mine[:LISTED])

    lists = (found.supporting, found.opposing, found.undecided, tuple(key for key, _ in found.set_aside))
    supporting, opposing, undecided, set_aside = map(shown, lists)
    policy = found.policy.partition("/")[0]
    return Answer(
        belief=belief,
        label=attribute_label(found.attribute),
        about=found.attribute,
        because=belief.because,
        would_change=belief.would_change,
        runner_up="" if found.runner_up is None else reading_words(found.runner_up),
        rule=f"{found.strategy.partition('/')[0]}{f' (policy: {policy})' if policy else ''}",
        supporting=supporting,
        opposing=opposing,
        undecided=undecided,
        set_aside=set_aside,
        copies=len(found.discounted),
        more=sum(max(len(keys) - LISTED, 0) for keys in lists),
    )
