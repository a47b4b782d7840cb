"""Tables: columns are typed and documented, nothing unknown becomes a number, and every row leads to its quotes."""

from __future__ import annotations

import re
import sys
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pandas as pd
import pytest
from hypothesis import given

import eventmodel as em
from eventmodel import tables
from eventmodel.errors import MissingExtraError
from eventmodel.tables.rows import ValueRow
from eventmodel.testing import strategies
from eventmodel.values import Agent, Duration, Quantity, Reading, When

if TYPE_CHECKING:
    from collections.abc import Callable

FERRY = Path(__file__).parents[2] / "examples" / "harbour-ferry"
TABLES: dict[str, Callable[[em.Analysis], tables.Table[Any]]] = {
    "articles": tables.articles,
    "claims": tables.claims,
    "discrepancies": tables.discrepancies,
    "events": tables.events,
    "evidence": tables.evidence,
    "origins": tables.origins,
    "positions": tables.positions,
    "resolutions": tables.resolutions,
}


@cache
def story() -> em.Analysis:
    return em.analyse(em.read(FERRY))


@cache
def frame(name: str) -> pd.DataFrame:
    return TABLES[name](story()).to_pandas()


def _of(*claims: tuple[str, str | em.Reading | Quantity | Duration | When | Agent]) -> tuple[tables.ClaimRow, ...]:
    page = em.Article.from_text("Words.")
    return tuple(
        tables.claims(em.Dossier.of(page, page.claim(name, value, quote="Words")))[0] for name, value in claims
    )


@pytest.mark.parametrize("name", TABLES)
def test_a_frame_has_the_documented_columns_also_without_rows(name: str) -> None:
    table = TABLES[name](story())
    empty = TABLES[name](em.analyse(em.Dossier())).to_pandas()
    documented = [
        column
        for kind in (table.kind, *table.kind.__bases__)
        for column in re.findall(r"^ {8}(\w+): ", kind.__doc__ or "", re.MULTILINE)
    ]
    assert sorted(documented) == sorted(table.columns)
    assert list(frame(name).columns) == list(empty.columns) == list(table.columns)
    assert frame(name).dtypes.to_dict() == empty.dtypes.to_dict()
    assert len(frame(name)) == len(table)
    assert len(table) > 0
    assert len(empty) == 0


@pytest.mark.parametrize("name", TABLES)
def test_a_cell_is_the_field_of_its_row(name: str) -> None:
    for field in attrs.fields(TABLES[name](story()).kind):
        for cell, row in zip(frame(name)[field.name], TABLES[name](story()), strict=True):
            value = getattr(row, field.name)
            if value is None:
                assert cell is pd.NA or cell is pd.NaT
            else:
                assert cell == (pd.Timestamp(value) if isinstance(value, date) else value)


def test_bounds_are_kept_and_what_is_not_known_is_no_number() -> None:
    more, less, exact, about, lasted, when, unplaced, who = _of(
        ("deaths", "more than 6,000"),
        ("deaths", Quantity.less_than(Fraction(1, 2), "person")),
        ("deaths", "zero"),
        ("deaths", "about 100"),
        ("duration", Duration.at_least(3, "hour")),
        ("date", When("2020-11")),
        ("date", When.unanchored()),
        ("participant", Agent("Ana Lind")),
    )
    assert (more.low, more.low_open, more.high, more.high_open) == (6000, True, None, None)
    assert (less.low, less.low_open, less.high, less.high_open) == (None, None, 0.5, True)
    assert (exact.low, exact.high, exact.low_open, exact.approximate) == (0, 0, False, False)
    assert (about.stated, about.approximate) == (100, True)
    assert about.low is not None
    assert about.low < 100
    assert (lasted.kind, lasted.low, lasted.unit) == ("duration", 3, "hour")
    assert (when.edtf, when.earliest, when.latest) == ("2020-11", date(2020, 11, 1), date(2020, 11, 30))
    assert (unplaced.kind, unplaced.edtf, unplaced.earliest) == ("when", None, None)
    assert (who.kind, who.value, who.low, who.unit) == ("agent", "Ana Lind", None, None)


@given(strategies.readings())
def test_every_value_fits_into_its_columns(reading: Reading) -> None:
    page = em.Article.from_text("Words.")
    (row,) = tables.claims(em.Dossier.of(page, page.claim("acme:thing", reading, quote="Words")))
    (value,) = tables.claims(em.Dossier.of(page, page.claim("acme:thing", reading, quote="Words"))).to_pandas().value
    assert row.value == value == str(reading)
    if isinstance(reading.value, Quantity | Duration):
        assert (row.low is None) == (reading.value.low is None)
        assert (row.high is None) == (reading.value.high is None)


def test_a_claim_leads_to_its_quote() -> None:
    for row in tables.claims(story()):
        article = story().dossier.articles[row.article]
        assert article.text[row.start : row.end] == row.quote
        assert row.claim in story().dossier.claims


@pytest.mark.parametrize("of", ["discrepancy", "resolution"])
def test_evidence_joins_results_and_claims(of: str) -> None:
    results: tuple[em.Discrepancy | em.Resolution, ...] = story().discrepancies
    if of == "resolution":
        results = story().resolutions
    joined = frame("evidence").query("of == @of").merge(frame("claims"), on="claim", validate="many_to_one")
    assert len(joined) == (frame("evidence").of == of).sum()
    assert set(joined.id) == {result.id for result in results}
    assert joined.quote.notna().all()


def test_positions_are_numbered_as_in_the_evidence() -> None:
    key = ["event", "id", "position"]
    sides = frame("positions").rename(columns={"discrepancy": "id"}).set_index(key).claims
    evidence = frame("evidence").query("of == 'discrepancy'").groupby(key, dropna=False).size()
    assert sides.sort_index().tolist() == evidence.sort_index().tolist()


def test_a_dossier_gives_tables_without_linking() -> None:
    claims, articles = tables.claims(story().dossier), tables.articles(story().dossier)
    assert {row.event for row in claims} | {row.origin for row in claims} | {row.origin for row in articles} == {None}
    assert [row.claim for row in claims] == [row.claim for row in tables.claims(story())]


def test_withdrawn_and_replaced_claims_stay_and_say_so() -> None:
    page = em.Article.from_text("Nine people died.", source="The Example")
    withdrawn, replaced = (page.claim(name, "nine", quote="Nine people") for name in ("deaths", "injured"))
    held = em.Dossier.of(page, withdrawn, replaced)
    acts = (
        em.Retraction(held.target(withdrawn), author="Ana", reason="misread"),
        em.Correction(held.target(replaced), author="Ben", reason="misread"),
    )
    rows = {row.claim: row for row in tables.claims(em.analyse(held.add(*acts)))}
    assert rows[withdrawn.id].set_aside == "withdrawn by Ana"
    assert rows[withdrawn.id].event is None
    assert "Ben" in (rows[replaced.id].set_aside or "")


def test_a_withdrawn_article_has_no_origin() -> None:
    page = em.Article.from_text("Nine people died.", source="The Example")
    held = em.Dossier.of(page)
    (row,) = tables.articles(em.analyse(held.add(em.Retraction(held.target(page), author="Ana"))))
    assert (row.article, row.origin) == (page.id, None)


def test_an_unresolved_value_is_no_value() -> None:
    rows = {row.status: row for row in tables.resolutions(story())}
    assert (rows["unresolved"].value, rows["unresolved"].low) == (None, None)
    assert rows["agreed"].value is not None


def test_one_origin_of_two_articles_has_two_rows() -> None:
    shared = next(origin for origin in story().all_origins.all if len(origin.articles) > 1)
    rows = [row for row in tables.origins(story()) if row.origin == shared.id]
    assert tuple(row.article for row in rows) == shared.articles


def test_text_that_no_encoding_holds_is_kept() -> None:
    page = em.Article.from_text("a\ud800\x00b", source="\udfff")
    assert tables.articles(em.Dossier.of(page)).to_pandas().source[0] == "\udfff"


def test_a_table_is_a_sequence_of_rows() -> None:
    table = tables.claims(story())
    assert table[0] is next(iter(table))
    assert len(table[:3]) == 3
    assert attrs.asdict(table[0])["claim"] == table[0].claim


def test_a_value_comes_behind_the_name_of_what_it_is_of() -> None:
    names = list(frame("claims").columns)
    values = [field.name for field in attrs.fields(ValueRow)]
    start = names.index("attribute") + 1
    assert names[start : start + len(values)] == values


def test_without_pandas_the_rows_are_there_and_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    table = tables.events(story())
    with pytest.raises(MissingExtraError, match=r"eventmodel\[pandas\]"):
        table.to_pandas()
