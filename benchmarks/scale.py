"""Measure how linking and origins grow: `scale.py 1000 3000 10000 [--plain] [--passages] [--sample 2000]`.

Each size is run in two processes, one for events and one for origins, on an invented collection (see stories.py),
which is not counted. Printed are seconds of the processor, the largest memory, B-cubed of the events and the share
of true copies that are found; then the growth exponent between the sizes. `--plain` leaves numpy out. `--passages`
compares the search for pairs that share passages with datasketch's MinHash index of whole pages and of sentences.
`--sample` tells which pairs of one event are candidates, of all pairs of a sample.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import resource
import subprocess
import sys
import time
from collections import defaultdict
from importlib import import_module
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any

from stories import collection

from eventmodel.linking import find_copies, find_origins, fingerprints, products
from eventmodel.linking.candidates import find_candidates
from eventmodel.linking.copies import candidate_pairs
from eventmodel.linking.features import read_features
from eventmodel.linking.passages import read_page
from linking import b_cubed, main_events

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from stories import Printed

    from eventmodel.linking import Origins
    from eventmodel.model import Article


PARTS = ("linking s", "origins s", "total s")
SHORTEST = 6
"""A sentence of fewer words is no passage."""


def measure(size: int, part: str) -> dict[str, Any]:
    """Link a collection, or find its origins."""
    made = collection(size)
    articles = [printed.article for printed in made]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began, start = time.perf_counter(), time.process_time()
    if part == "linking":
        found = main_events(articles)
        result = repr(sorted(found.items()))
    else:
        copies = find_copies(articles)
        origins = find_origins(articles, copies)
        result = repr((copies, origins.all))
    took, wall = time.process_time() - start, time.perf_counter() - began
    measured: dict[str, Any] = {
        f"{part} s": round(took, 1),
        "wall s": round(wall, 1),
        "MiB of articles": before // 1024,
        "MiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "result": hashlib.sha256(result.encode()).hexdigest()[:12],
    }
    if part == "linking":
        precision, recall, f1 = b_cubed(found, {printed.article.id: str(printed.event) for printed in made})
        return {**measured, "B3": f"{f1:.3f} (P {precision:.3f} R {recall:.3f})"}
    true, pairs = true_copies(made), {(copy.a, copy.b) for copy in copies}
    joined = _joined(origins, true)
    return {**measured, "copies": len(pairs), "false": len(pairs - true), "true copies of one origin": round(joined, 4)}


def _joined(origins: Origins, true: Iterable[tuple[str, str]]) -> float:
    """The share of true copies that have an origin in common."""
    of: defaultdict[str, set[str]] = defaultdict(set)
    for origin in origins.all:
        for article in origin.articles:
            of[article].add(origin.id)
    found = [not of[a].isdisjoint(of[b]) for a, b in true]
    return sum(found) / max(1, len(found))


def true_copies(made: Sequence[Printed]) -> set[tuple[str, str]]:
    """The pairs of articles that copy one text."""
    groups: dict[int, list[str]] = {}
    for printed in made:
        if printed.copied is not None:
            groups.setdefault(printed.copied, []).append(printed.article.id)
    return {pair for keys in groups.values() for pair in combinations(sorted(keys), 2)}


def measure_candidates(size: int) -> None:
    """Print which share of the pairs of one event are candidates, among all pairs of a sample."""
    made = sorted(collection(size), key=lambda printed: printed.article.id)
    kept = set(find_candidates([read_features(printed.article) for printed in made]).pairs)
    pairs = list(combinations(range(len(made)), 2))
    true = {(a, b) for a, b in pairs if made[a].event == made[b].event}
    print(f"{size} articles, {len(pairs)} pairs, {len(kept)} candidates; ", end="")
    print(f"of {len(true)} pairs of one event {len(true & kept) / len(true):.4f} are candidates")


def measure_passages(size: int) -> None:
    """Print time and recall of our search for passages and of a MinHash index of whole pages."""
    sketch: Any = import_module("datasketch")
    made = collection(size)
    articles = [printed.article for printed in made]
    true = true_copies(made)
    start = time.process_time()
    candidates = passage_candidates(articles)
    ours = time.process_time() - start
    print(f"{size} articles, {len(true)} true pairs")
    print(f"  ours: {ours:.1f} s, recall {len(candidates & true) / len(true):.4f}, {len(candidates)} candidates")
    print(f"  datasketch {sketch.__version__}")
    whole = {article.id: [article.text] for article in articles}
    lines = {article.id: article.text.splitlines() for article in articles}
    for texts, name, runs, settings in (
        (whole, "whole pages", 5, ((0.5, 128), (0.2, 128), (0.05, 128))),
        (lines, "sentences", 2, ((0.5, 128), (0.5, 64), (0.5, 32), (0.3, 32))),
    ):
        for threshold, permutations in settings:
            start = time.process_time()
            pairs = sketched(sketch, texts, runs, threshold, permutations)
            took = time.process_time() - start
            print(f"  {name} in runs of {runs} words, {permutations} permutations, at {threshold}: ", end="")
            print(f"{took:.1f} s ({took / ours:.1f} x), recall {len(pairs & true) / len(true):.4f}, ", end="")
            print(f"{len(pairs)} candidates")


def sketched(
    sketch: Any, texts: Mapping[str, Sequence[str]], runs: int, threshold: float, permutations: int
) -> set[tuple[str, str]]:
    """The articles of which two texts collide in a MinHash index."""
    index = sketch.MinHashLSH(threshold=threshold, num_perm=permutations)
    made: list[tuple[str, Any]] = []
    for article, its in texts.items():
        for number, text in enumerate(its):
            words = text.lower().split()
            if len(words) >= SHORTEST:
                one = sketch.MinHash(num_perm=permutations)
                one.update_batch([" ".join(words[at : at + runs]).encode() for at in range(len(words) - runs + 1)])
                index.insert((article, number), one)
                made.append((article, one))
    near = ((article, other) for article, one in made for other, _ in index.query(one))
    return {(min(a, b), max(a, b)) for a, b in near if a != b}


def passage_candidates(articles: Sequence[Article]) -> set[tuple[str, str]]:
    """The pairs that `find_copies` compares word by word."""
    ordered = sorted(articles, key=lambda article: article.id)
    pairs, _ = candidate_pairs([read_page(article) for article in ordered])
    return {(ordered[a].id, ordered[b].id) for a, b in pairs}


def main() -> None:
    """Run each size in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*")
    parser.add_argument("--plain", action="store_true")
    parser.add_argument("--part", choices=["linking", "origins"], help="measure one size and one part here")
    parser.add_argument("--passages", type=int)
    parser.add_argument("--sample", type=int)
    given = parser.parse_args()
    if given.plain:
        for module in (products, fingerprints):
            setattr(module, "arrays_pay", lambda *_: False)  # noqa: B010 - as if nothing were installed
    if given.sample:
        measure_candidates(given.sample)
    if given.passages:
        measure_passages(given.passages)
    if given.part:
        print(json.dumps(measure(given.sizes[0], given.part)))
        return
    rows = [_both(size, plain=given.plain) for size in given.sizes]
    for (small, one), (large, other) in pairwise(zip(given.sizes, rows, strict=True)):
        growth = {part: math.log(other[part] / one[part]) / math.log(large / small) for part in PARTS}
        print(f"{small} to {large}: exponents", {part: round(value, 2) for part, value in growth.items()})


def _both(size: int, *, plain: bool) -> dict[str, float]:
    """Events and origins, side by side in a process each: neither needs the other."""
    began = time.perf_counter()
    flags = ["--plain"] if plain else []
    commands = ([sys.executable, __file__, str(size), "--part", part, *flags] for part in ("linking", "origins"))
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for command in commands]
    row: dict[str, float] = {}
    for process in running:
        measured = json.loads(process.communicate()[0])
        print(size, measured, flush=True)
        row.update(measured)
    row["total s"] = sum(row[part] for part in PARTS[:2])
    print(
        f"  both: {row['total s']:.0f} s of processor, {time.perf_counter() - began:.0f} s with the making of the articles"
    )
    return row


if __name__ == "__main__":
    main()
