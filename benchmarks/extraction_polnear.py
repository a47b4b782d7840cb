"""How well the sources of statements are found: PolNeAR, attribution in political news, first annotator.

    python benchmarks/extraction_polnear.py --data ../shared/data/polnear [--misses]

A predicted attribution is paired with the gold one whose content overlaps it most, each gold one once. Its source
counts where the words of both overlap with an F1 of .5 or more; an unpaired one on either side is a miss. Attributions
without a source are left out on both sides. What has one source in one place, or one speaker and overlaps, is one
attribution.
Development documents were looked at while tuning; of the train part, those whose hash ends in 0 were never looked at.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eventmodel.extraction.naming.names import find_names
from eventmodel.extraction.sentences import split_sentences
from eventmodel.extraction.speech.attribution import find_attributions
from eventmodel.extraction.speech.quotations import find_quotations

if TYPE_CHECKING:
    from collections.abc import Iterator

Said = tuple[str, list[tuple[int, int]]]
QUOTE = re.compile(r"[\"“”]")


def documents(path: Path) -> Iterator[dict[str, Any]]:
    """The first record of each document."""
    seen: set[str] = set()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record["doc"] not in seen:
                seen.add(record["doc"])
                yield record


def words(text: str) -> Counter[str]:
    """The words of a stretch."""
    return Counter(re.findall(r"\w+", text.lower()))


def f1(a: Counter[str], b: Counter[str]) -> float:
    """Token overlap."""
    common = sum((a & b).values())
    return 2 * common / max(1, sum(a.values()) + sum(b.values()))


def gold(record: dict[str, Any]) -> list[Said]:
    """Source words and content spans of each gold attribution."""
    text, found = record["text"], []
    for a in record["attributions"]:
        source = " ".join(text[s:e] for group in a.get("Source", []) for s, e in group)
        content = [(s, e) for group in a.get("Content", []) for s, e in group]
        if source and content:
            found.append((source, content))
    return found


def predicted(text: str) -> list[Said]:
    """Source words and content spans of each predicted attribution; parts of one statement joined."""
    sentences = split_sentences(text, [(0, len(text))])
    names = find_names(text, sentences)
    quotations = find_quotations(text, sentences, names)
    found: list[tuple[tuple[int, int] | None, str, Said]] = []
    for a in find_attributions(text, sentences, names, quotations):
        span, speaker = (a.start, a.end), a.speakers[-1]
        for source, who, (_, content) in reversed(found[-8:]):
            if (a.source is not None and source == a.source) or (who == speaker and _overlaps(content, span)):
                content.append(span)
                break
        else:
            found.append((a.source, speaker, (text[slice(*a.source)] if a.source else speaker, [span])))
    return [said for _, _, said in found]


def _overlaps(spans: list[tuple[int, int]], span: tuple[int, int]) -> bool:
    return any(s < span[1] and span[0] < e for s, e in spans)


def covered(spans: list[tuple[int, int]]) -> set[int]:
    """The characters of some spans."""
    return {i for s, e in spans for i in range(s, e)}


def paired(guesses: list[Said], wanted: list[Said]) -> list[tuple[int, int]]:
    """Pairs of indexes, those that overlap most first."""
    places = [covered(content) for _, content in wanted]
    fits = []
    for i, (_, content) in enumerate(guesses):
        mine = covered(content)
        fits += [(-len(mine & theirs), i, j) for j, theirs in enumerate(places) if mine & theirs]
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(fits):
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def tally(record: dict[str, Any], counts: Counter[str], *, misses: bool) -> None:
    """Count the sources that fit."""
    text = record["text"]
    wanted, guesses = gold(record), predicted(text)
    pairs = paired(guesses, wanted)
    quoted = [any(QUOTE.search(text[s:e]) for s, e in content) for _, content in wanted]
    for j, (source, content) in enumerate(wanted):
        i = next((a for a, b in pairs if b == j), None)
        good = i is not None and f1(words(guesses[i][0]), words(source)) >= 0.5
        for part in ("all", *(("quoted",) if quoted[j] else ())):
            counts[f"{part}_gold"] += 1
            counts[f"{part}_hit"] += good
        if i is not None:
            counts["content"] += 1
            counts["content_f1"] += int(1000 * _content_f1(text, guesses[i][1], content))
        if misses and not good:
            print(
                f"  {'Q' if quoted[j] else ' '} want {source!r} got {guesses[i][0] if i is not None else None!r}: {text[content[0][0] : content[0][1]][:90]!r}"
            )
    taken = dict(pairs)
    for i, (_, content) in enumerate(guesses):
        counts["all_pred"] += 1
        is_quoted = (
            quoted[taken[i]] if i in taken else any(QUOTE.search(text[max(0, s - 1) : e + 1]) for s, e in content)
        )
        counts["quoted_pred"] += is_quoted


def _content_f1(text: str, mine: list[tuple[int, int]], theirs: list[tuple[int, int]]) -> float:
    return f1(words(" ".join(text[s:e] for s, e in mine)), words(" ".join(text[s:e] for s, e in theirs)))


def shown(counts: Counter[str], part: str) -> str:
    """Precision, recall and F1."""
    precision = counts[f"{part}_hit"] / max(1, counts[f"{part}_pred"])
    recall = counts[f"{part}_hit"] / max(1, counts[f"{part}_gold"])
    return f"{part:6} P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / max(1e-9, precision + recall):.3f} (n={counts[f'{part}_gold']})"


def main() -> None:
    """Print the figures of the development part and of the part kept aside."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    for name in ("dev", "train"):
        counts: Counter[str] = Counter()
        for record in documents(args.data / f"{name}.jsonl.gz"):
            if name == "dev" or sha256(record["doc"].encode()).hexdigest()[-1] == "0":
                tally(record, counts, misses=args.misses and name == "dev")
        content = counts["content_f1"] / 1000 / max(1, counts["content"])
        print(
            f"{'dev' if name == 'dev' else 'aside':6} {shown(counts, 'quoted')}   {shown(counts, 'all')}   content token F1 {content:.3f}"
        )


if __name__ == "__main__":
    main()
