"""How well times and numbers are read in news: the MEANTIME corpus (Wikinews, English).

    python benchmarks/extraction_meantime.py --data ../shared/data/meantime [--misses]

TIMEX3: a predicted date or duration counts where it overlaps a gold one and has the same `value`; the document's own
time is left out, and is what relative dates are anchored on. VALUE: a predicted amount counts where it overlaps a gold
one and states the same number. Times and values are annotated in the first sentences only: what stands behind the fourth
sentence of the body is left out. The rules were tuned on the articles whose name's hash is even.
"""

from __future__ import annotations

import argparse
import re
import xml.etree.ElementTree as ET
from collections import Counter
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from eventmodel.extraction.counting.durations import find_durations
from eventmodel.extraction.counting.shares import fractions_in
from eventmodel.extraction.sentences import split_sentences
from eventmodel.extraction.timing.dates import find_dates
from eventmodel.values.duration import Duration
from eventmodel.values.when import When

if TYPE_CHECKING:
    from collections.abc import Iterator


Spot = tuple[int, int, str]
NO_SPACE_BEFORE = re.compile(r"^(?:[,.;:!?)%\]’”]|'s?|n't|'re|'ve|''|th|st)$")
NO_SPACE_AFTER = frozenset("( [ $ £ € `` “ US$ #".split())
LAST = 5
"""The last sentence whose times and values are annotated: the title is 0, the date 1."""
UNITS = {"hour": "TH", "minute": "TM", "day": "D", "week": "W", "month": "M", "year": "Y"}
WORDS = {w: n for n, w in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen".split())} | {w: 10 * n for n, w in enumerate(
    "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}  # fmt: skip
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}


class Document:
    """One article: its text rebuilt from tokens, its gold times and values."""

    def __init__(self, path: Path) -> None:
        root = ET.parse(path).getroot()  # noqa: S314 - a corpus on disk
        self.name = path.stem
        self.text, places = _text(root)
        self.times: list[Spot] = []
        self.values: list[Spot] = []
        dateline = self.text.split("\n")[1]
        shown = [d.when.first_day for d in find_dates(dateline, split_sentences(dateline, [(0, len(dateline))]), None)]
        self.created: date | None = shown[0] if shown else None
        first = [places[t.get("t_id", "")][1] for t in root.findall("token") if int(t.get("sentence", "0")) <= LAST]
        self.annotated = max(first)
        for mark in root.find("Markables") or ():
            anchors = [places[a.get("t_id", "")] for a in mark.findall("token_anchor")]
            if not anchors or mark.tag not in {"TIMEX3", "VALUE"}:
                continue
            start, end = min(a for a, _ in anchors), max(b for _, b in anchors)
            if mark.tag == "VALUE":
                self.values.append((start, end, self.text[start:end]))
            elif mark.get("functionInDocument") == "CREATION_TIME":
                self.created = _day(mark.get("value", "")) or self.created
            else:
                self.times.append((start, end, mark.get("value", "")))


def _day(value: str) -> date | None:
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)", value)
    return date(*map(int, match.groups())) if match else None


def _text(root: ET.Element) -> tuple[str, dict[str, tuple[int, int]]]:
    """The text, a line for the title and the date, and where each token stands."""
    text, places, last, sentence = "", {}, "(", ""
    for token in root.findall("token"):
        word = token.text or ""
        if token.get("sentence") != sentence:
            text += "\n" if sentence in {"0", "1"} else ""
            sentence = token.get("sentence", "")
        gap = "" if not text or text.endswith("\n") or NO_SPACE_BEFORE.match(word) or last in NO_SPACE_AFTER else " "
        text += gap
        places[token.get("t_id", "")] = (len(text), len(text) + len(word))
        text += word
        last = word
    return text, places


LINK = re.compile(r"\s(?:and|to|until|till|through)\s(?:the\s)?|\s?[-–]\s?")
"""What parts the two ends of a stretch of time, which TimeML marks one by one."""


def timex(when: When) -> str:
    """A date in TimeML's notation."""
    edtf = when.edtf or "X"
    first, last = when.first_day, when.last_day
    if "T" in edtf:
        return re.sub(r":\d\dZ$", "Z", edtf)
    if "/" in edtf and first and last and (last - first).days == 6 and first.weekday() == 0:
        year, week, _ = first.isocalendar()
        return f"{year}-W{week:02d}"
    if re.fullmatch(r"\d{4}-2[1-4]", edtf):
        return f"{edtf[:4]}-{dict(zip('1234', ('SP', 'SU', 'FA', 'WI'), strict=True))[edtf[-1]]}"
    if re.fullmatch(r"\d{4}-3[3-6]", edtf):
        return f"{edtf[:4]}-Q{int(edtf[-1]) - 2}"
    return edtf.rstrip("X") if re.fullmatch(r"\d+X+", edtf) else edtf


def period(duration: Duration, stated: object) -> str:
    """A duration in TimeML's notation."""
    unit = UNITS[duration.unit]
    number = "X" if stated is None else str(stated)
    return f"P{unit[0]}{number}{unit[1]}" if len(unit) == 2 else f"P{number}{unit}"


def predicted_times(doc: Document) -> Iterator[Spot]:
    """What the library reads as times."""
    sentences = split_sentences(doc.text, [(0, len(doc.text))])
    for found in find_dates(doc.text, sentences, doc.created):
        link = LINK.search(doc.text, found.start, found.end) if found.form == "stretch" else None
        if link is None:
            yield found.start, found.end, timex(found.when)
            continue
        first, _, last = (found.when.edtf or "").partition("/")
        yield found.start, link.start(), timex(When(first))
        yield link.end(), found.end, timex(When(last))
    for candidate in find_durations(doc.text, sentences):
        value = candidate.reading.value
        if isinstance(value, Duration):
            yield candidate.start, candidate.end, period(value, candidate.reading.said.stated)


def predicted_values(doc: Document) -> Iterator[tuple[int, int, object]]:
    """What the library reads as amounts, times left out."""
    sentences = split_sentences(doc.text, [(0, len(doc.text))])
    times = [(a, b) for a, b, _ in predicted_times(doc)]
    for sentence in sentences:
        shares = [c.amount for c in fractions_in(doc.text, sentence)]
        for amount in (*sentence.amounts, *shares):
            if not any(a < amount.end and amount.number_start < b for a, b in times):
                stated = amount.stated if amount.stated is not None else amount.range.low
                yield amount.start, amount.end, None if stated is None else float(stated)


def number_in(words: str) -> float | None:
    """The first number in gold words, read here by itself: digits with a scale, or plain number words."""
    digits = re.search(r"(\d[\d,]*(?:\.\d+)?)\s*-?(hundred|thousand|million|billion|trillion)?", words.lower())
    if digits:
        return float(digits[1].replace(",", "")) * SCALES.get(digits[2] or "", 1)
    total = group = 0
    seen = False
    for word in re.split(r"[\s-]+", words.lower()):
        if word in WORDS:
            group, seen = group + WORDS[word], True
        elif word in SCALES:
            total, group, seen = total + max(group, 1) * SCALES[word], 0, True
    return float(total + group) if seen else None


def overlaps(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two spans share a character."""
    return a[0] < b[1] and b[0] < a[1]


def score(doc: Document, tally: Counter[str], *, misses: bool) -> None:
    """Count what was found, of times and of values."""
    title, dateline = doc.text.split("\n")[:2]
    own = (len(title), len(title) + 1 + len(dateline))
    times = sorted(f for f in predicted_times(doc) if f[0] < doc.annotated)
    times = [f for f in times if not (overlaps(f[:2], own) and f[2] == str(doc.created))]
    _count(doc, tally, "t", doc.times, times, misses=misses)
    amounts = [(a, b, str(v)) for a, b, v in predicted_values(doc) if a < doc.annotated]
    gold = [(a, b, str(number_in(words))) for a, b, words in doc.values]
    _count(doc, tally, "v", gold, amounts, misses=misses)


def _count(doc: Document, tally: Counter[str], kind: str, gold: list[Spot], found: list[Spot], *, misses: bool) -> None:
    for start, end, value in gold:
        near = [f for f in found if overlaps(f[:2], (start, end))]
        hit = any(f[2] == value for f in near)
        tally[f"{kind}_hit"] += hit
        tally[f"{kind}_gold"] += 1
        if misses and not hit:
            print(f"  {kind} {doc.text[start:end]!r} want {value} got {[(doc.text[a:b], v) for a, b, v in near]}")
    tally[f"{kind}_pred"] += len(found)
    for a, b, v in found if misses else ():
        if not any(overlaps((a, b), g[:2]) for g in gold):
            print(f"  {kind}+ {doc.text[max(0, a - 20) : b + 20]!r} {v}")


def f1(tally: Counter[str], kind: str) -> str:
    """Precision, recall and F1."""
    precision = tally[f"{kind}_hit"] / max(1, tally[f"{kind}_pred"])
    recall = tally[f"{kind}_hit"] / max(1, tally[f"{kind}_gold"])
    return f"P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / max(1e-9, precision + recall):.3f} (n={tally[f'{kind}_gold']})"


def main() -> None:
    """Print the figures of all, of the part tuned on, and of the rest."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    tallies: dict[str, Counter[str]] = {"all": Counter(), "tuned": Counter(), "rest": Counter()}
    for path in sorted((args.data / "intra_cross-doc_annotation").rglob("*.xml")):
        doc = Document(path)
        part = "tuned" if sha256(doc.name.encode()).digest()[0] % 2 == 0 else "rest"
        score(doc, tallies["all"], misses=args.misses and part == "tuned")
        score(doc, tallies[part], misses=False)
    for name, tally in tallies.items():
        print(f"{name:6} TIMEX3 {f1(tally, 't')}   VALUE {f1(tally, 'v')}")


if __name__ == "__main__":
    main()
