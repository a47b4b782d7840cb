"""Squeezed texts: a text in which words are found again whatever the white space between them has become."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.model.detached_text import BLANK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventmodel.model.span import Span

_WORD: Final = re.compile(r"\S+")
_LINE_END: Final = re.compile(r"[\n\r\u2028\u2029]")
_DISTINCT: Final = 40
"""So many characters of one line are hardly ever printed by one outlet in two articles."""
_SHORT: Final = 100
"""Places of at most so many characters may overlap; for longer ones the search would not be linear."""


@attrs.frozen(slots=False, eq=False)
class SqueezedText:
    r"""A text, with each run of white space as one blank, that knows where everything stood.

    Examples:
        >>> SqueezedText("Two\n  boats sank.").places("Two boats")
        ((0, 11),)
    """

    text: str

    @cached_property
    def _words(self) -> tuple[tuple[int, int], ...]:
        return tuple(match.span() for match in _WORD.finditer(self.text))

    @cached_property
    def squeezed(self) -> str:
        """The words, one blank between each two."""
        return squeeze(self.text)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(_starts(self._words))

    def places(self, words: str) -> tuple[tuple[int, int], ...]:
        """Give every place of some words in the text as it was; those of few words may overlap."""
        return tuple(self._place(at, at + length) for at, length in self._found(words))

    def best_places(self, span: Span) -> tuple[int, tuple[tuple[int, int], ...]]:
        """Give the places of a span's words where most of what stood around them still does, and how much it is."""
        ranked: dict[int, list[tuple[int, int]]] = {}
        for at, length in self._found(span.exact):
            ranked.setdefault(sum(self._around(span, at, at + length)), []).append(self._place(at, at + length))
        most = max(ranked, default=0)
        return most, tuple(ranked.get(most, ()))

    def holds_whole(self, span: Span) -> bool:
        """Tell whether a span's words stand anywhere with all that stood around them in their line.

        Other lines may be a menu or a headline, and count only where the line itself is too short to be known by.
        Of a detached text, what is hidden is not asked for.
        """
        line = in_line(span)
        return any(self._is_whole(line, at, at + length) for at, length in self._found(span.exact))

    def _found(self, words: str) -> Iterator[tuple[int, int]]:
        wanted = squeeze(words)
        step = 1 if len(wanted) <= _SHORT else len(wanted)
        at = self.squeezed.find(wanted) if wanted else -1
        while at >= 0:
            yield at, len(wanted)
            at = self.squeezed.find(wanted, at + step)

    def _place(self, start: int, end: int) -> tuple[int, int]:
        return self._was_at(start), self._was_at(end - 1) + 1

    def _was_at(self, place: int) -> int:
        word = bisect_right(self._starts, place) - 1
        return self._words[word][0] + place - self._starts[word]

    def _around(self, span: Span, start: int, end: int) -> tuple[int, int]:
        """How many characters before and behind a place are as they were around the span."""
        before, behind = self._sides(span, start, end)
        return _shared(squeeze(span.prefix)[::-1], before), _shared(squeeze(span.suffix), behind)

    def _is_whole(self, span: Span, start: int, end: int) -> bool:
        wanted = len(squeeze(span.prefix)), len(squeeze(span.suffix))
        sides = zip(wanted, self._known(span, start, end), strict=True)
        known = (min(length, len(side)) if cut else length for length, (side, cut) in sides)
        return self._around(span, start, end) == tuple(known)

    def _sides(self, span: Span, start: int, end: int) -> tuple[str, str]:
        before, behind = self._known(span, start, end)
        return before[0], behind[0]

    def _known(self, span: Span, start: int, end: int) -> tuple[tuple[str, bool], tuple[str, bool]]:
        """What stands before a place, read backwards, and behind it; and whether a detached text hides the rest."""
        reach = max(len(span.prefix), len(span.suffix)) + 1
        before = self.squeezed[max(0, start - reach) : start].rstrip()[::-1]
        behind = self.squeezed[end : end + reach].lstrip()
        return _up_to_blank(before), _up_to_blank(behind)


def in_line(span: Span) -> Span:
    """Give a span with only so much around it as stands in its own line, if that is enough to know it by."""
    line = attrs.evolve(span, prefix=_LINE_END.split(span.prefix)[-1], suffix=_LINE_END.split(span.suffix)[0])
    return line if len(squeeze(f"{line.prefix}{line.exact}{line.suffix}")) >= _DISTINCT else span


def squeeze(text: str) -> str:
    """Write each run of white space as one blank, and none at the ends."""
    return " ".join(_WORD.findall(text))


def _starts(words: tuple[tuple[int, int], ...]) -> Iterator[int]:
    at = 0
    for start, end in words:
        yield at
        at += end - start + 1


def _up_to_blank(side: str) -> tuple[str, bool]:
    known, cut, _ = side.partition(BLANK)
    return known.rstrip(), bool(cut)


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
