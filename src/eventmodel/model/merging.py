"""Merging: how records of one id that differ in what is no part of their identity come together.

Three sorts of field have a join of their own, and are joined at once: the earliest of two moments, the latest,
and all names of two lists. Records that differ in anything else are kept beside each other as variants, so
that nothing is lost; a look-up shows them as one. All of it is commutative, associative and idempotent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, reduce
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import attrs

from eventmodel.model.canonical import spelling
from eventmodel.model.claim import Claim
from eventmodel.model.detached_text import DetachedText, known_text
from eventmodel.model.extra import joined_extra, pointer_to

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

Join = Callable[[Any, Any], Any]
"""What brings two values of a field together; a semilattice, with the field's default as its unit."""
R = TypeVar("R", bound=attrs.AttrsInstance)


def _earliest(one: str, other: str) -> str:
    return min(filter(None, (one, other)), default="")


def _names(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({*one, *other}))


EARLIEST: Final[Mapping[str, Join]] = {"join": _earliest}
"""Marks a field of which the earliest moment holds; empty is unknown."""
LATEST: Final[Mapping[str, Join]] = {"join": max}
"""Marks a field of which the latest moment holds; empty is unknown."""
UNION: Final[Mapping[str, Join]] = {"join": _names}
"""Marks a list of names of which all hold, in alphabetic order."""


def name_set(items: Iterable[str]) -> tuple[str, ...]:
    """Freeze a list of names that merges by union; a lone string is one of them.

    Examples:
        >>> name_set(["b", "a", "b"])
        ('a', 'b')
    """
    return (items,) if isinstance(items, str) else tuple(sorted(set(items)))


@cache
def _joins(kind: Any) -> tuple[tuple[str, Join, Any], ...]:
    fields = attrs.fields(kind)
    return tuple((field.name, field.metadata["join"], field.default) for field in fields if "join" in field.metadata)


def _joins_of(record: object) -> tuple[tuple[str, Join, Any], ...]:
    return _joins(cast("Hashable", type(record)))


def union_of_variants(mine: tuple[R, ...], theirs: tuple[R, ...]) -> tuple[R, ...]:
    """Give the variants that either side holds of one id, in their canonical order."""
    if not mine:
        return theirs
    if not theirs or _are_alike(mine, theirs):
        return mine
    variants = _with_one_text((*mine, *theirs))
    cores: dict[str, list[R]] = {}
    for variant in variants:
        cores.setdefault(spelling(_core(variant)), []).append(variant)
    found = {spelling(one): one for same in cores.values() for one in (reduce(_joined, same),)}
    return tuple(found[key] for key in sorted(found))


def _are_alike(mine: tuple[R, ...], theirs: tuple[R, ...]) -> bool:
    """Whether both hold the same records."""
    if len(mine) == 1 == len(theirs):
        one, other = mine[0], theirs[0]
        if one is other:
            return True
        if isinstance(one, Claim) and isinstance(other, Claim):
            return one.is_alike(other)
    return mine == theirs


def _core(record: R) -> R:
    """The record without the fields that have a join of their own."""
    return _evolved(record, {name: default for name, _, default in _joins_of(record)})


def _joined(one: R, other: R) -> R:
    return _evolved(one, {name: join(getattr(one, name), getattr(other, name)) for name, join, _ in _joins_of(one)})


def _evolved(record: R, changes: Mapping[str, Any]) -> R:
    if all(getattr(record, name) == value for name, value in changes.items()):
        return record
    return cast("R", attrs.evolve(cast("Any", record), **changes))


def _with_one_text(variants: tuple[R, ...]) -> tuple[R, ...]:
    """Give all variants of an article as much of its text as any of them has."""
    texts = [text for text in (getattr(variant, "text", "") for variant in variants) if isinstance(text, str)]
    if not any(isinstance(text, DetachedText) for text in texts):
        return variants
    text = reduce(known_text, texts)
    return tuple(_evolved(variant, {"text": text, **_put_back(variant, text)}) for variant in variants)


def _put_back(variant: Any, text: str) -> Mapping[str, Any]:
    """What changes once the whole text is there again: its digest is computed, annotations on it stand at the top."""
    if isinstance(text, DetachedText):
        return {}
    moved = ((pointer_to([at]) if at.startswith("/text/") else at, value) for at, value in variant.extra)
    return {"kept_body_digest": "", "extra": tuple(sorted(moved))}


def shown(variants: tuple[R, ...]) -> R:
    """Give one record that shows all variants: of a field that they differ in, the canonically last stands."""
    if len(variants) == 1:
        return variants[0]
    fields: dict[str, Any] = {field.name: field.default for field in attrs.fields(type(variants[0]))}
    joins = {name: join for name, join, _ in _joins_of(variants[0])}
    changes: dict[str, Any] = {"extra": joined_extra(cast("Any", variant).extra for variant in variants)}
    for names in getattr(variants[0], "together", ()):
        changes |= _of_one(names, fields, variants)
    for name, default in fields.items():
        if name in changes:
            continue
        said = [value for value in (getattr(variant, name) for variant in variants) if value != default]
        if said:
            changes[name] = reduce(joins.get(name, _last), said)
    return cast("R", attrs.evolve(cast("Any", variants[0]), **changes))


def _of_one(names: tuple[str, ...], defaults: Mapping[str, Any], variants: tuple[Any, ...]) -> dict[str, Any]:
    """Take fields that belong together from one variant, the canonically last of those that have the first of them."""
    said = [v for v in variants if getattr(v, names[0]) != defaults[names[0]]] or list(variants)
    chosen = max(said, key=lambda v: [spelling(getattr(v, name)) for name in names])
    return {name: getattr(chosen, name) for name in names}


def _last(one: Any, other: Any) -> Any:
    if _is_names(one) and _is_names(other):
        return one if one == other else _names(one, other)
    return one if one == other else max(one, other, key=spelling)


def _is_names(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(part, str) for part in value)  # pyright: ignore[reportUnknownVariableType]
