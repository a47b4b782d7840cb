"""Which line is the article's title, and what of that line the outlet or the section has added."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from eventmodel.adapters.page.names import SECTION_WORDS, squeezed
from eventmodel.adapters.page.outlets import is_outlet
from eventmodel.adapters.page.roles import Role
from eventmodel.adapters.page.stems import stems_of, vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.adapters.page.body import Layout
    from eventmodel.adapters.page.lines import Line

_SEPARATOR = re.compile(r"\s+[|–—»›·•:-]{1,2}\s+|\s?\|\s?|\s+::\s+")
_TRAIL = re.compile(r"\s*[»›>]\s*")
_QUOTES = "\"'“”‘’«»"
_FRAME = (
    Role.FURNITURE,
    Role.MARK,
    Role.LINK,
    Role.RELATED,
    Role.COMMENTS,
    Role.TAIL,
    Role.CREDIT,
    Role.CAPTION,
    Role.BYLINE,
    Role.DATE,
)
_OF_ARTICLE = (Role.MARK, Role.CREDIT, Role.CAPTION, Role.BYLINE, Role.DATE)
_MENU_MARK = re.compile(r"\s*[|·•»›]\s*")
_SECTIONS = 3
_SECTION_WORDS = 2
_WINDOW = 60
_FRAME_LINES = 600
_PAGE_TITLE = 1.5
_ENOUGH = 2.0
_FEWEST = 4
_LONGEST = 300


@attrs.frozen
class Title:
    """A title, its place, its line, and the name that the page hung on it ('' where there is none)."""

    text: str
    span: tuple[int, int]
    line: int
    hung_on: str


def title_of(lines: Sequence[Line], layout: Layout) -> Title | None:
    """The article's title: the line above that says what the article says, or the only line of text above it."""
    if not layout.has_body:
        return None
    told = vocabulary(lines, layout.body[:30])
    above = _text_above(lines, layout.body[0])
    scored = [(_score(lines, layout, n, told, above), -n) for n in _candidates(lines, layout)]
    if not scored or max(scored)[0] < _ENOUGH:
        sole = _sole_heading(lines, layout)
        return None if sole is None else _trimmed(lines, layout, sole)
    line = _above_standfirst(lines, {-n: score for score, n in scored}, -max(scored)[1])
    return _trimmed(lines, layout, line)


def _sole_heading(lines: Sequence[Line], layout: Layout) -> int | None:
    """The one line above the article, dates, writers and pictures aside; None where there are more."""
    above = [n for n in range(min(layout.body[0], _WINDOW)) if layout.roles[n] not in _OF_ARTICLE]
    few = layout.body[0] <= _WINDOW and len(above) == 1
    return above[0] if few and _may_be_title(lines[above[0]], layout.roles[above[0]]) else None


def _above_standfirst(lines: Sequence[Line], scores: dict[int, float], n: int) -> int:
    """Of two headlines in a row the upper is the title, the lower its standfirst; three in a row are a list."""
    above, higher = scores.get(n - 1, 0.0), scores.get(n - 2, 0.0)
    upper = lines[n - 1]
    before = _text_above(lines, n)
    if _said_again(lines, n, n, before) and not _said_again(lines, n - 1, n, before):
        return n
    if (
        above >= max(_ENOUGH, 0.6 * scores[n])
        and upper.words >= _FEWEST
        and not upper.text.isupper()
        and higher < _ENOUGH
    ):
        return n - 1
    return n


def _candidates(lines: Sequence[Line], layout: Layout) -> list[int]:
    start = layout.body[0]
    window = range(max(0, start - _WINDOW), start)
    numbers = sorted({*range(min(3, start)), *window})
    return [n for n in numbers if _may_be_title(lines[n], layout.roles[n])]


def _may_be_title(line: Line, role: Role) -> bool:
    fits = role not in _FRAME and 2 <= line.words <= 40 and len(line.text) <= _LONGEST and not line.ellipsis
    return fits and not _is_menu(line.text)


def _is_menu(text: str) -> bool:
    """Whether a line only lists sections: 'Home | News | Courts'."""
    parts = _MENU_MARK.split(text)
    return len(parts) >= _SECTIONS and all(len(part.split()) <= _SECTION_WORDS for part in parts)


def _text_above(lines: Sequence[Line], end: int) -> str:
    """The lines above one in one piece, as far up as a title may stand."""
    return "\n".join(line.text for line in lines[max(0, end - _WINDOW) : end])


def _score(lines: Sequence[Line], layout: Layout, n: int, told: frozenset[str], above: str) -> float:
    line = lines[n]
    stems = stems_of(line.text)
    shared = len(stems & told)
    if not shared:
        return 0.0
    score = 3.0 * shared / len(stems) + 0.35 * min(shared, 8) - 0.04 * min(layout.body[0] - n, 40)
    score += _PAGE_TITLE * _is_page_title(lines, layout, n)
    score += (
        _said_again(lines, n, layout.body[0], above)
        + 1.5 * _heads_byline(layout, n)
        - 1.5 * (layout.roles[n] is Role.LISTED)
    )
    if line.words < _FEWEST:
        score -= 2.0
    if line.closed and line.text[-1] == ".":
        score -= 2.0
    return score


def _is_page_title(lines: Sequence[Line], layout: Layout, n: int) -> bool:
    """Whether the first line is the page's title: it ends in a name that stands again around the article."""
    name = ending_of(lines[n].text, 0) if n == 0 else ""
    if len(name) < 3 or lines[n].words - len(name.split()) < _FEWEST:
        return False
    body = range(layout.body[0], layout.body[-1] + 1)
    return any(name in line.text[:_LONGEST] for m, line in enumerate(lines[1:_FRAME_LINES], 1) if m not in body)


def _said_again(lines: Sequence[Line], n: int, end: int, above: str) -> float:
    """How strongly another line above the article holds this one: page title and heading say the same."""
    key = lines[n].text
    if len(key) <= 12:
        return 0.0
    if any(m != n and lines[m].text.startswith(key) for m in range(min(3, end))):
        return 3.0
    return 1.5 * (above.count(key) > (end - _WINDOW <= n < end))


def _heads_byline(layout: Layout, n: int) -> bool:
    """Whether a byline or the date follows, with at most a standfirst and a name between."""
    return any(layout.roles[m] in (Role.BYLINE, Role.DATE) for m in range(n + 1, min(n + 4, layout.body[0])))


def _trimmed(lines: Sequence[Line], layout: Layout, n: int) -> Title:
    line = lines[n]
    start, end = _trail_end(line.text), len(line.text)
    hung_on = ""
    while (cut := _last_separator(line.text, start, end)) is not None:
        tail = line.text[cut[1] : end]
        if not _is_added(lines, layout, n, line.text[start : cut[0]], tail):
            break
        hung_on, end = tail.strip(), cut[0]
    return Title(line.text[start:end], (line.start + start, line.start + end), n, hung_on)


def _trail_end(text: str) -> int:
    """Where the way through the site ('Home » World » …') ends."""
    start = 0
    for mark in _TRAIL.finditer(text[:_LONGEST]):
        if len(text[start : mark.start()].split()) > 3 or mark.end() >= len(text):
            break
        start = mark.end()
    return start


def _last_separator(text: str, start: int, end: int) -> tuple[int, int] | None:
    last = None
    for mark in _SEPARATOR.finditer(text[:_LONGEST], start, end):
        if mark.group().strip() != ":":
            last = mark
    return None if last is None or last.end() >= end else (last.start(), last.end())


def _is_added(lines: Sequence[Line], layout: Layout, n: int, head: str, tail: str) -> bool:
    """Whether the end of a title line is the outlet's or the section's name and not a part of the title."""
    name = tail.strip()
    if any(lines[m].text == head.strip() for m in range(max(0, n - 5), layout.body[0]) if m != n):
        return True
    if not name or name[0] in _QUOTES or name[-1] in _QUOTES + ".?!" or len(name.split()) > 6 or len(head.split()) < 3:
        return False
    words = name.split()
    if is_outlet(name) or is_outlet(squeezed(name)):
        return True
    if any(word.casefold().strip(",&") in SECTION_WORDS for word in words) and len(words) <= 4:
        return True
    return (
        all(word[0].isupper() or not word[0].isalpha() or word in ("of", "the", "and", "de", "la") for word in words)
        and len(words) <= 4
    )


def ending_of(text: str, at: int) -> str:
    """The name after the last separator of a page's title, past where the article's title ends; '' for none."""
    cut = _last_separator(text, at, len(text))
    return text[cut[1] :].strip() if cut else ""
