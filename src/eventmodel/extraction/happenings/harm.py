"""Harm: whom an attack befell, who is said to have done it, and with what."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from eventmodel.extraction.candidates import Candidate
from eventmodel.values.agent import Agent
from eventmodel.values.reading import Reading, Said
from eventmodel.values.words import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventmodel.extraction.happenings.mentions import Happenings
    from eventmodel.extraction.naming.names import NameMention
    from eventmodel.extraction.sentences import Sentence

_HARMING: Final = frozenset({"attack", "abduction", "war"})
_SUFFERS = re.compile(
    r"(?:,[^,.;]{1,60},)?\s+(?:(?:was|were|has|have|had|been|also|then|later|both)\s+){1,4}"
    r"(?:killed|shot|stabbed|beheaded|kidnapped|abducted|murdered|executed|assassinated|wounded|injured|tortured|poisoned)\b"
)
_OF_DEEDS = re.compile(
    r"\s+(?:has\s+|have\s+|had\s+)?(?:claimed|admitted|accepted)\s+responsibility\b"
    r"|\s+(?:has\s+|have\s+|had\s+)?said\s+(?:it|they|its\s+\w+)\s+(?:(?:was|were)\s+behind|(?:had\s+)?carried\s+out)\b"
)
_GROUP = re.compile(
    r"(?:[Tt]he\s+)?(?P<who>(?!(?:No|Some|Another|Other|Any|Each|One)\b)(?:[A-Z][\w’'-]*\s+){1,4}(?:militant\s+|rebel\s+|armed\s+|jihadist\s+|extremist\s+)?"
    r"(?:group|militia|network|movement|army|front))(?=\s)"
)
_BEHIND = re.compile(r"\b(?:by|of|in|from|for|to|with|on|at|near|and\s+not)\s+(?:the\s+)?(?:[A-Z][\w-]*\s+){0,3}$")
"""'the videos released by Doe were …': a name that is no subject."""
_BACK: Final = 48
_WEAPONS: Final = (
    r"knife|knives|guns?|handguns?|rifles?|pistols?|machetes?|axes?|bombs?|explosives|grenades?|rockets?|missiles?|drones?|"
    r"mortars?|artillery|gas|truck|lorry|van|hammer|swords?"
)
_MEANS = re.compile(
    rf"\b(?:with|using|firing|by\s+firing|armed\s+with|detonat(?:ed|ing))\s+(?P<what>(?:an?\s+)?(?:[a-z-]+\s+){{0,2}}(?:{_WEAPONS}))\b"
)
_MEANS_WORDS: Final = frozenset("with using firing armed detonated detonating".split())
_DEED_WORDS: Final = frozenset({"responsibility", "behind"})


def find_harm(
    text: str, sentences: Sequence[Sentence], names: Sequence[NameMention], happenings: Happenings
) -> Iterator[tuple[Candidate, int]]:
    """Find victims, perpetrators and means, each with the number of the happening.

    A victim is named as the one who was killed, wounded or abducted; a perpetrator says that it was he. What others
    only accuse somebody of is not read.
    """
    starts = [n.start for n in names]
    for index, sentence in enumerate(sentences):
        chain = _chain(happenings, index)
        if chain is None:
            continue
        inside = names[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        for name in inside:
            if _BEHIND.search(text, max(sentence.start, name.start - _BACK), name.start):
                continue
            if name.kind != "organisation" and _SUFFERS.match(text, name.end, sentence.end):
                yield _named("victim", text, name), chain
            elif _OF_DEEDS.match(text, name.end, sentence.end):
                yield _named("perpetrator", text, name), chain
        yield from ((c, chain) for c in _without_names(text, sentence))


def _chain(happenings: Happenings, index: int) -> int | None:
    """The harmful happening that a sentence tells of; the main one where it names none."""
    told = [c for c in happenings.told(index) if happenings.chains[c].type in _HARMING]
    if told:
        return told[0]
    return 0 if happenings.chains[0].type in _HARMING else None


def _without_names(text: str, sentence: Sentence) -> Iterator[Candidate]:
    if not sentence.lacks(_DEED_WORDS):
        for match in _GROUP.finditer(text, sentence.start, sentence.end):
            if _OF_DEEDS.match(text, match.end("who"), sentence.end):
                said = Said(match["who"])
                yield Candidate(
                    *match.span("who"), "perpetrator", Reading(Agent(match["who"]), said), match.start("who")
                )
    if not sentence.lacks(_MEANS_WORDS):
        for match in _MEANS.finditer(text, sentence.start, sentence.end):
            said = Said(match["what"])
            yield Candidate(
                match.start(), match.end(), "means", Reading(Text(match["what"]), said), match.start("what")
            )


def _named(attribute: str, text: str, name: NameMention) -> Candidate:
    said = Said(text[name.start : name.end])
    return Candidate(name.start, name.end, attribute, Reading(Agent(name.full, name.role), said), name.start)
