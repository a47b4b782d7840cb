"""What an article calls a person beside the name: 'Prime Minister', 'a political analyst for the centre'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from eventmodel.extraction.naming.name_words import COMMON_STARTS, MODIFIERS, ROLE_NOUNS, TITLES
from eventmodel.extraction.speech.speech_verbs import INVERTING

if TYPE_CHECKING:
    from collections.abc import Sequence

_APPOSED = re.compile(r"([^,.;:–—()\"“”]{3,120}+)(?:[,.;:–—(]|$)")
_ARTICLE = re.compile(r"^(?:an?|the|one of the)\s")
_SAID = INVERTING | {"told", "tells"}
_ADJECTIVE_ENDINGS = ("al", "ic", "ary", "ive", "or", "er", "ent", "-style")
_ADJECTIVES = frozenset({"former", "senior", "top", "local"})
_QUOTES = "\"“‘'( "


def role_length(words: Sequence[str]) -> int:
    """How many leading words of a capitalised run are a role: up to the last title among them.

    Examples:
        >>> role_length(["ruritanian", "prime", "minister", "ada", "brook"])
        3
    """
    length = 0
    for i, word in enumerate(words):
        if word in TITLES and (word not in MODIFIERS or (i and length == i)):
            length = i + 1
    return length


def role_before(text: str, floor: int, start: int) -> str | None:
    """The role in lower case right before the name at `start`, not looked for before `floor`.

    Examples:
        >>> role_before("It was political analyst Ana Doe.", 0, 25)
        'political analyst'
    """
    before = text[max(floor, start - 60) : start].rstrip(" \u00a0")
    last = before[before.rfind(" ") + 1 :]
    if last[last.rfind(",") + 1 :].lower().lstrip(_QUOTES) not in ROLE_NOUNS:
        return None
    pieces = before.replace(",", " , ").split(" ")
    first = len(pieces) - 1
    while first > max(0, len(pieces) - 5) and _modifies(pieces[first - 1]):
        first -= 1
    return " ".join(pieces[first:]).strip(_QUOTES)


def _modifies(word: str) -> bool:
    if len(word) < 3 or not (word[0].isupper() or word.endswith(_ADJECTIVE_ENDINGS)):
        return False
    return word.lower() not in COMMON_STARTS or word.lower() in _ADJECTIVES


def role_after(text: str, end: int, ceiling: int) -> str | None:
    """The role between commas after the name that ends at `end`.

    Examples:
        >>> role_after("Ana Doe, a political analyst for the centre, left.", 7, 50)
        'political analyst for the centre'
    """
    apposed = _APPOSED.match(text, end + 2, min(ceiling, end + 160)) if text[end : end + 2] == ", " else None
    if apposed is None:
        return None
    phrase = apposed.group(1)
    words = phrase.lower().split()
    if phrase[0].isupper() or not _SAID.isdisjoint(words) or ROLE_NOUNS.isdisjoint(words[:7]):
        return None
    return _ARTICLE.sub("", phrase)
