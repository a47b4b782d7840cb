"""Numerals in running text: one number at a time, in digits, in words, in both, and with its fraction.

`numeral_at` reads the longest number that begins at a place. It never looks back and never tries a word twice, so
its time grows with what it reads.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.values.number import MOST_DIGITS, Number, exact
from eventmodel.values.numerals import CARDINALS, MULTIPLIERS, WORD_VALUES

if TYPE_CHECKING:
    from collections.abc import Iterator


@attrs.frozen
class Numeral:
    """A number as it is written.

    Attributes:
        start: where it begins, its sign included.
        end: where it ends.
        value: the number.
        digits: whether it begins with digits.
        fraction: whether a fraction, a power or a share ('one in five') is part of it.
    """

    start: int
    end: int
    value: Number
    digits: bool = False
    fraction: bool = False


@attrs.frozen
class _Token:
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
    r"(?:\d{1,3}(?:,\d{3})+(?!,?\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!,?\d)|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)"
    r"|\d{1,3}(?:\ \d{3}){2,}(?!\d)|\d{1,3}(?:\ 000)+(?!\d)|\d+)(?:\.\d+(?!\.\d)(?!\d))?|\.\d+"
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


def find_numerals(text: str, start: int = 0, end: int | None = None) -> Iterator[Numeral]:
    """Find every number in a stretch of text, fractions and signs included.

    Examples:
        >>> [str(n.value) for n in find_numerals("minus five, two and a half million, 3/4, one in five, 6 lakh")]
        ['-5', '2500000', '3/4', '1/5', '600000']
    """
    end = len(text) if end is None else end
    at, before = start, ""
    for match in _BEGINS.finditer(text, start, end):
        first, word = match.start(), match[0].lower()
        held = first and text[first - 1].isalnum()
        found = None if first < at or held else signed_at(text, first, end)
        if found is not None and not (word == "one" and before in _POINTING and found.value == 1):
            at = found.end
            yield found
        before = word


_BEGINS = re.compile(r"[A-Za-z]+|-\s?(?=\.?\d)|(?<!\d)\.\d+|\d+|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
_POINTING: Final = frozenset("the this that which each every any no".split())


_MINUS = re.compile(r"(?:minus|negative)\s+|-\s?(?=[\d.])", re.IGNORECASE)


def signed_at(text: str, at: int, end: int) -> Numeral | None:
    """Read the number that begins here, with its sign and its fraction."""
    minus = _MINUS.match(text, at, end)
    if minus and text[at] == "-" and at and not text[at - 1].isspace():
        return None
    found = numeral_at(text, minus.end() if minus else at, end)
    return found if found is None or minus is None else attrs.evolve(found, start=at, value=-found.value)


def numeral_at(text: str, at: int, end: int, *, fractions: bool = True) -> Numeral | None:
    """Read the longest number that begins here; None where none does.

    Without `fractions`, the number stops where a part of a whole would begin: 'a third' is none then.

    Examples:
        >>> numeral_at("forty-four people", 0, 17).value, numeral_at("1,200 people", 0, 12).value
        (44, 1200)
    """
    tokens = _tokens(text, at, end)
    if not tokens:
        return None
    try:
        return _Parser(tokens, fractions=fractions).numeral()
    except ArithmeticError:
        return None


def _tokens(text: str, at: int, end: int) -> list[_Token]:
    """The words and digits that a number may be made of, as many as stand in a row."""
    found: list[_Token] = []
    while len(found) < _MOST:
        token = _token(text, at, end)
        if token is None:
            break
        found.append(token)
        gap = _NEXT.match(text, token.end, end)
        if gap is None:
            break
        at = gap.end()
    return found


def _token(text: str, at: int, end: int) -> _Token | None:
    first = text[at : at + 1]
    if first.isdigit() or first == ".":
        return _digits(text, at, end)
    if first in _SIGNS:
        return _Token("part", Fraction(_SIGNS[first]), at, at + 1)
    word = _WORD.match(text, at, end)
    return None if word is None else _word(word[0].lower(), at, word.end())


def _word(word: str, at: int, end: int) -> _Token | None:
    kind = _KINDS.get(word)
    if kind is not None:
        return _Token(kind, _VALUES[word], at, end)
    singular = word.removesuffix("s")
    if singular in _RANKS:
        return _Token("rank", _RANKS[singular], at, end, plural=word != singular)
    if singular in _DENOMINATORS:
        return _Token("of", _DENOMINATORS[singular], at, end, plural=word != singular)
    return None


_VALUES: Final[dict[str, int]] = {
    **WORD_VALUES, **_ZEROES, **_SCALES, **dict.fromkeys(_DOZENS, 12), "hundred": 100, "hundreds": 100, "and": 0, "a": 1, "an": 1,
    "point": 0, "over": 0, "out": 0, "in": 0, "of": 0, "half": 2,
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


def _digits(text: str, at: int, end: int) -> _Token | None:
    fraction = _FRACTION.match(text, at, end)
    if fraction and int(fraction["part"]) < int(fraction["of"]) and int(fraction["of"]) in _COMMON_PARTS:
        value = int(fraction["whole"] or 0) + Fraction(int(fraction["part"]), int(fraction["of"]))
        return _Token("part", value, at, fraction.end())
    dotted = at > 1 and text[at - 1] == "." and text[at - 2].isdigit()  # '168.1.2' are no decimals
    match = (_WHOLE if dotted else _DIGITS).match(text, at, end)
    if match is None or match.end() - at > MOST_DIGITS // 4:
        return None
    value, stop = exact(re.sub(r"[, \u00a0\u202f\u2009]", "", match[0])), match.end()
    power = _POWER.match(text, stop, end)
    if power:
        return _Token("part", _raised(value, power), at, power.end())
    glue = _GLUE.match(text, stop, end)
    if glue:
        return _Token("scaled", exact(value * _GLUED[glue[0].strip().lower()]), at, glue.end())
    return None if text[stop : min(end, stop + 1)].isalpha() else _Token("digits", value, at, stop)


def _raised(value: Number, power: re.Match[str]) -> Number:
    if power["power"]:
        sign = -1 if power["power"].count("-") == 1 else 1
        return exact(Fraction(value) ** (sign * int(power["power"].lstrip("+-"))))
    return exact(value * Fraction(10) ** int(power["e"] or power["ten"]))


class _Parser:
    """Reads one number from tokens, left to right."""

    def __init__(self, tokens: list[_Token], *, fractions: bool) -> None:
        self.tokens, self.fractions = tokens, fractions

    def kind(self, index: int) -> str:
        return self.tokens[index].kind if 0 <= index < len(self.tokens) else ""

    def numeral(self) -> Numeral | None:
        found = self._amount()
        if found is None:
            return None
        value, stop, fraction = found
        digits = self.kind(0) in {"digits", "scaled", "part"}
        return Numeral(self.tokens[0].start, self.tokens[stop - 1].end, exact(value), digits, fraction)

    def _amount(self) -> tuple[Number, int, bool] | None:
        first = self.kind(0)
        if first == "part":
            return (self.tokens[0].value, 1, True) if self.fractions else None
        if first == "scaled":
            return self.tokens[0].value, 1, False
        led = self._led_by_part()
        if led is not None:
            return led
        card = self._cardinal(0)
        return None if card is None else self._share(*self._with_part(*card))

    def _led_by_part(self) -> tuple[Number, int, bool] | None:
        """'half a million', 'half a dozen', 'a quarter million', 'a third', 'half'."""
        at = 1 if self.kind(0) == "a" else 0
        kind = self.kind(at)
        if at and kind == "tens" and self._is_compound(2):
            return Fraction(1, int(self.tokens[1].value + self.tokens[2].value)), 3, True
        if kind not in {"half", "of"} or (kind == "of" and not at and self.tokens[at].value != 4):
            return None
        part, behind = Fraction(1, int(self.tokens[at].value)), at + 1
        behind += self.kind(behind) == "a"
        if self.kind(behind) in {"scale", "dozen"}:
            return part * self.tokens[behind].value, behind + 1, False
        whole = self._of_a_scale(at + 1)
        if whole:
            return part * whole, at + 4, True
        plain = self.fractions and (at or kind == "half") and not self.tokens[at].plural
        return (part, at + 1, True) if plain else None

    def _of_a_scale(self, at: int) -> int:
        """'two thirds of a million'."""
        kinds = [self.kind(i) for i in range(at, at + 3)]
        return int(self.tokens[at + 2].value) if kinds == ["whole", "a", "scale"] else 0

    def _cardinal(self, at: int) -> tuple[Number, int, int, int] | None:
        """A whole number (or decimal): its value, where it ends, its last scale, and where its last 'and' stands."""
        total, group, last, scale, linked = Fraction(0), None, Fraction(10**15), 1, -1
        index, before_and = at, None
        if self.kind(at) == "a":
            if self.kind(at + 1) not in {"hundred", "scale", "dozen"}:
                return None
            index += 1
        while index < len(self.tokens):
            token = self.tokens[index]
            if token.kind == "and":
                joined = self.kind(index - 1) in {"hundred", "scale"} and self._is_more(index + 1)
                if not joined or index == at:
                    break
                before_and, linked = (total, group, scale, index), index
            elif token.kind in {"small", "tens", "digits"}:
                step = self._joined(group, token, self.kind(index - 1) if index > at else "", total)
                if step is None:
                    break
                group = step
            elif token.kind == "hundred" or (token.kind == "hundreds" and group is not None):
                if group is not None and group >= 100 and (before_and is not None or self.kind(index - 1) != "digits"):
                    index = self._undone(before_and, index)
                    if before_and is not None:
                        total, group, scale, _ = before_and
                    break
                group = (1 if group is None else group) * 100
            elif token.kind == "scale":
                if group is None and total and self.kind(index - 1) == "scale" and index > at:
                    total, scale = total * token.value, scale * int(token.value)
                elif (group is None and total) or token.value >= last:
                    break
                else:
                    total, last, scale = (
                        total + (1 if group is None else group) * token.value,
                        Fraction(token.value),
                        int(token.value),
                    )
                    group = None
            else:
                break
            index += 1
        while index > at and self.kind(index - 1) == "and":
            index -= 1
        if index == at or (self.kind(at) == "a" and index == at + 1 and self.kind(index) != "dozen"):
            return None
        value = total + (group or 0) if (group is not None or total) else Fraction(1 if self.kind(at) == "a" else 0)
        ended = scale if self.kind(index - 1) == "scale" else 1
        return value, index, ended, linked if linked < index else -1

    def _is_more(self, index: int) -> bool:
        return self.kind(index) in {"small", "tens", "digits"} and self.tokens[index].value > 0

    def _undone(self, before_and: tuple[Fraction, Fraction | None, int, int] | None, index: int) -> int:
        return index if before_and is None else before_and[3]

    def _joined(self, group: Fraction | None, token: _Token, before: str, total: Fraction) -> Fraction | None:
        """The group with one more word: 'twenty' + 'five', 'hundred' + 'twelve'."""
        value = Fraction(token.value)
        if group is None:
            starts = not total or before in {"scale", "and"}
            return value if starts and (before or not total) else None
        if token.kind == "small" and 0 < value < 10 and before == "tens":
            return group + value
        after_hundred = before == "hundred" or (before == "and" and group % 100 == 0 and group >= 100)
        return group + value if after_hundred and value < 100 and (token.kind != "digits" or before == "and") else None

    def _with_part(self, value: Number, at: int, scale: int, linked: int) -> tuple[Number, int, bool]:
        """The number with what stands behind it: dozens, decimals in words, a fraction."""
        kind = self.kind(at)
        if kind == "dozen":
            return self._dozens(value, at, linked), at + 1, False
        if kind == "tens" and self._is_compound(at + 1):
            return Fraction(value) / (self.tokens[at].value + self.tokens[at + 1].value), at + 2, True
        if kind == "point":
            return self._decimals(value, at)
        if self.kind(at) in {"of", "half"} and self.kind(at - 1) != "digits":
            return self._parts(value, at, linked)
        if kind == "part" and self.kind(at - 1) == "digits" and self.fractions:
            return value + self.tokens[at].value, at + 1, True
        if kind == "and":
            return self._mixed(value, at, scale)
        return value, at, False

    def _decimals(self, value: Number, at: int) -> tuple[Number, int, bool]:
        """'two hundred point zero three', 'point seventy-one'."""
        digits, index = "", at + 1
        while self.kind(index) in {"small", "tens"} and len(digits) < 12:
            token = self.tokens[index]
            ones = token.kind == "tens" and self.kind(index + 1) == "small" and self.tokens[index + 1].value < 10
            digits += str(int(token.value + (self.tokens[index + 1].value if ones else 0)))
            index += 2 if ones else 1
        if not digits:
            return value, at, False
        return value + Fraction(int(digits), 10 ** len(digits)), index, False

    def _parts(self, value: Number, at: int, linked: int) -> tuple[Number, int, bool]:
        """'three quarters', 'twenty-three fifths', 'one hundred and three quarters'."""
        token = self.tokens[at]
        if linked > 0:
            part, whole = self._cardinal(linked + 1), self._cardinal_until(linked)
            if part is not None and part[1] == at and part[0] < token.value and whole is not None:
                joined = self._whole_and_part(whole[0], whole[2], part[0], at)
                return (value, at, False) if joined is None else joined
        if self.kind(at - 1) == "tens" and at > 1 and self.kind(at - 2) != "and" and self._is_compound(at):
            above = self._cardinal_until(at - 1)
            if above is not None:
                return Fraction(above[0]) / (self.tokens[at - 1].value + token.value), at + 1, True
        fits = token.plural or (value == 1 and token.kind == "of")
        if not self.fractions or not fits:
            return value, at, False
        share = Fraction(value) / token.value
        more = self._of_a_scale(at + 1)
        return (share * more, at + 4, True) if more else (share, at + 1, True)

    def _is_compound(self, at: int) -> bool:
        """The last word of 'twenty-fifths', behind the tens."""
        fits = self.kind(at) == "rank" or (self.kind(at) == "of" and self.tokens[at].value < 10)
        return self.fractions and fits

    def _dozens(self, value: Number, at: int, linked: int) -> Number:
        """'three hundred and two dozens' are three hundred, and two dozens."""
        whole = self._cardinal_until(linked) if linked > 0 else None
        return value * 12 if whole is None else whole[0] + (value - whole[0]) * 12

    def _cardinal_until(self, stop: int) -> tuple[Number, int, int] | None:
        found = _Parser(self.tokens[:stop], fractions=False)._cardinal(0)
        return found[:3] if found is not None and found[1] == stop else None

    def _whole_and_part(self, whole: Number, scale: int, count: Number, at: int) -> tuple[Number, int, bool] | None:
        """A whole number and a part of one, or of its scale: '3 million and a quarter', 'five and a half million'."""
        token = self.tokens[at]
        lone = count == 1
        whole_only = not self.fractions and not (token.value == 2 and lone)
        if whole_only or lone == token.plural:
            return None
        part, stop = Fraction(count) / token.value, at + 1
        if self.kind(stop) == "scale":
            factor = self.tokens[stop].value
            return (whole + part * factor if scale > factor else (whole + part) * factor), stop + 1, False
        return whole + part * scale, stop, scale == 1

    def _mixed(self, value: Number, at: int, scale: int) -> tuple[Number, int, bool]:
        """'two and a half million', '3 million and a quarter', 'five and three eighths'."""
        first = at + 1
        count: tuple[Number, int] | None = None
        if self.kind(first) in {"a", "half"}:
            count = 1, first + (self.kind(first) == "a")
        elif (card := self._cardinal(first)) is not None:
            count = card[0], card[1]
        if count is None or self.kind(count[1]) not in {"of", "half"}:
            return value, at, False
        joined = self._whole_and_part(value, scale, count[0], count[1])
        return (value, at, False) if joined is None else joined

    def _share(self, value: Number, at: int, fraction: bool) -> tuple[Number, int, bool]:  # noqa: FBT001 - what `_with_part` gives
        """'one in five', '2 out of 3', 'one over three'."""
        kinds = self.kind(at), self.kind(at + 1)
        width = 2 if kinds == ("out", "whole") else 1 if kinds[0] in {"in", "over"} else 0
        if not width or not self.fractions or fraction:
            return value, at, fraction
        whole = self._cardinal(at + width)
        over = kinds[0] == "over"
        if whole is None or not whole[0] or not (value < whole[0] or (over and self.kind(0) == self.kind(at + width))):
            return value, at, fraction
        return Fraction(value) / whole[0], whole[1], True
