"""Extractors of users: what the text bears out is let in, the rest is a diagnostic, and nothing stops the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmodel.extraction import FigureRule, Proposal, extract
from eventmodel.model import Article, Claim, Extraction, Modality, Polarity, Voice
from eventmodel.values import Agent, Place, Quantity, When

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LINE = "On 3 May some 40 people fled the town of Sandvik, Ana Doe said. The town may be lost."
PAGE = Article.from_text(LINE, published="2021-05-04")


class Stub:
    """An extractor that proposes what it was given."""

    version = "7"

    def __init__(self, proposals: tuple[Any, ...]) -> None:
        self.proposals = proposals

    def __call__(self, _: Article) -> tuple[Any, ...]:
        return self.proposals


def run(*proposals: object, page: Article = PAGE) -> tuple[list[Claim], list[str]]:
    stub = Stub(proposals)
    (record,) = [r for r in extract(page, extractors=[stub]) if isinstance(r, Extraction) and r.extractor == "Stub"]
    claims = [r for r in extract(page, extractors=[stub]) if isinstance(r, Claim) and r.id in record.claims]
    assert record.version == "7"
    return claims, [d.code for d in record.diagnostics]


@pytest.mark.parametrize(
    "proposal",
    [
        Proposal(attribute="displaced", value="some 40", quote="some 40 people"),
        Proposal(attribute="displaced", value=Quantity.about(40, "person"), start=9, end=23),
        Proposal(attribute="place", value=Place("Sandvik"), quote="the town of Sandvik"),
        Proposal(attribute="participant", value=Agent("Ana Doe"), quote="Ana Doe"),
        Proposal(attribute="date", value=When("2021-05-03"), quote="3 May"),
        Proposal(attribute="acme:mood", value="lost", quote="may be lost"),
    ],
)
def test_what_the_text_bears_out_is_let_in(proposal: Proposal) -> None:
    claims, problems = run(proposal)
    assert (len(claims), problems) == (1, [])
    assert LINE[claims[0].span.start : claims[0].span.end] == claims[0].span.exact


@pytest.mark.parametrize(
    "proposal",
    [
        Proposal(attribute="displaced", value="41", quote="some 40 people"),
        Proposal(attribute="displaced", value=Quantity.between(1, 1000, "person"), quote="some 40 people"),
        Proposal(attribute="displaced", value="some 40", quote="forty people"),
        Proposal(attribute="displaced", value="some 40", quote="town"),
        Proposal(attribute="displaced", value="some 40", start=9, end=900),
        Proposal(attribute="displaced", value="some 40", quote="some 40", start=0, end=7),
        Proposal(attribute="displaced", value="some 40"),
        Proposal(attribute="place", value=Place("Norland"), quote="Sandvik"),
        Proposal(attribute="date", value=When("2020-05-03"), quote="3 May"),
        Proposal(attribute="mood", value="lost", quote="lost"),
    ],
)
def test_what_the_text_does_not_bear_out_is_refused(proposal: Proposal) -> None:
    claims, problems = run(proposal)
    assert (claims, problems) == ([], ["refused"])


def test_what_is_left_open_is_told_by_the_library() -> None:
    (claim,), _ = run(Proposal(attribute="displaced", value="some 40", quote="some 40 people"))
    assert (claim.attribution, claim.voice) == (("Ana Doe",), Voice.REPORTED)
    (lost,), _ = run(Proposal(attribute="acme:fate", value="lost", quote="lost"))
    assert lost.modality is Modality.POSSIBLE


def test_what_the_extractor_tells_goes_before() -> None:
    told = Proposal(
        attribute="displaced", value="some 40", quote="some 40 people", attribution=("the mayor",), voice=Voice.QUOTED,
        polarity=Polarity.NEGATIVE, modality=Modality.PLANNED, of_main_event=True,
    )  # fmt: skip
    (claim,), _ = run(told)
    assert (claim.attribution, claim.voice, claim.polarity, claim.modality) == (
        ("the mayor",), Voice.QUOTED, Polarity.NEGATIVE, Modality.PLANNED,
    )  # fmt: skip


def test_what_raises_stops_nothing() -> None:
    def late(_: Article) -> Iterator[Proposal]:
        yield Proposal(attribute="displaced", value="some 40", quote="some 40 people")
        raise ZeroDivisionError("late")

    def early(_: Article) -> list[Proposal]:
        raise ZeroDivisionError("early")

    found = extract(PAGE, extractors=[late, early])
    codes = {r.extractor: [d.code for d in r.diagnostics] for r in found if isinstance(r, Extraction)}
    assert (codes["late"], codes["early"], codes["eventmodel.rules"]) == (["extractor"], ["extractor"], [])
    assert len([r for r in found if isinstance(r, Extraction) and r.claims]) == 2


def test_what_is_no_proposal_is_a_diagnostic() -> None:
    assert run("deaths") == ([], ["proposal"])


def test_an_extractor_of_another_language_is_not_asked() -> None:
    rule = FigureRule("acme:ash", "metre", "ash")
    page = Article.from_text("Die ash stieg 9 km.", language="de")
    (record,) = [r for r in extract(page, extractors=[rule]) if isinstance(r, Extraction) and r.extractor == rule.name]
    assert [d.code for d in record.diagnostics] == ["language"]


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("The ash rose 9 km above a town of 300 people.", ["8.5 to 9.5 kilometres"]),
        (
            "An ash column of 30,000 feet stood 20 km away; the plume was grey.",
            ["29,999.5 to 30,000.5 feet", "19.5 to 20.5 kilometres"],
        ),
        ("The town lies 20 km away.", []),
        ("The ash cost $9.", []),
    ],
)
def test_a_rule_of_ones_own_takes_the_nearest_figure_of_its_unit(line: str, values: list[str]) -> None:
    rule = FigureRule("acme:ash", "metre", "ash, plume")
    assert [str(p.value) for p in rule(Article.from_text(line))] == values


@given(st.text(max_size=30), st.integers(-5, 120), st.integers(-5, 120), st.integers(0, 60))
def test_whatever_is_proposed_the_spans_hold(quote: str, start: int, end: int, number: int) -> None:
    proposal = Proposal(attribute="displaced", value=str(number), quote=quote, start=start, end=end)
    claims, problems = run(proposal)
    assert len(claims) + len(problems) == 1
    assert all(str(number) in c.span.exact for c in claims)


def test_the_shipped_rules_run_alone_where_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Callable[..., object]] = []
    monkeypatch.setattr("eventmodel.extraction.extractor.installed_extractors", lambda: ((asked.append,), ()))
    extract(PAGE, extractors=())
    assert asked == []
