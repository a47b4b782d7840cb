"""What only a line's neighbours tell of its part: lists, captions in two pieces, what is said twice."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from eventmodel.adapters.page.roles import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.adapters.page.lines import Line

_GLUED = re.compile(r"[^.]{12,120}[a-z]{3}[?!’]?[A-Z][a-z’]{0,14} [\w(“\"]")
_INNER_CAPITAL = re.compile(r"[A-Z](?:(?<=[a-z][A-Z])|(?<=[a-z][?!’][A-Z]))")
_GLUED_TOP = 130
_LIST_ENDS = (Role.PROSE, Role.BYLINE, Role.DATE)
_LISTED_WORDS = 20
_DOUBLED_WORDS = 30
_REPEATED_WORDS = 15


def in_context(lines: Sequence[Line], roles: list[Role]) -> list[Role]:
    """The lines' roles again, mended by what stands around them."""
    _mark_lists(lines, roles)
    _mark_glued(lines, roles)
    _mark_split_captions(lines, roles)
    _mark_doubled(lines, roles)
    _mark_repeated(lines, roles)
    return roles


def _mark_lists(lines: Sequence[Line], roles: list[Role]) -> None:
    """What stands under 'Most read' is links, up to the next paragraph."""
    listing = False
    for n, role in enumerate(roles):
        if role is Role.RELATED:
            listing = True
        elif not listing:
            continue
        elif role in _LIST_ENDS and not lines[n].ellipsis:
            listing = False
        elif (role is Role.SHORT and lines[n].words <= _LISTED_WORDS) or lines[n].ellipsis:
            roles[n] = Role.LISTED


def _mark_glued(lines: Sequence[Line], roles: list[Role]) -> None:
    """Teasers in which a headline runs into its text without a space, where two or more stand together."""
    prose = ((n, lines[n].text) for n, role in enumerate(roles) if role is Role.PROSE)
    glued = [n for n, text in prose if _INNER_CAPITAL.search(text, 0, _GLUED_TOP) and _GLUED.match(text)]
    for n, after in pairwise(glued):
        if after - n <= 2:
            roles[n] = roles[after] = Role.LISTED


def _mark_split_captions(lines: Sequence[Line], roles: list[Role]) -> None:
    """A caption may stand on the line above its credit, a picture's alternative text above its caption."""
    for n in range(len(roles) - 2, -1, -1):
        if roles[n + 1] is not Role.CAPTION or roles[n] not in (Role.SHORT, Role.LISTED):
            continue
        below, text = lines[n + 1], lines[n].text
        if (len(text) > 20 and below.text.startswith(text[:40])) or (below.words <= 8 and lines[n].words >= 16):
            roles[n] = Role.CAPTION


def _mark_doubled(lines: Sequence[Line], roles: list[Role]) -> None:
    """A sentence that is set twice in a row is a heading: the page's title and the article's."""
    for n, (above, line) in enumerate(pairwise(lines), 1):
        if line.text == above.text and roles[n] in (Role.PROSE, Role.SENTENCE) and line.words <= _DOUBLED_WORDS:
            roles[n - 1] = roles[n] = Role.SHORT


def _mark_repeated(lines: Sequence[Line], roles: list[Role]) -> None:
    """A paragraph that stands twice is quoted from the article the first time, as a caption or a teaser."""
    seen: dict[str, int] = {}
    for n, role in enumerate(roles):
        if role is Role.PROSE and lines[n].words >= _REPEATED_WORDS:
            first = seen.setdefault(lines[n].text, n)
            if first != n:
                roles[first] = Role.CAPTION
                seen[lines[n].text] = n
