"""What an article says of a speaker beside the name: 'Ana Doe, who runs the port, said'."""

from __future__ import annotations

import re

from eventmodel.extraction.naming.name_words import ROLE_NOUNS
from eventmodel.extraction.speech.speech_verbs import INVERTING

_BETWEEN = re.compile(r"(?:\s?\([^()]{1,40}\))?(?:,\s[^.;!?“”\"]{2,220}?)?,?\s?")
_BEHIND = re.compile(
    r"(?:\s?\([^()]{1,40}\))?"
    r"(?:,\s(?:an?|the|who|whose|whom|which|former|now|his|her|its|their|one\sof|head|chief|director|president|editor|chair\w*)"
    r"\b[^.;!?“”\"\n]{2,220})?"
)
_ROLE_BEHIND = re.compile(
    rf",\s(?:[a-z-]+\s){{0,3}}(?:{'|'.join(sorted(map(re.escape, ROLE_NOUNS)))})\b[^.;!?“”\"\n]{{0,200}}"
)
_NEW_CLAUSE = re.compile(
    r",\s(?:adding|saying|noting|according|and\s(?:he|she|they)|but|while|as|after|before|when|referring|citing|in\sa)\b"
)
_LONGEST = 260
_WORDS = re.compile(r"[a-z]+")


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
        spoken = not INVERTING.isdisjoint(_WORDS.findall(between))  # 'Doe, said … that …, but called': two acts of one
        fits = (
            not spoken
            and len(between) < _LONGEST
            and between.lstrip()[:1] in {",", "("}
            and _BETWEEN.fullmatch(text, end, cue[0])
        )
        return (start, cue[0] - len(between) + len(between.rstrip(" ,"))) if fits else subject
    stop = min(len(text), end + _LONGEST)
    behind = _BEHIND.match(text, end, stop)
    if behind is None or not behind[0]:
        behind = _ROLE_BEHIND.match(text, end, stop)
    told = "" if behind is None or "who" in behind[0] else behind[0]
    if behind is None or not INVERTING.isdisjoint(_WORDS.findall(told)):
        return subject
    clause = _NEW_CLAUSE.search(text, end, behind.end())
    last = clause.start() if clause else behind.end()
    return start, max(end, end + len(text[end:last].rstrip(" ,")))
