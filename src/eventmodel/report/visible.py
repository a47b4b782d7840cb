"""Text of pages made fit for a terminal: nothing in it moves the cursor, colours, or turns the line around."""

from __future__ import annotations

import re
from typing import Final

_SPACES = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_PICTURES: Final = 0x2400


def visible(text: str) -> str:
    r"""Show control characters as pictures or as �; ends of lines become spaces.

    Examples:
        >>> visible("a\x1b[31m red\nherring"), visible("\u202etxt")
        ('a␛[31m red herring', '�txt')
    """
    if text.isprintable():
        return text
    return _UNSEEN.sub(_picture, _SPACES.sub(" ", text))


def one_line(text: str) -> str:
    r"""Put a text on one line, with what cannot be seen made visible.

    Examples:
        >>> one_line(" Two\tboats\nsank ")
        'Two boats sank'
    """
    return " ".join(visible(text).split())


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    return chr(_PICTURES + code) if code < 0x20 else "�"
