"""Triggers: the words by which news names happenings, each with its event type."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

if TYPE_CHECKING:
    from eventmodel.extraction.sentences import Sentence

_NOUNS: Final = {
    "war": r"wars?|warfare|fighting|hostilities|conflicts?|battles?|offensive|insurgency|uprising",
    "agreement": r"cease-?fires?|truces?|(?:peace\s+)?agreements?|(?:peace\s+)?deals?|accords?|treat(?:y|ies)|pacts?|"
    r"armistice|(?:joint\s+)?(?:declaration|communiqu[eé])|memorandum",
    "meeting": r"talks|summits?|meetings?|negotiations|visits?|conference|discussions",
    "deployment": r"peacekeepers|peacekeeping|deployments?|(?:observer|monitoring)\s+mission|mission",
    "protest": r"protests?|demonstrations?|rall(?:y|ies)|riots?|unrest|marche?s|walkouts?",
    "attack_strike": r"air\s?strikes?|strikes?(?=\s|[.,;])|bombings?|raids?|blasts?|explosions?|shelling|bombardment",
    "attack_clash": r"clash(?:es)?|ambush(?:es)?|skirmish(?:es)?|shoot-?out",
    "attack_killing": r"shootings?|massacres?|stabbings?|beheadings?|executions?|murders?",
    "attack": r"attacks?|assaults?",
    "disaster": r"earthquakes?|quakes?|floods?|flooding|wildfires?|blaze|fires?|crash(?:es)?|accidents?|"
    r"storms?|hurricanes?|cyclones?|typhoons?|tsunamis?|landslides?|avalanches?|eruptions?|derailments?|collisions?|capsiz\w+|sinking|"
    r"shipwrecks?|collapses?|tragedy|disasters?|drownings?",
    "health": r"outbreaks?|epidemics?|pandemics?|infections?|plague|cholera|quarantine",
    "abduction": r"kidnappings?|abductions?|hostage-taking|hijackings?",
    "arrest": r"arrests?|trials?|detentions?|crackdowns?|prosecution",
    "restriction": r"blockades?|sanctions?|curfews?|embargo(?:es)?|lockdowns?|border\s+closures?",
    "politics": r"elections?|referendums?|coups?|resignations?|inaugurations?|impeachments?",
    "ceremony": r"funerals?|weddings?|festivals?|ceremon(?:y|ies)",
    "statement": r"announcement|statements?|speech(?:es)?|press\s+conference|interviews?|recording|tape",
}
_VERBS: Final = {
    "meeting": r"met|meets?|hosted|hosts?|welcom(?:ed|es)|held\s+talks|sat\s+down",
    "deployment": r"deployed|deploys?|stationed",
    "agreement": r"signed|brokered",
    "attack_strike": r"bombed|shelled",
    "attack_killing": r"shot|stabbed|beheaded|gunned\s+down",
    "attack": r"attacked|stormed",
    "disaster": r"crashed|capsized|sank|collapsed|derailed|erupted\b(?=[^.]{0,20}\bvolcano)|ran\s+aground|"
    r"overturned|caught\s+fire",
    "arrest": r"arrested|sentenced|jailed|detained|charged",
    "protest": r"protested|marched|took\s+to\s+the\s+streets|demonstrated|protesters",
    "restriction": r"closed\s+(?:its|their|the)\s+borders?|shut\s+(?:its|their|the)\s+borders?|blockaded",
    "abduction": r"kidnapped|abducted|taken\s+hostage",
    "health": r"diagnosed|infected|contracted|quarantined",
}
_TRIGGER = re.compile(
    "|".join(
        (
            *(rf"(?P<{name}>\b(?:{pattern})\b)" for name, pattern in _NOUNS.items()),
            *(rf"(?P<v_{name}>\b(?:{pattern})\b)" for name, pattern in _VERBS.items()),
        )
    ),
    re.IGNORECASE,
)
_MODIFIERS = re.compile(
    r"(?<![\w,.’'-])(?:(?:[A-Z0-9][\w’'-]*|[a-z]+-[a-z-]+|"
    r"mass|peace|air|joint|trilateral|bilateral|civil|border|deadly|bloody)\s+){1,4}$"
)
_NO_MODIFIER = re.compile(
    r"^(?:The|A|An|In|On|At|After|Before|But|And|This|That|His|Her|Their|Its|Following|During|Both)\s+"
)


@attrs.frozen
class Trigger:
    """A word or two that name a happening.

    Attributes:
        start: where the naming word begins.
        end: where it ends.
        type: the event type.
        family: the type, with the sort of attack where it tells: a beheading is no air strike.
        is_noun: whether it names the happening, or tells of it by a verb.
        phrase_start: where its modifiers begin, as in 'the six-week war'.
        word: the naming word in lower case.
    """

    start: int
    end: int
    type: str
    family: str
    is_noun: bool
    phrase_start: int
    word: str


def find_triggers(text: str, sentence: Sentence) -> tuple[Trigger, ...]:
    """Find the words of a sentence that name happenings.

    >>> line = "The talks followed a six-week war."
    >>> [(line[t.phrase_start:t.end], t.type) for t in find_triggers(line, Sentence(0, len(line), 0))]
    [('talks', 'meeting'), ('six-week war', 'war')]
    """
    return tuple(_trigger(text, sentence, m) for m in _TRIGGER.finditer(text, sentence.start, sentence.end))


def _trigger(text: str, sentence: Sentence, match: re.Match[str]) -> Trigger:
    group = match.lastgroup or ""
    window = max(sentence.start, match.start() - 48)
    before = text[window : match.start()]
    modifiers = _MODIFIERS.search(before)
    start = match.start()
    if modifiers:
        start = window + modifiers.start()
        skipped = _NO_MODIFIER.match(text[start : match.start()])
        start += skipped.end() if skipped else 0
    family = group.removeprefix("v_")
    return Trigger(
        match.start(), match.end(), family.partition("_")[0], family, group == family, start, match[0].lower()
    )
