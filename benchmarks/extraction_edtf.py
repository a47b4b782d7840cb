"""How well dates in English words are read as EDTF: the pairs of the package edtf's own tests.

    python benchmarks/extraction_edtf.py --data ../shared/data/edtf_conformance [--misses]

A pair counts where the very same EDTF comes out, or none where none is wanted.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from eventmodel.errors import EventModelError
from eventmodel.values.dates_in_words import read_when


def read(text: str) -> str | None:
    """The EDTF of some words; None where they hold no date."""
    try:
        return read_when(text).edtf
    except EventModelError:
        return None


def main() -> None:
    """Print the share of pairs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    data = json.loads((args.data / "edtf_natlang_examples.json").read_text("utf-8"))
    pairs = data if isinstance(data, list) else next(iter(data.values()))
    right = 0
    for text, wanted in pairs:
        right += read(text) == wanted
        if args.misses and read(text) != wanted:
            print(f"  {text!r} want {wanted} got {read(text)}")
    print(f"{right} of {len(pairs)} pairs: {right / len(pairs):.3f}")


if __name__ == "__main__":
    main()
