"""Kinds: what stands in each field of each record, told from the types once.

The careful reader, the quick reader and the JSON Schema all go by these, so that they can't drift apart.
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Final, Union, cast, get_args, get_origin, get_type_hints

import attrs

from eventmodel.model.article import Article
from eventmodel.values.value import Value

if TYPE_CHECKING:
    from collections.abc import Hashable


@attrs.frozen
class Words:
    """A text."""


@attrs.frozen
class YesNo:
    """True or false."""


@attrs.frozen
class Digits:
    """A number, which is written as a text.

    Attributes:
        whole: whether it has no fraction.
    """

    whole: bool


@attrs.frozen
class Choice:
    """A member of an enumeration, by its value."""

    kind: type[Enum]


@attrs.frozen
class Row:
    """A list of things of one kind.

    Attributes:
        item: the kind of each.
        length: how many there are; None where any number may be.
    """

    item: Kind
    length: int | None


@attrs.frozen
class Thing:
    """An object of a class."""

    kind: type[Any]


@attrs.frozen
class Maybe:
    """Something or nothing."""

    some: Kind


@attrs.frozen
class AnyValue:
    """A value of any type, by its tag."""


@attrs.frozen
class PageText:
    """The text of a page, or what is left of it where it is detached."""


@attrs.frozen
class Foreign:
    """A type of a user's own value that none of the others describes; `cattrs` reads it."""

    kind: Any


Kind = Words | YesNo | Digits | Choice | Row | Thing | Maybe | AnyValue | PageText | Foreign


@attrs.frozen
class Field:
    """A field of a class: its name, what stands in it, and what it is where it is left out.

    Attributes:
        name: its name in the class and in files.
        kind: what stands in it.
        default: what it is where it is left out; `attrs.NOTHING` where it may not be.
    """

    name: str
    kind: Kind
    default: Any

    @property
    def is_required(self) -> bool:
        """Whether it may not be left out."""
        return self.default is attrs.NOTHING


_SPECIAL: Final[dict[tuple[type, str], Kind]] = {(Article, "text"): PageText()}


def fields_of(kind: type[Any]) -> tuple[Field, ...]:
    """Give the fields of a class that files hold, in its own order."""
    return _fields_of(cast("Hashable", kind))


@cache
def _fields_of(kind: Any) -> tuple[Field, ...]:
    hints = get_type_hints(kind)
    return tuple(
        Field(field.name, _SPECIAL.get((kind, field.name)) or kind_of(hints[field.name]), _default(field))
        for field in attrs.fields(kind)
        if field.name != "extra" and field.init
    )


def _default(field: attrs.Attribute[Any]) -> Any:
    made = field.default
    return cast("Any", made).factory() if isinstance(made, attrs.Factory) else made  # type: ignore[arg-type]


def kind_of(type_: Any) -> Kind:
    """Tell what a type's things look like in a file."""
    if type_ in _PLAIN:
        return _PLAIN[type_]
    if isinstance(type_, type) and issubclass(type_, Enum):
        return Choice(type_)
    if get_origin(type_) is tuple:
        part, *rest = get_args(type_)
        return Row(kind_of(part), None if rest == [Ellipsis] else 1 + len(rest))
    if get_origin(type_) in {Union, UnionType}:
        return _union(get_args(type_))
    if isinstance(type_, type) and attrs.has(type_):
        return Thing(type_)
    return Foreign(type_)


def _union(parts: tuple[Any, ...]) -> Kind:
    some = tuple(part for part in parts if part is not NoneType)
    if len(some) == 1:
        kind = kind_of(some[0])
    else:
        kind = Digits(whole=False) if set(some) == _NUMBERS else Foreign(Union[some])  # noqa: UP007 - made at run time
    return Maybe(kind) if len(some) < len(parts) else kind


_NUMBERS: Final = {int, Fraction}
_PLAIN: Final[dict[Any, Kind]] = {
    str: Words(),
    bool: YesNo(),
    int: Digits(whole=True),
    Fraction: Digits(whole=False),
    Value: AnyValue(),
}
