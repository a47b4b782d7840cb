"""Strategies: each keeps the laws, and decides one story as its name says."""

from __future__ import annotations

import attrs
import pytest

import eventmodel as em
from eventmodel.comparison import Witnesses
from eventmodel.comparison.positions import Side, sides_of
from eventmodel.decisions.rulings import decide
from eventmodel.errors import InvalidValueError
from eventmodel.model import Claim, Ruling, Status, Target
from eventmodel.resolution import (
    PRESETS,
    AgreedOnly,
    Highest,
    LatestOfGrowing,
    LowerMedian,
    Lowest,
    MajorityOfOrigins,
    MostExact,
    NewestPerOrigin,
    Outcome,
    Policy,
    PrimaryFirst,
    Strategy,
    TrustedFirst,
    policy_named,
)
from eventmodel.testing import check_strategy

STORY = (("17", "wire", "2021-01-11", ""), ("17", "wire", "2021-01-11", ""),
         ("23", "b", "2021-01-12", "the harbour office"),
         ("about 20", "c", "2021-01-12", ""), ("26", "d", "2021-01-12", ""), ("23", "e", "2021-01-11", ""))  # fmt: skip
EVERY: tuple[Strategy, ...] = (
    AgreedOnly(), Highest(), LatestOfGrowing(), LowerMedian(), Lowest(), MajorityOfOrigins(), MostExact(),
    NewestPerOrigin(), PrimaryFirst(), TrustedFirst(("outlet 2",)),
)  # fmt: skip


def evidence() -> tuple[list[Claim], Witnesses]:
    claims, articles, origins = [], {}, {}
    for number, (words, origin, day, speaker) in enumerate(STORY):
        page = em.Article.from_text(f"It was {words}.", source=f"Outlet {number}", published=day)
        claims.append(page.claim("deaths", words, quote=words, speaker=speaker or ()))
        articles[page.id], origins[page.id] = page, origin
    return claims, Witnesses(articles, origins)


def believed(strategy: Strategy) -> str | None:
    claims, witnesses = evidence()
    outcome = strategy(sides_of(claims), witnesses)
    return None if outcome.chosen is None else str(outcome.chosen.reading)


@pytest.mark.parametrize("strategy", EVERY, ids=lambda s: s.name)
def test_every_strategy_keeps_the_laws(strategy: Strategy) -> None:
    check_strategy(strategy, names_matter=isinstance(strategy, TrustedFirst))


@pytest.mark.parametrize(
    ("strategy", "value"),
    [
        (AgreedOnly(), None),
        (MostExact(), None),
        (MajorityOfOrigins(), "23 persons"),
        (NewestPerOrigin(), "23 persons"),
        (PrimaryFirst(), "23 persons"),
        (PrimaryFirst(("nobody",)), "23 persons"),
        (TrustedFirst(("outlet 4", "outlet 0")), "26 persons"),
        (TrustedFirst(("unheard",)), "23 persons"),
        (Lowest(), "17 persons"),
        (Highest(), "26 persons"),
        (LowerMedian(), "23 persons"),
    ],
    ids=lambda part: getattr(part, "name", part),
)
def test_what_each_believes_of_one_story(strategy: Strategy, value: str | None) -> None:
    assert believed(strategy) == value


@attrs.frozen
class FirstCome:
    """Breaks a law: the side that happens to come first."""

    name: str = "first come/1"

    def __call__(self, sides: tuple[Side, ...], witnesses: Witnesses) -> Outcome:
        del witnesses
        return Outcome(sides[0], None, "it came first")


@attrs.frozen
class ByName:
    """Breaks a law: a tie is broken by the outlet's name."""

    name: str = "by name/1"

    def __call__(self, sides: tuple[Side, ...], witnesses: Witnesses) -> Outcome:
        first = min(sides, key=lambda s: witnesses.sources(s.claims))
        return Outcome(first, None, "its name comes first")


@attrs.frozen
class Mean:
    """Breaks a law: a figure that nobody gave."""

    name: str = "mean/1"

    def __call__(self, sides: tuple[Side, ...], witnesses: Witnesses) -> Outcome:
        del witnesses
        made = em.Quantity.exactly(1000, "person")
        return Outcome(attrs.evolve(min(sides, key=lambda s: s.key), reading=em.Reading(made)), None, "a mean")


@pytest.mark.parametrize("strategy", [FirstCome(), ByName(), Mean()], ids=lambda s: s.name)
def test_a_strategy_that_breaks_a_law_is_found_out(strategy: Strategy) -> None:
    with pytest.raises(AssertionError):
        check_strategy(strategy)


def test_every_preset_decides_a_toll_or_says_why_not() -> None:
    claims, witnesses = evidence()
    for name, policy in PRESETS.items():
        found = policy.resolve("e1-x", "deaths", claims, witnesses)
        assert found is not None, name
        assert found.because, name
        assert found.policy == policy.name


def test_low_best_and_high_are_in_order() -> None:
    claims, witnesses = evidence()
    found = [policy_named(name).resolve("e1-x", "deaths", claims, witnesses) for name in ("low", "best", "high")]
    assert [str(r.reading) for r in found if r] == ["17 persons", "23 persons", "26 persons"]


def test_unknown_names_are_refused() -> None:
    with pytest.raises(InvalidValueError, match="no policy"):
        policy_named("newset")
    with pytest.raises(InvalidValueError, match="outlets to trust"):
        policy_named("trusted")


def ruling(claim: Claim, author: str, reason: str = "") -> Ruling:
    return Ruling(Target(claim.mention, "mention"), claim.attribute, claim.reading, author=author, reason=reason)


def test_a_ruling_decides_and_keeps_the_evidence() -> None:
    claims, witnesses = evidence()
    ruled = decide("deaths", [ruling(claims[4], "the desk", "the harbour office confirmed it")])
    found = Policy().resolve("e1-x", "deaths", claims, witnesses, ruled=ruled)
    assert found is not None
    assert (found.status, str(found.reading), found.strategy) == (Status.RESOLVED, "26 persons", "ruling/1")
    assert {*found.supporting, *found.opposing} == {c.id for c in claims}
    assert "the desk" in found.because
    assert "confirmed" in found.because


def test_rulings_that_differ_leave_it_open() -> None:
    claims, witnesses = evidence()
    rulings = [ruling(claims[0], "one"), ruling(claims[4], "another")]
    for given in (rulings, rulings[::-1]):
        found = Policy().resolve("e1-x", "deaths", claims, witnesses, ruled=decide("deaths", given))
        assert found is not None
        assert found.status is Status.UNRESOLVED
        assert "differ" in found.because
        assert set(found.undecided) == {c.id for c in claims}


def test_what_is_set_aside_is_shown_and_supports_nothing() -> None:
    claims, witnesses = evidence()
    aside = {claims[2].id: "corrected by the outlet", claims[5].id: "superseded"}
    found = policy_named("majority").resolve("e1-x", "deaths", claims, witnesses, set_aside=aside)
    assert found is not None
    assert dict(found.set_aside) == aside
    assert not set(aside) & {*found.supporting, *found.opposing, *found.undecided}
    nothing_left = Policy().resolve("e1-x", "deaths", claims, witnesses, set_aside={c.id: "withdrawn" for c in claims})
    assert nothing_left is not None
    assert nothing_left.status is Status.UNRESOLVED
