"""Groups of things that links join, directly or through others."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def components(keys: Iterable[str], links: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
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
    groups: dict[str, list[str]] = {}
    for key in sorted(leader):
        groups.setdefault(_leader(leader, key), []).append(key)
    return tuple(tuple(group) for group in groups.values())


def _leader(leader: dict[str, str], key: str) -> str:
    while leader[key] != key:
        leader[key] = leader[leader[key]]
        key = leader[key]
    return key
