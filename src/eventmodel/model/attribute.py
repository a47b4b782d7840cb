"""Attributes: what claims are about, and how many true values each has over time."""

from __future__ import annotations

import json
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import Final

import attrs

from eventmodel.errors import InvalidValueError
from eventmodel.values.registry import value_type


class Course(Enum):
    """How the true value moves: fixed, only rising while the event lasts, or varying."""

    FIXED = "fixed"
    GROWING = "growing"
    VARYING = "varying"


@attrs.frozen
class Attribute:
    """What a claim is about.

    Attributes:
        name: a name of the vocabulary, or one of the user's own with a prefix (`acme:ash_height`).
        value: the tag of its value type.
        unit: the unit that a bare number is read in.
        functional: whether there is one true value.
        course: how that value moves.
        about: what it is, in a few words.
    """

    name: str
    value: str = "text"
    unit: str = ""
    functional: bool = True
    course: Course = Course.FIXED
    about: str = ""


@cache
def shipped_attributes() -> dict[str, Attribute]:
    """Give the attributes that the library ships with, by name."""
    text = files("eventmodel.model").joinpath("vocabulary.json").read_text("utf-8")
    found: dict[str, Attribute] = {}
    for name, fields in json.loads(text)["attributes"].items():
        course = Course(fields.pop("course", "fixed"))
        found[name] = Attribute(name, course=course, **fields)
    return found


VOCABULARY_VERSION = 1
"""The version of the attributes that the library ships with."""

_registered: Final[dict[str, Attribute]] = {}


def register_attribute(attribute: Attribute) -> Attribute:
    """Make an attribute of your own known: its type of value, its unit, whether it has one true value, its course.

    One that is not registered is a text, of which an event may have many. Records hold the name alone, so register
    before you make claims of words and before you analyse. Registering the same again changes nothing.

    Raises:
        InvalidValueError: where the name has no prefix or is taken, the type of value is not known, or a quantity
            has no unit.

    Examples:
        >>> magnitude = register_attribute(Attribute("quake:magnitude", "quantity", "magnitude"))
        >>> attribute_named("quake:magnitude").functional
        True
        >>> forget_attribute("quake:magnitude")
    """
    problem = _problem_of(attribute)
    if problem:
        raise InvalidValueError(f"the attribute {attribute.name!r} can't be registered: {problem}")
    return _registered.setdefault(attribute.name, attribute)


def forget_attribute(name: str) -> None:
    """Take a registered attribute back, as a test does at its end; one that is not registered is passed over."""
    _registered.pop(name, None)


def _problem_of(attribute: Attribute) -> str:
    if not all(attribute.name.partition(":")):
        return f"its name needs a prefix of your own, such as 'acme:{attribute.name.strip(':')}'"
    if _registered.get(attribute.name, attribute) != attribute:
        return f"it is registered as {_registered[attribute.name]}; forget that first"
    if value_type(attribute.value) is None:
        return f"no type of value has the tag {attribute.value!r}; one of your own is made known by `register_value`"
    if attribute.value == "quantity" and not attribute.unit:
        return "a quantity needs the unit in which a bare number is read, such as 'metre' or 'thing'"
    return ""


def attribute_named(name: str) -> Attribute:
    """Give an attribute of the vocabulary or a registered one; any other prefixed name is a text of its own.

    Raises:
        InvalidValueError: for an unknown name without a prefix.

    Examples:
        >>> attribute_named("deaths").course
        <Course.GROWING: 'growing'>
    """
    known = _known(name)
    if known is not None:
        return known
    if ":" not in name:
        known_names = ", ".join(sorted(shipped_attributes()))
        raise InvalidValueError(f"no attribute {name!r}: use a prefix of your own (acme:{name}) or {known_names}")
    return Attribute(name, functional=False)


def attribute_or_own(name: str) -> Attribute:
    """Give a known attribute; any other name, as a file may hold it, is a text of its own.

    Examples:
        >>> attribute_or_own("deaths").functional, attribute_or_own("casualties").functional
        (True, False)
    """
    return _known(name) or Attribute(name, functional=False)


def _known(name: str) -> Attribute | None:
    return shipped_attributes().get(name) or _registered.get(name)
