"""What a figure counts: its noun, levelled, so that 22 boats and 30 vessels can be told to be of one thing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from eventmodel.values.duration import Duration
from eventmodel.values.names import fold
from eventmodel.values.physical_units import PHYSICAL
from eventmodel.values.quantity import Quantity

if TYPE_CHECKING:
    from eventmodel.model.claim import Claim

_LIKE: Final = (
    "boat vessel ship craft",
    "plane aircraft jet",
    "home house dwelling property building structure",
    "firefighter firefighters firemen crew",
    "officer police policemen",
    "worker employee staff labourer laborer",
    "rescuer volunteer searcher",
    "village settlement hamlet",
    "missile rocket",
    "vehicle car truck lorry",
    "family household",
    "shot round bullet",
    "voter elector",
)
_SAME: Final = {word: like.split()[0] for like in _LIKE for word in like.split()}
_SCENES: Final = (
    ("aboard", re.compile(r"\b(?:aboard|on board|manifest|passengers and crew)\b")),
    ("capacity", re.compile(r"\b(?:capacity|permitted|(?:certified|licen[sc]ed|designed) (?:for|to))\b")),
    ("staff", re.compile(r"\b(?:employs|employees|workforce|staff of)\b")),
    ("survivors", re.compile(r"\b(?:surviv(?:ed|ors?)|pulled out alive|escaped)\b")),
)  # fmt: skip
"""What people are counted for, where the noun alone does not tell."""
_EXTENTS: Final = (
    ("deep", re.compile(r"\b(?:depth|deep|below|underground)\b")),
    ("high", re.compile(r"\b(?:height|high|tall|altitude)\b")),
    ("wide", re.compile(r"\b(?:wide|width)\b")),
    ("long", re.compile(r"\b(?:long|length|line|stretch|tunnel|fence|wall)\b")),
    ("far", re.compile(r"\b(?:from|away|off|within|north\w*|south\w*|east\w*|west\w*)\b")),
)
_ANYBODY: Final = frozenset("people person persons others men women man woman passengers passenger us them".split())
_SHORT: Final = frozenset({"second", "minute", "hour", "day", "week"})
"""Of these stretches an event has few; years are told of all that a text recalls."""
_WORD = re.compile(r"[^\W\d_]+")
_NO_NOUN: Final = frozenset(
    "at least more than about around some up to nearly almost over under less fewer only another other further many "
    "hundred hundreds thousand thousands million millions billion dozen dozens scores several few one two three four "
    "five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety and of the a an its their his her as many between roughly "
    "approximately exactly just estimated total".split()
)


def thing_of(claim: Claim) -> str:
    """Name what a figure counts or measures: its scene, its noun or its unit; empty where only people are counted.

    Examples:
        >>> import eventmodel as em
        >>> page = em.Article.from_text("More than 30 vessels looked for the 131 people who were aboard.")
        >>> [thing_of(page.claim("count", n, quote=q)) for n, q in ((30, "30 vessels"), (131, "131 people"))]
        ['boat', 'aboard']
    """
    value = claim.reading.value
    if isinstance(value, Duration):
        return "hours and days" if value.unit in _SHORT else ""
    if claim.attribute not in {"count", "cases"}:
        return dimension_of(value.unit) if isinstance(value, Quantity) else ""
    return _thing(claim.span.prefix, claim.span.exact, claim.span.suffix, claim.reading.said.words)


def extent_of(claim: Claim) -> str:
    """Tell which extent a length is of: how deep, high, wide or far; empty where the words beside it do not tell.

    What follows it tells before what goes before it.

    Examples:
        >>> import eventmodel as em
        >>> page = em.Article.from_text("It struck 20 km south of Lind at a depth of 10 km.")
        >>> [extent_of(page.claim("measure", f"{n} km", quote=f"{n} km")) for n in (20, 10)]
        ['far', 'deep']
    """
    if claim.attribute != "measure" or dimension_of(getattr(claim.reading.value, "unit", "")) != "length":
        return ""
    around = (_after(claim.span.suffix)[:_BESIDE], _before(claim.span.prefix)[-_BESIDE:], claim.span.exact)
    return next((name for part in around for name, cue in _EXTENTS if cue.search(fold(part))), "")


def dimension_of(unit: str) -> str:
    """Give what a unit measures; a unit that has no dimension stands for itself."""
    return PHYSICAL[unit][0] if unit in PHYSICAL else unit


@lru_cache(maxsize=65_536)
def _thing(prefix: str, exact: str, suffix: str, words: str) -> str:
    around = " ".join(fold(f"{_before(prefix)}{exact}{_after(suffix)}").split())
    scene = next((name for name, cue in _SCENES if cue.search(around)), "")
    return scene or next((noun for word in _WORD.findall(fold(f"{words} {exact}")) if (noun := _noun(word))), "")


def _before(prefix: str) -> str:
    return _ENDS.split(prefix[-_NEAR:])[-1]


def _after(suffix: str) -> str:
    return _ENDS.split(suffix[:_NEAR])[0]


_NEAR: Final = 30
_BESIDE: Final = 16
_ENDS = re.compile(r"[.!?;]\s|\n")


def _noun(word: str) -> str:
    if word in _NO_NOUN or word in _ANYBODY:
        return ""
    single = word.removesuffix("s") if len(word) > 3 else word
    return _SAME.get(word, _SAME.get(single, single))
