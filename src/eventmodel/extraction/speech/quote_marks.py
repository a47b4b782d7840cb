"""Pairs of quotation marks, whatever their style, and the stretches between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventmodel.extraction.sentences import Sentence

_MARK = re.compile(r"[\"“”„‟«»〝〞‘’‚‛‹›'`](?:(?<=`)`|(?<=')')?+")
_DOUBLE = frozenset({'"', "“", "”", "„", "‟", "«", "»", "〝", "〞", "``", "''"})
_OPENING = frozenset({"“", "„", "‟", "«", "〝", "``"})
_CLOSING = frozenset({"”", "»", "〞", "''"})
_PAIRS = frozenset({("„", "“"), ("‟", "“"), ("»", "«")})
_ELISIONS = re.compile(r"[’'‘](?:\d\ds?\b|em\b|til\b|tis\b|twas\b|n\b|cause\b|bout\b|round\b)", re.IGNORECASE)
_STARTS_AFTER = frozenset('([{—–-/:;,…|“"„«')


@attrs.frozen
class QuoteSpan:
    """A stretch between quotation marks.

    Attributes:
        start: first code point between the marks.
        end: one past the last.
        opened: where the opening mark stands.
        closed: one past the closing mark; equal to `end` where it is missing.
        single: whether the marks are single ones.
        paragraph: number of the paragraph.
        goes_on: the closing mark is missing.
    """

    start: int
    end: int
    opened: int
    closed: int
    single: bool
    paragraph: int
    goes_on: bool


def find_quote_spans(text: str, sentences: Sequence[Sentence]) -> tuple[QuoteSpan, ...]:
    """Pair the quotation marks of each paragraph.

    A mark left open ends with its paragraph when a quotation may fill it up, else with its sentence. A
    quotation inside another is part of it.

    Examples:
        >>> from eventmodel.extraction.sentences import Sentence
        >>> line = "He's sure: 'It's over', the dogs' owner said."
        >>> [line[q.start:q.end] for q in find_quote_spans(line, (Sentence(line, 0, len(line), 0),))]
        ["It's over"]
    """
    found: list[QuoteSpan] = []
    for group in _paragraphs(sentences):
        found.extend(_outermost(_pair(text, group)))
    return tuple(found)


def _paragraphs(sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    group: list[Sentence] = []
    for sentence in sentences:
        if group and sentence.paragraph != group[0].paragraph:
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def _pair(text: str, group: list[Sentence]) -> list[QuoteSpan]:
    start, end = group[0].start, group[-1].end
    marks = list(_MARK.finditer(text, start, end))
    if not marks:
        return []
    pairing = _Pairing(text, start, end, group)
    for mark in marks:
        if mark.group() in _DOUBLE:
            pairing.double(mark.group(), mark.start(), mark.end())
        elif pairing.opened is None:
            pairing.single(mark.start())
    pairing.finish()
    return pairing.found


def _outermost(spans: list[QuoteSpan]) -> Iterator[QuoteSpan]:
    last = -1
    for span in sorted(spans, key=lambda s: (s.opened, -s.closed)):
        if span.opened >= last and span.start < span.end:
            yield span
            last = span.closed


class _Pairing:
    """The state while one paragraph is read from left to right."""

    def __init__(self, text: str, start: int, end: int, group: list[Sentence]) -> None:
        self.text, self.start, self.end, self.group = text, start, end, group
        self.found: list[QuoteSpan] = []
        self.opened: tuple[int, int] | None = None
        self._single: int | None = None
        self._maybe: int | None = None

    def double(self, mark: str, at: int, after: int) -> None:
        """Take a double mark: it opens or closes by its shape, and where that cannot be, by its place."""
        if self.opened is None:
            inside = mark == '"' and self._is_inside(at)
            if not inside and (mark not in _CLOSING or self._may_open(at, after)):
                self.opened = (at, after)
        elif self._reopens(mark, at, after):
            self._leave_open(at)
            self.opened = (at, after)
        else:
            self._close(self.opened, at, after, single=False)
            self.opened = None

    def _reopens(self, mark: str, at: int, after: int) -> bool:
        """Whether the mark opens anew while one is open: it does not where it closes the other's style, as in „…“."""
        first = "" if self.opened is None else self.text[self.opened[0]]
        if (first, mark) in _PAIRS:
            return False
        return mark in _OPENING or (mark == '"' and self._must_open(at, after))

    def single(self, at: int) -> None:
        """Take a single mark, which is more often an apostrophe."""
        before, following = self.text[at - 1 : at] if at > self.start else " ", self.text[at + 1 : at + 2]
        inside = before.isalnum()
        if not inside and (following.isalnum() or following in "([") and following:
            if before.isspace() or before in _STARTS_AFTER:
                self._settle()
                if not _ELISIONS.match(self.text, at):
                    self._single = at
        elif self._single is not None and not following.isalnum() and not before.isspace():
            self._close_single(at, before)

    def finish(self) -> None:
        """Take the end of the paragraph."""
        self._settle()
        if self.opened is not None:
            self._leave_open(self.end, final=True)

    def _close_single(self, at: int, before: str) -> None:
        if before in "sS":
            # 'the workers' union' may go on to the real end of the quotation
            self._maybe = at if self._maybe is None else self._maybe
        else:
            self._maybe = at
            self._settle()

    def _settle(self) -> None:
        if self._single is not None and self._maybe is not None:
            self._close((self._single, self._single + 1), self._maybe, self._maybe + 1, single=True)
        self._single = self._maybe = None

    def _close(self, opened: tuple[int, int], at: int, after: int, *, single: bool) -> None:
        self._add(opened, at, after, single=single, goes_on=False)

    def _add(self, opened: tuple[int, int], at: int, after: int, *, single: bool, goes_on: bool) -> None:
        first, last = opened[1], at
        while first < last and self.text[first].isspace():
            first += 1
        while last > first and self.text[last - 1].isspace():
            last -= 1
        closed = last if goes_on else after
        number = self.group[0].paragraph
        self.found.append(QuoteSpan(first, last, opened[0], closed, single, number, goes_on))

    def _leave_open(self, limit: int, *, final: bool = False) -> None:
        if self.opened is None:
            return
        before = self.text[max(self.start, self.opened[0] - 3) : self.opened[0]].rstrip()
        fills = final and (not before or before[-1] in ":,.")
        end = limit if fills else min(limit, self._sentence_end(self.opened[0]))
        self._add(self.opened, end, end, single=False, goes_on=True)

    def _sentence_end(self, at: int) -> int:
        low, high = 0, len(self.group) - 1
        while low < high:
            middle = (low + high) // 2
            if self.group[middle].end <= at:
                low = middle + 1
            else:
                high = middle
        return self.group[low].end

    def _may_open(self, at: int, after: int) -> bool:
        before = self.text[at - 1] if at > self.start else " "
        return (before.isspace() or before in _STARTS_AFTER) and not self.text[after : after + 1].isspace()

    def _must_open(self, at: int, after: int) -> bool:
        before = self.text[at - 1] if at > self.start else " "
        following = self.text[after : after + 1]
        return (before.isspace() or before == "(") and following.isalnum()

    def _is_inside(self, at: int) -> bool:
        """Whether a straight mark follows a word, a measure or a markup attribute, and so opens nothing."""
        return at > self.start and (self.text[at - 1].isalnum() or self.text[at - 1] == "=")
