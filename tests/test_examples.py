"""The examples: scripts that are short and say what they ask, a notebook that runs, and annotations that are whole.

That each script prints what the docs show is held by `test_docs.py`. Running this file runs the notebooks, and writes
what their cells give.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).parents[1] / "examples"
SCRIPTS = sorted(EXAMPLES.glob("*.py"))
NOTEBOOKS = sorted(EXAMPLES.glob("*.ipynb"))
STORIES = sorted(gold.parent for gold in EXAMPLES.glob("*/gold.json"))
LONGEST = 70


def name(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("script", SCRIPTS, ids=name)
def test_a_script_is_short_and_begins_with_what_it_asks_or_shows(script: Path) -> None:
    code = script.read_text("utf-8")
    assert len(code.splitlines()) <= LONGEST
    assert ast.get_docstring(ast.parse(code))


@pytest.mark.parametrize("script", SCRIPTS, ids=name)
def test_a_script_uses_public_names_only(script: Path) -> None:
    tree = ast.parse(script.read_text("utf-8"))
    modules = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert all(module.count(".") <= 1 for module in modules if module.startswith("eventmodel"))
    assert not [n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute) and n.attr.startswith("_")]


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=name)
def test_the_cells_of_a_notebook_give_what_it_shows(notebook: Path) -> None:
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    shown = [cell["outputs"] for cell in cells if cell["cell_type"] == "code"]
    assert shown == list(outputs_of(cells))


def outputs_of(cells: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Run the cells of code in order, in the folder of the examples; they share their names."""
    names: dict[str, Any] = {}
    with contextlib.chdir(EXAMPLES):
        return [_run("".join(cell["source"]), names) for cell in cells if cell["cell_type"] == "code"]


def _run(code: str, names: dict[str, Any]) -> list[dict[str, Any]]:
    """What a cell prints, and the value of its last line where that is an expression."""
    body, last = ast.parse(code).body, None
    if isinstance(body[-1], ast.Expr) and not _prints(body[-1]):
        last = ast.Expression(body.pop().value)  # type: ignore[attr-defined]  # it is an ast.Expr
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(ast.Module(body, []), "<cell>", "exec", dont_inherit=True), names)  # noqa: S102 - the notebooks are our own
    printed = out.getvalue()
    outputs: list[dict[str, Any]] = []
    if printed:
        outputs.append({"name": "stdout", "output_type": "stream", "text": printed.splitlines(keepends=True)})
    if last is not None:
        value = repr(eval(compile(last, "<cell>", "eval", dont_inherit=True), names))  # noqa: S307 - likewise
        data = {"text/plain": value.splitlines(keepends=True)}
        outputs.append({"data": data, "execution_count": None, "metadata": {}, "output_type": "execute_result"})
    return outputs


def _prints(line: ast.Expr) -> bool:
    return isinstance(line.value, ast.Call) and getattr(line.value.func, "id", "") == "print"


@pytest.mark.parametrize("story", STORIES, ids=name)
def test_the_annotation_of_a_story_is_whole(story: Path) -> None:
    gold = json.loads((story / "gold.json").read_text("utf-8"))
    texts = {file: (story / file).read_bytes().decode("utf-8") for file in gold["articles"]}
    assert sorted(texts) == sorted(page.name for page in story.glob("*.txt"))
    for item, words in [(c, c["quote"]) for c in gold["claims"]] + [(q, q["text"]) for q in gold["quotes"]]:
        text = texts[item["file"]]
        if "at" in item:
            assert text[slice(*item["at"])] == words
        else:
            assert text.count(words) == 1, f"{item['file']}: {words!r}"
    assert {claim["event"] for claim in gold["claims"]} <= {None, *gold["events"]}
    numbered = {f"c{n}" for n in range(len(gold["claims"]))} | {f"q{n}" for n in range(len(gold["quotes"]))}
    assert all(numbered.issuperset(found["claims"]) for found in gold["discrepancies"])
    assert {page["event"] for page in gold["articles"].values()} <= set(gold["events"])


def test_the_readme_of_the_examples_names_every_story_and_script() -> None:
    readme = (EXAMPLES / "README.md").read_text("utf-8")
    assert not [path.name for path in (*SCRIPTS, *NOTEBOOKS, *STORIES) if path.name not in readme]


def renew(notebook: Path) -> None:
    """Write into a notebook what its cells give."""
    content = json.loads(notebook.read_text("utf-8"))
    code = [cell for cell in content["cells"] if cell["cell_type"] == "code"]
    for cell, outputs in zip(code, outputs_of(code), strict=True):
        cell["outputs"] = outputs
    notebook.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    for path in NOTEBOOKS:
        renew(path)
