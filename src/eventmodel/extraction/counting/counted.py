"""Counted things: the noun that a number counts, read from the words around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.extraction.counting.count_nouns import UNIT_OF
from eventmodel.extraction.naming.name_words import NOT_NAMES
from eventmodel.extraction.word_classes import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, RELATIVES, SUBORDINATORS
from eventmodel.values.amounts import Amount
from eventmodel.values.interval import Interval
from eventmodel.values.numerals import SPELLED
from eventmodel.values.readers import TIME_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventmodel.extraction.counting.figure_cues import Cue
    from eventmodel.extraction.sentences import Sentence

_WORD = re.compile(r"[\s-]{1,3}([A-Za-z][\w’'/-]*)")
_OF = re.compile(
    r"\s+of(?=\s)(?:\s+(?:the|their|his|its|our|those|these|all)(?=\s))?(?:\s+(?P<them>them|whom|us|which)\b)?",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:(?P<crowd>turnout|attendance|crowd)\b[^.;,]{0,24}?\b(?:to|at|of|is|was)|(?P<group>crews?|groups?|famil(?:y|ies)|teams?|part(?:y|ies)|crowds?)\s+of"
    r"|(?P<toll>(?:death\s+)?toll|number\s+of\s+(?:the\s+)?dead)\b[^.;,]{0,32}?"
    r"\b(?:to|at|of|is|was|reach(?:es|ed)|hits?|pass(?:es|ed)|stands?)"
    r"|number\s+of\s+(?P<noun>[a-z-]+)\b[^.;,]{0,24}?\b(?:to|at|as|is|was))\s+$",
    re.IGNORECASE,
)
_LEADS: Final = frozenset(
    "crew crews group groups family families team teams party parties crowd crowds toll number turnout "
    "attendance".split()
)
"""Words of which one stands before a number that tells what it counts."""
_BETWEEN_COUNT_AND_VERB = re.compile(
    r"(?:\s+(?:were|are|was|is|have|has|had|remain|remained|been|be|being|still|more|others?|feared|confirmed|"
    r"reported|believed|also|then|already|to|left|later|badly|[a-z]+ly))*\s+",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r",\s+(?:(?:all|most|many|some|half|several|\w+)\s+of\s+(?:them|whom)|including|among\s+them|mostly|mainly)\b[^.;:,]{0,70},"
)
"""'18 crew, many of them young, were rescued'."""
_OF_MANY = re.compile(rf"\s+(?:\d[\d,.]*|{SPELLED})(?=\s)", re.IGNORECASE)
_ENDS = re.compile(
    r"\s*(?:[.,;:)]|$)|\s+(?:and|or|in|on|at|near|before|while|when|with|during|across|as|by)\b", re.IGNORECASE
)
"""What may follow a number that counts no noun."""
_COUPLE = re.compile(
    r"\b(?:an?|another)\s+(?:[a-z-]+\s+){0,2}couple\b(?!\s+(?:of|more|hundred|thousand|dozen))", re.IGNORECASE
)
_NEW_CLAUSE = re.compile(r"[;:.]|\b(?:and|but|while|after|before)\b")
_TAKES_OBJECT: Final = ("ed", "ing", "hurt", "kill", "kills", "injure", "injures", "displace", "displaces")
_OF_NO_PEOPLE: Final = frozenset({"cases", "troops"})
_FAR_BEHIND: Final = 48
_STOPS: Final = (
    AUXILIARIES
    | PREPOSITIONS
    | CONJUNCTIONS
    | RELATIVES
    | SUBORDINATORS
    | {"fatally", "ago", "later", "earlier", "times", "percent", "per", "am", "pm", "o'clock", "th", "st"}
)
_NO_THINGS: Final = frozenset(
    "sides ways points times halves thirds quarters others ones hours minutes seconds years months weeks "
    "days things occasions "
    "stars pages episodes goals areas parts questions reasons steps series news species percents degrees always "
    "perhaps pieces cents does goes says his this its was has is as us plus thus yes less "
    "business process across".split()
)
_MOST_WORDS: Final = 6
_MOST_BEFORE_A_THING: Final = 3
_FEWEST_THINGS: Final = 4
_BACK: Final = 56


@attrs.frozen
class Counted:
    """An amount with the noun that it counts.

    Attributes:
        amount: the number, with its hedge.
        end: where the noun ends.
        unit: the unit that stands for the noun.
        noun: the noun in lower case; empty where none is written.
        attribute: what it must be about, where the words leave no choice.
    """

    amount: Amount
    end: int
    unit: str
    noun: str
    attribute: str = ""


def counted_by(text: str, sentence: Sentence, amount: Amount, cues: Sequence[Cue]) -> Counted | None:
    """Find what an amount counts; None where it counts nothing."""
    return (
        _told_before(text, sentence, amount)
        or _noun_group(text, sentence, amount, cues)
        or _befallen(text, amount, cues)
        or _things(text, sentence, amount)
    )


def couples_in(text: str, sentence: Sentence, cues: Sequence[Cue]) -> Iterator[Counted]:
    """'the blast killed a couple': two people, where the words beside say what befell them."""
    if "couple" not in sentence.words:
        return
    for match in _COUPLE.finditer(text, sentence.start, sentence.end):
        start, end = match.span()
        amount = Amount(start, end, start, Interval.point(2), 2)
        cue = _before(text, amount, cues)
        if cue is None:
            behind = (c for c in cues if end <= c.start < end + _FAR_BEHIND and text[c.start : c.end].endswith("ed"))
            cue = next((c for c in behind if not _NEW_CLAUSE.search(text, end, c.start)), None)
        if cue is not None and cue.attribute not in _OF_NO_PEOPLE:
            yield Counted(amount, end, "person", "couple", cue.attribute)


def _told_before(text: str, sentence: Sentence, amount: Amount) -> Counted | None:
    """'a crew of eight', 'the toll rose to 23', 'the number of survivors at 61'."""
    if sentence.lacks(_LEADS) or _is_year(amount):
        return None
    lead = _BEFORE.search(text[max(sentence.start, amount.start - _BACK) : amount.start])
    if lead is None:
        return None
    if lead["noun"]:
        unit = UNIT_OF.get(lead["noun"].lower())
        return None if unit is None else Counted(amount, amount.end, unit, lead["noun"].lower())
    told = "deaths" if lead["toll"] else "attendance" if lead["crowd"] else ""
    return Counted(amount, amount.end, "person", "", told)


def _noun_group(text: str, sentence: Sentence, amount: Amount, cues: Sequence[Cue]) -> Counted | None:
    """The last counted noun of the group behind a number: '2,000 peacekeeping troops', '46 of their contacts'."""
    at = amount.end
    of = _OF.match(text, at, sentence.end)
    if of:
        if of["them"]:
            return Counted(amount, of.end(), _unit_of_part(text, of.end(), sentence), of["them"].lower())
        at = of.end()
        many = _OF_MANY.match(text, at, sentence.end)
        at = many.end() if many else at  # 'two of the eight crew' are two crew
    best: tuple[str, str, int] | None = None
    for index in range(_MOST_WORDS):
        word = _WORD.match(text, at, sentence.end)
        if word is None or word[1].lower() in _STOPS:
            break
        low = word[1].lower().replace("’", "'").removesuffix("'s")
        if low.removesuffix("s") in TIME_WORDS and index == 0:
            return None
        unit = UNIT_OF.get(low) or _people_by_name(text, word, index)
        if unit is not None:
            best = (unit, low, word.end())
        elif best is not None:
            break
        at = word.end()
    if best is None or _is_no_count(text, amount, best[1]):
        return None
    if _is_lone_one(amount, best[1]) and _behind(text, best[2], cues) is None and _before(text, amount, cues) is None:
        return None
    return Counted(amount, best[2], best[0], best[1])


def _unit_of_part(text: str, at: int, sentence: Sentence) -> str:
    word = _WORD.match(text, at, sentence.end)
    return UNIT_OF.get(word[1].lower(), "person") if word else "person"


def _people_by_name(text: str, word: re.Match[str], index: int) -> str | None:
    """'two Americans' counts people: a plural with a capital directly behind the number, and no name behind it."""
    name = word[1]
    plural = index == 0 and name[0].isupper() and not name.isupper() and name.endswith("s") and len(name) > 3
    if not plural or name.lower() in NOT_NAMES:
        return None
    following = _WORD.match(text, word.end())
    return None if following is not None and following[1][0].isupper() else "person"


def _befallen(text: str, amount: Amount, cues: Sequence[Cue]) -> Counted | None:
    """'dozens were hurt', 'a blast killed 17': people, where the words beside say at once what befell them."""
    if _is_year(amount) or amount.stated == 1:
        return None
    cue = _behind(text, amount.end, cues)
    if cue is None and _ENDS.match(text, amount.end):
        cue = _before(text, amount, cues)
    return None if cue is None else Counted(amount, amount.end, "person", "", cue.attribute)


def own_verb(text: str, at: int, cues: Sequence[Cue]) -> Cue | None:
    """The verb of a figure itself, past an aside: 'four officers were slightly hurt', '38, including a girl, died'."""
    aside = _ASIDE.match(text, at)
    return _behind(text, at if aside is None else aside.end(), cues)


def _behind(text: str, at: int, cues: Sequence[Cue]) -> Cue | None:
    """The verb that tells what befell those counted before it: 'were then killed'."""
    cue = next((c for c in cues if at < c.start < at + _FAR_BEHIND and c.attribute not in _OF_NO_PEOPLE), None)
    return cue if cue is not None and _BETWEEN_COUNT_AND_VERB.fullmatch(text, at, cue.start) else None


def _before(text: str, amount: Amount, cues: Sequence[Cue]) -> Cue | None:
    """The verb right in front, whose object the number is: 'killing at least 12', 'displaced thousands'."""
    cue = next((c for c in reversed(cues) if c.end <= amount.start and c.attribute not in _OF_NO_PEOPLE), None)
    if cue is None or not text[cue.start : cue.end].lower().endswith(_TAKES_OBJECT):
        return None
    return None if text[cue.end : amount.start].strip() else cue


def _things(text: str, sentence: Sentence, amount: Amount) -> Counted | None:
    """A plural that is no person: '22 boats', 'dozens of villages'; small words such as 'two sides' count nothing."""
    few = amount.stated is not None and amount.stated < _FEWEST_THINGS and not amount.digits
    if few or _is_year(amount):
        return None
    of = _OF.match(text, amount.end, sentence.end)
    at = of.end() if of else amount.end
    for _ in range(_MOST_BEFORE_A_THING):
        word = _WORD.match(text, at, sentence.end)
        if word is None or word[1].lower() in _STOPS or not word[1].islower():
            return None
        low = word[1]
        if low.endswith("s") and not low.endswith("ss") and len(low) > 3 and low not in _NO_THINGS:
            return None if low.removesuffix("s") in TIME_WORDS else Counted(amount, word.end(), "thing", low, "count")
        at = word.end()
    return None


def _is_year(amount: Amount) -> bool:
    n = amount.stated
    return n is not None and amount.digits and 1000 <= n <= 2100 and amount.end - amount.number_start == 4


def _is_no_count(text: str, amount: Amount, noun: str) -> bool:
    return _is_year(amount) and text[amount.end : amount.end + 1 + len(noun)].strip().lower() != noun


def _is_lone_one(amount: Amount, noun: str) -> bool:
    """'one person said' counts nobody; 'one person was killed' does."""
    lone = amount.stated == 1 and not amount.digits and not amount.hedge
    return lone and noun not in {"dead", "case", "death"} and not noun.endswith("man")
