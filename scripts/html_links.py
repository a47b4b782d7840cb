"""Links of HTML files: which of them lead nowhere."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator
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


def broken_links(folder: Path, *, fragments_of_scripts: tuple[str, ...] = ()) -> Iterator[str]:
    """Name every link within a folder that leads to no file, or to no place in it, and every id that stands twice.

    A fragment that begins with one of `fragments_of_scripts` is read by a script.
    """
    pages = {file.resolve(): _Anchors(file.read_text("utf-8")) for file in folder.rglob("*.html")}
    for file, page in pages.items():
        name = file.relative_to(folder.resolve())
        for twice in sorted({key for key in page.ids if page.ids.count(key) > 1}) if len(set(page.ids)) < len(page.ids) else ():
            yield f"{name}: the id {twice!r} stands twice"
        for link in sorted(page.links):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            target = target / "index.html" if target.is_dir() else target
            fragment = unquote(parts.fragment)
            if not target.is_file():
                yield f"{name}: {link} leads to no file"
            elif fragment and target in pages and fragment not in pages[target].ids:
                if not fragment.startswith(fragments_of_scripts or ("\0",)):
                    yield f"{name}: {link} leads to no place in the file"
