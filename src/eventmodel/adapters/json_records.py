"""A record of JSON into what it holds: an article of a known program, a review of a claim, or a plain row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from eventmodel.adapters.columns import ColumnMapping
from eventmodel.adapters.json_values import cells_of, is_list, is_object, nested_in
from eventmodel.adapters.metadata_dates import read_date
from eventmodel.adapters.news_json import (
    ARTICLE_TYPES,
    REVIEW,
    fields_of_article,
    fields_of_fundus,
    fields_of_news_please,
    fields_of_review,
    nodes_of,
    shape_of,
    types_of,
)
from eventmodel.adapters.rows import Row, article_records, records_of_row, row_path
from eventmodel.errors import UnreadableValueError
from eventmodel.model.article import Article
from eventmodel.model.claim import Claim, Voice
from eventmodel.model.extraction import Diagnostic, Extraction
from eventmodel.model.failure import Failure
from eventmodel.model.mention import main_mention_id
from eventmodel.values.reading import Reading, Said
from eventmodel.values.words import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from eventmodel.adapters.adapter import Adapter, Item

NAMED: Final = ColumnMapping(events=False)
"""Fields that bear the names of an article's: none of them is a claim about an event."""
_ROWS: Final[Mapping[str, Callable[[Mapping[str, Any]], dict[str, str]]]] = {
    "news-please": fields_of_news_please,
    "fundus": fields_of_fundus,
}


def records_of_json(adapter: Adapter, value: Any, mapping: ColumnMapping, place: str, number: int) -> Iterator[Item]:
    """Give what one value of JSON holds; one that holds nothing that can be read is a Failure."""
    if not is_object(value):
        yield Failure(place, f"record {number}: expected an object of JSON, found {_kind(value)}")
        return
    shape = shape_of(value)
    if shape in _ROWS:
        yield from _article(adapter, Row(number, _ROWS[shape](value)), place, value.get("date_download"))
    elif shape == "schema.org":
        yield from _linked(adapter, value, place, number)
    else:
        yield from records_of_row(adapter, Row(number, cells_of(value), nested=nested_in(value)), mapping, place)


def columns_of_json(value: Any) -> tuple[str, ...]:
    """Give the columns of a plain row; none for what is no row, and for what a known program wrote."""
    if not is_object(value) or shape_of(value):
        return ()
    return Row(0, cells_of(value), nested=nested_in(value)).columns


def _kind(value: Any) -> str:
    if isinstance(value, str):
        return "a text or a number"
    return "a list" if is_list(value) else "null, true or false"


def _article(adapter: Adapter, row: Row, place: str, fetched: Any = None) -> Iterator[Item]:
    if not row.cells.get("text") and not row.cells.get("title"):
        yield Failure(place, f"record {row.number}: the article has neither a text nor a title")
        return
    for item in article_records(adapter, row, NAMED, row_path(place, row.number)):
        yield item
        if isinstance(item, Extraction):
            yield from (Failure(place, f"record {row.number}: {said.message}") for said in item.diagnostics)
        if isinstance(item, Article) and _is_later(item, fetched):
            message = "the date of publication lies after the day on which the page was fetched"
            yield Extraction(
                item.id, adapter.name, adapter.version, (), (Diagnostic("future", message, *(item.date_span or ())),)
            )


def _is_later(article: Article, fetched: Any) -> bool:
    """Whether a page says that it was published more than a day after it was fetched."""
    try:
        day = read_date(fetched).first_day if isinstance(fetched, str) else None
    except UnreadableValueError:
        return False
    shown = article.published.first_day if article.published else None
    return day is not None and shown is not None and (shown - day).days > 1


def _linked(adapter: Adapter, value: Mapping[str, Any], place: str, number: int) -> Iterator[Item]:
    found = False
    for node in nodes_of(value):
        types = types_of(node)
        if REVIEW in types:
            found = True
            yield from _review(adapter, Row(number, fields_of_review(node)), place)
        elif types & ARTICLE_TYPES:
            found = True
            yield from _article(adapter, Row(number, fields_of_article(node)), place)
    if not found:
        yield Failure(place, f"record {number}: the JSON-LD holds no article and no ClaimReview")


def _review(adapter: Adapter, row: Row, place: str) -> Iterator[Item]:
    """The review is the article."""
    if not row.cells.get("claimReviewed"):
        yield Failure(place, f"record {row.number}: the ClaimReview has no claimReviewed")
        return
    for item in article_records(adapter, row, NAMED, row_path(place, row.number)):
        yield item
        if isinstance(item, Article):
            yield from verdict(item, row.cells)


def verdict(article: Article, cells: Mapping[str, str]) -> Iterator[Claim]:
    """Give the claims of a ClaimReview: what it reviews is said by the claimant, the verdict by the reviewer."""
    claimant = cells.get("claimant", "")
    for field, speaker in (("claimReviewed", claimant), ("rating", "")):
        words = " ".join(cells.get(field, "").split())
        if words:
            start = article.text.index(f"{field}: {words}") + len(field) + 2
            yield Claim(
                article=article.id,
                span=article.span(start, start + len(words)),
                mention=main_mention_id(article.id),
                attribute=f"schema:{field}",
                reading=Reading(Text(words), Said(words)),
                attribution=(speaker,) if speaker else (),
                voice=Voice.REPORTED if speaker or field == "claimReviewed" else Voice.OWN,
            )
