"""Who copied whom: the origins of a dossier's articles as text for people and as graph files for other tools."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

import attrs

from eventmodel.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventmodel.analysis import Analysis
    from eventmodel.linking import Copy, Origin

_EXCERPT: Final = 70
_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@attrs.frozen
class Edge:
    """A line of the graph.

    Attributes:
        a: one end.
        b: the other.
        kind: `comes from` (an article and its origin), `passage from` (a part of it), `shares copy`, `later version`
            or `may depend`.
        label: more about it.
    """

    a: str
    b: str
    kind: str
    label: str = ""


def origins_text(analysis: Analysis) -> str:
    """Write the origins that several articles have, the passages that show it, versions, and what is unsure.

    Examples:
        >>> import eventmodel as em
        >>> page = em.Article.from_text("Two boats sank.", source="The Example")
        >>> print(origins_text(em.analyse(em.Dossier.of(page))), end="")
        1 article, 1 outlet, 1 origin
    """
    return "".join(f"{visible(line)}\n" for line in _lines(analysis))


def _lines(analysis: Analysis) -> Iterator[str]:
    articles, origins = analysis.records.articles, analysis.all_origins
    outlets = len({article.source_key or key for key, article in articles.items()})
    counts = ((len(articles), "article"), (outlets, "outlet"), (len(origins.all), "origin"))
    yield ", ".join(f"{count} {thing}{'s' * (count != 1)}" for count, thing in counts)
    for origin in origins.all:
        if len(origin.articles) > 1:
            yield ""
            yield f"{origin.name}: {origin.basis}"
            yield from (f"  {_part_line(analysis, origin, key)}" for key in origin.articles)
    for copy in analysis.copies:
        yield ""
        yield f"{_label(analysis, copy.a)} ~ {_label(analysis, copy.b)}: {copy.similarity:.0%} of the shorter text"
        yield from (f"  “{words}”" for words in _excerpts(analysis, copy))
    for version in analysis.versions:
        yield ""
        later, earlier = _label(analysis, version.later), _label(analysis, version.earlier)
        yield f"{later} is a later version of {earlier}: {version.why}"
    for dependence in origins.unsure:
        yield ""
        yield f"may depend on one another, since {dependence.why}:"
        yield from (f"  {_label(analysis, key)}" for key in dependence.articles)
    for unmet in origins.unmet:
        yield ""
        yield f"judged {unmet.wanted}, and not met: {unmet.a} and {unmet.b}: {unmet.why}"


def _part_line(analysis: Analysis, origin: Origin, key: str) -> str:
    spans = [f"{part.start} to {part.end}" for part in origin.parts if part.article == key and not part.is_whole]
    where = f", characters {', '.join(spans)}" if spans else ""
    return f"{_label(analysis, key)}{where}"


def _excerpts(analysis: Analysis, copy: Copy) -> Iterator[str]:
    text = analysis.records.articles[copy.a].text
    for passage in copy.passages:
        words = " ".join(text[passage.a_start : passage.a_end].split())
        yield words if len(words) <= _EXCERPT else f"{words[:_EXCERPT].rsplit(' ', 1)[0]} …"


def _label(analysis: Analysis, key: str) -> str:
    article = analysis.records.articles[key]
    named = article.source or (article.paths[0].rsplit("/", 1)[-1] if article.paths else key[:11])
    return f"{named}, {article.published}" if article.published is not None else named


def _edges(analysis: Analysis) -> Iterator[Edge]:
    for origin in analysis.all_origins.all:
        for key in origin.articles:
            whole = not origin.parts or any(part.article == key and part.is_whole for part in origin.parts)
            yield Edge(key, origin.id, "comes from" if whole else "passage from")
    for copy in analysis.copies:
        yield Edge(copy.a, copy.b, "shares copy", f"{copy.similarity:.0%}")
    for version in analysis.versions:
        yield Edge(version.later, version.earlier, "later version", version.why)
    for dependence in analysis.all_origins.unsure:
        first, *others = dependence.articles
        yield from (Edge(first, other, "may depend", dependence.why) for other in others)


def _nodes(analysis: Analysis) -> Iterator[tuple[str, str, str]]:
    """The id of each node, its kind and its label."""
    for key in analysis.records.articles:
        yield key, "article", _label(analysis, key)
    for origin in analysis.all_origins.all:
        yield origin.id, "origin", origin.name


def origins_dot(analysis: Analysis) -> str:
    """Write the graph in the DOT language of Graphviz: articles are boxes, origins are ellipses."""
    shapes = {"article": "box", "origin": "ellipse"}
    styles = {"passage from": "dashed", "may depend": "dotted", "shares copy": "bold"}
    lines = ["digraph origins {", "  rankdir=LR;"]
    lines.extend(f"  {_dot(key)} [shape={shapes[kind]}, label={_dot(label)}];" for key, kind, label in _nodes(analysis))
    for edge in _edges(analysis):
        label = f"{edge.kind} {edge.label}".strip()
        ends = ', dir="none"' if edge.kind in {"shares copy", "may depend"} else ""
        style = styles.get(edge.kind, "solid")
        lines.append(f'  {_dot(edge.a)} -> {_dot(edge.b)} [label={_dot(label)}, style="{style}"{ends}];')
    return "\n".join((*lines, "}", ""))


def _dot(text: str) -> str:
    escaped = visible(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def origins_graphml(analysis: Analysis) -> str:
    """Write the graph as GraphML, which Gephi, yEd, Cytoscape and networkx read."""
    root = ET.Element("graphml", xmlns="http://graphml.graphdrawing.org/xmlns")
    for owner, names in (("node", ("kind", "label")), ("edge", ("relation", "label"))):
        for name in names:
            declared = {"id": f"{owner}-{name}", "for": owner, "attr.name": name, "attr.type": "string"}
            ET.SubElement(root, "key", declared)
    graph = ET.SubElement(root, "graph", id="origins", edgedefault="directed")
    for key, kind, label in _nodes(analysis):
        _add(ET.SubElement(graph, "node", id=key), {"node-kind": kind, "node-label": label})
    for edge in _edges(analysis):
        directed = "false" if edge.kind in {"shares copy", "may depend"} else "true"
        line = ET.SubElement(graph, "edge", source=edge.a, target=edge.b, directed=directed)
        _add(line, {"edge-relation": edge.kind, "edge-label": edge.label})
    ET.indent(root)
    return f"{ET.tostring(root, encoding='unicode')}\n"


def _add(element: ET.Element, data: dict[str, str]) -> None:
    for key, text in data.items():
        ET.SubElement(element, "data", key=key).text = _NO_XML.sub("�", text)
