"""Clusters by average similarity: two groups join while the mean over all their pairs is high enough."""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

Group = tuple[int, ...]
"""Things, by their places in a list."""
Pair = tuple[int, int]


def average_link(
    groups: Iterable[Sequence[int]],
    scores: Mapping[Pair, float],
    threshold: float,
    *,
    may_join: Callable[[Group, Group], bool] | None = None,
) -> tuple[Group, ...]:
    """Join groups whose members are alike on average over all pairs; a pair without a score counts nothing.

    The highest mean joins first, of equal ones the groups with the smallest members, so no order matters.

    Examples:
        >>> average_link([(0,), (1,), (2,)], {(0, 1): 0.9, (1, 2): 0.9}, 0.5)
        ((0, 1), (2,))
    """
    work = _Groups(groups, scores, threshold, may_join)
    while work.queue:
        work.join(*heappop(work.queue)[1:])
    return tuple(sorted(work.members.values()))


class _Groups:
    """Groups by their first member, the sums of scores between them, and the queue of what could join."""

    def __init__(
        self,
        groups: Iterable[Sequence[int]],
        scores: Mapping[Pair, float],
        threshold: float,
        may_join: Callable[[Group, Group], bool] | None,
    ) -> None:
        self.members: dict[int, Group] = {min(group): tuple(sorted(group)) for group in groups}
        self.sums: dict[int, dict[int, float]] = {name: {} for name in self.members}
        self.may_join = may_join
        self.threshold = threshold
        self._add_scores(scores)
        self.queue = [entry for a in self.sums for b in self.sums[a] if a < b for entry in self._entry(a, b)]
        heapify(self.queue)

    def _add_scores(self, scores: Mapping[Pair, float]) -> None:
        home = {member: name for name, group in self.members.items() for member in group}
        for (one, other), score in sorted(scores.items()):
            a, b = home[one], home[other]
            if a != b:
                self.sums[a][b] = self.sums[b][a] = self.sums[a].get(b, 0.0) + score

    def _entry(self, a: int, b: int) -> list[tuple[float, Group, Group]]:
        a, b = min(a, b), max(a, b)
        one, other = self.members[a], self.members[b]
        # Rounded, so that sums added up in another order can't decide between two means that are equal.
        mean = round(self.sums[a][b] / (len(one) * len(other)), 9)
        return [(-mean, one, other)] if mean >= self.threshold else []

    def join(self, one: Group, other: Group) -> None:
        """Join two groups, unless either has changed since it was queued."""
        a, b = one[0], other[0]
        if self.members.get(a) != one or self.members.get(b) != other:
            return
        if self.may_join is not None and not self.may_join(one, other):
            return
        self.members[a] = tuple(sorted((*one, *self.members.pop(b))))
        gone = self.sums.pop(b)
        for name in sorted(gone):
            del self.sums[name][b]
            if name != a:
                self.sums[a][name] = self.sums[name][a] = self.sums[a].get(name, 0.0) + gone[name]
        for name in sorted(self.sums[a]):
            for entry in self._entry(a, name):
                heappush(self.queue, entry)
