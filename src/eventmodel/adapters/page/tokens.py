"""A line in words, and patterns that pass over most of a text at one look: every rule asks every line."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_YEAR = re.compile(r"(?:19|20)\d\d")
_TYPOGRAPHIC = "’‘“”–—…\u00a0"
"""The signs that an English text uses beyond ASCII: none of them is part of a word."""


class Words:
    """Finds the runs of some kind of sign in a text, several times faster where the text is ASCII but for typography.

    Examples:
        >>> Words(r"[a-z]+").in_text("“it’s” 3 rd…")
        ['it', 's', 'rd']
    """

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)
        self._shown = bytes(code if self._pattern.match(chr(code)) else ord(" ") for code in range(256))

    def in_text(self, text: str) -> list[str]:
        """Find them as the pattern would."""
        plain = text
        if not text.isascii():
            for sign in _TYPOGRAPHIC:
                plain = plain.replace(sign, " ")
        if not plain.isascii():
            return self._pattern.findall(text)
        return plain.encode("ascii").translate(self._shown).decode("ascii").split()


_WORDS = Words(r"\w+")


@lru_cache(maxsize=512)
def tokens_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case; several rules ask for those of the same line.

    Examples:
        >>> tokens_of("Editors' Picks: the A-list")
        ('editors', 'picks', 'the', 'a', 'list')
    """
    return tuple(_WORDS.in_text(text.casefold()))


def holds_year(text: str) -> bool:
    """Whether a year of this century or the last stands in a text; most lines hold not even two of its digits."""
    return ("20" in text or "19" in text) and _YEAR.search(text) is not None


def one_of(forms: Iterable[str]) -> str:
    """A pattern of some forms, tried in their order; each begins with a sign that stands for itself.

    Forms of one first sign are put together: where none of these signs stands, none is tried.

    Examples:
        >>> one_of(["cookies?", "share", "copyright"])
        'c(?:ookies?|opyright)|s(?:hare)'
    """
    by_first: dict[str, list[str]] = {}
    for form in forms:
        size = 2 if form[0] == "\\" else 1
        by_first.setdefault(form[:size], []).append(form[size:])
    return "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in by_first.items())
