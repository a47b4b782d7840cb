"""Units: which count a part of which, and which measure the same dimension.

A unit is a word. Groups of people lie within one another (`WHOLE_OF`); physical units convert exactly
(`physical_units`); any other word (a currency code, 'percent', 'magnitude', 'degree') is a scope of its own.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from eventmodel.values.number import exact
from eventmodel.values.physical_units import PHYSICAL

if TYPE_CHECKING:
    from eventmodel.values.interval import Interval
    from eventmodel.values.number import Number

WHOLE_OF: Final = {
    "soldier": "person",
    "police": "person",
    "militant": "person",
    "civilian": "person",
    "hostage": "person",
    "prisoner": "person",
    "child": "civilian",
    "protester": "civilian",
    "journalist": "civilian",
    "refugee": "civilian",
    "patient": "civilian",
    "student": "civilian",
}
"""Each group of people and the next larger one that holds it."""


def is_part_of(part: str, whole: str) -> bool:
    """Tell whether one group of people lies within another.

    Examples:
        >>> is_part_of("child", "person"), is_part_of("person", "child")
        (True, False)
    """
    wider = WHOLE_OF.get(part)
    while wider is not None and wider != whole:
        wider = WHOLE_OF.get(wider)
    return wider is not None


@lru_cache(maxsize=4096)
def conversion(unit: str, other: str) -> tuple[Number, Number] | None:
    """Give the exact ratio and shift from one physical unit to another; None where they measure different things.

    Examples:
        >>> conversion("kilometre", "metre"), conversion("degree Celsius", "degree Fahrenheit")
        ((1000, 0), (Fraction(9, 5), 32))
    """
    if unit == other:
        return 1, 0
    here, there = PHYSICAL.get(unit), PHYSICAL.get(other)
    if here is None or there is None or here[0] != there[0]:
        return None
    (_, ratio, shift), (_, other_ratio, other_shift) = here, there
    return exact(Fraction(ratio) / other_ratio), exact(Fraction(shift - other_shift) / other_ratio)


def factor_between(unit: str, other: str) -> Number | None:
    """Give the exact factor from one physical unit to another; None where there is none, as between temperatures.

    Examples:
        >>> factor_between("kilometre", "metre"), factor_between("degree Celsius", "kelvin")
        (1000, None)
    """
    scale = conversion(unit, other)
    return scale[0] if scale is not None and not scale[1] else None


def converted(span: Interval, unit: str, other: str) -> Interval | None:
    """Give an interval of one unit in another; None where they measure different things."""
    scale = conversion(unit, other)
    return None if scale is None else span.scaled(*scale)


_IRREGULAR: Final = {"child": "children", "foot": "feet", "inch": "inches"}
_UNCHANGED: Final = frozenset({"police", "percent", "magnitude", "hertz", "kilohertz", "megahertz", "gigahertz"})


def unit_words(unit: str, *, singular: bool = False) -> str:
    """Spell a unit for people; the word that the rest hangs on takes the plural.

    Examples:
        >>> unit_words("mile per hour"), unit_words("degree Celsius"), unit_words("child"), unit_words("USD")
        ('miles per hour', 'degrees Celsius', 'children', 'USD')
    """
    if singular or unit.isupper() or unit in _UNCHANGED:
        return unit
    head, link, rest = _parted(unit)
    *before, last = head.split(" ")
    return " ".join([*before, _IRREGULAR.get(last, f"{last}s")]) + link + rest


def _parted(unit: str) -> tuple[str, str, str]:
    for link in (" per ", " of "):
        if link in unit:
            return unit.partition(link)
    return unit.partition(" ") if unit.startswith("degree ") else (unit, "", "")
