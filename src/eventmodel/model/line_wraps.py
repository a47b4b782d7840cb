"""Text that is wrapped at a column: which line ends are no ends of paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator

Span = tuple[int, int]
Line = tuple[int, int, *tuple[object, ...]]
_NARROWEST: Final = 20
_WIDEST: Final = 120
_FEWEST_WORDS: Final = 4
_OFTEN: Final = 4
_SLACK: Final = 1.15
_TAIL: Final = 8
_CLOSERS: Final = "\"'”’»)]*"
_FULL_ENDS: Final = (".", "!", "?")
_BROKEN_OFF: Final = ("...", "…", ":")
_OPEN_ENDS: Final = (",", " of", " the", " a", " an", " and")
_OPEN: Final = frozenset(end[-1] for end in _OPEN_ENDS)
_NEW_ITEM: Final = re.compile(r"[-*•·>#|]|\(?\d{1,2}[.)]\s")
_BREAK: Final = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")
_LINE: Final = re.compile(r"[^\s](?:[^\n\r]*[^\s])?")
_WORD: Final = re.compile(r"\S{1,40}")


def wrapped_paragraphs(text: str, lines: Sequence[Line]) -> list[Span]:
    r"""Find the paragraphs that wrapping set in several lines: the numbers of their first and last lines.

    A text is wrapped where of its lines of 20 to 120 characters a fourth stops in the middle of a sentence and the next
    one goes on: in lower case, or after a word that nothing ends with. The longest of these lines tells the column;
    each line to which the next one's first word could not have been added is joined with it, too. What is joined ends
    with a sentence: lists and menus are never joined.

    Args:
        text: the whole text.
        lines: of each line, in order, its first and one past its last visible character; whatever follows is not used.

    Examples:
        >>> text = "Ash over Lind\nThe volcano threw ash nine kilometres\nhigh on Monday.\n\nNobody was hurt."
        >>> wrapped_paragraphs(text, [(0, 13), (14, 51), (52, 67), (69, 85)])
        [(1, 2)]
    """
    narrow = [n for n, line in enumerate(lines) if _NARROWEST <= line[1] - line[0] <= _WIDEST]
    if narrow and narrow[-1] == len(lines) - 1:
        narrow.pop()
    running = [n for n in narrow if _runs_on(text, lines[n], lines[n + 1])]
    if not running or _OFTEN * len(running) < len(narrow):
        return []
    column = max(lines[n][1] - lines[n][0] for n in running)
    return list(_chains(_Wrapping(text, lines, narrow, frozenset(running), column)))


def unwrapped(text: str, spans: Sequence[Span]) -> str:
    r"""Set a space for each line end that is no end of a paragraph: every other character stays in its place.

    Only the line ends inside one of the spans are looked at.

    Examples:
        >>> unwrapped("The volcano threw ash nine kilometres\nhigh on Monday.\nNobody was hurt.", [(0, 70)])
        'The volcano threw ash nine kilometres high on Monday.\nNobody was hurt.'
    """
    broken = [(start, end) for start, end in spans if text.find("\n", start, end) >= 0]
    lines = [line.span() for start, end in broken for line in _LINE.finditer(text, start, end)]
    inside = {end for _, end in lines} - {end for _, end in broken}
    gaps = [
        (line[1], after[0])
        for first, last in wrapped_paragraphs(text, lines)
        for line, after in pairwise(lines[first : last + 1])
        if line[1] in inside
    ]
    return _with_spaces(text, gaps) if gaps else text


def _with_spaces(text: str, gaps: Sequence[Span]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end in gaps:
        pieces += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*pieces, text[at:]])


@attrs.frozen
class _Wrapping:
    """The lines of a text, by number those that are narrow, and of these those that stop in a sentence."""

    text: str
    lines: Sequence[Line]
    narrow: Sequence[int]
    running: frozenset[int]
    column: int

    def goes_on(self, n: int) -> bool:
        """Whether a line and the next are of one paragraph."""
        return n in self.running or (n + 1 < len(self.lines) and self._is_full(self.lines[n], self.lines[n + 1]))

    def _is_full(self, line: Line, after: Line) -> bool:
        """Whether the next line's first word would not have fitted in the column."""
        if line[1] - line[0] < _NARROWEST or max(line[1] - line[0], after[1] - after[0]) > _SLACK * self.column:
            return False
        word = _WORD.match(self.text, after[0], after[1])
        wide = line[1] - line[0] + 1 + (len(word.group()) if word else 0)
        return wide > self.column and _adjoin(self.text, line, after)


def _chains(page: _Wrapping) -> Iterator[Span]:
    """The paragraphs of several lines, by the numbers of their first and last; each ends with a sentence."""
    free = 0
    for n in page.narrow:
        if n < free or not page.goes_on(n):
            continue
        end = n + 1
        while page.goes_on(end):
            end += 1
        last = next((m for m in range(end, n, -1) if _is_closed(page.text, page.lines[m])), None)
        if last is not None:
            yield n, last
        free = end


def _runs_on(text: str, line: Line, after: Line) -> bool:
    """Whether a line stops in the middle of a sentence that the next one goes on with."""
    start, end = line[0], line[1]
    if not text[after[0]].islower() and not (text[end - 1] in _OPEN and text.endswith(_OPEN_ENDS, start, end)):
        return False
    if after[1] - after[0] > _WIDEST or text.count(" ", start, end) < _FEWEST_WORDS - 1:
        return False
    return not _end_of(text, line).endswith((*_FULL_ENDS, *_BROKEN_OFF)) and _adjoin(text, line, after)


def _adjoin(text: str, line: Line, after: Line) -> bool:
    """Whether no line stands between two, and the second is no item of a list."""
    gap = text[line[1] : after[0]].replace("\r\n", "\n")
    return len(_BREAK.findall(gap)) == 1 and _NEW_ITEM.match(text, after[0], after[1]) is None


def _is_closed(text: str, line: Line) -> bool:
    end = _end_of(text, line)
    return end.endswith(_FULL_ENDS) and not end.endswith(_BROKEN_OFF)


def _end_of(text: str, line: Line) -> str:
    """A line's last characters, closing quotes and brackets aside."""
    return text[max(line[0], line[1] - _TAIL) : line[1]].rstrip(_CLOSERS)
