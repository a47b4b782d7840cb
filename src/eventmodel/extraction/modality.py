"""Whether a stretch of text affirms or denies, and how real it says the thing is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from eventmodel.extraction.sentences import Sentence

Polarity = Literal["positive", "negative"]
Modality = Literal["actual", "possible", "planned", "conditional"]

_AFTER = 60
_WIDEST = 300


def _any(*phrases: str) -> re.Pattern[str]:
    """Any of the phrases, as whole words in lower case."""
    joined = "|".join(p for phrase in phrases for p in phrase.split("|"))
    return re.compile(rf"\b(?:{joined})\b")


_CLAUSE_END = re.compile(
    r"[;:.!?()—–\"“”]|, (?:but|and|while|although|though|which|who|whose|where|with|as|after|"
    r"saying|adding|claiming|insisting)\b"
    r"|\band (?:(?:later |also |then )?(?:said|says|added|adds|told|warned)\b"
    r"|(?=(?:did|does|do|was|were|is|are|has|have|had|would|will|could|can) (?:not|never)\b|\w{2,7}n[’']t\b))"
    r"|\b(?:but|although|though|while|whereas|because|however|despite)\b"
)
_LINKS = frozenset("where when while after before because since until".split())
_ANOTHER = re.compile(rf"\b(?:{'|'.join(sorted(_LINKS))})\b")
_NEGATIVE = _any(
    "not|never|no|none|nobody|neither|nor|without|cannot|falsely|false|untrue|absence of",
    r"\w{2,7}n[’']t|denied|denies|deny|denying|rule out|rules out|ruled out|lack|lacks|lacked|lacking",
    "fail to|fails to|failed to|failing to|refuse to|refuses to|refused to|refusing to",
    "decline to|declines to|declined to|declining to|unable to",
    "debunked|debunks|refuted|refutes|disputed|disputes",
    "(?:rejected|rejects) (?:the )?(?:claims?|reports?|idea|suggestions?)",
)
_NOT_NEGATIVE = re.compile(
    r"(?:not|no) (?:only|just|less|fewer|more|later|sooner|longer than|least|doubt|matter|merely|simply|"
    r"to mention|yet clear)\b|no\.? \d|cannot but"
)

# After the thing itself only these still deny it: 'the report was not', but hardly 'no'.
_DENIES_BACK = frozenset("not never false untrue debunked denied refuted cannot disputed".split())
_IF = _any(
    "if|unless|in case|provided that|providing that|as long as|were to|would have|in the event",
)
_MAYBE = _any(
    r"may(?! \d)|might|could|can be|possibly|perhaps|maybe|probably|likely|unlikely|apparently|presumably",
    "potentially|possible|possibility|probable|appears? to|appeared to|seems? to|seemed to|suspected|feared",
    "thought to|believed to|rumou?red|unconfirmed|alleged|allegedly|reportedly|risk of|threat of",
    "fears? (?:of|that)|whether|unclear",
)
_PLAN = _any(
    r"will|shall|won[’']t|\w{1,5}[’']ll|would|plans? (?:to|for|on)|planned (?:to|for)|planning (?:to|for)",
    "(?:is|are|was|were|be|been) (?:also )?(?:expected|set|due|scheduled|slated|planned|going|about) to",
    "(?:set|due|scheduled|slated|planned) for",
    "(?:supposed|poised) to|intend to|intends to|intended to|aims? to|aimed to|vows? to|vowed to",
    "pledged? to|pledges to|promised? to|promises to|agreed? to|agrees to|hopes? to|hoped to|hoping to",
    r"wants? to|seeks? to|seeking to|threatens? to|threatened to|preparing to|prepares to|decided to",
    r"ordered to|urged \w+ to|called (?:for|on)|upcoming|forthcoming",
    "next (?:week|month|year|spring|summer|autumn|fall|winter)",
)
_BEFORE_NOUN = re.compile(r"(?:\b(?:an?|the|this|that|its|their|his|her|our|any|new)|[’']s?)\s+$")


# Words of which a sentence must hold one for the pattern above to find anything in it.
_DENYING = frozenset(
    "not never no none nobody neither nor without cannot falsely false untrue absence t denied denies deny denying "
    "rule rules ruled lack lacks lacked lacking fail fails failed failing refuse refuses refused refusing decline "
    "declines declined declining unable debunked debunks refuted refutes disputed disputes rejected rejects".split()
)
_HANGING = frozenset("if unless case provided providing long were have event".split())
_DOUBTING = frozenset(
    "may might could can possibly perhaps maybe probably likely unlikely apparently presumably potentially possible "
    "possibility probable appear appears appeared seem seems seemed suspected feared thought believed rumored rumoured "
    "unconfirmed alleged allegedly reportedly risk threat fear fears whether unclear".split()
)
_PLANNING = frozenset(
    "will shall won ll would plan plans planned planning expected set due scheduled slated going about supposed poised "
    "intend intends intended aim aims aimed vow vows vowed pledge pledged pledges promise promised promises agree "
    "agreed agrees hope hopes hoped hoping want wants seek seeks seeking threaten threatens threatened preparing "
    "prepares decided ordered urged called upcoming forthcoming next".split()
)
_UNREAL = _HANGING | _DOUBTING | _PLANNING


def polarity_at(sentence: Sentence, start: int, end: int) -> Polarity:
    """Whether the clause around a span denies it.

    Examples:
        >>> from eventmodel.extraction.sentences import Sentence
        >>> line = "The two did not meet, but envoys from both sides did."
        >>> whole = Sentence(line, 0, len(line), 0)
        >>> polarity_at(whole, 16, 20), polarity_at(whole, 26, 32)
        ('negative', 'positive')
    """
    if sentence.lacks(_DENYING):
        return "positive"
    lower = sentence.lower
    low, high = _clause(sentence, start, end)
    for match in _NEGATIVE.finditer(lower, low, _reach(sentence, end, high)):
        if _NOT_NEGATIVE.match(lower, match.start(), sentence.end):
            continue
        if match.start() < end or _denies_back(match.group()):
            return "negative"
    return "positive"


def _reach(sentence: Sentence, end: int, high: int) -> int:
    """How far behind a span words still speak of it: 'nine were saved where forty were feared trapped' are saved."""
    near = min(high, end + _AFTER)
    another = None if sentence.lacks(_LINKS) else _ANOTHER.search(sentence.lower, end, near)
    return another.start() if another else near


def _denies_back(word: str) -> bool:
    return word in _DENIES_BACK or word.endswith(("n't", "n’t"))


def modality_at(sentence: Sentence, start: int, end: int) -> Modality:
    """How real the clause around a span says the thing is.

    Examples:
        >>> from eventmodel.extraction.sentences import Sentence
        >>> line = "If rain comes, the dam may break."
        >>> whole = Sentence(line, 0, len(line), 0)
        >>> modality_at(whole, 27, 32), modality_at(whole, 3, 7)
        ('possible', 'conditional')
    """
    if sentence.lacks(_UNREAL):
        return "actual"
    may_hang, may_be, may_come = (not sentence.lacks(words) for words in (_HANGING, _DOUBTING, _PLANNING))
    lower = sentence.lower
    low, high = _clause(sentence, start, end)
    near = _reach(sentence, end, high)
    comma = lower.rfind(",", low, start)
    if may_hang and _IF.search(lower, max(low, comma), min(sentence.end, end)):
        return "conditional"
    if may_be and _doubts(sentence, low, near):
        return "possible"
    if may_come and _plans(lower, low, near, start):
        return "conditional" if may_hang and _IF.search(lower, low, sentence.end) else "planned"
    return "actual"


def _plans(lower: str, low: int, high: int, start: int) -> bool:
    """Whether a plan is told there; 'they marched against a plan to …' plans nothing of what stands before it."""
    found = _PLAN.finditer(lower, low, high)
    return any(
        match.start() < start or not (match[0].startswith("plan") and _BEFORE_NOUN.search(lower, low, match.start()))
        for match in found
    )


def _doubts(sentence: Sentence, low: int, high: int) -> bool:
    """Whether a word of doubt stands there; 'May' with a capital is the month."""
    found = _MAYBE.finditer(sentence.lower, low, high)
    return any(match[0] != "may" or sentence.text.startswith("may", match.start()) for match in found)


def _clause(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The stretch around a span without a mark or a word that begins another statement."""
    low = max(sentence.start, start - _WIDEST)
    for match in _CLAUSE_END.finditer(sentence.lower, low, max(low, start)):
        low = match.end()
    following = _CLAUSE_END.search(sentence.lower, min(end, sentence.end), sentence.end)
    return low, following.start() if following else sentence.end
