"""Measure reliability: `resolution.py --data FOLDER [--draws 40] [--speed]`.

One default setting for all sets; ties are shared. Most settings were chosen on the 30 % of items whose hash
says so, some on whole sets; both parts are shown. Majority and plain one-coin EM run beside. `--speed` also needs crowd-kit and truthdiscovery
(`pip install crowd-kit; pip install --no-deps truthdiscovery==1.0.4; pip install imageio bidict`).
"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path
from typing import TYPE_CHECKING

import truth_sets as sets

from eventmodel.resolution.reliability import Observation, estimate_reliability, one_coin

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from eventmodel.resolution.reliability import Answer, Estimates, Value

AIMS = {"flights": 0.94, "flights without the airlines": 0.92, "population": 0.86, "population, order unknown": 0.81,
        "population, preprocessed": 0.79, "weather": 0.70, "birthplaces": 0.77, "heritages": 0.47}  # fmt: skip


def kind_of(source: object) -> str:
    """What a reader of the list of editors sees: no name, a bot, a person."""
    name = str(source)
    if name.startswith(("0 (", "contributor #0")):
        return "anonymous"
    return "bot" if "bot" in name.lower() else "person"


def estimates(data: sets.TruthSet) -> Estimates:
    """The default method; editors of the populations have kinds, sites have none."""
    sources = {o.source for o in data.observations}
    kinds = {s: kind_of(s) for s in sources} if data.name.startswith("population") else {}
    return estimate_reliability(data.observations, kinds=kinds)


def calibration_error(pairs: Iterable[tuple[float, float]], bins: int = 10) -> float:
    """Expected calibration error, bins of equal width."""
    listed = list(pairs)
    error = 0.0
    for number in range(bins):
        mine = [
            (c, r) for c, r in listed if number / bins <= c < (number + 1) / bins or (c == 1 and number == bins - 1)
        ]
        if mine:
            error += abs(sum(c for c, _ in mine) - sum(r for _, r in mine))
    return error / len(listed)


def judged(
    answers: Mapping[object, Answer], data: sets.TruthSet, skip: frozenset[object] = frozenset()
) -> list[tuple[float, float]]:
    """Confidences, and how far the answer is right."""
    found = []
    for item, truth in data.truth.items():
        if item in answers and item not in skip:
            best = answers[item].best
            found.append((answers[item].confidence, sum(sets.is_same(b, truth) for b in best) / len(best)))
    return found


def measure(data: sets.TruthSet) -> tuple[float, float]:
    """One set: accuracies, and calibration error without and with 100 labels."""
    begun = time.perf_counter()
    found = estimates(data)
    answers = {item: a.best for item, a in found.answers.items()}
    took = time.perf_counter() - begun
    voted = {item: a.voted for item, a in found.answers.items()}
    plain = {item: a.best for item, a in one_coin(data.observations).answers.items()}
    whole = sets.accuracy(answers, data)
    parts = [
        sets.accuracy(answers, data, only=part) for part in (sets.in_tuning_part, lambda i: not sets.in_tuning_part(i))
    ]
    wide = (
        f" leaf-or-ancestor {sets.accuracy(answers, data, fits=sets.is_leaf_or_ancestor):.4f}"
        if "es" in data.name[-2:] and data.name[0] in "bh"
        else ""
    )
    raw = calibration_error(judged(found.answers, data))
    covered = sorted((i for i in data.truth if i in found.answers), key=repr)
    labelled = []
    for draw in range(5):
        chosen = random.Random(draw).sample(covered, min(100, len(covered) // 2))  # noqa: S311 - a draw, no secret
        fitted = found.calibrated({i: named(found.answers[i], data.truth[i]) for i in chosen})
        labelled.append(calibration_error(judged(fitted, data, frozenset(chosen))))
    mean = sum(labelled) / len(labelled)
    print(
        f"{data.name:28} {whole:.4f} (aim {AIMS[data.name]:.2f}; tuned part {parts[0]:.4f}, rest {parts[1]:.4f}){wide} | majority "
        f"{sets.accuracy(voted, data):.4f} | one-coin {sets.accuracy(plain, data):.4f} | calibration error {raw:.3f}, with labels {mean:.3f} | {took:.1f} s",
        flush=True,
    )
    return raw, mean


def named(answer: Answer, truth: Value) -> Value:
    """The truth as the answer would put it, where that is right: places of these sets are true by name."""
    return next((value for value in answer.best if sets.is_same(value, truth)), truth)


def copying(data: sets.TruthSet, folder: Path) -> None:
    """Pairs of sites that share their errors, against those derived from the gold."""
    groups = json.loads((folder / "td_flights/derived_copy_groups.json").read_text("utf-8"))["groups"]
    gold = {frozenset((a, b)) for group in groups for a in group for b in group if a < b}
    found = {frozenset((pair.a, pair.b)) for pair in estimates(data).copies}
    print(
        f"copying pairs: {len(found)} found, precision {len(found & gold) / max(len(found), 1):.3f}, recall {len(found & gold) / len(gold):.3f}"
    )


def draws(data: sets.TruthSet, count: int) -> None:
    """Leave out a fifth of the sources at random."""
    names = sorted({str(o.source) for o in data.observations})
    scores = []
    for draw in range(count):
        kept = frozenset(random.Random(draw).sample(names, round(0.8 * len(names))))  # noqa: S311 - a draw, no secret
        part = data._replace(observations=[o for o in data.observations if o.source in kept])
        scores.append(sets.accuracy({i: a.best for i, a in estimates(part).answers.items()}, data))
    low = sum(score < 0.9 for score in scores)
    print(
        f"{count} draws of 80 % of the sources: mean {sum(scores) / count:.4f}, lowest {min(scores):.4f}, {low} below .90"
    )


def answered(data: sets.TruthSet) -> None:
    """How right the surest 90 % are, and those that are called resolved."""
    found = estimates(data)
    pairs = sorted(judged(found.answers, data), reverse=True)
    surest = pairs[: round(0.9 * len(pairs))]
    resolved = [(i, a) for i, a in found.answers.items() if not a.unresolved and i in data.truth]
    right = sum(data.truth[i] in a.best for i, a in resolved)
    print(
        f"flights: the surest 90 % are right in {sum(r for _, r in surest) / len(surest):.4f}; {len(resolved)} of {len(pairs)} "
        f"are resolved, right in {right / max(len(resolved), 1):.4f}"
    )


def wire() -> None:
    """One wire at 99 with two reprints against two outlets at 105."""
    said = [
        ("wire", "99", "w"),
        ("first reprint", "99", "w"),
        ("second reprint", "99", "w"),
        ("outlet", "105", "o"),
        ("paper", "105", "p"),
    ]
    for known in (True, False):
        seen = [Observation("toll", source, value, origin=origin if known else None) for source, value, origin in said]
        answer = estimate_reliability(seen).answers["toll"]
        print(
            f"wire, copies {'known' if known else 'unknown'}: {answer.best}, confidence {answer.confidence:.2f}, runner-up {answer.runner_up}, "
            f"{answer.unresolved or 'resolved'}"
        )


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--draws", type=int, default=40)
    parser.add_argument("--speed", action="store_true")
    options = parser.parse_args()
    if options.speed:
        from truth_speed import speed

        speed()
        return
    flights = sets.flights(options.data)
    errors = [measure(flights)]
    measure(sets.flights(options.data, sets.AIRLINES)._replace(name="flights without the airlines"))
    errors.append(measure(sets.population(options.data, ordered=True)))
    measure(sets.population(options.data, ordered=False))
    errors += [measure(sets.population_cut(options.data)), measure(sets.weather(options.data))]
    errors += [measure(sets.places(options.data, folder)) for folder in ("birthplaces", "heritages")]
    print(
        f"calibration error, mean of six sets: {sum(e for e, _ in errors) / 6:.3f}, with labels {sum(e for _, e in errors) / 6:.3f}"
    )
    copying(flights, options.data)
    answered(flights)
    draws(flights, options.draws)
    wire()


if __name__ == "__main__":
    main()
