"""What stands between quotation marks: somebody's words, a name, a title, or a word held at a distance."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from eventmodel.extraction.speech.speech_verbs import NAMING
from eventmodel.extraction.word_classes import PREPOSITIONS

if TYPE_CHECKING:
    from eventmodel.extraction.speech.quote_marks import QuoteSpan

_WORD = re.compile(r"[^\W_]++(?:['’-][^\W_]++)*+")
_LOOKED_AT = 400
_CLAUSE = frozenset(
    "i we you he she they it there is are was were be have has had will would can could should "
    "must do does did don't don’t let's let’s it's it’s i'm i’m we're we’re".split()
)
_SMALL_IN_TITLES = PREPOSITIONS | {"the", "a", "an", "and", "or"}
_WORKS = re.compile(
    r"\b(?:film|movie|song|album|book|novel|show|series|play|poem|essay|magazine|programme?|documentary|"
    r"memoir|segment|podcast|painting|game|hit|single|track|sitcom|drama|best-?seller|slogan|signs?|hashtag)"
    r"[\s,:]{0,3}$",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"([^\W\d_]++(?:-[^\W\d_]++)*+)[ ]?(?:(?:the|an?|as)[ ]){0,2}$", re.IGNORECASE)
_SO_CALLED = re.compile(
    r"(?:so-called|self-styled|the (?:word|term|phrase|name)s?|known as|(?:was|were|is|are|been|be) called)"
    r"[ ](?:(?:the|an?)[ ])?$",
    re.IGNORECASE,
)


def quoted_words(text: str, span: QuoteSpan) -> list[str]:
    """The first words between the marks."""
    return _WORD.findall(text, span.start, min(span.end, span.start + _LOOKED_AT))


def is_name(text: str, span: QuoteSpan) -> bool:
    """Whether the marks hold a nickname or a title: capitals all through, and no exclamation."""
    words = quoted_words(text, span)
    if not words:
        return True
    if text[span.end - 1] in "!?…" or (len(words) > 3 and all(w.isupper() for w in words)):
        return False
    return all(map(_fits_title, words)) and (len(words) > 1 or text[span.end - 1] not in ".,")


def _fits_title(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL_IN_TITLES


def is_whole(text: str, words: list[str]) -> bool:
    """Whether a quotation has a clause of its own, rather than a few words of another's sentence."""
    stopped = text[-1] in ".,!?…" or text.endswith(("--", "—"))
    if len(words) >= 7 or (stopped and (len(words) >= 3 or text[0].isupper())):
        return True
    return len(words) >= 4 and not _CLAUSE.isdisjoint(w.lower() for w in words)


def is_held_at_distance(text: str, span: QuoteSpan) -> bool:
    """Whether the words before the marks say that these are a name, a title or a mere term."""
    before = text[max(0, span.opened - 40) : span.opened]
    last = _LAST_WORD.search(before)
    named = last is not None and last.group(1).lower() in NAMING
    return named or _SO_CALLED.search(before) is not None or _WORKS.search(before) is not None
