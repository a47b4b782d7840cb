"""Where a named place lies: its containers as stated, and as a gazetteer adds to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from eventmodel.values.names import place_key

if TYPE_CHECKING:
    from eventmodel.values.gazetteer import Containment, Gazetteer

Key = tuple[bool, str]
"""Whether a place is a gazetteer's, and its name, folded; one that the gazetteer does not mean has a key of its own."""


@attrs.frozen
class Located:
    """A place among those around it.

    Attributes:
        key: the place itself.
        around: what it lies in, near and far, without what is disputed.
        disputed: what it lies in according to some, and the words that tell who they are.
        country: the country it is known to lie in; empty where none is, or the article says otherwise.
        torn: the countries it is said to lie in, where there are several.
    """

    key: Key
    around: frozenset[Key]
    disputed: Mapping[Key, str]
    country: str = ""
    torn: str = ""

    def excludes(self, other: Located) -> bool:
        """Tell whether the two are known to lie in two countries."""
        return bool(self.country and other.country and self.country != other.country)


def located(name: str, within: tuple[str, ...], gazetteer: Gazetteer | None) -> Located:
    """Find what a place lies in, by its printed containers and a gazetteer.

    A gazetteer speaks of a place only where the printed containers are none, or some of them are its own: 'Paris,
    Texas' is not the Paris that it knows.
    """
    if gazetteer is None:
        here = (False, place_key(name))
        return Located(here, frozenset((False, place_key(c)) for c in within) - {here}, {})
    own = _around((name,), gazetteer)
    stated = {_key(c, gazetteer) for c in within}
    is_known = not stated or bool(stated & {*own.sure, *own.disputed})
    key = _key(name, gazetteer) if is_known else (False, place_key(name))
    full = _around((name, *within) if is_known else within, gazetteer)
    countries = sorted(names[1] for names in {key, *full.sure, *stated} if names[0] and gazetteer.is_country(names[1]))
    around = frozenset((stated | full.sure) - {key} - full.disputed.keys())
    is_settled = is_known and stated <= {*own.sure, *own.disputed, key}
    sure = [c for c in countries if (True, c) == key or (True, c) in around]
    return Located(
        key, around, full.disputed,
        country=_spelled(sure[0], gazetteer) if is_settled and len(sure) == 1 else "",
        torn=" and ".join(_spelled(c, gazetteer) for c in countries) if len(countries) > 1 else "",
    )  # fmt: skip


@attrs.frozen
class _Around:
    sure: frozenset[Key]
    disputed: dict[Key, str]


def _around(names: tuple[str, ...], gazetteer: Gazetteer) -> _Around:
    """Follow a gazetteer outwards; what lies behind a disputed step is disputed."""
    sure: set[Key] = set()
    disputed: dict[Key, str] = {}
    waiting = [(name, "") for name in reversed(names)]
    seen: set[tuple[Key, bool]] = set()
    while waiting:
        name, doubt = waiting.pop()
        for step in gazetteer.within(name):
            why = doubt or _according_to(step)
            key = _key(step.container, gazetteer)
            if why:
                disputed.setdefault(key, why)
            else:
                sure.add(key)
            if (key, bool(why)) not in seen:
                seen.add((key, bool(why)))
                waiting.append((step.container, why))
    return _Around(frozenset(sure), disputed)


def _according_to(step: Containment) -> str:
    if not step.disputed:
        return ""
    return f"it does according to {' and '.join(step.according_to) or 'some'}"


def _key(name: str, gazetteer: Gazetteer) -> Key:
    main = gazetteer.main_name(name)
    return (False, place_key(name)) if main is None else (True, place_key(main))


def _spelled(key: str, gazetteer: Gazetteer) -> str:
    return gazetteer.main_name(key) or key
