"""Differences: what one dossier holds that another does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventmodel.model.dossier import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventmodel.model.dossier import Dossier


@attrs.frozen
class Change:
    """A record that both hold, but not alike in what is no part of its identity.

    Attributes:
        id: the id of the record.
        before: its variants in the first dossier.
        after: its variants in the second.
    """

    id: str
    before: tuple[Record, ...]
    after: tuple[Record, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields that say other things; none where the variants only combine them anew."""
        names = [field.name for field in attrs.fields(type(self.before[0]))]
        return tuple(name for name in names if _said(name, self.before) != _said(name, self.after))


@attrs.frozen
class Difference:
    """What leads from one dossier to another; false where nothing does.

    Attributes:
        added: the records of ids that only the second holds.
        removed: the records of ids that only the first holds.
        changed: the records of ids that both hold in other variants.
    """

    added: tuple[Record, ...] = ()
    removed: tuple[Record, ...] = ()
    changed: tuple[Change, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def diff(before: Dossier, after: Dossier) -> Difference:
    """Tell what leads from one dossier to another, by id.

    Examples:
        >>> from eventmodel.model import Dossier, Source
        >>> [record.name for record in diff(Dossier(), Dossier.of(Source("The Example"))).added]
        ['The Example']
    """
    mine, theirs = _ids(before), _ids(after)
    changes = (Change(key, before.variants(key), after.variants(key)) for key in sorted(mine & theirs))
    return Difference(
        tuple(record for key in sorted(theirs - mine) for record in after.variants(key)),
        tuple(record for key in sorted(mine - theirs) for record in before.variants(key)),
        tuple(change for change in changes if change.before != change.after),
    )


def _ids(dossier: Dossier) -> set[str]:
    return {record.id for record in dossier}


def _said(name: str, variants: Iterable[Record]) -> frozenset[object]:
    return frozenset(getattr(variant, name) for variant in variants)
