"""The dates that a page shows, and which of them is the article's own.

A date by the title, the byline or the opening is the article's. A bare weekday and date at the head of the
page is the site's clock, set when the page was fetched: it is kept apart. A date that can be read in two ways
is not read, unless its weekday or the page's other dates settle the order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from eventmodel.adapters.page.body import Layout
from eventmodel.adapters.page.lines import Line
from eventmodel.adapters.page.months import MONTHS
from eventmodel.adapters.page.roles import Role
from eventmodel.adapters.page.tokens import holds_year

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR = re.compile(r"(?:19|20)\d\d")
_FORMS = re.compile(
    r"(?<!\d)(?P<iy>(?:19|20)\d\d)[-/.](?P<im>\d{1,2})[-/.](?P<id>\d{1,2})(?!\d)"
    r"|(?P<cy>(?:19|20)\d\d)\s?年\s?(?P<cm>\d{1,2})\s?月\s?(?P<cd>\d{1,2})\s?日"
    r"|(?P<ky>(?:19|20)\d\d)\s?년\s?(?P<km>\d{1,2})\s?월\s?(?P<kd>\d{1,2})\s?일"
    r"|(?<!\w)(?P<am>[^\W\d_]{3,12})\.?\s{0,2}(?P<ad>\d{1,2})(?:st|nd|rd"
    r"|th)?,?\s{1,2}(?:at\s)?(?P<ay>(?:19|20)\d\d)(?!\d)"
    r"|(?<!\d)(?P<bd>\d{1,2})(?:st|nd|rd|th|er|[.º])?[\s/-]{0,2}(?:de\s"
    r"|of\s)?(?P<bm>[^\W\d_]{3,12})\.?[\s,/-]{1,3}(?:del?\s)?(?P<by>(?:19|20)\d\d)(?!\d)"
    r"|(?<!\d)(?P<n1>\d{1,2})(?P<sep>[./-])(?P<n2>\d{1,2})(?P=sep)(?P<ny>(?:19|20)\d\d)(?!\d)",
)
_SLASHED = re.compile(r"(?<![\d/-])(?P<n1>\d{1,2})(?P<sep>[/-])(?P<n2>\d{1,2})(?P=sep)(?:19|20)\d\d(?!\d)")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TIME = (
    r"(?<!\d)(?P<hour>[01]?\d|2[0-3])(?P<mark>[:.h])(?P<minute>[0-5]\d)(?::[0-5]\d)?"
    r"\s?(?P<half>[AaPp]\.?[Mm]\b\.?)?(?!\d)"
)
_TIME_AFTER = re.compile(r"[\s,|/•·T–-]{0,6}(?:(?:at|um|à|a las|alle|às|в|о|om|kl\.?|saat)\s)?" + _TIME)
_TIME_BEFORE = re.compile(
    _TIME + r"(?:\s?(?:[A-Z]{2,5}|Uhr|GMT[+-]\d))?[\s,|/•·–-]{0,5}(?:on\s)?(?:[^\W\d_]{2,12}\.?,?\s)?$"
)
_WEEKDAY = re.compile(
    r"(?<!\w)(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|(?<!\w)(?:lunes|martes"
    r"|miércoles|jueves|viernes|sábado|domingo"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag"
    r"|samstag|sonntag"
    r"|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)-feira"
    r"|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|неділя|понеділок|вівторок|середа"
    r"|п'ятниця|субота)\b",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"updated|modified|last edited|actualizad|mis à jour|aktualisiert|aggiornat|atualizad|обновлен"
    r"|оновлен|güncelle",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"published|posted|first published|publish date|date:|publicado|publié|veröffentlicht|pubblicat"
    r"|опубликован|опубліковано"
    r"|gepubliceerd|opublikowan|yayın|created|issued|released|erstellt|تاريخ|نشر|发布",
    re.IGNORECASE,
)
_OF_PAPER = re.compile(
    r"today[’']?s paper|print edition|in the paper|copyright|©|rights reserved|current issue|as of ",
    re.IGNORECASE,
)
_URL_DATE = re.compile(r"/(?P<y>(?:19|20)\d\d)[/-](?P<m>0[1-9]|1[0-2])[/-](?P<d>[0-3]\d)(?:/|-)")
_NEAR = 32
_HEAD = 320
_NEAR_TITLE = 12
_BESIDE_TITLE = 2
_BELOW_CLOCK = 4
_BELOW = 15
_LABEL_WORDS = 3
_DATE_WORDS = 24
_ELSEWHERE = (Role.LINK, Role.LISTED, Role.RELATED, Role.COMMENTS, Role.CAPTION)


@attrs.frozen
class Shown:
    """One date as a page shows it."""

    day: date
    time: str
    span: tuple[int, int]
    line: int
    weekday: bool
    labelled: bool
    updated: bool

    @property
    def iso(self) -> str:
        """The date, with its time where one stands beside it."""
        return self.day.isoformat() + (f"T{self.time}" if self.time else "")


@attrs.frozen
class Dating:
    """What the page says of its date: the article's, and the one that is only the page's."""

    published: Shown | None
    basis: str
    header: Shown | None


@attrs.frozen
class _Scene:
    """Where dates are looked for: the lines, what they are, and the line that the article begins with."""

    lines: Sequence[Line]
    layout: Layout
    title: int | None
    top: int
    language: str

    @cached_property
    def month_first(self) -> bool | None:
        """Whether dates of numbers around the article set the month first; None where they differ or do not tell."""
        body = frozenset(self.layout.body)
        texts = (
            line.text[:_HEAD] for n, line in enumerate(self.lines) if n not in body and holds_year(line.text[:_HEAD])
        )
        pairs = [(int(found["n1"]), int(found["n2"])) for text in texts for found in _SLASHED.finditer(text)]
        orders = {two > 12 for one, two in pairs if (one > 12) != (two > 12)}
        return orders.pop() if len(orders) == 1 else None


def dating_of(lines: Sequence[Line], layout: Layout, title: int | None, language: str, url: str | None) -> Dating:
    """Choose the article's date among those that the page shows."""
    top = title if title is not None else (layout.body[0] if layout.has_body else 0)
    scene = _Scene(lines, layout, title, top, language)
    shown = list(_shown_around(scene))
    own = [one for one in shown if not one.updated and _is_own(one, scene)]
    if own:
        best = min(own, key=lambda one: _order(one, scene))
        return Dating(best, _basis(best, scene), None)
    clocks = [one for one in shown if not one.updated and one.line <= top]
    return _without_own(shown, clocks[0] if clocks else None, scene, url)


def _order(one: Shown, scene: _Scene) -> tuple[bool, bool, int, int]:
    dated = scene.layout.roles[one.line] in (Role.DATE, Role.BYLINE)
    return not one.labelled, not dated, abs(one.line - scene.top), one.span[0]


def _without_own(shown: Sequence[Shown], header: Shown | None, scene: _Scene, url: str | None) -> Dating:
    by_url = _url_date(scene.lines, url)
    if by_url is not None:
        return Dating(by_url, "url", header)
    updates = [one for one in shown if one.updated and one.line >= scene.top - _NEAR_TITLE]
    if updates and scene.layout.has_body:
        return Dating(updates[0], _basis(updates[0], scene), None)
    if header is not None and header.day.year in _years(scene):
        return Dating(header, "header", None)
    return Dating(None, "", header)


def _shown_around(scene: _Scene) -> Iterator[Shown]:
    """The dates in the frame of the article: above it, at its opening, and just below it."""
    body = frozenset(scene.layout.body)
    first, final = (scene.layout.body[0], scene.layout.body[-1]) if body else (-1, len(scene.lines))
    for n, line in enumerate(scene.lines[: final + _BELOW]):
        text = line.text[:_HEAD]
        if not holds_year(text) or "://" in text or _OF_PAPER.search(text):
            continue
        if scene.layout.roles[n] not in _ELSEWHERE and n != scene.title and (n == first or n not in body):
            yield from _in_line(scene, n, text, opening=n == first)


def _in_line(scene: _Scene, n: int, text: str, *, opening: bool) -> Iterator[Shown]:
    start, before = scene.lines[n].start, _label_above(scene, n)
    for match in _FORMS.finditer(text):
        day = _day(match, scene.language) or _settled(match, scene, text)
        if day is None or (opening and not _in_dateline(text, match.end())):
            continue
        label = _labelling(before + text[: match.start()])
        time = _time_beside(text, match.start(), match.end())
        weekday = _WEEKDAY.search(text[max(0, match.start() - 16) : match.start()]) is not None
        span = start + match.start(), start + match.end()
        yield Shown(day, time, span, n, weekday, label == "published", label == "updated")


def _label_above(scene: _Scene, n: int) -> str:
    """A label that stands on the line above its date."""
    return scene.lines[n - 1].text + " " if n and scene.lines[n - 1].words <= _LABEL_WORDS else ""


def _labelling(before: str) -> str:
    """What the last label before a date says of it."""
    updated, published = _last(_UPDATED, before), _last(_LABEL, before)
    if updated > published:
        return "updated"
    return "published" if published >= 0 else ""


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.start() for match in pattern.finditer(text)), default=-1)


def _in_dateline(text: str, end: int) -> bool:
    """Whether a date in the opening paragraph stands before its dash, as in 'CITY, Jan. 11, 2021 —'."""
    return end < 80 and re.match(r".{0,40}?\s?[–—-]{1,2}\s", text[end : end + 60]) is not None


def _day(match: re.Match[str], language: str) -> date | None:
    groups = match.groupdict()
    for prefix in ("i", "c", "k"):
        if groups[f"{prefix}y"]:
            return _date(groups[f"{prefix}y"], int(groups[f"{prefix}m"]), groups[f"{prefix}d"])
    for prefix in ("a", "b"):
        if groups[f"{prefix}y"]:
            return _date(groups[f"{prefix}y"], MONTHS.get(groups[f"{prefix}m"].casefold(), 0), groups[f"{prefix}d"])
    return _by_numbers(groups, language)


def sole_date(words: str) -> date | None:
    """The day that some words are, with at most a weekday before it; None where they are none, or any of two.

    Examples:
        >>> sole_date("Monday, January 11, 2021"), sole_date("04/05/2021")
        (datetime.date(2021, 1, 11), None)
    """
    match = _FORMS.search(words)
    if match is None or words[match.end() :].strip(" .") or _WEEKDAY.sub("", words[: match.start()]).strip(" ,."):
        return None
    return _day(match, "en")


def _by_numbers(groups: dict[str, str], language: str) -> date | None:
    """A date of numbers alone; in English '4/5/2021' has two readings and is refused."""
    one, two = int(groups["n1"]), int(groups["n2"])
    if groups["sep"] == "." or one > 12 or one == two or language not in ("en", "und"):
        return _date(groups["ny"], two, str(one))
    return _date(groups["ny"], one, str(two)) if two > 12 else None


def _settled(match: re.Match[str], scene: _Scene, text: str) -> date | None:
    """A date with two readings, by the weekday before it; else as the page's other dates are written."""
    if not match["ny"] or match["sep"] == ".":
        return None
    readings = [_date(match["ny"], int(match[month]), match[day]) for month, day in (("n1", "n2"), ("n2", "n1"))]
    weekday = _WEEKDAY.search(text[max(0, match.start() - 16) : match.start()])
    if weekday is not None:
        fits = [one for one in readings if one and _DAYS[one.weekday()] == weekday.group()[:3].casefold()]
        return fits[0] if len(fits) == 1 else None
    return None if scene.month_first is None else readings[0 if scene.month_first else 1]


def _date(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None


def _time_beside(text: str, start: int, end: int) -> str:
    """The time of day next to a date, after it or before it."""
    found = _TIME_AFTER.match(text, end) or _TIME_BEFORE.search(text[max(0, start - _NEAR) : start])
    return _clock(found) if found and not (found["mark"] == "." and not found["half"]) else ""


def _clock(match: re.Match[str]) -> str:
    hour, half = int(match["hour"]), (match["half"] or "").casefold()
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    return f"{hour:02d}:{match['minute']}"


def _is_own(one: Shown, scene: _Scene) -> bool:
    """Whether a date is the article's: between title and text, at the title, or labelled."""
    if not scene.layout.has_body:
        return False
    if one.line > scene.layout.body[-1]:
        return one.labelled
    few = scene.lines[one.line].words <= _DATE_WORDS
    if one.line >= scene.top:
        return few or one.line == scene.layout.body[0]
    return few and _is_own_above(one, scene)


def _is_own_above(one: Shown, scene: _Scene) -> bool:
    """The same above the title, where the site's clock stands too: a bare weekday and date is the clock's."""
    above = scene.top - one.line
    if one.labelled:
        return above <= _NEAR_TITLE
    if one.time:
        return above <= _BESIDE_TITLE or (above <= 2 * _BELOW_CLOCK and not _fits_badly(one, scene))
    return above <= _BELOW_CLOCK and not one.weekday


def _basis(one: Shown, scene: _Scene) -> str:
    if one.line < scene.top:
        return "header"
    near = scene.layout.roles[max(0, one.line - 2) : one.line + 2]
    return "byline" if Role.BYLINE in near else "dateline"


def _years(scene: _Scene) -> list[int]:
    body = scene.layout.body[:200]
    return [int(year) for n in body for year in _YEAR.findall(scene.lines[n].text)]


def _fits_badly(one: Shown, scene: _Scene) -> bool:
    """Whether the article speaks of years, and all of them lie well before a date that stands far above it."""
    years = _years(scene)
    return bool(years) and one.day.year - max(years) > 1


def _url_date(lines: Sequence[Line], url: str | None) -> Shown | None:
    match = _URL_DATE.search(url or "")
    day = _date(match["y"], int(match["m"]), match["d"]) if match else None
    if match is None or day is None or url is None:
        return None
    for n, line in enumerate(lines):
        at = line.text.find(url)
        if at >= 0:
            start = line.start + at + match.start() + 1
            return Shown(day, "", (start, start + 10), n, weekday=False, labelled=False, updated=False)
    return None
