"""Cues that tell what a figure counts: the words of dying, fleeing, arresting … and how they stand to the number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

if TYPE_CHECKING:
    from eventmodel.extraction.sentences import Sentence

_CUES: Final = {
    "deaths": r"kill(?:ed|ing|s)?|dead|die[ds]?|dying|deaths?|toll|fatal(?:ity|ities|ly)?|perish(?:ed|ing)?|slain|"
    r"murder(?:ed|s)?|massacred?|drown(?:ed|ing)?|behead(?:ed|ing|ings)|executed|wiped\s+out|bod(?:y|ies)|corpses?|"
    r"(?:claim(?:ed|ing|s)?|cost(?:ing)?|lost|lose)(?=[^.;]{0,40}\blives)|mortality",
    "injured": r"injur(?:ed|ing|ies|y)|wound(?:ed|ing|s)|hurt|hospitali[sz]ed",
    "missing": r"missing|unaccounted",
    "kidnapped": r"kidnap\w*|abduct\w*|hostage",
    "displaced": r"displac\w+|fled|flee(?:ing|s)?|homeless|uprooted",
    "evacuated": r"evacuat\w+|rescu(?:ed|ing)|pulled\s+(?:alive|from|out)|plucked|saved|brought\s+ashore",
    "detained": r"detain\w*|arrest\w*|jailed|imprisoned|custody|behind\s+bars|rounded\s+up",
    "cases": r"cases?|diagnos\w+|infect\w+|contracted|tested\s+positive|fell\s+ill|sickened",
    "released": r"releas(?:ed|e|ing)|freed|freeing|swapped|exchanged|let\s+go",
    "returned": r"return(?:ed|ing|s)?|came\s+back|gone\s+(?:home|back)|went\s+home",
    "troops": r"deploy\w*|troops|peacekeepers|stationed|mobili[sz]\w+|reinforcements|garrison",
    "attendance": r"protest\w*|march(?:ed|ing|ers)|demonstrat\w+|rall(?:y|ied)|attend(?:ed|ing|ance)|gather(?:ed|ing)|"
    r"took\s+to\s+the\s+streets|turned\s+out|crowds?|mourners",
}
_CUE = re.compile("|".join(rf"\b(?P<{name}>{pattern})\b" for name, pattern in _CUES.items()), re.IGNORECASE)
_BREAK = re.compile(r"[,;:–—()]|\b(?:while|but|although|whereas|after|before|when|which|as)\b", re.IGNORECASE)
_LINK = re.compile(r"\s*(?:,|and|,\s*and|or|as well as)\s*", re.IGNORECASE)
_FARTHEST: Final = 18
_OWN_WORDS: Final = 2
_BREAK_COST: Final = 4
_RIVAL_COST: Final = 5
_BEFORE_COST: Final = 1


@attrs.frozen
class Cue:
    """A word that tells what is counted, with the attribute that it stands for."""

    start: int
    end: int
    attribute: str


def find_cues(text: str, sentence: Sentence) -> tuple[Cue, ...]:
    """Find all cues of a sentence.

    >>> line = "Two people were killed and nine are missing."
    >>> [c.attribute for c in find_cues(line, Sentence(0, len(line), 0))]
    ['deaths', 'missing']
    """
    matches = _CUE.finditer(text, sentence.start, sentence.end)
    return tuple(Cue(m.start(), m.end(), m.lastgroup or "") for m in matches)


def nearest_cue(text: str, cues: tuple[Cue, ...], figure: tuple[int, int], rivals: list[tuple[int, int]]) -> Cue | None:
    """Choose the cue that a figure hangs on: few words away, no clause and no other figure between.

    `rivals` are the spans of the sentence's other figures.
    """
    scored = [(_distance(text, cue, figure, rivals), cue.start, cue) for cue in cues]
    best = min(scored, key=lambda s: s[:2], default=None)
    return best[2] if best is not None and best[0] <= _FARTHEST else None


def _distance(text: str, cue: Cue, figure: tuple[int, int], rivals: list[tuple[int, int]]) -> int:
    start, end = figure
    if cue.start < end and start < cue.end:
        return 0
    behind = cue.start >= end
    low, high = (end, cue.start) if behind else (cue.end, start)
    between = text[low:high]
    cost = len(between.split()) + _BREAK_COST * len(_BREAK.findall(between))
    for rival_start, rival_end in rivals:
        if low <= rival_start and rival_end <= high:
            listed = _LINK.fullmatch(text, end, rival_start) if behind else _LINK.fullmatch(text, rival_end, start)
            cost += 0 if listed else _RIVAL_COST
    return cost + (0 if behind else _BEFORE_COST)
