"""The report of origins: every article, shared passage and doubt is in it, and the graphs are well formed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import attrs
import pytest
from click.testing import CliRunner

import eventmodel as em
from eventmodel.commands import commands
from eventmodel.report import origins_dot, origins_graphml, origins_text

if TYPE_CHECKING:
    from pathlib import Path

WIRE = (
    "A crane toppled onto a row of parked cars outside the Gullport glassworks while storm gusts shook the coast. "
    "Two mechanics crawled from under the wreckage with bruises, and the road stayed shut until engineers had "
    "cut the boom into pieces."
)
OWN = (
    "Our reporter counted nine dented vans in the yard. The night porter, who has worked there since spring, told us "
    "that the brake of the crane had been repaired twice in a month, and that complaints went unanswered. A bakery "
    "across the street lost its windows and sold bread through the holes. Neighbours brought soup and blankets. "
)
NASTY = 'The "Isle"\\ \x1b[31m<Item>&\x00'
NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"


def page(text: str, source: str, published: str | None = None, *agencies: str) -> em.Article:
    return attrs.evolve(em.Article.from_text(text, source=source, published=published), agencies=agencies)


@pytest.fixture(name="analysis")
def _analysis() -> em.Analysis:
    pages = (
        page(WIRE, "The Wire", "2021-03-04"),
        page(OWN + WIRE, "Karst Post", "2021-03-05"),
        page(WIRE + " A third man was found later.", "The Wire", "2021-03-06"),
        page("Gusts tore at roofs; a boom came down at Gullport.", NASTY, None, "AFP"),
        page("The crane fell at noon, and two were hurt.", "Bay Bulletin", None, "AFP"),
    )
    return em.analyse(em.Dossier.of(*pages))


def test_the_text_says_who_shares_what_and_what_is_unsure(analysis: em.Analysis) -> None:
    text = origins_text(analysis)
    assert text.startswith("5 articles, 4 outlets, 4 origins\n")
    assert "  “A crane toppled onto a row of parked cars" in text
    assert "Karst Post, 2021-03-05, characters " in text
    assert "The Wire, 2021-03-06 is a later version of The Wire, 2021-03-04" in text
    assert "since all credit afp:" in text


def test_nothing_in_a_page_moves_the_cursor(analysis: em.Analysis) -> None:
    assert "\x1b" not in origins_text(analysis) + origins_dot(analysis)


def test_graphml_is_well_formed_and_its_edges_lead_to_nodes(analysis: em.Analysis) -> None:
    root = ET.fromstring(origins_graphml(analysis))  # noqa: S314 - made by the library
    nodes = {node.get("id") for node in root.iter(f"{NAMESPACE}node")}
    edges = list(root.iter(f"{NAMESPACE}edge"))
    assert nodes >= set(analysis.dossier.articles)
    assert all({edge.get("source"), edge.get("target")} <= nodes for edge in edges)
    relations = {edge.findtext(f"{NAMESPACE}data") for edge in edges}
    assert relations == {"comes from", "passage from", "shares copy", "later version", "may depend"}


def test_dot_quotes_what_pages_hold(analysis: em.Analysis) -> None:
    lines = origins_dot(analysis).splitlines()
    assert (lines[0], lines[-1]) == ("digraph origins {", "}")
    assert any('The \\"Isle\\"\\\\' in line for line in lines)
    strings = re.compile(r'"(?:[^"\\]|\\.)*"')
    assert all('"' not in strings.sub("", line) for line in lines)


@pytest.mark.parametrize(("form", "opening"), [("text", "1 article"), ("dot", "digraph"), ("graphml", "<graphml")])
def test_the_command_writes_each_form(form: str, opening: str, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(f"Storm fells crane\n\n{OWN}\n\n{WIRE}\n", "utf-8")
    result = CliRunner().invoke(commands, ["origins", str(tmp_path), "--format", form])
    assert result.exit_code == 0
    assert result.output.startswith(opening)
