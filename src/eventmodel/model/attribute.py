"""Attributes: what claims are about, and how many true values each has over time."""

from __future__ import annotations

import json
from enum import Enum
from functools import cache
from importlib.resources import files

import attrs

from eventmodel.errors import InvalidValueError


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


def attribute_named(name: str) -> Attribute:
    """Give an attribute of the vocabulary; a prefixed name outside it is a text of its own.

    Raises:
        InvalidValueError: for an unknown name without a prefix.

    Examples:
        >>> attribute_named("deaths").course
        <Course.GROWING: 'growing'>
    """
    known = shipped_attributes().get(name)
    if known is not None:
        return known
    if ":" not in name:
        known_names = ", ".join(sorted(shipped_attributes()))
        raise InvalidValueError(f"no attribute {name!r}: use a prefix of your own (acme:{name}) or {known_names}")
    return Attribute(name, functional=False)


def attribute_or_own(name: str) -> Attribute:
    """Give an attribute of the vocabulary; any other name, as a file may hold it, is a text of its own.

    Examples:
        >>> attribute_or_own("deaths").functional, attribute_or_own("casualties").functional
        (True, False)
    """
    return shipped_attributes().get(name) or Attribute(name, functional=False)
