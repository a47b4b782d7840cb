"""Where a noun phrase begins or ends in a sentence, told by closed word classes alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.extraction.speech.speech_verbs import CUES, SPEECH_NOUNS, STATING
from eventmodel.extraction.word_classes import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    INNER_PREPOSITIONS,
    POSSESSIVES,
    PREPOSITIONS,
    QUOTE_TOKEN,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
)

if TYPE_CHECKING:
    from eventmodel.extraction.speech.tokens import Words

UTTERANCES = SPEECH_NOUNS | {"tape", "message", "letter", "video", "tweet", "email", "memo", "speech"}
_LONGEST = 22
_LONGEST_SUBJECT = 14
_MARKS = frozenset(",;:.!?—–()[]…|<>/") | {QUOTE_TOKEN, '"', "“", "”", "-"}
_DETERMINED = DETERMINERS - {"that"}
_ARTICLES = frozenset({"a", "an", "the"}) | POSSESSIVES
_BEFORE_ARTICLES = PREPOSITIONS | {"and", "or", "all", "both", "half"}
_WHOLES = frozenset({"both", "all", "each"})
_STRIPPED = (CONJUNCTIONS | SUBORDINATORS | ADVERBS | {"after", "before"}) - _WHOLES
_PLAINLY_VERBS = frozenset({"said", "says", "told", "wrote", "think", "thinks", "say"})
_GOES_ON = frozenset("other others his her the a an".split())
_NEW_SETTING = frozenset("a an his her response which whom".split())
_SETTING = frozenset("in at on with from".split())
_NEVER_INSIDE = AUXILIARIES | SUBORDINATORS | (TIME_WORDS - {"may"}) | {"to", "reportedly", "also", "then"}


def is_word(words: Words, index: int) -> bool:
    """Whether the token is there and is a word."""
    low = words.low(index)
    return bool(low) and (low[0].isalnum() or low[0] in "'’")


def is_noun_like(low: str) -> bool:
    """Whether a word can be a noun by its look."""
    return low.isalpha() and not low.endswith("ing") and low != "to"


def is_adverb(words: Words, at: int) -> bool:
    """Whether the token is an adverb in -ly."""
    low = words.low(at)
    return len(low) > 4 and low.endswith("ly") and not words.upper(at)


def ending_at(words: Words, last: int) -> tuple[int, int] | None:
    """Token range of the noun phrase whose last token is `last`."""
    if words.low(last) in SUBJECT_PRONOUNS:
        return last, last + 1
    first = _after_verb(words, _strip(words, _first(words, last), last), last)
    start = _object(words, first, last)
    if start is not None and words.low(last) in UTTERANCES and words.low(last + 1).endswith("ing"):
        return first, start - 1
    first = first if start is None else start
    leads = words.low(first) in PREPOSITIONS or (words.low(first) in SUBJECT_PRONOUNS and first < last)
    if leads or last - first > _LONGEST_SUBJECT:
        first = _last_phrase(words, first, last)
    return None if first > last or words.low(last) in PREPOSITIONS else (first, last + 1)


def _first(words: Words, last: int) -> int:
    """How far back the phrase can reach at all."""
    first = last
    floor = max(0, last - _LONGEST)
    while first > floor:
        if words.low(first - 1) == ")":
            inside = range(first - 2, max(-1, first - 6), -1)
            step = next((i for i in inside if words.low(i) == "("), None)
        else:
            step = None if _breaks(words, first - 1) else first - 1
        if step is None:
            break
        first = step
    return first


def _breaks(words: Words, at: int) -> bool:
    """Whether the token cannot be inside a noun phrase that ends after it."""
    low = words.low(at)
    if low == "-":
        return not is_word(words, at - 1)
    if low in {"and", "or"}:
        joins = words.upper(at + 1) or words.low(at + 1) in DETERMINERS | {"others"}
        return not joins and not is_word(words, at - 1)
    if low in _MARKS or low in SUBORDINATORS or low == "to" or low in AUXILIARIES:
        return True
    return _is_cue(words, at) and words.low(at - 1) not in _DETERMINED


def _is_cue(words: Words, at: int) -> bool:
    """Whether a verb of speech stands here; what may be a noun ('report') counts before an object only."""
    low = words.low(at)
    if low not in CUES or words.upper(at):
        return False
    if low.endswith("ing"):
        return low in STATING
    return low.endswith("ed") or low in _PLAINLY_VERBS or words.low(at + 1) in _DETERMINED | RELATIVES


def _strip(words: Words, first: int, last: int) -> int:
    while first < last and (words.low(first) in _STRIPPED or is_adverb(words, first)):
        first += 1
    return first


def _after_verb(words: Words, first: int, last: int) -> int:
    """After 'will hold' only the object is left of 'will hold banners'."""
    helped = words.low(first - 1) in AUXILIARIES and first < last
    return first + 1 if helped and words.low(first) not in _DETERMINED and not words.upper(first) else first


def _object(words: Words, first: int, last: int) -> int | None:
    """Where an object begins in what is a clause after all: 'Doe made | a statement'."""
    for at in range(last, first + 1, -1):
        low, earlier = words.low(at), words.low(at - 1)
        if low in _ARTICLES and earlier not in _BEFORE_ARTICLES:
            return at
        if low in PREPOSITIONS and earlier in TIME_WORDS and words.low(at - 2) not in PREPOSITIONS:
            return at + 1
    return None


def _last_phrase(words: Words, floor: int, last: int) -> int:
    """The start of the last noun phrase of a stretch: its determiner, or its run of capitals."""
    at = last
    while at > floor:
        low, earlier = words.low(at), words.low(at - 1)
        if low in _DETERMINED or low in POSSESSIVES or low in SUBJECT_PRONOUNS:
            break
        if earlier in TIME_WORDS or earlier in CONJUNCTIONS or earlier[:1].isdigit():
            break
        if earlier in PREPOSITIONS and not (earlier in INNER_PREPOSITIONS and _heads(words, at - 2, floor)):
            break
        at -= 1
    return at


def _heads(words: Words, at: int, floor: int) -> bool:
    """Whether 'officials in' can begin a phrase: a determiner stands not far before it."""
    determined = any(words.low(i) in _DETERMINED for i in range(max(floor, at - 4), at))
    return at > floor and determined and words.low(floor) not in {"in", "on", "at"}


def starting_at(words: Words, index: int) -> tuple[int, int] | None:
    """Token range of the noun phrase that begins at `index`: the speaker in 'said Ana Doe, a doctor'."""
    low = words.low(index)
    if low in SUBJECT_PRONOUNS:
        return index, index + 1
    if not is_word(words, index) or low in PREPOSITIONS or low in _NEVER_INSIDE - {"to", "also", "then"}:
        return None
    at = index
    top = min(len(words), index + _LONGEST)
    while at < top and not _stops(words, at):
        at += 1
        at += at < top and words.low(at - 1) in _ARTICLES and words.low(at).endswith("ed")  # 'the accused man'
    return (index, at) if at > index else None


def _stops(words: Words, at: int) -> bool:
    """Whether the token cannot be inside a noun phrase that began before it."""
    low, following = words.low(at), words.low(at + 1)
    if low in {"and", "or"}:
        return not (words.upper(at + 1) or following in _GOES_ON)
    if low in PREPOSITIONS:
        new = following in TIME_WORDS or (following in _NEW_SETTING and low in _SETTING)
        return new or low not in INNER_PREPOSITIONS
    return low in _MARKS or low in _NEVER_INSIDE or _is_cue(words, at) or is_adverb(words, at)
