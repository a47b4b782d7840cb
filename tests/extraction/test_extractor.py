"""The extractor: claims with their evidence, their mention, their speaker, and how sure they are said to be."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from eventmodel.adapters import read_files
from eventmodel.extraction import extract
from eventmodel.model import Article, Claim, Extraction, Mention, Modality, Polarity, Voice
from eventmodel.values import When

PAGES = sorted((Path(__file__).parents[2] / "examples").glob("*/*.txt"))


def page(path: Path) -> Article:
    (article,) = read_files((path,))
    assert isinstance(article, Article)
    return article


def claims(article: Article) -> list[Claim]:
    return [record for record in extract(article) if isinstance(record, Claim)]


def only(text: str, attribute: str) -> Claim:
    (found,) = (c for c in claims(Article.from_text(text, published="2021-01-13")) if c.attribute == attribute)
    return found


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.name)
def test_every_claim_carries_its_evidence(path: Path) -> None:
    article = page(path)
    found = claims(article)
    assert found
    assert all(article.text[c.span.start : c.span.end] == c.span.exact for c in found)
    assert len({c.id for c in found}) == len(found)


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.name)
def test_every_claim_is_about_a_mention_that_is_there(path: Path) -> None:
    records = extract(page(path))
    mentions = {r.id for r in records if isinstance(r, Mention)}
    about = {r.mention for r in records if isinstance(r, Claim)}
    assert about - {""} <= mentions
    (run,) = (r for r in records if isinstance(r, Extraction))
    assert run.claims == tuple(sorted(r.id for r in records if isinstance(r, Claim)))


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.name)
def test_what_lies_outside_the_body_gives_no_claims(path: Path) -> None:
    article = page(path)
    inside = [*article.body, article.date_span or (0, 0)]
    title = article.text.find(article.title)
    inside.append((title, title + len(article.title)))
    for claim in claims(article):
        assert any(start <= claim.span.start and claim.span.end <= end for start, end in inside), claim


def test_an_unknown_language_gives_a_diagnostic_and_no_claims_of_the_text() -> None:
    (run,) = extract(Article.from_text("Die Fähre sank, 17 Menschen starben.", language="de"))
    assert isinstance(run, Extraction)
    assert [d.code for d in run.diagnostics] == ["language"]
    assert "'de'" in str(run.diagnostics[0])


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_date_at_the_head_of_a_page_is_a_claim_about_no_event(language: str) -> None:
    text = "13 January 2021\n\nA ferry sank."
    article = Article.from_text(text, published="2021-01-13", language=language)
    article = attrs.evolve(article, date_span=(0, 15), body=((17, len(text)),))
    (shown,) = (c for c in claims(article) if c.attribute == "published")
    assert (shown.mention, shown.span.exact, shown.reading.value) == ("", "13 January 2021", When("2021-01-13"))


@pytest.mark.parametrize(
    ("text", "attribute", "speakers", "voice"),
    [
        ("A blast killed 12 people.", "deaths", (), Voice.OWN),
        ("Ada Oake said that 12 people were killed.", "deaths", ("Ada Oake",), Voice.REPORTED),
        ("According to Ada Oake, 17 people are missing.", "missing", ("Ada Oake",), Voice.REPORTED),
        ('"We counted 12 dead," Ada Oake said.', "deaths", ("Ada Oake",), Voice.QUOTED),
        ('"We know," Ada Oake said.', "quote", ("Ada Oake",), Voice.QUOTED),
    ],
)
def test_who_says_so(text: str, attribute: str, speakers: tuple[str, ...], voice: Voice) -> None:
    claim = only(text, attribute)
    assert (claim.attribution, claim.voice) == (speakers, voice)


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("12 people were killed.", Polarity.POSITIVE, Modality.ACTUAL),
        ("Ada Oake denied that 12 people were killed.", Polarity.NEGATIVE, Modality.ACTUAL),
        ("12 people may have been killed.", Polarity.POSITIVE, Modality.POSSIBLE),
        ("If the dam breaks 12 people die.", Polarity.POSITIVE, Modality.CONDITIONAL),
    ],
)
def test_how_sure_a_claim_is(text: str, polarity: Polarity, modality: Modality) -> None:
    claim = only(text, "deaths")
    assert (claim.polarity, claim.modality) == (polarity, modality)


def test_a_plan_is_no_actual_claim() -> None:
    assert only("About 300 people will be evacuated.", "evacuated").modality is Modality.PLANNED


def test_a_circumstance_is_not_what_a_negation_denies() -> None:
    assert only("They did not shake hands in Sandvik.", "place").polarity is Polarity.POSITIVE


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("They met on Monday.", "date"),
        ("Ada Oake said on Monday that they met.", "announced"),
        ("They met, Ada Oake said in a statement on Monday.", "announced"),
        ("Ada Oake said in 2019 that they met.", "date"),
    ],
)
def test_the_day_of_an_announcement_is_not_that_of_the_event(text: str, attribute: str) -> None:
    found = claims(Article.from_text(text, published="2021-01-13"))
    assert [c.attribute for c in found if isinstance(c.reading.value, When)] == [attribute]


def test_a_figure_of_the_headline_is_about_the_main_event() -> None:
    text = "Ferry sinks, 17 dead\n\nA ferry sank off Sandvik."
    article = attrs.evolve(Article.from_text(text, title="Ferry sinks, 17 dead"), body=((22, len(text)),))
    records = extract(article)
    (claim,) = (r for r in records if isinstance(r, Claim) and r.attribute == "deaths")
    assert claim.span.exact == "17 dead"
    assert claim.mention == next(r.id for r in records if isinstance(r, Mention))


def test_a_headline_within_the_body_is_read_once() -> None:
    article = Article.from_text("Ferry sinks, 17 dead.", title="Ferry sinks, 17 dead")
    assert [c.attribute for c in claims(article)] == ["deaths"]


def test_a_count_in_the_headline_is_left_to_the_text() -> None:
    text = "Ferry with 22 boats sinks\n\nA ferry sank off Sandvik."
    article = attrs.evolve(Article.from_text(text, title="Ferry with 22 boats sinks"), body=((27, len(text)),))
    assert [c.attribute for c in claims(article)] == ["place"]


def test_a_page_that_is_too_long_says_where_reading_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("eventmodel.extraction.extractor.LONGEST_BODY", 20)
    article = attrs.evolve(Article.from_text("A ferry sank off Sandvik. And on it went."), body=((0, 25),))
    (run,) = (r for r in extract(article) if isinstance(r, Extraction))
    assert [(d.code, d.start, d.end) for d in run.diagnostics] == [("length", 25, 41)]


def test_an_empty_article_has_its_main_mention_and_no_claims() -> None:
    mention, run = extract(Article.from_text(""))
    assert isinstance(mention, Mention)
    assert isinstance(run, Extraction)
    assert run.claims == ()


def test_an_age_is_not_what_a_negation_denies() -> None:
    assert only("Ada Oake, 61, denied all charges.", "age").polarity is Polarity.POSITIVE


def test_a_denial_ends_before_the_next_verb_of_speech() -> None:
    line = "The aid group put the number of dead at 61 and said many deaths were never reported."
    assert only(line, "deaths").polarity is Polarity.POSITIVE


def test_a_figure_without_a_noun_is_about_the_same_event() -> None:
    text = "In 2003, about 300 people were killed in a flood. Officials put the number at 400."
    first, second = (c for c in claims(Article.from_text(text, published="2021-10-14")) if c.attribute == "deaths")
    assert first.mention == second.mention


@pytest.mark.parametrize(
    ("line", "attribute"),
    [
        ("The cholera outbreak spread. Some 34 people were admitted to hospital.", "count"),
        ("The train crash shook the town. Hundreds of people gathered at the site of the crash.", "count"),
        ("The march was peaceful. Hundreds of people gathered in the square.", "attendance"),
    ],
)
def test_who_gathers_where_nothing_was_held_is_only_counted(line: str, attribute: str) -> None:
    assert only(line, attribute).reading.said.words


@pytest.mark.parametrize(
    ("line", "attribute"),
    [
        ("The union disputed that, saying 27 people had died in the blast.", "deaths"),
        ("The strike would last 48 hours and did not close the port.", "duration"),
    ],
)
def test_a_denial_of_something_else_denies_no_figure(line: str, attribute: str) -> None:
    assert only(line, attribute).polarity is Polarity.POSITIVE


def test_what_a_second_verb_denies_is_denied() -> None:
    assert only("The storm hit the coast and did not kill 40 people.", "deaths").polarity is Polarity.NEGATIVE


def test_a_figure_of_another_side_is_about_the_same_gathering() -> None:
    line = "Some 7,000 people took part in a march against the summit; organisers put the figure at 15,000."
    first, second = (c for c in claims(Article.from_text(line)) if c.attribute == "attendance")
    assert first.mention == second.mention
