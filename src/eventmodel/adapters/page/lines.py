"""The lines of a page's text, each with its place in the text and the features that all rules share."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from eventmodel.model.line_wraps import wrapped_paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LINE_CAP = 4000
"""How much of one line the rules look at: no rule needs more, and a line may be as long as the file."""

LINES_CAP = 1_000_000
"""How many lines are looked at. A text of more lines than this is no page, and memory must stay bounded."""

_PIECE = 1 << 20
_TAIL = 12
_BREAK = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
BLANK = "".join(chr(code) for code in range(0x3001) if chr(code).isspace()) + "\x00\ufeff\u200b\u200e\u200f\u2060"
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_CLOSERS = "\"'”’»›)]}*」』】 \u00a0"
_FULL_ENDS = frozenset(".!?…。！？؟۔।॥")
_INNER_END = re.compile(r"[.!?][\"'”’»)\]]{0,2}\s{1,4}[\"'“‘«(\[¿¡]{0,2}[^\W\d_a-z]|[。！？؟۔।]")


class Line(NamedTuple):
    """One line that is not blank, or one wrapped paragraph, from its first to its last visible character.

    `text` is the line itself, or its first `LINE_CAP` characters; `end` is always the true end. `closed` says
    whether it ends as a sentence does, closing quotes and brackets aside.
    A page has hundreds of lines: a tuple is made in half the time of a class of its own.
    """

    start: int
    end: int
    text: str
    words: int
    closed: bool

    @property
    def span(self) -> tuple[int, int]:
        """The line's place in the page's text."""
        return self.start, self.end

    @property
    def several(self) -> bool:
        """Whether a sentence ends inside the line and another begins."""
        return _INNER_END.search(self.text) is not None

    @property
    def ellipsis(self) -> bool:
        """Whether the line breaks off with three dots, as a teaser does."""
        return self.text.endswith(("...", "…", "[…]", "[...]"))


def lines_of(text: str) -> tuple[Line, ...]:
    r"""Split a text into its visible lines; white space, BOM and NULs at their ends belong to no line.

    Lines that wrapping at a column made of one paragraph are one line; its text has a space for each line end.

    Examples:
        >>> [(line.span, line.words) for line in lines_of("One two. \r\n\r\n three")]
        [((0, 8), 2), ((14, 19), 1)]
    """
    lines = tuple(_lines(text))
    wrapped = wrapped_paragraphs(text, lines)
    return tuple(_joined(text, lines, wrapped)) if wrapped else lines


def _joined(text: str, lines: Sequence[Line], wrapped: Sequence[tuple[int, int]]) -> Iterator[Line]:
    """The lines again, those that wrapping made of one paragraph as one."""
    done = 0
    for first, last in wrapped:
        yield from lines[done:first]
        start, end = lines[first].start, lines[last].end
        yield next(_lines(_BREAK.sub(" ", text[start:end])))._replace(start=start, end=end)
        done = last + 1
    yield from lines[done:]


def _lines(text: str) -> Iterator[Line]:
    for line_start, line in islice(_whole_lines(text), LINES_CAP):
        shown = line.strip(BLANK)
        if shown:
            start = line_start if line[0] == shown[0] else line_start + line.index(shown[0])
            head = shown[:LINE_CAP]
            closed = shown[-_TAIL:].rstrip(_CLOSERS)[-1:] in _FULL_ENDS
            yield Line(start, start + len(shown), head, word_count(head), closed)


def _whole_lines(text: str) -> Iterator[tuple[int, str]]:
    """Every line and where it starts; a piece of the text after the other, so that memory stays bounded."""
    end = 0
    while end < len(text):
        start, cut = end, _BREAK.search(text, end + _PIECE)
        end = len(text) if cut is None else cut.end()
        for line in text[start:end].splitlines(keepends=True):
            yield start, line
            start += len(line)


def word_count(text: str) -> int:
    """How many words a text has; scripts that set no spaces count two characters as one word."""
    if text.isascii():
        return text.count(" ") + 1
    return text.count(" ") + text.count("\u00a0") + 1 + len(_UNSPACED.findall(text)) // 2


def spans_of(lines: Sequence[Line], picked: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """The spans of the lines with these numbers."""
    return tuple(lines[number].span for number in picked)
