"""The whole way in one call."""

from __future__ import annotations

from pathlib import Path

import pytest

import eventmodel as em
from eventmodel.model import Dossier

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


def test_a_saved_dossier_is_an_input_like_a_page(ferry: Dossier, tmp_path: Path) -> None:
    em.save(ferry, tmp_path / "ferry.json")
    assert em.read(tmp_path / "ferry.json") == ferry


def test_one_page_read_from_two_files_is_one_article(tmp_path: Path) -> None:
    page = next(iter(sorted((EXAMPLES / "harbour-ferry").glob("*.txt"))))
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(page.read_bytes())
    (article,) = em.read(tmp_path).articles.values()
    assert [Path(p).name for p in article.paths] == ["a.txt", "b.txt"]
