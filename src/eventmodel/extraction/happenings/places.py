"""Places: where things happened, with the containers that the article itself states."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from eventmodel.extraction.candidates import Candidate
from eventmodel.extraction.naming.name_words import DEMONYMS, NOT_NAMES
from eventmodel.values.place import Place
from eventmodel.values.reading import Reading, Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from eventmodel.extraction.naming.names import NameMention
    from eventmodel.extraction.sentences import Sentence

_KINDS: Final = (
    "town|city|village|province|region|district|state|capital|port|county|island|islands|suburb|area|areas|republic|"
    "municipality|settlement|resort|enclave|peninsula|valley|strait|airport|neighbourhood|neighborhood|governorate"
)
_LEAD = re.compile(
    r"\b(?P<prep>(?i:in|at|near|outside|inside|off|across|around|throughout|within|over))\s+"
    r"(?:(?:the|its|their|a|an)\s+)?(?:[a-z’'-]+ly\s+)?"
    rf"(?:(?:[A-Z]?[\w’'-]+\s+){{0,3}}?(?:{_KINDS})\s+(?:of|called|named)\s+|"
    r"(?:north|south|east|west|central|northern|southern|eastern|western|north-?eastern|north-?western|south-?eastern|"
    r"south-?western|northeast|northwest|southeast|southwest|neighbou?ring|nearby|downtown|mainland|rural|upper|lower)\s+)?$"
)
_MOVING = re.compile(
    r"\b(?:welcom\w+|arriv\w+|travel\w+|flew|fly|flown|came|come|invit\w+|taken|took|driven|moved|sent|went|headed|"
    r"visit|trip|return\w*|brought|rushed|transferred)\b[^.;:]{0,48}\s(?:to|into)\s+(?:the\s+)?(?:[a-z-]+\s+(?:city|town)\s+of\s+)?$"
)
_BORDER = re.compile(
    r"\b(?:on|at|near|along|to|of|across)\s+(?P<name>(?:the|their)\s+(?:(?:[A-Z][\w’'-]+\s+){1,3})?(?:border|frontier|front\s+line|line\s+of\s+contact|contact\s+line))\b"
)
_WITHIN = re.compile(
    r",\s(?:in\s)?(?:(?:north|south|east|west|central)\w*\s)?(?P<name>(?:[A-Z][\w’'-]+)(?:\s[A-Z][\w’'-]+){0,3})(?=[,.;:)]|\s(?:on|in|last|this|and|to|after|before|when|who|where)\b)"
)
_INSIDE = re.compile(
    r"\sin\s(?:(?:the\s)?(?:[a-z]+\s){0,2}(?:city|town|province|region|state|county)\sof\s)?(?P<name>(?:[A-Z][\w’'-]+)(?:\s[A-Z][\w’'-]+){0,2})"
)
_BUILT: Final = (
    "mall|hotel|school|hospital|stadium|prison|station|bridge|church|mosque|market|square|park|base|camp|mountains|hills|"
    "river|lake|coast|headquarters|residence|university|college|theatre|theater|cathedral|temple|harbour|harbor|sound"
)
_KIND_BEHIND = re.compile(rf"\s(?!capital|state|port|city|town)(?:{_KINDS}|{_BUILT})\b")
_NOT_PLACES: Final = NOT_NAMES | frozenset(
    "english french spanish russian arabic german chinese parliament congress court twitter facebook telegram "
    "instagram whatsapp youtube weibo islam christianity god internet covid march-april".split()
)
_PEOPLE = re.compile(r"(?:i|ian|ish|ese|can)$")
_NOUN_NEXT = re.compile(
    r"\s(?!(?:in|on|at|and|or|but|is|was|has|had|were|are|to|for|after|before|when|where|who|which)\b)[a-z]"
)
DATELINE = re.compile(
    r"(?P<town>[A-Z][A-Z’'.-]+(?:\s[A-Z][A-Z’'.-]+){0,2})(?:,\s(?P<country>[A-Z][\w.]+(?:\s[A-Z]\w+)?))?"
    r"(?:,\s[A-Z][a-z]{2,8}\.?\s\d{1,2})?\s?(?:\([^()]{2,40}\)\s?)?(?:--?|–|—|:)\s"
)
_STAKE = re.compile(
    r"\b(?:shares?|stakes?|stocks?|confidence|faith|trust|interest|belief|believes?|believed|invest(?:ed|ing|ments?|or|ors)?|"
    r"shareholders?|based|headquartered)\s$"
)
"""'shares in Example Air' are nowhere, and a body that is based in a town has not happened there."""
_BACK: Final = 96
_LONGEST_LEAD: Final = 24
_MOVES: Final = frozenset({"to", "into", "the", "of"})
_LEADING: Final = _MOVES | frozenset(
    "in at near outside inside off across around throughout within over its their a an called named north south east "
    "west central northern southern eastern western northeastern northwestern southeastern southwestern north-eastern "
    "north-western south-eastern south-western northeast northwest southeast southwest neighbouring neighboring nearby "
    "downtown mainland rural upper lower".split()
)
"""The words that can stand right before the name of a place where something happened."""
_BORDERS: Final = frozenset("border frontier line".split())


def place_names(found: Sequence[Candidate]) -> frozenset[str]:
    """The names of the places found, and of what they lie in, in lower case."""
    places = [c.reading.value for c in found if isinstance(c.reading.value, Place)]
    return frozenset(name.lower() for place in places for name in (place.name, *place.within))


def find_places(text: str, sentences: Sequence[Sentence], names: Sequence[NameMention]) -> tuple[Candidate, ...]:
    """Find where the sentences say that things happened.

    Examples:
        >>> from eventmodel.extraction.sentences import Sentence
        >>> line = "They met in the port of Sandvik, Norland, on Monday."
        >>> [str(c.reading) for c in find_places(line, [Sentence(line, 0, len(line), 0)], [])]
        ['Sandvik, Norland']
    """
    kinds = {(n.start, n.end): n.kind for n in names}
    people = {part for n in names if n.kind == "person" for part in (n.name, n.full, n.full.split()[-1])}
    inside = (found for s in sentences for found in _in_sentence(text, s, kinds, people))
    return (*_dateline(text, sentences), *inside)


def _dateline(text: str, sentences: Sequence[Sentence]) -> Iterator[Candidate]:
    """'SANDVIK, Norland (AP) — …' at the head says where the report is from, and mostly where it happened."""
    match = DATELINE.match(text, sentences[0].start, sentences[0].end) if sentences else None
    if match is None or match["town"].lower() in _NOT_PLACES:
        return
    within = (match["country"],) if match["country"] else ()
    end = match.end("country") if match["country"] else match.end("town")
    place = Place(match["town"].title(), within)
    yield Candidate(match.start(), end, "place", Reading(place, Said(text[match.start() : end])), match.start())


def _in_sentence(
    text: str, sentence: Sentence, kinds: Mapping[tuple[int, int], str], people: set[str]
) -> Iterator[Candidate]:
    done = sentence.start
    for start, end in sentence.capitals:
        if start < done or start == sentence.start or not text[start - 1].isspace():
            continue
        last = sentence.lower[max(sentence.start, start - _LONGEST_LEAD) : start].split()[-1:]
        if not last or not (last[0] in _LEADING or last[0].endswith("ly")):
            continue
        name, before = text[start:end], text[max(sentence.start, start - _BACK) : start]
        if name in people or kinds.get((start, end)) == "person" or not _is_place_name(name):
            continue
        lead = _LEAD.search(before)
        if lead is None and last[0] in _MOVES:
            lead = _MOVING.search(before)
        if (
            lead is None
            or _STAKE.search(before[: lead.start()])
            or _is_owner(text, end)
            or _is_adjective(text, name, end)
        ):
            continue
        within, stop = _containers(text, end, sentence.end)
        done = stop
        place = Place(_with_kind(text, start, end), within)
        begin = start - len(before) + lead.start()
        yield Candidate(begin, stop, "place", Reading(place, Said(text[start:stop])), start)
    yield from _borders(text, sentence)


def _is_place_name(name: str) -> bool:
    words = name.lower().split()
    return (
        not any(word.strip(".") in _NOT_PLACES for word in words)
        and words[-1] not in DEMONYMS
        and len(name) > 2
        and any(c.islower() for c in name)
    )


def _is_owner(text: str, end: int) -> bool:
    """'in Norland's capital' is not in Norland as a whole, but for 'in Norland's north'."""
    return text[end : end + 2] in {"’s", "'s"}


def _is_adjective(text: str, name: str, end: int) -> bool:
    """'in Tashkari hands': the name of a people before a noun is no place."""
    return bool(_PEOPLE.search(name) and _NOUN_NEXT.match(text, end)) and not _KIND_BEHIND.match(text, end)


def _with_kind(text: str, start: int, end: int) -> str:
    """'Shabwa' with its 'province' behind it stays as printed."""
    kind = _KIND_BEHIND.match(text, end)
    return text[start : kind.end()] if kind else text[start:end]


def _containers(text: str, end: int, ceiling: int) -> tuple[tuple[str, ...], int]:
    within: list[str] = []
    kind = _KIND_BEHIND.match(text, end, ceiling)
    at = kind.end() if kind else end
    for pattern in (_INSIDE, _WITHIN, _WITHIN):
        match = pattern.match(text, at, ceiling)
        if match and _is_place_name(match["name"]):
            within.append(match["name"])
            at = match.end()
    return tuple(within), at


def _borders(text: str, sentence: Sentence) -> Iterator[Candidate]:
    if sentence.lacks(_BORDERS):
        return
    for match in _BORDER.finditer(text, sentence.start, sentence.end):
        name = re.sub(r"^(?:the|their)\s+", "", match["name"])
        reading = Reading(Place(name), Said(match["name"]))
        yield Candidate(match.start(), match.end(), "place", reading, match.start("name"))
