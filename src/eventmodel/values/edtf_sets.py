"""Sets: one of several dates in [ ], all of several in { }."""

from __future__ import annotations

from typing import Final

import attrs

from eventmodel.errors import UnreadableValueError
from eventmodel.values.edtf_bounds import Bounds, Shape
from eventmodel.values.edtf_date import read_date
from eventmodel.values.edtf_stretches import Stretches, hull, merged

_CLOSING: Final = {"[": "]", "{": "}"}


@attrs.frozen
class Members:
    """The dates and stretches of a set."""

    of: tuple[Bounds, ...]

    def stretches(self, *, margin: bool) -> Stretches:
        """Give what all of them together allow."""
        return merged(stretch for member in self.of for stretch in member.stretches(margin=margin))


def read_set(text: str) -> Bounds:
    """Read a set of dates; '..' between two is all that lies between, and before the first or behind the last is open.

    Raises:
        UnreadableValueError: where it is no set of dates.

    Examples:
        >>> read_set("[1667, 1668, 1670..1672]").shape.name
        'ONE_OF'
    """
    if text[-1] != _CLOSING[text[0]]:
        raise UnreadableValueError(f"the set does not end with {_CLOSING[text[0]]}")
    texts = [part.strip(" ") for part in text[1:-1].split(",")]
    if any(part.startswith("..") for part in texts[1:]) or any(part.endswith("..") for part in texts[:-1]):
        raise UnreadableValueError("only the first member of a set can begin with '..', and only the last end with it")
    members = Members(tuple(map(_member, texts)))
    written, allowed = hull(m.written for m in members.of), hull(m.allowed for m in members.of)
    several = len(texts) > 1 or ".." in texts[0]
    return Bounds(written, allowed, _shape(members, all_of=several and text[0] == "{"), parts=members)


def _shape(members: Members, *, all_of: bool) -> Shape:
    shapes = {member.shape for member in members.of}
    if Shape.UNANCHORED in shapes:
        return Shape.UNANCHORED
    if all_of:
        return Shape.ALL_OF
    follow = shapes == {Shape.ONE} and len(members.stretches(margin=False)) == 1
    return Shape.ONE if follow else Shape.ONE_OF


def _member(text: str) -> Bounds:
    first, dots, last = text.partition("..")
    if not dots:
        return _date(first)
    if not (first or last):
        raise UnreadableValueError("'..' alone names no date")
    start, end = (_date(part) if part else None for part in (first, last))
    ends = [bound for bound in (start, end) if bound]
    low, high = start.written[0] if start else None, end.written[1] if end else None
    if low is not None and high is not None and low >= high:
        raise UnreadableValueError(f"{text} ends before it begins")
    shape = Shape.ONE if all(bound.anchored for bound in ends) else Shape.UNANCHORED
    loose = start.allowed[0] if start else None, end.allowed[1] if end else None
    return Bounds((low, high), loose, shape)


def _date(text: str) -> Bounds:
    if "T" in text:
        raise UnreadableValueError("a set holds dates without times")
    return read_date(text)
