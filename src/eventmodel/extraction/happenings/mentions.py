"""Mentions: the happenings that one article speaks of, and which of them a claim is about.

The words that name happenings (triggers) are chained: one happening named differently is one chain, and two
of one type that lie at different times are two. One chain is what the article is about, its main event.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.extraction.clauses import clause_distance
from eventmodel.extraction.happenings.chains import (
    COARSE,
    Chain,
    Joiner,
    is_compared,
    is_day,
    is_long_ago,
    is_spoken,
    opens,
)
from eventmodel.extraction.happenings.triggers import UNBOUNDED, Trigger, all_of_one_sort, find_triggers
from eventmodel.extraction.sentences import Sentence
from eventmodel.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventmodel.extraction.candidates import Candidate
    from eventmodel.extraction.naming.names import NameMention
    from eventmodel.extraction.timing.dates import FoundDate
    from eventmodel.values.when import When

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
_NEWS_DAYS: Final = 10
_BEHIND: Final = 60
"""The reach of 'since 2003, when …': what stands behind it alone."""
_WHEN = re.compile(r",?\s+(?:when|in\s+which)\b")
_MOST_BESIDE: Final = 24
_BESIDE_DATE: Final = 14
_COMES_ABOUT: Final = frozenset(
    {"agreement", "meeting", "deployment", "ceremony", "politics", "statement", "restriction"}
)
_SUBJECT_SPAN: Final = 14
_SINCE_SPAN: Final = 16
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?$", re.IGNORECASE)
_RELATIVE = re.compile(r",\s(?:who|whose|whom|which|where)\b")
_ASIDE = re.compile(r",\s(?:who|whose|whom|which|where)\b[^,]*,")
_RELATIVE_SPAN: Final = 80
_OF_KNOWN_TYPE: Final = frozenset({"disaster", "attack", "war", "health", "protest", "abduction"})
"""Types of main events of which an unnamed happening of the past is mostly one, too."""
_ANOTHER_CLAUSE = re.compile(r"[;:.—–]|\b(?:but|while|whereas|although|though)\b", re.IGNORECASE)
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
        chosen = self._subject(text, candidate, index) if candidate.attribute == "outcome" else None
        if chosen is None:
            chosen = self._nearest(text, candidate, index, suits)
        if chosen is not None:
            return chosen
        if index and self._carries_on(text, sentences, index):
            before = [c for c in self.told(index - 1) if suits is None or self.chains[c].type in suits]
            if before:
                return before[-1]
        if self._may_be_of(0, suits):
            return 0
        earlier = (chain for at in range(index - 1, -1, -1) for chain in reversed(self.told(at)))
        return next((c for c in earlier if suits is None or self.chains[c].type in suits), 0)

    def _may_be_of(self, chain: int, suits: frozenset[str] | None) -> bool:
        """Whether a chain is of a type that an attribute can be about; of an unnamed one nobody knows the type."""
        kind = self.chains[chain].type
        return suits is None or kind in suits or (kind == "other" and chain > 0)

    def told(self, index: int) -> list[int]:
        """The chains that a sentence tells of, word by word; a mere 'since 2010' tells of none."""
        return [chain for t, chain in self.at[index] if t.reach == UNBOUNDED]

    def suits(self, candidate: Candidate, chain: int) -> bool:
        """Tell whether a chain is of a type that a candidate can be about."""
        types = SUITS.get(candidate.attribute)
        return types is None or self.chains[chain].type in types

    def _nearest(self, text: str, candidate: Candidate, index: int, suits: frozenset[str] | None) -> int | None:
        span = (candidate.focus, candidate.end)
        ranked = sorted(
            (distance + (t.end <= span[0]), t.start, chain)
            for t, chain in self._beside(index, span[0])
            if self._may_be_of(chain, suits) and not _is_told(candidate, t, chain)
            if not (chain and self._may_be_of(0, suits) and _is_apart(text, span, t))
            if t.reach != _BEHIND or t.start <= span[0]
            if (distance := clause_distance(text, (t.phrase_start, t.end), span)) <= t.reach
        )
        return ranked[0][2] if ranked else None

    def _beside(self, index: int, at: int) -> Sequence[tuple[Trigger, int]]:
        """The words of a sentence that name happenings; of very many, those beside a place in it."""
        row = self.at[index]
        return row if len(row) <= _MOST_BESIDE else sorted(row, key=lambda r: abs(r[0].start - at))[:_MOST_BESIDE]

    def _subject(self, text: str, candidate: Candidate, index: int) -> int | None:
        """What an outcome came of: the happening named in front of its verb; else the main one, if named beside."""
        row = [(t, c) for t, c in self.at[index] if t.type != "statement" and t.reach == UNBOUNDED]
        row = [(t, c) for t, c in row if not _is_apart(text, (candidate.focus, candidate.end), t)]
        ahead = [(t, c) for t, c in row if t.end <= candidate.focus]
        before = [
            (_words_between(text, t.end, candidate.focus), c)
            for t, c in ahead
            if not _ANOTHER_CLAUSE.search(text, t.end, candidate.focus)
        ]
        distance, chain = min(before, default=(_SUBJECT_SPAN + 1, 0))
        if distance <= _SUBJECT_SPAN:
            return chain
        barred = bool(ahead) and not before  # '… a long conflict, but announced no breakthrough'
        return 0 if barred or any(c == 0 for _, c in row) else None

    def _carries_on(self, text: str, sentences: Sequence[Sentence], index: int) -> bool:
        here, before = sentences[index], sentences[index - 1]
        return here.paragraph == before.paragraph or bool(_CARRIES_ON.match(text, here.start))


def _words_between(text: str, start: int, end: int) -> int:
    """How far a verb stands behind its subject, what a relative clause between commas says left out."""
    between = _ASIDE.sub(" ", text[start:end])
    return clause_distance(between, (0, 0), (len(between), len(between)))


def _is_apart(text: str, at: tuple[int, int], trigger: Trigger) -> bool:
    """'They spent four hours with Doe, who brokered the truce': what a relative clause tells of is apart."""
    if at[1] < trigger.start:
        return _RELATIVE.search(text, at[1], trigger.start) is not None
    clause = _RELATIVE.search(text, max(0, trigger.start - _RELATIVE_SPAN), trigger.start)
    if clause is None or "." in text[clause.end() : trigger.start]:
        return False
    return "," not in text[clause.end() : trigger.start] and "," in text[trigger.end : at[0]]


def _is_told(candidate: Candidate, trigger: Trigger, chain: int) -> bool:
    """'They signed an agreement' tells what came of a meeting: the agreement is what is told, not what it is about."""
    inside = candidate.start <= trigger.start and trigger.end <= candidate.end
    return candidate.attribute == "outcome" and inside and chain != 0 and trigger.type in _COMES_ABOUT


def find_happenings(
    text: str,
    title: str,
    sentences: Sequence[Sentence],
    names: Sequence[NameMention],
    dates: Sequence[FoundDate],
    published: When | None,
) -> Happenings:
    """Chain the words that name happenings; the main event is what the title and the lead speak of most."""
    by_sentence = _dates_of(sentences, dates)
    found = [_telling(find_triggers(text, s), d) for s, d in zip(sentences, by_sentence, strict=True)]
    found = all_of_one_sort(_outside_names(found, names))
    main = Chain(_main_family(text, title, sentences, found))
    if published is not None:
        main.whens.append(published)
    chains = [main]
    main.days += _lead_day(text, by_sentence)
    joiner = Joiner(text, chains, published)
    rows: list[tuple[tuple[Trigger, int], ...]] = []
    for number, (sentence_dates, triggers) in enumerate(zip(by_sentence, found, strict=True)):
        if not (triggers or sentence_dates):
            rows.append(())
            continue
        leads = number < len(_LEAD_WEIGHTS) - 1
        joined = joiner.join(sentences[number], triggers, sentence_dates, leads=leads)
        row = list(zip(triggers, joined, strict=True))
        for unnamed, when in _unnamed(text, sentences[number], triggers, sentence_dates, published, main):
            row.append((unnamed, _of_date(chains, unnamed, when, sentences[number].paragraph)))
        rows.append(tuple(row))
    return Happenings(tuple(chains), tuple(rows))


def _lead_day(text: str, by_sentence: Sequence[Sequence[FoundDate]]) -> list[When]:
    """The one day that the first sentence tells: the main event's."""
    days = [d.when for d in (by_sentence[0] if by_sentence else ()) if is_day(d.when) and not is_spoken(text, d)]
    return days if len(days) == 1 else []


def _telling(triggers: Sequence[Trigger], dates: Sequence[FoundDate]) -> tuple[Trigger, ...]:
    """Without the words that belong to a date: 'in March' is no protest."""
    return tuple([t for t in triggers if not any(d.start < t.end and t.start < d.end for d in dates)])


def _outside_names(found: Sequence[tuple[Trigger, ...]], names: Sequence[NameMention]) -> list[tuple[Trigger, ...]]:
    """Without the words that are part of a body's name: 'the Air Accidents Bureau'."""
    bodies = [n for n in names if n.kind == "organisation"]
    starts = [n.start for n in bodies]

    def in_name(trigger: Trigger) -> bool:
        at = bisect_right(starts, trigger.start) - 1
        return at >= 0 and bodies[at].end >= trigger.end and " " in bodies[at].name

    return [tuple([t for t in row if not in_name(t)]) for row in found]


def _of_date(chains: list[Chain], unnamed: Trigger, when: When, paragraph: int) -> int:
    """The chain of a happening that only its date tells: one of that very date, or a new one."""
    same = [i for i, chain in enumerate(chains) if i and when in chain.whens]
    if not same:
        chains.append(Chain(unnamed.family, whens=[when], coarse=True, old=True))
    chosen = same[-1] if same else len(chains) - 1
    chains[chosen].take(unnamed, None, paragraph)
    return chosen


def _unnamed(
    text: str,
    sentence: Sentence,
    triggers: Sequence[Trigger],
    dates: Sequence[FoundDate],
    published: When | None,
    main: Chain,
) -> Iterator[tuple[Trigger, When]]:
    """Happenings that no word names, but that a date parts from the others, each with that date.

    'In 2003, at least 30 people died': a year long ago in a sentence without a name for what happened; 'since the
    army took the valley last autumn': a clause of time of its own. 'The highest since 1998' tells of that year alone.
    """
    for found in dates:
        clause = _TIME_CLAUSE.search(text[sentence.start : found.start])
        start = sentence.start + clause.start("what") if clause else found.start
        inside = any(start <= t.start < found.end for t in triggers)
        if clause and not inside and _is_past(found, published):
            yield _by_date(text, start, found, "other", UNBOUNDED), found.when
        elif is_compared(text, sentence, found):
            told = _WHEN.match(text, found.end, sentence.end) is not None and not any(
                t.start > found.end for t in triggers
            )
            family = main.family if told else "other"
            yield _by_date(text, found.start, found, family, _BEHIND if told else 0), found.when
        elif not triggers and is_long_ago(found, published):
            if _SINCE.search(text, max(sentence.start, found.start - _SINCE_SPAN), found.start):
                yield _by_date(text, found.start, found, "other", 0), found.when
                continue
            reach = UNBOUNDED if opens(text, sentence, found) else _BESIDE_DATE
            yield _by_date(text, found.start, found, _family_of_past(main), reach), found.when
        elif is_long_ago(found, published) and _in_clause_of_its_own(text, sentence, found, triggers):
            yield _by_date(text, found.start, found, _family_of_past(main), _BESIDE_DATE), found.when
        elif not triggers and opens(text, sentence, found) and _is_before(found, published, main):
            yield _by_date(text, found.start, found, _family_of_past(main), UNBOUNDED), found.when


def _in_clause_of_its_own(text: str, sentence: Sentence, found: FoundDate, triggers: Sequence[Trigger]) -> bool:
    """'…, which wiped out a third of the town in 1348': a relative clause that names no happening but its date."""
    clauses = list(_RELATIVE.finditer(text, max(sentence.start, found.start - 2 * _RELATIVE_SPAN), found.start))
    return bool(clauses) and not any(clauses[-1].start() < t.start < found.end for t in triggers)


def _family_of_past(main: Chain) -> str:
    return main.family if main.type in _OF_KNOWN_TYPE else "other"


def _is_before(found: FoundDate, published: When | None, main: Chain) -> bool:
    """'On 17 January, a man …' in an article of March: a day before what is news, and not the main event's."""
    if published is None or not _is_past(found, published) or not main.days:
        return False
    return all(day.compare(found.when).relation is Relation.CONTRADICTS for day in main.days)


def _by_date(text: str, start: int, found: FoundDate, family: str, reach: int) -> Trigger:
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
        reach=reach,
    )


def _is_past(found: FoundDate, published: When | None) -> bool:
    """Whether a date lies before what is news on the page."""
    if found.form == "after" or published is None or published.first_day is None:
        return found.form in COARSE
    last = found.when.last_day
    return last is not None and (published.first_day - last).days > _NEWS_DAYS


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
