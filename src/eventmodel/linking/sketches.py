"""Sketches: what one article says of one event, in the forms that mentions are compared by."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.linking.features import Vector, level, unit_vector
from eventmodel.linking.happenings import DECADE, claimed_times
from eventmodel.linking.stop_words import STOP_WORDS
from eventmodel.linking.words import words_between
from eventmodel.model import Mention, main_mention_id
from eventmodel.values import Agent, Duration, Interval, Place, Quantity, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from eventmodel.model import Article, Claim

AROUND: Final = 120
"""So many characters on either side of the anchor are read as its context."""
_COMPOUND: Final = re.compile(r"\w+(?:-\w+)+")
TIMES: Final = ("date", "began", "ended")
AGENTS: Final = ("participant", "perpetrator", "victim", "identity")


@attrs.frozen
class Sketch:
    """One mention, ready to be compared.

    Attributes:
        id: the id of the mention.
        article: the id of its article.
        is_main: whether it is what the article is about.
        type: its type in the vocabulary.
        title: the words that name it.
        context: the words that stand around its anchor; of a main mention, those of the title alone.
        times: when it is said to have happened, begun or ended.
        places: the words of its places.
        agents: the words of who took part.
        figures: the quantities and durations claimed of it, by attribute.
    """

    id: str
    article: str
    is_main: bool
    type: str
    title: Vector
    context: Vector
    times: tuple[Interval, ...]
    places: frozenset[str]
    agents: frozenset[str]
    figures: tuple[tuple[str, Value], ...]


def read_sketches(article: Article, mentions: Iterable[Mention], claims: Iterable[Claim]) -> tuple[Sketch, ...]:
    """Sketch the mentions of one article, its main one included; they come in the order of their ids."""
    by_mention: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        if claim.supports:
            by_mention[claim.mention].append(claim)
    known = {main_mention_id(article.id): Mention(article.id, title=article.title)}
    known.update({one.id: one for one in mentions})
    return tuple(_sketch(one, article, by_mention[key]) for key, one in sorted(known.items()))


def _sketch(mention: Mention, article: Article, claims: Iterable[Claim]) -> Sketch:
    own = list(claims)
    title = mention.title or (article.title if mention.anchor is None else mention.anchor.exact)
    return Sketch(
        mention.id,
        mention.article,
        mention.anchor is None,
        mention.type,
        _words_vector(title, compounds=True),
        _words_vector(_around(mention, article) or title),
        claimed_times(own, TIMES, DECADE),
        frozenset(word for claim in own for word in _place_words(claim)),
        frozenset(word for claim in own for word in _agent_words(claim)),
        tuple(sorted(_figures(own), key=lambda figure: (figure[0], figure[1].sort_key))),
    )


def _around(mention: Mention, article: Article) -> str:
    if mention.anchor is None:
        return ""
    return article.text[max(0, mention.anchor.start - AROUND) : mention.anchor.end + AROUND]


def _words_vector(text: str, *, compounds: bool = False) -> Vector:
    """The words of a text; with its compounds, a 'six-week war' is like a 'six-week conflict'."""
    words = Counter(_telling_words(text))
    if compounds:
        words.update(_COMPOUND.findall(text.lower()))
    return unit_vector(words)


def _telling_words(text: str) -> Iterator[str]:
    for word in words_between(text, 0, len(text)):
        if len(word.form) > 1 and word.form not in STOP_WORDS:
            yield level(word.form)


def _place_words(claim: Claim) -> Iterator[str]:
    value = claim.reading.value
    if claim.attribute == "place" and isinstance(value, Place):
        for name in (value.name, *value.within):
            yield from _telling_words(name)


def _agent_words(claim: Claim) -> Iterator[str]:
    value = claim.reading.value
    if claim.attribute in AGENTS and isinstance(value, Agent):
        yield from _telling_words(value.name)


def _figures(claims: Iterable[Claim]) -> Iterator[tuple[str, Quantity | Duration]]:
    for claim in claims:
        value = claim.reading.value
        if isinstance(value, Quantity | Duration):
            yield claim.attribute, value
