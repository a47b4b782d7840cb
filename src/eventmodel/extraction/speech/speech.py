"""Acts of speech in one sentence: the cue, who speaks, and which stretch is what is said."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from eventmodel.extraction.speech.acts import Act, Side, find_acts
from eventmodel.extraction.speech.speech_verbs import ACTING, STATING, THINKING
from eventmodel.extraction.speech.tokens import tokenise
from eventmodel.extraction.word_classes import MODALS, QUOTE_TOKEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.extraction.speech.tokens import Words

# Acts further apart than this in one sentence do not bound one another: it keeps hostile input linear.
NEAR = 24
_JOINS = frozenset({",", "and", "but"})
_TRAILING = frozenset({",", ".", ";", "and", "but", "—", "–", "while"})
_EDGES = frozenset({",", ".", "—", "–", ";", ":"})


class Frame(NamedTuple):
    """One act of speech.

    Attributes:
        cue: span of the words that say that somebody speaks.
        word: the main word of the cue, in lower case.
        subject: span of the speaker's noun phrase; None where the sentence does not have it.
        content: span of what is said; None where it is elsewhere ('Doe continued:').
        side: where what is said stands.
        strength: whether the cue is a verb of saying, of thinking, or of acting by words.
        modal: whether the speech is itself only possible or to come: 'would say'.
    """

    cue: tuple[int, int]
    word: str
    subject: tuple[int, int] | None
    content: tuple[int, int] | None
    side: Side
    strength: Literal["say", "think", "act"]
    modal: bool


@lru_cache(maxsize=256)
def frames_in(text: str, start: int, end: int, quoted: tuple[tuple[int, int], ...]) -> tuple[Frame, ...]:
    """Find the acts of speech in a stretch of text; each of the `quoted` stretches counts as one word.

    Quotations ask first, then attributions: most sentences are cut the same way for both.
    """
    return find_frames(tokenise(text, start, end, quoted))


def find_frames(words: Words) -> tuple[Frame, ...]:
    """Find the acts of speech in the tokens of a sentence.

    Examples:
        >>> from eventmodel.extraction.speech.tokens import tokenise
        >>> line = "The port is closed, the mayor told reporters."
        >>> frame, = find_frames(tokenise(line, 0, len(line)))
        >>> line[slice(*frame.subject)], line[slice(*frame.content)]
        ('the mayor', 'The port is closed')
    """
    acts = find_acts(words)
    return tuple(_frame(words, acts, number) for number in range(len(acts)))


def _frame(words: Words, acts: Sequence[Act], number: int) -> Frame:
    act = acts[number]
    word = words.low(act.last if words.low(act.first) in {"quoted", "cited"} else act.first)
    subject = words.span(*act.subject) if act.subject else None
    modal = any(words.low(i) in MODALS for i in range(max(0, act.first - 2), act.first))
    cue = words.span(act.first, act.last + 1)
    return Frame(cue, word, subject, _content(words, acts, number), act.side, _strength(word), modal)


def _strength(word: str) -> Literal["say", "think", "act"]:
    if word in STATING:
        return "say"
    return "act" if word in ACTING else "think" if word in THINKING else "say"


def _content(words: Words, acts: Sequence[Act], number: int) -> tuple[int, int] | None:
    act = acts[number]
    if act.side == "around":
        return _span(words, 0, len(words))
    if act.side == "before":
        edge = min(act.first, act.subject[0]) if act.subject else act.first
        return _span(words, _content_start(words, acts, number), edge)
    return _span(words, _first_said(words, act), _content_end(words, acts, number))


def _first_said(words: Words, act: Act) -> int:
    at = act.rest
    while at < act.rest + 3 and words.low(at) in {",", ":", "that", "—", "–"}:
        at += 1
    return at


def _content_start(words: Words, acts: Sequence[Act], number: int) -> int:
    """Words before a cue go back to the sentence's start, or to the end of an earlier act's words."""
    act = acts[number]
    if words.low(act.first) in {"according", "per"}:
        return 0
    for earlier in reversed(acts[max(0, number - NEAR) : number]):
        apart = earlier.side == "before" and words.low(earlier.rest) in {",", ".", ";"}
        if apart and QUOTE_TOKEN in words.lows[earlier.rest : act.first]:
            return earlier.rest + 1
    return 0


def _content_end(words: Words, acts: Sequence[Act], number: int) -> int:
    act = acts[number]
    end = len(words)
    for later in acts[number + 1 : number + 1 + NEAR]:
        start = later.first
        if later.subject and act.last < later.subject[0] < later.first:
            start = later.subject[0]
        if start > act.rest and (later.side == "before" or _separate(words, act, later, start)):
            end = min(end, start)
    if words.low(act.first) in ACTING:  # 'the union demands 6 percent; the company offers 2'
        end = next((i for i in range(act.rest, end) if words.low(i) == ";"), end)
    while end > act.rest and words.low(end - 1) in _TRAILING:
        end -= 1
    return end


def _separate(words: Words, act: Act, later: Act, start: int) -> bool:
    """Whether a later act stands beside this one, not inside what it says."""
    if later.side != "after":
        return False
    if later.subject == act.subject:
        return words.low(later.first - 1) in _JOINS or words.low(later.first - 2) in _JOINS
    previous = words.low(start - 1)
    joined = previous in {"but", "while", "and"} and words.low(start - 2) in {",", QUOTE_TOKEN}
    return joined or previous == ";"


def _span(words: Words, first: int, last: int) -> tuple[int, int] | None:
    while last > first and words.low(last - 1) in _EDGES:
        last -= 1
    while first < last and words.low(first) in _EDGES:
        first += 1
    return words.span(first, last) if first < last else None
