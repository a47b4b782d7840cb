"""The policy that weighs by estimated reliability: laws, copies, unsure cases; and outlets' later texts."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

import eventmodel as em
from eventmodel.comparison import Witnesses
from eventmodel.comparison.positions import sides_of
from eventmodel.errors import InvalidValueError
from eventmodel.model import Claim, Status
from eventmodel.resolution import Outcome, ReliabilityWeighted, policy_named
from eventmodel.testing import check_strategy

Report = tuple[str, str, str]


def decide(*reports: Report, **settings: float) -> Outcome:
    """Each report by its outlet, its figure and its origin; outlets are right as often as `settings` says."""
    pages = [em.Article.from_text(f"{source}: it was {words}.", source=source) for source, words, _ in reports]
    claims: list[Claim] = [p.claim("deaths", w, quote=w) for p, (_, w, _) in zip(pages, reports, strict=True)]
    origins = {page.id: origin for page, (_, _, origin) in zip(pages, reports, strict=True)}
    strategy = ReliabilityWeighted(tuple(sorted(settings.items())))
    return strategy(sides_of(claims), Witnesses({p.id: p for p in pages}, origins))


def test_it_keeps_the_laws() -> None:
    check_strategy(ReliabilityWeighted())
    check_strategy(ReliabilityWeighted((("outlet 1", 0.95), ("outlet 2", 0.3))), names_matter=True)


def test_one_outlet_that_is_mostly_right_goes_before_two_that_are_not() -> None:
    found = decide(("a", "17", "a"), ("b", "23", "b"), ("c", "23", "c"), a=0.97, b=0.55, c=0.55)
    assert found.chosen is not None
    assert str(found.chosen.reading) == "17 persons"
    assert found.confidence is not None
    assert 0.7 <= found.confidence < 1


def test_reprints_add_nothing() -> None:
    wire = [(name, "99", "wire") for name in ("a", "b", "c")]
    found = decide(*wire, ("d", "105", "d"), ("e", "105", "e"), a=0.8, b=0.8, c=0.8, d=0.8, e=0.8)
    assert found.chosen is not None
    assert str(found.chosen.reading) == "105 persons"
    assert "behind 99 persons stand origins that are right in 0.80" in found.because


@pytest.mark.parametrize(
    ("reports", "why"),
    [
        ([("a", "17", "a"), ("b", "23", "b")], "as much for each"),
        ([("a", "17", "a"), ("b", "23", "b"), ("c", "17", "c")], "too little to be sure"),
        ([("a", "17", "a")], "too little to be sure"),
    ],
)
def test_what_is_not_sure_stays_open(reports: list[Report], why: str) -> None:
    found = decide(*reports, a=0.6, b=0.6, c=0.6)
    assert found.chosen is None
    assert why in found.because


def test_compatible_statements_meet() -> None:
    found = decide(("a", "more than 10", "a"), ("b", "at most 30", "b"), a=0.8, b=0.8)
    assert found.chosen is not None
    assert str(found.chosen.reading.value) == "10 to 30 persons"


def test_a_reliability_is_a_share() -> None:
    with pytest.raises(InvalidValueError, match="not between 0 and 1"):
        ReliabilityWeighted((("a", 2.0),))


def test_the_policy_must_be_told() -> None:
    with pytest.raises(InvalidValueError, match="needs how reliable"):
        policy_named("reliability-weighted")
    assert (
        policy_named("reliability-weighted", reliabilities={"a": 0.9}).strategy_for("place").name.startswith("reliab")
    )


def test_the_command_estimates_first() -> None:
    pytest.importorskip("scipy", reason="needs the extra 'fast'")
    from eventmodel.commands import commands

    arguments = ["resolve", "examples/harbour-ferry", "--policy", "reliability-weighted", "--attribute", "deaths"]
    assert "reliability weighted/1" in CliRunner().invoke(commands, arguments).output


def test_an_outlets_later_text_takes_the_place_of_its_earlier_figure() -> None:
    text = "Two ferries met near Lind on Monday, and {} people stood on the pier of Lind to see what became of them."
    pages = [
        em.Article.from_text(text.format(n), source="The Example", published=day, url="https://example.org/ferry")
        for n, day in (("40", "2021-01-11"), ("12", "2021-01-12"))
    ]
    early, late = (page.claim("attendance", n, quote=n) for page, n in zip(pages, ("40", "12"), strict=True))
    story = em.analyse(em.Dossier.of(*pages, early, late))
    (event,) = story.events
    found = story.resolution_of(event, "attendance")
    assert found is not None
    assert (found.status, str(found.reading)) == (Status.AGREED, "12 persons")
    assert [key for key, _ in found.set_aside] == [early.id]
    assert [d.word for d in story.discrepancies_of(event)] == ["update"]
    assert "a later version of the article" in story.explain(early.id)
