"""Writing an HTML report: every page of an analysis, as text and into a folder."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from eventmodel.errors import InvalidValueError
from eventmodel.report.html.article_page import article_pages
from eventmodel.report.html.event_page import MatrixPage, event_pages
from eventmodel.report.html.links import Site
from eventmodel.report.html.overview import Lists
from eventmodel.report.html.rendering import asset, data_script, render
from eventmodel.report.story.standing import ranked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from eventmodel.analysis import Analysis
    from eventmodel.model.failure import Failure

INDEX: Final = "index.html"
_MADE_BY_US = re.compile(
    r"(?:events|articles|sources)/[0-9a-f]{16}(?:-\d+)?\.html|(?:events|sources|notes)(?:-\d+)?\.html"
)


def html_pages(analysis: Analysis, *, failures: Sequence[Failure] = ()) -> Iterator[tuple[str, str]]:
    """Give every file of the report: its path in the folder, and its text.

    They are a pure function of the analysis: the same records give the same bytes. Pages load nothing from the
    network, and no markup from an article's text runs in them.

    Args:
        analysis: the views to show.
        failures: what could not be read, to be listed on the overview.

    Raises:
        MissingExtraError: where jinja2 is not installed.

    Examples:
        >>> import eventmodel as em
        >>> page = em.Article.from_text("Two boats sank.", source="The Example")
        >>> sorted(path.split("/")[0] for path, _ in html_pages(em.analyse(em.Dossier.of(page))))[-3:]
        ['notes.html', 'sources', 'sources.html']
    """
    site, standings = Site(analysis), ranked(analysis)
    lists = Lists(site, standings, failures)
    yield "assets/report.css", asset("report.css")
    yield "assets/report.js", asset("report.js")
    yield "assets/events.js", data_script("eventmodelEvents", lists.index())
    yield INDEX, render("overview.html", page=lists.overview(), root="", path=INDEX)
    for listed in lists.pages():
        yield listed.path, render(f"{listed.path.partition('.')[0].partition('-')[0]}.html", page=listed, root="")
    for standing in standings:
        for event in event_pages(site, standing):
            template = "matrix.html" if isinstance(event, MatrixPage) else "event.html"
            yield event.path, render(template, page=event, root="../")
    for key in analysis.records.articles:
        for article in article_pages(site, key):
            yield article.path, render("article.html", page=article, root="../")
    for source in lists.source_pages():
        yield source.path, render("source.html", page=source, root="../")


def write_html(analysis: Analysis, folder: Path, *, failures: Sequence[Failure] = ()) -> Path:
    """Write the report into a folder, and give the page to open first; it works from disk, without a network.

    Pages of an earlier report in the same folder that this one has not are deleted; no other file is touched.

    Args:
        analysis: the views to show.
        folder: where to write; it is made where it is not there.
        failures: what could not be read, to be listed on the overview.

    Raises:
        MissingExtraError: where jinja2 is not installed.
        InvalidValueError: where the folder cannot be written to.
    """
    written: set[str] = set()
    try:
        for path, text in html_pages(analysis, failures=failures):
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode("utf-8", "replace"))
            written.add(path)
        for file in folder.rglob("*.html"):
            path = file.relative_to(folder).as_posix()
            if path not in written and _MADE_BY_US.fullmatch(path):
                file.unlink()
    except OSError as error:
        raise InvalidValueError(f"{folder}: the report could not be written: {error.strerror}") from error
    return folder / INDEX
