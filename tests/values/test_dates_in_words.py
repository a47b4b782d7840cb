"""Dates in English words: each form becomes its EDTF, and what holds no date is refused."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmodel.errors import EventModelError, UnreadableValueError
from eventmodel.values.dates_in_words import read_when


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("January 12, 1940", "1940-01-12"),
        ("12 Jan. 1940", "1940-01-12"),
        ("10/7/2008", "2008-10-07"),
        ("Autumn 1872", "1872-23"),
        ("circa 1860", "1860~"),
        ("c. 1860s", "186X~"),
        ("1862 (uncertain)", "1862?"),
        ("uncertain: approx 1862", "1862%"),
        ("the 1800s", "18XX"),
        ("19th century", "18XX"),
        ("2nd century bc", "-01XX"),
        ("64 BCE", "-0064"),
        ("after approx January 1928", "1928-01~/"),
        ("before 18 January 1928", "/1928-01-18"),
        ("month in 1872", "1872-XX"),
        ("a day in Spring 1849", "1849-21-XX"),
        ("1851-52", "1851/1852"),
        ("1856-ca. 1865", "1856/1865~"),
        ("17th-19th centuries", "16XX/18XX"),
        ("1863, printed 1870", "1863"),
        ("January 12", "XXXX-01-12"),
        ("1812-02", "1812-02"),
    ],
)
def test_each_form_is_read(words: str, edtf: str) -> None:
    assert read_when(words).edtf == edtf


@pytest.mark.parametrize("words", ["", "23rd Dynasty", "no date", "last Monday"])
def test_what_holds_no_date_is_refused(words: str) -> None:
    with pytest.raises(UnreadableValueError):
        read_when(words)


@given(st.text(alphabet="0123456789 -/?~.,cabout before after century may dec s", max_size=30))
def test_no_words_break_it(words: str) -> None:
    with contextlib.suppress(EventModelError):
        assert read_when(words).edtf
