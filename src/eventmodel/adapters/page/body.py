"""Which lines of a page are the article itself."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from eventmodel.adapters.page.context import in_context
from eventmodel.adapters.page.endmatter import is_end_matter
from eventmodel.adapters.page.roles import Role, role_of
from eventmodel.adapters.page.runs import RUNNING, best_run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.adapters.page.lines import Line

_TOLD = 80
_HEAD_LINES = 10
_STANDFIRSTS = 2
_END_LINES = 6


@attrs.frozen
class Layout:
    """The parts of a page by line number: every line's role, the lines that are body, and the captions."""

    roles: tuple[Role, ...]
    body: tuple[int, ...]
    captions: tuple[int, ...]

    @property
    def has_body(self) -> bool:
        """Whether the page has an article at all."""
        return bool(self.body)


def layout_of(lines: Sequence[Line]) -> Layout:
    """Find the article among the lines of a page."""
    roles = in_context(lines, [role_of(line) for line in lines])
    captions = tuple(n for n, role in enumerate(roles) if role is Role.CAPTION)
    run = best_run(lines, roles)
    if run is None:
        return Layout(tuple(roles), (), captions)
    last = _before_comments(lines, roles, run.first, run.last)
    first = _after_heading(roles, run.first, last)
    last = _before_end_matter(lines, roles, first, last)
    return Layout(tuple(roles), _body_lines(roles, first, last), captions)


def _before_comments(lines: Sequence[Line], roles: Sequence[Role], first: int, last: int) -> int:
    """What stands after the heading of the comments is the readers', however long it is."""
    told = 0
    for n in range(first, last + 1):
        if roles[n] is Role.PROSE:
            told += lines[n].words
        elif roles[n] is Role.COMMENTS and told >= _TOLD:
            return next((m for m in range(n - 1, first - 1, -1) if roles[m] in RUNNING), first)
    return last


def _before_end_matter(lines: Sequence[Line], roles: Sequence[Role], first: int, last: int) -> int:
    """Step back over the writer's description, calls to readers and the like, as long as they stand last."""
    end = last
    for n in range(last, max(first, last - _END_LINES), -1):
        if roles[n] in RUNNING and not is_end_matter(lines[n].text):
            break
        if roles[n] in RUNNING or roles[n] is Role.SHORT:
            end = n - 1
    return end


def _after_heading(roles: Sequence[Role], first: int, last: int) -> int:
    """A standfirst belongs to the heading where the byline or the date comes after it."""
    seen = 0
    for n in range(first, min(last, first + _HEAD_LINES) + 1):
        if roles[n] in (Role.BYLINE, Role.DATE):
            return next((m for m in range(n, last + 1) if roles[m] in RUNNING), n)
        seen += roles[n] is Role.PROSE
        if seen > _STANDFIRSTS:
            break
    return first


def _body_lines(roles: Sequence[Role], first: int, last: int) -> tuple[int, ...]:
    picked = [n for n in range(first, last + 1) if roles[n] in RUNNING] or [first]
    between = [n for before, after in pairwise(picked) for n in _set_between(roles, before, after)]
    return tuple(sorted(picked + between))


def _set_between(roles: Sequence[Role], before: int, after: int) -> Sequence[int]:
    """Sub-headings and lists: short lines between two paragraphs with nothing foreign among them."""
    numbers = range(before + 1, after)
    while numbers and roles[numbers[0]] is Role.CAPTION:
        numbers = numbers[1:]
    return numbers if all(roles[n] is Role.SHORT for n in numbers) else ()
