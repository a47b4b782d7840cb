"""Pages against their content: a date at the head that the text of the page does not bear out."""

from __future__ import annotations

import attrs
import pytest

import eventmodel as em
from eventmodel.comparison import Witnesses
from eventmodel.comparison.pages import doubtful_page_dates
from eventmodel.model import Claim, Discrepancy, Event, Locus, Role

TEXT = "3 May 2023. They met on 2021-01-11 and spoke on 2021-01-12."


def page(*, trusted: bool = False) -> em.Article:
    article = em.Article.from_text(TEXT, source="A", published="2023-05-03" if trusted else None)
    return attrs.evolve(article, header_date=em.When("2023-05-03"), date_span=(0, 10))


def shown(article: em.Article) -> Claim:
    return article.claim("published", em.When("2023-05-03"), quote="3 May 2023")


def doubtful(article: em.Article, claims: list[Claim], role: Role = Role.MAIN) -> list[Discrepancy]:
    event = Event("e1-x", "meeting", "", None, None, (), (), ((article.id, role),), ())
    return list(doubtful_page_dates(event, claims, [*claims, shown(article)], Witnesses({article.id: article}, {})))


def dated(article: em.Article) -> list[Claim]:
    return [article.claim("date", day, quote=day) for day in ("2021-01-11", "2021-01-12")]


def test_the_page_is_put_beside_the_dates_of_its_own_text() -> None:
    article = page()
    (found,) = doubtful(article, dated(article))
    assert (found.locus, found.word, found.attribute) == (Locus.PAGE, "metadata", "date")
    assert {str(p.reading) for p in found.positions} == {"2023-05-03", "2021-01-11"}
    assert {len(p.claims) for p in found.positions} == {1, 2}


def test_a_page_that_says_nothing_of_days_is_put_beside_what_others_say() -> None:
    article, other = page(), em.Article.from_text("They met on 2021-01-11.")
    (found,) = doubtful(article, [other.claim("date", "2021-01-11", quote="2021-01-11")])
    assert found.locus is Locus.PAGE


@pytest.mark.parametrize("role", list(Role))
def test_a_date_that_is_trusted_is_not_doubted(role: Role) -> None:
    article = page(trusted=True)
    assert doubtful(article, dated(article), role) == []


def test_only_what_the_page_is_about_speaks_against_its_date() -> None:
    article = page()
    assert doubtful(article, dated(article), Role.BACKGROUND) == []


def test_without_any_date_nothing_speaks_against_the_page() -> None:
    assert doubtful(page(), []) == []
