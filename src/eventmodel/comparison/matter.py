"""The matter of a statement: its telling words, levelled, so that two wordings of one thing can be told to be that."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from eventmodel.linking.stop_words import STOP_WORDS
from eventmodel.values.names import fold

if TYPE_CHECKING:
    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_ENDINGS: Final = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ions",
    "ion",
    "ies",
    "ied",
    "ers",
    "er",
    "ed",
    "es",
    "ly",
    "s",
    "e",
    "y",
)
_SHORTEST_STEM: Final = 4
_SENTENCE_END = re.compile(r"[.!?…][”\"')\]]*\s+(?=[“\"'(\[]*[^\W\d_a-z])|\n\s*\n")
_FARTHEST: Final = 400


@lru_cache(maxsize=65_536)
def matter(text: str) -> frozenset[str]:
    """Give the stems of the words that tell something.

    Examples:
        >>> sorted(matter("The deal was being implemented without any serious incidents."))
        ['deal', 'implement', 'incident', 'seriou', 'without']
    """
    return frozenset(_stem(w) for w in _WORD.findall(fold(text)) if len(w) > 2 and w not in _SILENT)


_SILENT = frozenset(STOP_WORDS) - {"without"}


def _stem(word: str) -> str:
    plain = word.removesuffix("'s")
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST_STEM:
            plain = plain.removesuffix(ending)
            break
    return plain[:-1] if len(plain) > _SHORTEST_STEM and plain[-1] == plain[-2] else plain


def shared(a: frozenset[str], b: frozenset[str]) -> float:
    """The share of the shorter statement's matter that the other has as well."""
    return len(a & b) / max(min(len(a), len(b)), 1)


def sentence_of(claim: Claim, witnesses: Witnesses) -> str:
    """Give the sentence in which a claim stands; what its span remembers where the article is not at hand."""
    return placed_sentence(claim, witnesses)[1]


def placed_sentence(claim: Claim, witnesses: Witnesses) -> tuple[int, str]:
    """Give where the sentence in which a claim stands begins, and the sentence: two may have the same words."""
    article = witnesses.articles.get(claim.article)
    if article is None:
        return claim.span.start, f"{claim.span.prefix}{claim.span.exact}{claim.span.suffix}"
    first, last = max(claim.span.start - _FARTHEST, 0), claim.span.end + _FARTHEST
    around, start, end = article.text[first:last], claim.span.start - first, claim.span.end - first
    before = [m.end() for m in _SENTENCE_END.finditer(around) if m.end() <= start]
    following = _SENTENCE_END.search(around, end)
    begins = before[-1] if before else 0
    return first + begins, around[begins : following.start() if following else None]
