"""An article's text with its claims marked: cut into pieces that nest, whatever the claims' spans.

Spans of claims lie within one another or cross. A mark that would cross another is cut in two where the other ends;
the first piece bears the claim's anchor. Beyond a few levels a claim has its anchor and no mark of its own: browsers
do not nest without end.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from typing import TYPE_CHECKING, Final

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from eventmodel.model.article import Article

DEEPEST: Final = 6
"""So many marks lie within one another at the most."""


class Piece(Enum):
    """What a piece of a marked text is."""

    TEXT = "text"
    CONTROL = "control"
    OPEN = "open"
    CLOSE = "close"
    ANCHOR = "anchor"
    PART = "part"
    END = "end"


@attrs.frozen
class Token:
    """A piece of a marked text.

    Attributes:
        kind: what it is.
        text: the words; for a mark or an anchor the claim's id; for a part what it is (body, around, caption).
        more: for signs that cannot be seen what they are; for the second piece of a mark `again`.
    """

    kind: Piece
    text: str = ""
    more: str = ""


@attrs.frozen
class Marked:
    """A claim's place: where it starts and ends, its id, and whether an earlier piece bears its anchor."""

    start: int
    end: int
    key: str
    again: bool = False


_UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    r"\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]+"
)
_PICTURES: Final = 0x2400
_SIGNS: Final = {
    0x061C: "ALM", 0x200B: "ZWSP", 0x200E: "LRM", 0x200F: "RLM", 0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF",
    0x202D: "LRO", 0x202E: "RLO", 0x2060: "WJ", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI",
    0xFEFF: "BOM", 0xAD: "SHY",
}  # fmt: skip


def text_pieces(text: str) -> Iterator[Token]:
    r"""Part what can be read from what cannot be seen; of the latter show what it is.

    Examples:
        >>> [(t.kind.value, t.text, t.more) for t in text_pieces("a\u202eb")]
        [('text', 'a', ''), ('control', 'RLO', 'U+202E RIGHT-TO-LEFT OVERRIDE'), ('text', 'b', '')]
    """
    at = 0
    for found in _UNSEEN.finditer(text):
        if found.start() > at:
            yield Token(Piece.TEXT, text[at : found.start()])
        at = found.end()
        kinds = list(dict.fromkeys(found[0][:50]))
        yield Token(Piece.CONTROL, "".join(map(_picture, found[0])), ", ".join(map(_named, kinds[:5])))
    if at < len(text):
        yield Token(Piece.TEXT, text[at:])


def _picture(sign: str) -> str:
    code = ord(sign)
    return chr(_PICTURES + code) if code < 0x20 else _SIGNS.get(code, "�")


def _named(sign: str) -> str:
    return f"U+{ord(sign):04X} {unicodedata.name(sign, '')}".rstrip()


def parts_of(article: Article) -> tuple[tuple[int, int, str], ...]:
    r"""Cut a text into what is the article and what is around it; stretches that only white space parts are one.

    Examples:
        >>> from eventmodel.model import Article
        >>> page = Article("Menu\n\nTwo boats sank.", body=((6, 21),))
        >>> parts_of(page)
        ((0, 4, 'around'), (4, 21, 'body'))
    """
    spans = sorted([*((a, b, "body") for a, b in article.body), *((a, b, "caption") for a, b in article.captions)])
    title = article.title_span
    if title is not None and not any(a < title[1] and title[0] < b for a, b, _ in spans):
        spans = sorted([*spans, (*title, "title")])
    joined: list[tuple[int, int, str]] = []
    for start, end, kind in _stretches(article.text, spans):
        if not joined:
            joined.append((0, end, kind))
        elif joined[-1][2] == kind:
            joined[-1] = (joined[-1][0], end, kind)
        else:  # the white space between goes to what is no furniture, so that nothing empty is shown as such
            first, last, before = joined[-1]
            edge = last if before == "around" else start
            joined[-1] = (first, edge, before)
            joined.append((edge, end, kind))
    return (*joined[:-1], (joined[-1][0], len(article.text), joined[-1][2])) if joined else ()


def _stretches(text: str, spans: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """The spans, none of which overlaps, and what stands between them, without white space around it."""
    at = 0
    for start, end, kind in (*spans, (len(text), len(text), "")):
        between = text[at:start].strip()
        if between:
            first = text.index(between, at)
            yield first, first + len(between), "around"
        if max(start, at) < end:
            yield max(start, at), end, kind
            at = end


def marked_pieces(
    text: str, parts: Iterable[tuple[int, int, str]], claims: Iterable[Marked], start: int, end: int
) -> Iterator[Token]:
    """Write a stretch of a text as pieces that nest: parts, in them marks, in them words.

    Each claim that starts in the stretch has its anchor there; one that began before it is marked again.
    """
    here = (c for c in claims if c.start < end and c.end > start)
    begun = (attrs.evolve(c, start=start, again=True) if c.start < start else c for c in here)
    queue = sorted(begun, key=_order, reverse=True)
    for part_start, part_end, kind in parts:
        first, last = max(part_start, start), min(part_end, end)
        if first < last:
            yield Token(Piece.PART, kind)
            yield from _part(text, queue, first, last)
            yield Token(Piece.END)


def _part(text: str, queue: list[Marked], first: int, last: int) -> Iterator[Token]:
    """Marks are taken from the end of the queue; what goes on behind the part is put back."""
    still: list[Marked] = []
    levels: list[Marked] = []
    at = first
    while at < last:
        while levels and levels[-1].end <= at:
            levels.pop()
            yield Token(Piece.CLOSE)
        while queue and queue[-1].start <= at:
            yield from _opened(queue.pop(), levels, still, queue, last)
        stops = [last]
        if levels:
            stops.append(levels[-1].end)
        if queue:
            stops.append(queue[-1].start)
        stop = min(s for s in stops if s > at)
        yield from text_pieces(text[at:stop])
        at = stop
    for _ in levels:
        yield Token(Piece.CLOSE)
    queue.extend(sorted(still, key=_order, reverse=True))


def _opened(
    claim: Marked, levels: list[Marked], still: list[Marked], queue: list[Marked], last: int
) -> Iterator[Token]:
    """Open a mark as far as the one around it, or the part, allows; the rest of it waits for its turn."""
    if len(levels) >= DEEPEST:
        if not claim.again:
            yield Token(Piece.ANCHOR, claim.key)
        return
    limit = levels[-1].end if levels else last
    if claim.end > limit:
        rest = attrs.evolve(claim, start=limit, again=True)
        if limit < last:
            _insert(queue, rest)
        else:
            still.append(rest)
    levels.append(attrs.evolve(claim, end=min(claim.end, limit)))
    yield Token(Piece.OPEN, claim.key, "again" if claim.again else "")


def _insert(queue: list[Marked], claim: Marked) -> None:
    """Put a claim in its place near the end of the queue, which is sorted from last to first."""
    at = len(queue)
    while at and _order(queue[at - 1]) < _order(claim):
        at -= 1
    queue.insert(at, claim)


def _order(claim: Marked) -> tuple[int, int, str]:
    """The first to begin comes first, of those the longest: the others lie within it."""
    return claim.start, -claim.end, claim.key
