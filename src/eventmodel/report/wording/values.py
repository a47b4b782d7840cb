"""Values in plain words, as they were said as far as that is short."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from eventmodel.report.visible import one_line
from eventmodel.report.wording.days import when_words
from eventmodel.values.agent import Agent
from eventmodel.values.duration import Duration
from eventmodel.values.interval import Interval
from eventmodel.values.number import grouped, number_text
from eventmodel.values.quantity import Quantity, unit_words
from eventmodel.values.when import When

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventmodel.values.number import Number
    from eventmodel.values.reading import Reading, Said

_PEOPLE: Final = {"person": "person", "persons": "people"}
_LARGE: Final = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_MOST_DIGITS: Final = 4
_LONGEST: Final = 40
_VAGUE: Final = re.compile(
    r"\b(?:(?:tens|hundreds|thousands|scores|dozens) of )?"
    r"(?:dozens|scores|hundreds|thousands|millions|billions|decades|centuries)\b",
    re.IGNORECASE,
)
_SMALLER: Final = {"minute": (60, "second"), "hour": (60, "minute"), "day": (24, "hour"), "year": (12, "month")}


def reading_words(reading: Reading) -> str:
    """Say a value in plain words.

    Examples:
        >>> from eventmodel.values import Reading, Said, When, read_quantity
        >>> reading_words(read_quantity("more than 6,000", "person"))
        'more than 6,000 people'
        >>> reading_words(read_quantity("about 800", "metre"))
        'about 800 metres'
        >>> reading_words(read_quantity("nearly 200", "person"))
        'nearly 200 people'
        >>> reading_words(read_quantity("dozens", "person"))
        'dozens (12 or more people)'
        >>> reading_words(Reading(When(None), Said("Thursday")))
        '“Thursday”, a day not known'
    """
    value, said = reading.value, reading.said
    if isinstance(value, Quantity | Duration):
        return measure_words(value.range, value.unit, said)
    if isinstance(value, When):
        if value.edtf is None:
            return f"“{said.words}”, a day not known" if said.words else "a day not known"
        return when_words(value)
    if isinstance(value, Agent) and value.role and value.role.casefold() not in value.name.casefold():
        return f"{value.name}, {value.role}"
    return str(value)


def measure_words(span: Interval, unit: str, said: Said | None = None) -> str:
    """Say a figure in plain words: as it was stated, where it was, else by its bounds.

    A margin that a reading table put around a number is not told: "about 80" is not "72 to 88". What was counted
    without a unit of its own keeps the words for it ("22 boats"), and so does a number that was only hinted at.
    """
    if said is None:
        return _bounds_words(span, unit)
    stated, words = said.stated, one_line(said.words)
    if unit == "thing" and stated is not None and _holds(span, stated) and 0 < len(words) <= _LONGEST:
        return words
    if stated is not None and _lies_inside(stated, span):
        return f"{'about ' if said.approximate else ''}{_bounds_words(Interval.point(stated), unit)}"
    if stated is not None and said.approximate and stated == span.high and span.low is not None:
        return f"nearly {_bounds_words(Interval.point(stated), unit)}"
    vague = _VAGUE.search(words) if stated is None and said.approximate else None
    return f"{vague[0].lower()} ({_bounds_words(span, unit)})" if vague else _bounds_words(span, unit)


def words_by_spelling(readings: Iterable[Reading]) -> dict[str, str]:
    """Give the plain words for values by how sentences of the library spell them.

    Where one value was said in several ways, its words are those of the value alone.
    """
    held: dict[str, dict[str, None]] = {}
    plain: dict[str, str] = {}
    for reading in readings:
        if isinstance(reading.value, Quantity | Duration):
            spelled = str(reading.value)
            held.setdefault(spelled, {})[reading_words(reading)] = None
            plain[spelled] = measure_words(reading.value.range, reading.value.unit)
    return {spelled: next(iter(ways)) if len(ways) == 1 else plain[spelled] for spelled, ways in held.items()}


def _holds(span: Interval, stated: Number) -> bool:
    """Whether a stated number lies in a span, or on an end of it."""
    return (span.low is None or span.low <= stated) and (span.high is None or stated <= span.high)


def _lies_inside(stated: Number, span: Interval) -> bool:
    """Whether a reading table put a margin on both sides of a stated number."""
    return span.low is not None and span.high is not None and span.low < stated < span.high


def _bounds_words(span: Interval, unit: str) -> str:
    ends = [end for end in (span.low, span.high) if end is not None]
    if unit in _SMALLER and ends and all(0 < end < 1 for end in ends):
        factor, smaller = _SMALLER[unit]
        if all((Fraction(end) * factor).denominator == 1 for end in ends):
            return _bounds_words(span.scaled(factor), smaller)
    if unit == "magnitude":
        return f"magnitude {_interval_words(span)}"
    words = unit_words(unit, singular=set(ends) == {1})
    return f"{_interval_words(span)} {_PEOPLE.get(words, words)}"


def _interval_words(span: Interval) -> str:
    if span.low is not None and span.low == span.high:
        return number_words(span.low)
    if span.low is not None and span.high is not None:
        return f"{number_words(span.low)} to {number_words(span.high)}"
    if span.low is not None:
        return f"more than {number_words(span.low)}" if span.low_open else f"{number_words(span.low)} or more"
    if span.high is not None:
        return f"less than {number_words(span.high)}" if span.high_open else f"up to {number_words(span.high)}"
    return "any number of"


def number_words(number: Number) -> str:
    """Spell a number for people: round large ones in words.

    Examples:
        >>> number_words(6000), number_words(1_500_000), number_words(1_234_567)
        ('6,000', '1.5 million', '1,234,567')
    """
    for size, word in _LARGE:
        if max(number, -number) >= size:
            short = number_text(_whole_or_fraction(number, size))
            few = len(short.replace("-", "").replace(".", "")) <= _MOST_DIGITS and "/" not in short
            return f"{short} {word}" if few else grouped(number)
    return grouped(number)


def _whole_or_fraction(number: Number, size: int) -> Number:
    ratio = Fraction(number) / size
    return ratio.numerator if ratio.denominator == 1 else ratio
