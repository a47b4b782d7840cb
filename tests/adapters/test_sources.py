"""The table of sources: names and domains find their source, users add their own, unknown ones are fine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from eventmodel.adapters import (
    KnownSource,
    SourceTable,
    add_sources,
    article_of,
    known_sources,
    read_sources,
    use_sources,
)
from eventmodel.adapters.sources import domain_of, fold, host_of, source_at
from eventmodel.errors import InvalidValueError
from eventmodel.model import SourceKind
from eventmodel.pipeline import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = (
    "Ferry sinks off Sandvik\n\nMarch 3, 2020\n\n"
    "At least 17 people were killed when a ferry sank off the port on Monday, the Vale Agency reported.\n\n"
    "The ferry was on its way to the islands, and forty people were on board when it sank.\n\n© 2020 valley.example\n"
)


@pytest.fixture
def _table() -> Iterator[None]:
    before = known_sources()
    yield
    use_sources(before)


def test_no_name_and_no_domain_is_listed_twice() -> None:
    names = [name for source in known_sources().sources for name in {fold(name) for name in source.names}]
    domains = [domain for source in known_sources().sources for domain in source.domains]
    assert len(names) == len(set(names))
    assert len(domains) == len(set(domains))


def test_every_row_is_well_formed() -> None:
    for source in known_sources().sources:
        assert len(source.country) == 2
        assert source.country.isupper()
        assert all(host_of(domain) == domain and "." in domain for domain in source.domains), source
    kinds = {source.kind for source in known_sources().sources}
    assert kinds == {SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.AGGREGATOR, SourceKind.INSTITUTION}


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.bbc.co.uk/news", "BBC"),
        ("edition.cnn.com", "CNN"),
        ("https://economictimes.indiatimes.com/x", "The Economic Times"),
        ("bbc.co.uk.example", ""),
        ("https://[broken", ""),
        ("", ""),
    ],
)
def test_an_address_gives_its_source(address: str, name: str) -> None:
    assert source_at(address) == name


def test_a_name_gives_its_domain_and_an_unknown_one_none() -> None:
    assert (domain_of("deutsche welle"), domain_of("New York Times"), domain_of("The Valley Courier")) == (
        "dw.com",
        "nytimes.com",
        "",
    )


@pytest.mark.usefixtures("_table")
def test_what_a_user_adds_is_known_to_the_reader_of_pages() -> None:
    assert article_of(PAGE).agencies == ()
    add_sources(
        KnownSource("The Valley Courier", domains=("valley.example",)),
        KnownSource("Vale Agency", kind=SourceKind.AGENCY),
    )
    page = article_of(PAGE)
    assert (page.source, page.domain, page.agencies) == ("The Valley Courier", "valley.example", ("Vale Agency",))
    assert {source.name: source.kind for source in sources_of(page)} == {
        "The Valley Courier": SourceKind.OUTLET, "Vale Agency": SourceKind.AGENCY,
    }  # fmt: skip


def test_one_that_bears_a_listed_name_takes_its_place() -> None:
    table = SourceTable((KnownSource("A", country="DE"),)).with_sources([KnownSource("a", country="FR")])
    assert [source.country for source in table.sources] == ["FR"]


def test_a_table_of_a_user_is_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(
        "name,aliases,domains,kind\nThe Valley Courier,Courier;VC,Valley.example,outlet\nB,,,\n", "utf-8-sig"
    )
    first, second = read_sources(path)
    assert (first.names, first.domains) == (("The Valley Courier", "Courier", "VC"), ("valley.example",))
    assert second.kind is SourceKind.OUTLET


@pytest.mark.parametrize(
    ("text", "place"),
    [("x\ny\n", "columns"), ("name\n\n,\nA,\n", "row"), ("name,kind\nA,paper\n", "row 2"), (None, "no table")],
)
def test_a_broken_table_is_an_error_with_its_row(tmp_path: Path, text: str | None, place: str) -> None:
    path = tmp_path / "mine.csv"
    if text is not None:
        path.write_text(text, "utf-8")
    with pytest.raises(InvalidValueError, match=place):
        read_sources(path)
