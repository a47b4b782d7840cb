"""Origins: reprints and agency copy are one; what nothing shows is not known."""

from __future__ import annotations

import attrs
import pytest

from eventmodel.errors import NoSuchRecordError
from eventmodel.linking import Copy, Origins, find_origins
from eventmodel.model import Article
from eventmodel.values import When


def page(text: str, source: str = "", published: str | None = None, agencies: tuple[str, ...] = ()) -> Article:
    made = Article.from_text(text, source=source, published=published)
    return attrs.evolve(made, agencies=agencies)


def joined(*articles: Article) -> Origins:
    ids = sorted(article.id for article in articles)
    return find_origins(articles, [Copy(ids[0], other, 1.0, ()) for other in ids[1:]])


def test_an_article_of_its_own_is_its_outlets() -> None:
    one = page("A pier burned.", "Karst Post")
    origin = find_origins([one], []).origin_of(one.id)
    assert (origin.name, origin.articles) == ("Karst Post", (one.id,))


def test_an_article_of_its_own_without_an_outlet_is_not_known() -> None:
    one = page("A pier burned.")
    assert find_origins([one], []).origin_of(one.id).name == "not known"


def test_a_credited_agency_names_the_origin() -> None:
    one, other = page("A pier burned.", "Karst Post", agencies=("Reuters",)), page("A pier burnt.", "Gorge Gazette")
    origins = joined(one, other)
    assert origins.origin_of(other.id).name == "Reuters"
    assert origins.group(one.id) == tuple(sorted((one.id, other.id)))
    assert origins.origin_of(one.id) == origins.origin_of(other.id)


def test_two_agencies_name_none_but_the_first_date_may() -> None:
    one = page("A pier burned.", "Karst Post", "2020-05-01", ("Reuters", "AFP"))
    other = page("A pier burnt.", "Gorge Gazette", "2020-05-02")
    origin = joined(one, other).origin_of(one.id)
    assert origin.name == "Karst Post"
    assert "later date" in origin.basis


@pytest.mark.parametrize("when", [None, "2020-05-01", "2020-05"])
def test_where_no_one_date_is_first_the_origin_is_not_known(when: str | None) -> None:
    one, other = page("A pier burned.", "Karst Post", "2020-05-01"), page("A pier burnt.", "Gorge Gazette", when)
    assert joined(one, other).origin_of(one.id).name == "not known"


def test_one_outlets_own_versions_are_its_own() -> None:
    one, other = page("A pier burned.", "Karst Post"), page("A pier burnt.", "Karst Post")
    assert joined(one, other).origin_of(one.id).name == "Karst Post"


def test_one_body_is_one_origin_without_any_copy_found() -> None:
    one, other = page("A pier burned.", "Karst Post"), page("A pier burned.", "Gorge Gazette")
    assert len(find_origins([one, other], []).all) == 1


def test_pages_without_a_body_are_not_one() -> None:
    one, other = Article("menu", "Karst Post"), Article("other menu", "Gorge Gazette")
    assert len(find_origins([one, other], []).all) == 2


def test_copies_of_articles_that_are_not_here_are_passed_over() -> None:
    one = page("A pier burned.", "Karst Post", str(When("2020-05-01")))
    assert len(find_origins([one], [Copy(one.id, "z", 1.0, ())]).all) == 1


def test_asking_for_a_stranger_is_an_error() -> None:
    with pytest.raises(NoSuchRecordError, match="a1-none"):
        find_origins([], []).origin_of("a1-none")
