"""What may stand between a verb of speech and what is said: the hearer, the day, the occasion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.extraction.speech.noun_phrases import is_word
from eventmodel.extraction.speech.speech_verbs import TELLING
from eventmodel.extraction.word_classes import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    QUOTE_TOKEN,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
)

if TYPE_CHECKING:
    from eventmodel.extraction.speech.tokens import Words

_VENUES = frozenset(
    "statement interview speech address briefing conference tweet tweets post message video "
    "letter email e-mail report release remarks comments call column editorial op-ed blog article "
    "memo filing television radio tv phone broadcast facebook twitter weibo telegram instagram "
    "hearing testimony meeting appearance rally debate event series program programme show "
    "podcast affidavit lawsuit complaint court essay note conversation".split()
)
_HEARERS = frozenset(
    "reporters journalists lawmakers supporters parliament congress media press us me him her "
    "them you newspaper crowd audience viewers listeners agency police investigators television "
    "radio news".split()
)
_OBJECT_PRONOUNS = SUBJECT_PRONOUNS | {"him", "her", "them", "me", "us"}
_NO_HEARER = frozenset({"that", "to", ":", ",", QUOTE_TOKEN, "how", "what", "whether", "if"})
_ENDS_HEARER = SUBORDINATORS | SUBJECT_PRONOUNS | PREPOSITIONS | DETERMINERS | TIME_WORDS | AUXILIARIES | {"to"}
_SPANS_OF_TIME = frozenset({"may", "week", "month", "year"})
_ADVERBS = frozenset({"again", "then", "simply", "too", "there"})
_LEADING = frozenset("in on at to during via from of by after about".split())
_WITH = frozenset("with to on for at by".split())


def past_hearer(words: Words, verb: int) -> int:
    """The token after the verb's hearer, day and venue: 'told reporters on Monday in a statement that'."""
    at = verb + 1
    if words.low(verb) in TELLING and words.low(at) not in _NO_HEARER:
        at = _past_object(words, at)
    for _ in range(5):
        step = _past_adjunct(words, at)
        if step == at:
            break
        at = step
    return at


def _past_object(words: Words, start: int) -> int:
    if words.low(start) in _OBJECT_PRONOUNS:
        return start + 1
    at = start
    while at < start + 7 and is_word(words, at) and not (at > start and _ends_object(words, at)):
        at += 1
    return at


def _ends_object(words: Words, at: int) -> bool:
    """Whether the hearer is over: 'told Reuters | the dam', 'told doctors | Doe was'."""
    low = words.low(at)
    if low in _ENDS_HEARER:
        return True
    if words.upper(at):
        return not words.upper(at - 1) and words.low(at - 1) not in DETERMINERS
    return words.upper(at - 1) and low not in _HEARERS and low not in _VENUES


def _past_adjunct(words: Words, at: int) -> int:
    low = words.low(at)
    if low in TIME_WORDS and low not in _SPANS_OF_TIME:
        return at + 1
    if low in _ADVERBS or (low.endswith("ly") and not words.upper(at)):
        return at + 1
    return _past_venue(words, at) if low in _LEADING else at


def _past_venue(words: Words, at: int) -> int:
    if words.low(at + 1) in TIME_WORDS:
        return at + (3 if words.low(at + 2)[:1].isdigit() else 2)
    for end in range(at + 1, at + 7):
        low = words.low(end)
        if (low in _VENUES and words.low(end + 1) not in _VENUES) or (words.low(at) == "to" and low in _HEARERS):
            return _past_owner(words, end + 1)
        if not is_word(words, end) or low in SUBORDINATORS or low in SUBJECT_PRONOUNS:
            break
    return at


def _past_owner(words: Words, at: int) -> int:
    """After 'in an interview' + 'with the Example Times'."""
    if words.low(at) not in _WITH or words.low(at + 1) in TIME_WORDS:
        return at
    owner = _past_object(words, at + 1)
    return owner if owner > at + 1 else at
