"""Links of HTML files: which of them lead nowhere."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_ADDRESSES = {"href", "src", "action", "data", "poster"}


class _Anchors(HTMLParser):
    """The ids of a page, and where its links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of an element."""
        for name, value in attrs:
            if name == "id" or (name == "name" and tag == "a"):
                self.ids.append(value or "")
            elif name in _ADDRESSES:
                self.links.add(value or "")


def broken_links(folder: Path) -> Iterator[str]:
    """Name every link within a folder that leads to no file, or to no place in it, and every id that stands twice."""
    pages = {file.resolve(): _Anchors(file.read_text("utf-8")) for file in folder.rglob("*.html")}
    places = {file: frozenset(page.ids) for file, page in pages.items()}
    for file, page in pages.items():
        name = file.relative_to(folder.resolve())
        if len(places[file]) < len(page.ids):
            twice = sorted({key for key in page.ids if page.ids.count(key) > 1})
            yield f"{name}: these ids stand twice: {', '.join(twice)}"
        for link in sorted(page.links):
            fault = _fault(file, link, places)
            if fault:
                yield f"{name}: {link} {fault}"


def _fault(file: Path, link: str, places: Mapping[Path, frozenset[str]]) -> str:
    """What is wrong with a link of a file; nothing with one that leads elsewhere."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return ""
    target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
    target = target / "index.html" if target.is_dir() else target
    if not target.is_file():
        return "leads to no file"
    fragment = unquote(parts.fragment)
    return "leads to no place in its file" if fragment and fragment not in places.get(target, {fragment}) else ""
