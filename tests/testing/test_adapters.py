"""The check of adapters passes for the shipped ones, and finds what is wrong with others."""

from __future__ import annotations

import json
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from eventmodel.adapters import CsvTable, HtmlPage, JsonFile, JsonLines, PageText, ParquetTable
from eventmodel.model import Article, Failure
from eventmodel.testing import check_adapter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventmodel.adapters import Adapter

TEXT = (
    b"Ferry sinks | The Post\n\nMarch 3, 2020\n\n"
    b"At least 17 people died when a ferry sank off the port on Monday, police said.\n"
)
RECORD = {
    "maintext": "A ferry sank.",
    "source_domain": "post.example",
    "title": "Ferry sinks",
    "date_publish": "2020-03-03 09:30:00",
}
ROWS = b"date,deaths,place\n2020-03-02,17,Sandvik\n"
CLAIMS = b"article,attribute,value,quote\nx.txt,deaths,17,17 people\n"
HTML = b"<!doctype html><title>Ferry sinks</title><article><p>" + TEXT * 3 + b"</p></article>"
SHIPPED: list[tuple[Adapter, list[bytes]]] = [
    (PageText(), [TEXT]),
    (CsvTable(), [ROWS, CLAIMS]),
    (JsonFile(), [json.dumps(RECORD).encode(), json.dumps([RECORD, {"date": "2020", "deaths": 3}]).encode()]),
    (JsonLines(), [json.dumps(RECORD).encode() * 1, b'{"date": "2020", "deaths": 3}\n']),
]


@pytest.mark.parametrize(("adapter", "samples"), SHIPPED, ids=lambda value: getattr(value, "name", ""))
def test_the_shipped_ones_hold(adapter: Adapter, samples: list[bytes]) -> None:
    check_adapter(adapter, samples, examples=60)


def test_html_holds() -> None:
    pytest.importorskip("trafilatura", reason="needs the extra html")
    check_adapter(HtmlPage(), [HTML], examples=20)


def test_parquet_holds() -> None:
    pa = pytest.importorskip("pyarrow", reason="needs the extra parquet")
    pq = pytest.importorskip("pyarrow.parquet", reason="needs the extra parquet")
    data = BytesIO()
    pq.write_table(pa.table({"date": ["2020"], "deaths": [17]}), data)
    check_adapter(ParquetTable(), [data.getvalue()], examples=40)


@attrs.frozen
class Faulty:
    """An adapter with one fault."""

    fault: str
    name = "faulty"
    version = "1"
    about = "nothing"
    suffixes = frozenset({".txt"})
    _count = count()

    def sniff(self, head: bytes, name: str) -> float:
        del head, name
        return {"unsure": 0.1, "mad": 7.0}.get(self.fault, 1.0)

    def read(self, stream: Any, place: str) -> Iterator[Any]:
        data = stream.read()
        text = data.decode("utf-8", "strict" if self.fault == "raises" else "replace")
        page = Article.from_text(text or " ")
        if self.fault == "outside":
            page = attrs.evolve(page, date_span=(0, len(text) + 5))
        if self.fault == "moody":
            page = attrs.evolve(page, title=str(next(self._count)))
        if self.fault == "files" and not isinstance(stream, BytesIO):
            page = attrs.evolve(page, title="file")
        if self.fault == "claims":
            yield Article.from_text("17 people").claim("deaths", "17", quote="17")
        yield {"empty": Failure(place, "x"), "speechless": Failure(place, ""), "odd": 3}.get(self.fault, page)


@pytest.mark.parametrize(
    ("fault", "law"),
    [
        ("unsure", "sure"),
        ("mad", "sure"),
        ("raises", "raises UnicodeDecodeError"),
        ("outside", "outside the text"),
        ("moody", "second time"),
        ("files", "from a file"),
        ("claims", "not yielded"),
        ("empty", "nothing for a sample"),
        ("speechless", "without a reason"),
        ("odd", "no record"),
    ],
)
def test_each_fault_is_found(fault: str, law: str) -> None:
    with pytest.raises(AssertionError, match=law):
        check_adapter(Faulty(fault), [TEXT])


def test_a_sound_one_holds() -> None:
    check_adapter(Faulty(""), [TEXT], examples=30)


@pytest.mark.parametrize(("field", "value"), [("suffixes", frozenset({"txt"})), ("version", ""), ("about", None)])
def test_one_that_does_not_describe_itself_is_told(field: str, value: object) -> None:
    half = type("Half", (Faulty,), {field: value})("")
    with pytest.raises(AssertionError):
        check_adapter(half, [TEXT])
