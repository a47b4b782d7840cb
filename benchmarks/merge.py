"""How fast dossiers are built, merged, written and read, beside the libraries that do a part of it, in one run.

    python benchmarks/merge.py            # needs the dependency group `bench`; some minutes
    python benchmarks/merge.py --large    # a million claims as well, with the growth from 1e4 on

Both sides take turns over the same claims; a figure is the best of several rounds of processor time.
"""

from __future__ import annotations

import gc
import math
import platform
import random
import subprocess
import sys
import tempfile
import time
from fractions import Fraction
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Union

from eventmodel.model import Article, Claim, Dossier, Extraction, Mention, Record, Source, Span, Voice, main_mention_id
from eventmodel.serialization import read_lines, write_lines
from eventmodel.values import Interval, Number, Quantity, Reading, Said
from eventmodel.values.number import exact
from eventmodel.values.reading import VALUE_TYPES, Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROUNDS: Final = 5
COUNT: Final = 100_000
PER_PAGE: Final = 20
KINDS: Final = (
    ("deaths", "person"),
    ("injured", "person"),
    ("displaced", "person"),
    ("cost", "USD"),
    ("missing", "soldier"),
)


def pages(start: int, stop: int) -> Iterator[Article]:
    """Pages of twenty sentences with a figure each; figures are spread evenly by their length, up to 3,162."""
    for number in range(start, stop):
        rng = random.Random(number)  # noqa: S311 - no secret hangs on it
        figures = [int(10 ** rng.uniform(0, 3.5)) for _ in range(PER_PAGE)]
        text = " ".join(
            f"More than {figure:,} were counted in ward {at} of Sandvik, the ministry said."
            for at, figure in enumerate(figures)
        )
        yield Article.from_text(text, source=f"Outlet {number % 50}", url=f"https://example.org/{number}")


def parts_of(article: Article) -> list[tuple[Any, ...]]:
    """What the claims of a page are made of, as texts and numbers."""
    found: list[tuple[Any, ...]] = []
    at = 0
    for attribute, unit in KINDS * (PER_PAGE // len(KINDS)):
        start = article.text.index("More", at)
        at = article.text.index(" were", start)
        words = article.text[start:at]
        around = article.text[max(0, start - 32) : start], article.text[at : at + 32]
        found.append(
            (
                article.id,
                main_mention_id(article.id),
                attribute,
                unit,
                start,
                at,
                words,
                *around,
                int(words[10:].replace(",", "")),
            )
        )
    return found


def claim_of(parts: tuple[Any, ...]) -> Claim:
    """Build a claim."""
    article, mention, attribute, unit, start, end, words, before, after, figure = parts
    reading = Reading(Quantity(Interval(figure, low_open=True), unit), Said(words, figure, "more than"))
    return Claim(
        article, Span(start, end, words, before, after), mention, attribute, reading, ("the ministry",), Voice.REPORTED
    )


def parts(start: int, stop: int) -> list[tuple[Any, ...]]:
    """What so many claims are made of, page after page."""
    return [each for page in pages(start // PER_PAGE, stop // PER_PAGE) for each in parts_of(page)]


def turns(contenders: dict[str, Callable[[], Any]], count: int, rounds: int = ROUNDS) -> dict[str, float]:
    """The best processor time of each, in microseconds for one of so many; they take turns."""
    best = dict.fromkeys(contenders, math.inf)
    for _ in range(rounds):
        for name, do in contenders.items():
            gc.collect()
            before = time.process_time()
            kept = do()
            best[name] = min(best[name], 1e6 * (time.process_time() - before) / count)
            del kept
    return best


def show(title: str, best: dict[str, float], ours: str, theirs: str) -> None:
    """Print one comparison."""
    shown = ", ".join(f"{name} {each:.2f}" for name, each in best.items())
    print(f"  {title}: {shown} microseconds each; {ours} is x {best[theirs] / best[ours]:.2f} as fast as {theirs}")


def statement_of(parts: tuple[Any, ...]) -> Any:
    """Build one statement of followthemoney: the figure alone, of an event, by a source."""
    Statement = import_module("followthemoney.statement").Statement  # noqa: N806 - a class

    return Statement(
        entity_id=parts[1],
        prop="summary",
        schema="Event",
        value=f"{parts[2]} {parts[9]} {parts[3]}",
        dataset=parts[0],
        original_value=parts[6],
    )


def statements_of(parts: tuple[Any, ...]) -> list[Any]:
    """Build the statements that it takes to say all that a claim says: of whom, where, in what words, by whom."""
    Statement = import_module("followthemoney.statement").Statement  # noqa: N806 - a class

    article, mention, attribute, unit, start, end, words, before, after, figure = parts
    about = {"name": attribute, "summary": f"{figure} {unit}", "description": words, "proof": article, "keywords": f"{start}-{end}",
             "notes": before + after, "sourceUrl": "the ministry", "recordId": "reported"}  # fmt: skip
    return [
        Statement(entity_id=mention, prop=prop, schema="Event", value=value, dataset=article)
        for prop, value in about.items()
    ]


def build_section() -> None:
    """Building records with their ids."""
    some = parts(0, COUNT // 2)

    def ours() -> Any:
        made = [claim_of(each) for each in some]
        return [claim.id for claim in made]

    contenders: dict[str, Callable[[], Any]] = {"claims with ids": ours}
    if has_ftm():
        contenders["statements, of the figure alone"] = lambda: [statement_of(each) for each in some]
        contenders["statements, of all that a claim says"] = lambda: [statements_of(each) for each in some]
    best = turns(contenders, len(some))
    for theirs in list(contenders)[1:]:
        show("building", {name: best[name] for name in ("claims with ids", theirs)}, "claims with ids", theirs)


def union_section() -> None:  # noqa: C901 - one story, told from top to end
    """The union of two dossiers of a hundred thousand claims, a third shared."""
    shared = COUNT // 3 // PER_PAGE * PER_PAGE
    one, other = parts(0, COUNT), parts(COUNT - shared, 2 * COUNT - shared)
    a, b = Dossier.of(*map(claim_of, one)), Dossier.of(*map(claim_of, other))
    contenders: dict[str, Callable[[], Any]] = {"a | b": lambda: a | b}
    if has_ftm():
        dataset_of = import_module("followthemoney.dataset").Dataset
        entity_of = import_module("followthemoney.statement.entity").StatementEntity
        dataset = dataset_of.make({"name": "bench", "title": "Bench"})

        def entities(claims: list[tuple[Any, ...]]) -> dict[str, Any]:
            found: dict[str, Any] = {}
            for each in claims:
                entity = found.get(each[1])
                if entity is None:
                    entity = found[each[1]] = entity_of(dataset, {"id": each[1], "schema": "Event"})
                entity.add_statement(statement_of(each))
            return found

        def merged(mine: dict[str, Any], others: dict[str, Any]) -> dict[str, Any]:
            for key, entity in others.items():
                if key in mine:
                    mine[key].merge(entity)
                else:
                    mine[key] = entity
            return mine

        def cloned(some: dict[str, Any]) -> dict[str, Any]:
            return {key: entity.clone() for key, entity in some.items()}

        ready = [(entities(one), entities(other)) for _ in range(ROUNDS)]
        kept = entities(one), entities(other)
        contenders["followthemoney"] = lambda: merged(*ready.pop())
        contenders["followthemoney, inputs kept"] = lambda: merged(*map(cloned, kept))
        whole = {"all in one": entity_of(dataset, {"id": "e", "schema": "Event"})}
        rest = entity_of(dataset, {"id": "e", "schema": "Event"})
        for each in one:
            whole["all in one"].add_statement(statement_of(each))
        for each in other:
            rest.add_statement(statement_of(each))
        contenders["followthemoney, all of one event"] = lambda: whole["all in one"].merge(rest)
    best = turns(contenders, len(other))
    assert len(a | b) == len(one) + len(other) - shared  # noqa: S101 - a figure of a wrong result is none
    for name in list(contenders)[1:]:
        show("union", {key: best[key] for key in ("a | b", name)}, "a | b", name)


def has_ftm() -> bool:
    """Whether followthemoney is there; else a line says how to get it."""
    if find_spec("followthemoney") is None:
        print("  followthemoney is not installed: pip install --group bench")
        return False
    return True


def baseline() -> tuple[Callable[[Any], bytes], Callable[[bytes], Any]]:
    """Write and read a line with cattrs and orjson, tuned by hand; neither ids nor the order of fields are checked."""
    orjson = import_module("orjson")
    from cattrs.preconf.orjson import make_converter
    from cattrs.strategies import configure_tagged_union

    converter = make_converter(detailed_validation=False, omit_if_default=True)

    def number(data: Any, _: Any = None) -> Any:
        return data if data is None or type(data) is int else exact(data)

    def plain_number(data: Any) -> Any:
        return data if data is None or type(data) is int else str(data)

    def text(data: Any, _: Any) -> Any:
        return data

    for kind in (Number, Number | None):
        converter.register_structure_hook(kind, number)
        converter.register_unstructure_hook(kind, plain_number)
    converter.register_unstructure_hook(Fraction, plain_number)
    converter.register_structure_hook(str, text)

    def tag(kind: Any) -> Any:
        return kind.tag

    values: Any = Union[tuple(VALUE_TYPES)]  # noqa: UP007 - made at run time
    configure_tagged_union(values, converter, tag_generator=tag, tag_name="tag")
    read_value, write_value = converter.get_structure_hook(values), converter.get_unstructure_hook(values)
    converter.register_structure_hook_func(lambda kind: kind is Value, lambda data, _: read_value(data, values))
    converter.register_unstructure_hook_func(lambda kind: kind is Value, write_value)
    records = Source | Article | Mention | Claim | Extraction
    configure_tagged_union(records, converter, tag_generator=tag, tag_name="tag")
    read, write = converter.get_structure_hook(records), converter.get_unstructure_hook(records)
    return lambda record: orjson.dumps(write(record)), lambda line: read(orjson.loads(line), records)


def lines_section() -> None:
    """JSON Lines, written and read, beside cattrs and orjson on the same types."""
    if find_spec("orjson") is None:
        print("  orjson is not installed: pip install --group bench")
        return
    write, read = baseline()
    claims = [claim_of(each) for each in parts(0, COUNT // 2)]
    _ = [claim.id for claim in claims]
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Path(folder, "ours.jsonl"), Path(folder, "theirs.jsonl")

        def their_writing() -> None:
            with theirs.open("wb") as file:
                for claim in claims:
                    file.write(write(claim))
                    file.write(b"\n")

        def their_reading() -> list[Any]:
            with theirs.open("rb") as file:
                return [read(line) for line in file]

        best = turns({"write_lines": lambda: write_lines(claims, ours), "cattrs + orjson": their_writing}, len(claims))
        show("writing", best, "write_lines", "cattrs + orjson")
        best = turns({"read_lines": lambda: list(read_lines(ours)), "cattrs + orjson": their_reading}, len(claims))
        show("reading", best, "read_lines", "cattrs + orjson")
        assert list(read_lines(ours)) == their_reading() == claims  # noqa: S101 - a figure of a wrong result is none


LARGE: Final = """
import resource, sys, time
sys.path.insert(0, "benchmarks")
from merge import *
from eventmodel.serialization import load, save
folder, count = Path(sys.argv[1]), int(sys.argv[2])
times = [time.process_time()]
a, b = load(folder / "a.jsonl"), load(folder / "b.jsonl")
times.append(time.process_time())
both = a | b
times.append(time.process_time())
save(both, folder / "both.jsonl")
times.append(time.process_time())
steps = [after - before for before, after in zip(times, times[1:])]
print(len(both.variants("")) or sum(isinstance(r, Claim) for r in both), *steps, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def detached(start: int, stop: int) -> Iterator[Record]:
    """Pages without their texts, and the claims of each."""
    for page in pages(start // PER_PAGE, stop // PER_PAGE):
        yield page.detached()
        yield from map(claim_of, parts_of(page))


def large_section() -> None:
    """Two files that hold so many claims together, a third of each shared: load, merge and save, with the growth."""
    found: dict[int, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for count in (10_000, 100_000, 1_000_000):
            each = count * 3 // 5 // PER_PAGE * PER_PAGE
            write_lines(detached(0, each), Path(folder, "a.jsonl"))
            write_lines(detached(count - each, count), Path(folder, "b.jsonl"))
            done = subprocess.run(
                [sys.executable, "-c", LARGE, folder, str(count)], capture_output=True, text=True, check=True
            )
            claims, *steps, peak = map(float, done.stdout.split())
            assert claims == count  # noqa: S101 - a figure of a wrong result is none
            found[count] = steps
            loading, merging, saving = steps
            print(
                f"  {count:9,} claims: load {loading:.1f} s, merge {merging:.2f} s, save {saving:.1f} s; peak {peak / 1024:,.0f} MiB"
            )
    small, large = found[10_000], found[1_000_000]
    for name, before, after in zip(
        ("load", "merge", "save", "all"), (*small, sum(small)), (*large, sum(large)), strict=True
    ):
        print(f"  {name} grows with an exponent of {math.log(after / before) / math.log(100):.2f} from 1e4 to 1e6")


if __name__ == "__main__":
    have = [f"{name} {version(name)}" for name in ("attrs", "cattrs", "orjson", "followthemoney") if find_spec(name)]
    print(f"Python {platform.python_version()}, {', '.join(have)}; best of {ROUNDS} rounds")
    build_section()
    union_section()
    lines_section()
    if "--large" in sys.argv:
        large_section()
