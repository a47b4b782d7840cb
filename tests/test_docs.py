"""The README and the docs: every block of code runs and prints what is shown, every table and link is true.

- ```` ```python ````: the blocks of a page run in order and share their names; what one prints is the
  ```` ```text ```` block right behind it.
- ```` ```pycon ````: a doctest, with the same names.
- ```` ```console ````: each `$ eventmodel …` line runs and prints the lines behind it.
- Between `<!-- script: NAME.py -->` and `<!-- end -->` stand a script of `examples/` and what it prints.
- Tables between `<!-- hedges -->` and `<!-- end -->` are made from the library, likewise those of other names.

Pages run in an empty folder that holds a copy of the examples. Running this file rewrites what is shown.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import os
import pkgutil
import re
import runpy
import shlex
import shutil
import sys
import tempfile
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from click.testing import CliRunner

import eventmodel
from eventmodel.commands import commands
from eventmodel.model import attribute, forget_attribute
from eventmodel.model.article import read_value
from eventmodel.model.attribute import shipped_attributes
from eventmodel.values import VALUE_TYPES, forget_value, value_types
from eventmodel.values.hedges import HEDGES, VAGUE, Hedge
from eventmodel.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
EXAMPLES = ROOT / "examples"
PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
_BLOCK = re.compile(r"^```(?P<language>[a-z]+)[^\n]*\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_TABLE = re.compile(r"<!-- (?P<name>[a-z]+) -->\n\n(?P<body>.*?)\n\n<!-- end -->", re.DOTALL)
_SCRIPT = re.compile(r"<!-- script: (?P<name>\w+\.py) -->\n\n(?P<body>.*?)\n\n<!-- end -->", re.DOTALL)
_LINK = re.compile(r"\[[^\]]*\]\((?P<target>[^)\s]+)\)")


class Shown(NamedTuple):
    """A stretch of a page, and what should stand there."""

    start: int
    end: int
    text: str


def shown_in(page: str) -> Iterator[Shown]:
    """Run all of a page, in the folder that is current."""
    yield from _printed(_SCRIPT.sub(lambda script: "\n" * len(script[0]), page))
    for script in _SCRIPT.finditer(page):
        yield Shown(*script.span("body"), _with_output(EXAMPLES / script["name"]))
    for table in _TABLE.finditer(page):
        yield Shown(*table.span("body"), "\n".join(_TABLES[table["name"]](table["body"])))


def _printed(page: str) -> Iterator[Shown]:
    names: dict[str, Any] = {}
    blocks = list(_BLOCK.finditer(page))
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        if block["language"] == "python":
            printed = _run(block["body"], names)
            if following is not None and following["language"] == "text" and _adjoin(page, block, following):
                yield Shown(*following.span("body"), printed)
            else:
                assert not printed, f"the block prints what the page does not show:\n{printed}"
        elif block["language"] == "pycon":
            _check_session(block["body"], names)
        elif block["language"] == "console":
            yield Shown(*block.span("body"), "".join(_commands(block["body"])))


def _adjoin(page: str, block: re.Match[str], following: re.Match[str]) -> bool:
    return not page[block.end() : following.start()].strip()


def _run(code: str, names: dict[str, Any]) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "<docs>", "exec", dont_inherit=True), names)  # noqa: S102 - the pages are our own
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _with_output(script: Path) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out), own_types_forgotten():
        runpy.run_path(str(script))
    code = script.read_text("utf-8").rstrip()
    return f"```python\n{code}\n```\n\n```text\n{out.getvalue().rstrip()}\n```"


@contextlib.contextmanager
def own_types_forgotten() -> Iterator[None]:
    """Whatever types of value and attributes a page or a script makes known, the next one knows nothing of."""
    try:
        yield
    finally:
        for kind in set(value_types()) - set(VALUE_TYPES):
            forget_value(kind)
        for name in tuple(attribute._registered):
            forget_attribute(name)


def _check_session(session: str, names: dict[str, Any]) -> None:
    test = doctest.DocTestParser().get_doctest(session, names, "docs", None, 0)
    report = io.StringIO()
    result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=report.write, clear_globs=False)
    names.update(test.globs)
    assert not result.failed, report.getvalue()


def _commands(body: str) -> Iterator[str]:
    for line in body.splitlines(keepends=True):
        if line.startswith("$ "):
            program, *arguments = shlex.split(line[2:])
            assert program == "eventmodel", line
            result = CliRunner().invoke(commands, arguments, prog_name=program)
            yield line
            yield from (f"{text.rstrip()}\n" for text in result.output.splitlines())


def _hedge_rows(_: str) -> Iterator[str]:
    yield "| hedge | words | 100 is read as | the number is | reason |"
    yield "|---|---|---|---|---|"
    for hedge in HEDGES:
        words = ", ".join([*(f"{w} …" for w in hedge.before), *(f"… {w}" for w in hedge.after)])
        near = "near the truth" if hedge.approximate else "a bound"
        yield f"| {hedge.name} | {words} | {_bounds(hedge)} | {near} | {hedge.reason} |"


def _bounds(hedge: Hedge) -> str:
    span = hedge.bounds(100)
    open_end = ", 100 itself excluded" if span.low is not None and span.high_open else ""
    return f"{span}{open_end}"


def _vague_rows(_: str) -> Iterator[str]:
    yield "| words | read as |"
    yield "|---|---|"
    for words, (low, high) in VAGUE.items():
        yield f"| {words} | {Interval(low, high)} |"


def _compared_rows(body: str) -> Iterator[str]:
    """The first three cells of each row are the author's; what comes of them is the library's."""
    yield "| attribute | one says | another says | relation | because |"
    yield "|---|---|---|---|---|"
    for row in body.splitlines()[2:]:
        attribute, one, other = (cell.strip() for cell in row.split("|")[1:4])
        outcome = read_value(attribute, one).compare(read_value(attribute, other))
        relation = f"{outcome.relation.name}{' (tight)' if outcome.tight else ''}"
        yield f"| {attribute} | {one} | {other} | {relation} | {outcome.why} |"


def _attribute_rows(_: str) -> Iterator[str]:
    yield "| attribute | value | unit | one | course | what it is |"
    yield "|---|---|---|---|---|---|"
    for name, known in shipped_attributes().items():
        one = "yes" if known.functional else "no"
        yield f"| `{name}` | {known.value} | {known.unit} | {one} | {known.course.value} | {known.about} |"


_TABLES = {"attributes": _attribute_rows, "hedges": _hedge_rows, "vague": _vague_rows, "compare": _compared_rows}


@contextlib.contextmanager
def _in_folder(folder: Path) -> Iterator[None]:
    """A folder with the examples, made the current one; as wide as a plain terminal."""
    shutil.copytree(EXAMPLES, folder / "examples")
    width = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = "80"
    try:
        with contextlib.chdir(folder), own_types_forgotten():
            yield
    finally:
        os.environ.pop("COLUMNS")
        if width is not None:
            os.environ["COLUMNS"] = width


def _name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_what_a_page_shows_is_what_comes_out(page: Path, tmp_path: Path) -> None:
    text = page.read_text("utf-8")
    with _in_folder(tmp_path / "run"):
        for shown in shown_in(text):
            assert text[shown.start : shown.end] == shown.text, f"{_name(page)}: run {Path(__file__).name} to renew it"


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_links_within_the_repository_lead_to_files(page: Path) -> None:
    for target in _links(page.read_text("utf-8")):
        file = target.partition("#")[0]
        assert not file or (page.parent / file).is_file(), f"{_name(page)} links to {target}"


def _links(text: str) -> Iterable[str]:
    targets = (match["target"] for match in _LINK.finditer(_BLOCK.sub("", text)))
    return [target for target in targets if not target.startswith(("https:", "http:", "mailto:"))]


def test_the_navigation_lists_every_page_once() -> None:
    listed = re.findall(r": ([\w/-]+\.md)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(page.relative_to(DOCS).as_posix() for page in DOCS.rglob("*.md"))


PACKAGES = [
    "eventmodel",
    *sorted(f"eventmodel.{part.name}" for part in iter_modules(eventmodel.__path__) if part.ispkg),
]
PACKAGES.remove("eventmodel.commands")  # these have a page of their own


@cache
def _subjects() -> dict[str, str]:
    """What the reference documents: the path of each, with the options behind it."""
    pages = "\n".join(page.read_text("utf-8") for page in (DOCS / "reference").glob("*.md"))
    return dict(re.findall(r"^::: (\S+)\n((?:    .*\n)*)", pages, re.MULTILINE))


def _is_shown(name: str, thing: object) -> bool:
    """By itself, or in a module that is shown with all its members or with this one."""
    own = getattr(thing, "__name__", name)
    for path, options in _subjects().items():
        if path.endswith(f".{name}") and pkgutil.resolve_name(path) == thing:
            return True
        module = sys.modules.get(path)
        if module is not None and getattr(module, own, None) == thing and "members: false" not in options:
            return "members:" not in options or re.search(rf"members: .*\b{own}\b", options) is not None
    return False


@pytest.mark.parametrize("package", PACKAGES)
def test_the_reference_holds_every_public_name(package: str) -> None:
    module = import_module(package)
    names = [name for name in module.__all__ if not name.startswith("_")]
    assert not [name for name in names if not _is_shown(name, getattr(module, name))]


def test_the_table_of_the_package_lists_its_names() -> None:
    listed = re.findall(r"`(\w+)`", (DOCS / "reference" / "eventmodel.md").read_text("utf-8").partition("\n:::")[0])
    assert sorted(listed) == sorted(name for name in eventmodel.__all__ if not name.startswith("_"))


@pytest.mark.parametrize("subject", sorted(_subjects()))
def test_what_the_reference_names_is_there(subject: str) -> None:
    pkgutil.resolve_name(subject)


def test_each_script_of_the_examples_is_shown_once() -> None:
    names = [script["name"] for page in PAGES for script in _SCRIPT.finditer(page.read_text("utf-8"))]
    assert sorted(names) == sorted(script.name for script in EXAMPLES.glob("*.py"))


def test_the_pictures_are_as_the_library_draws_them() -> None:
    drawn = runpy.run_path(str(ROOT / "scripts" / "make_pictures.py"))["drawn"]()
    shown = {name: (DOCS / "pictures" / name).read_text("utf-8") for name in drawn}
    assert shown == drawn, "`make pictures` renews them"


def test_each_table_of_the_library_is_shown_once() -> None:
    names = [table["name"] for page in PAGES for table in _TABLE.finditer(page.read_text("utf-8"))]
    assert sorted(names) == sorted(_TABLES)


def renew(page: Path) -> None:
    """Write into a page what it should show."""
    text = page.read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder, _in_folder(Path(folder) / "run"):
        found = sorted(shown_in(text), reverse=True)
    for shown in found:
        text = f"{text[: shown.start]}{shown.text}{text[shown.end :]}"
    page.write_text(text, "utf-8")


def main() -> int:
    """Renew all pages; one that fails is named, and the rest goes on."""
    failed = 0
    for path in PAGES:
        try:
            renew(path)
        except Exception as error:  # noqa: BLE001 - whatever the code of a page raises
            failed = 1
            print(f"{_name(path)} was left as it is: {type(error).__name__}: {error}")  # noqa: T201 - a script
    return failed


if __name__ == "__main__":
    raise SystemExit(main())
