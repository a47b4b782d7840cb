"""Groups of things that links join, directly or through others."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable


K = TypeVar("K", str, int)


def components(keys: Iterable[K], links: Iterable[tuple[K, K]]) -> tuple[tuple[K, ...], ...]:
    """Group the keys that links join; each group in order, the groups by their first key.

    Examples:
        >>> components("abcd", [("d", "b")])
        (('a',), ('b', 'd'), ('c',))
    """
    # The least key leads each group, so neither the order of keys nor that of links can matter.
    leader = {key: key for key in keys}
    for one, other in links:
        first, second = sorted((_leader(leader, one), _leader(leader, other)))
        leader[second] = first
    groups: dict[K, list[K]] = {}
    for key in sorted(leader):
        groups.setdefault(_leader(leader, key), []).append(key)
    return tuple(tuple(group) for group in groups.values())


def _leader(leader: dict[K, K], key: K) -> K:
    while leader[key] != key:
        leader[key] = leader[leader[key]]
        key = leader[key]
    return key
