"""Circles: arrows that lead back to where they start, so that following them has no end."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


def circles(arrows: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Give the groups of keys that lead to one another, each group in order, the groups by their first key.

    A key that leads to itself is a group of its own.

    The source is S. R. Sharir's algorithm of two searches (1981), without recursion.

    Examples:
        >>> circles([("a", "b"), ("b", "a"), ("b", "c")])
        (('a', 'b'),)
        >>> circles([("a", "a"), ("a", "b")])
        (('a',),)
    """
    pairs = sorted(set(arrows))
    onto_itself = {(a,) for a, b in pairs if a == b}
    onward, backward = _neighbours(pairs), _neighbours((b, a) for a, b in pairs)
    done: set[str] = set()
    left = [key for start in sorted(onward) for key in _left_in_turn(start, onward, done)]
    seen: set[str] = set()
    groups = [sorted(_left_in_turn(start, backward, seen)) for start in reversed(left)]
    return tuple(sorted(tuple(group) for group in groups if len(group) > 1 or tuple(group) in onto_itself))


def _neighbours(pairs: Iterable[tuple[str, str]]) -> Mapping[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in pairs:
        found[one].append(other)
    return found


def _left_in_turn(start: str, onward: Mapping[str, list[str]], seen: set[str]) -> Iterator[str]:
    """The keys that can be reached and were not yet, each once all beyond it are."""
    if start in seen:
        return
    seen.add(start)
    path = [(start, iter(onward.get(start, ())))]
    while path:
        following = next((other for other in path[-1][1] if other not in seen), None)
        if following is None:
            yield path.pop()[0]
        else:
            seen.add(following)
            path.append((following, iter(onward.get(following, ()))))


def outside(arrows: Iterable[tuple[str, str]], groups: Iterable[Iterable[str]]) -> tuple[tuple[str, str], ...]:
    """Give the arrows, in order, that are not within a circle."""
    circle_of = {key: number for number, group in enumerate(groups) for key in group}
    return tuple(sorted((a, b) for a, b in set(arrows) if circle_of.get(a, a) != circle_of.get(b, b)))
