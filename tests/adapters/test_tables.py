"""Tables: a row is an article in its canonical rendering, its columns are claims, one bad cell leaves the others."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from eventmodel.adapters import ColumnMapping, CsvTable, JsonFile, JsonLines
from eventmodel.adapters.metadata_dates import read_date
from eventmodel.adapters.rendering import render
from eventmodel.errors import EventModelError, InvalidValueError, UnreadableInputError, UnreadableValueError
from eventmodel.model import Article, Claim, Extraction, Failure

if TYPE_CHECKING:
    from collections.abc import Callable

    from eventmodel.adapters.adapter import Adapter, Item

EVENTS = (
    "event_date,country,fatalities,notes\n"
    "2020-03-02,Estmark,17,Shells hit the port of the town on Monday and police told AFP that the fire was out.\n"
)
ACLED = ColumnMapping(claims={"date": "event_date", "place": "country", "deaths": "fatalities"})


def items(adapter: Adapter, text: str | bytes) -> list[Item]:
    return list(adapter.read(BytesIO(text.encode() if isinstance(text, str) else text), "t.csv"))


def articles(found: list[Item]) -> list[Article]:
    return [item for item in found if isinstance(item, Article)]


def claims(found: list[Item]) -> dict[str, str]:
    return {item.attribute: str(item.reading) for item in found if isinstance(item, Claim)}


def reasons(found: list[Item]) -> list[str]:
    return [item.reason for item in found if isinstance(item, Failure)]


def test_a_row_is_rendered_a_column_a_line_and_claims_quote_their_cells() -> None:
    found = items(CsvTable(ACLED), EVENTS)
    (row,) = articles(found)
    assert row.text.startswith("event_date: 2020-03-02\ncountry: Estmark\nfatalities: 17\n\nShells hit")
    assert claims(found) == {"date": "2020-03-02", "place": "Estmark", "deaths": "17 persons"}
    assert all(
        row.text[c.span.start : c.span.end] == c.span.exact in {"2020-03-02", "Estmark", "17"}
        for c in found
        if isinstance(c, Claim)
    )
    assert (row.agencies, row.language, row.paths) == (("AFP",), "en", ("t.csv#row=2",))


def test_columns_that_bear_the_names_of_attributes_are_claims_without_a_mapping() -> None:
    found = items(CsvTable(), "date;Deaths;Place;mood\n2020-03;more than 15;Sandvik;grim\n")
    assert claims(found) == {"date": "2020-03", "deaths": "more than 15 persons", "place": "Sandvik"}
    assert articles(found)[0].language == "zxx"


def test_a_row_with_a_text_is_an_article_and_its_date_the_day_of_its_publication() -> None:
    found = items(
        CsvTable(), 'date,headline,outlet,body\n2020-03-03,Ferry sinks,The Post,"A ferry sank.\n\nIt was old."\n'
    )
    (page,) = articles(found)
    assert (page.title, page.source, str(page.published), page.published_basis) == (
        "Ferry sinks", "The Post", "2020-03-03", "metadata",
    )  # fmt: skip
    assert [page.text[start:end] for start, end in page.body] == ["A ferry sank.", "It was old."]
    assert claims(found) == {"published": "2020-03-03"}


def test_one_bad_cell_is_named_with_its_row_and_leaves_the_others() -> None:
    found = items(CsvTable(), "date,deaths,place\n2020-13-45,many,Sandvik\n2020-03-02,17,Sandvik\n")
    assert claims(found) == {"date": "2020-03-02", "deaths": "17 persons", "place": "Sandvik"}
    assert len(articles(found)) == 2
    assert [reason[:21] for reason in reasons(found)] == ["row 2: column 'date':", "row 2: column 'deaths"]
    (reading,) = (item for item in found if isinstance(item, Extraction))
    assert len(reading.diagnostics) == 2


@pytest.mark.parametrize(
    ("text", "deaths"),
    [
        ("date,deaths\n2020,1,234\n", "1 person"),
        ("date,deaths\n2020\n", None),
        ('\ufeffdate,deaths\r\n2020,"1,234"\r\n', "1,234 persons"),
        ("date\tdeaths\n2020\t5\n", "5 persons"),
        ("date|deaths\n2020|5\n\n\n", "5 persons"),
        ("date,deaths\n2020,n/a\n", None),
        ("\n\ndate,deaths\n2020,5", "5 persons"),
    ],
)
def test_tables_of_all_dialects(text: str, deaths: str | None) -> None:
    assert claims(items(CsvTable(), text)).get("deaths") == deaths


def test_rows_of_the_wrong_length_are_read_and_told() -> None:
    assert "3 cells" in reasons(items(CsvTable(), "date,deaths\n2020,1,234\n"))[0]


def test_a_table_in_another_encoding_is_read_as_asked_or_told() -> None:
    data = "date,place\n2020,Málaga\n".encode("windows-1252")
    assert claims(items(CsvTable(encoding="windows-1252"), data))["place"] == "Málaga"
    told = items(CsvTable(), data)
    assert "encoding" in reasons(told)[0]
    assert claims(told)["date"] == "2020"
    assert claims(items(CsvTable(), "date,place\n2020,Málaga\n".encode("utf-16")))["place"] == "Málaga"


@pytest.mark.parametrize("text", ["", "\n\n", "x,y\n1,2\n", "\x00\x01,\n"])
def test_what_is_no_table_with_a_known_column_is_an_error(text: str) -> None:
    with pytest.raises(UnreadableInputError):
        items(CsvTable(), text)


def test_columns_of_one_name_are_told_apart() -> None:
    assert "deaths (3): 5" in articles(items(CsvTable(), "date,deaths,deaths\n2020,4,5\n"))[0].text


def test_a_cell_of_several_names_is_a_claim_each() -> None:
    found = items(CsvTable(), "date,participant,place\n2020,Vera Holm; Ann Lee ;,A; B\n")
    named = [(c.attribute, c.span.exact) for c in found if isinstance(c, Claim) and c.attribute != "date"]
    assert named == [("participant", "Vera Holm"), ("participant", "Ann Lee"), ("place", "A; B")]


def test_a_mapping_names_what_there_is_and_what_there_is_not() -> None:
    with pytest.raises(InvalidValueError, match="no field 'headlines'"):
        ColumnMapping({"headlines": "x"})
    with pytest.raises(InvalidValueError, match="no attribute"):
        ColumnMapping(claims={"dead": "x"})
    found = items(CsvTable(ColumnMapping({"source": "", "title": "what"})), "what,source,deaths\nFerry sinks,X,5\n")
    assert (articles(found)[0].title, articles(found)[0].source) == ("Ferry sinks", "")


@pytest.mark.parametrize("text", ["[]", "{", '{"fields": 3}', '{"claims": {"dead": "x"}}', '{"fields": {"x": "y"}}'])
def test_a_file_that_is_no_mapping_is_an_error_with_its_name(tmp_path: object, text: str) -> None:
    path = __import__("pathlib").Path(str(tmp_path), "map.json")
    path.write_text(text)
    with pytest.raises(InvalidValueError, match=r"map\.json"):
        ColumnMapping.from_json(path)


@pytest.mark.parametrize(
    "mapping", [ColumnMapping(claims={"deaths": "fatalitis"}), ColumnMapping({"title": "fatalitis"}, {"date": "date"})]
)
@pytest.mark.parametrize(
    ("adapter", "text"),
    [
        (CsvTable, "date,text\n2020,A ferry sank.\n2021,A boat sank.\n"),
        (JsonLines, '{"date": "2020", "text": "A ferry sank."}\n{"date": "2021", "text": "A boat sank."}\n'),
        (JsonFile, '[{"date": "2020", "text": "A ferry sank."}, {"date": "2021", "text": "A boat sank."}]'),
    ],
)
def test_a_declared_column_that_no_row_has_is_told(
    adapter: Callable[[ColumnMapping], Adapter], text: str, mapping: ColumnMapping
) -> None:
    found = items(adapter(mapping), text)
    assert len(articles(found)) == 2
    (reason,) = reasons(found)
    assert "no row has the column 'fatalitis'" in reason
    assert reason.endswith("date, text")


def test_a_declared_column_that_one_row_has_and_one_that_claims_need_not_have_are_no_failures() -> None:
    rows = '{"date": "2020", "text": "A ferry sank."}\n{"text": "x", "dead": 3}\n'
    assert not reasons(items(JsonLines(ColumnMapping(claims={"deaths": "dead"})), rows))
    claim = "url,attribute,value,quote\nhttps://example.org/a,deaths,17,17 people\n"
    assert not reasons(items(CsvTable(ColumnMapping({"text": "notes", "source": ""}, {"deaths": "dead"})), claim))


def test_lines_of_json_that_are_broken_leave_the_others() -> None:
    twice = '{"date": "2021", "deaths": 3.0, "deaths": 4}'
    lines = f'{{"date": "2020", "deaths": 17}}\nnull\n{{"date"\n[1]\n\n{twice}\n{{"deaths": "3"}}\n'
    found = items(JsonLines(), lines)
    assert [item.paths[0] for item in articles(found)] == ["t.csv#row=1", "t.csv#row=7"]
    assert [reason.partition(":")[0] for reason in reasons(found)] == ["record 2", "line 3", "record 4", "line 6"]


@pytest.mark.parametrize("cell", ["[1]", '{"low": 1}', "[[1]]", "[]", "{}"])
@pytest.mark.parametrize("field", ["value", "quote", "attribute"])
def test_a_nested_cell_makes_no_claim_and_no_article(field: str, cell: str) -> None:
    row = {
        "url": '"https://example.org/a"',
        "attribute": '"deaths"',
        "value": "17",
        "quote": '"17 people"',
        field: cell,
    }
    (failure,) = items(JsonLines(), "{" + ", ".join(f'"{name}": {value}' for name, value in row.items()) + "}")
    assert isinstance(failure, Failure)
    assert failure.reason.startswith(f"row 1: column '{field}': it holds a list or an object")


def test_a_nested_cell_of_an_event_is_told_and_leaves_the_others() -> None:
    found = items(
        JsonLines(), '{"deaths": [1], "injured": {"low": 2}, "date": "2020", "participant": ["Vera Holm", "A"]}'
    )
    assert [reason[:23] for reason in reasons(found)] == ["row 1: column 'deaths':", "row 1: column 'injured'"]
    assert [c.span.exact for c in found if isinstance(c, Claim)] == ["2020", "Vera Holm", "A"]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2021-01-11", "2021-01-11"),
        ("2021-01", "2021-01"),
        ("20210111", "2021-01-11"),
        ("2021-01-11T16:16:00+01:00", "2021-01-11T16:16:00+01:00"),
        ("2021-01-11 16:16:00.123 UTC", "2021-01-11T16:16:00Z"),
        ("2021-01-11 00:00:00", "2021-01-11"),
        ("Mon, 11 Jan 2021 16:16:00 +0100", "2021-01-11T16:16:00+01:00"),
        ("11 January 2021", "2021-01-11"),
        ("25/12/2020", "2020-12-25"),
    ],
)
def test_dates_of_metadata_are_read(words: str, edtf: str) -> None:
    assert read_date(words).edtf == edtf


@pytest.mark.parametrize(
    "words", ["", "04/05/2021", "2021-02-30", "2999-01-01", "0001-01-01", "yesterday", "9" * 5000, "1610381760"]
)
def test_dates_with_no_or_two_readings_are_refused(words: str) -> None:
    with pytest.raises(UnreadableValueError):
        read_date(words)


def test_what_is_rendered_stays_on_its_line() -> None:
    row = render([("a\nb", "x\r\ny\u2028z"), ("c", "\x00")], "One.\r\n\r\n  Two. \n")
    assert row.text.splitlines()[0] == "a b: x y z"
    assert [row.text[start:end] for start, end in row.body] == ["One.", "Two."]


def test_errors_are_of_the_family() -> None:
    assert issubclass(UnreadableInputError, EventModelError)
