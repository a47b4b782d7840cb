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
        return None
    top = max(run.worth for run in runs)
    rivals = [run for run in runs if run.worth >= _RIVAL * top]
    best = max(rivals, key=lambda run: run.worth * _headed(lines, roles, run)) if len(rivals) > 1 else rivals[0]
    return best if best.worth >= _ENOUGH or _mostly_prose(roles, best) else None


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


def _mostly_prose(roles: Sequence[Role], run: Run) -> bool:
    """Whether a page that is too short to judge is running text and little else."""
    good = sum(role is Role.PROSE for role in roles[run.first : run.last + 1])
    return good > 0 and 2 * good >= len(roles)


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
