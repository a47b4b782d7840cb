"""Units: which count a part of which, and which measure the same dimension."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
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

DIMENSIONS: Final[dict[str, tuple[str, Number]]] = {
    "metre": ("length", 1),
    "kilometre": ("length", 1000),
    "centimetre": ("length", Fraction(1, 100)),
    "mile": ("length", Fraction(1609344, 1000)),
    "nautical mile": ("length", 1852),
    "foot": ("length", Fraction(3048, 10000)),
    "inch": ("length", Fraction(254, 10000)),
    "yard": ("length", Fraction(9144, 10000)),
    "square kilometre": ("area", 1_000_000),
    "square mile": ("area", Fraction(1609344, 1000) ** 2),
    "hectare": ("area", 10_000),
    "acre": ("area", Fraction(40468564224, 10_000_000)),
    "kilogram": ("mass", 1),
    "tonne": ("mass", 1000),
    "pound": ("mass", Fraction(45359237, 100_000_000)),
    "kilometre per hour": ("speed", 1),
    "mile per hour": ("speed", Fraction(1609344, 1_000_000)),
    "knot": ("speed", Fraction(1852, 1000)),
}
"""Physical units: the dimension and the exact factor to its base unit."""


def is_part_of(part: str, whole: str) -> bool:
    """Tell whether one group of people lies within another.

    >>> is_part_of("child", "person"), is_part_of("person", "child")
    (True, False)
    """
    wider = WHOLE_OF.get(part)
    while wider is not None and wider != whole:
        wider = WHOLE_OF.get(wider)
    return wider is not None


def factor_between(unit: str, other: str) -> Number | None:
    """Give the exact factor from one physical unit to another; None where they measure different things.

    >>> factor_between("kilometre", "metre")
    1000
    """
    here, there = DIMENSIONS.get(unit), DIMENSIONS.get(other)
    if unit == other:
        return 1
    if here is None or there is None or here[0] != there[0]:
        return None
    factor = Fraction(here[1]) / Fraction(there[1])
    return factor.numerator if factor.denominator == 1 else factor
