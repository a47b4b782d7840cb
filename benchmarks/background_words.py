"""Make the table of how rare words are in English news: `background_words.py DATA_FOLDER`.

A word's frequency is the number of news articles that hold it. Many articles on one subject would make its
names look common, so of n articles of one subject only the square root of n counts. Only counts are kept,
nothing of the texts.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from eventmodel.linking.words import words_between

if TYPE_CHECKING:
    from collections.abc import Iterator

VERSION = 1
LEAST = 3
"""Words of fewer articles are left out: they are as rare as a word can be."""
STEPS = 4
"""So many steps to a doubling of rarity."""
TARGET = Path("src/eventmodel/linking/background_words.txt")


def forms_of(text: str) -> set[str]:
    """The forms of the words of a text."""
    return {word.form for word in words_between(text, 0, len(text)) if not word.form[0].isdigit()}


def look_alikes(data: Path) -> Iterator[tuple[str, str]]:
    """Subject and text of the look-alike events; the topics kept for testing are left out."""
    with gzip.open(data / "ecbplus" / "documents.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            if document["topic"] <= 25:
                yield f"ecbplus {document['topic']}", document["text"]


def wiki_news(data: Path) -> Iterator[tuple[str, str]]:
    """Subject and text of four subjects of Wikinews."""
    for path in sorted((data / "meantime").glob("intra*/*/*.xml")):
        tokens = ET.fromstring(path.read_bytes()).iter("token")  # noqa: S314 - a file of our own
        yield f"meantime {path.parent.name}", " ".join(token.text or "" for token in tokens)


def campaign(data: Path) -> Iterator[tuple[str, str]]:
    """News of one election campaign; an article an entry, whoever annotated it."""
    with gzip.open(data / "polnear" / "train.jsonl.gz", "rt", encoding="utf-8") as lines:
        found = {record["doc"]: record["text"] for record in map(json.loads, lines)}
    for name, text in sorted(found.items()):
        yield f"polnear {name}", text


def pages(data: Path) -> Iterator[tuple[str, str]]:
    """The bodies of pages of many outlets."""
    truth = json.loads((data / "article_extraction" / "ground-truth.json").read_text("utf-8"))
    for name, page in sorted(truth.items()):
        yield f"page {name}", page["articleBody"]


def main() -> None:
    """Count, weigh and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    data: Path = parser.parse_args().data
    subjects: defaultdict[str, list[set[str]]] = defaultdict(list)
    for read in (look_alikes, wiki_news, campaign, pages):
        for subject, text in read(data):
            subjects[subject].append(forms_of(text))
    total = sum(math.sqrt(len(articles)) for articles in subjects.values())
    weight: Counter[str] = Counter()
    held: Counter[str] = Counter()
    for articles in subjects.values():
        counts = Counter(form for article in articles for form in article)
        held.update(counts)
        for form, count in counts.items():
            weight[form] += math.sqrt(count)  # type: ignore[assignment]
    levels: defaultdict[int, list[str]] = defaultdict(list)
    for form, count in held.items():
        if count >= LEAST:
            levels[round(STEPS * math.log2(total / weight[form]))].append(form)
    head = f"# version {VERSION}; made by benchmarks/background_words.py; articles {total:.0f}; steps {STEPS}"
    lines = [head, *(f"{level} {' '.join(sorted(levels[level]))}" for level in sorted(levels))]
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")
    print(
        TARGET,
        TARGET.stat().st_size,
        "bytes,",
        sum(map(len, levels.values())),
        "words; levels",
        sorted(levels),
    )


if __name__ == "__main__":
    main()
