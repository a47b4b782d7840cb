"""Blocks: which links lie on a path between two ends, whichever way round one goes.

A block (biconnected component) is a largest set of links any two of which lie on one circle. A link lies on a path
between two ends that passes nothing twice just where its block lies between them in the tree of blocks.
Source: J. Hopcroft and R. Tarjan, Algorithm 447: efficient algorithms for graph manipulation (1973).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

Link = tuple[str, str]
Block = int
Node = str | Block


@attrs.frozen(slots=False, eq=False)
class Blocks:
    """The tree of the blocks of some links.

    Attributes:
        neighbours: the keys that each key is linked with.

    Examples:
        >>> blocks = Blocks({"a": ["b"], "b": ["a", "c"], "c": ["b"]})
        >>> sorted(blocks.between([("a", "b")]))
        [('a', 'b')]
    """

    neighbours: Mapping[str, Sequence[str]]
    _links: dict[Block, list[Link]] = attrs.field(factory=dict[int, list[Link]], init=False, repr=False)
    _above: dict[Node, Node] = attrs.field(factory=dict[str | int, str | int], init=False, repr=False)
    _depth: dict[Node, int] = attrs.field(factory=dict[str | int, int], init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        for root in sorted(self.neighbours):
            if root not in self._depth:
                self._grow(root)

    def are_joined(self, one: str, other: str) -> bool:
        """Tell whether links lead from one key to another."""
        return one in self._root and self._root[one] == self._root.get(other)

    def between(self, ends: Iterable[Link]) -> frozenset[Link]:
        """Give the links on the paths between each two ends, which must be joined; each link in the order of keys."""
        found: set[Block] = set()
        top = {node: node for node in self._depth}
        for one, other in ends:
            found.update(node for node in self._between(top, one, other) if isinstance(node, int))
        return frozenset((min(link), max(link)) for block in found for link in self._links[block])

    def _between(self, top: dict[Node, Node], one: Node, other: Node) -> Iterable[Node]:
        """The nodes of the tree between two; those that were passed before are jumped over."""
        one, other = _highest(top, one), _highest(top, other)
        while one != other:
            if self._depth[one] < self._depth[other]:
                one, other = other, one
            yield one
            top[one] = self._above[one]
            one = _highest(top, one)
        yield one

    @cached_property
    def _root(self) -> Mapping[Node, Node]:
        found: dict[Node, Node] = {}
        for node in sorted(self._depth, key=self._depth.__getitem__):
            found[node] = found[self._above[node]] if node in self._above else node
        return found

    def _grow(self, root: str) -> None:
        """Search from one key, deepest first, and cut off each block where nothing below it leads further up."""
        at = {root: 0}
        low = {root: 0}
        path = [(root, "", iter(self.neighbours[root]))]
        open_links: list[Link] = []
        cut: list[tuple[str, Block]] = []
        while path:
            key, parent, rest = path[-1]
            for other in rest:
                if other not in at:
                    at[other] = low[other] = len(at)
                    open_links.append((key, other))
                    path.append((other, key, iter(self.neighbours[other])))
                    break
                if other != parent and at[other] < at[key]:
                    open_links.append((key, other))
                    low[key] = min(low[key], at[other])
            else:
                path.pop()
                if parent:
                    low[parent] = min(low[parent], low[key])
                    if low[key] >= at[parent]:
                        cut.append((parent, self._cut_off(open_links, (parent, key))))
        self._hang(root, cut)

    def _cut_off(self, open_links: list[Link], first: Link) -> Block:
        block = len(self._links)
        links = self._links[block] = [open_links.pop()]
        while links[-1] != first:
            links.append(open_links.pop())
        return block

    def _hang(self, root: str, cut: Iterable[tuple[str, Block]]) -> None:
        """Hang each block below the key that it was cut off at, and its other keys below it."""
        self._depth[root] = 0
        below: dict[str, list[Block]] = {}
        for key, block in cut:
            below.setdefault(key, []).append(block)
        waiting = [root]
        while waiting:
            key = waiting.pop()
            for block in below.get(key, ()):
                self._above[block], self._depth[block] = key, self._depth[key] + 1
                for other in {end for link in self._links[block] for end in link} - {key}:
                    self._above[other], self._depth[other] = block, self._depth[block] + 1
                    waiting.append(other)


def _highest(top: dict[Node, Node], node: Node) -> Node:
    while top[node] != node:
        top[node] = top[top[node]]
        node = top[node]
    return node
