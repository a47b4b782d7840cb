"""The command line: what it writes, what it says, and its exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from eventmodel.commands import commands

EXAMPLES = Path(__file__).parents[2] / "examples"
FERRY = str(EXAMPLES / "harbour-ferry")


def test_report_as_json_is_one_object_of_the_named_format(tmp_path: Path) -> None:
    out = tmp_path / "report.json"
    result = CliRunner().invoke(commands, ["report", FERRY, "--format", "json", "-o", str(out)])
    assert result.exit_code == 0, result.output
    report = json.loads(out.read_text("utf-8"))
    assert (report["format"], report["version"]) == ("eventmodel.report", 1)
    assert set(report["made_with"]) >= {"extractors", "linker", "policy"}
    assert {Path(a["path"]).suffix for a in report["articles"]} == {".txt"}


def test_report_as_text_traces_each_cell_to_a_quote() -> None:
    result = CliRunner().invoke(commands, ["report", FERRY, "--least-articles", "2"])
    assert result.exit_code == 0, result.output
    assert "At least 17" in result.output
    assert "[1] " in result.output


def test_report_as_html_names_the_page_to_open(tmp_path: Path) -> None:
    saved, out = tmp_path / "dossier.json", tmp_path / "pages"
    assert CliRunner().invoke(commands, ["build", FERRY, "-o", str(saved)]).exit_code == 0
    result = CliRunner().invoke(commands, ["report", str(saved), "--format", "html", "-o", str(out)])
    assert result.exit_code == 0, result.output
    assert result.stdout == f"{out / 'index.html'}\n"
    assert "Selwyn Bay Herald" in (out / "index.html").read_text("utf-8")


def test_an_html_report_needs_a_folder(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    for folder in ([], ["-o", str(tmp_path / "taken")]):
        result = CliRunner().invoke(commands, ["report", FERRY, "--format", "html", *folder])
        assert result.exit_code == 2
        assert "Error:" in result.stderr


def test_a_terminal_is_told_what_is_being_done_and_a_file_is_not() -> None:
    plain = CliRunner().invoke(commands, ["report", FERRY])
    told = CliRunner().invoke(commands, ["report", FERRY], env={"FORCE_COLOR": "1", "TERM": "xterm"})
    assert "resolving values" in told.stderr  # what came before it may have been over too soon to be shown
    assert "resolving values" not in plain.stderr
    assert "\x1b" not in plain.output


def test_build_then_merge_gives_the_same_as_building_at_once(tmp_path: Path) -> None:
    pages = sorted(Path(FERRY).glob("*.txt"))
    names = {"one": pages[:2], "two": pages[2:], "all": pages}
    for name, some in names.items():
        assert CliRunner().invoke(commands, ["build", *map(str, some), "-o", str(tmp_path / name)]).exit_code == 0
    merged = CliRunner().invoke(
        commands, ["merge", *(str(tmp_path / n) for n in ("two", "one")), "-o", str(tmp_path / "both")]
    )
    assert merged.exit_code == 0, merged.output
    assert (tmp_path / "both").read_bytes() == (tmp_path / "all").read_bytes()


def test_inputs_that_fail_are_listed_and_the_rest_is_reported(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    result = CliRunner().invoke(commands, ["report", FERRY, str(tmp_path / "empty.txt"), "--format", "json"])
    assert result.exit_code == 1
    assert "empty.txt: the file is empty" in result.stderr
    assert len(json.loads(result.stdout)["articles"]) == 5


@pytest.mark.parametrize("arguments", [["report"], ["report", FERRY, "--format", "yaml"], ["merge", "-o", "x"], ["no"]])
def test_wrong_use_exits_with_2(arguments: list[str]) -> None:
    assert CliRunner().invoke(commands, arguments).exit_code == 2


def test_a_file_that_is_no_dossier_cannot_be_merged(tmp_path: Path) -> None:
    (tmp_path / "no.json").write_text('{"format": "other"}')
    result = CliRunner().invoke(commands, ["merge", str(tmp_path / "no.json"), "-o", str(tmp_path / "out")])
    assert result.exit_code == 1
    assert "no.json: is no dossier" in result.stderr


def test_without_its_extra_the_command_prints_the_pip_line(tmp_path: Path) -> None:
    for name in ("click", "rich"):
        (tmp_path / f"{name}.py").write_text("raise ImportError")
    hide = (
        "import sys, importlib.util as u; find = u.find_spec;"
        "u.find_spec = lambda name, *a: None if name in ('click', 'rich') else find(name, *a);"
        "from eventmodel.cli import main; sys.exit(main())"
    )
    run = subprocess.run([sys.executable, "-c", hide], capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert "pip install 'eventmodel[cli]'" in run.stderr


def test_the_package_is_run_as_a_module() -> None:
    """`python -m eventmodel` is the command line."""
    run = subprocess.run([sys.executable, "-m", "eventmodel", "--version"], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith("eventmodel")
