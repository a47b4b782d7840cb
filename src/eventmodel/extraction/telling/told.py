"""What is told in a clause: what came of a happening, its cause, gestures, and what others did about it.

Each is found by a word of its lexicon; the evidence is the clause around that word. A gesture is named by the
lexicon ('handshake'), so that two articles' can be compared; the others are the clause's own words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from eventmodel.extraction.candidates import Candidate
from eventmodel.extraction.lexicon import Found, Lexicon
from eventmodel.values.reading import Reading, Said
from eventmodel.values.words import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventmodel.extraction.sentences import Sentence

_GESTURES: Final = {
    "handshake": "shake hands, shook hands, shaking hands, shaken hands, shake hand, handshake, handshakes",
    "greeting": "greetings, greeted",
    "embrace": "embraced, hugged, embraced each other",
    "salute": "saluted, salute",
    "apology": "apologised, apologized, apology, apologises, apologizes",
    "condolences": "condolences, sympathies",
    "minute of silence": "moment of silence, minute of silence, minute's silence",
    "flags at half-mast": "half-mast, half-staff",
    "walkout": "walked out, stormed out",
    "posing for pictures": "posed for, group photo, family photo",
}
_OUTCOMES: Final = {
    "agreed": "agreed to, agreed on, agreed not, agreed that, unanimously agreed, reached an agreement, "
    "reached agreement, "
    "an agreement, signed, been signed, was signed, ratified, approved, has approved, not approved, no agreement, "
    "joint statement, joint declaration, joint commission",
    "failed": "failed to, fell through, collapsed, broke down, broken down, no breakthrough, not resolved, "
    "unresolved, be resolved, been resolved, not been possible, breakthrough, stalled, deadlocked, deadlock, "
    "without agreement, "
    "not settled, to settle",
    "ended": "ended with, ended in, concluded in, concluded with, culminated in, led to, resulted in, "
    "brought an end, put an end",
    "carried out": "implemented, been implemented, carried out, completed, reopen, reopened, restored, resumed, resume",
    "withdrew": "withdrew, withdraw, withdrawn, pulled out, pulled back, handed over, cede, ceded, relinquished",
    "freed": "set free, freed, released on, dispersed, broken up",
    "charged": "charged with, been charged, not charged, no charges, convicted, sentenced, acquitted, pleaded, "
    "no arrests",
    "confirmed": "could not confirm, not confirmed, unable to confirm, not been confirmed, unconfirmed, ready to",
    "health": "recovering, stable condition, no symptoms, shown symptoms, critical condition, serious condition",
}
_CAUSES: Final = {
    "cause": "caused by, cause of, because of, blamed on, blamed for, due to, as a result of, triggered by, "
    "sparked by, "
    "prompted by, no sign of, no evidence of, no indication of, possible that, had caused, may have caused, "
    "may have been caused",
}
_REACTIONS: Final = {
    "reaction": "condemned, welcomed, praised, denounced, rejected, criticised, criticized, hailed, deplored, "
    "expressed concern, expressed hope, expressed regret, expressed outrage, urged, called for, called on, hoped, "
    "protested against, appealed, vowed, dismissed, denied claims, denied having",
}
_KINDS: Final = {"gesture": _GESTURES, "outcome": _OUTCOMES, "cause": _CAUSES, "reaction": _REACTIONS}
_LEXICON: Final = Lexicon.of(
    {f"{kind}: {name}": words for kind, named in _KINDS.items() for name, words in named.items()}
)
_EDGE = re.compile(
    r"[;:!?()—–“”\"]|,\s(?:but|and|while|although|though|which|who|whose|where|with|as|after|before|when|because|he|she|"
    r"they|it|the|a|an|in|on|at|saying|adding)\b|\b(?:but|although|though|while|whereas|however|despite|amid)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"[\s,]*(?:but|and|while|although|though|whereas|however)\s", re.IGNORECASE)
_SAID = re.compile(r",\s[^,]{2,60}?\s(?:said|says|noted|added|adds|reported|reports|wrote|told)\b")
_TRIM: Final = " ,.-–—'’\""
_LONGEST: Final = 170
_FEWEST_WORDS: Final = 3


def find_told(sentences: Sequence[Sentence]) -> Iterator[Candidate]:
    """Find outcomes, causes, gestures and reactions, each with the clause that tells it.

    Examples:
        >>> from eventmodel.extraction.sentences import Sentence
        >>> line = "The two did not shake hands, but they agreed to meet again."
        >>> [(c.attribute, str(c.reading)) for c in find_told([Sentence(line, 0, len(line), 0)])]
        [('gesture', 'handshake'), ('outcome', 'they agreed to meet again')]
    """
    for sentence in sentences:
        if sentence.lacks(_LEXICON.beginnings):
            continue
        told: set[tuple[str, int]] = set()
        for found in _LEXICON.find_in(sentence):
            kind, _, name = found.name.partition(": ")
            start, end = _clause(sentence, found)
            if (kind, start) not in told and len(sentence.text[start:end].split()) >= _FEWEST_WORDS:
                told.add((kind, start))
                words = sentence.text[start:end]
                value = Text(name if kind == "gesture" else " ".join(words.split()))
                yield Candidate(start, end, kind, Reading(value, Said(words)), found.start)


def _clause(sentence: Sentence, found: Found) -> tuple[int, int]:
    """The clause around a word, not longer than is fit to print."""
    text, low, high = sentence.text, sentence.start, sentence.end
    for edge in _EDGE.finditer(text, low, found.start):
        low = edge.end() if text[edge.start()] in ';:!?()—–“”"' else edge.start() + (text[edge.start()] == ",")
    after = _EDGE.search(text, found.end, high)
    high = after.start() if after else high
    opening = _OPENING.match(text, low, found.start)
    low = opening.end() if opening else low
    said = _SAID.search(text, found.end, high)
    high = said.start() if said else high
    low, high = max(low, found.start - _LONGEST // 2), min(high, found.end + _LONGEST // 2)
    while low > sentence.start and not text[low - 1].isspace() and text[low - 1] not in _TRIM and low < found.start:
        low += 1
    while high < sentence.end and not text[high].isspace() and text[high] not in _TRIM and high > found.end:
        high -= 1
    while low < found.start and text[low] in _TRIM:
        low += 1
    while high > found.end and text[high - 1] in _TRIM:
        high -= 1
    return low, high
