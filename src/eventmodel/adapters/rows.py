"""Rows into records: a row of a table, or a record of another program, each becomes an Article of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.adapters.adapter import NO_LANGUAGE, reading_of
from eventmodel.adapters.cells import read_cell
from eventmodel.adapters.claim_rows import ClaimRow
from eventmodel.adapters.metadata_dates import read_date
from eventmodel.adapters.page.agencies import agency_named
from eventmodel.adapters.page.credits import agencies_in_text
from eventmodel.adapters.page.language import language_of
from eventmodel.adapters.page_text import up_to_limit
from eventmodel.adapters.rendering import one_line, render
from eventmodel.adapters.sources import domain_of, source_at
from eventmodel.errors import EventModelError, UnreadableInputError, UnreadableValueError
from eventmodel.model.article import Article
from eventmodel.model.attribute import attribute_named
from eventmodel.model.claim import Claim
from eventmodel.model.extraction import Diagnostic, Extraction
from eventmodel.model.failure import Failure
from eventmodel.model.mention import main_mention_id
from eventmodel.values.reading import Reading, Said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from eventmodel.adapters.adapter import Adapter, Item
    from eventmodel.adapters.columns import ColumnMapping
    from eventmodel.adapters.rendering import Rendering
    from eventmodel.values.when import When

METADATA: Final = "metadata"
"""The basis of a date that a program wrote: a tag of the page, or a column."""
_LIST: Final = re.compile(r"\s*[;|]\s*|\s*,\s+(?=\S+\s)|\n")
_PART: Final = re.compile(r"[^;\s](?:[^;]*[^;\s])?")
_NOTHING: Final = frozenset({"n/a", "na", "nan", "null", "-", "–", "—", "?"})
"""How tables write that nothing stands in a cell."""
_NESTED: Final = "it holds a list or an object where words or a number are expected"
_LANGUAGE: Final = re.compile(r"[a-z]{2}(?![a-z])", re.IGNORECASE)


@attrs.frozen
class Row:
    """A row: the number that a person would call it by, its cells by column, and what was wrong with it.

    `nested` names the columns that hold a list or an object, each with whether that is a list of plain values.
    """

    number: int
    cells: Mapping[str, str]
    problems: tuple[str, ...] = ()
    nested: Mapping[str, bool] = attrs.field(factory=dict[str, bool])

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of all columns, those included whose objects were laid flat."""
        return tuple(dict.fromkeys((*self.cells, *self.nested)))


def records_of_row(adapter: Adapter, row: Row, mapping: ColumnMapping, place: str) -> Iterator[Item]:
    """Give an Article of a row, with the claims of its columns; or the claim on an article that the row is."""
    if not any(cell.strip() for cell in row.cells.values()):
        return
    claim = mapping.claim_columns_of(row.columns)
    if claim is not None:
        nested = [column for column in claim.values() if column in row.nested]
        if nested:
            yield Failure(place, f"row {row.number}: column {one_line(nested[0])!r}: {_NESTED}")
            return
        yield ClaimRow(place, row.number, tuple((field, row.cells[column]) for field, column in sorted(claim.items())))
        return
    if not mapping.knows(row.cells):
        shown = ", ".join(row.cells)[:200]
        raise UnreadableInputError(
            f"row {row.number}: none of its columns is known ({shown}): declare them, by a ColumnMapping"
        )
    for item in article_records(adapter, row, mapping, row_path(place, row.number)):
        yield item
        if isinstance(item, Extraction):
            yield from (Failure(place, f"row {row.number}: {said.message}") for said in item.diagnostics)


def row_path(place: str, number: int) -> str:
    """Give the path of a row: the file's, and the row as RFC 7111 names it, `events.csv#row=7`."""
    return f"{place}#row={number}" if place else ""


def article_records(
    adapter: Adapter, row: Row, mapping: ColumnMapping, path: str, said: Iterable[Diagnostic] = ()
) -> Iterator[Item]:
    """Give the Article of a row, the claims of its columns, and what there is to say of its reading.

    A cell that cannot be read leaves the others as they are. `path` is where the row stands.
    """
    fields = _with_date(mapping.columns_of(row.cells), row, mapping)
    body = _below_title(row.cells.get(fields.get("text", ""), ""), row.cells.get(fields.get("title", ""), ""))
    rendering = render(((c, v) for c, v in row.cells.items() if not (body.strip() and c == fields["text"])), body)
    said = [*said, *(Diagnostic("row", problem) for problem in row.problems)]
    article = _article(row, fields, rendering, said, path)
    yield article
    yield from _claims(article, rendering, _plain_attributes(row, mapping, said), fields, said)
    yield from reading_of(adapter, article, said)


def _plain_attributes(row: Row, mapping: ColumnMapping, said: list[Diagnostic]) -> dict[str, str]:
    """The attributes by column, without those columns that hold a list where one value stands, or an object."""
    found = mapping.attributes_of(row.columns)
    for column, attribute in tuple(found.items()):
        is_plain = row.nested.get(column)
        if is_plain is None or (is_plain and not (row.cells[column] and attribute_named(attribute).functional)):
            continue
        del found[column]
        said.append(Diagnostic("cell", f"column {one_line(column)!r}: no {attribute} was read: {_NESTED}"))
    return found


def _below_title(text: str, title: str) -> str:
    """A text without the title, where its first line says that once more."""
    first, _, rest = text.lstrip().partition("\n")
    return rest if title and rest.strip() and one_line(first) == one_line(title) else text


def _with_date(fields: dict[str, str], row: Row, mapping: ColumnMapping) -> dict[str, str]:
    """A column that is only called `date` is an article's where the row holds the text of one, else its event's."""
    if "published" in fields or "text" not in fields or "published" in dict(mapping.fields) or mapping.claims:
        return fields
    plain = next((column for column in row.cells if column.strip().casefold() == "date"), None)
    return fields if plain is None else {**fields, "published": plain}


def _article(row: Row, fields: Mapping[str, str], rendering: Rendering, said: list[Diagnostic], path: str) -> Article:
    def cell(field: str) -> str:
        return one_line(row.cells.get(fields.get(field, ""), ""))

    text = "".join(rendering.text[start:end] + "\n" for start, end in rendering.body)
    url = cell("url")
    source = _source(cell("source"), url)
    published = _published(cell("published"), rendering.places.get(fields.get("published", "")), said)
    return Article(
        text=rendering.text,
        source=source,
        domain=domain_of(source),
        url=url if "://" in url else "",
        title=cell("title"),
        published=published,
        published_basis=METADATA if published else "",
        date_span=rendering.places.get(fields.get("published", "")) if published else None,
        bylines=tuple(_listed(cell("authors"))),
        agencies=tuple(
            dict.fromkeys(
                [*_agencies(cell("agencies")), *_agencies(cell("authors"), known=True), *agencies_in_text(text)]
            )
        ),
        language=_language(cell("language"), text),
        body=tuple(up_to_limit(rendering.body)) or tuple(rendering.places.values()),
        paths=(path,) if path else (),
    )


def _source(name: str, url: str) -> str:
    """The outlet that is named; else the known one at the address."""
    if name and "." in name and " " not in name:
        return source_at(name) or name
    return name or source_at(url)


def _listed(words: str) -> list[str]:
    return [
        part
        for part in (one_line(part).strip(" ,") for part in _LIST.split(words))
        if part and agency_named(part) is None
    ]


def _agencies(words: str, *, known: bool = False) -> list[str]:
    parts = [part.strip() for part in re.split(r"[;,|/]|\band\b", words) if part.strip()]
    named = [agency_named(part) or ("" if known else part) for part in parts]
    return [name for name in named if name]


def _published(words: str, span: tuple[int, int] | None, said: list[Diagnostic]) -> When | None:
    if not words:
        return None
    try:
        return read_date(words)
    except UnreadableValueError as cause:
        said.append(Diagnostic("published", f"the date was not read: {cause}", *(span or (None, None))))
        return None


def _language(told: str, text: str) -> str:
    """The language that the text shows; else the one that is told. A row without a text has none."""
    if not text:
        return NO_LANGUAGE
    shown = language_of(text)
    code = _LANGUAGE.match(told)
    return code[0].casefold() if shown == "und" and code is not None else shown


def _claims(
    article: Article,
    rendering: Rendering,
    attributes: Mapping[str, str],
    fields: Mapping[str, str],
    said: list[Diagnostic],
) -> Iterator[Claim]:
    taken = {column for field, column in fields.items() if field in {"text", "published"}}
    if article.date_span is not None and article.published is not None:
        yield _claim(
            article,
            "published",
            Reading(article.published, Said(article.text[slice(*article.date_span)])),
            article.date_span,
        )
    for column, attribute in attributes.items():
        span = rendering.places.get(column)
        if span is None or column in taken or article.text[slice(*span)].casefold() in _NOTHING:
            continue
        for part in _parts(article.text, span, attribute):
            try:
                yield _claim(article, attribute, read_cell(attribute, article.text[slice(*part)]), part)
            except EventModelError as cause:
                said.append(Diagnostic("cell", f"column {one_line(column)!r}: no {attribute} was read: {cause}", *part))


def _parts(text: str, span: tuple[int, int], attribute: str) -> list[tuple[int, int]]:
    """A cell as a whole; of an attribute that may have several values, each part between semicolons."""
    if attribute_named(attribute).functional:
        return [span]
    return [match.span() for match in _PART.finditer(text, *span)]


def _claim(article: Article, attribute: str, reading: Reading, span: tuple[int, int]) -> Claim:
    mention = "" if attribute == "published" else main_mention_id(article.id)
    return Claim(article.id, article.span(*span), mention, attribute, reading)
