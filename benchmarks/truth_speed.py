"""Speed of reliability against two libraries that do the same: each from its user's own claims, in one run."""

from __future__ import annotations

import math
import random
import resource
import sys
import time
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from eventmodel.resolution.reliability import Observation, estimate_reliability, one_coin

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Claim = tuple[str, str, str]


def claims_of(count: int, sources: int = 100, each: int = 10) -> tuple[list[Claim], dict[str, str]]:
    """Claims of a crowd: items with five values, ten sources each, skills from .4 to .95."""
    draw = random.Random(7)  # noqa: S311 - a draw, no secret
    skill = [0.4 + 0.55 * draw.random() for _ in range(sources)]
    truth, found = {}, []
    for number in range(count // each):
        right = draw.randrange(5)
        truth[f"i{number}"] = str(right)
        for source in draw.sample(range(sources), each):
            value = right if draw.random() < skill[source] else (right + draw.randint(1, 4)) % 5
            found.append((f"i{number}", f"s{source}", str(value)))
    return found, truth


def timed(run: Callable[[], Mapping[Any, Any]], truth: Mapping[str, str]) -> tuple[float, float]:
    """Seconds of the processor (the machine may be busy), and the share of right answers."""
    begun = time.process_time()
    answers = run()
    took = time.process_time() - begun
    return took, sum(answers.get(item) == value for item, value in truth.items()) / len(truth)


def speed() -> None:
    """Print seconds, ratios and growth."""
    _against_crowd_kit()
    _against_truthdiscovery()
    before = None
    for count in (10_000, 100_000, 1_000_000):
        claims, truth = claims_of(count)
        held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        took, right = timed(lambda claims=claims: _default(claims), truth)  # type: ignore[misc]
        more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - held) / 1024
        growth = "" if before is None else f", exponent {math.log(took / before) / math.log(10):.2f}"
        print(f"default, {count} claims: {took:.2f} s, {right:.3f} right, {more:.0f} MiB more{growth}", flush=True)
        before = took


def _observed(claims: list[Claim]) -> list[Observation]:
    return [Observation(*claim) for claim in claims]


def _default(claims: list[Claim]) -> Mapping[Any, Any]:
    return estimate_reliability(_observed(claims)).believed


def _plain(claims: list[Claim]) -> Mapping[Any, Any]:
    return one_coin(_observed(claims)).believed


def _against_crowd_kit() -> None:
    pd = import_module("pandas")
    one_coin_of = import_module("crowdkit.aggregation").OneCoinDawidSkene

    claims, truth = claims_of(100_000)

    def theirs() -> Mapping[Any, Any]:
        table = pd.DataFrame(claims, columns=["task", "worker", "label"])
        return dict(one_coin_of(n_iter=40).fit_predict(table))

    ours, other = timed(lambda: _plain(claims), truth), timed(theirs, truth)
    print(
        f"one-coin EM, 100,000 claims: {ours[0]:.2f} s ({ours[1]:.3f} right); crowd-kit {other[0]:.2f} s ({other[1]:.3f}); {other[0] / ours[0]:.1f} times",
        flush=True,
    )


def _against_truthdiscovery() -> None:
    sys.modules.setdefault("cairo", ModuleType("cairo"))  # it draws pictures: not needed, and hard to install
    finder = import_module("truthdiscovery").TruthFinder
    dataset = import_module("truthdiscovery.input").Dataset

    claims, truth = claims_of(20_000)

    def theirs() -> Mapping[Any, Any]:
        found = finder().run(dataset((source, item, value) for item, source, value in claims))
        return {item: min(found.get_most_believed_values(item)) for item in truth}

    ours, other = timed(lambda: _plain(claims), truth), timed(theirs, truth)
    print(
        f"20,000 claims: one-coin {ours[0]:.2f} s ({ours[1]:.3f} right); truthdiscovery's TruthFinder {other[0]:.2f} s ({other[1]:.3f}); {other[0] / ours[0]:.1f} times",
        flush=True,
    )
