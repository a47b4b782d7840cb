"""Scores against texts that were annotated by hand, where they are at hand; floors, not marks to aim at."""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import eventmodel as em
from eventmodel.report import report_json

SHARED = Path(__file__).parents[2].parent / "shared"
NEEDED = (SHARED / "seeds", SHARED / "gold", SHARED / "evaluate" / "score.py")
pytestmark = pytest.mark.skipif(
    not all(path.exists() for path in NEEDED),
    reason="needs the annotated texts beside the repository: ../shared/seeds, ../shared/gold, ../shared/evaluate",
)
FLOORS = {
    "article.read": 1.0,
    "article.body": 0.9,
    "article.title": 0.75,
    "article.source": 0.75,
    "link.b3prec": 1.0,
    "link.b3recall": 1.0,
    "quote.found": 0.8,
    "claim.figure": 0.6,
}


@cache
def scorer() -> Any:
    spec = importlib.util.spec_from_file_location("score", NEEDED[2])
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def report(*folders: Path) -> dict[str, Any]:
    dossier = em.read(*(page for folder in folders for page in sorted(folder.rglob("*.txt"))))
    found = json.loads(report_json(em.analyse(dossier)))
    assert isinstance(found, dict)
    return found


def scores(found: dict[str, Any], golds: list[Path]) -> dict[str, float]:
    module = scorer()
    rows = module.score(found, [module.Gold(gold, SHARED / "seeds") for gold in golds]).rows()
    return {key: row["score"] for key, row in rows.items()}


@pytest.mark.parametrize("line", FLOORS)
def test_the_seeds_reach_each_floor(line: str) -> None:
    assert scores(report(SHARED / "seeds"), [SHARED / "gold" / "seeds"])[line] >= FLOORS[line]


@pytest.mark.parametrize("attribute", ["deaths", "duration"])
def test_differently_exact_figures_of_one_war_are_joined(attribute: str) -> None:
    found = report(SHARED / "seeds")
    wars = {event["id"] for event in found["events"] if event["type"] == "war"}
    article = {claim["id"]: claim["article"] for claim in found["claims"]}
    joined = [
        {article[claim] for position in d["positions"] for claim in position["claims"]}
        for d in found["discrepancies"]
        if (d["attribute"], d["kind"]) == (attribute, "precision") and d["event"] in wars
    ]
    assert any(len(articles) >= 2 for articles in joined)


def test_every_annotated_page_is_read() -> None:
    golds = sorted(path for path in (SHARED / "gold").iterdir() if (path / "gold.json").exists())
    assert scores(report(SHARED / "seeds", SHARED / "gold"), golds)["article.read"] == 1.0
