"""HTML: the text by trafilatura, the rest by the page's head; encodings, missing and broken parts."""

from __future__ import annotations

import hashlib
import json
from io import BytesIO
from typing import Any

import pytest

from eventmodel import extras
from eventmodel.adapters import HtmlPage
from eventmodel.adapters.html import decode_page
from eventmodel.errors import MissingExtraError, UnreadableInputError
from eventmodel.model import Article, Claim, Extraction

pytest.importorskip("trafilatura", reason="needs the extra html")

BODY = (
    "<p>SANDVIK (Reuters) - At least 19 people were killed when a ferry sank off the port of Sandvik on Monday, "
    "the coastguard said on Wednesday morning after a long night of searching.</p>"
    "<p>Divers found two more bodies in the wreck of the ferry, "
    "which lies at a depth of forty metres off the port, a spokesman told AFP.</p>"
)
LINKED = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Ferry disaster: 19 dead",
    "author": {"name": "Ann Lee"},
    "datePublished": "2020-03-04T09:30:00+01:00",
    "publisher": {"name": "Selwyn Herald"},
    "url": "https://selwyn.example/ferry",
}
META = (
    '<meta property="og:title" content="Ferry disaster: 19 dead | Selwyn Herald"><meta property="og:site_name" '
    'content="Selwyn Herald"><meta property="article:published_time" content="2020-03-04T09:30:00+01:00">'
    '<meta name="author" content="Ann Lee"><link rel="canonical" href="https://selwyn.example/ferry">'
)


def page(head: str, body: str = BODY) -> bytes:
    shell = f"<h1>Ferry disaster: 19 dead</h1>{body}"
    menu = "<nav><a href='/'>Home</a> <a href='/news'>News</a></nav>"
    body = f"<body>{menu}<article>{shell}</article></body>"
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head>{body}</html>".encode()


def linked(value: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def read(data: bytes) -> list[Any]:
    return list(HtmlPage().read(BytesIO(data), "page.html"))


def article(data: bytes) -> Article:
    (found,) = (item for item in read(data) if isinstance(item, Article))
    return found


def codes(data: bytes) -> set[str]:
    return {d.code for item in read(data) if isinstance(item, Extraction) for d in item.diagnostics}


@pytest.mark.parametrize("head", [linked(LINKED), META, linked({"@graph": [{"@type": "WebPage"}, LINKED]})])
def test_the_head_says_what_the_page_is(head: str) -> None:
    found = article(page(head))
    assert (found.title, found.source, found.url) == (
        "Ferry disaster: 19 dead",
        "Selwyn Herald",
        "https://selwyn.example/ferry",
    )
    assert (str(found.published), found.published_basis) == ("2020-03-04T09:30:00+01:00", "metadata")
    assert (found.bylines, found.agencies, found.language) == (("Ann Lee",), ("Reuters", "AFP"), "en")


def test_the_body_is_the_paragraphs_of_the_article_alone() -> None:
    found = article(page(META))
    paragraphs = [found.text[start:end] for start, end in found.body]
    assert [words[:14] for words in paragraphs] == ["SANDVIK (Reute", "Divers found t"]


def test_the_date_is_a_claim_and_the_original_is_named_by_its_hash() -> None:
    data = page(META)
    (claim,) = (item for item in read(data) if isinstance(item, Claim))
    assert (claim.attribute, claim.span.exact) == ("published", "2020-03-04T09:30:00+01:00")
    (said,) = (
        d for item in read(data) if isinstance(item, Extraction) for d in item.diagnostics if d.code == "original"
    )
    assert hashlib.sha256(data).hexdigest() in said.message


def test_a_review_of_a_claim_in_the_page_is_read_as_well() -> None:
    review = {"@type": "ClaimReview", "claimReviewed": "Nobody died.", "reviewRating": {"alternateName": "Wrong"}}
    claims = {c.attribute: str(c.reading) for c in read(page(linked([LINKED, review]))) if isinstance(c, Claim)}
    assert (claims["schema:claimReviewed"], claims["schema:rating"]) == ("Nobody died.", "Wrong")


def test_a_page_without_a_head_keeps_what_it_has_and_invents_nothing() -> None:
    found = article(page(""))
    assert (found.title, found.source, found.published, found.bylines, found.url) == (
        "Ferry disaster: 19 dead",
        "",
        None,
        (),
        "",
    )


@pytest.mark.parametrize("date", ["2999-01-01", "yesterday", "2020-02-31", "04/05/2020", ""])
def test_a_date_that_is_none_leaves_the_rest(date: str) -> None:
    found = article(page(META.replace("2020-03-04T09:30:00+01:00", date)))
    assert (found.published, found.title) == (None, "Ferry disaster: 19 dead")


@pytest.mark.parametrize(
    "broken", ["{", '{"@type": "NewsArticle",}', "[]", '"x"', "null", '{"@type": 3}', '{"a":1,"a":2}']
)
def test_broken_linked_data_leaves_the_tags(broken: str) -> None:
    found = article(page(f'<script type="application/ld+json">{broken}</script>{META}'))
    assert (found.title, found.source) == ("Ferry disaster: 19 dead", "Selwyn Herald")


@pytest.mark.parametrize(
    ("data", "word", "odd"),
    [
        ("<meta charset='utf-8'><p>Málaga</p>".encode(), "Málaga", False),
        ("<meta charset='iso-8859-1'><p>Málaga</p>".encode(), "Málaga", True),
        ("<meta charset='iso-8859-1'><p>“Málaga”</p>".encode("windows-1252"), "“Málaga”", False),
        ("<meta charset='windows-1251'><p>Мост</p>".encode("windows-1251"), "Мост", False),
        ("<meta charset='utf-8'><p>Málaga</p>".encode("windows-1252"), "M\ufffdlaga", True),
        ("<meta charset='no-such'><p>Málaga</p>".encode("windows-1252"), "Málaga", True),
        ("<meta charset='punycode'><p>Málaga</p>".encode("windows-1252"), "Málaga", True),
        ("<p>Málaga</p>".encode("utf-16"), "Málaga", False),
        ("\ufeff<p>Málaga</p>".encode(), "Málaga", False),
        (f"<p>Má\x00laga {BODY}</p>".encode(), "Málaga", False),
    ],
)
def test_encodings_declared_and_real(data: bytes, word: str, odd: bool) -> None:  # noqa: FBT001 - a case of the table
    text, said = decode_page(data)
    assert word in text
    assert bool(said) == odd


@pytest.mark.parametrize("data", [b"", b"  \n", b"\x00\x01" * 500, b"<html></html>", b"plain words"])
def test_what_holds_no_article_is_an_error(data: bytes) -> None:
    with pytest.raises(UnreadableInputError):
        read(data)


def test_a_page_of_very_many_tags_is_refused() -> None:
    with pytest.raises(UnreadableInputError, match="tags"):
        read(page(META, "<li>x" * 101_000))


def test_depth_and_unclosed_tags_do_not_matter() -> None:
    read(page(META, "<div>" * 3000 + BODY))
    read(page(META, BODY + "<table><tr><td>" * 500))


@pytest.mark.parametrize(
    ("head", "known"),
    [
        (b"<!DOCTYPE html>", True),
        (b"\xef\xbb\xbf\r\n<?xml version='1.0'?><!-- made --><html lang=en>", True),
        ("<html>".encode("utf-16"), True),
        (b"How to write <html> and <body>", False),
        (b"", False),
    ],
)
def test_a_page_is_told_by_how_it_begins(head: bytes, known: bool) -> None:  # noqa: FBT001 - a case of the table
    assert (HtmlPage().sniff(head, "page.txt") > 0.6) == known


def test_scripts_and_their_words_are_no_text() -> None:
    found = article(page(META, BODY + "<script>alert('x')</script><style>p{}</style>"))
    assert "alert" not in found.text


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(extras, "import_module", missing)
    with pytest.raises(MissingExtraError, match=r"eventmodel\[html\]"):
        read(page(META))
