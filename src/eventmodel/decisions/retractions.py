"""Retractions: what people took back, and what is therefore still in use.

A record is in use unless a retraction that is itself in use names it. A retracted article takes its claims,
mentions and extractions out of use as well. An article's main event stays as long as the article does.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.decisions.aims import found_for
from eventmodel.decisions.anchoring import Anchors, Found, Orphan
from eventmodel.model.acts import Retraction
from eventmodel.model.claim import Claim
from eventmodel.model.extraction import Extraction
from eventmodel.model.mention import Mention, Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from eventmodel.model.dossier import Dossier, Record


_STAYS: Final = "an article's main event stays while the article does: retract the article"


@attrs.frozen(slots=False, eq=False)
class Retractions:
    """What of a dossier was taken back.

    Attributes:
        anchors: finds what retractions name, among all records.

    Examples:
        >>> from eventmodel.model import Article, Dossier, Target
        >>> page = Article.from_text("Two boats sank.", source="The Example")
        >>> back = Retraction(Target.of(page), author="Ana", reason="a hoax")
        >>> len(Retractions(Anchors(Dossier.of(page, back))).effective)
        0
    """

    anchors: Anchors

    @cached_property
    def _found(self) -> Mapping[str, Found]:
        retractions = self.anchors.dossier.retractions.values()
        return {act.id: self._but_main_events(found_for(self.anchors, act, "record")) for act in retractions}

    def _but_main_events(self, found: Found) -> Found:
        mentions = self.anchors.dossier.mentions
        kept = frozenset(key for key in found.ids if key not in mentions or mentions[key].role is not Role.MAIN)
        return Found(kept, _STAYS) if found.ids and not kept else Found(kept, found.reason)

    @cached_property
    def in_force(self) -> Mapping[str, Retraction]:
        """The retractions that nobody took back, by id."""
        acts = self.anchors.dossier.retractions
        named = {act: [key for key in found.ids if key in acts] for act, found in self._found.items()}
        waiting = Counter(key for keys in named.values() for key in keys)
        # Each is settled once all that name it are, so that a chain of any length takes one step a link.
        ready = deque(key for key in acts if key not in waiting)
        undone: set[str] = set()
        while ready:
            act = ready.popleft()
            for key in named[act]:
                if act not in undone:
                    undone.add(key)
                waiting[key] -= 1
                if not waiting[key]:
                    ready.append(key)
        return {key: act for key, act in acts.items() if key not in undone}

    @cached_property
    def orphans(self) -> tuple[Orphan, ...]:
        """The retractions in force whose target could not be found, or is the main event of an article."""
        lost = ((act, self._found[key]) for key, act in self.in_force.items())
        return tuple(Orphan(act, act.record, found.reason) for act, found in lost if not found.ids)

    @cached_property
    def retracted(self) -> Mapping[str, tuple[Retraction, ...]]:
        """The records that are out of use, by id, each with the retractions that made it so."""
        named: defaultdict[str, set[str]] = defaultdict(set)
        for key in self.in_force:
            for target in self._found[key].ids:
                named[target].add(key)
        if not named:
            return {}
        reasons = {key: set(acts) for key, acts in named.items()}
        for record in self.anchors.dossier:
            if isinstance(record, Claim | Mention | Extraction) and record.article in named:
                reasons.setdefault(record.id, set()).update(named[record.article])
        acts = self.anchors.dossier.retractions
        return {key: tuple(acts[act] for act in sorted(reasons[key])) for key in sorted(reasons)}

    @cached_property
    def effective(self) -> Dossier:
        """The records that are in use. Retractions are not among them: what they do is done."""
        dossier = self.anchors.dossier
        if not dossier.retractions:
            return dossier
        return dossier.keeping(self._is_in_use)

    def _is_in_use(self, record: Record) -> bool:
        return not isinstance(record, Retraction) and record.id not in self.retracted
