"""Measure the HTML report: `html_report.py 200 500 2000 [--articles 20] [--browser chromium] [--keep DIR]`.

Each size is that many invented events (see stories.py), twenty articles each: half are independent, three in ten
reprint the first, two in ten rewrite a part of it. Every article states a toll, the injured, a place and a day; the
tolls of one in three events contradict one another. Which article tells of which event, and which reprints which, is
given and not searched for: what is timed is the views of claims, and the writing of the pages. Printed are seconds
of the processor, the number and size of the pages, and how long a browser takes to load the overview, less what it
takes for an empty page.
"""

from __future__ import annotations

import argparse
import math
import resource
import shutil
import subprocess
import tempfile
import time
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stories import OUTLETS, Newsroom

from eventmodel import Dossier, analyse
from eventmodel.linking import Copy, Linking
from eventmodel.linking.links import LinkedEvent
from eventmodel.linking.passages import Passage
from eventmodel.model import Article, main_mention_id
from eventmodel.report.html import write_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventmodel.analysis import Analysis
    from eventmodel.model import Claim

START = date(2020, 1, 1)
LARGEST = 1_000_000
QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --dump-dom"
).split()


def story(room: Newsroom, number: int, count: int) -> tuple[list[Article], list[Claim], list[Copy]]:
    """The articles of one event, their claims, and which share a text."""
    draw = room.random
    event = room.event(START + timedelta(days=draw.randrange(1000)))
    wire = room.report(event)
    toll, place, disputed = draw.randint(3, 90), event.place, number % 3 == 0
    articles: list[Article] = []
    claims: list[Claim] = []
    copies: list[Copy] = []
    for at, outlet in enumerate(draw.sample(OUTLETS, min(count, len(OUTLETS)))):
        kind = draw.random()
        lines = (
            wire if at == 0 or kind < 0.3 else [*wire[:3], *room.report(event, 8)] if kind < 0.5 else room.report(event)
        )
        said = toll + draw.randint(1, 9) if disputed and draw.random() < 0.3 else toll
        told = (
            f"At least {said} people were killed in {place}."
            if draw.random() < 0.3
            else f"{said} people were killed in {place}."
        )
        page = room.article(event, [told, *lines, f"{said * 2} people were injured on {event.day:%-d %B %Y}."], outlet)
        number_words = "at least " + str(said) if told.startswith("At") else str(said)
        found = [
            page.claim("deaths", number_words, quote=told[: told.index(" were")]),
            page.claim("injured", str(said * 2), quote=f"{said * 2} people"),
            page.claim("place", place, quote=told[told.index(place) : -1], occurrence=0),
            page.claim("date", event.day.isoformat(), quote=f"{event.day:%-d %B %Y}", occurrence=0),
            page.claim("quote", event.quotation, quote=event.quotation, speaker=event.people[0], occurrence=0),
        ]
        if at and lines is wire:
            first = articles[0]
            length = min(len(page.text), len(first.text))
            a, b = sorted((first.id, page.id))
            copies.append(Copy(a, b, 1.0, (Passage(0, length, 0, length),)))
        articles.append(page)
        claims.extend(found)
    return articles, claims, copies


def made(events: int, count: int) -> tuple[Analysis, int]:
    """An analysis whose events and copies are given."""
    room = Newsroom(7)
    records: list[Any] = []
    groups: list[LinkedEvent] = []
    copies: list[Copy] = []
    for number in range(events):
        articles, claims, shared = story(room, number, count)
        records += [*articles, *claims]
        groups.append(LinkedEvent(tuple(sorted(main_mention_id(page.id) for page in articles))))
        copies += shared
    analysis = analyse(Dossier.of(*records))
    vars(analysis)["links"] = Linking(tuple(groups))
    vars(analysis)["copies"] = tuple(copies)
    return analysis, len(analysis.dossier.articles)


def sizes(folder: Path) -> Iterator[int]:
    """The size of every file of a report."""
    return (file.stat().st_size for file in folder.rglob("*.*"))


def seconds_to_load(browser: str, page: Path) -> float:
    """How long a browser takes to load a page, the shortest of three."""
    times: list[float] = []
    for _ in range(3):
        with tempfile.TemporaryDirectory() as profile:
            began = time.perf_counter()
            command = [browser, *QUIET, f"--user-data-dir={profile}", page.as_uri()]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
            times.append(time.perf_counter() - began)
    return min(times)


def measure(events: int, count: int, browser: str, folder: Path) -> float:
    """Write the report of so many events, and print what it took; gives the seconds of writing."""
    analysis, articles = made(events, count)
    began = time.process_time()
    _ = analysis.resolutions, analysis.discrepancies, analysis.all_origins
    views = time.process_time() - began
    began = time.process_time()
    index = write_html(analysis, folder)
    took = time.process_time() - began
    found = sorted(sizes(folder))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{events} events, {articles} articles, {len(analysis.dossier.claims)} claims: views {views:.1f} s, "
        f"pages {took:.1f} s; {len(found)} files, {sum(found) / 1e6:.0f} MB, the largest {found[-1] / 1e3:.0f} kB; {memory} MiB",
        flush=True,
    )
    largest = max(file.stat().st_size for file in folder.rglob("*.html"))
    print(
        f"  overview {index.stat().st_size / 1e3:.0f} kB, largest page {largest / 1e3:.0f} kB, all under 1 MB: {largest < LARGEST}"
    )
    if browser:
        empty = folder / "empty.htm"
        empty.write_text("<!doctype html><title>empty</title>", "utf-8")
        loaded, nothing = seconds_to_load(browser, index), seconds_to_load(browser, empty)
        print(f"  the overview loads in {loaded:.2f} s, an empty page in {nothing:.2f} s", flush=True)
    return took


def main() -> None:
    """Measure each size, and the growth between them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="+")
    parser.add_argument("--articles", type=int, default=20)
    parser.add_argument("--browser", default="")
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    took: list[tuple[int, float]] = []
    for size in given.sizes:
        folder = given.keep or Path(tempfile.mkdtemp())
        took.append((size, measure(size, given.articles, given.browser, folder)))
        if not given.keep:
            shutil.rmtree(folder)
    for (small, one), (large, other) in pairwise(took):
        print(f"{small} to {large}: exponent {math.log(other / one) / math.log(large / small):.2f}")


if __name__ == "__main__":
    main()
