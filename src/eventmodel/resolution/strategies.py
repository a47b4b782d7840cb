"""Strategies: rules that choose among the sides of one attribute. Each is a small value with a name and a version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

import attrs

from eventmodel.comparison.course import in_time, only_rose
from eventmodel.comparison.positions import Side, compared, compatible_sides, most_exact, printed_on, relation
from eventmodel.resolution.meeting import meet_of
from eventmodel.resolution.reasons import Outcome
from eventmodel.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim


class Strategy(Protocol):
    """A rule that chooses among the sides of one attribute."""

    @property
    def name(self) -> str:
        """Its name and version, such as 'independent majority/1'."""
        ...

    def __call__(self, sides: Sequence[Side], witnesses: Witnesses) -> Outcome:
        """Choose a side, or leave it unresolved; the order of the sides must not matter."""
        ...


@attrs.frozen
class MajorityOfOrigins:
    """Believe the most exact statement that most independent origins can agree with.

    A statement is backed by every origin whose own statement can be true together with it; each origin has one
    voice, however many outlets print it. A tie is unresolved.
    """

    name: str = "independent majority, most exact/1"
    monotone: bool = True

    def __call__(self, sides: Sequence[Side], witnesses: Witnesses) -> Outcome:
        """Choose among the sides that no other side says more exactly."""
        exact = most_exact(sides)
        backers = compatible_sides(sides)
        votes = {side: _backing(backers[side], witnesses) for side in exact}
        first, *others = sorted(exact, key=lambda s: (-votes[s], s.key))
        stranger = next((s for s in others if relation(first, s) is Relation.UNKNOWN), None)
        if stranger is not None:
            why = f"{first.reading} and {stranger.reading} cannot be compared: {compared(first, stranger).why}"
            return Outcome(None, stranger, why, "a statement that both can be compared with")
        rivals = [s for s in others if relation(first, s) is Relation.CONTRADICTS]
        if not rivals:
            together = meet_of([first, *others]) or first
            return Outcome(together, None, _agreement(together, sides, votes[first]))
        second = rivals[0]
        if votes[first] == votes[second]:
            why = f"{voices(votes[first])} can stand behind {first.reading}, and as many behind {second.reading}"
            return Outcome(None, second, why, f"one more independent origin for {first.reading} or {second.reading}")
        why = f"{voices(votes[first])} can stand behind {first.reading}, {votes[second]} behind {second.reading}"
        return Outcome(first, second, why, f"{voices(votes[first] - votes[second] + 1)} more for {second.reading}")


@attrs.frozen
class LatestOfGrowing:
    """Believe the latest report of a figure that only rose; where it did not, what `otherwise` believes."""

    otherwise: Strategy = attrs.field(factory=MajorityOfOrigins)
    name: str = "latest of a rising figure/1"

    def __call__(self, sides: Sequence[Side], witnesses: Witnesses) -> Outcome:
        """Choose the side of the latest day, where each later day's figure is the higher one."""
        exact = most_exact(sides)
        dated = [s for s in exact if in_time([s], witnesses) is not None]
        ordered = in_time(dated, witnesses)
        if len(dated) < 2 or ordered is None or not only_rose(dated, witnesses):
            return attrs.evolve(self.otherwise(sides, witnesses), by=self.otherwise.name)
        latest, before = ordered[-1].side, ordered[-2].side
        why = f"the figure rose from report to report; {latest.reading} is the latest"
        for undated in (s for s in exact if s not in dated):
            if not relation(undated, latest).is_compatible:
                why = f"{why} that shows its day, but {undated.reading} is on a page that shows none"
                return Outcome(None, latest, why, f"the day of the page that says {undated.reading}")
        return Outcome(latest, before, why, "a later report with another figure")


@attrs.frozen
class AgreedOnly:
    """Believe only what all can agree with: their common ground; where two exclude one another, nothing."""

    name: str = "agreed only/1"

    def __call__(self, sides: Sequence[Side], witnesses: Witnesses) -> Outcome:
        """Give the meet of all sides."""
        first, *others = sorted(sides, key=lambda s: s.key)
        together = meet_of([first, *others])
        if together is not None:
            return Outcome(together, None, _agreement(together, sides, witnesses.count_origins(together.claims)))
        a, b = _apart(sides)
        return Outcome(None, b, f"{a.reading} and {b.reading} have no common ground", "one of the two withdrawn")


@attrs.frozen
class MostExact:
    """Believe the most exact statement that fits all others; where two exclude one another, nothing."""

    name: str = "most exact compatible/1"

    def __call__(self, sides: Sequence[Side], witnesses: Witnesses) -> Outcome:
        """Choose the one side that no other says more exactly, or what several such have in common."""
        exact = most_exact(sides)
        together = meet_of(exact)
        if together is None:
            a, b = _apart(exact)
            return Outcome(None, b, f"{a.reading} and {b.reading} are as exact and do not fit", "one of them withdrawn")
        return Outcome(together, None, _agreement(together, sides, witnesses.count_origins(together.claims)))


@attrs.frozen
class NewestPerOrigin:
    """Let each origin speak by its newest report, then decide as `then` does; undated reports stay."""

    then: Strategy = attrs.field(factory=MajorityOfOrigins)
    name: str = "newest per origin/1"

    def __call__(self, sides: Sequence[Side], witnesses: Witnesses) -> Outcome:
        """Drop what an origin has said before its newest day."""
        newest: dict[str, int] = {}
        for claim in (c for s in sides for c in s.claims):
            day, origin = _day(claim, witnesses), witnesses.origin_of(claim)
            newest[origin] = max(newest.get(origin, 0), day)
        kept = _only(sides, lambda c: _day(c, witnesses) in {0, newest[witnesses.origin_of(c)]})
        outcome = self.then(kept, witnesses)
        return attrs.evolve(outcome, because=f"of each origin the newest report: {outcome.because}")


@attrs.frozen
class TrustedFirst:
    """Believe the outlets named first, in order; where the first of them that speaks is of two minds, nothing.

    Attributes:
        sources: keys of outlets, the most trusted first.
        otherwise: what decides where none of them speaks.
    """

    sources: tuple[str, ...] = ()
    otherwise: Strategy = attrs.field(factory=MajorityOfOrigins)
    name: str = "trusted first/1"

    def __call__(self, sides: Sequence[Side], witnesses: Witnesses) -> Outcome:
        """Decide among the sides of the most trusted outlet that speaks."""
        for trusted in self.sources:
            mine = _only(sides, lambda c, trusted=trusted: witnesses.source_of(c) == trusted)  # type: ignore[misc]
            if mine:
                return _among(mine, sides, witnesses, f"{trusted} is trusted")
        return attrs.evolve(self.otherwise(sides, witnesses), by=self.otherwise.name)


@attrs.frozen
class PrimaryFirst:
    """Believe who is near: claims that name a speaker go before what outlets say themselves.

    Attributes:
        speakers: names of those whose word counts most, in order; without any, whoever is named.
        otherwise: what decides where nobody is named.
    """

    speakers: tuple[str, ...] = ()
    otherwise: Strategy = attrs.field(factory=MajorityOfOrigins)
    name: str = "primary source first/1"

    def __call__(self, sides: Sequence[Side], witnesses: Witnesses) -> Outcome:
        """Decide among the sides that a primary source stands behind."""
        for wanted in self.speakers:
            mine = _only(sides, lambda c, wanted=wanted: wanted in c.attribution)  # type: ignore[misc]
            if mine:
                return _among(mine, sides, witnesses, f"{wanted} is the primary source")
        mine = () if self.speakers else _only(sides, lambda c: bool(c.attribution))
        if mine:
            return _among(mine, sides, witnesses, "what a named speaker says goes before what outlets say themselves")
        return attrs.evolve(self.otherwise(sides, witnesses), by=self.otherwise.name)


@attrs.frozen
class LowerMedian:
    """Believe the figure in the middle, each independent origin counting once; of two middles the lower.

    It is always a figure that somebody gave, never a mean.
    """

    name: str = "lower weighted median/1"

    def __call__(self, sides: Sequence[Side], witnesses: Witnesses) -> Outcome:
        """Choose the first side at which half of the origins are reached."""
        ordered = sorted(sides, key=lambda s: s.key)
        if any(relation(a, b) is Relation.UNKNOWN for a in ordered for b in ordered):
            a, b = next((a, b) for a in ordered for b in ordered if relation(a, b) is Relation.UNKNOWN)
            return Outcome(None, b, f"{a.reading} and {b.reading} have no order", "figures of one scope")
        counts = [witnesses.count_origins(s.claims) for s in ordered]
        reached = 0
        for side, count in zip(ordered, counts, strict=True):
            reached += count
            if 2 * reached >= sum(counts):
                why = f"{side.reading} is in the middle of {len(ordered)} figures of {voices(sum(counts))}"
                return Outcome(side, _next_to(side, ordered), why, "more origins above it or below it")
        raise AssertionError("half of the origins are always reached")  # pragma: no cover


@attrs.frozen
class Lowest:
    """Believe the lowest figure that anyone gives: a conservative coding, as ACLED's."""

    name: str = "lowest/1"

    def __call__(self, sides: Sequence[Side], witnesses: Witnesses) -> Outcome:
        """Choose the side whose bound is the lowest."""
        del witnesses  # whoever gives it
        return _outermost(sides, lowest=True)


@attrs.frozen
class Highest:
    """Believe the highest figure that anyone gives."""

    name: str = "highest/1"

    def __call__(self, sides: Sequence[Side], witnesses: Witnesses) -> Outcome:
        """Choose the side whose bound is the highest."""
        del witnesses  # whoever gives it
        return _outermost(sides, lowest=False)


def _outermost(sides: Sequence[Side], *, lowest: bool) -> Outcome:
    exact = sorted(most_exact(sides), key=lambda s: s.key, reverse=not lowest)
    units = {getattr(s.reading.value, "unit", None) for s in exact}
    if len(units) > 1 or None in units:
        return (
            Outcome(None, exact[-1], "these have no order", "figures of one scope")
            if len(exact) > 1
            else _only_one(exact)
        )
    if len(exact) == 1:
        return _only_one(exact)
    word = "lowest" if lowest else "highest"
    return Outcome(exact[0], exact[1], f"{exact[0].reading} is the {word} that is given", f"a {word[:-3]}er figure")


def _only_one(exact: Sequence[Side]) -> Outcome:
    return Outcome(exact[0], None, f"{exact[0].reading} is the most exact that is given, and nothing excludes it")


def _among(mine: Sequence[Side], sides: Sequence[Side], witnesses: Witnesses, why: str) -> Outcome:
    """What some claims say that go before all others, where they are of one mind."""
    outcome = MostExact()(mine, witnesses)
    if outcome.chosen is None:
        return attrs.evolve(outcome, because=f"{why}, but {outcome.because}")
    against = [s for s in sorted(sides, key=lambda s: s.key) if relation(outcome.chosen, s) is Relation.CONTRADICTS]
    rest = f"; {against[0].reading} is said elsewhere" if against else ""
    return Outcome(
        outcome.chosen, against[0] if against else None, f"{why}{rest}", f"a correction of {outcome.chosen.reading}"
    )


def _only(sides: Sequence[Side], keep: Callable[[Claim], bool]) -> tuple[Side, ...]:
    kept = ((s, tuple(c for c in s.claims if keep(c))) for s in sides)
    return tuple(attrs.evolve(s, reading=s.reading, claims=mine) for s, mine in kept if mine)


def _apart(sides: Sequence[Side]) -> tuple[Side, Side]:
    """Two sides that do not fit, or can't be told to."""
    ordered = sorted(sides, key=lambda s: s.key)
    pairs = [(a, b) for i, a in enumerate(ordered) for b in ordered[i + 1 :]]
    return next((p for p in pairs if not relation(*p).is_compatible), pairs[0])


def _next_to(side: Side, ordered: Sequence[Side]) -> Side | None:
    at = list(ordered).index(side)
    return ordered[at + 1] if at + 1 < len(ordered) else ordered[at - 1] if at else None


def _day(claim: Claim, witnesses: Witnesses) -> int:
    days = printed_on(claim, witnesses)
    return 0 if days is None else days[0].toordinal()


def voices(count: int) -> str:
    """Say how many independent origins."""
    return f"{count} independent origin{'s' * (count != 1)}"


def _backing(backers: Iterable[Side], witnesses: Witnesses) -> int:
    return witnesses.count_origins(c for side in backers for c in side.claims)


def _agreement(side: Side, sides: Sequence[Side], votes: int) -> str:
    if len(sides) == 1:
        return f"all that report it say {side.reading} ({voices(votes)})"
    if side.reading not in {s.reading for s in sides}:
        return f"{side.reading} is what all of {len(sides)} statements that share a part allow ({voices(votes)})"
    return f"{side.reading} is the most exact of {len(sides)} compatible statements ({voices(votes)})"


MAJORITY: Final = MajorityOfOrigins()
LATEST: Final = LatestOfGrowing()
