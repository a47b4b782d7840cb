"""Events: mentions of different articles taken to be one real happening (a view)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventmodel.model.canonical import content_id
from eventmodel.model.mention import Role
from eventmodel.showing import Shown
from eventmodel.values.when import When

if TYPE_CHECKING:
    from collections.abc import Iterable, Sized


def event_id(mentions: Iterable[str]) -> str:
    """Name an event by the mentions that it joins."""
    return content_id("e1", sorted(mentions))


def _count(ids: Sized) -> str:
    """How many there are: an event of many articles would else fill the screen."""
    return f"<{len(ids)}>"


@attrs.frozen
class Event(Shown):
    """One happening as the articles speak of it: a view, never stored.

    Attributes:
        id: a hash of its mentions.
        type: its type in the vocabulary.
        title: the words of one of its articles for it.
        when: when it happened; None where nothing says so.
        where: where it happened; None where nothing says so.
        participants: who took part, by the fullest names.
        mentions: the ids of the mentions that it joins.
        articles: the articles that speak of it, each with the role it plays there.
        claims: the ids of the claims about it.
    """

    id: str
    type: str
    title: str
    when: When | None
    where: str | None
    participants: tuple[str, ...]
    mentions: tuple[str, ...] = attrs.field(repr=_count)
    articles: tuple[tuple[str, Role], ...] = attrs.field(repr=_count)
    claims: tuple[str, ...] = attrs.field(repr=_count)
