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
from itertools import islice, pairwise
from operator import itemgetter, neg
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
_MIX: Final = 0x9E3779B1
_LARGEST: Final = (1 << 32) - 1
_OPENS_SENTENCE: Final = re.compile(r"[.!?:;•|\n\x00\"“”‘(—–`-][\s\"“”‘'`(]*$")


TELLING_TERMS: Final = 40
"""By so many terms of each view an article is found and a link is explained."""


@attrs.frozen
class View:
    """One view of an article, packed: a large collection holds hundreds of millions of terms.

    Attributes:
        terms: a number for each term: a hash, since two terms of one number cost a little noise only.
        weights: the weight of each.
        telling: the terms that weigh most, the heaviest first, of equals the one of the smaller number.
        telling_weights: the weight of each of these.
        telling_words: what each of these is, in words.
    """

    terms: array[int]
    weights: array[int]
    telling: array[int]
    telling_weights: array[int]
    telling_words: tuple[str, ...]


@attrs.frozen
class Features:
    """An article's views: words and word pairs, names, numbers with what they count, opening words."""

    views: Mapping[str, View]


class _Token(NamedTuple):
    form: str
    is_name: bool
    is_number: bool
    is_telling: bool
    number: int
    rarity: float


_Term = tuple[int, float, str, str]
"""A word, or two in a row: its number, how rare it is, and what it is, in words that are put together for few."""


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
    number = crc32(form.encode("utf-8", "surrogatepass"))
    is_name = lexeme.capital and not is_common
    return _Token(form, is_name, form[0].isdigit(), _is_telling(form), number, term_rarity(form))


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


def _word_terms(tokens: Sequence[_Token]) -> Iterator[_Term]:
    telling = [token for token in tokens if token.is_telling and not token.is_number]
    yield from map(_single, telling)
    yield from (_pair(a, b) for a, b in pairwise(tokens) if a.is_telling and b.is_telling and not a.is_number)


def _opening_terms(tokens: Sequence[_Token]) -> Iterator[_Term]:
    yield from (_single(token) for token in tokens if token.is_telling)
    yield from (_pair(a, b) for a, b in pairwise(tokens) if a.is_telling and b.is_telling)


def _name_terms(tokens: Sequence[_Token]) -> Iterator[_Term]:
    yield from (_single(token) for token in tokens if token.is_name and token.is_telling)
    for a, b in pairwise(tokens):
        if a.is_name and b.is_name and a.is_telling and b.is_telling:
            yield _pair(a, b)


def _number_terms(tokens: Sequence[_Token]) -> Iterator[_Term]:
    """Each number by itself and with the next two telling words, one of which it counts."""
    for at, token in enumerate(tokens):
        if token.is_number and token.is_telling:
            yield _single(token)
            near = (near for near in tokens[at + 1 : at + 4] if near.is_telling and not near.is_number)
            yield from (_pair(token, counted) for counted in islice(near, 2))


def _single(token: _Token) -> _Term:
    return token.number, token.rarity, token.form, ""


def _pair(one: _Token, other: _Token) -> _Term:
    number = (one.number * _MIX + other.number) & _LARGEST
    return number, pair_rarity(one.rarity, other.rarity), one.form, other.form


def _view(terms: Iterable[_Term]) -> View:
    found = list(terms)
    known = {term[0]: term for term in found}
    counts = Counter(map(itemgetter(0), found))
    # Of hundreds of terms most are as rare and as often printed as others, so their weights are worked out once.
    kinds = [(count, known[number][1]) for number, count in counts.items()]
    weight_of = _whole_weights(Counter(kinds))
    weights = [weight_of[kind] for kind in kinds]
    heaviest = sorted(zip(map(neg, weights), counts, strict=True))[:TELLING_TERMS]
    telling = [number for _, number in heaviest]
    return View(
        array("I", counts),
        array("I", weights),
        array("I", telling),
        array("I", [-weight for weight, _ in heaviest]),
        tuple(intern(" ".join(filter(None, known[number][2:]))) for number in telling),
    )


def _whole_weights(kinds: Mapping[tuple[int, float], int]) -> dict[tuple[int, float], int]:
    """The weight of each kind of term, told by how often it stands in the article and how rare it is at large."""
    weights = {kind: _weight(*kind) for kind in kinds}
    length = math.sqrt(math.fsum(weight * weight * kinds[kind] for kind, weight in weights.items())) or 1.0
    return {kind: round(weight / length * UNIT) for kind, weight in weights.items()}


def _weight(count: int, rarity: float) -> float:
    return rarity if count == 1 else (1 + math.log(count)) * rarity


def unit_vector(counts: Mapping[str, int]) -> Vector:
    """Weigh terms by how often they stand and how rare they are in news at large."""
    kinds = {term: (count, term_rarity(term)) for term, count in counts.items()}
    weight_of = _whole_weights(Counter(kinds.values()))
    return {term: weight_of[kind] for term, kind in kinds.items() if weight_of[kind] > 0}


@lru_cache(maxsize=262_144)
def term_rarity(term: str) -> float:
    """Tell how rare a word is in news at large, as a power of two.

    The articles at hand are not asked: they may be five about one event, and a term's weight must not hang on
    articles that have nothing to do with it.
    """
    if term[0].isdigit():
        return _NUMBER_RARITY[len(term) > 2]
    return min(RAREST, *(background_rarity(term + ending) for ending in ("", "s", "e", "ed", "ing")))


def pair_rarity(one: float, other: float) -> float:
    """Tell how rare two words in a row are, from how rare each is."""
    return min(RAREST_PAIR, max(one, other) + PAIR_GAIN)


def cosine(first: Vector, second: Vector) -> float:
    """Tell how alike two vectors are, from 0 to 1."""
    if len(second) < len(first):
        first, second = second, first
    return sum(weight * second[term] for term, weight in first.items() if term in second) / UNIT**2


def shared_terms(first: Vector, second: Vector, count: int) -> tuple[str, ...]:
    """Give the terms that weigh most in what two vectors share."""
    common = sorted((-weight * second[term], term) for term, weight in first.items() if term in second)
    return tuple(term for _, term in common[:count])
