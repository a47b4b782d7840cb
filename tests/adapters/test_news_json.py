"""Other programs' JSON: news-please, fundus, schema.org give the same Article; what is missing or wrong stays alone."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import pytest

from eventmodel.adapters import JsonFile, JsonLines
from eventmodel.errors import UnreadableInputError
from eventmodel.model import Article, Claim, Extraction, Failure, Voice

TEXT = "A ferry sank off Sandvik on Monday.\n\nAt least 17 people died, the harbour master told Reuters."
NEWS_PLEASE: dict[str, Any] = {
    "authors": ["Ann Lee", "Ben Roe"],
    "date_download": "2020-03-05 08:00:00",
    "date_modify": "None",
    "date_publish": "2020-03-03 09:30:00",
    "description": None,
    "filename": "x.html.json",
    "image_url": None,
    "language": "en",
    "localpath": None,
    "maintext": TEXT,
    "source_domain": "post.example",
    "text": None,
    "title": "Ferry sinks off Sandvik",
    "title_page": None,
    "title_rss": None,
    "url": "https://post.example/ferry",
}
FUNDUS: dict[str, Any] = {
    "title": "Ferry sinks off Sandvik",
    "authors": ["Ann Lee", "Ben Roe"],
    "publishing_date": "2020-03-03 09:30:00",
    "topics": ["sea"],
    "body": {"summary": [], "sections": [{"headline": [], "paragraphs": TEXT.split("\n\n")}]},
    "lang": "en",
    "html": {"requested_url": "https://post.example/ferry", "source_info": {"publisher": "post.example"}},
}
SCHEMA: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": ["NewsArticle"],
    "headline": "Ferry sinks off Sandvik",
    "articleBody": TEXT,
    "author": [{"@type": "Person", "name": "Ann Lee"}, {"name": ["Ben Roe"]}],
    "datePublished": "2020-03-03T09:30:00",
    "publisher": {"@type": "Organization", "name": "post.example"},
    "mainEntityOfPage": {"@id": "https://post.example/ferry"},
    "inLanguage": "en-GB",
}
REVIEW: dict[str, Any] = {
    "@context": "http://schema.org",
    "@type": "ClaimReview",
    "claimReviewed": "Nobody died on the ferry.",
    "url": "https://check.example/1",
    "datePublished": "2020-03-06",
    "author": {"@type": "Organization", "name": "The Checkers"},
    "itemReviewed": {
        "@type": "Claim",
        "author": {"@type": "Person", "name": "Mayor Holm"},
        "datePublished": "2020-03-04",
    },
    "reviewRating": {"@type": "Rating", "ratingValue": "1", "alternateName": "False"},
}


def read(value: Any) -> list[Any]:
    return list(JsonFile().read(BytesIO(json.dumps(value).encode()), "f.json"))


def article(value: Any) -> Article:
    (found,) = (item for item in read(value) if isinstance(item, Article))
    return found


@pytest.mark.parametrize(
    "value", [NEWS_PLEASE, FUNDUS, SCHEMA, {"@graph": [{"@type": "Organization"}, SCHEMA]}, [[SCHEMA]][0]]
)
def test_each_program_gives_the_same_article(value: Any) -> None:
    page = article(value)
    assert [page.text[start:end] for start, end in page.body] == TEXT.split("\n\n")
    assert (page.title, page.source, page.url) == (
        "Ferry sinks off Sandvik",
        "post.example",
        "https://post.example/ferry",
    )
    assert (str(page.published)[:16], page.published_basis) == ("2020-03-03T09:30", "metadata")
    assert (page.bylines, page.agencies, page.language) == (("Ann Lee", "Ben Roe"), ("Reuters",), "en")


def test_the_date_is_a_claim_that_quotes_the_rendering() -> None:
    (claim,) = (item for item in read(NEWS_PLEASE) if isinstance(item, Claim))
    assert (claim.attribute, claim.span.exact, claim.mention) == ("published", "2020-03-03 09:30:00", "")


@pytest.mark.parametrize("field", sorted(NEWS_PLEASE))
@pytest.mark.parametrize("value", [None, 3, True, [], {}, ["x", 3, None], {"a": {"b": [1]}}, "9999-99-99", ""])
def test_a_field_of_the_wrong_type_leaves_the_others(field: str, value: Any) -> None:
    page = article(NEWS_PLEASE | {field: value})
    if field != "maintext":
        assert page.body
    if field != "title":
        assert page.title == "Ferry sinks off Sandvik"


@pytest.mark.parametrize("whole", [SCHEMA, FUNDUS, REVIEW])
@pytest.mark.parametrize("value", [None, 3, True, [], {}, [None], [[]], {"name": 3}, {"@id": []}, "2999-01-01"])
def test_no_field_of_any_shape_raises(whole: dict[str, Any], value: Any) -> None:
    for field in whole.keys() - {"@type", "publishing_date", "claimReviewed"}:
        assert any(isinstance(item, Article) for item in read(whole | {field: value}))


def test_a_review_says_who_claimed_and_what_the_verdict_is() -> None:
    found = read(REVIEW)
    claims = {c.attribute: c for c in found if isinstance(c, Claim)}
    assert str(claims["schema:claimReviewed"].reading) == "Nobody died on the ferry."
    assert (claims["schema:claimReviewed"].attribution, claims["schema:claimReviewed"].voice) == (
        ("Mayor Holm",),
        Voice.REPORTED,
    )
    assert (str(claims["schema:rating"].reading), claims["schema:rating"].voice) == ("False", Voice.OWN)
    assert article(REVIEW).source == "The Checkers"


def test_a_page_published_after_it_was_fetched_is_told() -> None:
    found = read(NEWS_PLEASE | {"date_publish": "2021-03-03 09:30:00"})
    assert [d.code for item in found if isinstance(item, Extraction) for d in item.diagnostics] == ["future"]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", "nul", "[NaN]", '{"a": 1, "a": 2}', "[" * 100_000, '{"format":"eventmodel.dossier"}', "\ud800"],
)
def test_what_is_no_json_of_records_is_an_error_with_its_place(text: str) -> None:
    with pytest.raises(UnreadableInputError):
        list(JsonFile().read(BytesIO(text.encode("utf-8", "surrogatepass")), "f.json"))


@pytest.mark.parametrize(
    "value", [[3], ["x"], [None], [[]], {"@type": "Recipe", "name": "Soup"}, {"@type": "ClaimReview"}]
)
def test_a_value_that_holds_no_record_is_a_failure(value: Any) -> None:
    (failure,) = read(value)
    assert isinstance(failure, Failure)
    assert "record 1" in failure.reason


def test_half_a_character_is_kept_as_it_is() -> None:
    assert "\ud800" in article({"title": "Ferry \ud800", "text": "A ferry sank."}).text


@pytest.mark.parametrize(
    ("head", "known"),
    [
        ('{"maintext": ', True),
        ('[{"title": "x", "text": "y"}]', True),
        ('{"deaths": 17, "title": "x"}', True),
        ('{"title": "settings", "url": "x"}', False),
        ('{"cluster": "x", "articles": {"a": {"title": "x", "text": "y", "deaths": 1}}}', False),
        ('{"format":"eventmodel.report","articles":[{"text": 1}]}', False),
        ("not json", False),
    ],
)
def test_only_records_that_are_known_are_read_from_a_folder(head: str, known: bool) -> None:  # noqa: FBT001 - a case of the table
    assert (JsonFile().sniff(head.encode(), "x.json") >= 0.5) == known
    assert JsonLines().sniff(head.encode(), "x.json") == 0
