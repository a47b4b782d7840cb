"""The whole way in one call."""

from __future__ import annotations

import gzip
import json
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import eventmodel as em
from eventmodel.extraction import FigureRule
from eventmodel.model import Dossier, Failure, SourceKind
from eventmodel.pipeline import sources_of

if TYPE_CHECKING:
    from eventmodel.adapters import Notice

EXAMPLES = Path(__file__).parents[1] / "examples"


@pytest.fixture(scope="module")
def ferry() -> Dossier:
    return em.read(EXAMPLES / "harbour-ferry")


def test_a_folder_of_pages_gives_articles_with_claims(ferry: Dossier) -> None:
    assert len(ferry.articles) == 5
    assert {c.article for c in ferry.claims.values()} == set(ferry.articles)


def test_every_claim_stands_at_its_span(ferry: Dossier) -> None:
    for claim in ferry.claims.values():
        text = ferry.articles[claim.article].text
        assert text[claim.span.start : claim.span.end] == claim.span.exact


def test_reading_in_parts_and_merging_equals_reading_at_once(ferry: Dossier) -> None:
    parts = [em.read(page) for page in sorted((EXAMPLES / "harbour-ferry").glob("*.txt"), reverse=True)]
    merged = Dossier()
    for part in parts:
        merged |= part
    assert merged == ferry


def test_reading_in_several_processes_gives_the_same(ferry: Dossier) -> None:
    assert em.read(EXAMPLES / "harbour-ferry", processes=2) == ferry


def test_a_saved_dossier_is_an_input_like_a_page(ferry: Dossier, tmp_path: Path) -> None:
    em.save(ferry, tmp_path / "ferry.json")
    assert em.read(tmp_path / "ferry.json") == ferry


def test_one_page_read_from_two_files_is_one_article(tmp_path: Path) -> None:
    page = next(iter(sorted((EXAMPLES / "harbour-ferry").glob("*.txt"))))
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(page.read_bytes())
    (article,) = em.read(tmp_path).articles.values()
    assert [Path(p).name for p in article.paths] == ["a.txt", "b.txt"]


def test_a_folder_that_mixes_all_formats_is_one_dossier(tmp_path: Path) -> None:
    page = next(iter(sorted((EXAMPLES / "harbour-ferry").glob("*.txt")))).read_bytes()
    (tmp_path / "page.txt").write_bytes(page)
    (tmp_path / "again.txt.gz").write_bytes(gzip.compress(page))
    (tmp_path / "events.csv").write_text(
        "date,deaths,outlet\n2020-03-02,n/a,The Post\n2020-03-02,many,The Post\n", "utf-8"
    )
    quote = page.decode().splitlines()[0]
    claim = {"article": "page.txt", "attribute": "acme:mood", "value": "grim", "quote": quote, "occurrence": 0}
    (tmp_path / "claims.jsonl").write_text(json.dumps(claim) + "\n" + json.dumps({"article": "page.txt"}), "utf-8")
    (tmp_path / "record.json").write_text(
        json.dumps(
            {"maintext": "A ferry sank off Sandvik on Monday.", "source_domain": "post.example", "title": "Ferry sinks"}
        ),
        "utf-8",
    )
    with zipfile.ZipFile(tmp_path / "more.zip", "w") as archive:
        archive.writestr("empty.txt", b"")
    em.save(em.read(EXAMPLES / "valley-talks"), tmp_path / "saved.json")
    failures: list[Failure] = []
    notices: list[Notice] = []
    dossier = em.read(tmp_path, failures=failures, notices=notices)
    paths = {path.rpartition("/")[2] for article in dossier.articles.values() for path in article.paths}
    assert {"page.txt", "again.txt.gz!again.txt", "events.csv#row=2", "events.csv#row=3", "record.json#row=1"} <= paths
    assert "01_estmark-chronicle.txt" in paths
    lost = sorted(failure.path.rpartition("/")[2] for failure in failures)
    assert lost == ["claims.jsonl", "events.csv", "more.zip!empty.txt"]
    assert len(notices) == 1
    assert [str(c.reading) for c in dossier.claims.values() if c.attribute == "acme:mood"] == ["grim"]


def test_the_kind_of_a_known_source_is_told() -> None:
    page = em.Article.from_text("A ferry sank.", source="Reuters")
    assert [source.kind for source in sources_of(page)] == [SourceKind.AGENCY]


def test_rules_of_ones_own_run_on_every_page_that_is_read(tmp_path: Path) -> None:
    page = (EXAMPLES / "valley-talks" / "01_estmark-chronicle.txt").read_text("utf-8")
    for height in ("nine", "ten"):
        told = f"The ash rose {height} kilometres above Lind, officials said.\nThere was no agreement on prisoners."
        (tmp_path / f"{height}.txt").write_text(page.replace("There was no agreement on prisoners.", told))
    rule = FigureRule("acme:ash_height", "metre", "ash")
    found = em.read(tmp_path, extractors=[rule])
    heights = {str(c.reading.said.stated) for c in found.claims.values() if c.attribute == rule.attribute}
    assert heights == {"9", "10"}
    assert not [c for c in em.read(tmp_path).claims.values() if c.attribute == rule.attribute]
