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
    spans: list[tuple[int, int]] = []
    lows: list[str] = []
    at = start
    for low, high in quoted:
        first, last = max(start, low), min(end, high)
        _add_words(text, at, max(at, low), spans, lows)
        spans.append((first, last))
        lows.append(QUOTE_TOKEN)
        at = last
    _add_words(text, at, end, spans, lows)
    return Words([s for s, _ in spans], [e for _, e in spans], [text[s:e] for s, e in spans], lows)


def _add_words(text: str, start: int, end: int, spans: list[tuple[int, int]], lows: list[str]) -> None:
    """Add the words and marks of a stretch without quotations."""
    here = [match.span() for match in _TOKEN.finditer(text, start, end)]
    found = [text[first:last].lower() for first, last in here]
    if "’" in text[start:end]:
        found = [low.replace("’", "'") for low in found]
    if not _LOWER_LOOKALIKES.isdisjoint(found):
        printed = (text[first:last] for first, last in here)
        found = [word if word in _LOOKALIKES else low for word, low in zip(printed, found, strict=True)]
    if not _DOTTED.isdisjoint(found):
        here, found = _with_stops(here, found)
    spans += here
    lows += found


def _with_stops(spans: list[tuple[int, int]], lows: list[str]) -> tuple[list[tuple[int, int]], list[str]]:
    """'Mr.' and the like keep their stop, so that it does not look like the end of a phrase."""
    kept: list[tuple[int, int]] = []
    found: list[str] = []
    for span, low in zip(spans, lows, strict=True):
        if low == "." and found and found[-1] in _DOTTED and kept[-1][1] == span[0]:
            kept[-1] = kept[-1][0], span[1]
            found[-1] += "."
        else:
            kept.append(span)
            found.append(low)
    return kept, found
