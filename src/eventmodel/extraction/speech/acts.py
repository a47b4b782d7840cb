"""Acts of speech among the tokens of a sentence: the cue, its subject, and on which side the words stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from eventmodel.extraction.speech import noun_phrases, subjects
from eventmodel.extraction.speech.hearers import past_hearer
from eventmodel.extraction.speech.speech_verbs import CUES, INVERTING, SPEECH_NOUNS, STATING
from eventmodel.extraction.speech.verb_uses import CLAUSE_ENDS, is_verb
from eventmodel.extraction.word_classes import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    QUOTE_TOKEN,
    TIME_WORDS,
)
from eventmodel.values.numerals import WORD_VALUES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.extraction.speech.tokens import Words

Side = Literal["before", "after", "around"]
_IDIOMS = frozenset({("went", "on"), ("goes", "on"), ("put", "it"), ("puts", "it")}) | {
    (verb, "out") for verb in ("pointed", "points", "pointing", "point")
}
_NUMBERS = frozenset("number figure toll count tally total estimate crowd turnout attendance it".split())
GIVING = {
    **dict.fromkeys(("put", "puts", "placed", "places", "revised", "revises"), frozenset({"at", "to"})),
    **dict.fromkeys(("raised", "raises", "lowered", "lowers", "updated"), frozenset({"at", "to"})),
    **dict.fromkeys(("gave", "gives", "give", "published", "issued", "released"), frozenset({"of", "as"})),
    **dict.fromkeys(("spoke", "speaks", "speak"), frozenset({"of"})),
}
"""Verbs that give a number for something, and the word that stands before the number."""
LEADS = CUES | SPEECH_NOUNS | {"according", "per"} | {first for first, _ in _IDIOMS} | GIVING.keys()
"""Words of which a sentence must hold one for an act of speech to be in it."""
_SETTINGS = frozenset("in at on during after before of about while when as from with by via outside near last".split())
_TAILS = frozenset("according per who which as after in while but and before when with where whose".split())
_LONGEST_TAIL = 10
_LONGEST_NAMED = 6
_LONGEST_HEDGE = 4
_DONE = frozenset({"found", "seen", "read", "observed"})
"""'was found by a crew' tells what was done, not what was said."""
_IF = frozenset({"if", "unless", "whether"})
_BY_DOING = frozenset("before after while by without in when from for since".split())
_BRIDGES = frozenset({"and", "but", "then", "or", "also", "later"})
_STOPS = frozenset({".", "", "!", "?", ";"})
_SEPARATORS = frozenset({QUOTE_TOKEN, ",", "—", "–"})
_BEFORE_INVERSION = _SEPARATORS | {"-", "?", "!", ""}
_AFTER_SPEAKER = CLAUSE_ENDS | PREPOSITIONS | TIME_WORDS | ADVERBS | {"who", "which"}


class Act(NamedTuple):
    """One act of speech, all places as indexes of tokens.

    Attributes:
        first: first token of the cue.
        last: last token of the cue.
        subject: range of the speaker's noun phrase; None where the sentence does not have it.
        rest: the token after the cue, its speaker and its hearer.
        side: where what is said stands.
    """

    first: int
    last: int
    subject: tuple[int, int] | None
    rest: int
    side: Side


def find_acts(words: Words) -> list[Act]:
    """Find the acts of speech in a sentence, in order."""
    found: list[Act] = []
    for index, low in enumerate(words.lows):
        if low not in LEADS:
            continue
        act: Act | None = None
        if (low, words.low(index + 1)) in _IDIOMS:
            act = _idiom(words, index, found)
        elif low in CUES and (index == 0 or not words.upper(index)):
            act = _verb(words, index, found)
        elif low in {"according", "per"}:
            act = _according(words, index)
        if act is None and low in SPEECH_NOUNS:
            act = _noun(words, index)
        if act is None and low in GIVING:
            act = _giving(words, index, found)
        if act is not None:
            found.append(act)
    return found


def _verb(words: Words, index: int, acts: Sequence[Act]) -> Act | None:
    low = words.low(index)
    if low == "saying" and words.low(index - 1) == "as" and words.low(index - 2) in {"quoted", "cited"}:
        at, _ = subjects.back_over_helpers(words, index - 3)
        return _placed(words, index - 2, index, subjects.before(words, at))
    at, passive = subjects.back_over_helpers(words, index - 1)
    if passive and not low.endswith("ing"):
        return _by_agent(words, index)
    if not is_verb(words, index, at):
        return None
    return _inverted(words, index, at) or _plain(words, index, at, acts)


def _plain(words: Words, index: int, at: int, acts: Sequence[Act]) -> Act | None:
    """'Ana Doe said …'; a condition ('if Doe said') is no act."""
    subject = _subject(words, index, at, acts)
    if subject is None and not _may_lack_subject(words, index):
        return None
    if subject is not None and words.low(subject[0] - 1) in _IF:
        return None
    return _placed(words, index, index, subject)


def _idiom(words: Words, index: int, acts: Sequence[Act]) -> Act | None:
    """'Doe went on', 'as Doe put it', 'Doe pointed out'."""
    at, _ = subjects.back_over_helpers(words, index - 1)
    subject = _subject(words, index, at, acts)
    said = words.low(index) != "went" or words.low(index + 2) in {":", ",", ".", QUOTE_TOKEN, ""}
    return _placed(words, index, index + 1, subject) if subject and said else None


def _giving(words: Words, index: int, acts: Sequence[Act]) -> Act | None:
    """'Police put the number at 12,500', 'the union gave a figure of 40,000', 'others spoke of 200'."""
    low, at = words.low(index), index + 1
    if not low.startswith("sp"):
        named = next((i for i in range(at, at + _LONGEST_NAMED) if words.low(i) in _NUMBERS), len(words))
        at = next((i for i in range(named + 1, named + _LONGEST_NAMED) if words.low(i) in GIVING[low]), len(words))
    if words.low(at) not in GIVING[low] or not _number_follows(words, at + 1):
        return None
    before, passive = subjects.back_over_helpers(words, index - 1)
    subject = None if passive else _subject(words, index, before, acts)
    return None if subject is None else _placed(words, index, index, subject)


def _number_follows(words: Words, at: int) -> bool:
    """Whether a number comes, past a hedge."""
    return any(words.low(i)[:1].isdigit() or words.low(i) in WORD_VALUES for i in range(at, at + _LONGEST_HEDGE))


def _by_agent(words: Words, index: int) -> Act | None:
    """'was described by the mayor as': the agent speaks."""
    if words.low(index + 1) != "by" or words.low(index) in _DONE:
        return None
    subject = noun_phrases.starting_at(words, index + 2)
    return None if subject is None else Act(index, index, subject, subject[1], "after")


def _inverted(words: Words, index: int, at: int) -> Act | None:
    """'…, said Ana Doe, a doctor.'."""
    leads = words.low(index) in INVERTING and at == index - 1 and words.low(at) in _BEFORE_INVERSION
    subject = noun_phrases.starting_at(words, index + 1) if leads else None
    if subject is None:
        return None
    following = words.low(subject[1])
    if following in AUXILIARIES or (following in CUES and following not in PREPOSITIONS):
        return None
    if following == "to" and at >= 0:
        return None
    if words.low(at) == "," and (following not in _AFTER_SPEAKER or _is_clause(words, at, subject)):
        return None
    return Act(index, index, subject, subject[1], "before" if at >= 0 else "after")


def _is_clause(words: Words, comma: int, phrase: tuple[int, int]) -> bool:
    """Whether what follows the cue is rather said: a speaker with a name stands before it, and none after."""
    first = words.low(phrase[0])
    if first in {"a", "an", "the"} or any(words.upper(i) for i in range(*phrase)):
        return False
    subject = subjects.before(words, comma)
    return subject is not None and any(words.upper(i) for i in range(*subject))


def _subject(words: Words, index: int, at: int, acts: Sequence[Act]) -> tuple[int, int] | None:
    if words.low(index).endswith("ing"):
        return _of_participle(words, index, at, acts)
    found = subjects.before(words, at)
    shared = words.low(at) in _BRIDGES
    if found is not None or not (shared or words.low(at) == ","):
        return found
    if acts:
        return acts[-1].subject
    return subjects.first_of_sentence(words) if shared else None


def _of_participle(words: Words, index: int, at: int, acts: Sequence[Act]) -> tuple[int, int] | None:
    """Who is 'saying': the subject of the act before, else of the sentence, unless one stands right here."""
    if index == 0:
        return None
    low = words.low(at)
    if low not in _BY_DOING and low != "," and not (acts and low in noun_phrases.UTTERANCES):
        found = subjects.before(words, at)
        if found is not None:
            return found
    return acts[-1].subject if acts else subjects.first_of_sentence(words)


def _may_lack_subject(words: Words, index: int) -> bool:
    quoted = words.low(index + 1) in {":", QUOTE_TOKEN} or words.low(index + 2) == QUOTE_TOKEN
    return quoted and words.low(index) in STATING | INVERTING


def _placed(words: Words, first: int, last: int, subject: tuple[int, int] | None) -> Act | None:
    """An act whose subject stands before its cue, with the side told by the marks around it."""
    rest = past_hearer(words, last)
    edge = subject[0] if subject else first
    previous, following = words.low(edge - 1), words.low(rest)
    over = following in _STOPS or (following == "," and words.low(rest + 1) != QUOTE_TOKEN)
    if previous == QUOTE_TOKEN or (previous in _SEPARATORS and edge > 1):
        return Act(first, last, subject, rest, _side(words, previous, last, rest, over=over))
    if over and following != ",":
        opens_next = following in {".", ""} and edge <= 2
        return Act(first, last, subject, rest, "after") if opens_next else None
    return Act(first, last, subject, rest, "after")


def _side(words: Words, previous: str, last: int, rest: int, *, over: bool) -> Side:
    """Where the words stand when a quotation or a comma comes before the speaker."""
    following = words.low(rest)
    if over:
        inside = following == "," and previous != QUOTE_TOKEN and not _trails(words, rest)
        return "around" if inside else "before"
    if following in _SETTINGS and words.low(rest + 1) != QUOTE_TOKEN:
        return "before"
    told = previous == QUOTE_TOKEN and rest > last + 1 and following not in {"that", ":"}
    return "before" if told else "after"


def _trails(words: Words, comma: int) -> bool:
    """Whether what follows the comma is a mere tail: ', adding …', ', Doe reported.'."""
    low = words.low(comma + 1)
    if low.endswith("ing") or low in _TAILS:
        return True
    after = range(comma + 2, min(comma + _LONGEST_TAIL, len(words)))
    return len(words) <= comma + _LONGEST_TAIL and any(words.low(i) in STATING for i in after)


def _according(words: Words, index: int) -> Act | None:
    last = index if words.low(index) == "per" else index + 1
    if not _is_according(words, index):
        return None
    subject = noun_phrases.starting_at(words, last + 1)
    if subject is None:
        return None
    previous = words.low(index - 1)
    side: Side = "before"
    if index == 0 or previous in {"but", "and", ":", "that"} or (previous == "," and index <= 2):
        side = "after"
    elif words.low(subject[1]) == "," and not _trails(words, subject[1]):
        side = "around"
    return Act(index, last, subject, subject[1], side)


def _is_according(words: Words, index: int) -> bool:
    if words.low(index) == "according":
        return words.low(index + 1) == "to"
    named = words.upper(index + 1) or words.low(index + 1) == "the"
    return named and words.low(index - 1) in {",", ""}


def _noun(words: Words, index: int) -> Act | None:
    """'the mayor's claim that …', 'a statement by the mayor that …'."""
    if words.low(index + 1) == "by":
        subject = noun_phrases.starting_at(words, index + 2)
        said = subject is not None and words.low(subject[1]) == "that"
        return Act(index, index, subject, subject[1], "after") if subject and said else None
    verbal = words.low(index + 2) in AUXILIARIES or words.low(index + 2) in CUES
    if words.low(index + 1) != "that" or verbal:
        return None
    owner = _owner(words, index)
    return None if owner is None else Act(index, index, owner, index + 1, "after")


def _owner(words: Words, index: int) -> tuple[int, int] | None:
    """Whose the noun at `index` is: 'his', 'the mayor's'."""
    for at in range(index - 1, max(-1, index - 4), -1):
        if words.low(at) in POSSESSIVES:
            return at, at + 1
        if words.low(at).endswith("'s"):
            first = at
            while words.upper(first - 1):
                first -= 1
            return (first - 1 if words.low(first - 1) in DETERMINERS else first), at + 1
    return None
