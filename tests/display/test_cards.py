"""Cards: each noun shows itself, in HTML, in rich and as plain text; the evidence is there down to the quote.

Text of pages is hostile: whatever it holds, it is only ever text.
"""

from __future__ import annotations

import io
import subprocess
import sys
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

import eventmodel as em
from eventmodel.display import Card, Grid, as_card, as_html, as_rich, with_evidence
from eventmodel.errors import InvalidValueError, MissingExtraError
from eventmodel.model.claim import Modality, Polarity
from eventmodel.report.wording.days import in_plain_words
from eventmodel.report.wording.values import reading_words

FERRY = Path(__file__).parents[2] / "examples" / "harbour-ferry"
TAGS = {
    "div", "strong", "span", "table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary",
}  # fmt: skip
HOSTILE = "<script>alert(1)</script><img src=x onerror='run()'>\x00\x1b[31m\u202egnp.exe\u2066\ud800[bold red]&amp;\"'"


class _Seen(HTMLParser):
    """What a browser would find: tags, attributes and text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.names: set[str] = set()
        self.depth = 0
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.names |= {name for name, _ in attrs}
        self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        assert tag in TAGS
        self.depth -= 1

    def handle_data(self, data: str) -> None:
        self.text += f"{data}\n"


def _printed(thing: object) -> str:
    console = Console(file=io.StringIO(), width=300, color_system="truecolor", force_terminal=True)
    console.print(thing)
    file = console.file
    assert isinstance(file, io.StringIO)
    return file.getvalue()


@cache
def story() -> em.Analysis:
    return em.analyse(em.read(FERRY))


@cache
def hostile() -> em.Analysis:
    page = em.Article.from_text(f"{HOSTILE} Nine people died.", source=HOSTILE, title=HOSTILE, url=HOSTILE)
    other = em.Article.from_text("Two people died.", source="The Example")
    nine = page.claim("deaths", em.Quantity.exactly(9, HOSTILE), quote=page.text, speaker=(HOSTILE, HOSTILE))
    two = other.claim("deaths", em.Quantity.exactly(2, HOSTILE), quote="Two people died")
    same = em.Judgement(
        em.Target.of(em.Mention(page.id), {page.id: page}),
        em.Target.of(em.Mention(other.id), {other.id: other}),
        em.Verdict.SAME,
        author=HOSTILE,
        reason=HOSTILE,
    )
    return em.analyse(em.Dossier.of(page, other, nine, two, same))


def _things(analysis: em.Analysis) -> list[object]:
    event = analysis.events[0]
    results: list[em.Event | em.Discrepancy | em.Resolution | em.Claim] = [
        event,
        analysis.discrepancies[0],
        analysis.resolutions[0],
        analysis.claims_of(event)[0],
    ]
    shown = [with_evidence(thing, analysis) for thing in results]
    return [analysis, analysis.dossier, *analysis.dossier.articles.values(), *results, *shown]


@pytest.mark.parametrize("number", range(14))
def test_every_noun_shows_itself_in_a_notebook_and_at_a_terminal(number: int) -> None:
    things = _things(story())
    thing = things[number % len(things)]
    seen, card = _Seen(thing._repr_html_()), as_card(thing)  # type: ignore[attr-defined] # every noun has it
    assert seen.depth == 0
    assert seen.tags <= TAGS
    assert seen.names <= {"dir", "style", "scope"}
    assert card.title in seen.text
    assert card.title.split()[0] in _printed(thing)
    assert str(card).startswith(card.title)


def test_hostile_text_is_only_ever_text() -> None:
    for thing in _things(hostile()):
        html, plain, printed = as_html(thing), str(as_card(thing)), _printed(thing)
        seen = _Seen(html)
        assert seen.tags <= TAGS
        assert seen.names <= {"dir", "style", "scope"}
        html.encode("utf-8")
        for text in (html, plain, printed):
            assert not set("\x00\u202e\u2066\ud800") & set(text)
        assert "\x1b[31m" not in printed + plain
    assert "<script>alert(1)</script>" in _Seen(as_html(hostile())).text
    assert "[bold red]" in _printed(hostile())


@given(st.text(), st.text())
def test_any_text_stays_within_its_element(text: str, other: str) -> None:
    card = Card(text, other, ((other, text),), (Grid((text,), ((other,),), text, folded=True),))
    seen = _Seen(as_html(card))
    assert seen.tags <= TAGS
    assert seen.depth == 0
    assert (text in seen.text) or not text.isprintable()


def test_a_discrepancy_shows_each_position_with_who_prints_it_and_the_words() -> None:
    found = next(d for d in story().discrepancies if d.attribute == "deaths")
    shown = str(with_evidence(found, story()))
    for side in found.positions:
        for claim in (story().records.claims[key] for key in side.claims):
            article = story().records.articles[claim.article]
            assert reading_words(side.reading) in shown
            assert " ".join(claim.span.exact.split()) in shown
            assert article.source in shown


def test_a_resolution_shows_for_and_against_and_copies() -> None:
    found = next(r for r in story().resolutions if r.opposing and r.supporting and r.discounted)
    (grid,) = with_evidence(found, story()).grids
    sides = [row[0] for row in grid.rows]
    assert sides.count("for it") == len(found.supporting)
    assert sides.count("against it") == len(found.opposing)
    assert sides.count("a copy") == len(found.discounted)
    assert "confidence" not in dict(as_card(found).facts)


def test_a_resolution_says_what_would_change_it() -> None:
    found = next(r for r in story().resolutions if r.would_change)
    assert dict(as_card(found).facts)["it would change with"] == in_plain_words(found.would_change)


def test_an_event_shows_what_each_outlet_says_and_what_none_says() -> None:
    event = story().events[0]
    matrix = with_evidence(event, story()).grids[0]
    deaths = next(row for row in matrix.rows if row[0] == "Deaths")
    said = {reading_words(claim.reading) for claim in story().claims_of(event, "deaths")}
    assert all(any(value in cell for cell in deaths[1:]) for value in said)
    assert any(cell == "–" for row in matrix.rows for cell in row)


def test_many_outlets_stand_in_several_tables() -> None:
    pages = [em.Article.from_text(f"{n} people died.", source=f"Outlet {n:02}", title="Ferry") for n in range(10, 18)]
    claims = [page.claim("deaths", page.text.split()[0], quote=page.text) for page in pages]
    first, *others = (em.Mention(page.id) for page in pages)
    texts = {page.id: page for page in pages}
    same = [
        em.Judgement(em.Target.of(first, texts), em.Target.of(other, texts), em.Verdict.SAME, author="Ana")
        for other in others
    ]
    joined = em.analyse(em.Dossier.of(*pages, *claims, *same))
    tables = [grid for grid in with_evidence(joined.events[0], joined).grids if grid.columns[0] == "who says what"]
    assert [len(grid.columns) - 1 for grid in tables] == [6, 2]
    assert [name for grid in tables for name in grid.columns[1:]] == [f"Outlet {n:02}" for n in range(10, 18)]


def test_what_is_denied_or_only_possible_says_so() -> None:
    page = em.Article.from_text("Nobody said nine people may have died.", source="The Example")
    claim = page.claim(
        "deaths", "nine", quote="nine people", polarity=Polarity.NEGATIVE, modality=Modality.POSSIBLE, speaker="Ana"
    )
    card = as_card(claim)
    assert card.subtitle == "reported · denied, perhaps"
    assert dict(card.facts)["said by"] == "Ana"


def test_a_long_list_is_cut_and_counted() -> None:
    pages = [em.Article.from_text(f"Page {n}.", source=f"Outlet {n:02}") for n in range(25)]
    (grid,) = as_card(em.Dossier.of(*pages)).grids
    assert (len(grid.rows), grid.left_out) == (20, 5)
    assert "… and 5 more" in as_html(em.Dossier.of(*pages))


def test_an_empty_dossier_has_a_card_too() -> None:
    assert str(as_card(em.Dossier())) == "Dossier\n0 articles · 0 claims"
    assert "0 events" in str(as_card(em.analyse(em.Dossier())))


def test_what_stands_for_a_claim_of_an_article_that_is_not_there_is_its_id() -> None:
    page = em.Article.from_text("Nine people died.", source="The Example")
    claim = page.claim("deaths", "nine", quote="Nine people")
    alone = em.analyse(em.Dossier.of(claim))
    assert dict(with_evidence(claim, alone).facts)["source"] == page.id


def test_other_things_have_no_card() -> None:
    with pytest.raises(InvalidValueError, match="a str has no card"):
        as_html("text")
    with pytest.raises(InvalidValueError, match="a Dossier has no evidence"):
        with_evidence(story().dossier, story())  # type: ignore[arg-type] # what is tested


def test_without_rich_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rich.console", None)
    with pytest.raises(MissingExtraError, match=r"eventmodel\[cli\]"):
        as_rich(em.Dossier())


def test_showing_is_inherited_and_changes_nothing_of_a_record() -> None:
    @attrs.frozen
    class Mine(em.Article):
        """A kind of a user's own."""

    assert Mine("Two boats sank.")._repr_html_().count("Two boats sank.") == 1
    assert "_repr_html_" not in {field.name for field in attrs.fields(em.Article)}


def test_the_nouns_do_not_load_what_draws_them() -> None:
    script = (
        "import sys, eventmodel.model as m; d = m.Dossier(); assert 'eventmodel.display' not in sys.modules; "
        "print(d._repr_html_())"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert "Dossier" in done.stdout


def test_the_short_forms_count_what_is_long() -> None:
    event = story().events[0]
    assert repr(story()) == f"<Analysis: 5 articles, {len(story().dossier.claims)} claims, policy default/1>"
    assert f"articles=<5>, claims=<{len(event.claims)}>" in repr(event)
