"""Who copied whom: articles on the right, what they come from on the left, a strand for each text that is shared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.report.drawing.svg import Drawing, picture, shortened, tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WIDTH: Final = 760.0
_ROW: Final = 30.0
_TOP: Final = 34.0
_HUB: Final = 250.0
_ARTICLE: Final = 420.0


@attrs.frozen
class Strand:
    """An article that comes from an origin.

    Attributes:
        label: the article's name and day.
        link: where it is told in full.
        is_part: whether only a passage of it comes from there.
        about: more about it.
    """

    label: str
    link: str = ""
    is_part: bool = False
    about: str = ""


@attrs.frozen
class Hub:
    """An origin, with the articles that come from it.

    Attributes:
        name: the agency or outlet that it is.
        strands: its articles.
        about: how that is known.
    """

    name: str
    strands: tuple[Strand, ...]
    about: str = ""


def draw_copying(hubs: Sequence[Hub], *, key: str = "copying") -> Drawing:
    """Draw origins and the articles that come from them.

    Examples:
        >>> str(draw_copying([Hub("Reuters", (Strand("The Post"), Strand("The Herald")))])).count("<path")
        2
    """
    rows = list(dict.fromkeys((s.label, s.link) for hub in hubs for s in hub.strands))
    places = {row: _TOP + _ROW * number + 14 for number, row in enumerate(rows)}
    parts = [
        tag("text", "Origins", class_="head", x=_HUB, y=18, text_anchor="end"),
        tag("text", "Articles", class_="head", x=_ARTICLE, y=18),
    ]
    taken: list[float] = []
    for hub in hubs:
        mine = [places[s.label, s.link] for s in hub.strands]
        at = _free(sum(mine) / len(mine), taken)
        taken.append(at)
        parts.extend(_hub(hub, at, mine))
    parts.extend(_row(label, link, places[label, link]) for label, link in rows)
    height = max([*places.values(), *taken], default=_TOP) + _ROW
    about = f"{len(rows)} articles come from {len(hubs)} origins; the table below holds the same."
    return picture(parts, key=key, title="Who copied whom", about=about, width=_WIDTH, height=height)


def _free(wanted: float, taken: Sequence[float]) -> float:
    """The place that is wanted, or the next one below that is free."""
    at = wanted
    while any(abs(at - other) < _ROW * 0.8 for other in taken):
        at += _ROW * 0.25
    return at


def _hub(hub: Hub, at: float, places: Sequence[float]) -> Iterator[Drawing]:
    shared = " shared" if len(hub.strands) > 1 else ""
    for strand, y in zip(hub.strands, places, strict=True):
        bend = (_HUB + _ARTICLE) / 2
        curve = f"M{_HUB + 12:.0f} {at:.1f}C{bend:.0f} {at:.1f} {bend:.0f} {y:.1f} {_ARTICLE - 10:.0f} {y:.1f}"
        part = " part" if strand.is_part else ""
        yield tag(
            "path", *([tag("title", strand.about)] if strand.about else []), class_=f"strand{shared}{part}", d=curve
        )
    name = tag("text", shortened(hub.name, 34), x=_HUB - 4, y=at + 4, text_anchor="end")
    dot = tag("circle", cx=_HUB + 8, cy=at, r=6.0 if shared else 4.0)
    yield tag("g", tag("title", f"{hub.name}: {hub.about}"), dot, name, class_=f"hub{shared}")


def _row(label: str, link: str, y: float) -> Drawing:
    box = tag("rect", x=_ARTICLE - 9, y=y - 5, width=10, height=10)
    words = tag("text", shortened(label, 46), x=_ARTICLE + 8, y=y + 4)
    hit = [tag("rect", class_="hit", x=_ARTICLE - 16, y=y - 12, width=24, height=24)] if link else []
    return tag("a" if link else "g", *hit, box, words, class_="article", href=link or None)
