"""Rulings: what editors decided on attributes of events.

Rulings on one attribute that agree in value are one decision by several people; those that differ are a conflict,
which decides nothing and shows who ruled what. Mentions that people's judgements join are of one event, and so share
their rulings. A ruling hides no evidence.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from eventmodel.decisions.aims import Aim, Aims
from eventmodel.decisions.circles import circles
from eventmodel.decisions.conflicts import Conflict, ConflictKind, names
from eventmodel.decisions.judgements import Judgements
from eventmodel.model.acts import Ruling
from eventmodel.model.canonical import spelling
from eventmodel.values.reading import Reading
from eventmodel.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from eventmodel.decisions.anchoring import Orphan


@attrs.frozen
class Decision:
    """What the rulings on one attribute come to.

    Attributes:
        attribute: what was decided.
        reading: the value; None where the rulings differ.
        rulings: all of them, by id.
    """

    attribute: str
    reading: Reading | None
    rulings: tuple[Ruling, ...]

    @property
    def authors(self) -> tuple[str, ...]:
        """Who ruled, each once."""
        return tuple(sorted({ruling.author for ruling in self.rulings}))

    @property
    def explanation(self) -> str:
        """Who ruled what, and why, in words."""
        if self.reading is not None:
            reasons = sorted({ruling.reason for ruling in self.rulings if ruling.reason})
            return f"{names(self.authors)} ruled {self.reading}" + (f": {'; '.join(reasons)}" if reasons else "")
        said = (f"{r.author} ruled {r.reading}" + (f" ({r.reason})" if r.reason else "") for r in self.rulings)
        return f"rulings on {self.attribute} differ: {'; '.join(said)}"


@attrs.frozen(slots=False, eq=False)
class Rulings:
    """What editors' rulings come to.

    Attributes:
        aims: tells which mentions they are about.
        judgements: tells which mentions people say are of one event.
    """

    aims: Aims
    judgements: Judgements

    @cached_property
    def _found(self) -> Mapping[str, Aim]:
        return {key: self.aims.of(act, "mention") for key, act in self.aims.standing.rulings.items()}

    @cached_property
    def orphans(self) -> tuple[Orphan, ...]:
        """The rulings whose mention is lost."""
        return tuple(orphan for aim in self._found.values() for orphan in aim.orphans)

    @cached_property
    def _on(self) -> Mapping[tuple[str, str], tuple[Ruling, ...]]:
        found: defaultdict[tuple[str, str], list[Ruling]] = defaultdict(list)
        for key, aim in self._found.items():
            ruling = self.aims.standing.rulings[key]
            for mention in aim.ids["mention"]:
                found[mention, ruling.attribute].append(ruling)
        return {key: tuple(found[key]) for key in sorted(found)}

    @cached_property
    def decisions(self) -> Mapping[tuple[str, str], Decision]:
        """The decision on each mention and attribute."""
        return {(mention, attribute): decide(attribute, found) for (mention, attribute), found in self._on.items()}

    def on(self, mentions: Iterable[str], attribute: str) -> Decision | None:
        """Give the decision on one attribute of the event of some mentions; None where nobody ruled.

        Mentions that are of one event share their rulings, so those that agree one by one may differ together.
        """
        found = {ruling for mention in mentions for ruling in self._on.get((mention, attribute), ())}
        return decide(attribute, found) if found else None

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Where rulings differ on one mention, or on several that people say are of one event."""
        decided = ((mentions, self.on(mentions, attribute)) for mentions, attribute in self._joined)
        return tuple(
            Conflict(ConflictKind.RULING, mentions, tuple(r.id for r in decision.rulings), decision.explanation)
            for mentions, decision in decided
            if decision is not None and decision.reading is None
        )

    @cached_property
    def _joined(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """Each attribute that somebody ruled on, with the mentions of one event that it was ruled on."""
        groups = circles(pair for one, other in self.judgements.same for pair in ((one, other), (other, one)))
        first = {mention: group[0] for group in groups for mention in group}
        found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for mention, attribute in self._on:
            found[first.get(mention, mention), attribute].append(mention)
        return tuple(sorted((tuple(mentions), attribute) for (_, attribute), mentions in found.items()))


def decide(attribute: str, rulings: Iterable[Ruling]) -> Decision:
    """Join rulings on one attribute: their value where all agree in it, else none."""
    ordered = tuple(sorted(rulings, key=lambda ruling: ruling.id))
    by_value = {spelling(reading.value): reading for reading in sorted((r.reading for r in ordered), key=spelling)}
    readings = [by_value[key] for key in sorted(by_value)]
    agreed = all(_agree(one, other) for n, one in enumerate(readings) for other in readings[:n])
    return Decision(attribute, readings[0] if agreed else None, ordered)


def _agree(one: Reading, other: Reading) -> bool:
    return one.value == other.value or one.value.compare(other.value).relation is Relation.EQUAL
