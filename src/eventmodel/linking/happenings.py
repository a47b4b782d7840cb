"""The page's own main happening: where and when it is said to have taken place."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.linking.stop_words import STOP_WORDS
from eventmodel.linking.words import LEFT_OUT, word_form, words_between
from eventmodel.model import main_mention_id
from eventmodel.values import Interval, Place, When

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from eventmodel.model import Article, Claim

LEAD: Final = 600
"""In so many characters of the body a page says where its own happening took place."""
DAY: Final = 86_400
MONTHS: Final = 62 * DAY
"""A time longer than about two months does not tell one main happening from another."""
DECADE: Final = 3_700 * DAY
"""A time longer than a decade tells nothing from anything."""

_NAME: Final = r"[A-Z][\w]+(?:[ -][A-Z][\w]+)*"
_FILLER: Final = (
    r"(?:(?:the|northern|southern|eastern|western|central|downtown|city|town|village|state|port|resort|capital"
    r"|of)\s+)*"
)
_AFTER: Final = (
    r"(?=[,.;:)\n]|\s+(?:[,.;:(–—-]|(?:on|in|at|for|after|to|and|as|with|by|that|when|where|who|said|before|"
    r"from|were|was|over|late|early)\b)|\s*$)"
)
_HELD_IN: Final = re.compile(rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]ff|[Oo]utside|to|into)\s+{_FILLER}({_NAME}){_AFTER}")
_DATELINE: Final = re.compile(r"[^\n.!?]{0,60}?(?:\s--?|\s?[–—])\s")
_LOWER_CASE: Final = re.compile(r"\b[a-z]{3,}\b")
_ANY_PLACE: Final = re.compile(
    r"\b(?:in|at|near|off|outside|from|to|into|around)\s+"
    r"(?:(?:the|an?|northern|southern|eastern|western|central|downtown|nearby|city|town|village|state|of)\s+)*"
    r"([A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)"
)
_WITHIN: Final = re.compile(rf"\bthe\s+({_NAME}(?:\s+[a-z]+)?)\s+in\s+{_FILLER}{_NAME}")
"""'struck the Tarn valley in northern Norland'."""


@attrs.frozen
class Happening:
    """Where and when a page's main event took place, as far as it says.

    Attributes:
        places: where it was, by the name and its containers, each as its words; the first claimed of the main
            mention in the opening, else the first that the opening names.
        place_words: every word that the page uses in naming a place.
        days: the times claimed of it, as seconds.
        published: when the page was published, as seconds.
    """

    places: tuple[tuple[str, ...], ...]
    place_words: frozenset[str]
    days: tuple[Interval, ...]
    published: tuple[Interval, ...]


def read_happening(article: Article, claims: Iterable[Claim]) -> Happening:
    """Read where and when the main event of an article took place."""
    main = main_mention_id(article.id)
    claims = tuple(claims)
    own = [claim for claim in claims if claim.mention == main and claim.supports]
    body = "\n".join(article.text[start:end] for start, end in sorted(article.body)).replace(LEFT_OUT, "\n")
    return Happening(
        _claimed_place(article, own) or _first_place(body),
        frozenset(word for name in _all_places(body, claims) for word in _name_words(name)),
        claimed_times(own, ("date", "began"), MONTHS),
        _no_longer([article.published] if article.published is not None else [], MONTHS),
    )


def _all_places(body: str, claims: Iterable[Claim]) -> Iterator[str]:
    """The names that the page uses for places, those of its background too."""
    for pattern in (_ANY_PLACE, _WITHIN):
        yield from (match.group(1) for match in pattern.finditer(body))
    for claim in claims:
        value = claim.reading.value
        if claim.attribute == "place" and isinstance(value, Place):
            yield from (value.name, *value.within)


def _claimed_place(article: Article, claims: Iterable[Claim]) -> tuple[tuple[str, ...], ...]:
    """The place of the first claim in the opening: further down, places are mostly those of the background."""
    lead = min((start for start, _ in article.body), default=0) + LEAD
    found = [(claim.span.start, claim.span.end, claim.reading.value) for claim in claims if claim.attribute == "place"]
    for start, end, value in sorted(found, key=lambda place: (place[0], place[1], place[2].sort_key)):
        if start < lead and isinstance(value, Place) and not _is_dateline(article.text, start, end):
            names = (_name_words(name) for name in (value.name, *value.within))
            return tuple(words for words in names if words)
    return ()


def _is_dateline(text: str, start: int, end: int) -> bool:
    """Whether a place stands before a report for where it was written: 'SANDVIK, May 5 (Agency) - '."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return not before.strip() and _DATELINE.match(text, end) is not None


def _first_place(body: str) -> tuple[tuple[str, ...], ...]:
    """The first place in the opening: not one in a headline, nor a common noun with a capital."""
    lower = frozenset[str]()
    for match in _HELD_IN.finditer(body[:LEAD]):
        lower = lower or frozenset(_LOWER_CASE.findall(body))
        words = _name_words(match.group(1))
        if words and lower.isdisjoint(words) and not _is_headline(body, match.start()):
            return (words,)
    return ()


def _is_headline(body: str, at: int) -> bool:
    """Whether the line is no sentence and most of its longer words have capitals."""
    line = body[body.rfind("\n", 0, at) + 1 :].split("\n", 1)[0].rstrip()
    if line.endswith((".", "!", "?", '"', "”", "''")):
        return False
    words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return 2 * sum(word[0].isupper() for word in words) > len(words)


def _name_words(name: str) -> tuple[str, ...]:
    words = (word_form(name[word.start : word.end]) for word in words_between(name, 0, len(name)))
    return tuple(word for word in words if len(word) > 2 and word not in STOP_WORDS)


def claimed_times(claims: Iterable[Claim], attributes: Collection[str], most: int) -> tuple[Interval, ...]:
    """Give the times that claims on these attributes state, those no longer than so many seconds."""
    values = [claim.reading.value for claim in claims if claim.attribute in attributes]
    return _no_longer([value for value in values if isinstance(value, When)], most)


def _no_longer(times: Iterable[When], most: int) -> tuple[Interval, ...]:
    ranges = {time.range for time in times if time.is_anchored}
    return tuple(sorted((r for r in ranges if _length(r) <= most), key=lambda range_: range_.sort_key))


def _length(range_: Interval) -> float:
    return float("inf") if range_.low is None or range_.high is None else float(range_.high - range_.low)


def shortest(times: Iterable[Interval]) -> float:
    """Give the length of the shortest of some times, in seconds."""
    return min(map(_length, times))


def days_apart(first: Sequence[Interval], second: Sequence[Interval]) -> float | None:
    """Give the days between the nearest two times; None where either side has none."""
    gaps = [_gap(one, other) for one in first for other in second]
    return min(gaps) / DAY if gaps else None


def _gap(one: Interval, other: Interval) -> float:
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return 0.0
    return max(0.0, float(one.low - other.high), float(other.low - one.high))


def are_elsewhere(first: Happening, second: Happening, near: Iterable[Happening]) -> bool:
    """Tell whether two happenings took place in different places.

    Different names can mean one place, so nothing is said where one page names both as places: 'at the town
    hall in Sandvik' tells that the one may lie in the other.
    """
    if not (first.places and second.places):
        return False
    both = list(product(map(frozenset, first.places), map(frozenset, second.places)))
    if any(one & other for one, other in both):
        return False
    return not any(page.place_words & one and page.place_words & other for page in near for one, other in both)
