"""Aims: what acts are about, once their targets are found and what people took back is out of use."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from typing import TYPE_CHECKING, cast

import attrs

from eventmodel.decisions.anchoring import Anchors, Found, Orphan
from eventmodel.model.canonical import spelling
from eventmodel.model.dossier import Dossier

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventmodel.model.acts import Act
    from eventmodel.model.target import Target

IdSet = frozenset[str]


@attrs.frozen(eq=False)
class Aim:
    """The records that each target of an act means; empty where any of them is lost.

    Attributes:
        ids: the ids for each field that holds a target.
        orphans: the targets that are lost, with the reasons.
    """

    ids: Mapping[str, IdSet]
    orphans: tuple[Orphan, ...] = ()


def found_for(anchors: Anchors, act: Act, name: str) -> Found:
    """Find what a field of an act means by all the selectors that variants of the act have."""
    variants = cast("tuple[Act, ...]", anchors.dossier.variants(act.id)) or (act,)
    if len(variants) == 1:
        return anchors.find(getattr(variants[0], name))
    targets = {getattr(variant, name) for variant in variants}
    return reduce(_either, map(anchors.find, sorted(targets, key=spelling)))


def _either(one: Found, other: Found) -> Found:
    ids = one.ids | other.ids
    return Found(ids, "" if ids else one.reason)


@attrs.frozen(eq=False)
class Aims:
    """Tells what acts are about.

    Attributes:
        anchors: finds targets among all records.
        standing: the records that are in use.
    """

    anchors: Anchors
    standing: Dossier

    def of(self, act: Act, kind: str) -> Aim:
        """Find what an act is about; its targets must be records of one kind that are in use."""
        found = {name: self._in_use(act, name, kind) for name in act.named if getattr(act, name) is not None}
        lost = tuple(Orphan(act, getattr(act, name), one.reason) for name, one in sorted(found.items()) if not one.ids)
        return Aim({name: one.ids for name, one in found.items()}, lost)

    def of_two(self, act: Act, kind: str) -> Aim:
        """Find what an act about two records is about, where they are still two."""
        aim = self.of(act, kind)
        first, second = (name for name in act.named)
        if aim.orphans or not aim.ids[first] & aim.ids[second]:
            return aim
        # Two scrapes of one page, say: then the act means the two of its ids, if they are there.
        one, other = getattr(act, first), getattr(act, second)
        ids = {name: aim.ids[name] & {target.id} for name, target in ((first, one), (second, other))}
        if all(ids.values()):
            return Aim({name: frozenset(keys) for name, keys in ids.items()})
        return Aim({}, (Orphan(act, one, f"it and {other.id} are now found as one, {_list(aim.ids[first])}"),))

    def _in_use(self, act: Act, name: str, kind: str) -> Found:
        found = found_for(self.anchors, act, name)
        target: Target = getattr(act, name)
        if not found.ids:
            return found
        fitting = frozenset(key for key in found.ids if self._is_of(key, kind))
        if not fitting:
            return Found(reason=f"{target.id} is no {kind}")
        kept = frozenset(key for key in fitting if self._stands(key, kind))
        return Found(kept, "" if kept else f"{target.id} is no longer used: it, or its page, was retracted")

    def _is_of(self, key: str, kind: str) -> bool:
        return key in _of_kind(self.anchors.dossier, kind)

    def _stands(self, key: str, kind: str) -> bool:
        return key in _of_kind(self.standing, kind)


def _of_kind(dossier: Dossier, kind: str) -> Mapping[str, object]:
    return {"article": dossier.articles, "claim": dossier.claims, "mention": dossier.mentions}[kind]


def _list(ids: Iterable[str]) -> str:
    return ", ".join(sorted(ids))
