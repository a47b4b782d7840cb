"""A browser, and what it opens: reports of example pages, the documentation site, cards as a notebook shows them.

Not part of `make test`: `make browser` runs this folder.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import attrs
import pytest
from chromium import chromium
from playwright.sync_api import Browser, Page

import eventmodel as em
from eventmodel.report.html import write_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from playwright.sync_api import ConsoleMessage, Dialog, Request

ROOT = Path(__file__).parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
PHONE, DESKTOP = (360, 740), (1280, 800)
Scheme = Literal["light", "dark"]
_AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
_LOCAL = ("file:", "data:", "blob:", "about:", "http://127.0.0.1:")
_BEYOND = """part => {
    document.querySelector(part)?.remove();
    return document.scrollingElement.scrollWidth - innerWidth;
}"""
_GRAVE = {"serious", "critical"}


@attrs.define(slots=False)  # Playwright keeps its handlers on it
class Visitor:
    """A page of the browser, and everything that went wrong in it.

    Attributes:
        page: the page.
        faults: errors and warnings of the console, errors of scripts, dialogs, requests that failed or left the
            machine.
    """

    page: Page
    faults: list[str] = attrs.field(factory=list[str])

    def __attrs_post_init__(self) -> None:
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        self.page.on("dialog", self._on_dialog)
        self.page.on("requestfailed", self._on_failed)
        self.page.on("request", self._on_request)
        self.page.set_default_timeout(10_000)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.faults.append(f"{self.page.url}: console: {message.text}")

    def _on_dialog(self, dialog: Dialog) -> None:
        self.faults.append(f"{self.page.url}: dialog: {dialog.message}")
        dialog.dismiss()

    def _on_failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # left for the next page while it was still loading
            self.faults.append(f"{self.page.url}: could not load {request.url}: {request.failure}")

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith(_LOCAL):
            self.faults.append(f"{self.page.url}: asks the network for {request.url}")

    def open(self, address: str) -> Page:
        """Open an address, loaded in full."""
        self.page.goto(address, wait_until="load")
        return self.page

    def too_wide(self, addresses: Iterable[str], *, apart_from: str = "#no-such-part") -> list[str]:
        """Open every page, and name those that are wider than the window once a part of them is taken out."""
        found: list[str] = []
        for address in addresses:
            beyond = self.open(address).evaluate(_BEYOND, apart_from)
            if beyond > 0:
                found.append(f"{address} is {beyond} pixels too wide")
        return found

    def barriers(
        self, addresses: Iterable[str], *, rules: tuple[str, ...] = (), apart_from: tuple[str, ...] = ()
    ) -> list[str]:
        """Open every page, and say what axe-core finds serious or critical, by some rules or by its own choice.

        What the selectors `apart_from` choose is not looked at.
        """
        options: dict[str, Any] = {"preload": False, "resultTypes": ["violations"]}
        if rules:
            options["runOnly"] = {"type": "rule", "values": list(rules)}
        where = {"include": [["html"]], "exclude": [[selector] for selector in apart_from]}
        return [fault for address in addresses for fault in self._axe(address, where, options)]

    def _axe(self, address: str, where: dict[str, Any], how: dict[str, Any]) -> list[str]:
        page = self.open(address)
        page.evaluate(f"{_AXE};0")
        found: dict[str, Any] = page.evaluate("([where, how]) => axe.run(where, how)", [where, how])
        return [
            f"{address}: {fault['id']} ({fault['impact']}): {fault['help']}: {node['html'][:150]} — "
            f"{' '.join(str(node['failureSummary']).split())[:200]}"
            for fault in found["violations"]
            if fault["impact"] in _GRAVE
            for node in fault["nodes"][:3]
        ]


@attrs.frozen
class Opener:
    """Opens pages in a browser, each in a context of its own."""

    browser: Browser

    @contextmanager
    def __call__(
        self, size: tuple[int, int] = DESKTOP, scheme: Scheme = "light", *, scripts: bool = True
    ) -> Iterator[Visitor]:
        """Give a visitor, and hold at the end that nothing went wrong."""
        width, height = size
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        try:
            visitor = Visitor(context.new_page())
            yield visitor
            assert not visitor.faults, "\n".join(visitor.faults)
        finally:
            context.close()


@pytest.fixture(scope="session")
def visit() -> Iterator[Opener]:
    with chromium() as browser:
        yield Opener(browser)


@pytest.fixture(scope="session")
def story() -> em.Analysis:
    return em.analyse(em.read(ROOT / "examples"))


@pytest.fixture(scope="session")
def report(story: em.Analysis, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the report of the example pages."""
    return write_html(story, tmp_path_factory.mktemp("examples")).parent


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the report of real pages, where those are at hand."""
    if not SEEDS.is_dir():
        pytest.skip(f"{SEEDS} is not there")
    return write_html(em.analyse(em.read(SEEDS)), tmp_path_factory.mktemp("seeds")).parent


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built documentation."""
    folder = ROOT / "site"
    if not (folder / "index.html").is_file():
        pytest.fail("the documentation is not built: run `make docs` first")
    return folder


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address at which the documentation is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
