"""Parts of a dossier: as of a day, without a source, and without whole pages."""

from __future__ import annotations

import attrs
import pytest

from eventmodel.errors import NoSuchRecordError, UnreadableValueError
from eventmodel.model import Article, Correction, Dossier, Retraction, Source, Target, Verdict
from eventmodel.model.acts import Judgement
from eventmodel.values import When

TEXT = "Selwyn Bay woke to sirens. At least 17 people died! Nobody knows why.\nRelated: ten tips for the sea."
EARLY = Article.from_text(TEXT, source="The Example", published="2021-01-11")
LATE = Article.from_text("The toll rose to 19.", source="Norland Wire", published="2021-01-13")
MONTHLY = Article.from_text("What a month.", source="Norland Wire", published="2021-01")
UNDATED = Article.from_text("Nobody saw it.", source="The Example")
CLAIM = EARLY.claim("deaths", "at least 17", quote="At least 17 people")
PAGES = (EARLY, LATE, MONTHLY, UNDATED)
WHOLE = Dossier.of(*PAGES, CLAIM, Source("The Example"), Source("Norland Wire"))


@pytest.mark.parametrize(
    ("day", "known", "unclear"),
    [
        ("2020-12-31", [], [UNDATED]),
        ("2021-01-10", [], [MONTHLY, UNDATED]),
        ("2021-01-11", [EARLY], [MONTHLY, UNDATED]),
        ("2021-01-31", [EARLY, LATE, MONTHLY], [UNDATED]),
    ],
)
def test_as_of_a_day_only_what_was_published_by_then_is_there(
    day: str, known: list[Article], unclear: list[Article]
) -> None:
    then = WHOLE.as_of(day)
    assert set(then.articles.values()) == set(known)
    assert set(then.undated) == set(unclear)
    assert (CLAIM.id in then) == (EARLY in known)
    assert set(WHOLE.as_of(day, undated="include").articles.values()) == {*known, *unclear}


def test_acts_are_there_from_when_they_were_recorded() -> None:
    at, unknown = (
        Retraction(Target.of(LATE), author=name, recorded=day) for name, day in (("A", "2021-01-12"), ("B", ""))
    )
    dossier = WHOLE.add(at, unknown)
    assert at.id not in dossier.as_of("2021-01-11")
    assert at.id in dossier.as_of("2021-01-12")
    assert unknown in dossier.as_of("2021-01-12").undated
    assert unknown.id in dossier.as_of("2021-01-12", undated="include")


def test_a_day_must_be_one() -> None:
    with pytest.raises(UnreadableValueError, match="'last week' is no day"):
        WHOLE.as_of("last week")


@pytest.mark.parametrize("source", ["the example", "The  Example", Source("The Example")])
def test_without_a_source_all_that_comes_from_it_is_gone(source: str | Source) -> None:
    rest = WHOLE.without(source)
    assert set(rest.articles.values()) == {LATE, MONTHLY}
    assert [s.name for s in rest.sources.values()] == ["Norland Wire"]
    assert not rest.claims
    assert CLAIM.id in WHOLE


def test_a_source_can_be_named_by_its_domain() -> None:
    page = Article("Text.", "The Example", "example.org")
    assert not Dossier.of(page).without("Example.org").articles


def test_detaching_leaves_the_sentences_that_are_quoted() -> None:
    shared = WHOLE.detach_texts()
    text = shared.articles[EARLY.id].text
    assert text.replace("\0", "") == "At least 17 people died! "
    assert len(text) == len(TEXT)
    assert shared.articles[EARLY.id].body_digest == EARLY.body_digest
    assert shared.articles[LATE.id].text.strip("\0") == ""
    assert (shared | WHOLE) == WHOLE


def test_two_parts_of_one_text_come_together() -> None:
    one, other = EARLY.detached([(0, 10)]), EARLY.detached([(5, 26)])
    both = (Dossier.of(one) | Dossier.of(other)).articles[EARLY.id]
    assert both == EARLY.detached([(0, 26)])


def test_a_target_names_a_record_with_what_it_can_be_found_by() -> None:
    target = WHOLE.target(CLAIM.id)
    assert (target.id, target.kind, target.attribute, target.span) == (CLAIM.id, "claim", "deaths", CLAIM.span)
    assert target.article is not None
    assert target.article.body == EARLY.body_digest
    assert WHOLE.target(CLAIM.mention).kind == "mention"
    with pytest.raises(NoSuchRecordError):
        WHOLE.target("c1-gone")


def test_a_judgement_means_the_same_both_ways_round() -> None:
    one, other = Target("m1-a", "mention"), Target("m1-b", "mention")
    there, back = (Judgement(*pair, Verdict.SAME, author="Ana") for pair in ((one, other), (other, one)))
    assert there == back
    assert there.id == back.id


def test_a_source_with_a_domain_is_known_by_its_name_too() -> None:
    page = Article("Text.", "The Example", "example.org")
    dossier = Dossier.of(page, Source("The Example", domain="example.org"))
    for name in ("The Example", "the  example", "EXAMPLE.org"):
        assert not list(dossier.without(name))
    assert dossier.without("Another") == dossier


def test_what_stands_in_a_page_that_is_not_there_is_undated() -> None:
    lone = Dossier.of(CLAIM)
    assert lone.as_of("2030-01-01").undated == (CLAIM,)
    assert lone.as_of("2030-01-01", undated="include") == lone
    assert not lone.as_of("2030-01-01").claims


def test_a_page_of_two_dates_is_there_once_both_have_come() -> None:
    early, late = (attrs.evolve(EARLY, published=When(day)) for day in ("2021-01-10", "2024-06-01"))
    dossier = Dossier.of(early, late)
    assert len(dossier.as_of("2022-01-01").undated) == 1
    assert not dossier.as_of("2022-01-01").articles
    assert dossier.as_of("2024-06-01") == dossier
    assert not dossier.as_of("2021-01-01").undated


def test_a_quote_from_a_detached_text_has_no_blanks_around_it() -> None:
    part = EARLY.detached([(27, 53)])
    claim = part.claim("deaths", "17", quote="17 people")
    assert "\0" not in claim.span.prefix + claim.span.suffix
    assert claim.span.exact == "17 people"


def test_a_whole_text_tells_its_own_digest() -> None:
    assert attrs.evolve(EARLY, kept_body_digest="f" * 32) == EARLY


def test_a_date_is_shown_with_its_own_basis() -> None:
    one = attrs.evolve(EARLY, published=When("2021-01-12"), published_basis="byline")
    other = attrs.evolve(EARLY, published=When("2021-01-11"), published_basis="url")
    page = Dossier.of(one, other).articles[EARLY.id]
    assert (page.published, page.published_basis) in {(p.published, p.published_basis) for p in (one, other)}


def test_a_printed_correction_stays_readable() -> None:
    printed = Article.from_text("Sports. An earlier report said 17; it was 16. Weather.", source="The Example")
    correction = Correction(Target.of(CLAIM), None, printed.id, printed.find("it was 16"), author="The Example")
    shared = Dossier.of(printed, correction).detach_texts().articles[printed.id]
    assert shared.text.replace("\0", "") == "An earlier report said 17; it was 16. "
