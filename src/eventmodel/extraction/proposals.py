"""Proposals: what an extractor of your own says a text claims, checked against the text before it is let in.

An extractor is any callable from an article to proposals: a rule, a program, a language model's answer. What it says
is believed as far as the text bears it out: the words must stand there, and the value must read from them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.errors import EventModelError
from eventmodel.extraction.sentences import split_sentences
from eventmodel.extraction.timing.dates import find_dates
from eventmodel.model.article import Article, read_value
from eventmodel.model.claim import Modality, Polarity, Voice
from eventmodel.values.amounts import find_amounts
from eventmodel.values.duration import TIME_UNITS, Duration
from eventmodel.values.numerals_in_text import find_numerals
from eventmodel.values.quantity import Quantity
from eventmodel.values.reading import Reading, Value
from eventmodel.values.when import When

if TYPE_CHECKING:
    from eventmodel.values.interval import Interval
    from eventmodel.values.number import Number


@attrs.frozen(kw_only=True)
class Proposal:
    """One claim that an extractor proposes.

    Attributes:
        attribute: what it is about: a name of the vocabulary, or one of your own with a prefix.
        value: the value, its reading, or words that are read as the attribute's type.
        quote: the words of the text that carry it; may be left out where `start` and `end` are given.
        start: where they begin; may be left out where the quote stands only once.
        end: one past where they end.
        attribution: who is said to say so, outermost first; None to have the library tell.
        voice: whose words they are; None to have the library tell.
        polarity: asserted or denied; None to have the library tell.
        modality: how real it is said to be; None to have the library tell.
        of_main_event: whether it is about the article's main event; None to have the library tell.
    """

    attribute: str
    value: Value | Reading | str
    quote: str = ""
    start: int | None = None
    end: int | None = None
    attribution: tuple[str, ...] | None = None
    voice: Voice | None = None
    polarity: Polarity | None = None
    modality: Modality | None = None
    of_main_event: bool | None = None


Extractor = Callable[[Article], Iterable[Proposal]]
"""Any callable that proposes claims. It may bear a `name`, a `version` and the `languages` that it reads."""


class RefusedProposalError(EventModelError, ValueError):
    """A proposal that the text does not bear out; says which, and why."""


def checked(article: Article, proposal: Proposal) -> tuple[int, int, Reading]:
    """Find a proposal's words and its value in the text.

    Raises:
        RefusedProposalError: where the words do not stand there, stand there more than once, or do not say so.

    Examples:
        >>> page = Article.from_text("The plume rose to 9 kilometres.")
        >>> nine, eight = Quantity.exactly(9, "kilometre"), Quantity.exactly(8, "kilometre")
        >>> checked(page, Proposal(attribute="acme:ash_height", value=nine, quote="9 kilometres"))[:2]
        (18, 30)
        >>> checked(page, Proposal(attribute="acme:ash_height", value=eight, quote="9 kilometres"))
        Traceback (most recent call last):
        eventmodel.extraction.proposals.RefusedProposalError: acme:ash_height: '9 kilometres' does not say 8 kilometres
    """
    start, end = _place(article, proposal)
    words = article.text[start:end]
    try:
        reading = read_value(proposal.attribute, proposal.value)
    except EventModelError as error:
        raise RefusedProposalError(f"{proposal.attribute}: {error}") from error
    if not reads_from(reading.value, words, article):
        raise RefusedProposalError(f"{proposal.attribute}: {words[:80]!r} does not say {reading.value}")
    if not reading.said.words or reading.said.words not in words:
        reading = attrs.evolve(reading, said=attrs.evolve(reading.said, words=words))
    return start, end, reading


def _place(article: Article, proposal: Proposal) -> tuple[int, int]:
    text, start, end = article.text, proposal.start, proposal.end
    if start is not None and end is not None:
        if not 0 <= start < end <= len(text):
            raise RefusedProposalError(f"{proposal.attribute}: characters {start} to {end} lie outside the text")
        if proposal.quote and text[start:end] != proposal.quote:
            raise RefusedProposalError(
                f"{proposal.attribute}: at characters {start} to {end} stands {text[start:end][:80]!r}, "
                f"not {proposal.quote[:80]!r}"
            )
        return start, end
    try:
        span = article.find(proposal.quote)
    except EventModelError as error:
        raise RefusedProposalError(f"{proposal.attribute}: {error}") from error
    return span.start, span.end


def reads_from(value: Value, words: str, article: Article) -> bool:
    """Tell whether some words can say a value: its number, its date, its name or its words stand in them.

    A type of value of your own is not known here: of it only the place is checked.

    Examples:
        >>> page = Article.from_text("Some 40 boats sank.", published="2021-01-11")
        >>> reads_from(Quantity.about(40, "thing"), "Some 40 boats", page), reads_from(When("2020"), "Some 40", page)
        (True, False)
    """
    if isinstance(value, Quantity | Duration):
        return _has_number(value.range, words, _scales(value))
    if isinstance(value, When):
        return _has_date(value, words, article)
    text = getattr(value, "name", None) or getattr(value, "text", None)
    if isinstance(text, str):
        said = set(_WORDS.findall(words.casefold()))
        return not (set(_WORDS.findall(text.casefold())) - said)
    return True


_WORDS = re.compile(r"\w+")
_NONE: Final = re.compile(r"\b(?:no|none|nobody|zero|nil)\b", re.IGNORECASE)


def _scales(value: Quantity | Duration) -> tuple[Number, ...]:
    """A decade is ten years: what the number in the words may be multiplied by."""
    return (1, 2, 7, 10, 12, 24, 60, 100) if isinstance(value, Duration) and value.unit in TIME_UNITS else (1, 100)


def _has_number(span: Interval, words: str, scales: tuple[Number, ...]) -> bool:
    bounds = [bound for bound in (span.low, span.high) if bound is not None]
    found = [n for a in find_amounts(words) for n in (a.stated, a.range.low, a.range.high) if n is not None]
    found += [n.value for n in find_numerals(words)]
    if any(bound == 0 for bound in bounds) and _NONE.search(words):
        return True
    return any(n * scale in bounds or _is_near(span, n * scale) for n in found for scale in scales)


def _is_near(span: Interval, number: Number) -> bool:
    """'about 40' may be told as 36 to 44, but not as 1 to 1,000."""
    if span.low is None or span.high is None or not span.holds(number):
        return False
    return span.high - span.low <= max(2, _size(number) / 2)


def _size(number: Number) -> Number:
    return -number if number < 0 else number


def _has_date(value: When, words: str, article: Article) -> bool:
    anchor = None if article.published is None else article.published.first_day
    found = find_dates(words, split_sentences(words, [(0, len(words))]), anchor)
    return any(f.when == value or f.when.edtf == value.edtf for f in found) or (value.edtf or "?") in words
