"""Adapters are found by entry points and without them; the surest reads; a broken one is an error that names it."""

from __future__ import annotations

import io
from importlib.metadata import EntryPoint
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from eventmodel.adapters import CsvTable, PageText, known_adapters, registry
from eventmodel.adapters.inputs import Document
from eventmodel.adapters.registry import choose
from eventmodel.commands import commands
from eventmodel.errors import InvalidValueError

if TYPE_CHECKING:
    from collections.abc import Iterator


class Wire(PageText):
    """A wire's own form."""

    name = "wire"
    suffixes = (".wire",)

    def sniff(self, head: bytes, name: str) -> float:
        del name
        return 1.0 if head.startswith(b"WIRE") else 0.0


def entries(monkeypatch: pytest.MonkeyPatch, *values: str) -> None:
    points = [EntryPoint("other", f"{__name__}:{value}", registry.GROUP) for value in values]
    for point in points:
        loaded = globals().get(point.value.partition(":")[2])
        monkeypatch.setattr(EntryPoint, "load", lambda _, loaded=loaded: loaded or int("x"))
    monkeypatch.setattr(registry, "entry_points", lambda **_: points)


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    known_adapters.cache_clear()
    yield
    known_adapters.cache_clear()


def test_the_shipped_ones_are_found_without_installed_metadata(monkeypatch: pytest.MonkeyPatch) -> None:
    entries(monkeypatch)
    assert [a.name for a in known_adapters()] == ["csv", "html", "json", "json-lines", "page-text", "parquet"]


def test_one_of_another_package_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    entries(monkeypatch, "Wire")
    assert "wire" in [a.name for a in known_adapters()]
    assert "wire" in CliRunner().invoke(commands, ["adapters"]).output


@pytest.mark.parametrize("value", ["Nothing", "EntryPoint", "choose"])
def test_one_that_cannot_be_loaded_is_named(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    entries(monkeypatch, value)
    with pytest.raises(InvalidValueError, match="other"):
        known_adapters()
    known_adapters.cache_clear()
    result = CliRunner().invoke(commands, ["adapters"])
    assert (result.exit_code, "Error" in result.output) == (1, True)


@pytest.mark.parametrize(
    ("data", "named", "name"),
    [
        (b"WIRE x", False, "wire"),
        (b"date,deaths\n", False, None),
        (b"hello", False, None),
        (b"hello", True, "page-text"),
    ],
)
def test_the_surest_reads_and_a_guess_only_what_is_named(data: bytes, named: bool, name: str | None) -> None:  # noqa: FBT001 - a case
    document = Document("x.md", named, io.BytesIO(data))
    chosen = choose((CsvTable(), PageText(), Wire()), document)
    assert (chosen and chosen.name) == name
