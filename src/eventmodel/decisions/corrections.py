"""Corrections: the claims that whoever made them withdrew or replaced.

Such a claim is shown, and no longer supports its value. Where corrections of one claim contradict (withdrawn and
replaced, or replaced by claims that say different things) they are reported; the claim is corrected all the same, since
all of them say that it no longer holds. Corrections that lead in a circle (A replaced by B, B by A) are reported and
not followed: no claim goes because of them. A correction that was printed in an article is in force as long as that
article is not retracted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING

import attrs

from eventmodel.decisions.aims import Aim, Aims
from eventmodel.decisions.anchoring import Orphan
from eventmodel.decisions.circles import circles, outside
from eventmodel.decisions.conflicts import Conflict, ConflictKind, names
from eventmodel.model.canonical import spelling

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from eventmodel.model.acts import Correction


@attrs.frozen(slots=False, eq=False)
class Corrections:
    """What people's corrections of claims come to.

    Attributes:
        aims: tells which claims they are about.
        retracted: the ids of the records that are out of use.
    """

    aims: Aims
    retracted: Container[str]

    @cached_property
    def _found(self) -> Mapping[str, Aim]:
        return {key: self._aim(act) for key, act in self.aims.standing.corrections.items()}

    def _aim(self, act: Correction) -> Aim:
        if act.article in self.retracted:
            return Aim({}, (Orphan(act, act.claim, f"{act.article}, which prints the correction, was retracted"),))
        return self.aims.of(act, "claim") if act.replacement is None else self.aims.of_two(act, "claim")

    @cached_property
    def orphans(self) -> tuple[Orphan, ...]:
        """The corrections of which a claim is lost, or that are printed in an article that was retracted."""
        return tuple(orphan for aim in self._found.values() for orphan in aim.orphans)

    @cached_property
    def of_claims(self) -> Mapping[str, tuple[Correction, ...]]:
        """The corrections of each claim, those in a circle among them."""
        found: defaultdict[str, list[Correction]] = defaultdict(list)
        for key, aim in self._found.items():
            for claim in aim.ids.get("claim", ()):
                found[claim].append(self.aims.standing.corrections[key])
        return {claim: tuple(found[claim]) for claim in sorted(found)}

    @cached_property
    def replacements(self) -> Mapping[str, tuple[str, ...]]:
        """The claims that each replaced claim is replaced by, circles left out."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for claim, other in outside(self._arrows, self._circles):
            found[claim].append(other)
        return {claim: tuple(found[claim]) for claim in sorted(found)}

    @cached_property
    def _arrows(self) -> frozenset[tuple[str, str]]:
        return frozenset(pair for aim in self._found.values() for pair in _pairs(aim))

    @cached_property
    def _circles(self) -> tuple[tuple[str, ...], ...]:
        return circles(self._arrows)

    @cached_property
    def _circle_of(self) -> Mapping[str, int]:
        return {claim: number for number, group in enumerate(self._circles) for claim in group}

    @cached_property
    def _followed(self) -> Mapping[str, tuple[Correction, ...]]:
        """The corrections of each claim that lead out of every circle."""
        kept = {claim: self._leading_out(claim, acts) for claim, acts in self.of_claims.items()}
        return {claim: acts for claim, acts in kept.items() if acts}

    def _leading_out(self, claim: str, acts: Sequence[Correction]) -> tuple[Correction, ...]:
        return tuple(act for act in acts if not self._is_in_circle(claim, act))

    def _is_in_circle(self, claim: str, act: Correction) -> bool:
        circle = self._circle_of.get(claim)
        others = self._found[act.id].ids.get("replacement", ())
        return circle is not None and any(self._circle_of.get(other) == circle for other in others)

    @cached_property
    def reasons(self) -> Mapping[str, str]:
        """Why each corrected claim no longer supports its value, in words."""
        return {claim: "; ".join(self._reason(act) for act in acts) for claim, acts in self._followed.items()}

    def _reason(self, act: Correction) -> str:
        why = f": {act.reason}" if act.reason else ""
        if act.replacement is None:
            return f"withdrawn by {act.author}{why}"
        others = sorted(self._found[act.id].ids["replacement"])
        return f"replaced by {self._instead(others)}, by {act.author}{why}"

    def _instead(self, others: Sequence[str]) -> str:
        if not others:
            return "a claim that is not in use here"
        reading = self.aims.standing.claims[others[0]].reading
        corrected = ", which is corrected in turn" if others[0] in self._followed else ""
        return f"{reading} ({', '.join(others)}){corrected}"

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Where corrections of one claim contradict, or lead in a circle."""
        torn = (self._torn(claim, acts) for claim, acts in self._followed.items() if self._is_torn(acts))
        return (*torn, *map(self._circle, self._circles))

    def _is_torn(self, acts: Sequence[Correction]) -> bool:
        said = {self._outcome(act) for act in acts}
        return len(said) > 1

    def _outcome(self, act: Correction) -> tuple[str, ...]:
        """What a correction puts in the claim's place, so that two can be told apart."""
        if act.replacement is None:
            return ()
        claims = (self.aims.standing.claims[key] for key in self._found[act.id].ids["replacement"])
        said = {f"{c.attribute} {c.polarity} {c.modality} {spelling(c.reading.value)}" for c in claims}
        return tuple(sorted(said or {act.replacement.id}))

    def _torn(self, claim: str, acts: Sequence[Correction]) -> Conflict:
        words = f"{claim} is corrected in ways that differ: {'; '.join(map(self._reason, acts))}"
        return Conflict(ConflictKind.CORRECTION, (claim,), tuple(act.id for act in acts), words)

    def _circle(self, claims: tuple[str, ...]) -> Conflict:
        acts = {act for claim in claims for act in self.of_claims[claim] if self._is_in_circle(claim, act)}
        authors = names(act.author for act in acts)
        words = f"corrections by {authors} lead in a circle among {', '.join(claims)}; none of them is followed"
        return Conflict(ConflictKind.CORRECTION, claims, tuple(sorted(act.id for act in acts)), words)


def _pairs(aim: Aim) -> frozenset[tuple[str, str]]:
    return frozenset(product(aim.ids.get("claim", ()), aim.ids.get("replacement", ())))
