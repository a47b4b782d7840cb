"""Text of pages that tries to run, to look like markup, or to turn a line around shows as text, and nothing runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import eventmodel as em
from eventmodel.display import as_html, with_evidence
from eventmodel.report.html import write_html

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.conftest import Opener

_RUN = "window.hacked = true; alert(1)"
SCRIPTS = (
    f"<script>{_RUN}</script>",
    f'<img src=x onerror="{_RUN}">',
    f"<svg onload='{_RUN}'></svg>",
    f'"><script>{_RUN}</script>',
    f"' onmouseover='{_RUN}' autofocus onfocus='{_RUN}",
    f"</script><script>{_RUN}</script>",
    f"<!--<script>{_RUN}//-->",
    f"]]><script>{_RUN}</script>",
    f"{{{{ 7 * 7 }}}} {{% raw %}} ${{{_RUN}}}",
    f"<iframe srcdoc='<script>top.{_RUN}</script>'></iframe>",
    "<base href='https://example.org/'><meta http-equiv=refresh content='0;url=https://example.org/'>",
    "<form action='https://example.org/'><button>Press</button></form>",
    "<style>* { display: none !important }</style>",
    "&lt;b&gt; &#60;i&#62; &amp;nbsp;",
)
TURNS = "\u202egnp.exe\u202c \u2066left\u2069 \u200f\u05d0\u05d1 \x00\x1b[31m\u2028"
HOSTILE = f"{' '.join(SCRIPTS)} {TURNS}"


@pytest.fixture(scope="module")
def attack() -> em.Analysis:
    """Two pages of one event; whatever can be a text is hostile, and they contradict one another."""
    pages = [
        em.Article.from_text(
            f"{HOSTILE} {number} people died. {SCRIPTS[0]}",
            source=f"{HOSTILE} {number}",
            title=f"{HOSTILE} title",
            url=f"javascript:{_RUN}//{number}",
            published="2021-01-11",
            bylines=(HOSTILE,),
            agencies=(HOSTILE,),
            paths=(f"{HOSTILE}/{number}.txt",),
        )
        for number in ("9", "12")
    ]
    claims = [
        page.claim(name, value, quote=quote, speaker=(HOSTILE, HOSTILE))
        for page, number in zip(pages, ("9", "12"), strict=True)
        for name, value, quote in (
            ("deaths", number, f"{number} people died"),
            ("place", HOSTILE, SCRIPTS[1]),
            ("cause", HOSTILE + number, SCRIPTS[2]),
            ("quote", HOSTILE, SCRIPTS[3]),
            ("participant", HOSTILE, SCRIPTS[4]),
            (f"acme:{HOSTILE}", HOSTILE + number, SCRIPTS[5]),
            ("date", "2021-01-10", SCRIPTS[6]),
        )
    ]
    texts = {page.id: page for page in pages}
    one, two = (em.Target.of(em.Mention(page.id), texts) for page in pages)
    same = em.Judgement(one, two, em.Verdict.SAME, author=HOSTILE, reason=HOSTILE)
    return em.analyse(em.Dossier.of(*pages, *claims, same))


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_nothing_of_a_page_runs_in_the_report(
    attack: em.Analysis, visit: Opener, tmp_path: Path, *, scripts: bool
) -> None:
    write_html(attack, tmp_path)
    with visit(scripts=scripts) as visitor:
        for file in sorted(tmp_path.rglob("*.html")):
            page = visitor.open(file.as_uri())
            if scripts:
                assert page.evaluate("typeof window.hacked") == "undefined"
                assert page.evaluate("[...document.images, ...document.querySelectorAll('iframe, base')].length") == 0
                assert page.evaluate(_LINKS_OUT) == []
            assert page.locator("main").is_visible()
            assert page.url == file.as_uri()


_NOTEBOOK = """<!doctype html><html lang="en"><title>Notebook</title>
<style>:root { color-scheme: light dark; }</style><main><h1>Notebook</h1>CELLS</main></html>"""
_LINKS_OUT = "[...document.links].map(link => link.href).filter(href => !/^(file:|https?:)/.test(href))"


def test_the_text_is_there_as_it_was_written(attack: em.Analysis, visit: Opener, tmp_path: Path) -> None:
    write_html(attack, tmp_path)
    with visit() as visitor:
        for file in sorted((tmp_path / "articles").glob("*.html")):
            shown = visitor.open(file.as_uri()).locator("main").text_content() or ""
            for text in SCRIPTS:
                assert "".join(text.split()) in "".join(shown.split())
            assert not {"\u202e", "\u2066", "\x00", "\x1b"} & set(shown)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_of_a_page_runs_in_a_notebook(attack: em.Analysis, visit: Opener, tmp_path: Path, scheme: str) -> None:
    event = attack.events[0]
    things = [attack, attack.dossier, *attack.dossier.articles.values(), *attack.dossier.claims.values()]
    results: list[em.Event | em.Discrepancy | em.Resolution] = [event, *attack.discrepancies, *attack.resolutions]
    shown = [as_html(thing) for thing in (*things, *results, *(with_evidence(r, attack) for r in results))]
    file = tmp_path / "notebook.html"
    style = "<style>:root { color-scheme: light dark; }</style>"
    file.write_text(
        f'<!doctype html><html lang="en"><title>x</title>{style}<main><h1>x</h1>{"".join(shown)}</main></html>', "utf-8"
    )
    with visit(scheme="dark" if scheme == "dark" else "light") as visitor:
        page = visitor.open(file.as_uri())
        assert page.evaluate("typeof window.hacked") == "undefined"
        assert (
            page.evaluate(
                "document.querySelectorAll('main img, main svg, main script, main form, main a, main b').length"
            )
            == 0
        )
        assert SCRIPTS[0] in (page.locator("main").text_content() or "")
        barriers = visitor.barriers([file.as_uri()])
    assert barriers == [], "\n".join(barriers)
