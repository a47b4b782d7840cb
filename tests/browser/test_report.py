"""The HTML report in a real browser: every page opens from disk without a fault, on a phone too; anyone can use it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from html_links import broken_links

from eventmodel.report.naming import event_title

if TYPE_CHECKING:
    from playwright.sync_api import Locator
    from tests.browser.conftest import Opener, Visitor

    import eventmodel as em


PHONE = (360, 740)
_COLOURS = ("color-contrast", "link-in-text-block", "target-size")


_IN_SIGHT = """() => {
    const box = document.querySelector("mark.lit").getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
}"""


@pytest.fixture(params=["report", "seeds"])
def folder(request: pytest.FixtureRequest) -> Path:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Path)
    return found


def _pages(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.html"))


def _largest(folder: Path, kind: str) -> Path:
    return max((folder / kind).glob("*.html"), key=lambda page: page.stat().st_size)


def _third(folder: Path, kind: str) -> Path:
    """A page that has all the parts which the largest have, and takes axe-core a third of their time."""
    return sorted((folder / kind).glob("*.html"), key=lambda page: -page.stat().st_size)[2]


def test_every_link_leads_somewhere(folder: Path) -> None:
    assert list(broken_links(folder)) == []


def test_every_page_opens_without_a_fault_and_fits_a_phone(folder: Path, visit: Opener) -> None:
    with visit(PHONE) as visitor:
        assert visitor.too_wide(page.as_uri() for page in _pages(folder)) == []


def test_nothing_bars_the_way(folder: Path, visit: Opener) -> None:
    pages = [folder / "index.html", *(_third(folder, kind) for kind in ("events", "articles", "sources"))]
    with visit() as visitor:
        found = visitor.barriers(page.as_uri() for page in pages)
    assert found == [], "\n".join(found)


def test_colours_can_be_told_apart_in_the_dark_and_fingers_hit_what_they_aim_at(report: Path, visit: Opener) -> None:
    pages = [_third(report, "events"), _third(report, "articles")]
    with visit(PHONE, "dark") as visitor:
        found = visitor.barriers((page.as_uri() for page in pages), rules=_COLOURS)
    assert found == [], "\n".join(found)


def test_without_scripts_all_is_there(folder: Path, visit: Opener) -> None:
    with visit(scripts=False) as visitor:
        page = visitor.open((folder / "index.html").as_uri())
        page.locator(".events a.name").first.click()
        assert "/events/" in page.url
        page.locator(".matrix td a").first.click()
        assert "/articles/" in page.url
        assert page.locator(f'[id="{page.url.partition("#")[2]}"]').is_visible()


def test_the_filters_show_what_fits_and_say_so(report: Path, visit: Opener, story: em.Analysis) -> None:
    titles = {event.id: event_title(event) for event in story.events}
    differ = {titles[d.event] for d in story.discrepancies if d.matters and d.event and d.word == "contradiction"}
    with visit() as visitor:
        page = visitor.open((report / "index.html").as_uri())
        page.locator("#filters [name=kind]").select_option("contradiction")
        shown = page.locator(".events tbody tr a.name").all_inner_texts()
        assert set(shown) == differ
        assert page.locator("#found").inner_text() == f"{len(shown)} of {len(story.events)} events"
        page.reload()
        assert page.locator(".events tbody tr a.name").all_inner_texts() == shown
        page.locator("#filters [name=words]").fill("no such event")
        assert page.locator(".events tbody tr").count() == 0
        page.locator("#filters [type=reset]").click()
        page.wait_for_function("document.querySelectorAll('.events tbody tr').length > 0")
        assert "#" not in page.url


def test_each_cell_leads_to_its_sentence(report: Path, visit: Opener, story: em.Analysis) -> None:
    quotes = {claim.id: claim.span.exact for claim in story.dossier.claims.values()}
    largest = _largest(report, "events")
    with visit() as visitor:
        count = _unfolded(visitor, largest).count()
        assert count
        for number in range(0, count, max(1, count // 5)):
            _unfolded(visitor, largest).nth(number).click()
            page = visitor.page
            assert "/articles/" in page.url
            page.locator("mark.lit").first.wait_for()
            said = "".join(page.locator("mark.lit").evaluate_all("marks => marks.map(mark => mark.textContent)"))
            assert "".join(said.split()) == "".join(quotes[page.url.partition("#")[2]].split())
            page.wait_for_function(_IN_SIGHT)


def _unfolded(visitor: Visitor, event: Path) -> Locator:
    """The values in the tables of who says what, none of them folded away."""
    page = visitor.open(event.as_uri())
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    return page.locator(".matrix td .value > a:first-child")


def test_the_keyboard_reaches_everything(report: Path, visit: Opener) -> None:
    largest = _largest(report, "events")
    with visit() as visitor:
        page = visitor.open(largest.as_uri())
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "content"
        cell = page.locator(".matrix td a").first
        cell.focus()
        before = page.evaluate("document.activeElement.closest('td').cellIndex")
        page.keyboard.press("ArrowRight")
        assert page.evaluate("document.activeElement.closest('td,th').cellIndex") > before
