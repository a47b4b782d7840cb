"""Values in plain words, as they were said as far as that is short."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from eventmodel.report.wording.days import when_words
from eventmodel.values.agent import Agent
from eventmodel.values.duration import Duration
from eventmodel.values.interval import Interval
from eventmodel.values.number import grouped, number_text
from eventmodel.values.quantity import Quantity, unit_words
from eventmodel.values.when import When

if TYPE_CHECKING:
    from eventmodel.values.number import Number
    from eventmodel.values.reading import Reading, Said

_PEOPLE: Final = {"person": "person", "persons": "people"}
_LARGE: Final = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_MOST_DIGITS: Final = 4


def reading_words(reading: Reading) -> str:
    """Say a value in plain words.

    Examples:
        >>> from eventmodel.values import Reading, Said, When, read_quantity
        >>> reading_words(read_quantity("more than 6,000", "person"))
        'more than 6,000 people'
        >>> reading_words(read_quantity("about 800", "metre"))
        'about 800 metres'
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
    """Say a figure in plain words: about the number that was stated, where there was one, else by its bounds."""
    stated = None if said is None else said.stated
    if said is not None and stated is not None and _lies_inside(stated, span):
        about = "about " if said.approximate else ""
        return f"{about}{number_words(stated)} {_unit(unit, Interval.point(stated))}"
    return f"{_interval_words(span)} {_unit(unit, span)}"


def _lies_inside(stated: Number, span: Interval) -> bool:
    """Whether a reading table put a margin on both sides of a stated number."""
    return span.low is not None and span.high is not None and span.low < stated < span.high


def _unit(unit: str, span: Interval) -> str:
    words = unit_words(unit, singular=span == Interval.point(1))
    return _PEOPLE.get(words, words)


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
