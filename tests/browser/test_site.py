"""The documentation in a real browser: pages open without a fault, links lead somewhere, anyone can read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from html_links import broken_links

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.conftest import Opener, Scheme

_SAMPLE = ("", "tutorial/", "reference/extraction/")
_OF_THE_THEME = (
    ".md-search",  # its dialog has no name
    ".highlight",  # its comments and numbers reach 4.4 of the 4.5 that contrast should be
    ".md-copyright",  # it reaches 4.47
    ".md-content__inner a",  # it underlines no link; colour alone tells them from the text
)
"""What mkdocs-material itself does, and no page of ours can mend."""


def _pages(site: Path) -> list[str]:
    """The addresses of all pages, below the site's own; the page of what is not found is no page of its own."""
    return sorted(
        file.relative_to(site).as_posix().removesuffix("index.html")
        for file in site.rglob("*.html")
        if file.name != "404.html"
    )


def test_every_link_leads_somewhere(site: Path) -> None:
    assert [fault for fault in broken_links(site) if not fault.startswith("404.html")] == []


def test_every_page_fits_a_phone_also_without_scripts(site: Path, served: str, visit: Opener) -> None:
    """The theme shortens the title in its bar by a script; that bar apart, nothing is too wide without one."""
    with visit((360, 740), scripts=False) as visitor:
        assert visitor.too_wide((served + page for page in _pages(site)), apart_from=".md-header") == []


def test_a_page_of_each_part_opens_without_a_fault(site: Path, served: str, visit: Opener) -> None:
    """One of each: the theme's script is the same on every page."""
    parts = {page.partition("/")[0]: page for page in _pages(site)}
    with visit((360, 740)) as visitor:
        assert visitor.too_wide(served + page for page in parts.values()) == []


@pytest.mark.parametrize(("scheme", "rules", "parts"), [("light", (), _SAMPLE), ("dark", ("color-contrast",), ("",))])
def test_nothing_bars_the_way(
    site: Path, served: str, visit: Opener, scheme: Scheme, rules: tuple[str, ...], parts: tuple[str, ...]
) -> None:
    sample = [next(page for page in _pages(site) if page.startswith(part)) for part in parts]
    with visit(scheme=scheme) as visitor:
        found = visitor.barriers((served + page for page in sample), rules=rules, apart_from=_OF_THE_THEME)
    assert found == [], "\n".join(found)


def test_the_search_finds_a_page(served: str, visit: Opener) -> None:
    with visit() as visitor:
        page = visitor.open(served)
        page.locator("[data-md-component=search-query]").fill("discrepancy")
        page.locator(".md-search-result__item").first.wait_for()
