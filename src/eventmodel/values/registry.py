"""The registry of types of value: what ships, and what users add.

A type of your own is a frozen attrs class that keeps the `Value` protocol:

Examples:
    >>> import attrs
    >>> from typing import ClassVar
    >>> from eventmodel.values import Comparing, Comparison, Interval, Nothing, NotComparable, Relation
    >>> from eventmodel.values.registry import forget_value, register_value
    >>> @register_value
    ... @attrs.frozen
    ... class AshHeight(Comparing):
    ...     tag: ClassVar[str] = "acme:AshHeight"
    ...     kilometres: Interval
    ...     def compare(self, other):
    ...         if not isinstance(other, AshHeight):
    ...             return Comparison(Relation.UNKNOWN, "values of different kinds")
    ...         relation = self.kilometres.relation(other.kilometres)
    ...         return Comparison(relation, "by their bounds")
    ...     @property
    ...     def sort_key(self):
    ...         return (self.tag, self.kilometres.sort_key)
    >>> AshHeight(Interval(4)).compare(AshHeight(Interval(6))).name
    'REFINED_BY'
    >>> forget_value(AshHeight)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import attrs

from eventmodel.errors import InvalidValueError
from eventmodel.values.reading import VALUE_TYPES

if TYPE_CHECKING:
    from eventmodel.values.value import Value

Kind = TypeVar("Kind", bound=type[Any])
"""A type of value."""

_registered: Final[dict[str, type[Value]]] = {}
_NEEDED: Final = ("compare", "refines", "sort_key", "__hash__")


def register_value(kind: Kind) -> Kind:
    """Make a type of value known, so that claims, ids and files carry it; also a decorator.

    Registering a type again changes nothing. What a file holds of a type that is not registered is kept as
    `Opaque`, so register your types before you read.

    Raises:
        InvalidValueError: where the type keeps not the protocol, or its tag has no prefix or is taken.
    """
    problem = _problem_of(kind)
    if problem:
        raise InvalidValueError(f"{kind.__name__} can't be registered: {problem}")
    _registered[kind.tag] = kind
    return kind


def forget_value(kind: type[Any]) -> None:
    """Take a registered type back, as a test does at its end; one that is not registered is passed over."""
    if _registered.get(kind.tag) is kind:
        del _registered[kind.tag]


def value_types() -> tuple[type[Value], ...]:
    """Give every type of value: those that ship, then the registered ones by tag."""
    return (*VALUE_TYPES, *(_registered[tag] for tag in sorted(_registered)))


def value_type(tag: str) -> type[Value] | None:
    """Give the type of a tag; None where none is known.

    Examples:
        >>> value_type("quantity")
        <class 'eventmodel.values.quantity.Quantity'>
    """
    return _SHIPPED.get(tag) or _registered.get(tag)


_SHIPPED: Final[dict[str, type[Value]]] = {kind.tag: kind for kind in VALUE_TYPES}


def _problem_of(kind: type[Any]) -> str:
    tag = getattr(kind, "tag", None)
    if not isinstance(tag, str) or not all(tag.partition(":")):
        return "its tag must be a text with a prefix of your own, such as 'acme:AshHeight'"
    if _registered.get(tag, kind) is not kind:
        return f"the tag {tag!r} is taken by {_registered[tag].__qualname__}"
    missing = [name for name in _NEEDED if getattr(kind, name, None) is None]
    if missing:
        return f"it has no {', '.join(missing)}; the base `Comparing` gives `refines`"
    if not attrs.has(kind) or not _is_frozen(kind):
        return "it must be a frozen attrs class, so that records can hold it and name it by its content"
    floats = [field.name for field in attrs.fields(kind) if field.type in {float, "float"}]
    return f"make {', '.join(floats)} exact (`Number`): a float has no one spelling" if floats else ""


def _is_frozen(kind: type[Any]) -> bool:
    return cast("Any", kind).__setattr__ is not object.__setattr__ and kind.__hash__ is not None
