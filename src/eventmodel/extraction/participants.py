"""Participants: who took part in a happening, by the names that the article prints."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from eventmodel.extraction.candidates import Candidate
from eventmodel.values.agent import Agent
from eventmodel.values.names import fold, similarity
from eventmodel.values.reading import Reading, Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventmodel.extraction.mentions import Happenings
    from eventmodel.extraction.names import NameMention
    from eventmodel.extraction.sentences import Sentence

_LEAD: Final = 4
_OFTEN: Final = 3
_ALIKE: Final = 0.75
_ACTED: Final = frozenset({"meeting", "attack", "abduction", "arrest", "protest", "statement", "ceremony", "politics"})


def find_participants(
    text: str, sentences: Sequence[Sentence], names: Sequence[NameMention], happenings: Happenings
) -> Iterator[tuple[Candidate, int]]:
    """Find who took part, each with the number of the happening.

    In the main event: the persons and organisations of the lead, and those named again and again. In a
    background event: the persons named in the sentence that tells of it alone.
    """
    often = Counter(n.full for n in names)
    seen: set[tuple[str, int]] = set()
    for index, sentence in enumerate(sentences):
        chains = {chain for _, chain in happenings.at[index]}
        inside = [n for n in names if sentence.start <= n.start < sentence.end]
        for name in inside:
            chain = next(iter(chains)) if len(chains) == 1 else 0
            if chain and happenings.chains[chain].type not in _ACTED:
                chain = 0
            leading = index < _LEAD or often[name.full] >= _OFTEN
            if not _is_actor(name, often) or (chain == 0 and not leading) or (chain and name.kind != "person"):
                continue
            printed = _printed(name)
            if (fold(printed), chain) not in seen:
                seen.add((fold(printed), chain))
                yield _candidate(text, name, printed), chain


def _is_actor(name: NameMention, often: Counter[str]) -> bool:
    """A name that nothing tells to be a person's or an organisation's must come back to count."""
    if name.kind == "organisation" and (" " not in name.full and not name.full.isupper()):
        return False  # 'the Hospital' names none
    if name.name.isupper() and " " in name.name:
        return False  # a dateline's town
    return name.kind != "unknown" or name.role is not None or (" " in name.full and often[name.full] > 1)


def _printed(name: NameMention) -> str:
    """The fullest form; but a spelling that this form does not bear out stays as it is printed."""
    last, full_last = fold(name.name).split()[-1], fold(name.full).split()[-1]
    misspelt = last != full_last and similarity(last, full_last) >= _ALIKE
    return name.name if misspelt else name.full


def _candidate(text: str, name: NameMention, printed: str) -> Candidate:
    said = Said(text[name.start : name.end])
    return Candidate(name.start, name.end, "participant", Reading(Agent(printed, name.role), said), name.start)
