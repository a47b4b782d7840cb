"""Make the table of physical units that the library ships with, from the units library pint.

    python scripts/make_units.py > src/eventmodel/values/physical_units.py

Needs the dependency group `tables`. Each unit gets its dimension, and the exact ratio and shift that lead to the
base unit of that dimension; pint is asked for exact fractions, and a factor that is none is refused.
"""

from __future__ import annotations

from fractions import Fraction
from importlib.metadata import version

import pint

UNITS = {
    "length": "metre kilometre centimetre millimetre mile nautical_mile foot inch yard fathom light_year",
    "area": "square_metre square_kilometre square_centimetre square_mile square_foot square_yard hectare acre",
    "volume": "litre millilitre cubic_metre cubic_kilometre cubic_foot gallon imperial_gallon barrel",
    "mass": "kilogram gram milligram tonne kilotonne pound ounce stone short_ton long_ton",
    "speed": "kilometre_per_hour metre_per_second mile_per_hour foot_per_second knot",
    "temperature": "kelvin degree_Celsius degree_Fahrenheit",
    "energy": "joule kilojoule megajoule gigajoule kilowatt_hour megawatt_hour gigawatt_hour calorie kilocalorie "
    "ton_of_TNT kiloton_of_TNT megaton_of_TNT",
    "power": "watt kilowatt megawatt gigawatt terawatt horsepower",
    "pressure": "pascal hectopascal kilopascal bar millibar atmosphere",
    "time": "second minute hour day week",
    "frequency": "hertz kilohertz megahertz gigahertz",
    "radiation": "sievert millisievert microsievert",
    "data": "byte kilobyte megabyte gigabyte terabyte",
}
"""The units that news uses, by dimension; the first of each is its base unit."""

AS_PINT = {
    "acre": "4840 * yard ** 2",
    "atmosphere": "standard_atmosphere",
    "barrel": "oil_barrel",
    "fathom": "2 * yard",
    "kiloton_of_TNT": "1000 * ton_TNT",
    "kilotonne": "1000 * metric_ton",
    "megaton_of_TNT": "1000000 * ton_TNT",
    "ton_of_TNT": "ton_TNT",
    "tonne": "metric_ton",
}
"""Where pint spells a unit otherwise; its own acre and fathom are the old survey ones."""

HEAD = '''"""Physical units: the dimension of each, and the exact ratio and shift that lead to its base unit.

Made by scripts/make_units.py from pint {version} (BSD licence); change the script, not this file.
A year and a month are no fixed time, and a magnitude or a percent has no dimension: they stand apart from these.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from eventmodel.values.number import Number

PHYSICAL: Final[dict[str, tuple[str, Number, Number]]] = {{'''


def pint_name(unit: str) -> str:
    """Spell one of our units as pint does."""
    if unit in AS_PINT:
        return AS_PINT[unit]
    power = {"square": 2, "cubic": 3}.get(unit.partition("_")[0])
    if power:
        return f"{unit.partition('_')[2]} ** {power}"
    if unit.endswith("watt_hour"):
        return f"{unit.removesuffix('_hour')} * hour"
    return unit.replace("_per_", " / ")


def scale_of(registry: pint.UnitRegistry, unit: str, base: pint.Unit) -> tuple[Fraction, Fraction]:
    """Give the exact ratio and shift from a unit to the base unit."""
    count, _, name = pint_name(unit).rpartition(" * ") if pint_name(unit)[0].isdigit() else ("1", "", pint_name(unit))
    in_base = [Fraction(registry.Quantity(Fraction(n) * int(count), name).to(base).magnitude) for n in (0, 1)]
    return in_base[1] - in_base[0], in_base[0]


def spelled(number: Fraction) -> str:
    """Write a number as Python does."""
    return str(number.numerator) if number.denominator == 1 else f"Fraction({number.numerator}, {number.denominator})"


def main() -> None:
    """Print the module."""
    registry = pint.UnitRegistry(non_int_type=Fraction)
    print(HEAD.format(version=version("pint")))
    for dimension, names in UNITS.items():
        base = registry.Unit(pint_name(names.split()[0]))
        for name in names.split():
            ratio, shift = scale_of(registry, name, base)
            print(f'    "{name.replace("_", " ")}": ("{dimension}", {spelled(ratio)}, {spelled(shift)}),')
    print("}")
    print('"""The number in the base unit is `ratio * number + shift`; the shift is zero but for temperatures."""')


if __name__ == "__main__":
    main()
