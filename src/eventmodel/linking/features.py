"""Features: what an article is about, in several views, each a vector of weighted terms of length one.

Weights are whole numbers of a millionth or so. Sums of them are exact in any order, so whatever adds them up,
plain loops or matrices, comes to the same similarities.
"""

from __future__ import annotations

import math
import re
from array import array
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING, Final, NamedTuple
from zlib import crc32

import attrs

from eventmodel.linking.background_words import RAREST, background_rarity
from eventmodel.linking.stop_words import STOP_WORDS
from eventmodel.linking.words import Lexeme, body_words, lexeme_of, words_between

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from eventmodel.model import Article

Vector = Mapping[str, int]
"""Terms and their weights; the squares of the weights add up to the square of the unit, nearly."""
UNIT: Final = 1 << 20
"""The weight of a term that stands alone."""

WORDS: Final = "words"
NAMES: Final = "names"
NUMBERS: Final = "numbers"
OPENING: Final = "opening words"

OPENING_WORDS: Final = 60
"""How many words of the body count as its opening; the title comes before them."""
RAREST_PAIR: Final = 10.0
"""The most that a pair of words can weigh, as a power of two."""
PAIR_GAIN: Final = 3.0
"""How much rarer two words in a row are than the rarer of them."""
_NUMBER_RARITY: Final = (7.0, 9.0)
_OPENS_SENTENCE: Final = re.compile(r"[.!?:;•|\n\x00\"“”‘(—–`-][\s\"“”‘'`(]*$")


TELLING_TERMS: Final = 40
"""By so many terms of each view an article is found and a link is explained."""


@attrs.frozen
class View:
    """One view of an article, packed: a large collection holds hundreds of millions of terms.

    Attributes:
        terms: a number for each term, in order: a hash, since two terms of one number cost a little noise only.
        weights: the weight of each.
        telling: the terms that weigh most, the heaviest first.
        telling_weights: the weight of each of these.
    """

    terms: array[int]
    weights: array[int]
    telling: tuple[str, ...]
    telling_weights: array[int]


@attrs.frozen
class Features:
    """An article's views: words and word pairs, names, numbers with what they count, opening words."""

    views: Mapping[str, View]


class _Token(NamedTuple):
    form: str
    is_name: bool
    is_number: bool
    is_telling: bool


def read_features(article: Article) -> Features:
    """Read the views of an article from its title and body."""
    title = [lexeme_of(article.title[word.start : word.end]) for word in words_between(article.title, 0, 1 << 31)]
    tokens = _tokens(article, title)
    opening = tokens[: len(title) + OPENING_WORDS]
    return Features(
        {
            WORDS: _view(_word_terms(tokens)),
            NAMES: _view(_name_terms(tokens)),
            NUMBERS: _view(_number_terms(tokens)),
            OPENING: _view(_opening_terms(opening)),
        }
    )


def _tokens(article: Article, title: Sequence[Lexeme]) -> list[_Token]:
    body, starts, _ = body_words(article)
    lexemes = [*title, *body]
    lower = {lexeme.form for lexeme in lexemes if not lexeme.capital}
    inside = {
        lexeme.form
        for lexeme, start in zip(body, starts, strict=True)
        if lexeme.capital and lexeme.form in lower and not _opens_sentence(article.text, start)
    }
    common = lower - inside
    return [_token(lexeme, lexeme.form in common) for lexeme in lexemes if lexeme.form]


@lru_cache(maxsize=262_144)
def _token(lexeme: Lexeme, is_common: bool) -> _Token:  # noqa: FBT001 - one of two plain facts about a word
    form = level(lexeme.form)
    return _Token(form, lexeme.capital and not is_common, form[0].isdigit(), _is_telling(form))


def _is_telling(form: str) -> bool:
    return len(form) > 1 and form not in STOP_WORDS


def _opens_sentence(text: str, start: int) -> bool:
    return start == 0 or _OPENS_SENTENCE.search(text[max(0, start - 4) : start]) is not None


@lru_cache(maxsize=65_536)
def level(form: str) -> str:
    """Take off the ending of a plural.

    Examples:
        >>> level("ferries"), level("talks"), level("press")
        ('ferry', 'talk', 'press')
    """
    if len(form) > 4 and form.endswith("ies"):
        return f"{form[:-3]}y"
    if len(form) > 3 and form.endswith("s") and not form.endswith(("ss", "us", "is")):
        return form[:-1]
    return form


def _word_terms(tokens: Sequence[_Token]) -> Iterator[str]:
    for at, token in enumerate(tokens):
        if token.is_telling and not token.is_number:
            yield token.form
            yield from _pair(tokens, at)


def _opening_terms(tokens: Sequence[_Token]) -> Iterator[str]:
    for at, token in enumerate(tokens):
        if token.is_telling:
            yield token.form
            yield from _pair(tokens, at)


def _pair(tokens: Sequence[_Token], at: int) -> Iterator[str]:
    if at + 1 < len(tokens) and tokens[at + 1].is_telling:
        yield f"{tokens[at].form} {tokens[at + 1].form}"


def _name_terms(tokens: Sequence[_Token]) -> Iterator[str]:
    for at, token in enumerate(tokens):
        if token.is_name and token.is_telling:
            yield token.form
            if at + 1 < len(tokens) and tokens[at + 1].is_name:
                yield from _pair(tokens, at)


def _number_terms(tokens: Sequence[_Token]) -> Iterator[str]:
    """Each number by itself and with the next two telling words, one of which it counts."""
    for at, token in enumerate(tokens):
        if token.is_number and token.is_telling:
            yield token.form
            near = (near for near in tokens[at + 1 : at + 4] if near.is_telling and not near.is_number)
            for counted, _ in zip(near, range(2), strict=False):
                yield f"{token.form} {counted.form}"


def _view(terms: Iterable[str]) -> View:
    vector = unit_vector(Counter(terms))
    numbered: dict[int, int] = {}
    for term, weight in vector.items():
        numbered[crc32(term.encode("utf-8", "surrogatepass"))] = weight
    order = sorted(numbered)
    telling = sorted((-weight, term) for term, weight in vector.items())[:TELLING_TERMS]
    return View(
        array("I", order),
        array("I", [numbered[term] for term in order]),
        tuple(intern(term) for _, term in telling),
        array("I", [-weight for weight, _ in telling]),
    )


def unit_vector(counts: Mapping[str, int]) -> Vector:
    """Weigh terms by how often they stand and how rare they are in news at large."""
    weights = {
        term: term_rarity(term) if count == 1 else (1 + math.log(count)) * term_rarity(term)
        for term, count in counts.items()
    }
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
    whole = {term: round(weight / length * UNIT) for term, weight in weights.items()}
    return {term: weight for term, weight in whole.items() if weight > 0}


@lru_cache(maxsize=1_048_576)
def term_rarity(term: str) -> float:
    """Tell how rare a term is in news at large, as a power of two.

    The articles at hand are not asked: they may be five about one event, and a term's weight must not hang on
    articles that have nothing to do with it.
    """
    first, _, second = term.partition(" ")
    if second:
        return min(RAREST_PAIR, max(term_rarity(first), term_rarity(second)) + PAIR_GAIN)
    if first[0].isdigit():
        return _NUMBER_RARITY[len(first) > 2]
    return min(RAREST, *(background_rarity(first + ending) for ending in ("", "s", "e", "ed", "ing")))


def cosine(first: Vector, second: Vector) -> float:
    """Tell how alike two vectors are, from 0 to 1."""
    if len(second) < len(first):
        first, second = second, first
    return sum(weight * second[term] for term, weight in first.items() if term in second) / UNIT**2


def shared_terms(first: Vector, second: Vector, count: int) -> tuple[str, ...]:
    """Give the terms that weigh most in what two vectors share."""
    common = sorted((-weight * second[term], term) for term, weight in first.items() if term in second)
    return tuple(term for _, term in common[:count])
