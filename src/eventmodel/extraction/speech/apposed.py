"""What an article says of a speaker beside the name: 'Ana Doe, who runs the port, said'."""

from __future__ import annotations

import re

_BETWEEN = re.compile(r"(?:\s?\([^()]{1,40}\))?(?:,\s[^.;!?“”\"]{2,220}?)?,?\s?")
_BEHIND = re.compile(
    r"(?:\s?\([^()]{1,40}\))?"
    r"(?:,\s(?:an?|the|who|whose|whom|which|former|now|his|her|its|their|one\sof|head|chief|director|president|editor|chair\w*)"
    r"\b[^.;!?“”\"\n]{2,220})?"
)
_NEW_CLAUSE = re.compile(
    r",\s(?:adding|saying|noting|according|and\s(?:he|she|they)|but|while|as|after|before|when|referring|citing|in\sa)\b"
)
_LONGEST = 260


def whole_source(text: str, subject: tuple[int, int] | None, cue: tuple[int, int]) -> tuple[int, int] | None:
    """The span of a speaker's noun phrase with the apposition that stands by it.

    Examples:
        >>> line = "Ana Doe, who runs the port, said so."
        >>> line[slice(*whole_source(line, (0, 7), (28, 32)))]
        'Ana Doe, who runs the port'
    """
    if subject is None:
        return None
    start, end = subject
    if end <= cue[0]:
        between = text[end : cue[0]]
        fits = len(between) < _LONGEST and between.lstrip()[:1] in {",", "("} and _BETWEEN.fullmatch(text, end, cue[0])
        return (start, cue[0] - len(between) + len(between.rstrip(" ,"))) if fits else subject
    behind = _BEHIND.match(text, end, min(len(text), end + _LONGEST))
    if behind is None or not behind[0]:
        return subject
    stop = _NEW_CLAUSE.search(text, end, behind.end())
    last = stop.start() if stop else behind.end()
    return start, max(end, end + len(text[end:last].rstrip(" ,")))
