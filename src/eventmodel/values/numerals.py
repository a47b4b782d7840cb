"""Numerals: numbers as they are written, in digits and in words."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import Final

from eventmodel.values.number import Number, exact

_ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORD_VALUES: Final = {word: n for n, word in enumerate(_ONES)} | {word: 20 + 10 * n for n, word in enumerate(_TENS)}
"""What each plain number word counts."""

MULTIPLIERS: Final = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "dozen": 12,
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "bn": 1_000_000_000,
    "tn": 1_000_000_000_000,
}
"""What each multiplier stands for; the short ones only directly behind digits."""

ORDINALS: Final = {
    word: n
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
"""The ordinals in words that extraction looks for."""
_PARTS: Final = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}

_WORD = "|".join(sorted((*WORD_VALUES, "hundred", "thousand", "million", "billion", "trillion"), key=len)[::-1])
_SCALE = "hundred|thousand|million|billion|trillion"
DIGITS: Final = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?"
"""A number in digits, with thousands parted by commas or not."""
SPELLED: Final = rf"(?:an?\s(?=(?:{_SCALE})\b))?(?:{_WORD})(?:(?:-|\s(?:and\s)?)(?:{_WORD})\b){{0,9}}"
"""A number in words, such as 'forty-four' or 'two hundred and five'."""
SCALED: Final = rf"(?:{DIGITS})(?:\s?(?:{_SCALE})\b|(?:k|m|mn|bn|tn)\b)?"
"""Digits with a multiplier, such as '1.5 million' or '20m'."""

_SCALED_PARTS = re.compile(rf"({DIGITS})\s?([a-z]*)", re.IGNORECASE)
_FRACTION = re.compile(
    rf"(?:(an?|one|two|three|four|five|six|seven|nine)[\s-])?({'|'.join(_PARTS)})s?(?:\s+of)?", re.IGNORECASE
)
_ONE_IN = re.compile(rf"(?P<part>{SCALED}|{SPELLED})\s+(?:in|out\s+of)\s+(?P<whole>{SCALED}|{SPELLED})", re.IGNORECASE)
_RANKED = re.compile(r"(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:st|nd|rd|th)", re.IGNORECASE)
_HALF_OF = re.compile(rf"half\s+an?\s+({_SCALE})", re.IGNORECASE)
_AND_A_HALF = re.compile(rf"({DIGITS}|{SPELLED})\s+and\s+a\s+half(?:\s+({_SCALE}))?", re.IGNORECASE)
HALVES: Final = rf"half\s+an?\s+(?:{_SCALE})\b|(?:{DIGITS}|{SPELLED})\s+and\s+a\s+half(?:\s+(?:{_SCALE})\b)?"
"""A number with a half in words, such as 'half a million' or 'two and a half thousand'."""


@lru_cache(maxsize=4096)
def read_number(text: str) -> Number | None:
    """Read one number in digits or words; None where it is none.

    Examples:
        >>> read_number("1.5 million"), read_number("two hundred and five"), read_number("6,000")
        (1500000, 205, 6000)
    """
    match = _SCALED_PARTS.fullmatch(text.strip())
    if match is None:
        return _read_words(text) if "half" not in text.lower() else _read_halves(text)
    scale = match[2].lower()
    if scale and scale not in MULTIPLIERS:
        return None
    return exact(exact(match[1].replace(",", "")) * MULTIPLIERS.get(scale, 1))


def _read_halves(text: str) -> Number | None:
    """'half a million', 'two and a half thousand'."""
    half = _HALF_OF.fullmatch(text.strip())
    if half:
        return MULTIPLIERS[half[1].lower()] // 2
    match = _AND_A_HALF.fullmatch(text.strip())
    count = None if match is None else read_number(match[1])
    if match is None or count is None:
        return None
    last = re.split(r"[\s-]", match[1].lower())[-1]
    if not match[2] and last in MULTIPLIERS:  # 'a million and a half'
        return exact(count + Fraction(MULTIPLIERS[last], 2))
    return exact((count + Fraction(1, 2)) * MULTIPLIERS.get((match[2] or "").lower(), 1))


def read_ordinal(text: str) -> int | None:
    """Read a rank in digits or words; None where it is none.

    Examples:
        >>> read_ordinal("21st"), read_ordinal("twenty-first"), read_ordinal("third"), read_ordinal("hundredth")
        (21, 21, 3, 100)
    """
    ranked = _RANKED.fullmatch(text.strip())
    if ranked:
        return int(ranked[1].replace(",", ""))
    *before, last = re.split(r"([\s-])", text.strip().lower())
    cardinal = CARDINALS.get(last)
    number = None if cardinal is None else _read_words("".join([*before, cardinal]))
    return None if number is None else int(number)


def _ordinal_of(word: str) -> str:
    irregular = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
        "twelve": "twelfth"}  # fmt: skip
    return irregular.get(word) or (f"{word[:-1]}ieth" if word.endswith("y") else f"{word}th")


CARDINALS: Final = {
    _ordinal_of(word): word for word in (*WORD_VALUES, "hundred", "thousand", "million", "billion", "trillion")
}
"""Each ordinal in words and the word that counts it."""


def _read_words(text: str) -> Number | None:
    words = [w for w in re.split(r"[\s-]+", text.strip().lower()) if w not in {"and", "a", "an"}]
    if not words:
        return None
    total = group = 0
    for word in words:
        if word in WORD_VALUES:
            group += WORD_VALUES[word]
        elif word == "hundred":
            group = max(group, 1) * 100
        elif word in MULTIPLIERS:
            total += max(group, 1) * MULTIPLIERS[word]
            group = 0
        else:
            return None
    return total + group


def read_fraction(text: str) -> Fraction | None:
    """Read a fraction in words; None where it is none.

    Examples:
        >>> read_fraction("two-thirds"), read_fraction("half"), read_fraction("three quarters")
        (Fraction(2, 3), Fraction(1, 2), Fraction(3, 4))
        >>> read_fraction("one in five"), read_fraction("3 out of 4")
        (Fraction(1, 5), Fraction(3, 4))
    """
    match = _FRACTION.fullmatch(text.strip())
    if match is None:
        return _one_in(text)
    count = WORD_VALUES.get((match[1] or "one").lower(), 1)
    return Fraction(count, _PARTS[match[2].lower()])


def _one_in(text: str) -> Fraction | None:
    match = _ONE_IN.fullmatch(text.strip())
    part, whole = (None, None) if match is None else (read_number(match["part"]), read_number(match["whole"]))
    return None if part is None or not whole else Fraction(part) / whole
