"""The words and digits that numbers are made of, each with its kind and its value."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final, NamedTuple

from eventmodel.values.number import MOST_DIGITS, Number, exact
from eventmodel.values.numerals import CARDINALS, MULTIPLIERS, WORD_VALUES


class Token(NamedTuple):
    """A word, a sign or a run of digits that can be part of a number.

    Attributes:
        kind: what it may do: small, tens, hundred, scale, digits, of (a part of a whole) …
        value: what it counts.
        start: where it begins.
        end: where it ends.
        plural: whether a part of a whole is in the plural.
    """

    kind: str
    value: Number
    start: int
    end: int
    plural: bool = False


_SCALES: Final = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "lakh": 10**5, "crore": 10**7,
    "mln": 10**6, "mil": 10**6, "bln": 10**9, "tln": 10**12,
}  # fmt: skip
_ZEROES: Final = {"nought": 0, "naught": 0}
_DOZENS: Final = frozenset({"dozen", "dozens", "dz", "dzs", "doz", "dozs"})
_GLUED: Final = {**{k: v for k, v in MULTIPLIERS.items() if len(k) < 3}, "b": 10**9, "g": 10**9, "mm": 10**6} | {
    k: v for k, v in _SCALES.items() if len(k) == 3 or k.endswith("ion")
}
"""The multipliers that may stand at once behind digits."""
_SIGNS: Final = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5",
    "⅘": "4/5", "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8"}  # fmt: skip
_DENOMINATORS: Final = {"half": 2, "halve": 2, "quarter": 4} | {
    word: int(
        {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}.get(
            card, WORD_VALUES.get(card, 0)
        )
    )
    for word, card in CARDINALS.items()
    if word not in {"zeroth", "first", "second"}
}
"""The words for parts of a whole, and of how many."""
_RANKS: Final = {"first": 1, "second": 2}
_COMMON_PARTS: Final = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 25, 32, 64, 100})

DIGITS: Final = (
    r"(?:\d{1,3}(?:,\d{3}){1,8}(?!,?\d)|\d{1,2}(?:,\d{2}){1,8},\d{3}(?!,?\d)|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3}){1,8}(?!\d)"
    r"|\d{1,3}(?:\ \d{3}){2,8}(?!\d)|\d{1,3}(?:\ 000){1,8}(?!\d)|\d+)(?:\.\d+(?!\.\d)(?!\d))?|\.\d+"
)
_DIGITS = re.compile(DIGITS)
_WHOLE = re.compile(r"\d+")
_FRACTION = re.compile(r"(?:(?P<whole>\d+)\ {1,2})?(?P<part>\d{1,3})/(?P<of>\d{1,3})(?![\d/])")
_POWER = re.compile(
    r"(?:e(?P<e>[+-]?\d{1,3})|x10\^(?P<ten>-?\d{1,3})|\^(?P<power>[+-]{0,2}\d{1,3}))(?![\w.]\d)", re.IGNORECASE
)
_GLUE = re.compile(
    rf"(?:\s{{0,2}}(?:k|mln|bln|tln|mil)|{'|'.join(sorted(_GLUED, key=len, reverse=True))})(?!\w)", re.IGNORECASE
)
_NEXT = re.compile(r"(?:\s*-\s*|\s+)(?=[^\W_])|\s*(?=[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])")
_WORD = re.compile(r"[A-Za-z]+")
_MOST: Final = 24


def number_tokens(text: str, at: int, end: int) -> list[Token]:
    """The words and digits that a number may be made of, as many as stand in a row."""
    found: list[Token] = []
    while len(found) < _MOST:
        token = _token(text, at, end)
        if token is None or (found and _parts(found, token)):
            break
        found.append(token)
        gap = _NEXT.match(text, token.end, end)
        if gap is None:
            break
        at = gap.end()
    return found


def _parts(found: list[Token], token: Token) -> bool:
    """Whether no number goes on from one word to the next: '1 1', 'one one'."""
    last = found[-1].kind
    if token.kind in {"digits", "scaled"}:
        return last in {"digits", "scaled", "part"}
    return token.kind == last == "small" and all(t.kind != "point" for t in found)


def goes_on(word: str | None, *, fractions: bool) -> bool:
    """Tell whether a word behind a number can be part of it; without `fractions`, of a number without parts."""
    if not word:
        return False
    low = word.lower()
    if not fractions:
        return low in _GOING_ON or low[0].isdigit()
    singular = low.removesuffix("s")
    known = low in _KINDS or singular in _DENOMINATORS or singular in _RANKS or low in _GLUED
    return known or low[0].isdigit()


def _token(text: str, at: int, end: int) -> Token | None:
    first = text[at : at + 1]
    if first.isdigit() or first == ".":
        return _digits(text, at, end)
    if first in _SIGNS:
        return Token("part", Fraction(_SIGNS[first]), at, at + 1)
    word = _WORD.match(text, at, end)
    return None if word is None else _word(word[0].lower(), at, word.end())


def _word(word: str, at: int, end: int) -> Token | None:
    kind = _KINDS.get(word)
    if kind is not None:
        return Token(kind, _VALUES[word], at, end)
    singular = word.removesuffix("s")
    if singular in _RANKS:
        return Token("rank", _RANKS[singular], at, end, plural=word != singular)
    if singular in _DENOMINATORS:
        return Token("of", _DENOMINATORS[singular], at, end, plural=word != singular)
    return None


_VALUES: Final[dict[str, int]] = {
    **WORD_VALUES, **_ZEROES, **_SCALES, **dict.fromkeys(_DOZENS, 12), "hundred": 100, "hundreds": 100, "and": 0,
    "a": 1, "an": 1, "point": 0, "over": 0, "out": 0, "in": 0, "of": 0, "half": 2,
}  # fmt: skip
_KINDS: Final = {
    **{word: "tens" if n >= 20 else "small" for word, n in (WORD_VALUES | _ZEROES).items()},
    **dict.fromkeys(_SCALES, "scale"), **dict.fromkeys(_DOZENS, "dozen"), "hundred": "hundred", "hundreds": "hundreds",
    "and": "and", "a": "a", "an": "a", "point": "point", "over": "over", "out": "out", "in": "in", "of": "whole",
    "half": "half",
}  # fmt: skip
STARTS: Final = frozenset(
    word for word, kind in _KINDS.items() if kind in {"small", "tens", "scale", "hundred", "a", "half"}
) | {"quarter"}
"""The words that a number without a sign can begin with, but for the parts of a whole."""
_GOING_ON: Final = frozenset(_GLUED) | {
    word for word, kind in _KINDS.items() if kind not in {"a", "half", "in", "out", "over", "whole"}
}
"""The words that can go on with a number before them, but for the parts of a whole and its shares."""
BEHIND_ARTICLE: Final = frozenset(
    word for word, kind in _KINDS.items() if kind in {"hundred", "scale", "dozen", "half"}
) | {word + s for word in _DENOMINATORS for s in ("", "s")}
"""The words of which one stands behind an article that begins a number: 'a hundred', 'a quarter million'."""


def _digits(text: str, at: int, end: int) -> Token | None:
    fraction = _FRACTION.match(text, at, end)
    if fraction and int(fraction["part"]) < int(fraction["of"]) and int(fraction["of"]) in _COMMON_PARTS:
        value = int(fraction["whole"] or 0) + Fraction(int(fraction["part"]), int(fraction["of"]))
        return Token("part", value, at, fraction.end())
    dotted = at > 1 and text[at - 1] == "." and text[at - 2].isdigit()  # '168.1.2' are no decimals
    match = (_WHOLE if dotted else _DIGITS).match(text, at, end)
    if match is None or match.end() - at > MOST_DIGITS // 4:
        return None
    number, stop = exact(re.sub(r"[, \u00a0\u202f\u2009]", "", match[0])), match.end()
    power = _POWER.match(text, stop, end)
    if power:
        return Token("part", _raised(number, power), at, power.end())
    glue = _GLUE.match(text, stop, end)
    if glue:
        return Token("scaled", exact(number * _GLUED[glue[0].strip().lower()]), at, glue.end())
    return None if text[stop : min(end, stop + 1)].isalpha() else Token("digits", number, at, stop)


def _raised(value: Number, power: re.Match[str]) -> Number:
    if power["power"]:
        sign = -1 if power["power"].count("-") == 1 else 1
        return exact(Fraction(value) ** (sign * int(power["power"].lstrip("+-"))))
    return exact(value * Fraction(10) ** int(power["e"] or power["ten"]))
