"""Measure linking: `linking.py --data FOLDER --gold FOLDER ...`.

Look-alike news events (topics 1-25, which the settings were tuned on, and 26-35, which they were not), all
documents at once, with single-link TF-IDF beside it; then the main events and copies of hand-annotated pages.
Bodies are taken from the annotation, and no claims are given: what is measured is linking alone.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eventmodel.linking import find_copies, link_mentions
from eventmodel.linking.components import components
from eventmodel.linking.features import UNIT, WORDS, read_features
from eventmodel.linking.products import products
from eventmodel.model import Article, Dossier, main_mention_id
from eventmodel.values import When

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

THRESHOLDS = [step / 100 for step in range(10, 80, 5)]


def b_cubed(found: Mapping[str, str], gold: Mapping[str, str]) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1."""
    together = Counter((found[key], gold[key]) for key in gold)
    ours, theirs = Counter(found[key] for key in gold), Counter(gold.values())
    precision = sum(together[found[key], gold[key]] / ours[found[key]] for key in gold) / len(gold)
    recall = sum(together[found[key], gold[key]] / theirs[gold[key]] for key in gold) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def rand_index(found: Mapping[str, str], gold: Mapping[str, str]) -> float:
    """Adjusted Rand index."""
    both = _pairs(Counter((found[key], gold[key]) for key in gold).values())
    ours, theirs = _pairs(Counter(found[key] for key in gold).values()), _pairs(Counter(gold.values()).values())
    expected = ours * theirs / _pairs([len(gold)])
    return (both - expected) / ((ours + theirs) / 2 - expected)


def _pairs(sizes: Iterable[int]) -> float:
    return sum(size * (size - 1) / 2 for size in sizes)


def main_events(articles: Sequence[Article]) -> dict[str, str]:
    """The event of each article, as the library links them."""
    home = {mention: event.mentions[0] for event in link_mentions(Dossier.of(*articles)) for mention in event.mentions}
    return {article.id: home[main_mention_id(article.id)] for article in articles}


def similarities(articles: Sequence[Article]) -> dict[tuple[str, str], float]:
    """TF-IDF cosine of all pairs: the baseline."""
    keys = sorted(article.id for article in articles)
    known = {article.id: article for article in articles}
    views = [read_features(known[key]).views[WORDS] for key in keys]
    pairs = list(combinations(range(len(keys)), 2))
    return {
        (keys[a], keys[b]): dot / UNIT**2
        for (a, b), dot in zip(pairs, products(len(keys)).dots(views, pairs), strict=True)
    }


def single_link(
    articles: Sequence[Article], alike: Mapping[tuple[str, str], float], threshold: float
) -> dict[str, str]:
    """The event of each article, by joining all pairs above a threshold."""
    links = [pair for pair, value in alike.items() if value >= threshold]
    return {key: group[0] for group in components([a.id for a in articles], links) for key in group}


def look_alikes(data: Path, first: int, last: int) -> tuple[list[Article], dict[str, str]]:
    """Articles of some topics and their events."""
    with gzip.open(data / "ecbplus" / "documents.jsonl.gz", "rt", encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    chosen = [document for document in documents if first <= document["topic"] <= last]
    made = [(Article.from_text(d["text"], source=d["id"]), d["event"]) for d in chosen]
    return [article for article, _ in made], {article.id: event for article, event in made}


def measure_look_alikes(data: Path) -> None:
    """Print the figures of the look-alike events, and of the baseline at the threshold best on its own half."""
    best = 0.0
    for first, last in ((1, 25), (26, 35)):
        articles, gold = look_alikes(data, first, last)
        start = time.perf_counter()
        found = main_events(articles)
        took = time.perf_counter() - start
        print(f"topics {first}-{last}: {_line(found, gold)}  {len(articles)} articles in {took:.1f} s")
        alike = similarities(articles)
        if not best:
            best = max(THRESHOLDS, key=lambda at: b_cubed(single_link(articles, alike, at), gold)[2])
        print(f"  single link at {best:.2f}: {_line(single_link(articles, alike, best), gold)}")


def _line(found: Mapping[str, str], gold: Mapping[str, str]) -> str:
    precision, recall, f1 = b_cubed(found, gold)
    return f"B3 {f1:.3f} (P {precision:.3f} R {recall:.3f})  ARI {rand_index(found, gold):.3f}"


def annotated(folder: Path, texts: Path) -> dict[str, tuple[Article, dict[str, Any]]]:
    """The articles of an annotated folder, by file, each with its annotation."""
    data = json.loads((folder / "gold.json").read_text("utf-8"))
    found: dict[str, tuple[Article, dict[str, Any]]] = {}
    for name, note in data["articles"].items():
        path = folder / name if (folder / name).exists() else texts / name
        found[name] = (_article(path.read_bytes().decode("utf-8", "replace"), note), note)
    return found


def _article(text: str, note: dict[str, Any]) -> Article:
    start = text.index(note["body_starts"]) if "body_at" not in note else note["body_at"][0]
    end = text.rindex(note["body_ends"]) + len(note["body_ends"]) if "body_at" not in note else note["body_at"][1]
    return Article(
        text,
        note["source"] or "",
        title=note["title"] or "",
        published=When(note["published"][:10]) if note["published"] else None,
        agencies=note["agencies"],
        language="en",
        body=_without(start, end, sorted(note.get("not_body", []))),
    )


def _without(start: int, end: int, holes: list[list[int]]) -> tuple[tuple[int, int], ...]:
    edges = [start, *(edge for hole in holes for edge in hole), end]
    return tuple((a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b)


def measure_pages(folders: Sequence[Path], texts: Path) -> None:
    """Print the figures of all annotated folders together, of each alone, and of the copies in all."""
    read = {folder: annotated(folder, texts) for folder in folders}
    for chosen in (folders, *([folder] for folder in folders)):
        gold = {
            article.id: f"{folder.name} {note['event']}" for folder in chosen for article, note in read[folder].values()
        }
        articles = [article for folder in chosen for article, _ in read[folder].values()]
        precision, recall, _ = b_cubed(main_events(articles), gold)
        name = "all together" if len(chosen) > 1 else f"{chosen[0].name} alone"
        print(f"{name}: link.b3prec {precision:.3f}  link.b3recall {recall:.3f}")
    measure_copies(read)


def measure_copies(read: Mapping[Path, Mapping[str, tuple[Article, dict[str, Any]]]]) -> None:
    """Print how many pairs of copies were found, and how many found ones are none."""
    gold: set[frozenset[str]] = set()
    for pages in read.values():
        for article, note in pages.values():
            for other in note["reprint_of_or_shares_wire_copy_with"]:
                gold.add(frozenset((article.id, pages[other][0].id)))
    articles = [article for pages in read.values() for article, _ in pages.values()]
    found = {frozenset((copy.a, copy.b)) for copy in find_copies(articles)}
    print(f"copies: {len(found & gold)} of {len(gold)} found, {len(found - gold)} false")


def main() -> None:
    """Run what data was given for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="a folder that holds ecbplus/")
    parser.add_argument("--gold", type=Path, nargs="*", default=[], help="folders with a gold.json")
    parser.add_argument("--texts", type=Path, default=Path(), help="where texts are that are not beside it")
    given = parser.parse_args()
    if given.data:
        measure_look_alikes(given.data)
    if given.gold:
        measure_pages(given.gold, given.texts)


if __name__ == "__main__":
    main()
