"""Triggers: the words by which news names happenings, each with its event type."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.extraction.lexicon import Found, Lexicon
from eventmodel.values.numerals import SPELLED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.extraction.sentences import Sentence

_NOUNS: Final = {
    "war": "war, wars, warfare, fighting, hostilities, conflict, conflicts, battle, battles, offensive, "
    "invasion, invasions, "
    "insurgency, uprising",
    "agreement": "ceasefire, ceasefires, cease-fire, cease-fires, truce, truces, agreement, agreements, deal, deals, "
    "accord, accords, treaty, treaties, pact, pacts, armistice, declaration, communique, memorandum",
    "meeting": "talks, summit, summits, meeting, meetings, negotiations, visit, visits, conference, "
    "discussion, discussions, session, sessions",
    "deployment": "peacekeepers, peacekeeping, deployment, deployments, mission",
    "protest": "protest, protests, demonstration, demonstrations, rally, rallies, riot, riots, unrest, march, marches, "
    "walkout, walkouts",
    "attack_strike": "airstrike, airstrikes, air-strike, air-strikes, air strike, air strikes, strike, "
    "strikes, car bomb, truck bomb, roadside bomb, suicide bomb, suicide bomber, bombing, "
    "bombings, raid, raids, blast, blasts, explosion, explosions, shelling, bombardment, air attack",
    "attack_clash": "clash, clashes, ambush, ambushes, skirmish, skirmishes, shootout, shoot-out",
    "attack_killing": "shooting, shootings, massacre, massacres, stabbing, stabbings, beheading, beheadings, "
    "execution, "
    "executions, murder, murders",
    "attack": "attack, attacks, assault, assaults",
    "disaster": "earthquake, earthquakes, quake, quakes, flood, floods, flooding, wildfire, wildfires, blaze, "
    "fire, fires, "
    "crash, crashes, accident, accidents, storm, storms, hurricane, hurricanes, cyclone, cyclones, typhoon, typhoons, "
    "tsunami, tsunamis, landslide, landslides, avalanche, avalanches, eruption, eruptions, derailment, derailments, "
    "collision, collisions, capsize, capsizing, sinking, shipwreck, shipwrecks, collapse, collapses, tragedy, "
    "disaster, "
    "disasters, drowning, drownings",
    "health": "outbreak, outbreaks, epidemic, epidemics, pandemic, pandemics, infection, infections, plague, cholera, "
    "quarantine",
    "abduction": "kidnapping, kidnappings, abduction, abductions, hostage-taking, hijacking, hijackings",
    "arrest": "arrest, arrests, trial, trials, detention, detentions, crackdown, crackdowns, prosecution",
    "restriction": "blockade, blockades, sanction, sanctions, curfew, curfews, embargo, embargoes, lockdown, "
    "lockdowns, "
    "border closure, border closures",
    "politics": "election, elections, referendum, referendums, coup, coups, resignation, resignations, inauguration, "
    "inaugurations, impeachment",
    "ceremony": "funeral, funerals, wedding, weddings, festival, festivals, ceremony, ceremonies, vigil, vigils, "
    "match, matches, cup final, grand final, semi-final, semifinal, quarter-final, quarterfinal, "
    "championship, championships, tournament, tournaments, concert, concerts",
    "statement": "announcement, statement, statements, speech, speeches, press conference, news conference, "
    "interview, interviews, recording, tape",
}
_VERBS: Final = {
    "meeting": "met, meet, meets, talk, talked, hosted, hosts, welcomed, welcomes, held talks, sat down",
    "deployment": "deployed, deploys, stationed",
    "agreement": "signed, brokered",
    "attack_strike": "bombed, shelled",
    "attack_killing": "shot, stabbed, beheaded, gunned down",
    "attack": "attacked, stormed, opened fire, came under fire, exchanged fire",
    "attack_clash": "ambushed, clashed",
    "disaster": "crashed, capsized, sank, collapsed, derailed, ran aground, overturned, caught fire",
    "arrest": "arrested, sentenced, jailed, detained, charged, found guilty, convicted, acquitted, pleaded guilty, "
    "indicted",
    "politics": "resigned, stepped down, stood down, sworn in, ousted, toppled, overthrown, re-elected",
    "protest": "protested, marched, rallied, took to the streets, demonstrated, demonstrators, protesters",
    "restriction": "closed its borders, closed their borders, closed the border, closed the borders, closed "
    "its border, "
    "shut its borders, shut their borders, shut the border, shut the borders, shut its border, blockaded",
    "abduction": "kidnapped, abducted, taken hostage",
    "health": "diagnosed, infected, contracted, quarantined",
}
_LEXICON: Final = Lexicon.of({**_NOUNS, **{f"verb {family}": words for family, words in _VERBS.items()}})
_MODIFIERS = re.compile(
    r"(?<![\w,.’'-])(?:(?:[A-Z0-9][\w’'-]*|[a-z]+-[a-z-]+|"
    r"mass|peace|air|joint|trilateral|bilateral|civil|border|deadly|bloody)\s+){1,4}$"
)
UNBOUNDED: Final = 10_000
"""The reach of a word that a claim can hang on wherever in the sentence it stands."""
_OTHER = re.compile(
    r"\b(?:previous|earlier|prior|(?<!yet )another|similar|separate|subsequent|next|"
    rf"(?:\d+|{SPELLED}|several)\s+other)\s+"
    r"(?!(?:week|month|year|day)\b)(?:(?:round|series|wave)\s+of\s+|[\w’'-]+\s+)?$",
    re.IGNORECASE,
)
_LAST = re.compile(r"\b(?:last|previously)\s+$")
_AGAIN = re.compile(r"\s+again\b")
_INTRODUCED = re.compile(r"\b(?:an?|another)\s+(?:[\w’'-]+\s+){0,3}$", re.IGNORECASE)
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
        is_new: whether the article introduces it, as 'a war' does and 'the war' does not.
        is_other: whether the article calls it another one: 'an earlier attack'.
        reach: how many words away a claim may stand that hangs on it.
    """

    start: int
    end: int
    type: str
    family: str
    is_noun: bool
    phrase_start: int
    word: str
    is_new: bool
    is_other: bool = False
    reach: int = UNBOUNDED


_LABOUR: Final = frozenset(
    "union unions unionists walkout walkouts wages picket pickets strikers employers pensions overtime payroll".split()
)
_STRIKERS = re.compile(
    r"\b(?:general|hunger|rail|train|tube|bus|nationwide|national|teachers?[’']?|doctors?[’']?|workers?[’']?|nurses[’']?|"
    r"(?:\w+-)?(?:hour|day|week)|on|indefinite)\s+$",
    re.IGNORECASE,
)
_OVER_PAY = re.compile(
    r"\s+(?:over|for|against)\s+(?:[\w’'-]+\s+){0,3}(?:pay|wages?|salar\w+|pensions?|conditions|jobs|cuts|hours)\b"
    r"|\s+by\s+(?:[\w’'-]+\s+){0,2}(?:workers|staff|drivers|teachers|doctors|nurses|pilots|crews?)\b",
    re.IGNORECASE,
)
_STRIKES: Final = frozenset({"strike", "strikes"})
_SCORE = re.compile(r"(?<![\w-])\d{1,3}[-–]\d{1,3}(?![\w-])")
_WINNING = re.compile(r"\b(?:beat|beats|defeated|thrashed|edged|drew|won|lost|draw|win|victory|defeat)\b")
_WINS: Final = frozenset("beat beats defeated thrashed edged drew won lost draw win victory defeat".split())


def all_of_one_sort(rows: Sequence[tuple[Trigger, ...]]) -> list[tuple[Trigger, ...]]:
    """Where one strike of a text is the workers', each bare 'strike' of it is."""
    if not any(t.word in _STRIKES and t.family == "protest" for row in rows for t in row):
        return list(rows)
    return [
        tuple(attrs.evolve(t, type="protest", family="protest") if t.word in _STRIKES else t for t in row)
        for row in rows
    ]


def _is_labour(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a strike is one of workers: by the words beside it, or the sentence's."""
    beside = _STRIKERS.search(text, max(sentence.start, start - 24), start) or _OVER_PAY.match(text, end, sentence.end)
    return beside is not None or not sentence.lacks(_LABOUR)


def _of_match(text: str, sentence: Sentence) -> tuple[Trigger, ...]:
    """'Marlow beat Denford 3-1': a verb of winning beside a score tells of a match."""
    if not sentence.has_digit or sentence.lacks(_WINS):
        return ()
    won, score = _WINNING.search(text, sentence.start, sentence.end), _SCORE.search(text, sentence.start, sentence.end)
    if won is None or score is None:
        return ()
    return (
        Trigger(
            won.start(),
            won.end(),
            "ceremony",
            "ceremony",
            is_noun=False,
            phrase_start=won.start(),
            word=won[0].lower(),
            is_new=False,
        ),
    )


def find_triggers(text: str, sentence: Sentence) -> tuple[Trigger, ...]:
    """Find the words of a sentence that name happenings.

    Examples:
        >>> from eventmodel.extraction.sentences import Sentence
        >>> line = "The talks followed a six-week war."
        >>> [(line[t.phrase_start:t.end], t.type) for t in find_triggers(line, Sentence(line, 0, len(line), 0))]
        [('talks', 'meeting'), ('six-week war', 'war')]
    """
    found: list[Trigger] = []
    for entry in _LEXICON.find_in(sentence):
        trigger = _trigger(text, sentence, entry)
        target = found and trigger.is_noun and _is_target(text, found[-1], trigger)
        if not (target or _is_venue(sentence, trigger) or is_no_happening(sentence, entry)):
            found.append(trigger)
    won = _of_match(text, sentence)
    return tuple(sorted((*found, *won), key=lambda t: t.start)) if won else tuple(found)


_ON = re.compile(r"\s+(?:on|at|against|targeting|near|during)\s+(?:an?\s+|the\s+)?(?:[\w’'-]+\s+){0,2}$")
_HARM: Final = frozenset({"attack", "disaster", "abduction", "arrest"})


_NO_HAPPENING_BEFORE: Final = {
    "war": re.compile(r"(?:prisoners?|price|star)\s+(?:of\s+)?$", re.IGNORECASE),
    "trial": re.compile(r"(?:clinical|vaccine|drug)\s+$", re.IGNORECASE),
    "trials": re.compile(r"(?:clinical|vaccine|drug)\s+$", re.IGNORECASE),
}
_FELL_THROUGH = re.compile(
    r"\b(?:talks|negotiations|truce|cease-?fire|deal|agreement|accord|coalition|government|regime|econom\w+|markets?|banks?|"
    r"compan\w+|currency|prices?|trial|case)\b[^.;]{0,48}$",
    re.IGNORECASE,
)
"""'the truce collapsed': nothing fell down."""
_PRAISED = re.compile(
    r"\s+(?:the|an?|this|that|these|his|her|its|their)?\s*(?:[\w’'-]+\s+){0,3}?(?:deal|agreement|accord|truce|cease-?fire|"
    r"decision|news|move|statement|announcement|verdict|ruling|sentence|release|report|results?|step|plan|offer|proposal|"
    r"arrest|resignation|resolution|vote|support|efforts?)\b",
    re.IGNORECASE,
)
_NO_HAPPENING_BEHIND: Final = {
    "welcomed": _PRAISED,
    "welcomes": _PRAISED,
    "war": re.compile(
        r"\s+(?:crimes?|criminals?|heroe?s?|veterans?|memorial|monument|museum|of\s+words)\b", re.IGNORECASE
    ),
    "fire": re.compile(
        r"\s+(?:department|service|services|brigade|chief|crews?|engines?|trucks?|alarms?|station|safety|officials?)\b",
        re.IGNORECASE,
    ),
    "crash": re.compile(r"\s+(?:course|barriers?|diet)\b", re.IGNORECASE),
    "march": re.compile(r"\s+\d"),
}
_FALLING: Final = frozenset({"collapsed", "collapse"})
_SHOTS = re.compile(
    r"\b(?:open(?:ed|s|ing)?|under|exchang\w+|return\w*|hold|line\s+of|burst\s+of)\s+(?:of\s+)?$", re.IGNORECASE
)
"""'opened fire', 'came under fire': shots, and nothing that burns."""


def is_no_happening(sentence: Sentence, found: Found) -> bool:
    """'prisoners of war', 'war crimes', 'the fire brigade': whether a word only looks like a happening."""
    text, start = sentence.text, found.start
    word = text[start : found.end].lower()
    before, behind = _NO_HAPPENING_BEFORE.get(word), _NO_HAPPENING_BEHIND.get(word)
    if before is not None and before.search(text, max(sentence.start, start - 24), start):
        return True
    if word in _FALLING and _FELL_THROUGH.search(text, max(sentence.start, start - 72), start):
        return True
    if behind is not None and behind.match(text, found.end, sentence.end):
        return True
    return word == "fire" and _SHOTS.search(text, max(sentence.start, start - 24), start) is not None


_IN_A = re.compile(r"\b(?:in|via|during)\s+(?:an?|his|her|its|their)\s+(?:[a-z]+\s+){0,2}$")


def _is_venue(sentence: Sentence, trigger: Trigger) -> bool:
    """'… he said in a statement': where it was said, not what happened."""
    if trigger.type != "statement" or not trigger.is_noun:
        return False
    return _IN_A.search(sentence.text[max(sentence.start, trigger.start - 40) : trigger.start]) is not None


def _is_target(text: str, before: Trigger, trigger: Trigger) -> bool:
    """'an air strike on a summit' is one happening: the second only tells whom it struck."""
    apart = before.type in _HARM and trigger.type not in _HARM
    return apart and trigger.end > before.end and _ON.match(text[before.end : trigger.start]) is not None


def _is_other(text: str, sentence: Sentence, found: Found, family: str, *, is_noun: bool) -> bool:
    """'an earlier attack', 'they last met', 'they will meet again'."""
    if is_noun:
        return _OTHER.search(text, max(sentence.start, found.start - 48), found.start) is not None
    if family != "meeting":
        return False
    last = _LAST.search(text, max(sentence.start, found.start - 12), found.start)
    return last is not None or _AGAIN.match(text, found.end, sentence.end) is not None


def _trigger(text: str, sentence: Sentence, found: Found) -> Trigger:
    window = max(sentence.start, found.start - 48)
    modifiers = _MODIFIERS.search(text[window : found.start])
    start = found.start
    if modifiers:
        start = window + modifiers.start()
        skipped = _NO_MODIFIER.match(text[start : found.start])
        start += skipped.end() if skipped else 0
    family = found.name.removeprefix("verb ")
    is_noun = family == found.name
    word = text[found.start : found.end].lower()
    if word in _STRIKES and _is_labour(text, sentence, found.start, found.end):
        family = "protest"
    return Trigger(
        start=found.start,
        end=found.end,
        type=family.partition("_")[0],
        family=family,
        is_noun=is_noun,
        phrase_start=start,
        word=word,
        is_new=bool(_INTRODUCED.search(text[window : found.start])),
        is_other=_is_other(text, sentence, found, family, is_noun=is_noun),
    )
