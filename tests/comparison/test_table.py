"""The one table of what is reported, in the docs: each of its rows is run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import eventmodel as em
from eventmodel.comparison import Witnesses, find_discrepancies
from eventmodel.model import Claim, Event, Polarity, Role, main_mention_id
from eventmodel.values import Text

PAGE = Path(__file__).parents[2] / "docs" / "discrepancies" / "index.md"
ROWS = [
    tuple(cell.strip() for cell in line.strip("|").split("|"))
    for line in PAGE.read_text("utf-8")
    .split("<!-- begin: reported -->")[1]
    .split("<!-- end -->")[0]
    .strip()
    .splitlines()[2:]
]
_CELL = re.compile(
    r"(?P<outlet>\w+)(?:, (?P<day>[\d-]+))?: (?P<denied>not )?(?P<words>.*?)(?: by (?P<speaker>[A-Z].*))?$"
)


def told(attribute: str, cell: str) -> tuple[em.Article, Claim]:
    found = _CELL.match(cell)
    assert found is not None, cell
    words = found["words"]
    text = f"In town, {found['outlet']} wrote, it was {words}."
    page = em.Article.from_text(text, source=found["outlet"], published=found["day"])
    polarity = Polarity.NEGATIVE if found["denied"] else Polarity.POSITIVE
    value = Text(words) if attribute in {"outcome", "framing"} else words
    claim = page.claim(attribute, value, quote=words, speaker=found["speaker"] or (), polarity=polarity)
    return page, claim


def of_one_article(attribute: str, cells: tuple[str, str]) -> tuple[list[em.Article], list[Claim]]:
    words = [cell.partition(": ")[2] for cell in cells]
    page = em.Article.from_text(
        f"At first {words[0]} it was. " + "It rained. " * 40 + f"In all {words[1]}.", source="A"
    )
    claims = [
        page.claim(attribute, w, quote=f"{before} {w}") for before, w in zip(("At first", "In all"), words, strict=True)
    ]
    return [page], claims


@pytest.mark.parametrize("row", ROWS, ids=lambda row: " | ".join(row[:2] + row[4:7]))
def test_a_row_of_the_table(row: tuple[str, ...]) -> None:
    relation, where, _, _, attribute, one, other, expected = row
    if where == "one article":
        pages, claims = of_one_article(attribute, (one, other))
    else:
        both = [told(attribute, one), told(attribute, other)]
        pages, claims = [page for page, _ in both], [claim for _, claim in both]
    mains = tuple((p.id, Role.MAIN) for p in pages)
    event = Event("e1-x", "disaster", "", None, None, (), tuple(main_mention_id(p.id) for p in pages), mains, ())
    found = find_discrepancies(event, claims, claims, Witnesses({p.id: p for p in pages}, {}))
    assert [d.word for d in found] == ([] if expected == "nothing" else [expected])
    outcome = claims[0].reading.compare(claims[1].reading).relation
    assert relation.split(",")[0].split(" ")[0] in {outcome.name, outcome.mirror.name}


def test_the_table_has_a_row_for_each_word() -> None:
    assert {row[7] for row in ROWS} == {
        "nothing",
        "precision",
        "contradiction",
        "update",
        "attribution",
        "wording",
        "framing",
    }
