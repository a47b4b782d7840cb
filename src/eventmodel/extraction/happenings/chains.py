"""Chains: the words of an article that name one and the same happening, by type and date."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar

import attrs

from eventmodel.extraction.clauses import clause_distance
from eventmodel.extraction.happenings.triggers import Trigger
from eventmodel.extraction.speech.speech_verbs import CUES, INVERTING
from eventmodel.values.relation import Relation
from eventmodel.values.when import When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.extraction.sentences import Sentence
    from eventmodel.extraction.timing.dates import FoundDate

COARSE: Final = frozenset(
    {
        "which_month",
        "month_year",
        "month_rel",
        "year",
        "month_owner",
        "decade",
        "century",
        "years",
        "season",
        "season_year",
        "year_part",
    }
)
"""The forms of dates that are no sharper than a month."""
_PERIODS: Final = frozenset({"years", "year_span"})
_MOST_CHAINS: Final = 200
"""So many happenings back a word can belong to one: no article tells of more, and it keeps any input linear."""
_MOST_BESIDE: Final = 24
_NEAR: Final = 9
_WITHIN_CLAUSE: Final = 14
_BESIDE: Final = 1
_LONE_VERB: Final = 20
"""So far away may a date stand from the only verb of its sentence that tells of a happening."""
_OPENING_WORDS: Final = 2
_SPOKEN_BEFORE: Final = 24
_SPOKEN_FORMS: Final = frozenset({"weekday", "near", "month_day", "day_month"})
_ARRESTING: Final = frozenset({"arrested", "detained", "arrests"})
_PUNCTUAL: Final = frozenset({"attack", "disaster", "meeting", "ceremony", "abduction", "protest"})
"""Types of happenings of which two, on two days, are two."""
_FAR: Final = 45 * 86_400
_FEW_DAYS: Final = 3 * 86_400
_A_MONTH: Final = 31 * 86_400
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?$", re.IGNORECASE)
_SINCE_SPAN: Final = 16
_RANKS: Final = frozenset(
    "first worst record highest lowest largest biggest deadliest bloodiest worst strongest heaviest "
    "greatest longest fastest best".split()
)
_RANKED = re.compile(rf"\b(?:{'|'.join(sorted(_RANKS))})\b", re.IGNORECASE)
_DEFINITE = re.compile(r"\b(?:the|that|this|those|these)\s*$", re.IGNORECASE)
_OF_WHAT = re.compile(r"\s+of\s+(?:the\s+)?(?:[a-z]+\s+){0,2}(?P<name>[A-Z]\w+)")
_OF_ONE: Final = frozenset({"disaster", "abduction"})
_LATE: Final = 5
"""From this paragraph on, what a disaster befell has been named if it is the main event's."""
_WHERE = re.compile(r"\s+(?:of|in|near|at|off|outside|against)\s+(?:the\s+)?(?:[a-z-]+\s+){0,4}?(?P<name>[A-Z]\w+)")
_CAPITALISED = re.compile(r"\b[A-Z]\w+")
_CAME_TO = re.compile(
    r"\b(?:resulted\s+in|led\s+to|ended\s+(?:with|in|by)|culminated\s+in|(?:halted|stopped|ended)\s+by)\s",
    re.IGNORECASE,
)


@attrs.define
class Chain:
    """One happening of the article, as its words are gathered.

    Attributes:
        family: the event type, with the sort of attack where it tells.
        triggers: the words that name it, in the order of the text.
        whens: the dates that stand by those words, and for the main event the article's own.
        days: those of the dates that stand in the text and are as exact as a month.
        coarse: whether it was dated by a month or year where the main event has a day.
        old: whether all that dates it lies years back.
        other: whether the article calls it another one: 'an earlier attack'.
        paragraph: where it was spoken of last.
    """

    family: str
    triggers: list[Trigger] = attrs.field(factory=list[Trigger])
    whens: list[When] = attrs.field(factory=list[When])
    days: list[When] = attrs.field(factory=list[When])
    coarse: bool = False
    old: bool = False
    other: bool = False
    paragraph: int = -1

    @property
    def type(self) -> str:
        """The event type in the vocabulary."""
        return self.family.partition("_")[0]

    def take(self, trigger: Trigger, own: FoundDate | None, paragraph: int) -> None:
        """Add a word that names it, with the date that stands by it."""
        self.triggers.append(trigger)
        self.paragraph = paragraph
        if own is None:
            return
        self.coarse = self.coarse or (not self.whens and own.form in COARSE)
        if own.when not in self.whens:
            self.whens.append(own.when)
        if _is_short(own.when) and own.when not in self.days:
            self.days.append(own.when)


def is_day(when: When) -> bool:
    """Whether a date is as exact as a few days."""
    return _is_short(when, _FEW_DAYS)


def _is_short(when: When, most: int = _A_MONTH) -> bool:
    low, high = when.range.low, when.range.high
    return when.is_anchored and low is not None and high is not None and high - low <= most


def is_spoken(text: str, found: FoundDate) -> bool:
    """'… said on Monday': whether a date tells when something was said, not when it happened."""
    if found.form not in _SPOKEN_FORMS:
        return False
    words = text[max(0, found.start - _SPOKEN_BEFORE) : found.start].lower().split()
    words = [w for w in words if w not in {"on", "in"}]
    return bool(words) and (words[-1] in CUES or words[-1] == "statement")


def is_compared(text: str, sentence: Sentence, found: FoundDate) -> bool:
    """'the deadliest since 2003': whether a date is only what the sentence's happening is measured against."""
    since = _SINCE.search(text, max(sentence.start, found.start - _SINCE_SPAN), found.start)
    return (
        since is not None
        and not sentence.lacks(_RANKS)
        and _RANKED.search(text, sentence.start, since.start()) is not None
    )


def is_old_year(found: FoundDate) -> bool:
    """A year that is written out dates the whole clause: 'a war that … led to a truce in 1994'."""
    return found.basis == "stated" and found.form in COARSE


def is_long_ago(found: FoundDate, published: When | None) -> bool:
    """Whether a date is a year that lies more than one before the article's."""
    return is_old_year(found) and (published is None or _years_before(found.when, published) > 1)


def opens(text: str, sentence: Sentence, found: FoundDate) -> bool:
    """'In 2003, …': whether a date stands at the head of its sentence."""
    before = text[sentence.start : found.start].split()
    return len(before) <= _OPENING_WORDS and not ({"since", "Since"} & set(before))


_Placed = TypeVar("_Placed", "Trigger", "FoundDate")


def _beside(found: Sequence[_Placed], trigger: Trigger) -> Sequence[_Placed]:
    """What stands in a sentence; of very much, what is nearest to a word, in the order of the text."""
    if len(found) <= _MOST_BESIDE:
        return found
    near = sorted(found, key=lambda f: abs(f.start - trigger.start))[:_MOST_BESIDE]
    return sorted(near, key=lambda f: f.start)


@attrs.frozen(slots=False)
class Joiner:
    """Gives each word that names a happening to the chain that it belongs to."""

    text: str
    chains: list[Chain]
    published: When | None

    def join(self, sentence: Sentence, row: Sequence[Trigger], dates: Sequence[FoundDate], *, leads: bool) -> list[int]:
        """Give the words of a sentence to their chains; `leads`: it is one of the first."""
        dating = [d for d in dates if not is_spoken(self.text, d)]
        return [
            self._join(sentence, t, self._own_date(sentence, t, _beside(row, t), _beside(dating, t)), leads=leads)
            for t in row
        ]

    def _join(self, sentence: Sentence, trigger: Trigger, own: FoundDate | None, *, leads: bool) -> int:
        """Give the trigger to the chain last spoken of that fits it, or to a new one."""
        chains = self.chains
        protest = self._protest_of(trigger, own, sentence.paragraph)
        if protest is not None:
            chains[protest].take(trigger, None, sentence.paragraph)
            return protest
        long_ago = own is not None and is_long_ago(own, self.published)
        asked: list[int] = [0, *range(max(1, len(chains) - _MOST_CHAINS), len(chains))]
        fitting: list[int] = [i for i in asked if self._fits(i, trigger, own, long_ago=long_ago)]
        other = not leads and (trigger.is_other or self._is_elsewhere(trigger, sentence.paragraph))
        if other:
            fitting = [i for i in fitting if chains[i].other]
        elif leads and trigger.family == chains[0].family and not long_ago:
            fitting = [0]  # what the lead tells of is the main event
        if fitting:
            chosen = max(fitting, key=lambda i: self._rank(i, trigger, own, sentence.paragraph))
        else:
            coarse = own is not None and own.form in COARSE
            chains.append(Chain(trigger.family, coarse=coarse, old=long_ago, other=other))
            chosen = len(chains) - 1
        chains[chosen].take(trigger, own, sentence.paragraph)
        return chosen

    def _protest_of(self, trigger: Trigger, own: FoundDate | None, paragraph: int) -> int | None:
        """'Police detained 34 of them': the protest spoken of right before, of which the arrests are part."""
        if trigger.word not in _ARRESTING or own is not None:
            return None
        recent = range(max(0, len(self.chains) - _MOST_CHAINS), len(self.chains))
        spoken = [i for i in recent if self.chains[i].triggers and 0 <= paragraph - self.chains[i].paragraph <= 1]
        last = max(spoken, key=lambda i: self.chains[i].triggers[-1].start, default=None)
        return last if last is not None and self.chains[last].type == "protest" else None

    def _rank(
        self, index: int, trigger: Trigger, own: FoundDate | None, paragraph: int
    ) -> tuple[bool, bool, int, int, int]:
        """Which chain is the likelier: one of the same date, one of now, the one spoken of last."""
        chain = self.chains[index]
        stale = index > 0 and self._is_stale(chain, trigger, paragraph)
        last = chain.triggers[-1].start if chain.triggers else 0
        return own is not None and _confirms(chain, own), not stale, len(chain.triggers) * stale, last, -index

    def _is_stale(self, chain: Chain, trigger: Trigger, paragraph: int) -> bool:
        """What has a date of its own is left with the paragraph that told of it, or with 'the fighting' in the next."""
        gap = paragraph - chain.paragraph
        return gap > 0 and bool(chain.whens) and (gap > 1 or not self._is_definite(trigger))

    def _is_definite(self, trigger: Trigger) -> bool:
        return _DEFINITE.search(self.text, max(0, trigger.phrase_start - 6), trigger.phrase_start) is not None

    def _own_date(
        self, sentence: Sentence, trigger: Trigger, rivals: Sequence[Trigger], dates: Sequence[FoundDate]
    ) -> FoundDate | None:
        """The date that stands nearest, where no other trigger stands nearer to it."""
        text, span = self.text, (trigger.phrase_start, trigger.end)
        own = [d for d in dates if d.start < trigger.start or not is_compared(text, sentence, d)]
        near = [(clause_distance(text, span, (d.start, d.end)), d.start, d) for d in own]
        for distance, _, found in sorted(near, key=lambda entry: entry[:2]):
            if distance <= _WITHIN_CLAUSE and is_old_year(found) and not _is_of_another(text, found, rivals, trigger):
                return found
            if distance > _NEAR:
                if not trigger.is_noun and len(rivals) == 1 and distance <= _LONE_VERB:
                    return found
                if self._is_dated_by_opening(sentence, trigger, rivals, found):
                    return found
                continue
            others = (
                clause_distance(text, (r.phrase_start, r.end), (found.start, found.end)) for r in rivals if r != trigger
            )
            if all(distance <= other for other in others):
                return found
        return None

    def _is_dated_by_opening(
        self, sentence: Sentence, trigger: Trigger, rivals: Sequence[Trigger], found: FoundDate
    ) -> bool:
        """'In May 2003, travellers were stranded after an outbreak': but not 'In May, he said that the war …'."""
        first = rivals[0] == trigger or trigger.is_new
        if not first or found.form not in COARSE or not opens(self.text, sentence, found):
            return False
        return INVERTING.isdisjoint(self.text[found.end : trigger.start].lower().split())

    def _fits(self, index: int, trigger: Trigger, own: FoundDate | None, *, long_ago: bool) -> bool:
        chain = self.chains[index]
        same = chain.family == trigger.family or (
            chain.type == trigger.type and "_" not in min(chain.family, trigger.family, key=len)
        )
        if not same or own is None:
            return same
        coarse = own.form in COARSE
        if index and own.form in _PERIODS and chain.whens and own.when not in chain.whens:
            return False  # what is counted over other years is counted apart
        if not own.when.is_anchored:
            return not coarse if index == 0 else not chain.whens or chain.coarse == coarse
        if long_ago and not any(known.is_anchored for known in chain.whens):
            return not chain.whens and not trigger.is_new and trigger.word in {t.word for t in chain.triggers}
        return not any(_far_apart(known, own.when) for known in chain.whens) and not self._on_another_day(
            chain, trigger, own
        )

    def _on_another_day(self, chain: Chain, trigger: Trigger, own: FoundDate) -> bool:
        """'… attacked a village on Monday' beside an attack on Tuesday; 'the next meeting on 30 January'."""
        if chain.type not in _PUNCTUAL or not chain.days or not _is_short(own.when):
            return False
        named = trigger.is_noun and self._is_definite(trigger) and not self._lies_ahead(own)
        return not named and all(known.compare(own.when).relation is Relation.CONTRADICTS for known in chain.days)

    def _is_elsewhere(self, trigger: Trigger, paragraph: int) -> bool:
        """'a strike near Sandvik', 'the war in Ostria': what the article has not spoken of before is another happening.

        So is 'the sinking of the Saint Orrin' where the ship is named first late on the page. A definite attack that is
        told of another place is the same one, told otherwise: that is a discrepancy.
        """
        if not trigger.is_noun:
            return False
        named = _OF_WHAT.match(self.text, trigger.end) if paragraph >= _LATE else None
        if named is not None and trigger.type in _OF_ONE and self._is_first(named):
            return True
        if not (trigger.type == "war" or (trigger.type in _PUNCTUAL and trigger.is_new)):
            return False
        where = _WHERE.match(self.text, trigger.end)
        return where is not None and self._is_first(where)

    def _is_first(self, named: re.Match[str]) -> bool:
        return self._first.get(named["name"], -1) == named.start("name")

    @cached_property
    def _first(self) -> dict[str, int]:
        """Where each word with a capital stands first."""
        found: dict[str, int] = {}
        for match in _CAPITALISED.finditer(self.text):
            found.setdefault(match[0], match.start())
        return found

    def _lies_ahead(self, own: FoundDate) -> bool:
        now = None if self.published is None else self.published.last_day
        return now is not None and own.when.first_day is not None and own.when.first_day > now


def _is_of_another(text: str, found: FoundDate, rivals: Sequence[Trigger], trigger: Trigger) -> bool:
    """'the 2020 war', 'the war of 2014': the year is that word's alone; but 'a war led to a truce in 1994'."""
    span = (found.start, found.end)
    return any(
        r != trigger
        and clause_distance(text, (r.phrase_start, r.end), span) <= _BESIDE
        and not (trigger.end < r.start < found.start and _CAME_TO.search(text, trigger.end, r.start))
        for r in rivals
    )


def _years_before(when: When, published: When) -> int:
    then, now = when.last_day, published.first_day
    return 0 if then is None or now is None else now.year - then.year


def _confirms(chain: Chain, own: FoundDate) -> bool:
    relations = [known.compare(own.when).relation for known in chain.whens]
    return any(r in {Relation.EQUAL, Relation.REFINES, Relation.REFINED_BY} for r in relations)


def _far_apart(a: When, b: When) -> bool:
    """More than six weeks between two dates: not one happening, unless it is a long one."""
    if a.compare(b).relation is not Relation.CONTRADICTS:
        return False
    first, second = sorted((a.range, b.range), key=lambda r: r.sort_key)
    return first.high is None or second.low is None or second.low - first.high > _FAR
