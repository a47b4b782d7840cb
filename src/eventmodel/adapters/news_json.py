"""Records of articles as other programs write them: news-please, fundus, schema.org; each laid out as a plain row.

The shapes: news-please's `NewsArticle.get_dict` (https://github.com/fhamborg/news-please), fundus's `Article.to_json`
(https://github.com/flairNLP/fundus), https://schema.org/NewsArticle and https://schema.org/ClaimReview.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from eventmodel.adapters.json_values import first_of, is_list, is_object, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ARTICLE_TYPES: Final = frozenset(
    "NewsArticle Article ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle "
    "ReviewNewsArticle AskPublicNewsArticle BlogPosting LiveBlogPosting SocialMediaPosting Report".split()
)
"""The types of schema.org that are articles."""
REVIEW: Final = "ClaimReview"
_MOST_NODES: Final = 10_000


def shape_of(record: Mapping[str, Any]) -> str:
    """Tell whose record of an article it is; empty where it is nobody's that is known.

    Examples:
        >>> shape_of({"maintext": "…", "source_domain": "example.org"}), shape_of({"@type": "NewsArticle"})
        ('news-please', 'schema.org')
    """
    if {"maintext", "source_domain"} <= record.keys():
        return "news-please"
    if ("publishing_date" in record and ("body" in record or "plaintext" in record)) or _is_fundus_body(
        record.get("body")
    ):
        return "fundus"
    return "schema.org" if "@type" in record or "@graph" in record else ""


def _is_fundus_body(body: Any) -> bool:
    return is_object(body) and "sections" in body


def fields_of_news_please(record: Mapping[str, Any]) -> dict[str, str]:
    """Lay out a record of news-please; the string `None`, which it writes for a missing date, is nothing."""
    fields = {
        "title": record.get("title") or record.get("title_page") or record.get("title_rss"),
        "source": record.get("source_domain"),
        "url": record.get("url"),
        "published": record.get("date_publish"),
        "authors": record.get("authors"),
        "language": record.get("language"),
        "text": record.get("maintext") or record.get("text"),
    }
    return _said({name: "" if value == "None" else words_of(value) for name, value in fields.items()})


def fields_of_fundus(record: Mapping[str, Any]) -> dict[str, str]:
    """Lay out a record of fundus; its body's summary and sections are the text."""
    html = record.get("html")
    page: dict[str, Any] = html if is_object(html) else {}
    info: Any = page.get("source_info") or page.get("source") or {}
    body = record.get("body")
    fields = {
        "title": record.get("title"),
        "source": record.get("publisher") or (info.get("publisher") if is_object(info) else None),
        "url": record.get("url") or page.get("responded_url") or page.get("requested_url"),
        "published": record.get("publishing_date"),
        "authors": record.get("authors"),
        "language": record.get("lang") or record.get("language"),
    }
    text = "\n\n".join(_body_of_fundus(body)) if is_object(body) else words_of(record.get("plaintext") or body)
    return _said({name: words_of(value) for name, value in fields.items()} | {"text": text})


def _body_of_fundus(body: Mapping[str, Any]) -> Iterator[str]:
    yield from _strings(body.get("summary"))
    sections = body.get("sections")
    listed: list[Any] = sections if is_list(sections) else []
    for section in listed:
        if is_object(section):
            yield from _strings(section.get("headline"))
            yield from _strings(section.get("paragraphs"))


def _strings(value: Any) -> list[str]:
    return [one for one in value if isinstance(one, str)] if is_list(value) else []


def nodes_of(value: Any) -> Iterator[Mapping[str, Any]]:
    """Give the nodes of JSON-LD: one, a list, or a graph of them; of what is nested deeper, none."""
    waiting: list[Any] = [value]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if is_list(node):
            waiting[:0] = node
        elif is_object(node):
            yield node
            waiting[:0] = [node["@graph"]] if "@graph" in node else []


def types_of(node: Mapping[str, Any]) -> frozenset[str]:
    """Give the types of a node, by their short names."""
    told = node.get("@type")
    types: list[Any] = told if is_list(told) else [told]
    return frozenset(one.rpartition("/")[2].rpartition(":")[2] for one in types if isinstance(one, str))


def fields_of_article(node: Mapping[str, Any]) -> dict[str, str]:
    """Lay out an article of schema.org."""
    fields = {
        "title": words_of(first_of(node.get("headline") or node.get("name"))),
        "source": named(node.get("publisher")) or named(node.get("sourceOrganization")),
        "url": address(node.get("url")) or address(node.get("mainEntityOfPage")),
        "published": words_of(first_of(node.get("datePublished"))),
        "authors": "; ".join(names(node.get("author") or node.get("creator"))),
        "language": words_of(first_of(node.get("inLanguage"))),
        "text": words_of(first_of(node.get("articleBody") or node.get("text"))),
    }
    return _said(fields)


def fields_of_review(node: Mapping[str, Any]) -> dict[str, str]:
    """Lay out a ClaimReview: who reviewed what, who had said it, and the verdict in the reviewer's words."""
    item = _object(node.get("itemReviewed"))
    rating = _object(node.get("reviewRating"))
    fields = {
        "title": words_of(first_of(node.get("headline") or node.get("name"))),
        "source": named(node.get("author")) or named(node.get("publisher")),
        "url": address(node.get("url")),
        "published": words_of(first_of(node.get("datePublished"))),
        "claimReviewed": words_of(first_of(node.get("claimReviewed"))) or words_of(first_of(item.get("text"))),
        "claimant": named(item.get("author")),
        "claimed": words_of(first_of(item.get("datePublished"))),
        "appearance": address(item.get("appearance")) or address(item.get("firstAppearance")),
        "rating": words_of(rating.get("alternateName"))
        or words_of(rating.get("name"))
        or words_of(rating.get("ratingValue")),
        "language": words_of(first_of(node.get("inLanguage"))),
    }
    return _said(fields)


def _object(value: Any) -> dict[str, Any]:
    one = first_of(value)
    return one if is_object(one) else {}


def _said(fields: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in fields.items() if value.strip()}


def names(value: Any) -> list[str]:
    """Give the names of persons or organisations, however they are put."""
    parts: list[Any] = value if is_list(value) else [value]
    found = [
        one if isinstance(one, str) else words_of(first_of(one.get("name")))
        for one in parts
        if isinstance(one, str) or is_object(one)
    ]
    return [name for name in found if name and "://" not in name]


def named(value: Any) -> str:
    """Give the first name."""
    return next(iter(names(value)), "")


def address(value: Any) -> str:
    """Give an address, however it is put."""
    one = first_of(value)
    if is_object(one):
        one = one.get("@id") or one.get("url")
    return one if isinstance(one, str) and "://" in one else ""
