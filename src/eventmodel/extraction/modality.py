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
    """Any of the phrases, as whole words; a space in a phrase is any one white space."""
    joined = "|".join(p for phrase in phrases for p in phrase.split("|"))
    return re.compile(rf"\b(?:{joined.replace(' ', '[ ]')})\b", re.IGNORECASE)


_CLAUSE_END = re.compile(
    r"[;:.!?()—–\"“”]|,[ ](?:but|and|while|although|though|which|who|whose|where|with|as|after)\b"
    r"|\b(?:but|although|though|while|whereas|because|however|despite)\b",
    re.IGNORECASE,
)
_NEGATIVE = _any(
    "not|never|no|none|nobody|neither|nor|without|cannot|falsely|false|untrue|absence of",
    r"\w{2,7}n[’']t|denied|denies|deny|denying|rule out|rules out|ruled out|lack|lacks|lacked|lacking",
    "fail to|fails to|failed to|failing to|refuse to|refuses to|refused to|refusing to",
    "decline to|declines to|declined to|declining to|unable to",
    "debunked|debunks|refuted|refutes|disputed|disputes",
    "(?:rejected|rejects) (?:the )?(?:claims?|reports?|idea|suggestions?)",
)
_NOT_NEGATIVE = re.compile(
    r"(?:not|no)[ ](?:only|just|less|fewer|more|later|sooner|longer[ ]than|least|doubt|matter|merely|simply|"
    r"to[ ]mention|yet[ ]clear)\b|no\.?[ ]\d|cannot[ ]but",
    re.IGNORECASE,
)

# After the thing itself only these still deny it: 'the report was not', but hardly 'no'.
_DENIES_BACK = frozenset("not never false untrue debunked denied refuted cannot disputed".split())
_IF = _any(
    "if|unless|in case|provided that|providing that|as long as|were to|would have|in the event",
)
_MAYBE = _any(
    r"(?-i:may)(?! \d)|might|could|can be|possibly|perhaps|maybe|probably|likely|unlikely|apparently|presumably",
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


def polarity_at(text: str, sentence: Sentence, start: int, end: int) -> Polarity:
    """Whether the clause around a span denies it.

    Examples:
        >>> from eventmodel.extraction.sentences import Sentence
        >>> line = "The two did not meet, but envoys from both sides did."
        >>> whole = Sentence(line, 0, len(line), 0)
        >>> polarity_at(line, whole, 16, 20), polarity_at(line, whole, 26, 32)
        ('negative', 'positive')
    """
    if sentence.lacks(_DENYING):
        return "positive"
    low, high = _clause(text, sentence, start, end)
    for match in _NEGATIVE.finditer(text, low, min(high, end + _AFTER)):
        if _NOT_NEGATIVE.match(text, match.start(), sentence.end):
            continue
        if match.start() < end or _denies_back(match.group().lower()):
            return "negative"
    return "positive"


def _denies_back(word: str) -> bool:
    return word in _DENIES_BACK or word.endswith(("n't", "n’t"))


def modality_at(text: str, sentence: Sentence, start: int, end: int) -> Modality:
    """How real the clause around a span says the thing is.

    Examples:
        >>> from eventmodel.extraction.sentences import Sentence
        >>> line = "If rain comes, the dam may break."
        >>> whole = Sentence(line, 0, len(line), 0)
        >>> modality_at(line, whole, 27, 32), modality_at(line, whole, 3, 7)
        ('possible', 'conditional')
    """
    may_hang, may_be, may_come = (not sentence.lacks(words) for words in (_HANGING, _DOUBTING, _PLANNING))
    if not (may_hang or may_be or may_come):
        return "actual"
    low, high = _clause(text, sentence, start, end)
    near = min(high, end + _AFTER)
    comma = text.rfind(",", low, start)
    if may_hang and _IF.search(text, max(low, comma), min(sentence.end, end)):
        return "conditional"
    if may_be and _MAYBE.search(text, low, near):
        return "possible"
    if may_come and _PLAN.search(text, low, near):
        return "conditional" if _IF.search(text, low, sentence.end) else "planned"
    return "actual"


def _clause(text: str, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The stretch around a span without a mark or a word that begins another statement."""
    low = max(sentence.start, start - _WIDEST)
    for match in _CLAUSE_END.finditer(text, low, max(low, start)):
        low = match.end()
    following = _CLAUSE_END.search(text, min(end, sentence.end), sentence.end)
    return low, following.start() if following else sentence.end
