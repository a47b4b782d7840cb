"""Words and marks of one sentence, with their places."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from eventmodel.extraction.word_classes import QUOTE_TOKEN

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}+|\d++(?:[.,]\d++)*+|[^\W_]++(?:[.’'&-][^\W_]++)*+(?:(?<=\b[^\W\d_a-z])\.)?+|[^\s]"
)
_DOTTED = frozenset("mr mrs ms dr gen col lt maj capt sgt sen rep gov rev prof st jr sr".split())
# Names that a pronoun is spelled like keep their capitals.
_LOOKALIKES = frozenset({"WHO", "IT", "US"})
_LOWER_LOOKALIKES = frozenset(word.lower() for word in _LOOKALIKES)


@attrs.frozen(slots=False)
class Words:
    """The words and marks of one sentence; each whole quotation in it counts as one.

    Attributes:
        starts: where each begins.
        ends: one past where each ends.
        texts: each as printed.
        lows: each in lower case, apostrophes straight.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    texts: Sequence[str]
    lows: Sequence[str]

    def __len__(self) -> int:
        return len(self.lows)

    def low(self, index: int) -> str:
        """The token at `index` in lower case; empty beyond either end."""
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def upper(self, index: int) -> bool:
        """Whether the token at `index` begins with a capital."""
        return 0 <= index < len(self.texts) and self.texts[index][0].isupper()

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The span from token `first` up to, not including, token `last`."""
        return self.starts[first], self.ends[last - 1]


def tokenise(text: str, start: int, end: int, quoted: Sequence[tuple[int, int]] = ()) -> Words:
    """Cut a stretch of text into words and marks.

    `quoted` are spans, marks included, each of which becomes one token `<q>`.

    Examples:
        >>> tokenise("He's in.", 0, 8).lows
        ["he's", 'in', '.']
    """
    starts: list[int] = []
    texts: list[str] = []
    lows: list[str] = []
    at = start
    for low, high in quoted:
        first, last = max(start, low), min(end, high)
        _add_words(text, at, max(at, low), starts, texts, lows)
        starts.append(first)
        texts.append(text[first:last])
        lows.append(QUOTE_TOKEN)
        at = last
    _add_words(text, at, end, starts, texts, lows)
    return Words(starts, [at + len(token) for at, token in zip(starts, texts, strict=True)], texts, lows)


def _add_words(text: str, start: int, end: int, starts: list[int], texts: list[str], lows: list[str]) -> None:
    """Add the words and marks of a stretch without quotations."""
    found = _TOKEN.findall(text, start, end)
    if not found:
        return
    low = " ".join(found).lower().replace("’", "'").split(" ")
    if not _LOWER_LOOKALIKES.isdisjoint(low):
        low = [printed if printed in _LOOKALIKES else word for printed, word in zip(found, low, strict=True)]
    at = start
    begun: list[int] = []
    for token in found:  # only white space stands between them
        at = text.index(token, at)
        begun.append(at)
        at += len(token)
    if not _DOTTED.isdisjoint(low):
        _join_stops(begun, found, low)
    starts += begun
    texts += found
    lows += low


def _join_stops(starts: list[int], texts: list[str], lows: list[str]) -> None:
    """'Mr.' and the like keep their stop, so that it does not look like the end of a phrase."""
    for i in range(len(lows) - 1, 0, -1):
        if lows[i] == "." and lows[i - 1] in _DOTTED and starts[i - 1] + len(texts[i - 1]) == starts[i]:
            texts[i - 1] += "."
            lows[i - 1] += "."
            del starts[i], texts[i], lows[i]
