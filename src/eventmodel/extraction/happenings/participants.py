"""Participants: who took part in a happening, by the names that the article prints."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.extraction.candidates import Candidate
from eventmodel.extraction.counting.count_nouns import UNIT_OF
from eventmodel.extraction.happenings.mentions import Happenings
from eventmodel.extraction.naming.names import NameMention
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
_ACTING: Final = frozenset(
    "accepted accused accuses agreed attacked blamed blames called closed controls denied denies deployed ended fired "
    "invaded lost offered puts rejected rejects refused regained said saw says sees seized sent shut signed supported "
    "supports threatened took wants warned warns withdrew won".split()
)
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_TO_VERB = re.compile(r"\s+(?:(?:has|have|had|also|then|later|again|was|were|been|is|are)\s+){0,3}")
_SENTENCE_SPAN: Final = 80


def find_participants(
    text: str, sentences: Sequence[Sentence], names: Sequence[NameMention], happenings: Happenings
) -> Iterator[tuple[Candidate, int]]:
    """Find who took part, each with the number of the happening.

    Of any event: those that stand beside its word, as in 'talks between A and B' or 'A deployed'. Of the main
    event also the persons and organisations of the lead, and those named again and again; of a background
    event also the persons named in the sentence that tells of it alone.
    """
    finder = _Finder(text, names, happenings, Counter(n.full for n in names), _actors(text, names))
    seen: set[tuple[str, int]] = set()
    for index, sentence in enumerate(sentences):
        for start, end, chain in finder.groups(index, sentence):
            printed = " ".join(text[start:end].lower().split())
            if (printed, chain) not in seen:
                seen.add((printed, chain))
                yield Candidate(start, end, "participant", Reading(Agent(printed), Said(text[start:end])), start), chain
        for name, chain in finder.of(index, sentence):
            printed = _printed(name)
            if (fold(printed), chain) not in seen:
                seen.add((fold(printed), chain))
                yield _candidate(text, name, printed), chain
    for name in _spellings(names):
        if fold(name.name) not in {printed for printed, _ in seen}:
            yield attrs.evolve(_candidate(text, name, name.name), attribute="identity"), 0


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
    starts: list[int] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "starts", [n.start for n in self.names])

    def of(self, index: int, sentence: Sentence) -> Iterator[tuple[NameMention, int]]:
        inside = self.names[bisect_left(self.starts, sentence.start) : bisect_left(self.starts, sentence.end)]
        for trigger, chain in self.happenings.at[index]:
            for name in self._beside(trigger, inside):
                yield name, chain
        chains = set(self.happenings.told(index))
        if len(chains) == 1 and self.happenings.chains[min(chains)].type in _WAGED:
            yield from ((name, min(chains)) for name in inside if name.full in self.actors)
        alone = self._only_chain(index)
        for name in inside:
            if _names_somebody(name, self.often) and self._takes_part(name, index, alone):
                yield name, alone

    def groups(self, index: int, sentence: Sentence) -> Iterator[tuple[int, int, int]]:
        """Groups that act without a name: 'police detained …', 'demonstrators gathered'."""
        for trigger, chain in self.happenings.at[index]:
            if trigger.is_noun:
                continue
            if UNIT_OF.get(trigger.word) in _GROUPS:
                yield trigger.start, trigger.end, chain
                continue
            window = max(sentence.start, trigger.start - _GROUP_SPAN)
            subject = _GROUP.search(self.text[window : trigger.start])
            if subject and UNIT_OF.get(subject["who"].lower()) in _GROUPS:
                yield window + subject.start("who"), window + subject.end("who"), chain

    def _only_chain(self, index: int) -> int:
        """The one happening that a sentence tells of, where people act in it; else the main event."""
        chains = set(self.happenings.told(index))
        chain = next(iter(chains)) if len(chains) == 1 else 0
        return chain if self.happenings.chains[chain].type in _ACTED else 0

    def _takes_part(self, name: NameMention, index: int, chain: int) -> bool:
        return name.kind == "person" if chain else index < _LEAD or self.often[name.full] >= _OFTEN

    def _beside(self, trigger: Trigger, inside: Sequence[NameMention]) -> Iterator[NameMention]:
        """'the war between A and B'; 'A deployed'."""
        for number, name in enumerate(inside):
            if trigger.is_noun and trigger.end < name.start < trigger.end + _SENTENCE_SPAN:
                if _BETWEEN.fullmatch(self.text, trigger.end, name.start):
                    yield name
                    following = inside[number + 1 : number + 2]
                    yield from (n for n in following if _AND.fullmatch(self.text, name.end, n.start))
            elif not trigger.is_noun and self._acts(name, trigger):
                yield name

    def _acts(self, name: NameMention, trigger: Trigger) -> bool:
        """'A deployed', and whom an arrest, a killing or an abduction befell: 'detained the captain, Ana Doe'."""
        if name.end < trigger.start:
            return _TO_VERB.fullmatch(self.text, name.end, trigger.start) is not None
        somebody = name.kind == "person" or (name.kind == "unknown" and " " in name.name)
        behind = somebody and trigger.end < name.start < trigger.end + _OBJECT_SPAN
        return behind and trigger.type in _BEFALLS and _OBJECT.fullmatch(self.text, trigger.end, name.start) is not None


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
