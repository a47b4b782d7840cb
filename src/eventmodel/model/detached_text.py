"""Detached texts: what is left of a page's text when it is shared without the page.

Some stretches are known, such as the sentences that claims quote; all others are blank. The length, the places
and the digest of the whole stay, so that spans hold, ids stay, and the text can be put back.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self

from eventmodel.errors import InvalidValueError
from eventmodel.model.canonical import canonical_json, digest_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

BLANK: Final = "\0"
"""What stands for a character that is not known: it belongs to no word and sorts before all others."""
LONGEST: Final = 1_000_000_000
"""A text of more characters than this is no page."""
_KNOWN: Final = re.compile(f"[^{BLANK}]+")


class DetachedText(str):
    """A text of which only some stretches are known; the rest is blank.

    Examples:
        >>> text = DetachedText.of("Two boats sank. Nobody saw it.", [(0, 15)])
        >>> text[:15], text.parts, len(text)
        ('Two boats sank.', ((0, 'Two boats sank.'),), 30)
    """

    tag: ClassVar[str] = "detached"
    __slots__ = ("digest",)
    digest: str

    def __new__(cls, text: str, digest: str) -> Self:
        """Hold what is known of a text whose digest is this."""
        made = super().__new__(cls, text)
        made.digest = digest
        return made

    @classmethod
    def of(cls, text: str, known: Iterable[tuple[int, int]]) -> Self:
        """Keep these stretches of a text, each with its start and its end."""
        return cls(_blanked(len(text), ((start, text[start:end]) for start, end in known)), text_digest(text))

    @classmethod
    def from_parts(cls, length: int, digest: str, parts: Iterable[tuple[int, str]]) -> Self:
        """Rebuild what was written.

        Raises:
            InvalidValueError: where a part lies outside the text.
        """
        if not 0 <= length <= LONGEST:
            raise InvalidValueError(f"a text has between 0 and {LONGEST} characters, not {length}")
        kept = list(parts)
        for start, part in kept:
            if start < 0 or start + len(part) > length:
                raise InvalidValueError(f"the part at {start} does not lie in a text of {length} characters")
        return cls(_blanked(length, kept), digest)

    @property
    def parts(self) -> tuple[tuple[int, str], ...]:
        """The stretches that are known, each with its place."""
        return tuple((match.start(), match.group()) for match in _KNOWN.finditer(self))

    def spelled(self) -> str:
        """Give the canonical form: the known parts with their places, the length and the digest."""
        parts = [[str(start), part] for start, part in self.parts]
        return canonical_json({"digest": self.digest, "length": str(len(self)), "parts": parts, "tag": self.tag})

    def __eq__(self, other: object) -> bool:
        if isinstance(other, DetachedText):
            return self.digest == other.digest and str.__eq__(self, other)
        return False if isinstance(other, str) else NotImplemented

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash((self.digest, str.__hash__(self)))

    def __reduce__(self) -> tuple[Callable[..., DetachedText], tuple[Any, ...]]:
        return DetachedText, (str(self), self.digest)

    def __deepcopy__(self, memo: object) -> Self:
        return self


def text_digest(text: str) -> str:
    """Give the digest of a text; of a detached one, that of the whole that it was cut from."""
    return text.digest if isinstance(text, DetachedText) else digest_of(text)


def known_text(one: str, other: str) -> str:
    """Give all that two texts of one page know: the whole where either is whole, else the parts of both."""
    if not isinstance(one, DetachedText):
        return one
    if not isinstance(other, DetachedText):
        return other
    if one == other:
        return one
    return DetachedText("".join(map(max, zip_longest(one, other, fillvalue=BLANK))), one.digest)


def _blanked(length: int, parts: Iterable[tuple[int, str]]) -> str:
    pieces: list[str] = []
    at = 0
    for start, part in sorted(parts):
        fresh = part[max(0, at - start) :]
        if fresh:
            begin = max(at, start)
            pieces += (BLANK * (begin - at), fresh)
            at = begin + len(fresh)
    pieces.append(BLANK * (length - at))
    return "".join(pieces)
