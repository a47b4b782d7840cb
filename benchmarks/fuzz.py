"""Fuzzing: pages are torn and stitched at random; nothing may raise, and every span must hold.

    python benchmarks/fuzz.py [PAGES] [SEED]

Prints how many inputs were read, and the first that failed, if any.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from eventmodel.adapters import article_of
from eventmodel.extraction import extract
from eventmodel.model import Claim

SOURCES = [p.read_bytes() for p in sorted(Path("examples").glob("*/*.txt"))]
NASTY = [
    "\x00",
    "\ufeff",
    "\u202e",
    "\r\n",
    "“",
    "”",
    '"',
    "'",
    "\ud800",
    "🚢",
    "\u0301",
    "  ",
    "\n\n",
    "<script>",
    "…",
    "9" * 40,
    "((((",
    "a." * 30,
]


def torn(rng: random.Random) -> str:
    """A text stitched of pieces of pages, with bytes flipped and nasty characters thrown in."""
    pieces = []
    for _ in range(rng.randint(1, 4)):
        page = rng.choice(SOURCES)
        start = rng.randrange(len(page))
        piece = bytearray(page[start : start + rng.randint(1, 2500)])
        for _ in range(rng.randint(0, 6)):
            piece[rng.randrange(len(piece))] = rng.randrange(256)
        pieces.append(piece.decode("utf-8", "replace"))
        pieces.append(rng.choice(NASTY) * rng.choice((0, 1, 1, 3)))
    return "".join(pieces)


def main() -> int:
    """Read so many torn pages; 1 where one failed."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 20261122
    rng = random.Random(seed)  # noqa: S311 - no secret hangs on it
    before = time.perf_counter()
    for number in range(count):
        text = torn(rng)
        try:
            article = article_of(text)
            claims = [r for r in extract(article) if isinstance(r, Claim)]
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            print(f"input {number} of seed {seed} raised {type(error).__name__}: {error}")
            return 1
        if any(text[c.span.start : c.span.end] != c.span.exact for c in claims):
            print(f"input {number} of seed {seed} has a span that does not hold")
            return 1
    print(
        f"{count} torn pages of seed {seed} read in {time.perf_counter() - before:.0f} s; nothing raised, all spans hold"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
