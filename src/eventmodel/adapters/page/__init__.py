"""Text scraped from a news page, read for its parts: title, outlet, date, writers, agencies, body.

A page's text is menus, icon names, captions, links, forms and, somewhere in it, an article. What is what is
decided from the shape of the lines and from the words of the trade; where the page does not show something,
the answer is None.
"""

from __future__ import annotations

import attrs

from eventmodel.adapters.page.address import url_of
from eventmodel.adapters.page.body import Layout, layout_of
from eventmodel.adapters.page.credits import agencies_of, bylines_of
from eventmodel.adapters.page.dates import Dating, dating_of
from eventmodel.adapters.page.language import language_of
from eventmodel.adapters.page.lines import Line, lines_of, spans_of
from eventmodel.adapters.page.source import agency_at_foot, source_of
from eventmodel.adapters.page.title import title_of

__all__ = ["PageReading", "read_page"]


@attrs.frozen
class PageReading:
    """What a page's text was found to hold.

    Attributes:
        title: the article's title, without what the outlet or the section hung on it.
        source: the outlet as the page shows it.
        published: the article's date, '2021-01-11' or '2021-01-11T16:16'.
        published_span: where the date stands; where `published` is None, where `header_date` stands.
        published_basis: what the date was taken from: 'dateline', 'byline', 'header', 'url'; '' for no date.
        header_date: a date at the head of the page that is not trusted to be the article's.
        bylines: the writers.
        agencies: the news agencies that are credited or cited.
        url: the page's own address.
        language: ISO 639-1 code, 'und' where there is too little text.
        body: spans of the article, in order, without overlap.
        title_span: where the title stands.
        captions: spans of captions and picture credits.
    """

    title: str | None
    source: str | None
    published: str | None
    published_span: tuple[int, int] | None
    published_basis: str
    header_date: str | None
    bylines: tuple[str, ...]
    agencies: tuple[str, ...]
    url: str | None
    language: str
    body: tuple[tuple[int, int], ...]
    title_span: tuple[int, int] | None
    captions: tuple[tuple[int, int], ...]


def read_page(text: str) -> PageReading:
    """Read the text of a page into its parts.

    Every span is half-open and counts code points of the text as it was given. The time is linear in the
    text's length.

    Examples:
        >>> page = read_page('''Home
        ... Bridge closed after flood | The Valley Courier
        ... By Ann Lee
        ... March 4, 2020
        ... The bridge over the river was closed on Monday after the water rose by two metres, the town said.
        ... Engineers will look at the pillars of the bridge on Tuesday, and nobody was hurt in the flood.
        ... ''')
        >>> page.title, page.source, page.published, page.bylines
        ('Bridge closed after flood', 'The Valley Courier', '2020-03-04', ('Ann Lee',))
        >>> len(page.body)
        2
    """
    lines = lines_of(text)
    layout = layout_of(lines)
    language = _language(lines, layout)
    title = title_of(lines, layout)
    url = url_of(lines, layout)
    dating = dating_of(lines, layout, title.line if title else None, language, url)
    shown = dating.published or dating.header
    source = source_of(lines, layout, title)
    agencies = agencies_of(lines, layout, title.line if title else None)
    at_foot = agency_at_foot(lines, layout, source)
    return PageReading(
        title=title.text if title else None,
        source=source,
        published=dating.published.iso if dating.published else None,
        published_span=shown.span if shown else None,
        published_basis=dating.basis,
        header_date=_header_date(dating),
        bylines=bylines_of(lines, layout, title.line if title else None),
        agencies=tuple(dict.fromkeys([*agencies, *([at_foot] if at_foot else [])])),
        url=url,
        language=language,
        body=spans_of(lines, layout.body),
        title_span=title.span if title else None,
        captions=spans_of(lines, layout.captions),
    )


def _language(lines: tuple[Line, ...], layout: Layout) -> str:
    told = " ".join(lines[n].text for n in layout.body[:40])
    return language_of(told or " ".join(line.text for line in lines[:300]))


def _header_date(dating: Dating) -> str | None:
    return dating.header.iso if dating.header and dating.published is None else None
