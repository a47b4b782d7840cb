"""Ordinals in running text: ranks, in words and digits, and ranks counted from the end or from here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from eventmodel.values.numerals import CARDINALS, MULTIPLIERS, WORD_VALUES, read_ordinal

if TYPE_CHECKING:
    from collections.abc import Iterator

_RANKS: Final = "|".join(sorted((*CARDINALS, "trillionth"), key=len, reverse=True))
_COUNT: Final = "|".join(
    sorted((*WORD_VALUES, "hundred", *(m for m in MULTIPLIERS if m.endswith(("ion", "and")))), key=len)[::-1]
)
_RANK = re.compile(
    rf"(?<![\w.])(?P<rank>(?:an?\s(?=hundred))?(?:(?:{_COUNT})(?:[\s-](?:and\s)?)){{0,12}}(?:{_RANKS})|\d[\d,]{{0,12}}(?:st|nd|rd|th))(?!\w)",
    re.IGNORECASE,
)
_PART = re.compile(r"(?:hundred|thousand|million|billion|trillion)th", re.IGNORECASE)
_FROM_END: Final = {
    "last": 0, "penultimate": 1, "next to last": 1, "second to last": 1, "last but one": 1, "one before the last": 1,
    "antepenultimate": 2, "third to last": 2, "last but two": 2,
}  # fmt: skip
_FROM_HERE: Final = {"next": 1, "current": 0, "previous": -1}
_RELATIVE = re.compile(
    r"(?<![\w-])(?:(?P<end>(?:the\s)?(?:next\sto\slast|(?:second|third)\sto\slast|last\sbut\s(?:one|two)|"
    r"one\sbefore\sthe\slast(?:\sone)?)|penultimate|antepenultimate|last)|"
    r"(?P<here>next|current|previous)(?:\sone)?)(?![\w-])",
    re.IGNORECASE,
)


def find_ordinals(text: str) -> Iterator[tuple[int, int, int | str]]:
    """Find the ranks in a text: where each begins and ends, and the rank.

    A rank counted from the end is 'end-1' for the last but one, one counted from here 'current+1' for the next.

    Examples:
        >>> [(rank) for _, _, rank in find_ordinals("the twenty-first try, the 3rd, and the next to last")]
        [21, 3, 'end-1']
    """
    found: list[tuple[int, int, int | str]] = [(m.start(), m.end(), _relative(m)) for m in _RELATIVE.finditer(text)]
    taken = [(start, end) for start, end, _ in found]
    for match in _RANK.finditer(text):
        rank = read_ordinal(" ".join(match[0].lower().replace("a hundred", "hundred").split()))
        inside = any(start < match.end() and match.start() < end for start, end in taken)
        if rank is not None and not inside and not _is_part(text, match):
            found.append((match.start(), match.end(), rank))
    yield from sorted(found, key=lambda entry: entry[0])


def _is_part(text: str, match: re.Match[str]) -> bool:
    """'a trillionth' is a part of one."""
    return (bool(_PART.fullmatch(match[0])) and text[: match.start()].rstrip().lower().endswith((" a", " an"))) or (
        bool(_PART.fullmatch(match[0])) and text[: match.start()].strip().lower() in {"a", "an"}
    )


def _relative(match: re.Match[str]) -> str:
    if match["here"]:
        return f"current{_FROM_HERE[match['here'].lower()]:+d}"
    words = " ".join(match["end"].lower().removeprefix("the ").removesuffix(" one").split())
    words = "last but one" if words == "last but" else words
    back = _FROM_END[words]
    return f"end-{back}" if back else "end+0"
