"""Blocks, circles: what lies on paths and in circles, held against the definition on small graphs."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from eventmodel.decisions.blocks import Blocks
from eventmodel.decisions.circles import circles, outside

if TYPE_CHECKING:
    from collections.abc import Iterator

KEYS = "abcdefg"
LINKS = st.sets(st.sampled_from(list(combinations(KEYS, 2))), max_size=12)
ARROWS = st.sets(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)), max_size=12)


def _neighbours(links: set[tuple[str, str]]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in sorted(links):
        found[one].append(other)
        found[other].append(one)
    return dict(found)


def _paths(links: set[tuple[str, str]], start: str, end: str) -> Iterator[tuple[str, ...]]:
    """Every path that passes nothing twice."""
    waiting: list[tuple[str, ...]] = [(start,)]
    while waiting:
        path = waiting.pop()
        if path[-1] == end:
            yield path
        else:
            waiting += [(*path, other) for other in _neighbours(links).get(path[-1], ()) if other not in path]


@given(LINKS, st.sets(st.sampled_from(list(combinations(KEYS, 2))), max_size=3))
def test_the_links_between_ends_are_those_of_all_paths(links: set[tuple[str, str]], ends: set[tuple[str, str]]) -> None:
    blocks = Blocks(_neighbours(links))
    joined = {pair for pair in ends if blocks.are_joined(*pair)}
    assert joined == {pair for pair in ends if any(_paths(links, *pair))}
    steps = {step for pair in joined for path in _paths(links, *pair) for step in pairwise(path)}
    assert blocks.between(joined) == {(min(step), max(step)) for step in steps}


def test_a_very_long_path_is_no_hurdle() -> None:
    keys = [f"{n:06}" for n in range(10_000)]
    links = set(pairwise(keys))
    neighbours: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in links:
        neighbours[one].append(other)
        neighbours[other].append(one)
    ends = [(keys[0], key) for key in keys[-100:]]
    assert Blocks(neighbours).between(ends) == links


@given(ARROWS)
def test_circles_are_the_groups_that_lead_to_one_another(arrows: set[tuple[str, str]]) -> None:
    reached = {key: {key} for key in KEYS}
    for _ in KEYS:
        for one, other in arrows:
            for key in KEYS:
                if one in reached[key]:
                    reached[key].add(other)
    groups = {tuple(sorted(b for b in reached[a] if a in reached[b])) for a in KEYS}
    found = circles(arrows)
    assert found == tuple(
        sorted(group for group in groups if len(group) > 1 or {(key, key) for key in group} <= arrows)
    )
    circle_of = {key: group for group in groups for key in group}
    assert set(outside(arrows, found)) == {(a, b) for a, b in arrows if circle_of[a] != circle_of[b]}


def test_a_very_long_circle_is_no_hurdle() -> None:
    keys = [f"{n:06}" for n in range(10_000)]
    assert circles([*pairwise(keys), (keys[-1], keys[0])]) == (tuple(keys),)
