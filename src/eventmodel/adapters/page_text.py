"""Page text: text that was scraped from a web page, menus and all, read into an Article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from eventmodel.adapters.page import PageReading, read_page
from eventmodel.errors import UnreadableValueError
from eventmodel.model.article import LONGEST_BODY, Article
from eventmodel.model.failure import Failure
from eventmodel.values.when import When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

SUFFIXES: Final = frozenset({".txt", ".text"})
"""The endings of files that a folder is searched for."""
_SAMPLE: Final = 65_536
_MOST_CONTROLS: Final = 0.02
_TEXT_CONTROLS: Final = frozenset(b"\t\n\v\f\r\x1b")


def read_page_text(path: Path) -> Article | Failure:
    """Read one file of page text; the text is kept as it is, offsets count its code points.

    Bytes that are no UTF-8 become U+FFFD. What cannot be read is a Failure that says why.
    """
    try:
        data = path.read_bytes()
    except OSError as cause:
        return Failure(str(path), f"the file could not be opened: {cause.strerror or cause}")
    if path.suffix.lower() == ".json":
        return Failure(str(path), "the file is JSON, but no dossier: expected the text of a page, or a saved dossier")
    if not data.strip():
        return Failure(str(path), "the file is empty: expected the text of a page")
    if _is_binary(data[:_SAMPLE]):
        return Failure(str(path), "the file is binary: expected the text of a page in UTF-8")
    return article_of(data.decode("utf-8", "replace"), str(path))


def _is_binary(sample: bytes) -> bool:
    controls = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in sample)
    return controls > _MOST_CONTROLS * len(sample)


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
    return Article(
        text=text,
        source=reading.source or "",
        url=reading.url or "",
        title=reading.title or "",
        published=_when(reading.published),
        published_basis=reading.published_basis,
        header_date=_when(reading.header_date),
        date_span=reading.published_span,
        bylines=reading.bylines,
        agencies=reading.agencies,
        language=reading.language,
        body=tuple(_up_to_limit(reading.body)),
        captions=_outside_body(reading),
        paths=(path,) if path else (),
    )


def _up_to_limit(body: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
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
