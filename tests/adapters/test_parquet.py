"""Parquet: rows as those of any other table; what is broken is an error."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest

from eventmodel.adapters import ParquetTable, read_inputs
from eventmodel.errors import UnreadableInputError
from eventmodel.model import Article, Claim, Failure

pa = pytest.importorskip("pyarrow", reason="needs the extra parquet")
pq = pytest.importorskip("pyarrow.parquet", reason="needs the extra parquet")


def table(**columns: list[Any]) -> bytes:
    data = BytesIO()
    pq.write_table(pa.table(columns), data)
    return data.getvalue()


DATA = table(
    date=[dt.date(2020, 3, 2), None], deaths=[17.0, float("nan")], at=[dt.datetime(2020, 3, 2, 9, 30), None],  # noqa: DTZ001 - a table without zones
    cost=[Decimal("1.50"), None], tags=[["a", "b"], []], raw=[b"\xff", b""], where=[{"name": "Sandvik"}, None],
)  # fmt: skip


def test_rows_of_every_type_are_rendered_as_a_table_of_text_would_be() -> None:
    found = list(ParquetTable().read(BytesIO(DATA), "t.parquet"))
    (row,) = (item for item in found if isinstance(item, Article))
    assert row.text.splitlines() == [
        "date: 2020-03-02", "deaths: 17", "at: 2020-03-02 09:30:00", "cost: 1.50", "tags: a; b", "raw: \ufffd",
        "where.name: Sandvik",
    ]  # fmt: skip
    assert {item.attribute: str(item.reading) for item in found if isinstance(item, Claim)} == {
        "date": "2020-03-02",
        "deaths": "17 persons",
    }


@pytest.mark.parametrize("part", [0.2, 0.5, 0.99])
def test_a_cut_file_is_an_error(part: float) -> None:
    with pytest.raises(UnreadableInputError):
        list(ParquetTable().read(BytesIO(DATA[: int(part * len(DATA))]), "t.parquet"))


def test_a_file_that_only_bears_the_name_is_a_failure(tmp_path: Any) -> None:
    (tmp_path / "x.parquet").write_text("date,deaths\n")
    (failure,) = read_inputs(tmp_path / "x.parquet")
    assert isinstance(failure, Failure)
