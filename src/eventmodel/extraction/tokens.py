"""Words and marks of one sentence, with their places."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import attrs

from eventmodel.extraction.word_classes import QUOTE_TOKEN

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}+|\d++(?:[.,]\d++)*+|[^\W_]++(?:[.’'&-][^\W_]++)*+(?:(?<=\b[^\W\d_a-z])\.)?+|[^\s]"
)
_DOTTED = frozenset(
    "mr. mrs. ms. dr. gen. col. lt. maj. capt. sgt. sen. rep. gov. rev. prof. st. jr. sr.".split()
)
# Names that a pronoun is spelled like keep their capitals.
_LOOKALIKES = frozenset({"WHO", "IT", "US"})


class Token(NamedTuple):
    """A word or a mark: its span, its letters, and the letters in lower case."""

    start: int
    end: int
    text: str
    low: str


@attrs.frozen(slots=False)
class Words:
    """The tokens of one sentence; each whole quotation in it counts as one token."""

    start: int
    end: int
    tokens: tuple[Token, ...]

    @cached_property
    def lows(self) -> tuple[str, ...]:
        """The tokens in lower case."""
        return tuple(t.low for t in self.tokens)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each token starts."""
        return tuple(t.start for t in self.tokens)

    def low(self, index: int) -> str:
        """The token at `index` in lower case; empty beyond either end."""
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def upper(self, index: int) -> bool:
        """Whether the token at `index` begins with a capital."""
        return 0 <= index < len(self.tokens) and self.tokens[index].text[0].isupper()

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The span from token `first` up to, not including, token `last`."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def at(self, offset: int) -> int:
        """Index of the first token that starts at or after `offset`."""
        return bisect_left(self.starts, offset)


def tokenise(text: str, start: int, end: int, quoted: Sequence[tuple[int, int]] = ()) -> Words:
    """Cut a stretch of text into words and marks.

    `quoted` are spans, marks included, each of which becomes one token `<q>`.

    >>> tokenise("He's in.", 0, 8).lows
    ("he's", 'in', '.')
    """
    found: list[Token] = []
    at = start
    for low, high in quoted:
        _scan(text, at, max(at, low), found)
        first = max(start, low)
        found.append(Token(first, min(end, high), text[first : min(end, high)], QUOTE_TOKEN))
        at = min(end, high)
    _scan(text, at, end, found)
    return Words(start, end, tuple(found))


def _scan(text: str, start: int, end: int, found: list[Token]) -> None:
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        last = match.end()
        # 'Mr.' and the like keep their stop, so that it does not look like the end of a phrase
        if text[last : last + 1] == "." and word.lower() + "." in _DOTTED and last < end:
            word, last = word + ".", last + 1
        if word == "." and found and found[-1].end > match.start():
            continue
        low = word if word in _LOOKALIKES else word.lower().replace("’", "'")
        found.append(Token(match.start(), last, word, low))
