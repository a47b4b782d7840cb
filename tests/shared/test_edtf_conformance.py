"""Conformance to EDTF: the examples of another library, good ones parsed, printed and bounded, bad ones refused.

The examples are read from a folder beside the repository, and the tests are skipped where it is absent. Their fuzzy
bounds are that library's padding and are not held against ours. Two sorts of examples are bounded otherwise here:

- an unknown end ('/2006', '2004-06-01/') is unbounded: ten years are that library's guess;
- winter runs into the next year.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pytest

from eventmodel.errors import UnreadableValueError
from eventmodel.values import When
from eventmodel.values.calendar_days import calendar_day
from eventmodel.values.edtf import DAY

FOLDER: Final = Path(__file__).parents[2].parent / "shared" / "data" / "edtf_conformance"
OURS: Final = {
    "/2006": ["-inf", "2006-12-31"],
    "2004-06-01/": ["2004-06-01", "inf"],
    "1984-06-02?/": ["1984-06-02", "inf"],
    "2010-24": ["2010-12-01", "2011-02-28"],
}

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the examples are not here: ../shared is absent")


def _read(file: str) -> Any:
    return json.loads((FOLDER / file).read_text("utf-8")) if FOLDER.is_dir() else {}


EXAMPLES: Final = _read("edtf_parser_examples.json")
SPOKEN: Final = _read("edtf_natlang_examples.json")


def _name(value: object) -> str:
    return str(value)


def _notations(example: Any) -> list[str]:
    """An example as it is written, and as that library writes it, where that is another way."""
    return [example] if isinstance(example, str) else list(example)


def _day(second: int | None, open_end: str) -> str:
    if second is None:
        return open_end
    year, month, day = calendar_day(second // DAY)
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"


def _strict(bounds: list[str]) -> list[str]:
    """One or three bounds: the day, first; two or four: the first and the last day."""
    return [bounds[0], bounds[0]] if len(bounds) in {1, 3} else bounds[:2]


def _all_notations() -> list[tuple[str, list[str]]]:
    return [(text, bounds) for example, bounds in EXAMPLES.get("EXAMPLES", ()) for text in _notations(example)]


@pytest.mark.parametrize(("text", "bounds"), _all_notations(), ids=_name)
def test_a_good_example_is_parsed_printed_and_bounded(text: str, bounds: list[str]) -> None:
    when = When.from_edtf(text)
    low, high = when.bounds.written
    assert when.edtf == str(when) == text
    assert [_day(low, "-inf"), _day(None if high is None else high - 1, "inf")] == OURS.get(text, _strict(bounds))


@pytest.mark.parametrize("text", EXAMPLES.get("BAD_EXAMPLES", ()), ids=_name)
def test_a_bad_example_is_refused(text: Any) -> None:
    with pytest.raises(UnreadableValueError):
        When.from_edtf(text)


@pytest.mark.parametrize(("text", "marks"), EXAMPLES.get("APPROXIMATE_UNCERTAIN_EXAMPLES", ()), ids=_name)
def test_uncertain_and_approximate_are_told_apart(text: str, marks: list[bool]) -> None:
    uncertain, approximate, both = marks
    when = When.from_edtf(text)
    assert (when.is_uncertain, when.is_approximate) == (uncertain or both, approximate or both)


@pytest.mark.parametrize("text", sorted({edtf for _, edtf in SPOKEN if edtf}))
def test_what_is_written_for_spoken_dates_is_parsed(text: str) -> None:
    assert str(When.from_edtf(text)) == text


@pytest.mark.parametrize("text", EXAMPLES.get("BENCHMARK_EXAMPLES", ()))
def test_the_examples_of_the_benchmark_are_parsed(text: str) -> None:
    assert str(When.from_edtf(text)) == text


def test_all_examples_are_here() -> None:
    counts = {name: len(examples) for name, examples in EXAMPLES.items()}
    assert counts["EXAMPLES"] == 94
    assert counts["BAD_EXAMPLES"] == 17
    assert OURS.keys() <= {text for text, _ in _all_notations()}
