"""Where running text stands closest together: the stretches of a page that may be its article.

Every line is worth something, paragraphs for and everything else against; a run is a stretch whose worth
never falls to nothing, up to where it is worth most. Between runs of like worth the one decides that says
what a heading above it says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventmodel.adapters.page.roles import Role
from eventmodel.adapters.page.stems import stems_of, vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.adapters.page.lines import Line

_WORTH = {
    Role.SENTENCE: 2.0,
    Role.SHORT: -4.0,
    Role.CAPTION: -1.0,
    Role.LINK: -3.0,
    Role.LISTED: -3.0,
    Role.RELATED: -6.0,
    Role.COMMENTS: -25.0,
    Role.TAIL: -10.0,
    Role.FURNITURE: -6.0,
    Role.BYLINE: -4.0,
    Role.DATE: -4.0,
    Role.CREDIT: -1.0,
    Role.MARK: -1.5,
}
RUNNING = (Role.PROSE, Role.SENTENCE)
"""The roles of running text."""

_SITE = (Role.FURNITURE, Role.LINK, Role.LISTED, Role.RELATED, Role.COMMENTS, Role.TAIL)
_SITE_WORTH = 2
_HEADINGS = 1
_TOLD_WORDS = 4
_PROSE_TOP = 60
_BARREN_TOP = 6
_ENOUGH = 25
_RIVAL = 0.3
_ABOVE = 14
_HEADING_STEMS = 3
_HEADING_WORDS = 30


@attrs.frozen
class Run:
    """A stretch of lines, from the first number to the last, and what it is worth."""

    worth: float
    first: int
    last: int


def best_run(lines: Sequence[Line], roles: Sequence[Role]) -> Run | None:
    """The run that is most likely the article; None where nothing on the page reads like one."""
    runs = _runs(lines, roles)
    if not runs:
        return _bare_text(lines, roles)
    top = max(run.worth for run in runs)
    rivals = [run for run in runs if run.worth >= _RIVAL * top]
    best = max(rivals, key=lambda run: run.worth * _headed(lines, roles, run)) if len(rivals) > 1 else rivals[0]
    return best if best.worth >= _ENOUGH else _bare_text(lines, roles)


def _runs(lines: Sequence[Line], roles: Sequence[Role]) -> list[Run]:
    """The stretches, each up to where it is worth most."""
    runs: list[Run] = []
    total, start, most, barren = 0.0, 0, 0.0, 0
    for n, role in enumerate(roles):
        barren = 0 if role in RUNNING else barren + 1
        if total <= 0:
            if barren:
                continue
            total, start, most = 0.0, n, 0.0
        total += (_paragraph_worth(lines, roles, n) if role is Role.PROSE else _WORTH[role]) - min(barren, _BARREN_TOP)
        if total > most:
            runs[len(runs) - (most > 0) :] = [Run(total, start, n)]
            most = total
    return runs


def _paragraph_worth(lines: Sequence[Line], roles: Sequence[Role], n: int) -> float:
    """A paragraph by its words; by half where it stands alone among lines of other kinds, as teasers do."""
    worth = float(min(lines[n].words, _PROSE_TOP))
    beside = (*roles[max(n - 1, 0) : n], *roles[n + 1 : n + 2])
    return worth if any(role in RUNNING for role in beside) else worth / 2


def _bare_text(lines: Sequence[Line], roles: Sequence[Role]) -> Run | None:
    """What a page says that is too short to judge, where it is sentences, or one line, and little else around it."""
    told = [n for n, role in enumerate(roles) if role in RUNNING]
    short = [n for n, role in enumerate(roles) if role is Role.SHORT]
    site = sum(role in _SITE for role in roles)
    if told:
        return Run(0.0, told[0], told[-1]) if len(told) + _HEADINGS >= len(short) + _SITE_WORTH * site else None
    if len(short) == 1 and not site and lines[short[0]].words >= _TOLD_WORDS:
        return Run(0.0, short[0], short[0])
    return None


def _headed(lines: Sequence[Line], roles: Sequence[Role], run: Run) -> float:
    """How well a heading above the run says what the run says, as a factor."""
    prose = [n for n in range(run.first, run.last + 1) if roles[n] is Role.PROSE][:8]
    told = vocabulary(lines, prose)
    best = 0.0
    for n in range(max(0, run.first - _ABOVE), min(run.first + 2, run.last)):
        if roles[n] not in (Role.SHORT, Role.LISTED) or lines[n].words > _HEADING_WORDS:
            continue
        stems = stems_of(lines[n].text)
        if len(stems) >= _HEADING_STEMS:
            best = max(best, len(stems & told) / len(stems))
    return 0.5 + best
