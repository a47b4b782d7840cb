"""Participants: who took part in a happening, by the names that the article prints."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.extraction.candidates import Candidate
from eventmodel.extraction.clauses import clause_distance
from eventmodel.extraction.counting.count_nouns import UNIT_OF
from eventmodel.extraction.happenings.mentions import Happenings
from eventmodel.extraction.happenings.places import DATELINE
from eventmodel.extraction.naming.name_words import COMMON_STARTS
from eventmodel.extraction.naming.names import NameMention
from eventmodel.extraction.speech.speech_verbs import CUES
from eventmodel.values.agent import Agent
from eventmodel.values.names import fold, similarity
from eventmodel.values.reading import Reading, Said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventmodel.extraction.happenings.triggers import Trigger
    from eventmodel.extraction.sentences import Sentence

_LEAD: Final = 4
_OFTEN: Final = 3
_ALIKE: Final = 0.75
_ACTED: Final = frozenset({"meeting", "attack", "abduction", "arrest", "protest", "statement", "ceremony", "politics"})
_BETWEEN = re.compile(r"\s+(?:[\w’'-]+\s+){0,5}?between\s+(?:the\s+)?$")
_OBJECT = re.compile(r"\s+(?:[\w’'-]+,?\s+){0,6}")
_OBJECT_SPAN: Final = 60
_BEFALLS: Final = frozenset({"arrest", "attack", "abduction"})
_WAGED: Final = frozenset({"war", "agreement", "attack", "restriction", "deployment", "meeting"})
_GROUP = re.compile(r"(?<![\w-])(?P<who>[A-Za-z]+)\s+(?:(?:has|have|had|also|then|later|again|were|are)\s+){0,3}$")
_GROUP_SPAN: Final = 40
_GROUPS: Final = frozenset({"police", "soldier", "militant", "protester"})
_ACTS = re.compile(
    r"(?:[’']s\s(?:army|forces?|troops|government|military|parliament|president|prime\sminister|foreign\sminister)\b"
    r"|\s(?:(?:has|have|had|also)\s)?(?P<verb>[a-z]{3,}))"
)
_PARTS: Final = (
    r"(?:forces|troops|army|military|soldiers|navy|air\sforce|warplanes|jets|bombers|aircraft|police|militants|rebels|"
    r"insurgents|separatists|militias?|fighters|gunmen|paramilitaries|coalition)"
)
_FORCES = re.compile(
    r"(?<![\w-])(?P<who>(?:(?:ethnic|allied|pro-[\w-]+|anti-[\w-]+|[\w.]+-(?:led|backed)|federal|rebel|government|security|"
    r"riot)\s){0,2}(?:[A-Z][\w.-]*(?:\s(?:and|or)\s(?:ethnic\s)?[A-Z][\w.-]*)?\s)?"
    rf"(?:(?:rebel|government|security|special|ground|bomber|fighter|border)\s)?{_PARTS})\b"
    r"(?!\s(?:said|says|told|chief))"
)
_FORCE_WORDS: Final = frozenset(
    "forces troops army military soldiers navy force warplanes jets bombers aircraft police militants rebels "
    "insurgents separatists militia militias fighters gunmen paramilitaries coalition".split()
)
_FIGHTS: Final = frozenset({"war", "attack", "deployment", "agreement", "abduction"})
_SPEAKING = re.compile(r"\b(?:according\s+to|per|told)\s+(?:the\s+|an?\s+)?$", re.IGNORECASE)
_BY = re.compile(r"\s+by\s+(?:the\s+)?(?:[a-z]+\s+){0,2}")
_BY_WHOM = re.compile(r"\bby\s+(?:the\s+)?$")
_OF = re.compile(r"\s+of\s+(?:the\s+)?(?:[A-Za-z’'-]+,?\s+){0,4}")
_PLACED = re.compile(r"\b(?:of|for|from|in|at|near|to|into|via|across)\s+(?:the\s+)?$")
_PLACED_SPAN: Final = 12
_OWNED = re.compile(r"[’']s?\s+(?:[a-z-]+\s+){0,2}")
_AGAINST = re.compile(r"\s+(?:of|on|against)\s+(?:the\s+)?")
_WORDS = re.compile(r"[a-z]+")
_NEXT = re.compile(r"(?:,|\s+and|,\s+and)\s+(?:the\s+)?")
_MAKES = re.compile(
    r"\s+(?:(?:has|have|had|also|then|later)\s+){0,2}(?:oversaw|overseen|brokered|mediated|signed|launched|started|began|"
    r"waged|fought|hosted|attended|joined|backed|declared|staged|held|conducted|ordered|led|won|lost|violated|broke|broken)\s+"
    r"(?:(?:an?|the|its|their|in)\s+)?(?:[\w’'-]+\s+){0,3}"
)
_ACTING: Final = frozenset(
    "accepted accused accuses agreed attacked blamed blames called closed controls denied denies deployed ended fired "
    "invaded lost offered puts rejected rejects refused regained said saw says sees seized sent shut signed supported "
    "supports threatened took wants warned warns withdrew won".split()
)
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_TO_VERB = re.compile(r"\s+(?:(?:has|have|had|also|then|later|again|was|were|been|is|are)\s+){0,3}")
_SENTENCE_SPAN: Final = 80


def find_participants(
    text: str,
    sentences: Sequence[Sentence],
    names: Sequence[NameMention],
    happenings: Happenings,
    places: AbstractSet[str],
) -> Iterator[tuple[Candidate, int]]:
    """Find who took part, each with the number of the happening.

    Of any event: those that stand beside its word, as in 'talks between A and B' or 'A deployed'. Of the main
    event also the persons and organisations of the lead, and those named again and again; of a background
    event also the persons named in the sentence that tells of it alone. What is named as a place (`places`, in lower
    case) takes part only where it acts.
    """
    names = _after_dateline(text, sentences, names)
    finder = _Finder(text, names, happenings, Counter(n.full for n in names), _actors(text, names), places)
    seen: set[tuple[str, int]] = set()
    for index, sentence in enumerate(sentences):
        for start, end, chain in finder.groups(index, sentence):
            printed = " ".join(text[start:end].split())
            printed = printed if " " in printed else printed.lower()
            if (fold(printed), chain) not in seen:
                seen.add((fold(printed), chain))
                yield Candidate(start, end, "participant", Reading(Agent(printed), Said(text[start:end])), start), chain
        for name, chain in finder.of(index, sentence):
            printed = _printed(name)
            if (fold(printed), chain) not in seen:
                seen.add((fold(printed), chain))
                yield _candidate(text, name, printed), chain
    for name in _spellings(names):
        if fold(name.name) not in {printed for printed, _ in seen}:
            yield attrs.evolve(_candidate(text, name, name.name), attribute="identity"), 0


def _after_dateline(text: str, sentences: Sequence[Sentence], names: Sequence[NameMention]) -> Sequence[NameMention]:
    """'SANDVIK, Norland (AP) —' names where the report is from and who sent it."""
    head = DATELINE.match(text, sentences[0].start, sentences[0].end) if sentences else None
    return names if head is None else [n for n in names if n.start >= head.end()]


def _actors(text: str, names: Sequence[NameMention]) -> frozenset[str]:
    """States and bodies that the article shows acting: 'Norland denied', 'Norland's army'."""
    found: set[str] = set()
    for name in names:
        acts = None if name.kind == "person" or name.name.isupper() else _ACTS.match(text, name.end)
        if acts and (acts["verb"] is None or acts["verb"] in _ACTING):
            found.add(name.full)
    return frozenset(found)


def _spellings(names: Sequence[NameMention]) -> Iterator[NameMention]:
    """The first place of each name that the article spells in two ways, and of each of the ways."""
    doubtful = {n.full for n in names if _is_misspelt(n)}
    first: dict[str, NameMention] = {}
    for name in names:
        if name.full in doubtful and (_is_misspelt(name) or name.name == name.full):
            first.setdefault(fold(name.name), name)
    yield from first.values()


@attrs.frozen
class _Finder:
    text: str
    names: Sequence[NameMention] = attrs.field(repr=False)
    happenings: Happenings
    often: Counter[str]
    actors: frozenset[str]
    places: AbstractSet[str]
    starts: list[int] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "starts", [n.start for n in self.names])

    def of(self, index: int, sentence: Sentence) -> Iterator[tuple[NameMention, int]]:
        inside = self.names[bisect_left(self.starts, sentence.start) : bisect_left(self.starts, sentence.end)]
        told = set[NameMention]()
        for trigger, chain in self.happenings.at[index]:
            for name in self._beside(trigger, inside):
                told.add(name)
                yield name, chain
        chains = set(self.happenings.told(index))
        if len(chains) == 1 and self.happenings.chains[min(chains)].type in _WAGED:
            yield from ((name, min(chains)) for name in inside if name.full in self.actors)
        alone = self._only_chain(index)
        for name in inside:
            if not (told and name in told) and self._names_somebody(name) and self._takes_part(name, index, alone):
                yield name, alone

    def _names_somebody(self, name: NameMention) -> bool:
        return _names_somebody(name, self.often) and not self._is_place(name)

    def _is_place(self, name: NameMention) -> bool:
        if name.kind != "unknown" or name.full in self.actors:
            return False
        placed = _PLACED.search(self.text, max(0, name.start - _PLACED_SPAN), name.start)
        return placed is not None or not self.places.isdisjoint({name.name.lower(), name.full.lower()})

    def groups(self, index: int, sentence: Sentence) -> Iterator[tuple[int, int, int]]:
        """Groups that act without a name: 'police detained …', 'Ostrian forces', 'demonstrators gathered'."""
        forces = list(self._forces(index, sentence))
        yield from forces
        for trigger, chain in self.happenings.at[index]:
            if trigger.is_noun:
                continue
            if UNIT_OF.get(trigger.word) in _GROUPS:
                yield trigger.start, trigger.end, chain
                continue
            window = max(sentence.start, trigger.start - _GROUP_SPAN)
            subject = _GROUP.search(self.text[window : trigger.start])
            if subject and UNIT_OF.get(subject["who"].lower()) in _GROUPS:
                start, end = window + subject.start("who"), window + subject.end("who")
                if not any(first <= start < last for first, last, _ in forces):
                    yield start, end, chain

    def _forces(self, index: int, sentence: Sentence) -> Iterator[tuple[int, int, int]]:
        """'Ostrian forces', 'U.S. and Norland bomber jets': the parts of an army, by whose they are."""
        row = [(t, c) for t, c in self.happenings.at[index] if self.happenings.chains[c].type in _FIGHTS]
        main = self.happenings.chains[0].type in _FIGHTS
        if not (row or main) or sentence.lacks(_FORCE_WORDS):
            return
        for match in _FORCES.finditer(self.text, sentence.start, sentence.end):
            start, end = match.span("who")
            bare = " " not in match["who"] or _SPEAKING.search(self.text, max(sentence.start, start - 24), start)
            if bare or match["who"].partition(" ")[0].lower() in COMMON_STARTS:
                continue
            if row:
                near = [(clause_distance(self.text, (t.start, t.end), (start, end)), t.start, c) for t, c in row]
                yield start, end, min(near)[2]
            elif _BY_WHOM.search(self.text, max(sentence.start, start - 8), start):
                yield start, end, 0

    def _only_chain(self, index: int) -> int:
        """The one happening that a sentence tells of, where people act in it; else the main event."""
        chains = set(self.happenings.told(index))
        chain = next(iter(chains)) if len(chains) == 1 else 0
        return chain if self.happenings.chains[chain].type in _ACTED else 0

    def _takes_part(self, name: NameMention, index: int, chain: int) -> bool:
        if chain:
            return name.kind == "person"
        return index < _LEAD or self.often[name.full] >= _OFTEN or self._is_harmed(name, index)

    def _is_harmed(self, name: NameMention, index: int) -> bool:
        """A person beside the word for an attack or an arrest, who does not speak there: 'Doe died in the blast'."""
        row = self.happenings.at[index]
        if name.kind != "person" or not any(t.type in _BEFALLS and chain == 0 for t, chain in row):
            return False
        around = self.text[max(0, name.start - 24) : name.end + 48].lower()
        return CUES.isdisjoint(_WORDS.findall(around))

    def _beside(self, trigger: Trigger, inside: Sequence[NameMention]) -> Iterator[NameMention]:
        """'the war between A and B'; 'A deployed'; 'A oversaw a truce'; 'brokered by A'; 'the murder of A and B'."""
        for number, name in enumerate(inside):
            if not trigger.is_noun:
                if self._befell(name, trigger, _OBJECT):
                    yield from self._listed(inside, number)
                elif self._acts(name, trigger):
                    yield from self._listed(inside, number) if name.start > trigger.end else (name,)
            elif name.end < trigger.start:
                yield from self._before_noun(trigger, inside, number)
            elif trigger.end < name.start < trigger.end + _SENTENCE_SPAN:
                yield from self._behind_noun(trigger, inside, number)

    def _before_noun(self, trigger: Trigger, inside: Sequence[NameMention], number: int) -> Iterator[NameMention]:
        """'A oversaw a truce', 'A and B fought a war', 'A’s invasion'."""
        name = inside[number]
        if self._makes(name, trigger):
            before = inside[max(0, number - 1) : number]
            yield from (n for n in before if _AND.fullmatch(self.text, n.end, name.start))
            yield name
        elif trigger.type in _FIGHTS and _OWNED.fullmatch(self.text, name.end, trigger.start):
            yield name

    def _behind_noun(self, trigger: Trigger, inside: Sequence[NameMention], number: int) -> Iterator[NameMention]:
        """'the war between A and B', 'the invasion of A', 'the murder of A, B and C'."""
        name = inside[number]
        if _BETWEEN.fullmatch(self.text, trigger.end, name.start):
            yield name
            following = inside[number + 1 : number + 2]
            yield from (n for n in following if _AND.fullmatch(self.text, name.end, n.start))
        elif self._befell(name, trigger, _OF):
            yield from self._listed(inside, number)
        elif trigger.type == "war" and name.kind != "person" and _AGAINST.fullmatch(self.text, trigger.end, name.start):
            yield name

    def _acts(self, name: NameMention, trigger: Trigger) -> bool:
        """'A deployed'; 'brokered by A'."""
        if name.end < trigger.start:
            return not self._is_place(name) and _TO_VERB.fullmatch(self.text, name.end, trigger.start) is not None
        return trigger.end < name.start and _BY.fullmatch(self.text, trigger.end, name.start) is not None

    def _makes(self, name: NameMention, trigger: Trigger) -> bool:
        """'A oversaw a truce', 'A and B fought a war'."""
        ahead = name.end < trigger.phrase_start and not self._is_place(name)
        return ahead and _MAKES.fullmatch(self.text, name.end, trigger.start) is not None

    def _befell(self, name: NameMention, trigger: Trigger, link: re.Pattern[str]) -> bool:
        """Whom an arrest, a killing or an abduction befell: 'detained the captain, Ana Doe'."""
        somebody = name.kind == "person" or (name.kind == "unknown" and " " in name.name and not self._is_place(name))
        behind = somebody and trigger.end < name.start < trigger.end + _OBJECT_SPAN
        return behind and trigger.type in _BEFALLS and link.fullmatch(self.text, trigger.end, name.start) is not None

    def _listed(self, inside: Sequence[NameMention], number: int) -> Iterator[NameMention]:
        """A name and those listed behind it: 'A, B and C'."""
        yield inside[number]
        for before, name in pairwise(inside[number:]):
            if not _NEXT.fullmatch(self.text, before.end, name.start):
                return
            yield name


def _names_somebody(name: NameMention, often: Counter[str]) -> bool:
    """A name that nothing tells to be a person's or an organisation's must come back to count."""
    if name.kind == "organisation" and (" " not in name.full and not name.full.isupper()):
        return False  # 'the Hospital' names none
    if name.name.isupper() and " " in name.name:
        return False  # a dateline's town
    return name.kind != "unknown" or name.role is not None or (" " in name.full and often[name.full] > 1)


def _printed(name: NameMention) -> str:
    """The fullest form; but a spelling that this form does not bear out stays as it is printed."""
    return name.name if _is_misspelt(name) else name.full


def _is_misspelt(name: NameMention) -> bool:
    if name.full.endswith(name.name) and (name.full == name.name or name.full[-len(name.name) - 1] in " -"):
        return False
    last, full_last = fold(name.name).split()[-1], fold(name.full).split()[-1]
    return last != full_last and similarity(last, full_last) >= _ALIKE


def _candidate(text: str, name: NameMention, printed: str) -> Candidate:
    said = Said(text[name.start : name.end])
    return Candidate(name.start, name.end, "participant", Reading(Agent(printed, name.role), said), name.start)
