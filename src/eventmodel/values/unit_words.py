"""Unit words: the words and signs by which texts name physical units, and the unit that stands for each."""

from __future__ import annotations

import re
from typing import Final

_SPELLED: Final = {
    "metre": "metres meters metre meter m", "kilometre": "kilometres kilometers kilometre kilometer km kms kilometer",
    "centimetre": "centimetres centimeters centimetre centimeter cm", "decimetre": "decimetres decimeters decimetre dm",
    "millimetre": "millimetres millimeters millimetre millimeter mm", "picometre": "picometres picometers picometer",
    "mile": "miles mile mi", "foot": "feet foot ft", "inch": "inches inch", "yard": "yards yard yd",
    "fathom": "fathoms fathom", "hectare": "hectares hectare ha", "acre": "acres acre",
    "litre": "litres liters litre liter", "millilitre": "millilitres milliliters millilitre milliliter ml",
    "gallon": "gallons gallon", "barrel": "barrels barrel bbl", "tablespoon": "tablespoons tablespoon tbsp",
    "teaspoon": "teaspoons teaspoon tsp", "kilogram": "kilograms kilogram kg kgs kilos kilo",
    "gram": "grams gram grammes gramme", "milligram": "milligrams milligram mg",
    "microgram": "micrograms microgram microgrammes mcg μg µg", "tonne": "tonnes tonne tons ton",
    "kilotonne": "kilotonnes kilotons kiloton", "pound": "pounds pound lb lbs", "ounce": "ounces ounce oz",
    "dram": "drachma", "knot": "knots knot", "mile per hour": "mph",
    "kilometre per hour": "kph kmph km/h km/hr kmh", "square kilometre": "km2 km²", "square metre": "m2 m²",
    "cubic metre": "m3 m³", "kilometre per second": "km/s", "metre per second": "m/s",
    "kilowatt hour": "kwh", "megawatt hour": "mwh", "gigawatt hour": "gwh", "watt": "watts watt",
    "kilowatt": "kilowatts kilowatt kw", "megawatt": "megawatts megawatt mw", "gigawatt": "gigawatts gigawatt gw",
    "terawatt": "terawatts terawatt", "horsepower": "horsepower hp", "volt": "volts volt", "joule": "joules joule",
    "kilojoule": "kilojoules kilojoule kj", "calorie": "calories calorie", "kilocalorie": "kilocalories kcal",
    "pascal": "pascals pascal", "hectopascal": "hectopascals hectopascal hpa", "millibar": "millibars millibar mbar",
    "hertz": "hertz hz", "kilohertz": "kilohertz khz", "megahertz": "megahertz mhz", "gigahertz": "gigahertz ghz",
    "sievert": "sieverts sievert", "millisievert": "millisieverts millisievert", "bit": "bits bit",
    "byte": "bytes byte", "kilobyte": "kilobytes kilobyte kb", "megabyte": "megabytes megabyte mb",
    "gigabyte": "gigabytes gigabyte gb", "terabyte": "terabytes terabyte tb", "degree": "degrees degree",
    "radian": "radians radian rad",
}  # fmt: skip
UNIT_WORDS: Final = {word: unit for unit, words in _SPELLED.items() for word in words.split()}
"""Each word for a unit, in lower case."""
_SHAPES: Final = {"square": "square", "sq": "square", "cubic": "cubic", "cu": "cubic"}
_TONS: Final = {"metric": "tonne", "short": "short ton", "long": "long ton"}
_SCALED_TNT: Final = {"tonne": "ton", "kilotonne": "kiloton"}
_DEGREES: Final = {
    "c": "Celsius",
    "celsius": "Celsius",
    "centigrade": "Celsius",
    "f": "Fahrenheit",
    "fahrenheit": "Fahrenheit",
}
_TIMES: Final = {"hour": "hour", "hr": "hour", "h": "hour", "second": "second", "sec": "second", "minute": "minute",
    "day": "day", "year": "year", "millisecond": "millisecond", "ms": "millisecond"}  # fmt: skip
_UNIT = re.compile(
    r"(?P<gap>[\s-]{0,3})(?:(?P<shape>square|sq|cubic|cu|metric|short|long|nautical)\.?[\s-])?"
    r"(?P<word>[A-Za-zµμ]+(?:/[a-z]+)?[23²³]?)(?![\w²³])",
    re.IGNORECASE,
)
_SIGN = re.compile(r"\s?(?P<sign>[°′″])\s?(?:(?P<scale>[CF])\b|(?P<word>celsius|fahrenheit)\b)?", re.IGNORECASE)
_PER = re.compile(r"(?:\s(?:per|an?)\s|/)(?P<time>hour|hr|h|second|sec|minute|millisecond|ms)\b", re.IGNORECASE)
_DEGREE_OF = re.compile(r"\s(?:(?P<scale>[CF])\b|(?P<word>celsius|centigrade|fahrenheit)\b)", re.IGNORECASE)
_OF_TNT = re.compile(r"\sof\sTNT\b")
_BRACKETED = re.compile(r"\s?(?:\((?P<a>\w+)\)|\[(?P<b>\w+)\]|\{(?P<c>\w+)\}|<(?P<d>\w+)>)")
_SPEEDS: Final = frozenset({"metre", "kilometre", "centimetre", "mile", "foot"})
# These single letters and words are units only where they stand at once behind digits, or with a gap in a list.
_CLOSE: Final = frozenset("m mi ha mb mw kw gw kb gb tb rad bit bits hp yd dm".split())


def unit_behind(text: str, at: int, end: int, *, digits: bool = True) -> tuple[str, int] | None:
    """Read the physical unit that stands right behind a number; None where none does.

    `digits`: the number is written in digits; only then are single letters units.

    Examples:
        >>> unit_behind("over 60 km/h", 7, 12), unit_behind("two square miles", 3, 16), unit_behind("6 boats", 1, 7)
        (('kilometre per hour', 12), ('square mile', 16), None)
    """
    sign = _SIGN.match(text, at, end)
    if sign:
        return _by_sign(sign) if digits else None
    bracket = _BRACKETED.match(text, at, end) if digits else None
    if bracket:
        unit = UNIT_WORDS.get((bracket["a"] or bracket["b"] or bracket["c"] or bracket["d"]).lower())
        return None if unit is None else (unit, bracket.end())
    match = _UNIT.match(text, at, end)
    return None if match is None else _by_word(text, match, end, digits=digits)


def _by_sign(sign: re.Match[str]) -> tuple[str, int] | None:
    if sign["sign"] == "°":
        scale = sign["scale"] or sign["word"]
        return (f"degree {_DEGREES[scale.lower()]}" if scale else "degree", sign.end())
    return ("foot" if sign["sign"] == "′" else "inch"), sign.end("sign")


def _by_word(text: str, match: re.Match[str], end: int, *, digits: bool) -> tuple[str, int] | None:
    word, shape = match["word"].lower(), (match["shape"] or "").lower()
    unit, stop = UNIT_WORDS.get(word), match.end()
    if unit is None and not shape and word.partition("/")[2] in _TIMES:
        unit, stop = UNIT_WORDS.get(word.partition("/")[0]), match.start("word") + word.index("/")
    if unit is None or (word in _CLOSE and not digits) or (word == "m" and match["word"] == "M"):
        return None
    if shape:
        return _shaped(unit, shape, stop)
    if unit == "degree":
        scale = _DEGREE_OF.match(text, stop, end)
        return (f"degree {_DEGREES[(scale['scale'] or scale['word']).lower()]}", scale.end()) if scale else (unit, stop)
    if unit in _SPEEDS and (per := _PER.match(text, stop, end)):
        return f"{unit} per {_TIMES[per['time'].lower()]}", per.end()
    if unit in _SCALED_TNT and (tnt := _OF_TNT.match(text, stop, end)):
        return f"{_SCALED_TNT[unit]} of TNT", tnt.end()
    return unit, stop


def _shaped(unit: str, shape: str, stop: int) -> tuple[str, int] | None:
    """'square miles', 'metric tons', 'nautical miles'."""
    if shape in _SHAPES:
        return f"{_SHAPES[shape]} {unit}", stop
    if shape == "nautical":
        return ("nautical mile", stop) if unit == "mile" else None
    return (_TONS[shape], stop) if unit == "tonne" else None
