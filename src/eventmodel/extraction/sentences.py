"""Sentences of an article's body, by punctuation and line ends."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from eventmodel.extraction.lexicon import hyphenated_words
from eventmodel.extraction.naming.capitals import capital_runs
from eventmodel.extraction.speech.speech_verbs import INVERTING
from eventmodel.values.amounts import Amount, find_amounts, number_words, words_and_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

# Longer stretches without a full stop are not prose; the cap keeps all later steps linear on any input.
LONGEST = 2000

_TITLES = frozenset(
    "mr mrs ms mx messrs dr prof gen lt col maj capt cpl sgt cmdr adm sen rep reps sens gov pres "
    "hon rev fr st amb supt det insp vs v mt ft cf eg ie".split()
)
_OTHERS = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec inc co corp ltd llc plc bros jr sr ave blvd "
    "est dept gov univ assn approx no nos vol fig p pp ed eds al etc a.m p.m ph.d u.s u.k u.n e.u "
    "d.c".split()
)
_STARTERS = frozenset(
    "a an the he she it they we you i this that these those there his her its their our in on at "
    "by for from with but and or so yet if as when while after before since although though "
    "because however meanwhile earlier later officials authorities police another some many most "
    "several no not what who how why where both all".split()
)
_STOP = re.compile(r"[.!?…]++[\"”’'»)\]]*+")
_SPACE = re.compile(r"\s++")
_WORD = re.compile(r"[^\W_]++(?:[.’'-][^\W_]++)*+")
_SPEAKS = re.compile(
    r"(?:[^\W\d_]++[.’'-]?+){1,3}[ ](?:(?:[^\W_]++[.’'-]?+){1,3}[ ]){0,3}(" + "|".join(sorted(INVERTING)) + r")\b"
)
_LOOK_BACK = 24


_LOWER = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"\d")


def in_lower_case(text: str) -> str:
    """Put a text in lower case, each character in its place: what gets longer by it stays as it is.

    Examples:
        >>> in_lower_case("The İzmir Talks")
        'the İzmir talks'
    """
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@attrs.frozen
class Sentence:
    """One sentence, or one heading, of the body.

    Its words are looked up once: a rule that needs a word which is not among them has nothing to search for. What
    is searched for in any case is searched for in lower case, which is much faster than to let a pattern ignore it.

    Attributes:
        text: the whole text that it is a sentence of.
        start: first code point in the text.
        end: one past the last; white space at both ends is left out.
        paragraph: number of the line that holds it, counted over the body.
        lower: the whole text in lower case, each character in its place.
        words: its words in lower case, cut at everything that is no letter a to z.
        has_digit: whether any digit stands in it.
    """

    text: str = attrs.field(repr=False)
    start: int
    end: int
    paragraph: int
    lower: str = attrs.field(
        default=attrs.Factory(lambda self: in_lower_case(self.text), takes_self=True), repr=False, eq=False
    )
    words: frozenset[str] = attrs.field(init=False, repr=False, eq=False)
    has_digit: bool = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "words", frozenset(_LOWER.findall(self.lower, self.start, self.end)))
        object.__setattr__(self, "has_digit", _DIGIT.search(self.text, self.start, self.end) is not None)

    @cached_property
    def capitals(self) -> tuple[tuple[int, int], ...]:
        """Its runs of words that begin with capitals."""
        return capital_runs(self.text, self.start, self.end)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Its numbers, each with its hedge."""
        if not self.has_digit and self.lacks(number_words()):
            return ()
        return tuple(find_amounts(self.text, self.start, self.end, words=self.tokens))

    @cached_property
    def tokens(self) -> list[tuple[str, int]]:
        """Its words in lower case and its numbers, each with its place."""
        return words_and_numbers(self.lower, self.start, self.end)

    @cached_property
    def hyphenated(self) -> list[tuple[str, int, int]]:
        """Its words in lower case, hyphens inside them kept, each with its place."""
        return hyphenated_words(self.text, self.start, self.end)

    def lacks(self, words: AbstractSet[str]) -> bool:
        """Tell whether none of some words stands in it."""
        return self.words.isdisjoint(words)


def split_sentences(text: str, body: Sequence[tuple[int, int]]) -> tuple[Sentence, ...]:
    """Cut the body spans of a text into sentences.

    A line end always ends a sentence. A stretch of 2,000 characters without an end is cut at a white space.

    Examples:
        >>> text = 'Mr. J. Doe left the U.S. on Nov. 8. "I will be back." He was not.'
        >>> [text[s.start:s.end] for s in split_sentences(text, [(0, len(text))])]
        ['Mr. J. Doe left the U.S. on Nov. 8.', '"I will be back."', 'He was not.']
    """
    lower = in_lower_case(text)
    return tuple(
        Sentence(text, first, last, paragraph, lower)
        for paragraph, (start, end) in enumerate(_lines(text, body))
        for first, last in _cut(text, start, end)
    )


def _lines(text: str, body: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for low, high in body:
        at, stop = max(low, 0), min(high, len(text))
        while at < stop:
            newline = text.find("\n", at, stop)
            end = stop if newline < 0 else newline
            span = _trim(text, at, end)
            if span is not None:
                yield span
            at = end + 1


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and text[stop.end()].isspace() and _ends(text, at, stop.start(), stop.end(), end):
            yield from _pieces(text, at, stop.end())
            gap = _SPACE.match(text, stop.end(), end)
            at = gap.end() if gap else stop.end()
    yield from _pieces(text, at, end)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = space if space > start else start + LONGEST
        span = _trim(text, start, cut)
        if span is not None:
            yield span
        start = cut
    span = _trim(text, start, end)
    if span is not None:
        yield span


def _ends(text: str, start: int, mark: int, after: int, end: int) -> bool:
    """Whether the stop at `mark`, whose marks and closing quotes end at `after`, ends a sentence."""
    gap = _SPACE.match(text, after, end)
    at = gap.end() if gap else after
    following = text[at : at + 1]
    if following.islower() or following in {",", ";", ")", "—", "–"}:
        return False
    if after - mark > 1 and text[mark] in "!?" and _SPEAKS.match(text, at, min(end, at + 80)):
        return False
    return text[mark : mark + 2] == ".." or text[mark] != "." or _full_stop(text, start, mark, at, end)


def _full_stop(text: str, start: int, mark: int, at: int, end: int) -> bool:
    word = _last_word(text, max(start, mark - _LOOK_BACK), mark)
    low = word.lower()
    if low in _TITLES or (mark - len(word) == start and word.isdigit()):
        return False
    if low in _OTHERS or (len(word) == 1 and word.isalpha()) or re.fullmatch(r"(?:[a-z]\.)+[a-z]", low):
        return _starts_afresh(text, at, end)
    return True


def _last_word(text: str, start: int, end: int) -> str:
    at = end
    while at > start and not text[at - 1].isspace() and text[at - 1] not in '([“"‘':
        at -= 1
    return text[at:end]


def _starts_afresh(text: str, at: int, end: int) -> bool:
    word = _WORD.match(text, at, end)
    if word is None:
        return text[at : at + 1] not in {"(", "&"}
    return word.group().lower() in _STARTERS and word.group()[0].isupper()
