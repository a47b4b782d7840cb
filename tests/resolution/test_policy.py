"""Policies: independent origins have one voice each, ties stay open, and the order of claims never matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import eventmodel as em
from eventmodel.comparison import Witnesses
from eventmodel.model import Claim, Modality, Polarity, Resolution, Status
from eventmodel.resolution import DEFAULT_POLICY, LatestOfGrowing, MajorityOfOrigins, Outcome, Policy
from eventmodel.values import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.comparison.positions import Side

Report = tuple[str, str, str | None]
"""The words, the origin behind them, and the day."""


def evidence(attribute: str, reports: Sequence[Report]) -> tuple[list[Claim], Witnesses]:
    """Each report is printed by an outlet of its own."""
    articles = [
        em.Article.from_text(f"It was {words}.", source=f"Outlet {number}", published=day)
        for number, (words, _, day) in enumerate(reports)
    ]
    claims = [a.claim(attribute, words, quote=words) for a, (words, _, _) in zip(articles, reports, strict=True)]
    origins = {a.id: origin for a, (_, origin, _) in zip(articles, reports, strict=True)}
    return claims, Witnesses({a.id: a for a in articles}, origins)


def decide(attribute: str, *reports: Report, policy: Policy = DEFAULT_POLICY) -> Resolution:
    claims, witnesses = evidence(attribute, reports)
    found = policy.resolve("e1-x", attribute, claims, witnesses)
    assert found is not None
    return found


def believed(attribute: str, *reports: Report) -> str | None:
    reading = decide(attribute, *reports).reading
    return None if reading is None else str(reading)


@pytest.mark.parametrize(
    ("reports", "value"),
    [
        ([("17", "a", None)], "17 persons"),
        ([("17", "a", None), ("19", "b", None)], None),
        ([("17", "a", None), ("19", "b", None), ("19", "c", None)], "19 persons"),
        ([("17", "a", None), ("19", "b", None), ("19", "b", None)], None),
        ([("17", "a", None), ("17", "b", None), ("19", "c", None), ("19", "c", None), ("19", "c", None)], "17 persons"),
        ([("more than 10", "a", None), ("17", "b", None)], "17 persons"),
        ([("more than 18", "a", None), ("17", "b", None), ("19", "c", None)], "19 persons"),
        ([("more than 10", "a", None), ("more than 15", "b", None)], "more than 15 persons"),
    ],
)
def test_the_most_independent_origins_decide(reports: list[Report], value: str | None) -> None:
    assert believed("attendance", *reports) == value


def test_all_that_say_the_same_agree() -> None:
    found = decide("attendance", ("17", "a", None), ("17", "b", None))
    assert (found.status, len(found.supporting), found.runner_up) == (Status.AGREED, 2, None)
    assert "2 independent origins" in found.because


def test_a_tie_is_unresolved_with_what_would_decide_it() -> None:
    found = decide("attendance", ("17", "a", None), ("19", "b", None))
    assert (found.status, found.reading, found.supporting) == (Status.UNRESOLVED, None, ())
    assert "one more independent origin" in found.would_change


def test_what_overlaps_is_decided_by_those_who_can_agree() -> None:
    found = decide("attendance", ("10 to 20", "a", None), ("15 to 25", "b", None), ("18", "c", None))
    assert (str(found.reading), found.opposing, len(found.supporting)) == ("18 persons", (), 3)


def test_a_copy_is_listed_but_adds_no_voice() -> None:
    found = decide("attendance", ("17", "wire", None), ("17", "wire", None))
    assert "1 independent origin" in found.because
    assert len(found.discounted) == 1
    assert set(found.discounted) < set(found.supporting)


def test_what_speaks_against_the_value_is_named() -> None:
    found = decide("attendance", ("17", "a", None), ("19", "b", None), ("19", "c", None))
    assert (len(found.supporting), len(found.opposing), str(found.runner_up)) == (2, 1, "17 persons")
    assert found.would_change == "2 independent origins more for 17 persons"


@pytest.mark.parametrize(
    ("reports", "value"),
    [
        ([("17", "a", "2021-01-11"), ("19", "b", "2021-01-12")], "19 persons"),
        ([("19", "b", "2021-01-12"), ("17", "a", "2021-01-11"), ("17", "c", "2021-01-11")], "19 persons"),
        ([("19", "a", "2021-01-11"), ("17", "b", "2021-01-12")], None),
        ([("17", "a", "2021-01-11"), ("19", "b", "2021-01-11")], None),
        ([("17", "a", "2021-01-11"), ("19", "b", "2021-01-12"), ("23", "c", None)], None),
        ([("17", "a", "2021-01-11"), ("19", "b", "2021-01-12"), ("more than 10", "c", None)], "19 persons"),
        ([("17", "a", None), ("19", "b", None), ("19", "c", None)], "19 persons"),
    ],
)
def test_the_latest_of_a_figure_that_only_rose(reports: list[Report], value: str | None) -> None:
    assert believed("deaths", *reports) == value


def test_the_reason_says_that_the_figure_rose() -> None:
    found = decide("deaths", ("17", "a", "2021-01-11"), ("19", "b", "2021-01-12"))
    assert found.status is Status.RESOLVED
    assert "rose from report to report" in found.because
    assert found.strategy == LatestOfGrowing().name


def test_an_undated_page_that_excludes_the_latest_leaves_it_open() -> None:
    found = decide("deaths", ("17", "a", "2021-01-11"), ("19", "b", "2021-01-12"), ("23", "c", None))
    assert found.status is Status.UNRESOLVED
    assert "the day of the page that says 23 persons" in found.would_change


@pytest.mark.parametrize(
    ("polarity", "modality"), [(Polarity.NEGATIVE, Modality.ACTUAL), (Polarity.POSITIVE, Modality.PLANNED)]
)
def test_what_is_denied_or_planned_supports_no_value(polarity: Polarity, modality: Modality) -> None:
    claims, witnesses = evidence("deaths", [("17", "a", None)])
    changed = [attrs.evolve(c, polarity=polarity, modality=modality) for c in claims]
    assert DEFAULT_POLICY.resolve("e1-x", "deaths", changed, witnesses) is None


def test_a_denial_opposes_the_value_that_it_denies() -> None:
    claims, witnesses = evidence("deaths", [("17", "a", None), ("17", "b", None)])
    denial = attrs.evolve(claims[1], polarity=Polarity.NEGATIVE)
    found = DEFAULT_POLICY.resolve("e1-x", "deaths", [claims[0], denial], witnesses)
    assert found is not None
    assert (found.supporting, found.opposing) == ((claims[0].id,), (denial.id,))


def test_a_time_that_nothing_anchors_decides_nothing() -> None:
    article = em.Article.from_text("They met on Monday.")
    claim = article.claim("date", em.When.unanchored(), quote="Monday")
    assert DEFAULT_POLICY.resolve("e1-x", "date", [claim], Witnesses({article.id: article}, {})) is None


@attrs.frozen
class Lowest:
    """Believe the lowest figure: what is certain at the least."""

    name: str = "lowest/1"

    def __call__(self, sides: Sequence[Side], witnesses: Witnesses) -> Outcome:
        """Choose by the order of listing; who reports it does not count."""
        del witnesses
        first, *others = sorted(sides, key=lambda side: side.key)
        return Outcome(first, others[0] if others else None, "the lowest is certain")


def test_a_strategy_of_ones_own_serves_its_attribute_alone() -> None:
    policy = Policy("mine/1", strategies=(("deaths", Lowest()),))
    reports: list[Report] = [("19", "a", None), ("17", "b", None), ("19", "c", None)]
    mine = decide("deaths", *reports, policy=policy)
    assert (str(mine.reading), mine.strategy, mine.because) == ("17 persons", "lowest/1", "the lowest is certain")
    assert str(decide("injured", *reports, policy=policy).reading) == "19 persons"


def test_each_attribute_has_its_strategy() -> None:
    assert isinstance(DEFAULT_POLICY.strategy_for("deaths"), LatestOfGrowing)
    assert isinstance(DEFAULT_POLICY.strategy_for("attendance"), MajorityOfOrigins)
    assert isinstance(DEFAULT_POLICY.strategy_for("acme:ash_height"), MajorityOfOrigins)


WORDS = st.sampled_from(("17", "19", "more than 10", "about 18", "up to 18", "17 to 20", "dozens"))
ORIGINS = st.sampled_from("abc")
DAYS = st.sampled_from((None, "2021-01-11", "2021-01-12", "2021-01"))
REPORTS = st.lists(st.tuples(WORDS, ORIGINS, DAYS), min_size=1, max_size=6)


@given(REPORTS, st.sampled_from(("deaths", "attendance")), st.data())
def test_the_order_of_claims_never_matters(reports: list[Report], attribute: str, data: st.DataObject) -> None:
    claims, witnesses = evidence(attribute, reports)
    order = data.draw(st.permutations(claims))
    expected = DEFAULT_POLICY.resolve("e1-x", attribute, claims, witnesses)
    assert DEFAULT_POLICY.resolve("e1-x", attribute, order, witnesses) == expected


@given(REPORTS, st.sampled_from(("deaths", "attendance")))
def test_the_value_is_one_of_the_positions_or_their_meet_or_open(reports: list[Report], attribute: str) -> None:
    found = decide(attribute, *reports)
    claims, _ = evidence(attribute, reports)
    if found.reading is None:
        assert found.status is Status.UNRESOLVED
    else:
        backing = [c.reading.value for c in claims if c.id in found.supporting]
        is_position = found.reading.value in backing
        assert is_position or all(found.reading.value.compare(v).relation is Relation.REFINES for v in backing)
    assert not set(found.supporting) & set(found.opposing)


@given(REPORTS, st.data())
def test_one_more_copy_of_a_report_changes_no_decision(reports: list[Report], data: st.DataObject) -> None:
    again = [*reports, data.draw(st.sampled_from(reports))]
    assert believed("attendance", *again) == believed("attendance", *reports)
