"""Page text: text that was scraped from a web page, menus and all, read into an Article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.adapters.adapter import reading_of
from eventmodel.adapters.decoding import checked_encoding, decoded, encoding_of, is_binary, whole
from eventmodel.adapters.page import PageReading, read_page
from eventmodel.adapters.sources import domain_of
from eventmodel.errors import UnreadableInputError, UnreadableValueError
from eventmodel.model.article import LONGEST_BODY, Article
from eventmodel.model.extraction import Diagnostic
from eventmodel.values.when import When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from eventmodel.adapters.adapter import Item

_OTHER_ENDINGS: Final = (".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson", ".jsonld", ".csv", ".tsv", ".parquet")


@attrs.frozen
class PageText:
    """Reads the text of a page; the text is kept as it is, offsets count its code points.

    Attributes:
        encoding: what the files are in. Bytes that do not decode become U+FFFD; an encoding other than UTF-8 is
            recorded with the article.

    Examples:
        >>> from io import BytesIO
        >>> page, *_ = PageText().read(BytesIO(b"Ferry sinks off Sandvik"), "ferry.txt")
        >>> page.text
        'Ferry sinks off Sandvik'
    """

    name = "page-text"
    version = "2"
    about = "text scraped from web pages"
    encoding: str = attrs.field(default="utf-8", converter=checked_encoding)

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of its files."""
        return (".txt", ".text")

    def sniff(self, head: bytes, name: str) -> float:
        """Its endings; else any text that nobody else claims."""
        folded = name.casefold()
        if folded.endswith((".txt", ".text")):
            return 0.6
        if folded.endswith(_OTHER_ENDINGS) or is_binary(head):
            return 0.05
        return 0.3

    def read(self, stream: BinaryIO, place: str) -> Iterator[Item]:
        """Read one page."""
        data = whole(stream)
        if self.encoding == "utf-8" and encoding_of(data[:4]) not in {"utf-8", "utf-8-sig"}:
            asked = f"PageText(encoding={encoding_of(data[:4])!r})"
            raise UnreadableInputError(
                f"the file is in {encoding_of(data[:4]).upper()}: read it with {asked}, or save it as UTF-8"
            )
        if self.encoding == "utf-8" and is_binary(data):
            raise UnreadableInputError("the file is binary: expected the text of a page in UTF-8")
        text, said = decoded(data, self.encoding)
        if self.encoding != "utf-8":
            said = (Diagnostic("encoding", f"read as {self.encoding}, as asked"), *said)
        article = article_of(text, place)
        yield article
        yield from reading_of(self, article, said)


def article_of(text: str, path: str = "") -> Article:
    r"""Make an Article of a page's text.

    Examples:
        >>> page = article_of(
        ...     "Ferry sinks off Sandvik – The Harbour Post\n\nMarch 3, 2020\n\n"
        ...     "At least 17 people died when a ferry sank off the port, police said on Monday.\n\n"
        ...     "The ferry was on its way to the islands."
        ... )
        >>> page.title, page.source, page.published.edtf
        ('Ferry sinks off Sandvik', 'The Harbour Post', '2020-03-03')
    """
    reading = read_page(text)
    source = reading.source or ""
    return Article(
        text=text,
        source=source,
        domain=domain_of(source),
        url=reading.url or "",
        title=reading.title or "",
        published=_when(reading.published),
        published_basis=reading.published_basis,
        header_date=_when(reading.header_date),
        date_span=reading.published_span,
        bylines=reading.bylines,
        agencies=reading.agencies,
        language=reading.language,
        body=tuple(up_to_limit(reading.body)),
        captions=_outside_body(reading),
        paths=(path,) if path else (),
    )


def up_to_limit(body: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the spans of a body, up to the length that is read of one."""
    room = LONGEST_BODY
    for start, end in body:
        if room <= 0:
            return
        yield start, min(end, start + room)
        room -= end - start


def _outside_body(reading: PageReading) -> tuple[tuple[int, int], ...]:
    return tuple(span for span in reading.captions if span[0] < span[1])


def _when(text: str | None) -> When | None:
    try:
        return None if text is None else When(text)
    except UnreadableValueError:
        return None
