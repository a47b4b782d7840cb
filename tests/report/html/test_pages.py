"""The pages: every link leads somewhere, nothing is loaded or run, hostile text is text, no page grows too large."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import attrs
import pytest

import eventmodel as em
from eventmodel.errors import InvalidValueError, MissingExtraError
from eventmodel.model import Claim, Failure, Mention, Span, main_mention_id
from eventmodel.report import html_pages, write_html
from eventmodel.report.html.links import Site
from eventmodel.report.html.overview import Lists
from eventmodel.report.html.rendering import environment
from eventmodel.report.story.standing import ranked
from eventmodel.report.wording.terms import attribute_label

if TYPE_CHECKING:
    from collections.abc import Mapping

FERRY = Path(__file__).parents[3] / "examples" / "harbour-ferry"
VOID = frozenset({"meta", "link", "br", "input"})
ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' autofocus onfocus='alert(1)",
    "</script><script>alert(1)</script>",
    "</title><base href=https://evil.example/>",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)",
    "\u202etxt.exe\u202c \u2066iso\u2069 \u200f",
    "a\x00b\x1b[31m\x9b",
    "\ud800 one\r\ntwo\u2028three",
    "<!--<style>*{display:none}</style>-->",
    "&lt;b&gt; &amp; &#60;",
)


class Page(HTMLParser):
    """A page taken apart."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.article: list[str] = []
        self._open: list[tuple[str, dict[str, str]]] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = (tag, {name: value or "" for name, value in attrs})
        self.tags.append(found)
        if tag not in VOID:
            self._open.append(found)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if any(attributes.get("class") == "text" for _, attributes in self._open):
            self.article.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    @property
    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.tags if "id" in attributes]

    def values(self, *names: str) -> list[str]:
        return [attributes[name] for _, attributes in self.tags for name in names if name in attributes]


def taken_apart(analysis: em.Analysis) -> dict[str, Page]:
    return {path: Page(text) for path, text in html_pages(analysis) if path.endswith(".html")}


@cache
def ferry() -> Mapping[str, Page]:
    return taken_apart(em.analyse(em.read(FERRY)))


def hostile_dossier() -> em.Dossier:
    """Every place that a page's words can reach holds every attack."""
    records: list[em.Article | em.Claim | Mention] = []
    for number, attack in enumerate(ATTACKS):
        pages = [
            em.Article.from_text(
                f"{attack} 1{number} people died. {attack} was there. {more} {attack}",
                source=f"{attack} {more}",
                published="2021-01-11",
                title=attack,
                url=attack if more == "one" else f"https://example.org/{number}/{attack}",
                bylines=(attack,),
                agencies=(attack,),
                paths=(f"pages/{attack}",),
                captions=(),
                language="en",
            )
            for more in ("one", "two")
        ]
        for at, page in enumerate(pages):
            quote = f"1{number} people died"
            records += [
                page,
                page.claim("deaths", f"{number + at + 2}", quote=quote, speaker=attack),
                page.claim("participant", em.Agent(attack, attack), quote=attack, occurrence=0),
                page.claim("place", em.Place(attack, (attack,)), quote=attack, occurrence=1),
                page.claim(f"acme:{attack}", em.Text(attack), quote=attack, occurrence=0),
                page.claim("quote", em.Quotation(attack), quote=attack, occurrence=0),
            ]
        mention = Mention(pages[0].id, pages[0].span(0, 5), "other", attack)
        records += [mention, pages[0].claim("deaths", "7", quote=quote, mention=mention)]
    return em.Dossier.of(*records)


@cache
def hostile() -> Mapping[str, Page]:
    return taken_apart(em.analyse(hostile_dossier()))


def both() -> list[Mapping[str, Page]]:
    return [ferry(), hostile()]


def test_every_link_leads_to_a_place_that_is_there() -> None:
    for pages in both():
        files = {*pages, "assets/report.css", "assets/report.js", "assets/events.js"}
        for path, page in pages.items():
            for address in page.values("href", "src"):
                parts = urlsplit(address)
                if parts.scheme:
                    assert parts.scheme in {"http", "https"}
                    continue
                steps = [*Path(path).parent.parts, *Path(parts.path).parts] if parts.path else list(Path(path).parts)
                target = "/".join(
                    step for at, step in enumerate(steps) if step != ".." and steps[at + 1 : at + 2] != [".."]
                )
                assert target in files
                if parts.fragment:
                    assert parts.fragment in pages[target].ids


def test_anchors_are_there_once() -> None:
    for pages in both():
        for page in pages.values():
            assert len(set(page.ids)) == len(page.ids)


def test_every_claim_has_its_place_in_its_article() -> None:
    claims = em.read(FERRY).claims
    anchors = {key for path, page in ferry().items() if path.startswith("articles/") for key in page.ids}
    assert claims.keys() <= anchors


def test_pages_run_and_load_nothing_but_their_own_files() -> None:
    for pages in both():
        for path, page in pages.items():
            policy = [a["content"] for tag, a in page.tags if a.get("http-equiv") == "Content-Security-Policy"]
            assert len(policy) == 1
            assert policy[0].startswith("default-src 'none';")
            assert "unsafe" not in policy[0]
            assert not {"style", "iframe", "object", "embed", "img", "base", "image", "foreignobject"} & {
                tag for tag, _ in page.tags
            }
            names = {name for _, attributes in page.tags for name in attributes}
            assert not [name for name in names if name.startswith("on") or name in {"style", "srcdoc", "action"}]
            root = "" if "/" not in path else "../"
            assert {a["src"] for tag, a in page.tags if tag == "script"} <= {
                f"{root}assets/report.js",
                f"{root}assets/events.js",
            }


def test_hostile_words_are_words() -> None:
    seen = " ".join(page.text for page in hostile().values())
    for attack in ("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "{{ 7 * 7 }}{% raw %}", "&lt;b&gt;"):
        assert attack in seen
    allowed = {tag for page in ferry().values() for tag, _ in page.tags}
    assert {tag for page in hostile().values() for tag, _ in page.tags} <= allowed | {"nav"}


def test_nothing_hidden_is_left_in_a_page() -> None:
    hidden = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
    for path, text in html_pages(em.analyse(hostile_dossier())):
        assert hidden.search(text) is None, path


def test_only_addresses_of_the_web_become_links() -> None:
    addresses = [a for page in hostile().values() for a in page.values("href") if urlsplit(a).scheme]
    assert addresses
    assert all(a.startswith("https://example.org/") for a in addresses)
    leaving = [a for page in hostile().values() for tag, a in page.tags if urlsplit(a.get("href", "")).scheme]
    assert {a["rel"] for a in leaving} == {"noopener noreferrer nofollow"}


def test_the_text_of_an_article_is_whole() -> None:
    found = {"".join("".join(page.article).split()) for path, page in ferry().items() if path.startswith("articles/")}
    assert found == {"".join(article.text.split()) for article in em.read(FERRY).articles.values()}


def test_people_see_no_ids_and_no_notation_of_days() -> None:
    for path, page in ferry().items():
        own = page.text if not path.startswith("articles/") else "".join(page.words).replace("".join(page.article), "")
        assert re.search(r"\b[a-z]\d-[0-9a-f]{32}", own) is None
        assert re.search(r"\b\d{4}-\d\d-\d\d\b", own) is None


def test_open_contradictions_come_first() -> None:
    overview = ferry()["index.html"]
    states = [a["class"] for _, a in overview.tags if a.get("class", "").startswith(("status", "dim"))]
    assert states[0] == "status unresolved"
    assert states == sorted(states, key=["status unresolved", "status resolved", "dim", "dim none"].index)


def test_the_overview_says_who_contradicts_whom() -> None:
    analysis = em.analyse(em.read(FERRY))
    (standing, *_) = ranked(analysis)
    breaks = Lists(Site(analysis), [standing], ()).overview().breaks
    assert [line.label for line in breaks] == [attribute_label(name) for name in standing.open]
    assert dict(breaks[0].sides) == {
        "17 people": "Tidewater Tribune",
        "23 people": "Nordwelle",
        "26 people": "05_scraped-page.txt",
    }


def test_pages_carry_headers_labels_and_a_way_past_the_menu() -> None:
    for page in ferry().values():
        assert [a.get("lang") for tag, a in page.tags if tag == "html"] == ["en"]
        assert [tag for tag, _ in page.tags].count("h1") == 1
        assert any(a.get("class") == "skip" and a["href"] == "#content" for _, a in page.tags)
        assert all("scope" in a for tag, a in page.tags if tag == "th")
        assert all(a.get("aria-label") for _, a in page.tags if a.get("role") == "region")
        assert all(a.get("aria-labelledby") for tag, a in page.tags if tag == "svg")
        tables = sum(tag == "table" for tag, _ in page.tags)
        assert sum(tag == "caption" for tag, _ in page.tags) == tables


SMALL = """
import hashlib, sys
import eventmodel as em
from eventmodel.report import html_pages
page = em.Article.from_text
pages = [page(f"{n} people died in Lind.", source=f"S{n}", published=f"2021-01-1{n}") for n in range(1, 6)]
claims = [p.claim("deaths", str(n), quote=f"{n} people") for n, p in enumerate(pages, 1)]
claims += [p.claim("place", em.Place("Lind"), quote="Lind") for p in pages]
for path, text in html_pages(em.analyse(em.Dossier.of(*pages, *claims))):
    print(path, hashlib.sha256(text.encode()).hexdigest())
"""


def test_the_same_records_give_the_same_bytes_under_any_hash_seed() -> None:
    runs = [
        subprocess.run([sys.executable, "-c", SMALL], env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
                       capture_output=True, check=True, text=True).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert runs[0] == runs[1] != ""


def test_an_empty_dossier_has_a_report() -> None:
    pages = taken_apart(em.analyse(em.Dossier()))
    assert "0 articles" in pages["index.html"].text


@cache
def large() -> dict[str, str]:
    """An event of very many sources, and a text of many parts with very many claims."""
    records: list[em.Article | em.Claim] = []
    for number in range(130):
        page = em.Article.from_text(f"{number % 7 + 2} died in Lind.", source=f"Outlet {number}", title="Storm in Lind")
        records += [page, page.claim("deaths", str(number % 7 + 2), quote=f"{number % 7 + 2} died")]
    text = "<&\x00 two boats sank. " * 6_000
    long = em.Article.from_text(text, source="The Long Read")
    span = Span.of(text, 4, 13)
    first = long.claim("acme:seen", em.Flag(value=True), quote="two boats", occurrence=0)
    places = (4 + 20 * number for number in range(0, 6_000, 5))
    spans = [attrs.evolve(span, start=at, end=at + 9) for at in places]
    many: list[Claim] = [attrs.evolve(first, span=one) for one in spans]
    mains = [em.Target(main_mention_id(page.id), "mention") for page in records if isinstance(page, em.Article)]
    same = [em.Judgement(mains[0], other, em.Verdict.SAME, author="Ana") for other in mains[1:]]
    return dict(html_pages(em.analyse(em.Dossier.of(*records, long, *many, *same))))


def test_no_page_is_larger_than_a_megabyte() -> None:
    assert max(len(text.encode()) for text in large().values()) < 1_000_000


def test_a_wide_matrix_goes_on_on_further_pages() -> None:
    (wide,) = {path.rpartition("-")[0] for path in large() if path.startswith("events/") and "-" in path}
    pages = [Page(text) for path, text in large().items() if path.startswith(wide)]
    assert len(pages) == 6
    columns = [a for page in pages for tag, a in page.tags if tag == "th" and a.get("scope") == "col"]
    assert len([a for a in columns if not a.get("class")]) >= 130


def test_a_long_text_lies_on_several_pages_that_hold_all_of_it() -> None:
    parts = [Page(text) for path, text in large().items() if "The Long Read" in text and path.startswith("articles/")]
    assert len(parts) >= 3
    assert sum("".join(part.article).count("two boats sank.") for part in parts) >= 5_990
    assert sum(anchor.startswith("c1-") for part in parts for anchor in part.ids) == 1200


def test_pages_of_an_earlier_report_go_and_other_files_stay(tmp_path: Path) -> None:
    mine = tmp_path / "articles" / "my-notes.html"
    old = tmp_path / "articles" / "0123456789abcdef.html"
    mine.parent.mkdir()
    for file in (mine, old):
        file.write_text("kept?", "utf-8")
    page = em.Article.from_text("Two boats sank.", source="The Example")
    index = write_html(em.analyse(em.Dossier.of(page)), tmp_path)
    assert index == tmp_path / "index.html"
    assert (mine.exists(), old.exists()) == (True, False)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", "utf-8")
    with pytest.raises(InvalidValueError, match="taken: the report could not be written"):
        write_html(em.analyse(em.Dossier()), tmp_path / "taken")


def test_what_could_not_be_read_is_listed() -> None:
    failure = Failure("pages/broken.txt", "the file is empty")
    pages = dict(html_pages(em.analyse(em.Dossier()), failures=[failure]))
    assert "broken.txt</bdi></b>: could not be read: the file is empty" in pages["index.html"]
    assert "broken.txt" in pages["notes.html"]


def test_without_jinja2_the_pip_line_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    environment.cache_clear()
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(MissingExtraError, match=r"eventmodel\[report\]"):
        list(html_pages(em.analyse(em.Dossier())))
    monkeypatch.undo()
    environment.cache_clear()
