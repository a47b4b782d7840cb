"""Constraints: what people say belongs together or apart, and which of it cannot all be met."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from eventmodel.linking.components import components

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    Pair = tuple[str, str]

SAME = "same"
DIFFERENT = "different"


@attrs.frozen
class Unmet:
    """A pair that people judged and that the view could not follow.

    Attributes:
        a: one id, the smaller of the two.
        b: the other.
        wanted: `same` or `different`; or `unsure`, which nothing can hold to, of mentions that are not here.
        why: the reason, in words.
        path: for `different`: the ids that `same` pairs lead over, from `a` to `b`.
    """

    a: str
    b: str
    wanted: str
    why: str
    path: tuple[str, ...] = ()


@attrs.frozen
class Constraints:
    """Pairs of people, made ready for clustering.

    Attributes:
        groups: the keys, those that must be together in one group; each group in order.
        apart: for each key, all that it must not be with: what anything in its group must be apart from.
        unmet: what cannot be met, in order.
    """

    groups: tuple[tuple[str, ...], ...]
    apart: Mapping[str, frozenset[str]]
    unmet: tuple[Unmet, ...]

    def allow(self, one: Sequence[str], other: Iterable[str]) -> bool:
        """Tell whether two groups may become one."""
        if not self.apart:
            return True
        others = frozenset(other)
        return all(others.isdisjoint(self.apart.get(key, ())) for key in one)


def settle(keys: Collection[str], same: Iterable[Pair], different: Iterable[Pair]) -> Constraints:
    """Work out what must be together and what apart.

    Pairs of `same` are met wherever both are known; a pair of `different` that they lead across cannot be.

    Examples:
        >>> settled = settle("abcd", [("a", "b"), ("b", "c")], [("c", "a"), ("c", "d")])
        >>> settled.groups, settled.unmet[0].path
        ((('a', 'b', 'c'), ('d',)), ('a', 'b', 'c'))
        >>> settled.allow("a", "d")
        False
    """
    known = frozenset(keys)
    wanted, unknown = _known(same, known, SAME)
    barred, strange = _known(different, known, DIFFERENT)
    groups = components(known, wanted)
    home = {key: group for group in groups for key in group}
    crossed = tuple(_crossed(pair, wanted) for pair in barred if home[pair[0]] is home[pair[1]])
    apart: defaultdict[str, set[str]] = defaultdict(set)
    for a, b in barred:
        if home[a] is not home[b]:
            for one, other in ((home[a], home[b]), (home[b], home[a])):
                for key in one:
                    apart[key].update(other)
    unmet = sorted((*unknown, *strange, *crossed), key=lambda pair: (pair.a, pair.b, pair.wanted))
    return Constraints(groups, {key: frozenset(others) for key, others in apart.items()}, tuple(unmet))


def _known(pairs: Iterable[Pair], known: frozenset[str], wanted: str) -> tuple[list[Pair], list[Unmet]]:
    ordered = sorted({(min(pair), max(pair)) for pair in pairs})
    here = [pair for pair in ordered if known.issuperset(pair)]
    gone = ((pair, sorted(set(pair) - known)) for pair in ordered if not known.issuperset(pair))
    return here, [Unmet(*pair, wanted, f"not known here: {', '.join(missing)}") for pair, missing in gone]


def _crossed(pair: Pair, wanted: Iterable[Pair]) -> Unmet:
    path = shortest_path(*pair, wanted)
    return Unmet(*pair, DIFFERENT, f"judged the same, over {len(path) - 1} pair(s)", path)


def shortest_path(start: str, end: str, links: Iterable[Pair]) -> tuple[str, ...]:
    """Give the shortest way over links, of equal ones the first by id."""
    near: defaultdict[str, set[str]] = defaultdict(set)
    for a, b in links:
        near[a].add(b)
        near[b].add(a)
    before = {start: start}
    queue = deque([start])
    while end not in before:
        at = queue.popleft()
        for key in sorted(near[at] - before.keys()):
            before[key] = at
            queue.append(key)
    path = [end]
    while path[-1] != start:
        path.append(before[path[-1]])
    return tuple(reversed(path))
