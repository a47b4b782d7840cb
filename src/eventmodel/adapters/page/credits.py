"""Whom a page credits: the writers of the article, and the agencies whose copy it carries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from eventmodel.adapters.page.agencies import agency_named, known_agencies, speaks_for_itself
from eventmodel.adapters.page.body import Layout
from eventmodel.adapters.page.lines import lines_of
from eventmodel.adapters.page.roles import Role, role_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from eventmodel.adapters.page.lines import Line

_BY = re.compile(
    r"(?i:\s*(?:(?:written|story|reported|posted|text|words|article|report)\s{1,3})?(?:by|von|par|por|di"
    r"|door|af|av|autor|автор|от|بقلم|texte)\s?:?\s{1,3})",
)
_BETWEEN = re.compile(
    r"\s*(?:,|;|/|\||&|\band\b|\bund\b|\by\b|\bet\b|\bи\b|•|·|\bin [A-Z]|\bfor\b|\bon\b(?=\s[A-Z])|\d)\s*"
)
_AFTER_NAMES = re.compile(
    r"\d|\s[-–—|•·]\s|\b(?:[Uu]pdated|[Pp]ublished|[Pp]osted|[Mm]on(?:day)?|[Tt]ue(?:sday)?"
    r"|[Ww]ed(?:nesday)?|[Tt]hu(?:rsday)?"
    r"|[Ff]ri(?:day)?|[Ss]at(?:urday)?|[Ss]un(?:day)?|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov"
    r"|Dec)[a-z]{0,6}\.?(?=\s\d)|May(?=\s\d))\b",
)
_PLACE = re.compile(r"\s(?:in|at|from)\s[A-Z][\w.’'-]{1,30}(?:\s[A-Z][\w.’'-]{1,30}){0,2}$")
_PERSON = re.compile(
    r"(?:[^\W\d_a-zа-я][^\W\d_]*(?:[-’'.][^\W\d_]+){0,3}\.?|de|van|von|der|al|bin|ibn|el|la|di|da|dos|ter"
    r"|den|af)(?:\s+|$)"
)
_REPORTING = re.compile(r"\(?\s?(?:additional |with )?reporting (?:by|from)\s+([^;()]{3,160})", re.IGNORECASE)
_DATELINE = re.compile(
    r"[^()]{0,70}\(([^()]{2,60})\)\s{0,2}[-–—:]{1,2}\s"
    r"|(?:[^\W\d_a-z]{2}[^()]{0,60}\s[-–—]{1,2}\s)?\(([^()]{2,40})\)\s"
)
_LIST = re.compile(r"\s*(?:[,;/|+&]|\band\b|\bund\b|\by\b|\bet\b|\be\b|\bи\b)\s*")
_BRACKETED = re.compile(r"\(([^()]{2,80})\)\W{0,3}$")
_WIRES = re.compile(
    r"(?:wire (?:services?|reports?)|news services?|agencies|press agencies"
    r"|agency)\s?[/:–—-]\s?([^.\n]{2,60})",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\b(?:with(?: (?:inputs?|reporting|files|material|contributions|wires|copy|agency inputs?"
    r"|additional reporting))?(?: (?:from|by|of))?"
    r"|additional reporting (?:by|from)|via|source:?|sources:?|agenc(?:y|ies):?|quelle:|fuente:|fonte:"
    r"|источник:|con información de|avec)\s+(?=[\w\"“])(.{2,80})",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"(.{2,80}?)\s(?:contributed to|also contributed|and .{2,60} contributed to)\b", re.IGNORECASE
)
_CITED_BEFORE = re.compile(
    r"(?:\b(?i:told|tells|according to|reports?|reported by|said to|quoted by|cited by|seen by"
    r"|obtained by|interview with|statement to"
    r"|via|per|laut|gegenüber|selon|según|secondo|segundo|сообщает|сообщило|передает|передаёт|по данным"
    r"|агентству?)"
    r"(?:\s(?:the|la|el|der|die|l[’']|à|a|al|all[’'])){0,1}\s(?:[Nn]ews\s[Aa]gency\s|agence\s|agencia\s"
    r"|Agentur\s|agenzia\s|агентство\s|Nachrichtenagentur\s)?)$",
)
_CITED_AFTER = re.compile(
    r"^(?:[’']s?)?\s?(?:news agency|news service|agency|reporter|journalist|correspondent"
    r"|photographer)?[’']?s?\s?"
    r"(?:also\s|has\s|had\s|later\s)?(?:reports?\b|reported|said\b|says\b|quoted|cited|citing|quoting"
    r"|that\b.{0,20}\bsaid|learned|revealed|announced|wrote|noted|confirmed|berichtet|meldet|rapporte"
    r"|informó|riferisce|сообщ|передает|передаёт)",
)
_PARTY = re.compile(
    r"(?:state(?:-run|-owned|-controlled|-backed|-affiliated)?|official|government(?:-run|-owned)?"
    r"|semi-?official|pro-government)\s+(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
_AROUND = 48


def bylines_of(lines: Sequence[Line], layout: Layout, title_line: int | None) -> tuple[str, ...]:
    """The writers that the page names above its article, or at its foot."""
    found: list[str] = []
    for n in _near_article(layout, title_line):
        if layout.roles[n] is Role.BYLINE:
            found.extend(_names(_BY.sub("", lines[n].text, count=1)))
        elif _is_bare_name(lines, layout, n, title_line):
            found.append(_unplaced(lines[n].text))
        elif layout.roles[n] is Role.CREDIT or n in layout.body[-1:]:
            match = _REPORTING.search(lines[n].text)
            found.extend(_names(match[1]) if match else ())
    return _once(found)


def agencies_of(lines: Sequence[Line], layout: Layout, title_line: int | None) -> tuple[str, ...]:
    """The agencies whose copy the article carries, as credited, or as the article cites them."""
    found = [name for n in _near_article(layout, title_line) for name in _credited(lines[n], layout, n)]
    for n in layout.body:
        found.extend(_cited(lines[n].text))
    return _once(found)


def agencies_in_text(text: str) -> tuple[str, ...]:
    """The agencies that an article's own text credits or cites, where there is no page around it.

    Examples:
        >>> agencies_in_text("SANDVIK (Reuters) - A ferry sank on Monday, police told AFP.")
        ('Reuters', 'AFP')
    """
    lines = lines_of(text)
    edges = {0, *range(max(0, len(lines) - 3), len(lines))}
    roles = tuple(role_of(line) if n in edges else Role.PROSE for n, line in enumerate(lines))
    return agencies_of(lines, Layout(roles, tuple(range(len(lines))), ()), None)


def _near_article(layout: Layout, title_line: int | None) -> Iterator[int]:
    if not layout.has_body:
        return
    first, final = layout.body[0], layout.body[-1]
    yield from range(max(0, first - 12) if title_line is None else title_line + 1, first + 1)
    yield from range(max(first + 1, final - 1), min(len(layout.roles), final + 9))


def _credited(line: Line, layout: Layout, n: int) -> Iterable[str]:
    if n == layout.body[0]:
        return _in_dateline(line.text)
    if layout.roles[n] in (Role.CAPTION, Role.LINK, Role.LISTED, Role.RELATED, Role.COMMENTS, Role.FURNITURE):
        return ()
    return _in_credit(line.text, byline=layout.roles[n] is Role.BYLINE) if line.words <= 40 else ()


def _in_dateline(text: str) -> Iterable[str]:
    match = _DATELINE.match(text[:200])
    return _agencies_in(match[1] or match[2]) if match else ()


def _in_credit(text: str, *, byline: bool) -> list[str]:
    """The agencies in a line of credits: all that it lists, known or not, where it says that these are wires."""
    wires = _WIRES.search(text)
    if wires is None and next(known_agencies().named_in(text), None) is None:
        return []
    if wires:
        return [agency_named(part) or part.strip(" .") for part in _LIST.split(wires[1]) if part.strip(" .")]
    bracket = _BRACKETED.search(text)
    if bracket and _agencies_in(bracket[1]):
        return _agencies_in(bracket[1])
    for pattern in (_CONTRIBUTED, _WITH):
        match = pattern.search(text)
        if match and _agencies_in(match[1]):
            return _agencies_in(match[1])
    return _agencies_in(_BY.sub("", text, count=1) if byline else text.strip(" -–—()[]"))


def _agencies_in(listed: str) -> list[str]:
    """The agencies of a list in which each part begins with one."""
    names: list[str] = []
    for part in _LIST.split(listed):
        known = (
            agency_named(part) or agency_named(" ".join(part.split()[:1]))
            if part.strip() and len(part.split()) < 6
            else None
        )
        if known:
            names.append(known)
    return names


def _cited(text: str) -> Iterator[str]:
    agencies = known_agencies()
    for match in agencies.named_in(text):
        name = agencies.aliases[match.group()]
        before, after = (
            text[max(0, match.start() - _AROUND) : match.start()],
            text[match.end() : match.end() + _AROUND],
        )
        if (
            speaks_for_itself(name)
            and not _PARTY.search(before)
            and (_CITED_BEFORE.search(before) or _CITED_AFTER.match(after))
        ):
            yield name


def _names(listed: str) -> list[str]:
    """The persons in a byline, without their agencies, their places and the date after them."""
    names: list[str] = []
    for part in _BETWEEN.split(_AFTER_NAMES.split(listed[:200], maxsplit=1)[0]):
        name = _unplaced(known_agencies().pattern.sub("", part).strip(" .,:-–—"))
        if _is_name(name) and agency_named(name) is None:
            names.append(_undoubled(name))
    return names


def _unplaced(name: str) -> str:
    return _PLACE.sub("", name)


def _is_name(text: str) -> bool:
    words = text.split()
    if not 2 <= len(words) <= 6:
        return False
    at = 0
    while at < len(text):
        match = _PERSON.match(text, at)
        if match is None:
            return False
        at = match.end()
    return True


def _undoubled(name: str) -> str:
    """A name that the page sets twice in a row (as link and as text), once."""
    words = name.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half and words[:half] == words[half:] else name


def _is_bare_name(lines: Sequence[Line], layout: Layout, n: int, title_line: int | None) -> bool:
    """Whether a line between title and text is a person's name and the date stands next to it."""
    if title_line is None or layout.roles[n] is not Role.SHORT or not title_line < n < layout.body[0]:
        return False
    text = _unplaced(lines[n].text)
    beside = layout.roles[n + 1 : n + 2]
    return Role.DATE in beside and len(text.split()) <= 4 and not text.isupper() and _is_name(text)


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
