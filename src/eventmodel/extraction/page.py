"""All that is seen on a page, before it is turned into claims."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import attrs

from eventmodel.extraction.happenings.mentions import Happenings, find_happenings
from eventmodel.extraction.naming.names import NameMention, find_names
from eventmodel.extraction.sentences import Sentence, split_sentences
from eventmodel.extraction.speech.attribution import Attribution, find_attributions
from eventmodel.extraction.speech.quotations import QuotedSpeech, find_quotations
from eventmodel.extraction.timing.dates import FoundDate, find_dates
from eventmodel.model.article import Article
from eventmodel.model.line_wraps import unwrapped
from eventmodel.model.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


@attrs.frozen
class Page:
    """All that was seen on a page, before it is turned into claims.

    `text` is the article's with a space for each line end inside a paragraph: what is found there stands at the same
    place in the article.
    """

    article: Article
    text: str
    sentences: tuple[Sentence, ...]
    names: tuple[NameMention, ...]
    quotations: tuple[QuotedSpeech, ...]
    attributions: tuple[Attribution, ...]
    happenings: Happenings
    dates: tuple[FoundDate, ...]
    mentions: tuple[Mention, ...]

    def stretch(self, start: int, end: int) -> Sentence:
        """Cut out what is read as a sentence though it is none of the body's."""
        lower = [sentence.lower for sentence in self.sentences[:1]]
        return Sentence(self.text, start, end, -1, *lower)


def read_page(article: Article) -> Page:
    """Look at a page once, for all that claims are made of."""
    text = unwrapped(article.text, article.body)
    sentences = split_sentences(text, article.body)
    names = find_names(text, sentences)
    quotations = find_quotations(text, sentences, names)
    attributions = find_attributions(text, sentences, names, quotations)
    dates = _outside_names(find_dates(text, sentences, _anchor(article)), names)
    happenings = find_happenings(text, article.title, sentences, names, dates, article.published)
    mentions = tuple(_mentions(article, text, happenings))
    return Page(article, text, sentences, names, quotations, attributions, happenings, dates, mentions)


def _anchor(article: Article) -> date | None:
    return None if article.published is None else article.published.first_day


def _outside_names(dates: tuple[FoundDate, ...], names: tuple[NameMention, ...]) -> tuple[FoundDate, ...]:
    """'The Mail on Sunday' is no date."""
    starts = [n.start for n in names]

    def in_name(found: FoundDate) -> bool:
        at = bisect_right(starts, found.start) - 1
        return at >= 0 and names[at].end > found.start

    return tuple(d for d in dates if not in_name(d))


def _mentions(article: Article, text: str, happenings: Happenings) -> Iterator[Mention]:
    for number, chain in enumerate(happenings.chains):
        if number == 0:
            yield Mention(article.id, None, chain.type, article.title or _phrase(text, happenings, 0))
            continue
        anchor = chain.triggers[0]
        span = article.span(anchor.start, anchor.end)
        yield Mention(article.id, span, chain.type, _phrase(text, happenings, number))


def _phrase(text: str, happenings: Happenings, number: int) -> str:
    """The first noun phrase that names a happening."""
    triggers = happenings.chains[number].triggers
    first = next((t for t in triggers if t.is_noun), triggers[0] if triggers else None)
    return "" if first is None else " ".join(text[first.phrase_start : first.end].split())
