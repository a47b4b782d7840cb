"""Draw the pictures of the docs from what the library makes of the example pages: `make pictures`.

Each picture is a function that gives SVG; nothing in them is drawn by hand but the layout.
"""

from __future__ import annotations

import textwrap
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import eventmodel as em
from eventmodel.model.article import read_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
STYLE = """
text { font: 14px system-ui, sans-serif; fill: #1b1f24 }
.head { font-weight: 600; fill: #57606a }
.name { font-weight: 600 }
.small { font-size: 12px; fill: #57606a }
.back { fill: #ffffff }
.card { fill: #f6f8fa; stroke: #d0d7de }
.mark { fill: #fff1a8 }
.line { stroke: #8c959f; stroke-width: 1.5; fill: none }
.axis { stroke: #57606a; stroke-width: 1 }
.bar { stroke: #0b5cad; stroke-width: 6; stroke-linecap: butt }
.far { fill: #0b5cad }
.told { fill: #dafbe1; stroke: #2da44e }
"""
WIDE, TALL, GAP, LINE = 250, 96, 22, 18
LETTER = 7.3
"""So wide is a letter, near enough."""


def text(x: float, y: float, words: str, kind: str = "", anchor: str = "start") -> str:
    """One line of text."""
    return f'<text x="{x:g}" y="{y:g}" class="{kind}" text-anchor="{anchor}">{escape(words)}</text>'


def lines(x: float, y: float, words: str, width: int, kind: str = "") -> Iterator[str]:
    """Text in lines of so many letters."""
    for number, line in enumerate(textwrap.wrap(words, width)):
        yield text(x, y + number * LINE, line, kind)


def card(x: float, y: float, width: float, height: float, kind: str = "card") -> str:
    """A box with round corners."""
    return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="8" class="{kind}"/>'


def joined(x: float, y: float, to_x: float, to_y: float) -> str:
    """A curve from one box to the next."""
    half = (x + to_x) / 2
    return f'<path d="M{x:g} {y:g}C{half:g} {y:g} {half:g} {to_y:g} {to_x:g} {to_y:g}" class="line"/>'


def picture(width: float, height: float, title: str, about: str, parts: Iterable[str]) -> str:
    """A whole picture, with words for who cannot see it."""
    inside = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img" '
        f'aria-labelledby="title about">\n<title id="title">{escape(title)}</title>\n'
        f'<desc id="about">{escape(about)}</desc>\n<style>{STYLE}</style>\n'
        f'<rect width="{width:g}" height="{height:g}" rx="10" class="back"/>\n{inside}\n</svg>\n'
    )


def scale(values: Iterable[Any]) -> tuple[float, float]:
    """From where to where a line of numbers goes, with room at both ends."""
    ends = [float(end) for value in values for end in (value.low, value.high) if end is not None]
    room = max((max(ends) - min(ends)) * 0.4, 2.0)
    return max(min(ends) - room, 0), max(ends) + room


def bar(value: Any, x: float, y: float, width: float, span: tuple[float, float]) -> str:
    """What a value allows, as a stretch of the line of numbers; an open end is an arrow."""

    def at(number: float) -> float:
        return x + (number - span[0]) / (span[1] - span[0]) * width

    low = x + 10 if value.low is None else at(float(value.low))
    high = x + width - 10 if value.high is None else at(float(value.high))
    if high - low < 6:
        return f'<circle cx="{(low + high) / 2:g}" cy="{y:g}" r="6" class="far"/>'
    arrows = ""
    if value.high is None:
        arrows += f'<path d="M{high:g} {y - 7:g}l10 7l-10 7z" class="far"/>'
    if value.low is None:
        arrows += f'<path d="M{low:g} {y - 7:g}l-10 7l10 7z" class="far"/>'
    return f'<line x1="{low:g}" y1="{y:g}" x2="{high:g}" y2="{y:g}" class="bar"/>{arrows}'


def axis(x: float, y: float, width: float, span: tuple[float, float], marks: Iterable[float]) -> Iterator[str]:
    """A line of numbers with some of them named."""
    yield f'<line x1="{x:g}" y1="{y:g}" x2="{x + width:g}" y2="{y:g}" class="axis"/>'
    for mark in marks:
        at = x + (mark - span[0]) / (span[1] - span[0]) * width
        yield f'<line x1="{at:g}" y1="{y - 4:g}" x2="{at:g}" y2="{y + 4:g}" class="axis"/>'
        yield text(at, y + 20, f"{mark:,.0f}", "small", "middle")


def idea(attribute: str = "evacuated") -> str:
    """From pages to origins, to what they allow, to what to believe: one attribute of the ferry."""
    story = em.analyse(em.read(ROOT / "examples" / "harbour-ferry"))
    ferry = story.events[0]
    found = story.discrepancies_of(ferry, attribute)[0]
    claims = [claim for side in found.positions for claim in story.claims_behind(side)]
    named = list(dict.fromkeys(story.origins(claim).name for claim in claims))
    told = next(resolution for resolution in story.resolutions_of(ferry) if resolution.attribute == attribute)
    return picture(1040, 94 + len(claims) * (TALL + GAP), *_words(found, told), _parts(story, claims, named, told))


def _words(found: em.Discrepancy, told: em.Resolution) -> tuple[str, str]:
    return f"Who says how many were {found.attribute}, and what follows", f"{found.explanation} {told.because}."


def _parts(story: em.Analysis, claims: list[em.Claim], origins: list[str], told: em.Resolution) -> Iterator[str]:
    left, second, third, fourth = 20, 310, 520, 800
    for x, head in ((left, "Pages say …"), (second, "… come from …"), (third, "… allow …"), (fourth, "… so believe")):
        yield text(x, 34, head, "head")
    values = [claim.reading.value for claim in claims]
    span = scale(values)
    height = TALL
    places = dict.fromkeys(origins, 0.0)
    for name in origins:
        mine = [number for number, claim in enumerate(claims) if story.origins(claim).name == name]
        places[name] = 54 + sum(number * (height + GAP) + height / 2 for number in mine) / len(mine)
    for number, claim in enumerate(claims):
        page, y = story.dossier.articles[claim.article], 54 + number * (height + GAP)
        middle = y + height / 2
        day = "" if page.published is None else page.published.edtf[:10]
        yield joined(left + WIDE, middle, second, places[story.origins(claim).name])
        yield card(left, y, WIDE, height)
        yield text(left + 12, y + 24, page.source, "name")
        yield text(left + 12, y + 42, day, "small")
        quote = textwrap.wrap(f"“{claim.span.exact}”", 30)
        for row, line in enumerate(quote):
            at = y + 64 + row * LINE
            mark = f'<rect x="{left + 10}" y="{at - 13:g}" width="{len(line) * LETTER:g}" height="17" class="mark"/>'
            yield mark
            yield text(left + 12, at, line)
    for name, y in places.items():
        yield joined(second + 160, y, third, y)
        yield card(second, y - 26, 160, 52)
        yield text(second + 80, y - 2, name, "name", "middle")
        number = sum(story.origins(claim).name == name for claim in claims)
        yield text(second + 80, y + 16, f"one origin, {number} page{'s' * (number > 1)}", "small", "middle")
        for reading in {
            str(claim.reading): claim.reading for claim in claims if story.origins(claim).name == name
        }.values():
            yield bar(reading.value, third + 10, y, 230, span)
            yield text(third + 125, y + 26, str(reading), "small", "middle")
        yield joined(third + 254, y, fourth, 54 + len(claims) * (height + GAP) / 2 - GAP / 2)
    foot = 54 + len(claims) * (height + GAP)
    yield from axis(third + 10, foot, 230, span, _round_marks(span))
    top = foot / 2 - 34
    yield card(fourth, top, 220, 112, "told")
    yield text(fourth + 14, top + 28, f"{told.status.value}: {told.reading or 'no value'}", "name")
    yield from lines(fourth + 14, top + 52, told.because, 28, "small")


def _round_marks(span: tuple[float, float]) -> list[float]:
    first, last = int(span[0]) + 1, int(span[1])
    step = max((last - first) // 4, 1)
    return [float(number) for number in range(first, last + 1, step)]


def constraints() -> str:
    """What articles say of a toll, each as the numbers that it allows."""
    said = ("at least 17", "17", "about 20", "nearly 30", "more than 20", "up to 25", "dozens", "23")
    values = [(words, read_value("deaths", words).value) for words in said]
    span = (10.0, 40.0)

    def parts() -> Iterator[str]:
        for number, (words, value) in enumerate(values):
            y = 34 + number * 34
            yield text(150, y + 5, f"“{words}”", "", "end")
            yield bar(value, 170, y, 440, span)
            yield text(630, y + 5, str(value), "small")
        yield from axis(170, 34 + len(values) * 34, 440, span, (10, 15, 20, 25, 30, 35, 40))

    about = "; ".join(f"{words}: {value}" for words, value in values)
    return picture(800, 350, "A value is the set of what it allows", about, parts())


def drawn() -> dict[str, str]:
    """Every picture by the name of its file."""
    return {"idea.svg": idea(), "constraints.svg": constraints()}


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    for name, svg in drawn().items():
        (PICTURES / name).write_text(svg, "utf-8")
        print(f"drew {name}")
