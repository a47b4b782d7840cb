"""The extractor: from an article to its mentions and claims, all of it by rules of the language.

It sees one article at a time, so it runs anywhere, in any order.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.extraction.candidates import Candidate
from eventmodel.extraction.counting.durations import find_durations
from eventmodel.extraction.counting.figures import find_figures
from eventmodel.extraction.happenings.mentions import SUITS, Happenings, find_happenings
from eventmodel.extraction.happenings.participants import find_participants
from eventmodel.extraction.happenings.places import find_places
from eventmodel.extraction.modality import modality_at, polarity_at
from eventmodel.extraction.naming.names import NameMention, find_names
from eventmodel.extraction.sentences import Sentence, split_sentences
from eventmodel.extraction.speech.attribution import Attribution, attribution_at, find_attributions
from eventmodel.extraction.speech.quotations import QuotedSpeech, find_quotations
from eventmodel.extraction.speech.speech_verbs import CUES
from eventmodel.extraction.telling.told import find_told
from eventmodel.extraction.telling.framing import find_framings
from eventmodel.extraction.timing.dates import FoundDate, find_dates
from eventmodel.model.article import LONGEST_BODY, Article
from eventmodel.model.claim import Claim, Modality, Polarity, Voice
from eventmodel.model.extraction import Diagnostic, Extraction
from eventmodel.model.mention import Mention
from eventmodel.values.reading import Reading, Said
from eventmodel.values.words import Quotation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

NAME: Final = "eventmodel.rules"
VERSION: Final = "1"
LANGUAGES: Final = frozenset({"en"})

Records = tuple[Mention | Claim | Extraction, ...]


@attrs.frozen
class _Page:
    """All that was seen on a page, before it is turned into claims."""

    article: Article
    sentences: tuple[Sentence, ...]
    names: tuple[NameMention, ...]
    quotations: tuple[QuotedSpeech, ...]
    attributions: tuple[Attribution, ...]
    happenings: Happenings
    mentions: tuple[Mention, ...]


def extract(article: Article) -> Records:
    """Read the claims of an article, with the mentions that they are about and a record of the run.

    An article in a language without an extractor gives one diagnostic and no claims of its text.

    Examples:
        >>> page = Article.from_text("At least 17 people died when a ferry sank near Sandvik.")
        >>> [(r.attribute, str(r.reading)) for r in extract(page) if isinstance(r, Claim)]
        [('deaths', '17 or more persons'), ('place', 'Sandvik')]
    """
    published = tuple(_published(article))
    if article.language not in LANGUAGES:
        message = f"no extractor for the language {article.language!r}: the article is kept, its text gives no claims"
        return _records(article, (), published, Diagnostic("language", message))
    problems: list[Diagnostic] = []
    if not article.body:
        problems.append(Diagnostic("body", "no text of an article was found on the page, so there are no claims"))
    if sum(end - start for start, end in article.body) >= LONGEST_BODY:
        message = f"the page is too long for an article: {LONGEST_BODY:,} characters were read, the rest is kept unread"
        problems.append(Diagnostic("length", message, article.body[-1][1], len(article.text)))
    page, dates = _read(article)
    claims = (*published, *_claims(page, dates))
    used = {claim.mention for claim in claims}
    mentions = tuple(m for m in page.mentions if m.anchor is None or m.id in used)
    return _records(article, mentions, claims, *problems)


def _records(
    article: Article, mentions: tuple[Mention, ...], claims: tuple[Claim, ...], *problems: Diagnostic
) -> Records:
    run = Extraction(article.id, NAME, VERSION, tuple(sorted({c.id for c in claims})), problems)
    return (*mentions, *claims, run)


def _published(article: Article) -> Iterator[Claim]:
    """What the page says of its own date is a claim too, about no event."""
    when = article.published or article.header_date
    if article.date_span is not None and when is not None:
        span = article.span(*article.date_span)
        yield Claim(article.id, span, "", "published", Reading(when, Said(span.exact)))


def _read(article: Article) -> tuple[_Page, tuple[FoundDate, ...]]:
    text = article.text
    sentences = split_sentences(text, article.body)
    names = find_names(text, sentences)
    quotations = find_quotations(text, sentences, names)
    attributions = find_attributions(text, sentences, names, quotations)
    dates = _outside_names(find_dates(text, sentences, _anchor(article)), names)
    happenings = find_happenings(text, article.title, sentences, dates, article.published)
    mentions = tuple(_mentions(article, happenings))
    return _Page(article, sentences, names, quotations, attributions, happenings, mentions), dates


def _anchor(article: Article) -> date | None:
    return None if article.published is None else article.published.first_day


def _outside_names(dates: tuple[FoundDate, ...], names: tuple[NameMention, ...]) -> tuple[FoundDate, ...]:
    """'The Mail on Sunday' is no date."""
    starts = [n.start for n in names]

    def in_name(found: FoundDate) -> bool:
        at = bisect_right(starts, found.start) - 1
        return at >= 0 and names[at].end > found.start

    return tuple(d for d in dates if not in_name(d))


def _title_span(article: Article) -> tuple[int, int] | None:
    at = article.text.find(article.title) if article.title else -1
    return None if at < 0 else (at, at + len(article.title))


def _mentions(article: Article, happenings: Happenings) -> Iterator[Mention]:
    for number, chain in enumerate(happenings.chains):
        if number == 0:
            yield Mention(article.id, None, chain.type, article.title or _phrase(article, happenings, 0))
            continue
        anchor = chain.triggers[0]
        span = article.span(anchor.start, anchor.end)
        yield Mention(article.id, span, chain.type, _phrase(article, happenings, number))


def _phrase(article: Article, happenings: Happenings, number: int) -> str:
    """The first noun phrase that names a happening."""
    triggers = happenings.chains[number].triggers
    first = next((t for t in triggers if t.is_noun), triggers[0] if triggers else None)
    return "" if first is None else " ".join(article.text[first.phrase_start : first.end].split())


def _claims(page: _Page, dates: tuple[FoundDate, ...]) -> Iterator[Claim]:
    text = page.article.text
    durations = find_durations(text, page.sentences)
    taken = [*((d.start, d.end) for d in dates), *((d.start, d.end) for d in durations)]
    found: tuple[Candidate, ...] = (
        *durations,
        *find_figures(text, page.sentences, taken),
        *find_places(text, page.sentences, page.names),
        *(_dated(text, d) for d in dates),
        *_told(page),
    )
    starts = [s.start for s in page.sentences]
    for candidate in found:
        index = max(0, bisect_right(starts, candidate.focus) - 1)
        spoken = candidate.attribute == "announced"
        chain = 0 if spoken else page.happenings.of(text, candidate, page.sentences, index)
        yield _claim(page, candidate, chain, page.sentences[index])
    for candidate, chain in find_participants(text, page.sentences, page.names, page.happenings):
        index = max(0, bisect_right(starts, candidate.focus) - 1)
        yield _claim(page, candidate, chain, page.sentences[index])
    yield from _headline(page)
    yield from _quotes(page)


def _told(page: _Page) -> Iterator[Candidate]:
    """Outcomes, causes, gestures, reactions and terms are about a happening: a page about none has none of them."""
    if page.happenings.chains[0].type not in _NO_HAPPENING:
        yield from find_told(page.sentences)
        yield from find_framings(page.sentences)


_NO_HAPPENING: Final = frozenset({"other", "statement"})


def _headline(page: _Page) -> Iterator[Claim]:
    """Figures of a headline are about the main event, where they can be; one in the body is read there."""
    text, span = page.article.text, _title_span(page.article)
    if span is None or any(s.start < span[1] and span[0] < s.end for s in page.sentences):
        return
    headline = Sentence(text, span[0], span[1], -1)
    for candidate in find_figures(text, [headline]):
        if candidate.attribute in SUITS and page.happenings.suits(candidate, 0):
            yield _claim(page, candidate, 0, headline)


def _dated(text: str, found: FoundDate) -> Candidate:
    """A date beside a verb of speech tells when something was said, not when it happened."""
    words = text[max(0, found.start - 24) : found.start].lower().split()
    words = [w for w in words if w not in {"on", "in"}]
    spoken = bool(words) and (words[-1] in CUES or words[-1] == "statement")
    reading = Reading(found.when, Said(text[found.start : found.end]))
    attribute = "announced" if spoken and found.form in {"weekday", "near", "month_day", "day_month"} else "date"
    return Candidate(found.start, found.end, attribute, reading, found.start)


def _claim(page: _Page, candidate: Candidate, chain: int, sentence: Sentence) -> Claim:
    article, start, end = page.article, candidate.start, candidate.end
    said_by = attribution_at(page.attributions, candidate.focus, end)
    return Claim(
        article=article.id,
        span=article.span(start, end),
        mention=page.mentions[chain].id,
        attribute=candidate.attribute,
        reading=candidate.reading,
        attribution=said_by.speakers if said_by else (),
        voice=Voice(said_by.voice) if said_by else Voice.OWN,
        polarity=Polarity(_polarity(article.text, sentence, candidate)),
        modality=Modality(modality_at(article.text, sentence, candidate.focus, end)),
    )


def _polarity(text: str, sentence: Sentence, candidate: Candidate) -> str:
    """A circumstance is not what a negation denies: 'they did not shake hands in Sandvik' were in Sandvik."""
    if candidate.attribute in {"place", "date", "announced", "participant"}:
        return "positive"
    return polarity_at(text, sentence, candidate.focus, candidate.end)


def _quotes(page: _Page) -> Iterator[Claim]:
    for quoted in page.quotations:
        yield Claim(
            article=page.article.id,
            span=page.article.span(quoted.start, quoted.end),
            mention=page.mentions[0].id,
            attribute="quote",
            reading=Reading(Quotation(quoted.text), Said(quoted.text)),
            attribution=(quoted.speaker,) if quoted.speaker else (),
            voice=Voice.QUOTED,
        )
