"""The views of a dossier: events, discrepancies, resolutions, origins and explanations."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

import eventmodel as em
from eventmodel.errors import InvalidValueError, NoSuchRecordError
from eventmodel.model import Kind, Locus, Polarity, Status
from eventmodel.report import report_json, report_text

EXAMPLES = Path(__file__).parents[1] / "examples"


def page(text: str, source: str, published: str | None = "2021-01-11") -> em.Article:
    return em.Article.from_text(text, source=source, published=published, title="Ferry sinks off Sandvik")


def story(*claims: tuple[str, str, str], attribute: str = "deaths") -> em.Analysis:
    """One event, each claim by its own outlet: source, day, words."""
    dossier = em.Dossier()
    for source, day, words in claims:
        article = page(f"Ferry sinks off Sandvik. The ferry sank off Sandvik with {words} dead.", source, day)
        dossier = dossier.add(article, article.claim(attribute, words, quote=words))
    return em.analyse(dossier)


def only(analysis: em.Analysis, attribute: str) -> em.Resolution:
    (found,) = (r for r in analysis.resolutions if r.attribute == attribute)
    return found


def test_claims_put_in_by_hand_are_on_the_main_event() -> None:
    analysis = story(("A", "2021-01-11", "17"))
    (event,) = analysis.events
    assert [c.attribute for c in analysis.claims_of(event)] == ["deaths"]


def test_differently_exact_figures_are_of_kind_precision() -> None:
    analysis = story(("A", "2021-01-11", "more than 6,000"), ("B", "2021-01-11", "more than 6,500"))
    (found,) = (d for d in analysis.discrepancies if d.attribute == "deaths")
    assert (found.kind, found.locus, len(found.positions)) == (Kind.PRECISION, Locus.SOURCES, 2)


def test_figures_of_one_day_that_exclude_one_another_are_a_contradiction() -> None:
    analysis = story(("A", "2021-01-11", "17"), ("B", "2021-01-11", "19"))
    (found,) = (d for d in analysis.discrepancies if d.attribute == "deaths")
    assert found.word == "contradiction"


def test_a_toll_that_rises_from_day_to_day_is_an_update() -> None:
    analysis = story(("A", "2021-01-11", "17"), ("B", "2021-01-12", "19"))
    (found,) = (d for d in analysis.discrepancies if d.attribute == "deaths")
    assert found.word == "update"


def test_a_toll_that_falls_is_a_contradiction() -> None:
    analysis = story(("A", "2021-01-11", "19"), ("B", "2021-01-12", "17"))
    assert [d.word for d in analysis.discrepancies if d.attribute == "deaths"] == ["contradiction"]


def test_a_tie_is_unresolved_and_says_what_would_decide_it() -> None:
    resolution = only(story(("A", "2021-01-11", "17"), ("B", "2021-01-11", "19")), "deaths")
    assert resolution.status is Status.UNRESOLVED
    assert resolution.reading is None
    assert resolution.would_change


def test_the_most_exact_of_compatible_figures_is_resolved() -> None:
    resolution = only(story(("A", "2021-01-11", "more than 6,000"), ("B", "2021-01-11", "6,500")), "deaths")
    assert (resolution.status, str(resolution.reading)) == (Status.RESOLVED, "6,500 persons")
    assert len(resolution.supporting) == 2


def test_explanations_go_down_to_the_quote() -> None:
    analysis = em.analyse(em.read(EXAMPLES / "harbour-ferry"))
    claim = next(c for c in analysis.dossier.claims.values() if c.attribute == "deaths")
    assert claim.span.exact in analysis.explain(claim.id)
    discrepancy = analysis.discrepancies[0]
    quoted = analysis.dossier.claims[discrepancy.positions[0].claims[0]].span.exact
    assert quoted in analysis.explain(discrepancy.id)
    assert analysis.events[0].title in analysis.explain(analysis.events[0].id)


def test_explaining_an_unknown_id_is_an_error() -> None:
    with pytest.raises(NoSuchRecordError, match="c1-0"):
        em.analyse(em.Dossier()).explain("c1-0")


def test_look_alike_meetings_stay_two_events() -> None:
    analysis = em.analyse(em.read(EXAMPLES / "valley-talks"))
    mains = [e for e in analysis.events if any(role.value == "main" for _, role in e.articles)]
    assert sorted(sum(role.value == "main" for _, role in e.articles) for e in mains) == [1, 4]


def test_a_reprint_adds_no_origin() -> None:
    dossier = em.read(EXAMPLES / "valley-talks")
    origins = em.analyse(dossier).all_origins.all
    assert len(origins) < len(dossier.articles)


def test_an_article_without_claims_has_an_event_of_its_own() -> None:
    analysis = em.analyse(em.Dossier.of(em.Article.from_text("Two boats sank.")))
    assert [len(event.claims) for event in analysis.events] == [0]


def test_a_claim_whose_article_is_elsewhere_is_kept_with_an_origin_that_is_not_known() -> None:
    article = page("The ferry sank with 17 dead.", "A")
    claim = article.claim("deaths", "17", quote="17")
    analysis = em.analyse(em.Dossier.of(claim))
    assert analysis.origins(claim).name == "not known"
    assert claim.span.exact in analysis.explain(claim.id)


def test_a_claim_on_a_mention_that_is_not_there_is_listed_as_an_orphan() -> None:
    article = page("The ferry sank with 17 dead.", "A")
    claim = article.claim("deaths", "17", quote="17", mention="m1-elsewhere")
    assert em.analyse(em.Dossier.of(article, claim)).orphans == (claim,)


def test_two_articles_of_one_outlet_are_one_voice() -> None:
    resolution = only(story(("A", "2021-01-11", "17"), ("A", "2021-01-11", "17 "), ("B", "2021-01-11", "19")), "deaths")
    assert resolution.status is Status.UNRESOLVED
    assert resolution.undecided


def test_figures_that_share_a_part_resolve_to_what_both_allow() -> None:
    resolution = only(story(("A", "2021-01-11", "up to 90"), ("B", "2021-01-11", "more than 85")), "deaths")
    assert (resolution.status, str(resolution.reading)) == (Status.RESOLVED, "85 to 90 persons")


def test_a_figure_that_is_denied_is_not_agreed() -> None:
    one, other = page("The ferry sank with 17 dead.", "A"), page("It is not true that 17 died on the ferry.", "B")
    denial = other.claim("deaths", "17", quote="17", polarity=Polarity.NEGATIVE)
    dossier = em.Dossier.of(one, other, one.claim("deaths", "17", quote="17"), denial)
    found = [r for r in em.analyse(dossier).resolutions if r.attribute == "deaths" and denial.id in r.opposing]
    assert all(r.status is not Status.AGREED for r in found)


def test_a_claim_whose_attribute_is_not_known_leaves_the_views_as_they_are() -> None:
    first, second = page("At least 17 people died.", "The Post"), page("Police counted 19 dead.", "The Post")
    toll, other = first.claim("deaths", "17", quote="17 people"), second.claim("deaths", "19", quote="19 dead")
    unknown = tuple(attrs.evolve(claim, attribute="casualties") for claim in (toll, other))
    version = em.VersionLink(em.Target.of(first), em.Target.of(second), author="A. Lee")
    whole = em.loads(em.dumps(em.Dossier.of(first, second, toll, other, *unknown, version)))
    analysis = em.analyse(whole)
    assert {found.attribute for found in analysis.resolutions} == {"deaths"}
    assert analysis.discrepancies is not None
    assert {claim.id for claim in unknown} <= {c.id for event in analysis.events for c in analysis.claims_of(event)}
    assert report_json(analysis)
    assert report_text(analysis)
    with pytest.raises(InvalidValueError, match="no attribute"):
        first.claim("casualties", "17", quote="17 people")


def test_a_history_ends_where_the_resolution_stands() -> None:
    """What was corrected, and figures that are no totals, are in neither."""
    first = page("The ferry sank off Sandvik. 9 people died, 31 on another day.", "A")
    later = page("The ferry sank off Sandvik. 20 people died, six more in the night.", "B", "2021-01-12")
    wrong = first.claim("deaths", "31", quote="31")
    dossier = em.Dossier.of(first, later, first.claim("deaths", "9", quote="9"), wrong)
    more = em.Reading(em.Quantity.exactly(6, "person"), em.Said("six more", stated=6, hedge="increment"))
    dossier = dossier.add(later.claim("deaths", "20", quote="20"), later.claim("deaths", more, quote="six more"))
    dossier = dossier.add(em.Correction(dossier.target(wrong), author="Ana"))
    analysis = em.analyse(dossier)
    (event,) = analysis.events
    steps = analysis.history(event, "deaths").steps
    assert [str(step.resolution.reading) for step in steps] == ["9 persons", "20 persons"]
    assert steps[-1].resolution.reading == only(analysis, "deaths").reading
