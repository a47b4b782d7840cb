"""Stretches of time, and lists of them: what a date with gaps, or a set of dates, allows.

A stretch is a pair of seconds, the second of which lies outside; `None` is an end that is open. A list of
stretches is sorted, and its stretches neither overlap nor touch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable

Stretch = tuple[int | None, int | None]
"""The second at which it begins, and the second after its last; None where it is open."""
Stretches = tuple[Stretch, ...]
"""Stretches in order, with gaps between them."""


def merged(stretches: Iterable[Stretch]) -> Stretches:
    """Put stretches in order, and join those that overlap or touch.

    Examples:
        >>> merged([(5, 9), (0, 3), (3, 4)])
        ((0, 4), (5, 9))
    """
    joined: list[Stretch] = []
    for low, high in sorted(stretches, key=_by_start):
        if joined and _reaches(joined[-1][1], low):
            joined[-1] = (joined[-1][0], latest(joined[-1][1], high))
        else:
            joined.append((low, high))
    return tuple(joined)


def common(a: Stretches, b: Stretches) -> Stretches:
    """Give what lies in both.

    Examples:
        >>> common(((0, 10), (20, None)), ((5, 30),))
        ((5, 10), (20, 30))
    """
    shared: list[Stretch] = []
    here = there = 0
    while here < len(a) and there < len(b):
        (low, high), (other_low, other_high) = a[here], b[there]
        start, end = _latest_start(low, other_low), _earliest_end(high, other_high)
        if start is None or end is None or start < end:
            shared.append((start, end))
        if high == end:
            here += 1
        else:
            there += 1
    return tuple(shared)


def relation_of(a: Stretches, b: Stretches) -> Relation:
    """Tell how two lists lie to each other; UNKNOWN where they share several stretches but neither holds the other.

    What is known, then, has a meet that is one of the two, or one stretch, or nothing.
    """
    if a == b:
        return Relation.EQUAL
    shared = common(a, b)
    if not shared:
        return Relation.CONTRADICTS
    if shared in (a, b):
        return Relation.REFINES if shared == a else Relation.REFINED_BY
    return Relation.OVERLAPS if len(shared) == 1 else Relation.UNKNOWN


def hull(stretches: Iterable[Stretch]) -> Stretch:
    """Give the stretch from the first beginning to the last end.

    Examples:
        >>> hull([(5, 9), (0, 3)])
        (0, 9)
    """
    ends = list(stretches)
    low, high = ends[0]
    for other_low, other_high in ends[1:]:
        low, high = _earliest_start(low, other_low), latest(high, other_high)
    return low, high


def latest(end: int | None, other: int | None) -> int | None:
    """Give the later of two ends; an open one is the latest."""
    return None if end is None or other is None else max(end, other)


def _earliest_end(end: int | None, other: int | None) -> int | None:
    if end is None or other is None:
        return other if end is None else end
    return min(end, other)


def _latest_start(start: int | None, other: int | None) -> int | None:
    if start is None or other is None:
        return other if start is None else start
    return max(start, other)


def _earliest_start(start: int | None, other: int | None) -> int | None:
    return None if start is None or other is None else min(start, other)


def _reaches(end: int | None, start: int | None) -> bool:
    return end is None or start is None or start <= end


def _by_start(stretch: Stretch) -> tuple[bool, int]:
    return stretch[0] is not None, stretch[0] or 0
