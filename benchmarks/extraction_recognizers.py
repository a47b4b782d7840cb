"""How well numbers with their units are read: Microsoft's Recognizers-Text specifications for English.

    python benchmarks/extraction_recognizers.py --data ../shared/data/recognizers_text [--misses NumberModel]

Each case counts: it is right where all its results are found with the same span and value, and nothing else is.
The rules were tuned on the cases of whose input the hash is even; the others are printed apart.
That suite's own notation is mapped here and nowhere else: ranges that are half-open by its habit ('between 20 and
30' is [20,30) there), cents as a unit, and unit names.
"""

from __future__ import annotations

import argparse
import json
import re
from datetime import date, timedelta
from fractions import Fraction
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eventmodel.extraction.counting.durations import find_durations
from eventmodel.extraction.counting.figures import find_figures
from eventmodel.extraction.sentences import split_sentences
from eventmodel.extraction.timing.dates import find_dates
from eventmodel.values import Quantity
from eventmodel.values.amounts import find_amounts
from eventmodel.values.duration import Duration
from eventmodel.values.numerals_in_text import find_numerals
from eventmodel.values.ordinals import find_ordinals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Found = tuple[int, int, object]
NEAR = 1e-9
CURRENCIES = {
    "Dollar": "USD", "United States dollar": "USD", "Pound": "GBP", "British pound": "GBP", "Euro": "EUR",
    "Chinese yuan": "CNY", "Japanese yen": "JPY", "Franc": "CHF", "Swiss franc": "CHF", "Rupee": "INR",
    "Turkish lira": "TRY", "Bitcoin": "BTC", "Finnish markka": "FIM", "Peseta": "ESP", "Netherlands guilder": "NLG",
}  # fmt: skip
HUNDREDTHS = {"Cent": "USD", "Pence": "GBP", "Penny": "GBP"}
UNITS = {
    "Meter": "metre", "Kilometer": "kilometre", "Decimeter": "decimetre", "Centimeter": "centimetre",
    "Millimeter": "millimetre", "Picometer": "picometre", "Square meter": "square metre", "Metric ton": "tonne",
    "Square kilometer": "square kilometre", "Kilometer per hour": "kilometre per hour", "Ton": "tonne",
    "Milliliter": "millilitre", "Meter per millisecond": "metre per millisecond",
    "Kilometer per millisecond": "kilometre per millisecond",
    "Centimeter per millisecond": "centimetre per millisecond",
}  # fmt: skip


def load(path: Path) -> list[dict[str, Any]]:
    """The cases of one file."""
    cases: list[dict[str, Any]] = json.loads(path.read_text("utf-8-sig"))
    return cases


def same(a: object, b: object) -> bool:
    """Whether two values are equal, numbers but for rounding."""
    if isinstance(a, int | float | Fraction) and isinstance(b, int | float | Fraction):
        return abs(float(a) - float(b)) <= NEAR * max(1.0, abs(float(b)))
    if isinstance(a, tuple) and isinstance(b, tuple):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b, strict=True))
    return a == b


def numbers(text: str) -> Iterator[Found]:
    """What NumberModel asks for."""
    for n in find_numerals(text):
        yield n.start, n.end, n.value


def wanted_number(result: dict[str, Any]) -> object:
    """The value of a plain number."""
    return float(result["Resolution"]["value"])


def ordinals(text: str) -> Iterator[Found]:
    """What OrdinalModel asks for: ranks, and ranks counted from here or from the end."""
    yield from find_ordinals(text)


def wanted_ordinal(result: dict[str, Any]) -> object:
    """A rank, or a rank counted from 'current' or 'end'."""
    value = result["Resolution"]["value"]
    return int(value) if value.isdigit() else value


def ranges(text: str) -> Iterator[Found]:
    """What NumberRangeModel asks for: numbers with bounds. A spread is closed here, half-open there."""
    for a in find_amounts(text):
        if a.hedge in {"range", "more than", "at least", "up to", "less than", "exactly"}:
            yield (
                a.number_start if a.approximate else a.start,
                a.end,
                (a.range.low, a.range.high, a.range.low_open, a.range.high_open),
            )


def wanted_range(result: dict[str, Any]) -> object:
    """The bounds of '[20,30)'; where both are there, the last one counts as included, as in the words."""
    notation = result["Resolution"]["value"]
    low, high = (None if part == "" else float(part) for part in notation[1:-1].split(","))
    spread = low is not None and high is not None and re.match(r"between|from|\S+\s?[-–~]|\S+ through", result["Text"])
    return low, high, notation[0] == "(" and low is not None, notation[-1] == ")" and high is not None and not spread


def stated(text: str, *attributes: str) -> Iterator[tuple[int, int, object, str]]:
    """Figures by the number that is stated."""
    for c in find_figures(text, split_sentences(text, [(0, len(text))])):
        value = c.reading.value
        if c.attribute in attributes and isinstance(value, Quantity):
            yield c.focus, c.end, c.reading.said.stated, value.unit


def percents(text: str) -> Iterator[Found]:
    """What PercentModel asks for."""
    for start, end, number, unit in stated(text, "share"):
        if unit == "percent":
            yield start, end, number


def wanted_percent(result: dict[str, Any]) -> object:
    """The number before the sign."""
    value = result["Resolution"]["value"]
    return None if value == "null" else float(value.rstrip("%"))


def ages(text: str) -> Iterator[Found]:
    """What AgeModel asks for."""
    for start, end, number, unit in stated(text, "age"):
        yield start, end, (number, unit)


def wanted_age(result: dict[str, Any]) -> object:
    """The number and the unit; 'age 87' is in years."""
    unit = result["Resolution"]["unit"]
    return float(result["Resolution"]["value"]), "year" if unit == "Age" else unit.lower()


def moneys(text: str) -> Iterator[Found]:
    """What CurrencyModel asks for."""
    for start, end, number, unit in stated(text, "money"):
        yield start, end, (number, unit)


def wanted_money(result: dict[str, Any]) -> object:
    """The amount and the code."""
    got = result["Resolution"]
    if got["value"] is None:
        return None
    number, unit = Fraction(got["value"]), got["unit"]
    if unit in HUNDREDTHS:
        return number / 100, HUNDREDTHS[unit]
    return number, got.get("isoCurrency") or CURRENCIES.get(unit, unit)


def dimensions(text: str) -> Iterator[Found]:
    """What DimensionModel asks for."""
    for start, end, number, unit in stated(text, "measure"):
        if not unit.startswith("degree "):
            yield start, end, (number, unit)


def wanted_dimension(result: dict[str, Any]) -> object:
    """The number and the unit."""
    got = result["Resolution"]
    return None if got["value"] is None else (float(got["value"]), UNITS.get(got["unit"], got["unit"].lower()))


SECONDS = {"minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2592000, "year": 31536000, "second": 1}


def durations(text: str) -> Iterator[Found]:
    """What DurationParser asks for: the length in seconds, a month of 30 days and a year of 365."""
    for c in find_durations(text, split_sentences(text, [(0, len(text))])):
        value = c.reading.value
        if isinstance(value, Duration):
            number = c.reading.said.stated if c.reading.said.stated is not None else value.range.low
            yield c.start, c.end, None if number is None else number * SECONDS[value.unit]


def wanted_duration(result: dict[str, Any]) -> object:
    """The seconds."""
    return float(result["Value"]["FutureResolution"]["duration"])


def periods(case: dict[str, Any]) -> bool:
    """Whether the periods of a DatePeriodParser case are read: same span, first day, and last or the day behind it.

    A period that leaves its year open has two resolutions there, past and future: either will do.
    """
    text, shown = case["Input"], case.get("Context", {}).get("ReferenceDateTime")
    reference = date.fromisoformat(shown[:10]) if shown else None
    found = [
        (d.start, d.end, d.when.first_day, d.when.last_day)
        for d in find_dates(text, split_sentences(text, [(0, len(text))]), reference)
    ]
    wanted = case["Results"]
    return len(found) == len(wanted) and all(map(_is_period, found, wanted))


def _is_period(found: tuple[int, int, date | None, date | None], wanted: dict[str, Any]) -> bool:
    start, end, first, last = found
    if (start, end) != (wanted["Start"], _last(wanted) + 1) or first is None or last is None:
        return False
    days = {str(last), str(last + timedelta(days=1))}
    ways = (wanted["Value"][way] for way in ("PastResolution", "FutureResolution"))
    return any(way.get("startDate") == str(first) and way.get("endDate") in days for way in ways)


Case = tuple[str, list[Found], list[Found]]
MODELS: dict[str, tuple[str, Callable[[str], Iterator[Found]], Callable[[dict[str, Any]], object], float]] = {
    "NumberModel": ("Number", numbers, wanted_number, 0.95),
    "NumberRangeModel": ("Number", ranges, wanted_range, 0.85),
    "OrdinalModel": ("Number", ordinals, wanted_ordinal, 0.95),
    "PercentModel": ("Number", percents, wanted_percent, 0.95),
    "AgeModel": ("NumberWithUnit", ages, wanted_age, 0.95),
    "CurrencyModel": ("NumberWithUnit", moneys, wanted_money, 0.88),
    "DimensionModel": ("NumberWithUnit", dimensions, wanted_dimension, 0.75),
    "DurationParser": ("DateTime", durations, wanted_duration, 0.85),
}


def cases(data: Path, model: str) -> Iterator[Case]:
    """Each case with what is found and what is wanted."""
    folder, find, want, _ = MODELS[model]
    for case in load(data / folder / "English" / f"{model}.json"):
        wanted = [(r["Start"], _last(r) + 1, want(r)) for r in case["Results"]]
        yield case["Input"], list(find(case["Input"])), wanted


def _last(result: dict[str, Any]) -> int:
    return int(result["End"]) if "End" in result else int(result["Start"]) + int(result["Length"]) - 1


def is_right(found: list[Found], wanted: list[Found]) -> bool:
    """All of them, and nothing else."""
    return len(found) == len(wanted) and all(
        f[:2] == w[:2] and same(f[2], w[2])
        for f, w in zip(sorted(found, key=str), sorted(wanted, key=str), strict=True)
    )


def is_tuned_on(text: str) -> bool:
    """Which half the rules were tuned on."""
    return sha256(text.encode()).digest()[0] % 2 == 0


def main() -> None:
    """Print a line for each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--misses", choices=[*MODELS], action="append", default=[])
    args = parser.parse_args()
    print(f"{'file':20} {'all':>6} {'n':>4} {'tuned':>6} {'rest':>6}  aim")
    for model, (*_, aim) in MODELS.items():
        right = {True: [0, 0], False: [0, 0]}
        for text, found, wanted in cases(args.data, model):
            good = is_right(found, wanted)
            half = right[is_tuned_on(text)]
            half[0] += good
            half[1] += 1
            if not good and model in args.misses:
                print(
                    f"  {text!r}\n    want {[(text[a:b], v) for a, b, v in wanted]}\n    got  {[(text[a:b], v) for a, b, v in found]}"
                )
        shares = [h[0] / max(1, h[1]) for h in (right[True], right[False])]
        total = sum(h[0] for h in right.values()), sum(h[1] for h in right.values())
        print(f"{model:20} {total[0] / total[1]:6.3f} {total[1]:4} {shares[0]:6.3f} {shares[1]:6.3f}  {aim}")
    dated = load(args.data / "DateTime" / "English" / "DatePeriodParser.json")
    halves = [[periods(c) for c in dated if is_tuned_on(c["Input"]) is tuned] for tuned in (True, False)]
    shares = [sum(half) / len(half) for half in halves]
    right_periods = sum(map(sum, halves)) / len(dated)
    print(f"{'DatePeriodParser':20} {right_periods:6.3f} {len(dated):4} {shares[0]:6.3f} {shares[1]:6.3f}  0.65")


if __name__ == "__main__":
    main()
