"""Spans: where in a text the evidence stands, so that it can be found again."""

from __future__ import annotations

from typing import ClassVar, Final, Self

import attrs

from eventmodel.errors import InvalidValueError
from eventmodel.model.canonical import Speller, object_speller

CONTEXT: Final = 32
"""How many characters around a span are kept to find it again."""


@attrs.frozen
class Span:
    """A stretch of a text, with the selectors of the W3C Web Annotation model.

    `start` and `end` count Unicode code points, `end` excluded; `prefix` and `suffix` are what stands around.

    Examples:
        >>> Span.of("Two boats sank.", 4, 9)
        Span(start=4, end=9, exact='boats', prefix='Two ', suffix=' sank.')
    """

    tag: ClassVar[str] = "span"
    identity: ClassVar[tuple[str, ...]] = ("start", "end", "exact")
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.exact):
            raise InvalidValueError(
                f"span {self.start} to {self.end} does not fit {self.exact[:40]!r}, of {len(self.exact)}"
            )

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """Cut a span out of a text."""
        return cls(start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


span_identity: Final[Speller] = object_speller(Span, only=Span.identity)
"""Spells what names a span within its text: where it starts and ends, and its words."""
