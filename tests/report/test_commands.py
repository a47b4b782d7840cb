"""The commands for discrepancies, resolutions, reliability and explanations, on the example pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from eventmodel.commands import commands

FERRY = str(Path(__file__).parents[2] / "examples" / "harbour-ferry")


def output(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(commands, arguments, prog_name="eventmodel")
    assert result.exit_code == code, result.output
    return result.stdout if code == 0 else result.output


def test_discrepancies_by_kind() -> None:
    found = output("discrepancies", FERRY, "--kind", "precision")
    words = set(re.findall(r"^  (\w+) \[d1-", found, re.MULTILINE))
    assert words == {"precision"}
    assert "all allow" in found
    assert len(output("discrepancies", FERRY, "--all")) >= len(output("discrepancies", FERRY)) > len(found)
    assert output("discrepancies", FERRY, "--event", "no such title") == ""


def test_policies_side_by_side_and_their_explanation() -> None:
    found = output("resolve", FERRY, "--attribute", "deaths", "--policy", "low", "--policy", "high")
    assert "low/1: 17 persons" in found
    assert "high/1: 26 persons" in found
    for key in re.findall(r"\[(b1-[0-9a-f]+)\]", found)[:2]:
        explained = output("explain", FERRY, key)
        assert explained.startswith("deaths: ")
        assert "characters" in explained


def test_a_discrepancy_is_explained_down_to_the_quote() -> None:
    key = re.findall(r"\[(d1-[0-9a-f]+)\]", output("discrepancies", FERRY))[0]
    assert "“" in output("explain", FERRY, key)


def test_wrong_use_says_how_to_do_it() -> None:
    assert "choose default" in output("resolve", FERRY, "--policy", "newset", code=2)
    assert "outlets to trust" in output("resolve", FERRY, "--policy", "trusted", code=2)
    assert "no claim" in output("explain", FERRY, "c1-none", code=1)


def test_reliability_shows_what_it_rests_on() -> None:
    pytest.importorskip("scipy", reason="needs the extra 'fast'")
    found = output("reliability", FERRY)
    assert re.search(r"^reliability  claims  voices  outlet$", found, re.MULTILINE)
    assert re.search(r"\d+ items, \d+ unresolved", found)
