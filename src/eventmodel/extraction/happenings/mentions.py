"""Mentions: the happenings that one article speaks of, and which of them a claim is about.

The words that name happenings (triggers) are chained: one happening named differently is one chain, and two
of one type that lie at different times are two. One chain is what the article is about, its main event.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.extraction.clauses import clause_distance
from eventmodel.extraction.happenings.triggers import Trigger, find_triggers
from eventmodel.extraction.sentences import Sentence
from eventmodel.values.relation import Relation
from eventmodel.values.when import When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventmodel.extraction.candidates import Candidate
    from eventmodel.extraction.timing.dates import FoundDate

_BACKGROUND_LEAD = re.compile(
    r"\b(?:since|after|following|regarding|over|despite|amid|ended?|halted|stopped|sparked\s+by|from|anniversary\s+of|implementation\s+of)\s+"
    r"(?:[\w’'-]+\s+){0,5}$",
    re.IGNORECASE,
)
_BACKGROUND_WEIGHT: Final = 0.25
_TITLE_WEIGHT: Final = 3.0
_NOUN_WEIGHT: Final = 1.0
_VERB_WEIGHT: Final = 0.9
_LEAD_WEIGHTS: Final = (2.0, 1.5, 1.0)
_CARRIES_ON = re.compile(r"(?:They|It|He|She|These|Those|This|That|Their|Its|Both|Another|Others|Some|Many|Among)\b")
_COARSE: Final = frozenset(
    {"which_month", "month_year", "month_rel", "year", "month_owner", "decade", "century", "years", "season"}
)
_MOST_CHAINS: Final = 200
"""So many happenings back a word can belong to one: no article tells of more, and it keeps any input linear."""
_NEAR: Final = 9
_WITHIN_CLAUSE: Final = 14
_BESIDE: Final = 1
_NEWS_DAYS: Final = 10
_TIME_CLAUSE = re.compile(r"\b(?:since|after)\s+(?P<what>(?:the|his|her|their|its|a|an|[A-Z])[^,;:.()“”\"]{8,90})$")

SUITS: Final = {
    "deaths": frozenset({"war", "attack", "disaster", "health", "protest", "abduction"}),
    "injured": frozenset({"war", "attack", "disaster", "protest"}),
    "missing": frozenset({"war", "attack", "disaster", "abduction"}),
    "displaced": frozenset({"war", "attack", "disaster"}),
    "evacuated": frozenset({"war", "attack", "disaster", "health"}),
    "returned": frozenset({"war", "agreement", "disaster"}),
    "cases": frozenset({"health"}),
    "troops": frozenset({"deployment", "war", "attack"}),
    "attendance": frozenset({"protest", "ceremony", "meeting", "politics"}),
    "detained": frozenset({"arrest", "protest", "attack", "politics", "war"}),
    "gesture": frozenset({"meeting", "ceremony", "politics"}),
    "released": frozenset({"abduction", "agreement", "arrest"}),
    "kidnapped": frozenset({"abduction", "attack"}),
}
"""The event types that an attribute can be about; an attribute that is not listed suits them all."""


@attrs.define
class Chain:
    """One happening of the article, as its words are gathered.

    Attributes:
        family: the event type, with the sort of attack where it tells.
        triggers: the words that name it, in the order of the text.
        whens: the dates that stand by those words.
        coarse: whether it was dated by a month or year where the main event has a day.
    """

    family: str
    triggers: list[Trigger] = attrs.field(factory=list[Trigger])
    whens: list[When] = attrs.field(factory=list[When])
    coarse: bool = False

    @property
    def type(self) -> str:
        """The event type in the vocabulary."""
        return self.family.partition("_")[0]


@attrs.frozen
class Happenings:
    """The chains of an article, the main one first, with the place of each of its words.

    Attributes:
        chains: the happenings; the first is the article's main event.
        at: for each sentence, its triggers, each with the number of its chain.
    """

    chains: tuple[Chain, ...]
    at: tuple[tuple[tuple[Trigger, int], ...], ...]

    def of(self, text: str, candidate: Candidate, sentences: Sequence[Sentence], index: int) -> int:
        """Tell which chain a candidate in a sentence is about.

        The nearest word that names a happening of a fitting type; else what the sentence before spoke of,
        where this one carries on; else the main event.
        """
        suits = SUITS.get(candidate.attribute)
        chosen = self._nearest(text, candidate, index, suits)
        if chosen is not None:
            return chosen
        if index and self._carries_on(text, sentences, index):
            before = [chain for _, chain in self.at[index - 1] if suits is None or self.chains[chain].type in suits]
            if before:
                return before[-1]
        if suits is None or self.chains[0].type in suits:
            return 0
        earlier = [chain for row in self.at[:index] for _, chain in row if self.chains[chain].type in suits]
        return earlier[-1] if earlier else 0

    def suits(self, candidate: Candidate, chain: int) -> bool:
        """Tell whether a chain is of a type that a candidate can be about."""
        types = SUITS.get(candidate.attribute)
        return types is None or self.chains[chain].type in types

    def _nearest(self, text: str, candidate: Candidate, index: int, suits: frozenset[str] | None) -> int | None:
        span = (candidate.focus, candidate.end)
        ranked = sorted(
            (clause_distance(text, (t.phrase_start, t.end), span) + (t.end <= span[0]), t.start, chain)
            for t, chain in self.at[index]
            if (suits is None or self.chains[chain].type in suits) and not _is_told(candidate, t, chain)
        )
        return ranked[0][2] if ranked else None

    def _carries_on(self, text: str, sentences: Sequence[Sentence], index: int) -> bool:
        here, before = sentences[index], sentences[index - 1]
        return here.paragraph == before.paragraph or bool(_CARRIES_ON.match(text, here.start))


def _is_told(candidate: Candidate, trigger: Trigger, chain: int) -> bool:
    """'They signed an agreement' tells what came of a meeting: the agreement is what is told, not what it is about."""
    inside = candidate.start <= trigger.start and trigger.end <= candidate.end
    return candidate.attribute == "outcome" and inside and chain != 0 and trigger.type != "arrest"


def find_happenings(
    text: str,
    title: str,
    sentences: Sequence[Sentence],
    dates: Sequence[FoundDate],
    published: When | None,
) -> Happenings:
    """Chain the words that name happenings; the main event is what the title and the lead speak of most."""
    found = [find_triggers(text, s) for s in sentences]
    main = Chain(_main_family(text, title, sentences, found))
    if published is not None:
        main.whens.append(published)
    chains = [main]
    rows: list[tuple[tuple[Trigger, int], ...]] = []
    by_sentence = _dates_of(sentences, dates)
    for number, (sentence_dates, triggers) in enumerate(zip(by_sentence, found, strict=True)):
        leads = number < len(_LEAD_WEIGHTS) - 1
        row = [(t, _join(text, chains, t, triggers, sentence_dates, published, leads=leads)) for t in triggers]
        for unnamed in _unnamed(text, sentences[number], triggers, sentence_dates, published, main.family):
            chains.append(Chain(unnamed.family, [unnamed], coarse=True))
            row.append((unnamed, len(chains) - 1))
        rows.append(tuple(row))
    return Happenings(tuple(chains), tuple(rows))


def _unnamed(
    text: str,
    sentence: Sentence,
    triggers: Sequence[Trigger],
    dates: Sequence[FoundDate],
    published: When | None,
    main_family: str,
) -> Iterator[Trigger]:
    """Happenings that no word names, but that a date parts from the others.

    'In 2003, at least 30 people died': a year long ago in a sentence without a name for what happened; 'since the
    army took the valley last autumn': a clause of time of its own.
    """
    for found in dates:
        clause = _TIME_CLAUSE.search(text[sentence.start : found.start])
        start = sentence.start + clause.start("what") if clause else found.start
        inside = any(start <= t.start < found.end for t in triggers)
        if clause and not inside and _is_past(found, published):
            yield _by_date(text, start, found, "other")
        elif not triggers and _is_long_ago(found, published):
            yield _by_date(text, found.start, found, main_family)


def _by_date(text: str, start: int, found: FoundDate, family: str) -> Trigger:
    word = text[found.start : found.end].lower()
    return Trigger(
        found.start,
        found.end,
        family.partition("_")[0],
        family,
        is_noun=True,
        phrase_start=start,
        word=word,
        is_new=True,
    )


def _is_past(found: FoundDate, published: When | None) -> bool:
    """Whether a date lies before what is news on the page."""
    if found.form == "after" or published is None or published.first_day is None:
        return found.form in _COARSE
    last = found.when.last_day
    return last is not None and (published.first_day - last).days > _NEWS_DAYS


def _is_long_ago(found: FoundDate, published: When | None) -> bool:
    return _is_old_year(found) and (published is None or _years_before(found.when, published) > 1)


def _dates_of(sentences: Sequence[Sentence], dates: Sequence[FoundDate]) -> list[Sequence[FoundDate]]:
    starts = [d.start for d in dates]
    return [dates[bisect_left(starts, s.start) : bisect_left(starts, s.end)] for s in sentences]


def _main_family(
    text: str,
    title: str,
    sentences: Sequence[Sentence],
    found: Sequence[tuple[Trigger, ...]],
) -> str:
    headline = Sentence(title, 0, len(title), 0)
    weighted = [(title, headline, find_triggers(title, headline), _TITLE_WEIGHT)] if title else []
    weighted += [(text, *rest) for rest in zip(sentences, found, _LEAD_WEIGHTS, strict=False)]
    if not any(triggers for _, _, triggers, _ in weighted):
        weighted = [(text, s, t, 1.0) for s, t in zip(sentences, found, strict=True)]
    scores: defaultdict[str, float] = defaultdict(float)
    for whole, sentence, triggers, weight in weighted:
        for family, score in _scores(whole, sentence, triggers, weight):
            scores[family] += score
    specific = {family for family in scores if "_" in family}
    for family in specific:  # 'attack' by itself may be any sort of attack
        scores[family] += scores.get(family.partition("_")[0], 0.0)
    return max(sorted(scores), key=lambda family: scores[family], default="other")


def _scores(text: str, sentence: Sentence, triggers: Sequence[Trigger], weight: float) -> list[tuple[str, float]]:
    """What one sentence says of the main event's family: a noun and a verb of it count, no word twice."""
    best: dict[tuple[str, bool], float] = {}
    for trigger in triggers:
        before = text[max(sentence.start, trigger.start - 64) : trigger.start]
        share = _BACKGROUND_WEIGHT if _BACKGROUND_LEAD.search(before) else 1.0
        kind = _NOUN_WEIGHT if trigger.is_noun else _VERB_WEIGHT
        if trigger.type == "statement":
            kind /= 4  # most articles report statements; few are about one
        key = (trigger.family, trigger.is_noun)
        best[key] = max(best.get(key, 0.0), weight * share * kind)
    return [(family, score) for (family, _), score in best.items()]


def _join(
    text: str,
    chains: list[Chain],
    trigger: Trigger,
    rivals: Sequence[Trigger],
    dates: Sequence[FoundDate],
    published: When | None,
    *,
    leads: bool,
) -> int:
    """Give the trigger to the chain last spoken of that fits it, or to a new one."""
    own = _own_date(text, trigger, rivals, dates)
    long_ago = own is not None and _is_long_ago(own, published)
    asked: list[int] = [0, *range(max(1, len(chains) - _MOST_CHAINS), len(chains))]
    fitting: list[int] = [i for i in asked if _fits(chains[i], trigger, own, main=i == 0, long_ago=long_ago)]
    if leads and trigger.family == chains[0].family and not long_ago:
        fitting = [0]  # what the lead tells of is the main event
    if fitting:
        chosen = max(fitting, key=lambda i: (bool(own) and _confirms(chains[i], own), _last(chains[i]), -i))
    else:
        chains.append(Chain(trigger.family, coarse=own is not None and own.form in _COARSE))
        chosen = len(chains) - 1
    chain = chains[chosen]
    chain.triggers.append(trigger)
    if own is not None and own.when not in chain.whens:
        chain.whens.append(own.when)
    return chosen


def _last(chain: Chain) -> int:
    return chain.triggers[-1].start if chain.triggers else 0


def _own_date(text: str, trigger: Trigger, rivals: Sequence[Trigger], dates: Sequence[FoundDate]) -> FoundDate | None:
    """The date that stands nearest, where no other trigger stands nearer to it."""
    span = (trigger.phrase_start, trigger.end)
    near = [(clause_distance(text, span, (d.start, d.end)), d.start, d) for d in dates]
    for distance, _, found in sorted(near, key=lambda entry: entry[:2]):
        if distance <= _WITHIN_CLAUSE and _is_old_year(found) and not _is_of_another(text, found, rivals, trigger):
            return found
        if distance > _NEAR:
            continue
        others = (
            clause_distance(text, (r.phrase_start, r.end), (found.start, found.end)) for r in rivals if r != trigger
        )
        if all(distance <= other for other in others):
            return found
    return None


def _is_old_year(found: FoundDate) -> bool:
    """A year that is written out dates the whole clause: 'a war that … led to a truce in 1994'."""
    return found.basis == "stated" and found.form in _COARSE


def _is_of_another(text: str, found: FoundDate, rivals: Sequence[Trigger], trigger: Trigger) -> bool:
    """'the 2020 war', 'the war of 2014': the year is that word's alone."""
    span = (found.start, found.end)
    return any(r != trigger and clause_distance(text, (r.phrase_start, r.end), span) <= _BESIDE for r in rivals)


def _years_before(when: When, published: When) -> int:
    then, now = when.last_day, published.first_day
    return 0 if then is None or now is None else now.year - then.year


def _fits(chain: Chain, trigger: Trigger, own: FoundDate | None, *, main: bool, long_ago: bool) -> bool:
    same = chain.family == trigger.family or (
        chain.type == trigger.type and "_" not in min(chain.family, trigger.family, key=len)
    )
    if not same or own is None:
        return same
    if not own.when.is_anchored:
        return not (main and own.form in _COARSE) and chain.coarse == (own.form in _COARSE)
    if long_ago and not any(known.is_anchored for known in chain.whens):
        return not chain.whens and not trigger.is_new and trigger.word in {t.word for t in chain.triggers}
    return not any(_far_apart(known, own.when) for known in chain.whens)


def _confirms(chain: Chain, own: FoundDate | None) -> bool:
    if own is None:
        return False
    relations = [known.compare(own.when).relation for known in chain.whens]
    return any(r in {Relation.EQUAL, Relation.REFINES, Relation.REFINED_BY} for r in relations)


_FAR: Final = 45 * 86_400


def _far_apart(a: When, b: When) -> bool:
    """More than six weeks between two dates: not one happening, unless it is a long one."""
    if a.compare(b).relation is not Relation.CONTRADICTS:
        return False
    first, second = sorted((a.range, b.range), key=lambda r: r.sort_key)
    return first.high is None or second.low is None or second.low - first.high > _FAR
