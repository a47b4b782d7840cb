"""Measure discrepancies: `discrepancies.py [--stories 200] [--scale]`.

Stories of a rising toll, made by a seeded generator: four to seven outlets report over several days, each what
stood that day, some a day late, some as a bound; some articles correct their own outlet's earlier figure. Into half of the stories a contradiction
is planted: a figure of the same day that nobody else has, or one that falls. Each pair of articles whose figures
exclude one another is a contradiction, an update, or both from one outlet; pairs are scored, as only they have one
true answer. `--scale` measures the growth of time.
"""

from __future__ import annotations

import argparse
import math
import random
import time
from collections import Counter
from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from eventmodel.comparison import Witnesses, find_discrepancies
from eventmodel.model import Article, Claim, Event, Role, main_mention_id
from eventmodel.values import Relation

if TYPE_CHECKING:
    from eventmodel.model import Discrepancy

START = date(2021, 3, 1)


class Report(NamedTuple):
    """What one article of a story says."""

    outlet: str
    day: int
    low: int
    high: float
    words: str


def story(number: int) -> list[Report]:
    """A toll that rises over the days, and who prints what of it."""
    draw = random.Random(number)  # noqa: S311 - a draw, no secret
    days = draw.randint(3, 6)
    tolls = [draw.randint(3, 20)]
    for _ in range(days - 1):
        tolls.append(tolls[-1] + draw.randint(1, 15))
    reports: list[Report] = []
    for outlet in range(draw.randint(4, 7)):
        for day in sorted(draw.sample(range(days), draw.randint(1, 2))):
            toll = tolls[day]
            if draw.random() < 0.2:
                low = toll - draw.randint(0, 2)
                reports.append(Report(f"Outlet {outlet}", day, low, math.inf, f"at least {low}"))
            else:
                reports.append(Report(f"Outlet {outlet}", day, toll, toll, str(toll)))
    if number % 2:
        day = draw.randrange(days)
        wrong = tolls[day] + draw.choice([-1, 1]) * draw.randint(1, 3)
        wrong = max(wrong, 1)
        reports.append(Report("Outlet X", day, wrong, wrong, str(wrong)))
    return reports


def truth(a: Report, b: Report) -> str | None:
    """What two reports are to each other, by the rule that the docs state; None where both can be true."""
    if a.low <= b.high and b.low <= a.high:
        return None
    if a.outlet == b.outlet:
        return "update"
    low, high = (a, b) if a.high < b.low else (b, a)
    return "update" if low.day < high.day else "contradiction"


def articles_of(reports: list[Report]) -> tuple[list[Article], list[Claim]]:
    """Print the reports."""
    pages = [
        Article.from_text(
            f"The flood of Lind, told by {r.outlet}: {r.words} people died.",
            source=r.outlet, published=(START + timedelta(days=r.day)).isoformat(),
        )
        for r in reports
    ]  # fmt: skip
    return pages, [
        page.claim("deaths", r.words, quote=r.words + " people") for page, r in zip(pages, reports, strict=True)
    ]


def found_in(pages: list[Article], claims: list[Claim]) -> tuple[Discrepancy, ...]:
    """What the library reports of one story."""
    mains = tuple((page.id, Role.MAIN) for page in pages)
    event = Event("e1-story", "disaster", "", None, None, (), tuple(main_mention_id(p.id) for p in pages), mains, ())
    return find_discrepancies(event, claims, claims, Witnesses({p.id: p for p in pages}, {}))


def labelled(found: tuple[Discrepancy, ...], claims: list[Claim]) -> dict[frozenset[str], str]:
    """By pair of claims on different sides, what is reported; a contradiction goes before an update."""
    pairs: dict[frozenset[str], str] = {}
    for word in ("update", "contradiction"):
        for d in (d for d in found if d.word == word):
            for p, q in combinations(d.positions, 2):
                if p.reading.compare(q.reading).relation is Relation.CONTRADICTS:  # sides of one may share a part
                    pairs.update({frozenset((a, b)): word for a in p.claims for b in q.claims})
    return {pair: word for pair, word in pairs.items() if pair <= {c.id for c in claims}}


def measure(stories: int) -> None:
    """Score all pairs of all stories."""
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    meant: Counter[str] = Counter()
    for number in range(stories):
        reports = story(number)
        pages, claims = articles_of(reports)
        if len({c.id for c in claims}) < len(claims):
            continue
        pairs = labelled(found_in(pages, claims), claims)
        for (a, x), (b, y) in combinations(zip(reports, claims, strict=True), 2):
            want, got = truth(a, b), pairs.get(frozenset((x.id, y.id)))
            meant[want or ""] += 1
            said[got or ""] += 1
            right[want or ""] += want == got
    for word in ("update", "contradiction"):
        precision, recall = right[word] / said[word], right[word] / meant[word]
        print(
            f"{word}: F1 {2 * precision * recall / (precision + recall):.3f} (precision {precision:.3f}, recall {recall:.3f}, {meant[word]} pairs)"
        )


def scale() -> None:
    """Time over the claims of many articles, ten to an event."""
    before = None
    for count in (1_000, 10_000, 100_000):
        stories = [articles_of(story(number)) for number in range(count // 10)]
        articles = sum(len(pages) for pages, _ in stories)
        begun = time.perf_counter()
        for pages, claims in stories:
            found_in(pages, claims)
        took = time.perf_counter() - begun
        growth = (
            "" if before is None else f", exponent {math.log(took / before[1]) / math.log(articles / before[0]):.2f}"
        )
        print(f"{articles} articles: {took:.1f} s{growth}", flush=True)
        before = (articles, took)


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, default=200)
    parser.add_argument("--scale", action="store_true")
    options = parser.parse_args()
    measure(options.stories)
    if options.scale:
        scale()


if __name__ == "__main__":
    main()
