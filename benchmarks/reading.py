"""How fast pages are read, and that the time grows linearly with their size.

    python benchmarks/reading.py

Prints, for the example pages: pages and megabytes a second for the page reader, the extractor and the whole way;
for hostile texts of two sizes: the exponent of growth (1 is linear).
"""

from __future__ import annotations

import math
import time
from pathlib import Path
from typing import TYPE_CHECKING

import eventmodel as em
from eventmodel.adapters import article_of
from eventmodel.extraction import extract
from eventmodel.pipeline import records_of

if TYPE_CHECKING:
    from collections.abc import Callable

PAGES = [p.read_bytes().decode("utf-8", "replace") for p in sorted(Path("examples").glob("*/*.txt"))]
HOSTILE = (
    "word ",
    "Aa. ",
    "“",
    '"',
    "'",
    "1 ",
    "1,",
    "( ",
    "Monday ",
    "\n",
    "Mr. ",
    "the ",
    "John Smith said ",
    "a-",
    "…",
)


def seconds(work: Callable[[], object], least: float = 0.5) -> float:
    """The time of one run, the best of as many as fit."""
    best, spent = math.inf, 0.0
    while spent < least:
        before = time.perf_counter()
        work()
        took = time.perf_counter() - before
        best, spent = min(best, took), spent + took
    return best


def speeds() -> None:
    """Pages and megabytes a second."""
    size = sum(len(p.encode()) for p in PAGES) / 1e6
    articles = [article_of(p) for p in PAGES]
    for name, work in (
        ("page reader", lambda: [article_of(p) for p in PAGES]),
        ("extractor", lambda: [extract(a) for a in articles]),
        (
            "the whole way",
            lambda: em.analyse(em.Dossier.of(*(r for p in PAGES for r in records_of(article_of(p))))).discrepancies,
        ),
    ):
        took = seconds(work)
        print(f"{name:15} {len(PAGES) / took:8.0f} pages/s {size / took:6.2f} MB/s")


def growth() -> None:
    """The exponent by which the time grows from 100 kB to 800 kB of one repeated stretch."""
    for unit in HOSTILE:
        times = []
        for length in (100_000, 800_000):
            text = unit * (length // len(unit))
            before = time.perf_counter()
            records_of(article_of(text))
            extract(em.Article.from_text(text))
            times.append(time.perf_counter() - before)
        exponent = math.log(times[1] / times[0]) / math.log(8)
        print(f"{unit!r:20} {times[0]:6.2f} s {times[1]:6.2f} s  exponent {exponent:.2f}")


if __name__ == "__main__":
    speeds()
    growth()
