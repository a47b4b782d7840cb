"""Harm: whom an attack befell, who says that it was he, and with what; no guess at any of them."""

from __future__ import annotations

import pytest

from eventmodel.extraction import extract
from eventmodel.model import Article, Claim, Polarity

LEAD = "A bomb attack killed eleven people in Sandvik on Monday. "


def told(text: str, attribute: str) -> list[str]:
    page = Article.from_text(LEAD + text, published="2021-01-13")
    return [
        str(r.reading)
        for r in extract(page)
        if isinstance(r, Claim) and r.attribute == attribute and r.polarity is Polarity.POSITIVE
    ]


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("Mayor Ada Brook was wounded in the attack.", ["Ada Brook"]),
        ("Judge Tom Lind, her husband, was also killed.", ["Tom Lind"]),
        ("Mayor Ada Brook wounded nobody.", []),
        ("The guards of Mayor Ada Brook were wounded.", []),
    ],
)
def test_a_victim_is_the_subject_of_what_befell_him(text: str, victims: list[str]) -> None:
    assert told(text, "victim") == victims


@pytest.mark.parametrize(
    ("text", "perpetrators"),
    [
        ("The Red Dawn militant group claimed responsibility for the attack.", ["Red Dawn militant group"]),
        ("No group has claimed responsibility.", []),
        ("Officials blamed the Red Dawn militant group.", []),
    ],
)
def test_a_perpetrator_says_so_himself(text: str, perpetrators: list[str]) -> None:
    assert told(text, "perpetrator") == perpetrators


def test_means_are_the_weapons_beside_with_and_using() -> None:
    assert told("The attacker came in a van packed with explosives and armed with a rifle.", "means") == [
        "explosives",
        "a rifle",
    ]
    assert told("He came with a friend.", "means") == []


def test_an_article_without_harm_names_no_victim() -> None:
    page = Article.from_text("Talks opened in Sandvik. Mayor Ada Brook was injured in a fall.", published="2021-01-13")
    assert not [r for r in extract(page) if isinstance(r, Claim) and r.attribute == "victim"]
