"""The shape of the package: arrows point one way, heavy libraries stay in their places, nouns are frozen."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest

import eventmodel
import eventmodel.model
import eventmodel.values
from eventmodel.model import Dossier

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(eventmodel.__file__).parent
CORE = frozenset({"errors", "extras", "showing", "values", "model"})
VIEWS = CORE | {"decisions", "linking", "comparison", "resolution", "assembling"}
RESULTS = VIEWS | {"analysis", "_version"}
EDGES = RESULTS | {"serialization", "adapters", "extraction", "report", "export", "stores"}
MAY_IMPORT: dict[str, frozenset[str]] = {
    "_version": frozenset(),
    "errors": frozenset(),
    "values": frozenset({"errors"}),
    "extras": frozenset({"errors"}),
    "showing": frozenset(),
    "model": frozenset({"errors", "showing", "values"}),
    "serialization": CORE,
    "adapters": CORE,
    "extraction": CORE,
    "decisions": CORE,
    "linking": CORE,
    "comparison": CORE | {"linking"},
    "resolution": CORE | {"decisions", "linking", "comparison"},
    "assembling": CORE | {"linking", "comparison"},
    "analysis": VIEWS,
    "report": RESULTS,
    "display": RESULTS | {"report"},
    "tables": RESULTS,
    "plots": RESULTS | {"report"},
    "export": RESULTS | {"serialization"},
    "stores": CORE | {"serialization"},
    "testing": VIEWS | {"serialization"},
    "pipeline": EDGES,
    "commands": EDGES | {"pipeline"},
    "cli": EDGES | {"pipeline", "commands"},
    "__main__": frozenset({"cli"}),
    "__init__": EDGES | {"pipeline", "display", "showing"},
}
"""Which parts each part may import, besides itself: the one table of arrows."""
NEW_NAME = "anything"
FILES = sorted(ROOT.rglob("*.py"))


def _imports(tree: ast.AST) -> Iterator[str]:
    """Every module that is imported at run time, also inside functions."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            for other in node.orelse:
                yield from _imports(other)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            yield from ((f"{module}.{name.name}" for name in node.names) if module == "eventmodel" else (module,))
        else:
            yield from _imports(node)


def _imports_of(file: Path) -> list[str]:
    return list(_imports(ast.parse(file.read_text("utf-8"))))


def _part_of(file: Path) -> str:
    return file.relative_to(ROOT).parts[0].removesuffix(".py")


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_arrows_point_one_way(file: Path) -> None:
    part = _part_of(file)
    inside = [
        name.split(".")[1] if "." in name else "__init__"
        for name in _imports_of(file)
        if name.split(".")[0] == "eventmodel"
    ]
    assert set(inside) - {part} <= MAY_IMPORT[part], f"{part} may import only {sorted(MAY_IMPORT[part])}"


def test_the_table_has_no_circles() -> None:
    settled: set[str] = set()
    while len(settled) < len(MAY_IMPORT):
        ready = {part for part, arrows in MAY_IMPORT.items() if arrows <= settled | {part}} - settled
        assert ready, f"a circle among {sorted(set(MAY_IMPORT) - settled)}"
        settled |= ready


def test_cattrs_is_known_to_serialization_alone() -> None:
    users = {
        _part_of(file) for file in FILES for name in _imports_of(file) if name.split(".")[0] in {"cattr", "cattrs"}
    }
    assert users <= {"serialization"}


def test_importing_the_package_loads_nothing_heavy() -> None:
    script = "import sys, eventmodel; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    heavy = {"cattrs", "dateutil", "click", "rich", "numpy", "hypothesis"}
    assert not heavy & set(done.stdout.split())


def _public_classes() -> list[type]:
    found = [getattr(module, name) for module in (eventmodel.values, eventmodel.model) for name in module.__all__]
    return [thing for thing in found if inspect.isclass(thing) and attrs.has(thing)]


@pytest.mark.parametrize("kind", _public_classes(), ids=lambda kind: kind.__name__)
def test_public_nouns_are_frozen_and_hashable(kind: type) -> None:
    assert kind.__hash__ is not None
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(object.__new__(kind), NEW_NAME, 1)


def test_a_dossier_is_frozen_and_hashable() -> None:
    assert hash(Dossier()) == hash(Dossier())
    with pytest.raises(AttributeError, match="immutable"):
        setattr(Dossier(), NEW_NAME, 1)
