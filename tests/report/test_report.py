"""The reports: the keys and values that other tools read, evidence under every cell, and hostile text made harmless."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import attrs
import pytest

import eventmodel as em
from eventmodel.errors import MissingExtraError
from eventmodel.report import report_json, report_text, report_view
from eventmodel.report.values import value_view
from eventmodel.report.visible import visible
from eventmodel.values import Comparing, Comparison, Opaque, Relation, Unstated, Value, read_duration, read_quantity

EXAMPLES = Path(__file__).parents[2] / "examples"
KEYS = {
    "sources": {"id", "name", "kind"},
    "articles": {
        "id", "path", "source", "title", "published", "url", "language", "bylines", "agencies", "body",
        "shares_copy_with",
    },
    "events": {"id", "type", "title", "when", "where", "participants", "articles", "resolved"},
    "claims": {
        "id", "article", "event", "attribute", "value", "span", "quote", "speaker", "voice", "polarity", "modality",
        "origin", "extractor", "confidence",
    },
    "discrepancies": {"id", "event", "attribute", "kind", "locus", "relation", "positions", "explanation"},
}  # fmt: skip
RESOLVED = {"status", "value", "confidence", "strategy", "supporting", "opposing", "because"}
POSITION = {"value", "claims", "sources", "origins"}
WORDS = {
    "kind": {"contradiction", "precision", "wording", "attribution", "framing", "update", "internal", "metadata"},
    "locus": {"sources", "within", "versions", "over_time", "page"},
}


@cache
def examples() -> em.Analysis:
    return em.analyse(em.read(EXAMPLES / "harbour-ferry", EXAMPLES / "valley-talks"))


@cache
def view() -> dict[str, Any]:
    found = json.loads(report_json(examples()))
    assert isinstance(found, dict)
    return found


def test_the_report_is_of_the_named_format() -> None:
    assert (view()["format"], view()["version"]) == ("eventmodel.report", 1)
    assert set(view()) == {"format", "version", "made_with", *KEYS}


@pytest.mark.parametrize("part", KEYS)
def test_each_part_has_the_keys_that_other_tools_read(part: str) -> None:
    assert view()[part]
    for item in view()[part]:
        assert set(item) >= KEYS[part]


def test_the_parts_of_parts_have_their_keys_too() -> None:
    for event in view()["events"]:
        assert all(set(r) >= RESOLVED for r in event["resolved"].values())
        assert all(set(a) == {"article", "role"} for a in event["articles"])
    for found in view()["discrepancies"]:
        assert all(set(p) >= POSITION for p in found["positions"])
        assert {key: found[key] in words for key, words in WORDS.items()} == {"kind": True, "locus": True}


def test_every_quote_is_the_text_at_its_span() -> None:
    texts = {a.id: a.text for a in examples().dossier.articles.values()}
    for claim in view()["claims"]:
        start, end = claim["span"]
        assert texts[claim["article"]][start:end] == claim["quote"]


def test_the_text_of_a_page_is_that_of_its_file() -> None:
    texts = {a.id: a.text for a in examples().dossier.articles.values()}
    for article in view()["articles"]:
        assert Path(article["path"]).read_bytes().decode("utf-8", "replace") == texts[article["id"]]
        assert all(0 <= start < end <= len(texts[article["id"]]) for start, end in article["body"])


def ids(report: dict[str, Any]) -> dict[str, set[str]]:
    return {part: {item["id"] for item in report[part]} for part in KEYS}


def assert_ids_lead_somewhere(report: dict[str, Any]) -> None:
    known = ids(report)
    for article in report["articles"]:
        assert article["source"] in known["sources"] | {None}
        assert {c["article"] for c in article["shares_copy_with"]} <= known["articles"]
    for claim in report["claims"]:
        assert claim["article"] in known["articles"]
        assert claim["event"] in known["events"] | {None}
    for event in report["events"]:
        assert {a["article"] for a in event["articles"]} <= known["articles"]
        for resolved in event["resolved"].values():
            assert {*resolved["supporting"], *resolved["opposing"]} <= known["claims"]
    for found in report["discrepancies"]:
        assert found["event"] in known["events"] | {None}
        for position in found["positions"]:
            assert set(position["claims"]) <= known["claims"]
            assert set(position["sources"]) <= known["sources"] | known["articles"]


def test_every_id_leads_somewhere() -> None:
    assert_ids_lead_somewhere(view())


def by_hand(
    source: str = "The Example", text: str = "At least 17 people died.", title: str = "Ferry sinks"
) -> em.Analysis:
    one = em.Article.from_text(text, source=source, published="2021-01-11", title=title)
    other = em.Article.from_text("19 people died.", source="Another", published="2021-01-11", title=title)
    claims = (
        one.claim("deaths", "at least 17", quote=text, speaker=source),
        one.claim("participant", em.Agent(source), quote=text),
        one.claim("place", em.Place(source), quote=text),
        other.claim("deaths", "19", quote="19 people died"),
    )
    return em.analyse(em.Dossier.of(one, other, *claims))


def test_a_report_of_claims_put_in_by_hand_is_whole_too() -> None:
    report = report_view(by_hand())
    assert {c["extractor"] for c in report["claims"]} == {"by hand"}
    assert_ids_lead_somewhere(report)
    assert {a["text"] for a in report["articles"]} == {"At least 17 people died.", "19 people died."}


def test_an_empty_dossier_has_an_empty_report() -> None:
    report = report_view(em.analyse(em.Dossier()))
    assert [report[part] for part in KEYS] == [[]] * len(KEYS)
    assert "0 articles, 0 independent origins, 0 events" in report_text(em.analyse(em.Dossier()))


@pytest.mark.parametrize(
    ("reading", "shown"),
    [
        (
            read_quantity("more than 6,000", "person"),
            {"kind": "quantity", "low": 6000, "high": None, "stated": 6000, "unit": "person", "approximate": False},
        ),
        (
            read_quantity("nearly 2,000", "person"),
            {"kind": "quantity", "low": 1800, "high": 2000, "stated": 2000, "unit": "person", "approximate": True},
        ),
        (
            read_quantity("6.4", "magnitude"),
            {"kind": "quantity", "low": 6.4, "high": 6.4, "stated": 6.4, "unit": "magnitude", "approximate": False},
        ),
        (
            read_duration("over three decades"),
            {"kind": "duration", "low": 30, "high": None, "stated": 30, "unit": "year", "approximate": False},
        ),
    ],
)
def test_how_figures_are_shown(reading: em.Reading, shown: dict[str, Any]) -> None:
    assert value_view(reading) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (em.When("2021-01-11"), {"kind": "when", "edtf": "2021-01-11", "said": "so"}),
        (em.When(None), {"kind": "when", "edtf": None, "said": "so"}),
        (em.Place("Lind", ("Norland",)), {"kind": "place", "name": "Lind", "within": ["Norland"]}),
        (em.Agent("Ada Oake", "mayor"), {"kind": "agent", "name": "Ada Oake", "role": "mayor"}),
        (em.Agent("Ada Oake"), {"kind": "agent", "name": "Ada Oake", "role": None}),
        (em.Quotation("We know"), {"kind": "quotation", "text": "We know"}),
        (em.Text("rain"), {"kind": "text", "text": "rain"}),
        (em.Flag(value=True), {"kind": "flag", "value": True}),
        (Unstated("not counted"), {"kind": "unstated", "reason": "not counted"}),
        (Opaque("acme:ash", '{"tag":"acme:ash"}'), {"kind": "opaque", "tag": "acme:ash", "text": '{"tag":"acme:ash"}'}),
    ],
)
def test_how_every_other_value_is_shown(value: Value, shown: dict[str, Any]) -> None:
    assert value_view(em.Reading(value, em.Said("so"))) == shown


@attrs.frozen
class AshHeight(Comparing):
    tag: ClassVar[str] = "acme:ash_height"
    kilometres: int

    def compare(self, other: object) -> Comparison:
        return Comparison(Relation.EQUAL if self == other else Relation.UNKNOWN, "as they stand")

    @property
    def sort_key(self) -> tuple[object, ...]:
        return (self.tag, self.kilometres)

    def __str__(self) -> str:
        return f"{self.kilometres} km"


def test_a_type_of_ones_own_is_shown_in_words() -> None:
    assert value_view(em.Reading(AshHeight(4))) == {"kind": "acme:ash_height", "text": "4 km"}


def test_without_its_extra_only_the_text_report_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        "import sys; sys.modules['rich'] = None; import eventmodel.report as r, eventmodel as em; "
        "print(r.report_view(em.analyse(em.Dossier()))['claims'])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.stdout == "[]\n", run.stderr
    monkeypatch.setitem(sys.modules, "rich.console", None)
    with pytest.raises(MissingExtraError, match=r"eventmodel\[cli\]"):
        report_text(em.analyse(em.Dossier()))


def test_the_text_report_shows_every_source_and_the_evidence_of_every_cell() -> None:
    text = report_text(examples(), width=200)
    assert all(a.source in text for a in examples().dossier.articles.values() if a.source)
    quotes = {c["id"]: " ".join(c["quote"].split()) for c in view()["claims"]}
    in_tables = [c for c in view()["claims"] if c["event"] and c["attribute"] not in {"participant", "quote"}]
    assert in_tables
    assert all(f"“{quotes[c['id']][:150]}" in text for c in in_tables)


def test_the_text_report_shows_what_is_believed_and_what_differs() -> None:
    text = report_text(by_hand())
    assert "◑ resolved: Deaths: 19 people" in text
    assert "≈ precision: deaths" in text
    assert "said by The Example" in text
    assert "Ferry sinks" in text


def test_events_of_fewer_articles_are_counted_instead() -> None:
    text = report_text(by_hand(), least_articles=3)
    assert "1 more event(s) are in fewer than 3 articles." in text
    assert "━━" not in text


HOSTILE = (
    "\x1b[31mred\x1b[0m",
    "\x9b31mred",
    "\x1b]0;title\x07",
    "a\x00b\x08c\x7f",
    "\u202etxt.exe\u202c",
    "\u2066iso\u2069",
    "one\r\ntwo\u2028   resolved: deaths 5",
    "[red]red[/red]",
    "[/]",
    ":warning:",
    "\ud800",
)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_neither_steers_the_terminal_nor_the_report(words: str) -> None:
    safe = report_text(by_hand("plain", "At least 17 people died plain there.", "plain"), width=400)
    text = report_text(by_hand(words, f"At least 17 people died {words} there.", words), width=400)
    assert [c for c in text if not (c == "\n" or c.isprintable() or c == "�")] == []
    assert not any("\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069" for c in text)
    assert text.count("\n") == safe.count("\n")


@pytest.mark.parametrize("words", ["[red]red[/red]", "[/]", ":warning:", "[link=https://example.org]x[/link]"])
def test_markup_is_text(words: str) -> None:
    assert words in report_text(by_hand(words), width=400)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("plain Ünï 🌋 👩\u200d🚒", "plain Ünï 🌋 👩\u200d🚒"),
        ("\x1b[1m", "␛[1m"),
        ("a\r\n\tb", "a b"),
        ("\u202e\x85", "� "),
    ],
)
def test_what_cannot_be_seen_is_shown(words: str, shown: str) -> None:
    assert visible(words) == shown
