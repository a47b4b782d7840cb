"""Fuzzing: inputs of every adapter are torn and stitched at random; nothing may raise, every span must hold.

    python benchmarks/fuzz.py [INPUTS] [SEED]

Each adapter reads its share of the inputs (HTML and Parquet a tenth of one, as they are slow); page text is also
extracted from now and then. Prints how many were read by each and how fast, the growth of time with the length of
hostile inputs (1 is linear), and the first input that failed, if any.
"""

from __future__ import annotations

import io
import json
import math
import random
import sys
import time
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eventmodel.adapters import known_adapters, read_stream
from eventmodel.errors import EventModelError
from eventmodel.extraction import extract
from eventmodel.model import Article, Claim

if TYPE_CHECKING:
    from eventmodel.adapters import Adapter

PAGES = [p.read_bytes() for p in sorted(Path("examples").glob("*/*.txt"))]
WORDS = PAGES[0].decode("utf-8", "replace")
RECORD = {
    "title": "Ferry sinks",
    "maintext": WORDS,
    "source_domain": "post.example",
    "date_publish": "2020-03-03 09:30:00",
    "authors": ["Ann Lee"],
    "url": "https://post.example/1",
    "language": "en",
}
LINKED = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Ferry sinks",
    "articleBody": WORDS,
    "author": [{"name": "Ann Lee"}],
    "datePublished": "2020-03-03",
    "publisher": {"name": "The Post"},
}
REVIEW = {
    "@type": "ClaimReview",
    "claimReviewed": "Nobody died.",
    "itemReviewed": {"author": {"name": "Mayor Holm"}},
    "reviewRating": {"alternateName": "False"},
    "author": {"name": "The Checkers"},
    "url": "https://check.example/1",
}
FUNDUS = {
    "title": "Ferry sinks",
    "body": {"summary": [], "sections": [{"headline": [], "paragraphs": [WORDS]}]},
    "publishing_date": "2020",
}
HTML = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry sinks | The Post</title><meta property="og:site_name" '
    f'content="The Post"><script type="application/ld+json">{json.dumps(LINKED | {"articleBody": ""})}</script></head><body><nav><a '
    f'href="/">Home</a></nav><article><h1>Ferry sinks</h1><p>{"</p><p>".join(WORDS.splitlines())}</p></article></body></html>'
)
TABLE = 'date,place,deaths,outlet,notes\n2020-03-02,Sandvik,"more than 1,700",The Post,"A ferry\nsank."\n2020,,n/a,,\n'
CLAIMS = "article,attribute,value,quote,speaker\nx.txt,deaths,17,17 people,police\n"
SAMPLES = {
    "page-text": PAGES,
    "html": [HTML.encode()],
    "csv": [TABLE.encode(), TABLE.replace(",", ";").encode("utf-16"), CLAIMS.encode()],
    "json": [
        json.dumps(one).encode() for one in (RECORD, LINKED, REVIEW, FUNDUS, [RECORD, {"date": "2020", "deaths": 3}])
    ],
    "json-lines": [b"\n".join(json.dumps(one).encode() for one in (RECORD, REVIEW, {"date": "2020", "deaths": 3}))],
}
NASTY = [
    "\x00",
    "\ufeff",
    "\u202e",
    "\r\n",
    "“",
    "”",
    '"',
    "'",
    "🚢",
    "\u0301",
    "  ",
    "\n\n",
    "<script>",
    "…",
    "9" * 40,
    "((((",
    "a." * 30,
    "{",
    "}",
    "[",
    "]",
    ",",
    ";",
    ":",
    "null",
    "NaN",
    "-",
    "<p>",
    "</",
    "&#x110000;",
    "2999-13-45",
    '{"@type":',
    "\\ud800",
    "\t",
    "|",
]
HOSTILE = {
    "page-text": ["word ", "Aa. ", "\n", "a\r", "© ", "(Reuters) ", "x@y.z ", "1/", "Home\n"],
    "html": [
        "<div>",
        "<p>word ",
        "<script type='application/ld+json'>{}</script>",
        "<meta name=a content=b>",
        "&amp;",
        "<a href=x>y</a> ",
    ],
    "csv": ["a,", '"', "2020,17\n", "\n", ";"],
    "json": ["[", "{}", '"', "1,", '{"a":', "[],"],
    "json-lines": ["{}\n", "[", '{"deaths": 1}\n', "\n", '"'],
}
SLOW = frozenset({"html", "parquet"})


def torn(rng: random.Random, samples: list[bytes]) -> bytes:
    """An input stitched of pieces of samples, with bytes flipped and nasty characters thrown in."""
    pieces: list[bytes] = []
    for _ in range(rng.randint(1, 3)):
        sample = rng.choice(samples)
        whole = rng.random() < 0.3
        start = 0 if whole else rng.randrange(len(sample))
        piece = bytearray(sample if whole else sample[start : start + rng.randint(1, 2500)])
        for _ in range(rng.randint(0, 6)):
            piece[rng.randrange(len(piece))] = rng.randrange(256)
        at = rng.randrange(len(piece) + 1)
        nasty = (rng.choice(NASTY) * rng.choice((0, 1, 1, 3))).encode("utf-8", "surrogatepass")
        pieces.append(bytes(piece[:at] + nasty + piece[at:]))
    return b"".join(pieces)


def wrong_with(adapter: Adapter, data: bytes, *, deep: bool) -> str:
    """What is wrong with the reading of an input; empty where nothing is."""
    adapter.sniff(data[:65_536], f"x{min(adapter.suffixes)}")
    texts: dict[str, str] = {}
    try:
        for item in adapter.read(io.BytesIO(data), "x"):
            if isinstance(item, Article):
                texts[item.id] = item.text
                claims: list[Any] = [c for c in extract(item) if isinstance(c, Claim)] if deep else []
            else:
                claims = [item] if isinstance(item, Claim) else []
            if any(texts[c.article][c.span.start : c.span.end] != c.span.exact for c in claims):
                return "a span does not hold"
    except EventModelError:
        return ""
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        return f"{type(error).__name__}: {error}"
    return ""


def growth(adapter: Adapter) -> str:
    """The worst exponent by which the time grows from 100 kB to 800 kB of one repeated stretch, and of which."""
    worst = (0.0, "", 0.0)
    for unit in HOSTILE.get(adapter.name, []):
        times = []
        for length in (100_000, 800_000):
            data = io.BytesIO((unit * (length // len(unit))).encode())
            before = time.perf_counter()
            for _ in read_stream(adapter, data, "x"):
                pass
            times.append(time.perf_counter() - before)
        if times[1] > 0.2:
            worst = max(worst, (math.log(times[1] / times[0]) / math.log(8), unit, times[1]))
    return f"; worst growth {worst[0]:.2f} ({worst[1]!r}, {worst[2]:.1f} s)" if worst[1] else "; nothing took .2 s"


def parquet() -> list[bytes]:
    """A small table."""
    pa: Any = import_module("pyarrow")
    pq: Any = import_module("pyarrow.parquet")
    data = io.BytesIO()
    pq.write_table(pa.table({"date": ["2020", None], "deaths": [17.0, float("nan")], "notes": [WORDS, ""]}), data)
    return [data.getvalue()]


def main() -> int:
    """Read so many torn inputs; 1 where one failed."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 20261122
    samples = SAMPLES | ({"parquet": parquet()} if find_spec("pyarrow") else {})
    adapters = [a for a in known_adapters() if a.name in samples and (a.name != "html" or find_spec("trafilatura"))]
    shares = {a.name: 1.0 if a.name not in SLOW else 0.1 for a in adapters}
    total = 0
    for adapter in adapters:
        rng = random.Random(f"{seed} {adapter.name}")  # noqa: S311 - no secret hangs on it
        inputs = math.ceil(count * shares[adapter.name] / sum(shares.values()))
        before = time.perf_counter()
        for number in range(inputs):
            data = torn(rng, samples[adapter.name])
            wrong = wrong_with(adapter, data, deep=adapter.name == "page-text" and number % 20 == 0)
            if wrong:
                print(f"input {number} of {adapter.name}, seed {seed}: {wrong}\n{data!r}")
                return 1
        total += inputs
        print(
            f"{adapter.name:10} {inputs:6} torn inputs in {time.perf_counter() - before:.0f} s{growth(adapter)}",
            flush=True,
        )
    print(f"{total} torn inputs of seed {seed}: nothing raised, all spans hold")
    return 0


if __name__ == "__main__":
    sys.exit(main())
