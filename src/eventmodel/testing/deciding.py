"""The laws of strategies that decide what to believe, to be run on a strategy of one's own."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eventmodel.comparison.positions import sides_of
from eventmodel.comparison.witnesses import Witnesses
from eventmodel.model.article import Article
from eventmodel.resolution.meeting import meet_of
from eventmodel.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.comparison.positions import Side
    from eventmodel.model.claim import Claim
    from eventmodel.resolution.reasons import Outcome
    from eventmodel.resolution.strategies import Strategy
    from eventmodel.values.value import Value

_WORDS = ("17", "19", "23", "more than 10", "more than 18", "about 20", "at least 19", "between 15 and 25")
_DAYS = (None, "2021-01-11", "2021-01-12", "2021-01-13")


class Report(NamedTuple):
    """What one article says, where it comes from, and its day."""

    words: str
    origin: int
    day: str | None


_REPORTS = st.lists(
    st.builds(Report, st.sampled_from(_WORDS), st.integers(0, 4), st.sampled_from(_DAYS)), min_size=1, max_size=6
)


_patient = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
"""A slow machine breaks no law."""


def check_strategy(strategy: Strategy, *, attribute: str = "deaths", names_matter: bool = False) -> None:
    """Check that a strategy decides by the evidence alone.

    - The order of the sides, and of the claims on them, changes nothing.
    - What it chooses is one of the sides, or what several of them allow together.
    - Nothing hangs on the names of outlets: a tie that is broken by a name or an id shows up here. It is left
      unresolved, or decided by what is claimed. (`names_matter=True` for a strategy that is told whom to trust.)
    - Where it says of itself `monotone = True`: one more independent origin that says what was believed changes
      neither the value nor that it is decided.

    Raises:
        AssertionError: with the smallest evidence that breaks a law.

    Examples:
        >>> from eventmodel.resolution import AgreedOnly
        >>> check_strategy(AgreedOnly())
    """
    check_order(strategy, attribute)
    check_choice(strategy, attribute)
    if not names_matter:
        check_names(strategy, attribute)
    if getattr(strategy, "monotone", False):
        check_monotone(strategy, attribute)


def check_order(strategy: Strategy, attribute: str) -> None:
    """Check that the order of the sides changes nothing."""

    @_patient
    @given(_REPORTS, st.permutations(range(6)))
    def law(reports: Sequence[Report], order: Sequence[int]) -> None:
        sides, witnesses = _evidence(reports, attribute)
        shuffled = tuple(sides[n] for n in order if n < len(sides))
        first, second = strategy(sides, witnesses), strategy(shuffled, witnesses)
        _hold(first == second, f"the order of the sides changes the outcome for {reports}")

    law()


def check_choice(strategy: Strategy, attribute: str) -> None:
    """Check that a side is chosen, or what some of them allow together."""

    @_patient
    @given(_REPORTS)
    def law(reports: Sequence[Report]) -> None:
        sides, witnesses = _evidence(reports, attribute)
        chosen = strategy(sides, witnesses).chosen
        holds = chosen is None or _is_position_or_meet(chosen, sides)
        _hold(holds, f"{chosen} is neither a side nor a meet: {reports}")

    law()


def check_names(strategy: Strategy, attribute: str) -> None:
    """Check that outlets of other names, with the same to say, lead to the same."""

    @_patient
    @given(_REPORTS, st.permutations(range(6)))
    def law(reports: Sequence[Report], names: Sequence[int]) -> None:
        first = strategy(*_evidence(reports, attribute))
        second = strategy(*_evidence(reports, attribute, names))
        _hold(_value(first) == _value(second), f"other names of outlets change the outcome for {reports}")

    law()


def check_monotone(strategy: Strategy, attribute: str) -> None:
    """Check that one more independent origin for what is believed does not change it."""

    @_patient
    @given(_REPORTS)
    def law(reports: Sequence[Report]) -> None:
        sides, witnesses = _evidence(reports, attribute)
        chosen = strategy(sides, witnesses).chosen
        side = next((s for s in sides if chosen is not None and s.reading.value == chosen.reading.value), None)
        if side is not None:
            words = next(r.words for r in reports if _reads_as(r.words, side, attribute))
            after = strategy(*_evidence([*reports, Report(words, 99, None)], attribute))
            _hold(_value(after) == side.reading.value, f"one more origin for {words} unsettles it: {reports}")

    law()


def _hold(holds: bool, otherwise: str) -> None:  # noqa: FBT001 - it is the law
    if not holds:
        raise AssertionError(otherwise)


def _evidence(
    reports: Sequence[Report], attribute: str, names: Sequence[int] | None = None
) -> tuple[tuple[Side, ...], Witnesses]:
    """An article of an outlet of its own for each report."""
    told = [_told(r.words, names[n] if names else n, r.day, attribute) for n, r in enumerate(reports)]
    origins = {page.id: f"origin {r.origin}" for (page, _), r in zip(told, reports, strict=True)}
    return sides_of(claim for _, claim in told), Witnesses({page.id: page for page, _ in told}, origins)


@lru_cache(maxsize=4096)
def _told(words: str, outlet: int, day: str | None, attribute: str) -> tuple[Article, Claim]:
    page = Article.from_text(f"It was {words}.", source=f"Outlet {outlet}", published=day)
    return page, page.claim(attribute, words, quote=words)


def _reads_as(words: str, side: Side, attribute: str) -> bool:
    return _told(words, 0, None, attribute)[1].reading.compare(side.reading).relation is Relation.EQUAL


def _value(outcome: Outcome) -> Value | None:
    return None if outcome.chosen is None else outcome.chosen.reading.value


def _is_position_or_meet(chosen: Side, sides: Sequence[Side]) -> bool:
    if any(chosen.reading.value == side.reading.value for side in sides):
        return True
    wide = [s for s in sides if chosen.reading.compare(s.reading).relation in {Relation.REFINES, Relation.EQUAL}]
    together = meet_of(wide) if wide else None
    return together is not None and together.reading.value == chosen.reading.value
