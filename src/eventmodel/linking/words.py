"""The words of an article's body, each with its place in the text."""

from __future__ import annotations

import re
from array import array
from functools import lru_cache
from itertools import accumulate
from sys import intern
from typing import TYPE_CHECKING, Final, NamedTuple
from zlib import crc32

from eventmodel.values.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventmodel.model import Article

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
LEFT_OUT: Final = "\0"
"""What stands in a text where its words were left out; no word itself, and words on its two sides are no neighbours."""
_WORD_OR_GAP: Final = re.compile(rf"({_WORD.pattern}|\0+)")
_POSSESSIVE: Final = re.compile(r"['’]s?$")


class Lexeme(NamedTuple):
    """What a word is, wherever it stands.

    Attributes:
        form: what it is compared by: lower case, accents and possessive endings levelled; thousands separators
            taken out of a number; empty for a gap where text was left out.
        capital: whether it is printed with a capital.
        number: a hash of the form, the same everywhere; zero for a gap.
    """

    form: str
    capital: bool
    number: int


class Word(NamedTuple):
    """One word as printed, and the form that it is compared by.

    Attributes:
        start: first code point in the article's text.
        end: one past its last.
        form: see `Lexeme`.
        capital: whether it is printed with a capital.
    """

    start: int
    end: int
    form: str
    capital: bool


def words_between(text: str, start: int, end: int) -> Iterator[Word]:
    """Read the words of one stretch of a text.

    Examples:
        >>> [word.form for word in words_between("The mayor’s 6,000 Boats", 0, 23)]
        ['the', 'mayor', '6000', 'boats']
    """
    for match in _WORD.finditer(text, start, end):
        lexeme = lexeme_of(match.group())
        yield Word(match.start(), match.end(), lexeme.form, lexeme.capital)


@lru_cache(maxsize=262_144)
def lexeme_of(printed: str) -> Lexeme:
    """Tell what a printed word is."""
    form = "" if printed[0] == LEFT_OUT else intern(word_form(printed))
    return Lexeme(form, printed[0].isupper(), crc32(form.encode("utf-8", "surrogatepass")))


def word_form(printed: str) -> str:
    """Level case, accents, possessive endings and thousands separators."""
    if printed[0].isdigit():
        return printed.replace(",", "")
    plain = printed.lower() if printed.isascii() else fold(printed)
    return _POSSESSIVE.sub("", plain) if "'" in plain or "’" in plain else plain


def body_words(article: Article) -> tuple[list[Lexeme], array[int], array[int]]:
    """Read the words of an article's body in the order of the text: what they are, their starts and their ends."""
    printed: list[str] = []
    starts, ends = array("I"), array("I")
    for start, end in sorted(article.body):
        pieces = _WORD_OR_GAP.split(article.text[start:end])
        edges = array("I", accumulate(map(len, pieces), initial=start))
        printed.extend(pieces[1::2])
        starts.extend(edges[1:-1:2])
        ends.extend(edges[2::2])
    return list(map(lexeme_of, printed)), starts, ends
