"""The truth-discovery sets as observations, and how answers to them are scored."""

from __future__ import annotations

import csv
import gzip
import re
import zlib
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from eventmodel.resolution.reliability import Observation

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from eventmodel.resolution.reliability import Value

Item = tuple[str, str]
Way = tuple[str, ...]
FLIGHTS = ("sched_dep_time", "act_dep_time", "sched_arr_time", "act_arr_time")
AIRLINES = frozenset({"aa", "ua", "CO"})
"""The three sources that the gold of the flights was made from."""
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)\s*(?:(noon)|([ap])\.?(?:m\b)?)?", re.IGNORECASE)


class TruthSet(NamedTuple):
    """Observations, and the accepted answers of those items whose truth is known."""

    name: str
    observations: list[Observation]
    truth: dict[Item, Value]
    ordered: bool = False


def clock(text: str) -> str | None:
    """A time of day in minutes, however it was written; None where there is none."""
    found = _CLOCK.search(text)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2])
    half = (found[4] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour * 60 + minute}"


def flights(data: Path, leave_out: Collection[str] = ()) -> TruthSet:
    """Departures and arrivals as 38 sites gave them, on one clock."""
    observations: list[Observation] = []
    with (data / "td_flights/raha_flights_dirty.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for attribute in FLIGHTS:
                minutes = clock(row[attribute])
                if minutes is not None and row["src"] not in leave_out:
                    observations.append(Observation((row["flight"], attribute), row["src"], minutes, attribute))
    truth: dict[Item, Value] = {}
    with (data / "td_flights/raha_flights_clean.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            truth.update({(row["flight"], a): clock(row[a]) or "" for a in FLIGHTS})
    return TruthSet("flights", observations, truth)


def population(data: Path, *, ordered: bool) -> TruthSet:
    """Populations of cities as editors wrote them; each sees what stood there before."""
    folder = data / "td_population"
    truth = {
        (row["ObjectID"], row["PropertyID"]): row["PropertyValue"] for row in _rows(folder / "population_truth.csv")
    }
    observations = [
        Observation(
            (row["ObjectID"], row["PropertyID"]), row["SourceID"], row["PropertyValue"], "population",
            order=float(number) if ordered else None,
        )
        for number, row in enumerate(_rows(folder / "population_claims.csv.gz"))
    ]  # fmt: skip
    return TruthSet("population" if ordered else "population, order unknown", observations, dict(truth))


def population_cut(data: Path) -> TruthSet:
    """The cut of it that the literature uses, outliers removed; its lines stand in no order."""
    folder = data / "td_population"
    observations: list[Observation] = []
    for line in (folder / "daz45_population-preprocessed.txt").read_text("latin-1").split("\n"):
        if line.count("\t") != 3:
            continue
        item, source, value, _ = line.split("\t")
        observations.append(Observation((item, ""), source, value.strip(), "population"))
    truth: dict[Item, Value] = {}
    for line in (folder / "daz45_population-gd.txt").read_text("latin-1").split("\n"):
        if not line.strip():
            continue
        *city, year, value = line.split(", ")
        truth[f"{', '.join(city)}_{year}", ""] = value.strip()
    return TruthSet("population, preprocessed", observations, truth)


def weather(data: Path) -> TruthSet:
    """Weather of cities as 16 sites gave it; of what a site says twice of one moment, the last."""
    folder = data / "td_weather/dafna"
    last: dict[tuple[Item, str], Observation] = {}
    for file in sorted(folder.glob("*.gz")):
        for row in _rows(file):
            item = (row["ObjectID"], row["PropertyID"])
            last[item, row["SourceID"]] = Observation(item, row["SourceID"], row["PropertyValue"], row["PropertyID"])
    truth = {(row["ObjectID"], row["PropertyID"]): row["PropertyValue"] for row in _rows(folder / "weather_truth.csv")}
    return TruthSet("weather", list(last.values()), dict(truth))


def places(data: Path, folder: str) -> TruthSet:
    """Where people were born, or monuments stand: each value is the way from the root of a tree."""
    root = data / "td_hierarchical" / folder
    nodes = {row["ID"]: (row["name"], row["parentID"]) for row in _rows(root / "hierarchy.csv")}
    by_name: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key in nodes:
        way: list[str] = []
        at = key
        while at in nodes and at != "0":
            name, at = nodes[at]
            way.append(name)
        if way:
            by_name[way[0]].append(tuple(reversed(way)))
    truth = {(row["obj"], ""): tuple(reversed(row["value"].split(","))) for row in _rows(root / "groundtruths.csv")}
    rows = list(_rows(root / "claims.csv"))
    ways = _one_way_each(rows, by_name)
    observations = [Observation((r["obj"], ""), r["src"], ways[r["obj"], r["value"]], "place") for r in rows]
    return TruthSet(folder, observations, dict(truth))


def _one_way_each(rows: Sequence[dict[str, str]], by_name: Mapping[str, list[Way]]) -> dict[tuple[str, str], Way]:
    """Names that many places bear: the place nearest to the item's other claims, else the one most often meant."""
    named: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        named[row["obj"]].add(row["value"])
    meant: Counter[Way] = Counter()
    chosen: dict[tuple[str, str], Way] = {}
    for _ in range(2):
        for item, names in named.items():
            for name in names:
                others = [way for other in names - {name} for way in by_name[other]]
                near = {way: max((_shared(way, other) for other in others), default=0) for way in by_name[name]}
                chosen[item, name] = min(near, key=lambda way, near=near: (-near[way], -meant[way], way))  # type: ignore[misc]
        meant = Counter(chosen.values())
    return chosen


def _shared(way: Way, other: Way) -> int:
    return next((n for n, (a, b) in enumerate(zip(way, other, strict=False)) if a != b), min(len(way), len(other)))


def _rows(file: Path) -> Iterator[dict[str, str]]:
    data = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    yield from csv.DictReader(data.decode("utf-8").splitlines())


def in_tuning_part(item: Item) -> bool:
    """Whether an item is of the 30 % that settings were tuned on."""
    return zlib.crc32(repr(item).encode()) % 10 < 3


def accuracy(
    answers: Mapping[Any, Sequence[Value]],
    data: TruthSet,
    *,
    fits: Callable[[Value, Value], bool] | None = None,
    only: Callable[[Item], bool] = lambda _: True,
) -> float:
    """The share of items answered rightly; an item with several best answers counts in parts."""
    fits = fits or is_same
    hits = [
        sum(fits(answer, data.truth[item]) for answer in best) / len(best)
        for item, best in answers.items()
        if item in data.truth and best and only(item)
    ]
    return sum(hits) / max(len(hits), 1)


def is_leaf_or_ancestor(answer: Value, truth: Value) -> bool:
    """A place that is the true one, or holds it; by name, as the truth of these sets is given."""
    return isinstance(answer, tuple) and isinstance(truth, tuple) and answer[-1] in truth


def is_same(answer: Value, truth: Value) -> bool:
    """The same answer; places by the name of the last, as the truth of these sets is given."""
    if isinstance(answer, tuple) and isinstance(truth, tuple):
        return bool(answer[-1] == truth[-1])
    return answer == truth


def covered(data: TruthSet) -> Iterable[Item]:
    """The items that have a truth and an observation."""
    seen = {o.item for o in data.observations}
    return [item for item in data.truth if item in seen]
