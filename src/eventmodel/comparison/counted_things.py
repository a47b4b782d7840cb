"""What a figure counts: its noun, levelled, so that 22 boats and more than 30 vessels can be told to be of one thing."""

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
    ("capacity", re.compile(r"\b(?:capacity|certified (?:for|to)|licen[sc]ed (?:for|to)|designed (?:for|to)|permitted)\b")),
    ("survivors", re.compile(r"\b(?:surviv(?:ed|ors?)|pulled out alive|escaped)\b")),
)  # fmt: skip
"""What people are counted for, where the noun alone does not tell."""
_ANYBODY: Final = frozenset("people person persons others men women man woman passengers passenger us them".split())
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
    if claim.attribute not in {"count", "cases"}:
        return dimension_of(value.unit) if isinstance(value, Quantity | Duration) else ""
    return _thing(claim.span.prefix, claim.span.exact, claim.span.suffix, claim.reading.said.words)


def dimension_of(unit: str) -> str:
    """Give what a unit measures; a unit that has no dimension stands for itself."""
    return PHYSICAL[unit][0] if unit in PHYSICAL else unit


@lru_cache(maxsize=65_536)
def _thing(prefix: str, exact: str, suffix: str, words: str) -> str:
    before, after = _ENDS.split(prefix[-_NEAR:])[-1], _ENDS.split(suffix[:_NEAR])[0]
    around = " ".join(fold(f"{before}{exact}{after}").split())
    scene = next((name for name, cue in _SCENES if cue.search(around)), "")
    return scene or next((noun for word in _WORD.findall(fold(words or exact)) if (noun := _noun(word))), "")


_NEAR: Final = 30
_ENDS = re.compile(r"[.!?;]\s|\n")


def _noun(word: str) -> str:
    if word in _NO_NOUN or word in _ANYBODY:
        return ""
    single = word.removesuffix("s") if len(word) > 3 else word
    return _SAME.get(word, _SAME.get(single, single))
