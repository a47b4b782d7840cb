"""Claims from tables: each row is held against its article; what does not hold is told by its row, the rest is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import eventmodel as em
from eventmodel.adapters import ColumnMapping, read_claims_table
from eventmodel.model import Claim, Failure, Mention, Modality, Polarity

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "A ferry sank on Monday. At least 17 people died, police said. The storm in January killed three people."
PAGE = em.Article(
    TEXT, source="The Post", url="https://www.post.example/ferry/", paths=("pages/ferry.txt",), body=((0, len(TEXT)),)
)


def table(folder: Path, text: str, mapping: ColumnMapping | None = None) -> list[Claim | Mention | Failure]:
    path = folder / "claims.csv"
    path.write_text(text, "utf-8")
    return list(read_claims_table(path, [PAGE], mapping))


@pytest.mark.parametrize(
    "name", [PAGE.id, "pages/ferry.txt", "ferry.txt", "https://post.example/ferry", "pages//ferry.txt"]
)
def test_an_article_is_named_by_its_id_path_or_url(tmp_path: Path, name: str) -> None:
    (claim,) = table(tmp_path, f"article,attribute,value,quote\n{name},deaths,17,17 people\n")
    assert claim == PAGE.claim("deaths", "17", quote="17 people")


def test_a_row_may_say_who_said_it_and_how(tmp_path: Path) -> None:
    head = "article,attribute,value,quote,speaker,polarity,modality,mention,occurrence\n"
    mention, claim = table(
        tmp_path, f"{head}ferry.txt,deaths,three,three people,the agency > police,no,possible,The storm,\n"
    )
    assert isinstance(mention, Mention)
    assert isinstance(claim, Claim)
    assert (claim.attribution, claim.polarity, claim.modality) == (
        ("the agency", "police"), Polarity.NEGATIVE, Modality.POSSIBLE,
    )  # fmt: skip
    assert (claim.mention, mention.anchor and mention.anchor.exact) == (mention.id, "The storm")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("nowhere.txt,deaths,17,17 people,,", "no article is called 'nowhere.txt'"),
        ("ferry.txt,deaths,17,71 people,,", "does not hold '71 people'"),
        ("ferry.txt,deaths,17,people,,", "stands at characters"),
        ("ferry.txt,deaths,many,17 people,,", "number"),
        ("ferry.txt,dead,17,17 people,,", "no attribute 'dead'"),
        ("ferry.txt,deaths,17,17 people,maybe,", "no polarity"),
        ("ferry.txt,deaths,17,17 people,,first", "no number of an occurrence"),
        ("ferry.txt,deaths,17,people,,7", "stands 2 time(s)"),
        ("ferry.txt,,17,17 people,,", "'attribute' is empty"),
        ("ferry.txt,date,04/05/2020,Monday,,", "no date that has one reading"),
    ],
)
def test_a_row_that_does_not_hold_is_told_with_its_number(tmp_path: Path, row: str, reason: str) -> None:
    head = "article,attribute,value,quote,polarity,occurrence\n"
    failure, claim = table(tmp_path, f"{head}{row}\nferry.txt,deaths,17,17 people,,\n")
    assert isinstance(failure, Failure)
    assert failure.reason.startswith("row 2: ")
    assert reason in failure.reason
    assert isinstance(claim, Claim)


def test_a_mapping_names_other_columns(tmp_path: Path) -> None:
    mapping = ColumnMapping({"article": "page", "attribute": "what", "value": "how many", "quote": "says"})
    (claim,) = table(tmp_path, "page,what,how many,says\nferry.txt,deaths,17,17 people\n", mapping)
    assert isinstance(claim, Claim)


def test_a_name_that_two_articles_bear_is_refused(tmp_path: Path) -> None:
    twin = em.Article(TEXT, source="The Herald", paths=("other/ferry.txt",))
    (tmp_path / "c.csv").write_text("article,attribute,value,quote\nferry.txt,deaths,17,17 people\n")
    (failure,) = read_claims_table(tmp_path / "c.csv", [PAGE, twin])
    assert isinstance(failure, Failure)
    assert "2 articles" in failure.reason


def test_a_table_of_something_else_is_a_failure(tmp_path: Path) -> None:
    (failure,) = table(tmp_path, "date,deaths\n2020,17\n")
    assert isinstance(failure, Failure)
    assert "expected the columns" in failure.reason


def test_claims_in_a_folder_are_held_against_its_pages_whatever_comes_first(tmp_path: Path) -> None:
    page = "Ferry sinks off Sandvik | The Post\n\nMarch 3, 2020\n\n" + " ".join([TEXT] * 2).replace("17", "eighteen", 1)
    (tmp_path / "z.txt").write_text(page, "utf-8")
    (tmp_path / "a.csv").write_text(
        "path,attribute,value,quote\nz.txt,acme:mood,grim,A ferry sank on Monday. At least 17\n"
    )
    dossier = em.read(tmp_path)
    assert [str(c.reading) for c in dossier.claims.values() if c.attribute == "acme:mood"] == ["grim"]
