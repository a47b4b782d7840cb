"""Whether a word that can be a verb of speech is one where it stands, and not a noun or a participle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.extraction.speech import noun_phrases, subjects
from eventmodel.extraction.speech.speech_verbs import ACTING, AMBIGUOUS, CUES, INVERTING, THINKING, WITH_CLAUSE
from eventmodel.extraction.word_classes import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    MODALS,
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

CLAUSE_ENDS = frozenset({",", ".", ";", ":", "—", "–", "!", "?", ")", QUOTE_TOKEN, ""})
_COUNTING = frozenset("all both each some many most several few others".split())
_NOUN_MARKERS = (DETERMINERS - RELATIVES - _COUNTING) | POSSESSIVES
_OPENERS = frozenset({QUOTE_TOKEN, ":", "how", "whether", "that"})
_OPENERS_AFTER_NAME = _OPENERS | CLAUSE_ENDS | {"to", "on", "for"}
_CLAUSE_OPENERS = frozenset({"that", ":", QUOTE_TOKEN, "how", "why", "whether"})
_NO_OBJECT = frozenset("of by were was is are in".split())
_DONE_TO = frozenset("accused blamed criticised criticized praised condemned denounced thanked".split())
_MOTION = frozenset("through into apart off open across along past onto".split())
_NOT_NOUNS = SUBJECT_PRONOUNS | RELATIVES | ADVERBS | AUXILIARIES


def is_verb(words: Words, index: int, holder: int) -> bool:
    """Whether the cue at `index` is a verb; `holder` is the nearest token before it that is no helper."""
    low = words.low(index)
    if _follows_noun_marker(words, index, holder) or _is_deed(words, index):
        return False
    if index == 0 and low in INVERTING and any(words.low(i) in {":", QUOTE_TOKEN} for i in range(1, 6)):
        return True
    if low in WITH_CLAUSE and not _clause_follows(words, index):
        return False
    return low not in AMBIGUOUS or _speaks(words, index, holder)


def _follows_noun_marker(words: Words, index: int, holder: int) -> bool:
    low, previous = words.low(index), words.low(index - 1)
    infinitive = previous == "to" and holder == index - 1
    return previous in _NOUN_MARKERS or infinitive or (previous.endswith("'s") and low in AMBIGUOUS)


def _is_deed(words: Words, index: int) -> bool:
    """Whether it is a participle, another sense of the verb, or an act still to come."""
    low, following = words.low(index), words.low(index + 1)
    if (low in ACTING and following in _MOTION) or (low in _DONE_TO and following in {"of", "for", "over"}):
        return True
    if low in ACTING and any(words.low(i) in MODALS for i in range(max(0, index - 2), index)):
        return True
    if low in THINKING and low.endswith(("ed", "t")) and following in {"to", "of", "by", "as"}:
        return True
    if following == "by" and low.endswith("ed"):
        return True
    if low.endswith("ed") and words.low(index - 1) == "that" and words.low(index - 2) in INVERTING:
        return True  # 'complained that promised dams …'
    if low in {"adds", "added"} and (following[:1].isdigit() or following in {"$", "€", "£"}):
        return True
    return (low, following) == ("added", "to") or (low == "called" and _gives_name(words, index))


def _gives_name(words: Words, index: int) -> bool:
    """Whether it is 'a website called Example': a noun before it, a name after it."""
    named = words.upper(index + 1) or words.low(index + 1) == QUOTE_TOKEN
    noun = words.low(index - 1)
    return named and noun.isalpha() and not words.upper(index - 1) and noun not in _NOT_NOUNS


def _clause_follows(words: Words, index: int) -> bool:
    following, previous = words.low(index + 1), words.low(index - 1)
    if following in _CLAUSE_OPENERS or words.low(index + 2) == QUOTE_TOKEN:
        return True
    if following in CLAUSE_ENDS or following in TIME_WORDS or following in {"in", "on"}:
        return following in {".", ""} or QUOTE_TOKEN in words.lows[max(0, index - 6) : index]
    return following in SUBJECT_PRONOUNS or previous == QUOTE_TOKEN


def _speaks(words: Words, index: int, at: int) -> bool:
    """Whether a form that may be a noun or a participle is the verb of a speaker."""
    holder, following = words.low(at), words.low(index + 1)
    if following in _NO_OBJECT:
        return words.low(index) == "wrote"
    if holder in SUBJECT_PRONOUNS or holder in {"who", "which"}:
        return True
    opens = _opens(words, index + 1)
    if holder in {",", QUOTE_TOKEN}:
        return opens
    if words.upper(at):
        return opens or following in _OPENERS_AFTER_NAME or words.low(index).endswith("ed")
    if following not in _OPENERS and (following in CLAUSE_ENDS or following in TIME_WORDS):
        subject = subjects.before(words, at)
        return subject is not None and words.low(subject[0] - 1) in {QUOTE_TOKEN, ","}
    return opens and _agrees(words, index, at)


def _opens(words: Words, at: int) -> bool:
    """Whether a clause or a noun phrase begins here."""
    low = words.low(at)
    return low in _OPENERS or low in DETERMINERS or low in SUBJECT_PRONOUNS or words.upper(at)


def _agrees(words: Words, index: int, at: int) -> bool:
    """Whether the word before can be the verb's subject: 'the ad claims', but not 'the ads claims'."""
    noun, verb = words.low(at), words.low(index)
    if not noun_phrases.is_noun_like(noun) or noun in PREPOSITIONS or noun in SUBORDINATORS:
        return False
    if noun in CUES and noun.endswith("ed"):
        return False  # 'it denied reports that …'
    if words.low(at - 1) == "to":
        return False  # 'to ignore reports that …'
    plural = noun.endswith("s") and not noun.endswith("ss")
    return verb.endswith("ed") or (verb.endswith("s") and not plural)
