"""Naming records on the command line: by id, by the first characters of one, by what stands for them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from eventmodel.analysis import analyse
from eventmodel.errors import NoSuchRecordError
from eventmodel.model import Dossier, main_mention_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from eventmodel.model import Event, Target

_SHOWN = 5


@attrs.frozen(slots=False, eq=False)
class Names:
    """What the records of a dossier, and the events in it, may be called.

    Each look-up raises NoSuchRecordError where nothing, or more than one thing, is called so.
    """

    dossier: Dossier

    def record(self, name: str) -> Target:
        """Find any record."""
        return self.dossier.target(_one(name, (record.id for record in self.dossier), "record"))

    def claim(self, name: str) -> Target:
        """Find a claim."""
        return self.dossier.target(_one(name, self.dossier.claims, "claim"))

    def article(self, name: str) -> Target:
        """Find an article."""
        return self.dossier.target(_one(name, self.dossier.articles, "article"))

    def mention(self, name: str) -> Target:
        """Find a mention: by its id, as an article's main event, or as one that an event was made of."""
        if name.startswith("a"):
            return self.dossier.target(main_mention_id(self.article(name).id))
        if name.startswith("e"):
            return self.dossier.target(_foremost(self._events[_one(name, self._events, "event")], self.dossier))
        return self.dossier.target(_one(name, self.dossier.mentions, "mention"))

    @cached_property
    def _events(self) -> Mapping[str, Event]:
        return {event.id: event for event in analyse(self.dossier).events}


def _foremost(event: Event, dossier: Dossier) -> str:
    """A mention of an event, a main one if there is any."""
    return min(event.mentions, key=lambda key: (dossier.mentions[key].anchor is not None, key))


def _one(name: str, ids: Iterable[str], kind: str) -> str:
    found = sorted({key for key in ids if key.startswith(name)}) if name else []
    if len(found) == 1 or name in found:
        return name if name in found else found[0]
    if not found:
        raise NoSuchRecordError(f"the dossier holds no {kind} {name!r}")
    more = ", …" if len(found) > _SHOWN else ""
    raise NoSuchRecordError(f"{len(found)} {kind}s begin with {name!r}: {', '.join(found[:_SHOWN])}{more}")
