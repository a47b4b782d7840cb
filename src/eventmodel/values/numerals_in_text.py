"""Numerals in running text: one number at a time, in digits, in words, in both, and with its fraction.

`numeral_at` reads the longest number that begins at a place, in time that grows with what it reads.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from eventmodel.errors import InvalidValueError
from eventmodel.values.cardinals import Cardinal, cardinal_at
from eventmodel.values.number import Number, exact
from eventmodel.values.number_tokens import Token, goes_on, number_tokens
from eventmodel.values.numerals import WORD_VALUES

if TYPE_CHECKING:
    from collections.abc import Iterator

Found = tuple[Number, int, bool]
"""A number, the token behind it, and whether a fraction is part of it."""


class Numeral(NamedTuple):
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
    return found if found is None or minus is None else found._replace(start=at, value=-found.value)


_PLAIN = re.compile(
    r"(?:(?P<number>(?:\d{1,3}(?:,\d{3}){1,8}(?!,?\d)|\d{1,15})(?:\.\d{1,6})?)"
    r"(?![\w/^½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|[.,]\d|\s?[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞\u00a0\u202f\u2009])"
    r"|(?P<word>[A-Za-z]+))(?:(?:\s*-\s*|\s+)(?P<next>\w+)(?:(?:\s*-\s*|\s+)(?P<then>\w+))?)?"
)
"""Digits, or a word, with what stands behind: most numbers are no more than that."""


def numeral_at(text: str, at: int, end: int, *, fractions: bool = True) -> Numeral | None:
    """Read the longest number that begins here; None where none does.

    Without `fractions`, the number stops where a part of a whole would begin: 'a third' is none then.

    Examples:
        >>> numeral_at("forty-four people", 0, 17).value, numeral_at("1,200 people", 0, 12).value
        (44, 1200)
    """
    lone = _lone(text, at, end, fractions=fractions)
    if lone is not None:
        return lone
    tokens = number_tokens(text, at, end)
    if not tokens:
        return None
    try:
        return _Parser(tokens, fractions=fractions).numeral()
    except (ArithmeticError, InvalidValueError):
        return None


def _lone(text: str, at: int, end: int, *, fractions: bool) -> Numeral | None:
    """The number in digits or of one word that begins here, where nothing behind it can be part of it."""
    plain = _PLAIN.match(text, at, end)
    if plain is None or (goes_on(plain["next"], fractions=fractions) and not _ends_before(plain, fractions=fractions)):
        return None
    if plain["word"]:
        value = WORD_VALUES.get(plain["word"].lower())
        return None if value is None else Numeral(at, plain.end("word"), value)
    if at and text[at - 1] == ".":
        return None
    return Numeral(at, plain.end("number"), exact(plain["number"].replace(",", "")), digits=True)


def _ends_before(plain: re.Match[str], *, fractions: bool) -> bool:
    """Whether an 'and' behind leads to no number."""
    return not fractions and plain["next"].lower() == "and" and not goes_on(plain["then"], fractions=True)


class _Parser:
    """Reads one number from tokens, left to right."""

    def __init__(self, tokens: list[Token], *, fractions: bool) -> None:
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

    def _amount(self) -> Found | None:
        first = self.kind(0)
        if first == "part":
            return (self.tokens[0].value, 1, True) if self.fractions else None
        if first == "scaled":
            return self.tokens[0].value, 1, False
        led = self._led_by_part()
        if led is not None:
            return led
        card = cardinal_at(self.tokens, 0)
        return None if card is None else self._share(*self._with_part(card))

    def _led_by_part(self) -> Found | None:
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

    def _with_part(self, card: Cardinal) -> Found:
        """The number with what stands behind it: dozens, decimals in words, a fraction."""
        value, at, kind = card.value, card.stop, self.kind(card.stop)
        if kind == "dozen":
            return self._dozens(value, card.linked), at + 1, False
        if kind == "tens" and self._is_compound(at + 1):
            return Fraction(value) / (self.tokens[at].value + self.tokens[at + 1].value), at + 2, True
        if kind == "point":
            return self._decimals(value, at)
        if self.kind(at) in {"of", "half"} and self.kind(at - 1) != "digits":
            return self._parts(value, at, card.linked)
        if kind == "part" and self.kind(at - 1) == "digits" and self.fractions:
            return value + self.tokens[at].value, at + 1, True
        if kind == "and":
            return self._mixed(value, at, card.scale)
        return value, at, False

    def _decimals(self, value: Number, at: int) -> Found:
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

    def _parts(self, value: Number, at: int, linked: int) -> Found:
        """'three quarters', 'twenty-three fifths', 'one hundred and three quarters'."""
        token = self.tokens[at]
        if linked > 0:
            part, whole = cardinal_at(self.tokens, linked + 1), self._until(linked)
            if part is not None and part.stop == at and part.value < token.value and whole is not None:
                return self._whole_and_part(whole.value, whole.scale, part.value, at) or (value, at, False)
        if self.kind(at - 1) == "tens" and at > 1 and self.kind(at - 2) != "and" and self._is_compound(at):
            above = self._until(at - 1)
            if above is not None:
                return Fraction(above.value) / (self.tokens[at - 1].value + token.value), at + 1, True
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

    def _dozens(self, value: Number, linked: int) -> Number:
        """'three hundred and two dozens' are three hundred, and two dozens."""
        whole = self._until(linked) if linked > 0 else None
        return value * 12 if whole is None else whole.value + (value - whole.value) * 12

    def _until(self, stop: int) -> Cardinal | None:
        found = cardinal_at(self.tokens[:stop], 0)
        return found if found is not None and found.stop == stop else None

    def _whole_and_part(self, whole: Number, scale: int, count: Number, at: int) -> Found | None:
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

    def _mixed(self, value: Number, at: int, scale: int) -> Found:
        """'two and a half million', '3 million and a quarter', 'five and three eighths'."""
        first = at + 1
        count: tuple[Number, int] | None = None
        if self.kind(first) in {"a", "half"}:
            count = 1, first + (self.kind(first) == "a")
        elif (card := cardinal_at(self.tokens, first)) is not None:
            count = card.value, card.stop
        if count is None or self.kind(count[1]) not in {"of", "half"}:
            return value, at, False
        return self._whole_and_part(value, scale, count[0], count[1]) or (value, at, False)

    def _share(self, value: Number, at: int, fraction: bool) -> Found:  # noqa: FBT001 - what `_with_part` gives
        """'one in five', '2 out of 3', 'one over three'."""
        kinds = self.kind(at), self.kind(at + 1)
        width = 2 if kinds == ("out", "whole") else 1 if kinds[0] in {"in", "over"} else 0
        if not width or not self.fractions or fraction:
            return value, at, fraction
        whole = cardinal_at(self.tokens, at + width)
        over = kinds[0] == "over"
        if (
            whole is None
            or not whole.value
            or not (value < whole.value or (over and self.kind(0) == self.kind(at + width)))
        ):
            return value, at, fraction
        return Fraction(value) / whole.value, whole.stop, True
