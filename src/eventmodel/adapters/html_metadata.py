"""What an HTML page says of itself in its head: JSON-LD first, then OpenGraph and other meta tags, then its markup."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from eventmodel.adapters.json_values import parse
from eventmodel.adapters.news_json import ARTICLE_TYPES, REVIEW, fields_of_article, fields_of_review, nodes_of, types_of
from eventmodel.adapters.page.names import squeezed
from eventmodel.adapters.page.outlets import is_outlet
from eventmodel.errors import UnreadableInputError
from eventmodel.model.extraction import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_TAGS: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("og:title", "twitter:title", "dc.title", "citation_title"),
    "source": ("og:site_name", "application-name", "dc.publisher", "citation_journal_title"),
    "url": ("og:url",),
    "published": (
        "article:published_time",
        "og:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "pubdate",
        "publishdate",
        "publish-date",
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "article.published",
        "citation_publication_date",
    ),
    "authors": ("author", "parsely-author", "dc.creator", "citation_author", "article:author"),
    "language": ("og:locale", "dc.language"),
}
_ASKED: Final = frozenset(name for names in _TAGS.values() for name in names)
_SEPARATOR: Final = re.compile(r"\s+[|–—»›·•-]{1,2}\s+|\s?\|\s?|\s+::\s+")
_MOST_SCRIPTS: Final = 500
_REVIEW_FIELDS: Final = ("claimReviewed", "claimant", "claimed", "appearance", "rating")


def fields_of_page(tree: Any) -> tuple[dict[str, str], list[Diagnostic]]:
    """Give the fields of the article that a page shows, and what of its head could not be read."""
    said: list[Diagnostic] = []
    nodes: defaultdict[str, list[Any]] = defaultdict(list)
    for node in tree.iter("script", "meta", "link", "title", "h1"):
        nodes[node.tag].append(node)
    linked, review = _linked(nodes["script"], said)
    tags = _meta(nodes["meta"])
    found = {field: linked.get(field) or _first(tags, names) for field, names in _TAGS.items()}
    found["authors"] = "" if "://" in found["authors"] else found["authors"]
    found["url"] = _canonical(nodes["link"]) or (found["url"] if "://" in found["url"] else "")
    found["title"] = _without_name(found["title"] or _text_of(nodes["title"]) or _text_of(nodes["h1"]), found["source"])
    found["published"] = found["published"] or _itemprop(tree, "datePublished")
    found["language"] = found["language"] or tree.get("lang") or ""
    found |= {field: review[field] for field in _REVIEW_FIELDS if field in review}
    return {field: words for field, words in found.items() if words.strip()}, said


def _linked(nodes: Sequence[Any], said: list[Diagnostic]) -> tuple[dict[str, str], dict[str, str]]:
    """The article and the review of the page's JSON-LD, the first of each."""
    article: dict[str, str] = {}
    review: dict[str, str] = {}
    for script in _scripts(nodes):
        try:
            value = parse(script.strip().removesuffix(";"), strict=False)
        except UnreadableInputError as cause:
            said.append(Diagnostic("json-ld", f"the page's JSON-LD was not read: {cause}"))
            continue
        for node in nodes_of(value):
            types = types_of(node)
            if types & ARTICLE_TYPES:
                article = article or fields_of_article(node)
            elif REVIEW in types:
                review = review or fields_of_review(node)
    article.pop("text", None)
    return article, review


def _scripts(nodes: Sequence[Any]) -> Iterator[str]:
    for script in nodes[:_MOST_SCRIPTS]:
        if (script.get("type") or "").strip().casefold().startswith("application/ld+json") and script.text:
            yield script.text


def _meta(nodes: Sequence[Any]) -> dict[str, str]:
    """The content of each meta tag that is asked for, by its name; of several, the first that has any."""
    found: dict[str, str] = {}
    for tag in nodes:
        for attribute in ("property", "name", "itemprop"):
            name = (tag.get(attribute) or "").strip().casefold()
            if name in _ASKED and name not in found:
                content = " ".join((tag.get("content") or "").split())
                found |= {name: content} if content else {}
    return found


def _first(tags: Mapping[str, str], names: Iterable[str]) -> str:
    return next((tags[name] for name in names if name in tags), "")


def _canonical(nodes: Sequence[Any]) -> str:
    for link in nodes:
        if (link.get("rel") or "").casefold() == "canonical" and "://" in (link.get("href") or ""):
            return str(link.get("href")).strip()
    return ""


def _text_of(nodes: Sequence[Any]) -> str:
    for node in nodes:
        words = " ".join("".join(node.itertext()).split())
        if words:
            return words
    return ""


def _itemprop(tree: Any, name: str) -> str:
    """The day in an element of microdata; of `<time>` its machine form."""
    for node in tree.iter("time", "span", "div"):
        if node.get("itemprop") == name or (node.tag == "time" and node.get("pubdate") is not None):
            words = node.get("datetime") or node.get("content")
            if words:
                return str(words)
    return ""


def _without_name(title: str, source: str) -> str:
    """A title without the outlet's name, which pages hang on it behind a bar or dash, or set in front."""
    parts = list(_SEPARATOR.finditer(title[:600]))
    if parts:
        last, first = parts[-1], parts[0]
        if _is_name(title[last.end() :], source):
            return _without_name(title[: last.start()].strip(), source)
        if _is_name(title[: first.start()], source):
            return title[first.end() :].strip()
    return title.strip()


def _is_name(words: str, source: str) -> bool:
    return bool(words.strip()) and (is_outlet(words.strip()) or (bool(source) and squeezed(words) == squeezed(source)))
