"""Cues that tell what a figure counts: the words of dying, fleeing, arresting … and how they stand to the number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from eventmodel.extraction.lexicon import Lexicon

if TYPE_CHECKING:
    from eventmodel.extraction.sentences import Sentence

_CUES: Final = {
    "deaths": "kill, killed, killing, kills, dead, die, died, dies, dying, death, deaths, toll, fatal, "
    "fatally, fatally wounded, fatally injured, fatally hurt, fatally shot, fatally stabbed, fatality, "
    "fatalities, perish, perished, perishing, slain, murder, murdered, murders, massacre, massacred, drown, drowned, "
    "drowning, beheaded, beheading, beheadings, shot dead, executed, wiped out, body, bodies, corpse, corpses, "
    "mortality, lives",
    "injured": "injure, injured, injuring, injury, injuries, wound, wounded, wounding, wounds, hurt, hospitalised, "
    "hospitalized, treated for, treated in, treated at, in hospital, to hospital, to hospitals, to a hospital, "
    "to a nearby hospital, needed treatment, needed medical treatment, needed hospital treatment, received treatment, "
    "taken to hospital, taken to hospitals, taken to a hospital, rushed to hospital, admitted to hospital, "
    "treated in hospital, critical condition, badly burned, severely burned, seriously burned, suffered burns",
    "missing": "missing, unaccounted",
    "kidnapped": "kidnap, kidnapped, kidnapping, abduct, abducted, abducting, abduction, hostage",
    "displaced": "driven from, forced from, from their homes, leave their homes, left their homes, leave home, "
    "abandon their homes, displace, displaced, displacing, displacement, fled, flee, flees, "
    "fleeing, homeless, uprooted",
    "evacuated": "evacuate, evacuated, evacuating, evacuation, rescued, rescuing, pulled alive, pulled from, "
    "pulled out, "
    "plucked, saved, brought ashore",
    "detained": "captured, captive, holding, held by, detain, detained, detaining, detainees, arrest, "
    "arrested, arresting, arrests, jailed, imprisoned, custody, "
    "behind bars, rounded up, held overnight, held for questioning, held on suspicion",
    "cases": "case, cases, diagnosed, diagnosis, diagnoses, infect, infected, infecting, infection, "
    "infections, contracted, "
    "tested positive, fell ill, sickened",
    "released": "exchange, swap, release, released, releasing, freed, freeing, swapped, exchanged, let go",
    "returned": "return, returned, returning, returns, came back, gone home, gone back, went home",
    "troops": "deploy, deployed, deploying, deployment, troops, peacekeepers, stationed, mobilise, mobilised, "
    "mobilize, "
    "mobilized, reinforcements, garrison",
    "attendance": "protest, protested, protesters, protests, protesting, march, marched, marching, marchers, "
    "demonstrated, "
    "demonstrators, rally, rallied, attend, attended, attending, attendance, gathered, gathering, took to the streets, "
    "turned out, attends, demonstrate, took part, taken part, take part, takes part, taking part, joined in, "
    "joining in, turn out, turned up, showed up, gather, gathers, join the march, join the protest, "
    "joined the march, joined the marches, "
    "joined the protest, joined the protests, joined the rally, joined the demonstration, joined the demonstrations, "
    "marches, crowd, crowds, mourners, vigil",
}
_LEXICON: Final = Lexicon.of(_CUES)
_BREAK = re.compile(r"[,;:–—()]|\b(?:while|but|although|whereas|after|before|when|which|as)\b")
_LINK = re.compile(r"\s*(?:,|and|,\s*and|or|as well as)\s*")
_FINITE = re.compile(r"\b(?:was|were|is|are|has|have|had)\b")
_SECOND_VERB = re.compile(r"\b(?:and|but)\s+(?:is|are|was|were|has|have|had|will|would)\b")
_MARKS: Final = '"“”'
_MARK_COST: Final = 12
_FARTHEST: Final = 18
_BEYOND: Final = 99
_OWN_WORDS: Final = 2
_BREAK_COST: Final = 4
_RIVAL_COST: Final = 5
_BEFORE_COST: Final = 1
_INSIDE_COST: Final = 3
_LONGEST_VERB: Final = 20


class Cue(NamedTuple):
    """A word that tells what is counted, with the attribute that it stands for."""

    start: int
    end: int
    attribute: str


def find_cues(sentence: Sentence) -> tuple[Cue, ...]:
    """Find all cues of a sentence.

    Examples:
        >>> from eventmodel.extraction.sentences import Sentence
        >>> line = "Two people were killed and nine are missing."
        >>> [c.attribute for c in find_cues(Sentence(line, 0, len(line), 0))]
        ['deaths', 'missing']
    """
    return tuple(Cue(f.start, f.end, f.name) for f in _LEXICON.find_in(sentence))


_VERBS_BEFORE = re.compile(r"(?<![\w-])(?P<verb>[a-z]+)\s+$")
_IRREGULAR: Final = frozenset("driven drove left sent put took cut hit lost".split())
_NO_VERBS: Final = frozenset(
    "including during following according regarding concerning excluding counting being".split()
)


def beyond_verb(text: str, cues: tuple[Cue, ...], start: int) -> tuple[Cue, ...]:
    """The cues but those in front of another verb: 'killed three and forced 12,000 to leave' kills no 12,000."""
    match = _VERBS_BEFORE.search(text, max(0, start - _LONGEST_VERB), start)
    verb = match["verb"] if match else ""
    acts = verb in _IRREGULAR or (verb.endswith(("ed", "ing")) and verb not in _NO_VERBS)
    if match is None or not acts or any(c.start <= match.start("verb") < c.end for c in cues):
        return cues
    return tuple(c for c in cues if c.start > match.start("verb"))


def nearest_cue(
    lower: str, cues: tuple[Cue, ...], figure: tuple[int, int], rivals: list[tuple[int, int]]
) -> Cue | None:
    """Choose the cue that a figure hangs on: few words away, no clause and no other figure between.

    The text is handed in in lower case; `rivals` are the spans of the sentence's other figures.
    """
    scored = [(_distance(lower, cue, figure, rivals), cue.start, cue) for cue in cues]
    best = min(scored, key=lambda s: s[:2], default=None)
    return best[2] if best is not None and best[0] <= _FARTHEST else None


def _distance(lower: str, cue: Cue, figure: tuple[int, int], rivals: list[tuple[int, int]]) -> int:
    start, end = figure
    if cue.start < end and start < cue.end:
        return 0 if cue.end >= end else _INSIDE_COST  # 'displaced residents have returned'
    behind = cue.start >= end
    low, high = (end, cue.start) if behind else (cue.end, start)
    between = lower[low:high]
    if not behind and _SECOND_VERB.search(between):
        return _BEYOND  # 'have detained the captain and are looking for two others'
    cost = (
        len(between.split()) + _BREAK_COST * len(_BREAK.findall(between)) + _MARK_COST * sum(map(between.count, _MARKS))
    )
    for rival_start, rival_end in rivals:
        if low <= rival_start and rival_end <= high:
            listed = _LINK.fullmatch(lower, end, rival_start) if behind else _LINK.fullmatch(lower, rival_end, start)
            if not listed and behind and _FINITE.search(lower, end, rival_start):
                return _BEYOND  # 'eighteen were held and two were hurt'
            cost += 0 if listed else _RIVAL_COST
    return cost + (0 if behind else _BEFORE_COST)
