"""Mutation testing: change the code of the values at random places, and see whether the tests notice.

    python scripts/mutate.py --seed 20 --count 400      # `make mutate`; needs the dependency group `mutate`

cosmic-ray finds the places and makes the changes; of the many ways to change one place, one is drawn. What can't
matter is left out: annotations, what only type checkers read, and the generated table of units. Each mutant lives in
a copy of the repository under a temporary folder, and is tested with the quick Hypothesis profile until the first
failure; one that runs into the time limit counts as killed. Survivors are printed as differences of code.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import os
import random
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, NamedTuple

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
VALUES = "src/eventmodel/values"
GENERATED = {"physical_units.py"}
LAWS = [f"tests/laws/test_{family}_laws.py" for family in ("value", "unit", "notation", "reading", "place")]
SECONDS = 180
Position = tuple[int, int]


class Mutant(NamedTuple):
    """One change of one file."""

    path: str
    operator: str
    occurrence: int
    line: int


def main() -> None:
    """Draw mutants, test them, print what survived."""
    options = argparse.ArgumentParser()
    options.add_argument("--seed", type=int, default=20)
    options.add_argument("--count", type=int, default=400)
    options.add_argument("--jobs", type=int, default=2)
    chosen = options.parse_args()
    mutants = drawn(chosen.seed, chosen.count)
    with tempfile.TemporaryDirectory() as folder:
        copies: SimpleQueue[Path] = SimpleQueue()
        for index in range(chosen.jobs):
            copies.put(copied(Path(folder, str(index))))
        if is_noticed(Path(folder, "0"), "values"):
            sys.exit("the tests fail without any change: mend them first")
        with ThreadPoolExecutor(chosen.jobs) as pool:
            outcomes = pool.map(lambda mutant: tested(mutant, copies), mutants)
            told(mutants, outcomes)


def drawn(seed: int, count: int) -> list[Mutant]:
    """Draw places at random, and one change for each."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    sites: dict[tuple[str, Position, str], list[Mutant]] = {}
    for path in sorted((ROOT / VALUES).glob("*.py")):
        if path.name not in GENERATED:
            for site, mutant in found(path):
                sites.setdefault(site, []).append(mutant)
    places = [sites[site] for site in sorted(sites)]
    print(f"{len(places)} places, {sum(map(len, places))} mutants", flush=True)
    return [chance.choice(changes) for changes in chance.sample(places, min(count, len(places)))]


def found(path: Path) -> Iterator[tuple[tuple[str, Position, str], Mutant]]:
    """Every change of a file that could matter, by its place and the family of the operator."""
    code = path.read_text("utf-8")
    left_out = idle_stretches(ast.parse(code))
    nodes = list(ast_nodes(get_ast(code)))
    for name in operator_names():
        kind = get_operator(name)
        if kind.arguments():
            continue
        positions = [position for node in nodes for position in kind().mutation_positions(node)]
        for occurrence, (start, end) in enumerate(positions):
            if not any(a <= tuple(start) and tuple(end) <= b for a, b in left_out):
                site = (path.name, tuple(start), name.split("_")[0])
                yield site, Mutant(f"{VALUES}/{path.name}", name, occurrence, start[0])


def idle_stretches(tree: ast.Module) -> list[tuple[Position, Position]]:
    """Annotations, aliases of types, and blocks that only type checkers read."""
    nodes: list[ast.AST | None] = []
    for node in ast.walk(tree):
        match node:
            case ast.If(test=ast.Name(id="TYPE_CHECKING")):
                nodes.append(node)
            case ast.FunctionDef(returns=returns, args=args):
                every = (*args.posonlyargs, *args.args, *args.kwonlyargs)
                nodes += [returns, *(arg.annotation for arg in every)]
            case ast.AnnAssign(annotation=annotation):
                nodes.append(annotation)
            case ast.Assign(value=ast.BinOp(op=ast.BitOr()) as alias, targets=[ast.Name(id=name)]) if name[0].isupper():
                nodes.append(alias)
    return [((n.lineno, n.col_offset), (n.end_lineno or 0, n.end_col_offset or 0)) for n in nodes if n is not None]


def copied(folder: Path) -> Path:
    """Copy what the tests need."""
    for name in ("src", "tests"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def tested(mutant: Mutant, copies: SimpleQueue[Path]) -> str:
    """Make the change in a copy and run the tests: 'killed', 'slow', or the difference of code that survived."""
    folder = copies.get()
    target = folder / mutant.path
    whole = target.read_text("utf-8")
    changed = mutate_code(whole, get_operator(mutant.operator)(), mutant.occurrence)
    try:
        if changed is None:
            return "killed"
        target.write_text(changed, "utf-8")
        shutil.rmtree(target.parent / "__pycache__", ignore_errors=True)
        return "killed" if is_noticed(folder, target.stem) else difference(whole, changed, mutant)
    except subprocess.TimeoutExpired:
        return "slow"
    finally:
        target.write_text(whole, "utf-8")
        copies.put(folder)


def is_noticed(folder: Path, name: str) -> bool:
    """Whether a test fails; those of the changed file's name go first, for they are soon done."""
    files = [path.relative_to(folder).as_posix() for path in sorted(folder.glob("tests/values/test_*.py"))]
    own = [file for file in files if name.rstrip("s") in file]
    return bool(own and fails(folder, own)) or fails(folder, [file for file in files if file not in own] + LAWS)


def fails(folder: Path, files: list[str]) -> bool:
    """Run some tests in a copy, up to the first failure."""
    environment = os.environ | {"PYTHONPATH": str(folder / "src"), "HYPOTHESIS_PROFILE": "quick", "PYTHONHASHSEED": "0"}
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "--no-header", *files]
    done = subprocess.run(  # noqa: S603 - our own command
        command, cwd=folder, env=environment, capture_output=True, timeout=SECONDS, check=False
    )
    return done.returncode != 0


def difference(before: str, after: str, mutant: Mutant) -> str:
    """Show what was changed."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return "\n".join([f"{mutant.path}:{mutant.line} {mutant.operator}", *list(lines)[3:]])


def told(mutants: list[Mutant], outcomes: Iterator[str]) -> None:
    """Print survivors as they come, and the sum at the end."""
    killed = slow = 0
    for index, (_, outcome) in enumerate(zip(mutants, outcomes, strict=True), 1):
        killed += outcome in {"killed", "slow"}
        slow += outcome == "slow"
        if outcome not in {"killed", "slow"}:
            print(f"{outcome}\n", flush=True)
        if index % 20 == 0 or index == len(mutants):
            print(f"-- {killed} of {index} killed ({killed / index:.1%}), {slow} by the time limit", flush=True)


if __name__ == "__main__":
    main()
