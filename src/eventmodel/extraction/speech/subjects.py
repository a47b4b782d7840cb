"""Which noun phrase is the subject of a verb of speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.extraction.naming.name_words import ROLE_NOUNS
from eventmodel.extraction.speech import noun_phrases
from eventmodel.extraction.word_classes import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    QUOTE_TOKEN,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
)

if TYPE_CHECKING:
    from eventmodel.extraction.speech.tokens import Words

_INFINITIVE = frozenset(
    "went goes going go continued continues declined declines refused came wanted wants tried used managed".split()
)
_CONTRACTED = frozenset({"what's", "that's", "it's", "there's"})
_PASSIVE = _CONTRACTED | BE | {"wasn't", "isn't", "weren't", "aren't"}
_HELPERS = AUXILIARIES | ADVERBS | _CONTRACTED
_DASHES = frozenset({"—", "–", "-", "--"})
_ASIDE_MARKS = frozenset({",", "—", "–", ")", "-"})
_WIDEST_ASIDE = 26
_ASIDE = frozenset(
    "meanwhile however too though also for in on at by when who whose which a an the one after "
    "speaking citing referring himself herself itself then as while of with during from formerly "
    "now former asked told his her its among long once again ever both including like one-time "
    "wearing".split()
)
_LEADS = frozenset({"but", "and", ",", "however", "meanwhile", "so", "yet", "also", "still", "later"})
_PAST = frozenset(
    "gave put took came went left met held made told fell began stood ran lost won led kept brought sent spoke threw "
    "broke drove sought rose saw grew paid quit struck fled flew wore".split()
)
_OBJECT_LEADS = POSSESSIVES | {"a", "an", "the"}
_NO_VERBS = PREPOSITIONS | CONJUNCTIONS | {"both", "all", "half", ",", "(", ")"}
_SETTINGS = PREPOSITIONS | SUBORDINATORS | TIME_WORDS


def back_over_helpers(words: Words, index: int) -> tuple[int, bool]:
    """Step back over adverbs and auxiliaries; also whether a form of 'be' was among them."""
    passive = False
    at = index
    while at >= 0:
        low = words.low(at)
        if low in _HELPERS or noun_phrases.is_adverb(words, at):
            passive = passive or low in _PASSIVE
            at -= 1
        elif low == "to" and words.low(at - 1) in _INFINITIVE:
            at -= 2
        elif low == "to" and words.low(at - 1) == "on" and words.low(at - 2) in _INFINITIVE:
            at -= 3
        else:
            break
    return at, passive


def before(words: Words, index: int) -> tuple[int, int] | None:
    """Token range of the subject that ends at or before token `index`.

    None where the verb shares the subject of an earlier one, or has none before it.
    """
    at = _before_asides(words, index)
    if words.low(at) in RELATIVES:
        if words.low(at) == "that" and not noun_phrases.is_word(words, at - 1):
            return None
        at = _before_asides(words, at - 2 if words.low(at - 1) == "," else at - 1)
    low = words.low(at)
    if at < 0 or not noun_phrases.is_word(words, at) or low in CONJUNCTIONS or low in SUBORDINATORS:
        return None
    return noun_phrases.ending_at(words, at)


def _before_asides(words: Words, index: int) -> int:
    """Where the phrase ends that asides may stand after; -1 if there is none."""
    at = index
    for _ in range(3):
        if at < 0 or words.low(at) not in _ASIDE_MARKS:
            break
        at = _before_aside(words, at - 1 if words.low(at) == "," and words.low(at - 1) == ")" else at)
    return at


def _before_aside(words: Words, at: int) -> int:
    """Where the phrase before 'X, an analyst at Y,' or 'X (aside)' ends, for the mark at `at`; or -1."""
    partner = "(" if words.low(at) == ")" else words.low(at)
    first = _partner(words, at, partner)
    if first <= 0:
        return -1
    if partner == "(" or _is_aside(words, first + 1, at):
        return first - 1
    # an aside may have commas of its own
    earlier = _partner(words, first, partner)
    return earlier - 1 if earlier > 0 and _is_aside(words, earlier + 1, first) else -1


def _partner(words: Words, at: int, mark: str) -> int:
    """The nearest such mark before, with no quotation between; -1 if there is none."""
    for i in range(at - 1, max(-1, at - _WIDEST_ASIDE), -1):
        if words.low(i) == mark:
            return i
        if words.low(i) == QUOTE_TOKEN:
            break
    return -1


def _is_aside(words: Words, first: int, last: int) -> bool:
    low = words.low(first)
    if low in _ASIDE or low.endswith("ly") or low[:1].isdigit() or last - first <= 3:
        return True
    return (last - first <= 12 and not words.upper(first)) or not ROLE_NOUNS.isdisjoint(words.lows[first:last])


def first_of_sentence(words: Words) -> tuple[int, int] | None:
    """The noun phrase that begins the sentence, after a dateline and what stands before the first comma."""
    first = _past_dateline(words)
    while first < 8 and (words.low(first) in _LEADS or not noun_phrases.is_word(words, first)):
        first += 1
    low = words.low(first)
    if low in _SETTINGS or low.endswith(("ing", "ly")) or words.low(first + 1) in {"after", "before"}:
        commas = (i for i in range(first, min(first + 30, len(words))) if words.low(i) == ",")
        first = next(commas, len(words)) + 1
    found = noun_phrases.starting_at(words, first)
    return (
        None if found is None else (first, next((i for i in range(first + 1, found[1]) if _acts(words, i)), found[1]))
    )


def _acts(words: Words, at: int) -> bool:
    """Whether a finite verb stands here: 'the mayor | visited the site and said', 'the office | gave a figure'."""
    low, previous, following = words.low(at), words.low(at - 1), words.low(at + 1)
    if words.upper(at) or previous in DETERMINERS or low in _NO_VERBS:
        return False
    if low in _PAST or following in _OBJECT_LEADS:
        return True
    open_end = following in PREPOSITIONS | DETERMINERS | TIME_WORDS or words.upper(at + 1) or following[:1].isdigit()
    return low.endswith("ed") and open_end


def _past_dateline(words: Words) -> int:
    """After 'OSLO (Wire) —'."""
    for i in range(1, min(12, len(words))):
        closes = words.low(i - 1) == ")" or words.texts[0].isupper()
        if words.low(i) in _DASHES and closes:
            return i + 1
    return 0
