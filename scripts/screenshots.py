"""Take the pictures of the HTML report that the documentation shows: fictional pages only.

python scripts/screenshots.py
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from chromium import chromium

import eventmodel as em
from eventmodel.report.html import write_html

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"


class Shot(NamedTuple):
    """A picture: of which page, how large, in which colours, from which element on."""

    name: str
    page: Literal["overview", "event", "article"]
    size: tuple[int, int]
    scheme: Literal["light", "dark"] = "light"
    start: str = "body"


SHOTS = (
    Shot("report-overview", "overview", (1100, 760)),
    Shot("report-overview-phone", "overview", (390, 760), "dark"),
    Shot("report-event", "event", (1100, 760)),
    Shot("report-event-phone", "event", (390, 760)),
    Shot("report-matrix", "event", (1100, 620), "light", "#matrix"),
    Shot("report-article", "article", (1100, 620)),
)


def take(browser: Browser, shot: Shot, address: str) -> Path:
    """Take one picture, and give its file."""
    width, height = shot.size
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=shot.scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address)
    if shot.start != "body":
        page.evaluate(
            "start => scrollTo(0, document.querySelector(start).getBoundingClientRect().top - 60)", shot.start
        )
    file = PICTURES / f"{shot.name}.png"
    page.screenshot(path=file)
    context.close()
    return file


def pages_of(folder: Path) -> dict[str, str]:
    """Write the report of the example pages, and give the addresses of those that are shown."""
    story = em.analyse(em.read(ROOT / "examples" / "harbour-ferry"))
    index = write_html(story, folder)
    event = max((folder / "events").glob("*.html"), key=lambda page: page.stat().st_size)
    deaths = story.claims_of(story.events[0], "deaths")
    claim = min(deaths, key=lambda c: (c.span.start, c.id))
    article = next(
        page for page in (folder / "articles").glob("*.html") if f'id="{claim.id}"' in page.read_text("utf-8")
    )
    return {"overview": index.as_uri(), "event": event.as_uri(), "article": f"{article.as_uri()}#{claim.id}"}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place, chromium() as browser:
        addresses = pages_of(Path(place))
        PICTURES.mkdir(exist_ok=True)
        for shot in SHOTS:
            print(take(browser, shot, addresses[shot.page]).relative_to(ROOT))
