"""How fast values are read and compared, beside the libraries that do a part of it, in one run.

    python benchmarks/values.py          # needs the dependency group `bench`

Each section is a function of its own; what is not installed is skipped with a message. A figure is the best of
several rounds over the same examples, both sides by turns, so that a busy machine slows both.
"""

from __future__ import annotations

import importlib
import json
import platform
import time
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from eventmodel.values import Quantity, When
from eventmodel.values.edtf import read_edtf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROUNDS: Final = 7
EDTF_EXAMPLES: Final = Path(__file__).parents[1].parent / "shared/data/edtf_conformance/edtf_parser_examples.json"
OWN_EDTF: Final = (
    "2020-11-09", "2020-11", "2020", "-0044", "2020-11-09T10:00:00+04:00", "2019/2020-06", "2020~", "202X", "2020-23",
    "?2020-%06", "156X-12-25", "[2020, 2022-12]", "Y3388E2S3",
)  # fmt: skip
"""Examples for those who have not got the ones of the `edtf` library."""


def seconds_each(do: Callable[[Any], object], things: Sequence[Any]) -> float:
    """How long one takes, over all of them."""
    before = time.perf_counter()
    for thing in things:
        do(thing)
    return (time.perf_counter() - before) / len(things)


def side_by_side(contenders: dict[str, Callable[[Any], object]], things: Sequence[Any]) -> dict[str, float]:
    """The best time of each, in microseconds for one thing; they take turns."""
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(ROUNDS):
        for name, do in contenders.items():
            times[name].append(seconds_each(do, things))
    return {name: 1e6 * min(measured) for name, measured in times.items()}


def edtf_examples() -> dict[str, list[str]]:
    """The examples of the `edtf` library: those that it is tested with, and those that it is measured by."""
    if not EDTF_EXAMPLES.is_file():
        return {"own": list(OWN_EDTF)}
    read = json.loads(EDTF_EXAMPLES.read_text("utf-8"))
    tested = [text if isinstance(text, str) else text[0] for text, _ in read["EXAMPLES"]]
    return {"its tests": tested, "its benchmark": read["BENCHMARK_EXAMPLES"]}


def edtf_section() -> None:
    """EDTF: from a text to its first and last instant."""
    if find_spec("edtf") is None:
        print("EDTF: skipped, for `edtf` is not installed: pip install --group bench")
        return
    parse = importlib.import_module("edtf").parse_edtf

    def theirs(text: str) -> object:
        parsed = parse(text)
        return parsed.lower_strict(), parsed.upper_strict()

    contenders = {
        "edtf": theirs,
        "read_edtf": lambda text: read_edtf(text).strict,
        "When": lambda text: When(text).range,
    }
    print(f"EDTF to bounds, beside edtf {version('edtf')} (pyparsing {version('pyparsing')}), microseconds for one")
    for name, examples in edtf_examples().items():
        best = side_by_side(contenders, examples)
        shown = ", ".join(f"{who} {each:.1f}" for who, each in best.items())
        ratios = ", ".join(f"{who} x {best['edtf'] / best[who]:.0f}" for who in ("read_edtf", "When"))
        print(f"  {len(examples):3} examples of {name}: {shown}; faster: {ratios}")


PAIRS: Final = {
    "equal": ((10, 20), (10, 20)),
    "within": ((12, 18), (10, 20)),
    "around": ((10, 20), (12, 18)),
    "sharing a part": ((10, 20), (15, 30)),
    "apart": ((10, 20), (25, 30)),
}
"""Pairs of closed intervals, one for each relation that two quantities of a unit can have."""


def relation_of_intervals(a: Any, b: Any) -> str:
    """Tell with `portion` what `Quantity.compare` tells, without the reason."""
    if a == b:
        return "EQUAL"
    if a in b:
        return "REFINES"
    if b in a:
        return "REFINED_BY"
    return "OVERLAPS" if a.overlaps(b) else "CONTRADICTS"


def quantities_section() -> None:
    """Quantities: meet and compare on equal intervals, beside `portion`."""
    if find_spec("portion") is None:
        print("quantities: skipped, for `portion` is not installed: pip install --group bench")
        return
    closed: Callable[[int, int], Any] = importlib.import_module("portion").closed
    print(f"Meet and compare of quantities, beside portion {version('portion')}, microseconds for one")
    of = {ends: (closed(*ends), Quantity.between(*ends, "person")) for pair in PAIRS.values() for ends in pair}
    for name, pairs in ({"all five": tuple(PAIRS.values())} | {name: (pair,) for name, pair in PAIRS.items()}).items():
        many = [(of[a], of[b]) for _ in range(200) for a, b in pairs]
        meet = side_by_side({"portion": lambda p: p[0][0] & p[1][0], "Quantity": lambda p: p[0][1].meet(p[1][1])}, many)
        compare = side_by_side(
            {
                "portion": lambda p: relation_of_intervals(p[0][0], p[1][0]),
                "Quantity": lambda p: p[0][1].compare(p[1][1]),
            },
            many,
        )
        for what, best in (("meet", meet), ("compare", compare)):
            shown = ", ".join(f"{who} {each:.2f}" for who, each in best.items())
            print(f"  {name:15} {what:8} {shown}; faster: Quantity x {best['portion'] / best['Quantity']:.1f}")


SECTIONS: Final = (edtf_section, quantities_section)

if __name__ == "__main__":
    print(f"Python {platform.python_version()}, best of {ROUNDS} rounds")
    for section in SECTIONS:
        section()
