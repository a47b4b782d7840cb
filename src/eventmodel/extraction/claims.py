"""Claims: what was seen on a page, each with its event, its speaker and how real it is."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.extraction.candidates import Candidate
from eventmodel.extraction.counting.durations import find_durations, is_prison_term
from eventmodel.extraction.counting.figures import find_figures
from eventmodel.extraction.happenings.chains import is_spoken
from eventmodel.extraction.happenings.harm import find_harm
from eventmodel.extraction.happenings.mentions import SUITS
from eventmodel.extraction.happenings.participants import find_participants
from eventmodel.extraction.happenings.places import find_places, place_names
from eventmodel.extraction.modality import modality_at, polarity_at
from eventmodel.extraction.speech.attribution import attribution_at
from eventmodel.extraction.telling.framing import find_framings
from eventmodel.extraction.telling.told import find_told
from eventmodel.model.claim import Claim, Modality, Polarity, Voice
from eventmodel.values.reading import Reading, Said
from eventmodel.values.words import Quotation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventmodel.extraction.page import Page
    from eventmodel.extraction.sentences import Sentence
    from eventmodel.extraction.timing.dates import FoundDate
    from eventmodel.model.article import Article


def published_claims(article: Article) -> Iterator[Claim]:
    """What the page says of its own date is a claim too, about no event."""
    when = article.published or article.header_date
    if article.date_span is not None and when is not None:
        span = article.span(*article.date_span)
        yield Claim(article.id, span, "", "published", Reading(when, Said(span.exact)))


def claims_of(page: Page) -> Iterator[Claim]:
    """Make the claims of what was seen on a page."""
    text, dates = page.text, page.dates
    durations = tuple(_outside_dates(find_durations(text, page.sentences), dates))
    taken = [*((d.start, d.end) for d in dates), *((d.start, d.end) for d in durations)]
    places = find_places(text, page.sentences, page.names)
    found: tuple[Candidate, ...] = (
        *(d for d in durations if not is_prison_term(text, d.start, d.end)),
        *find_figures(text, page.sentences, taken),
        *places,
        *(_dated(text, d) for d in dates),
        *_told(page),
    )
    starts = [s.start for s in page.sentences]
    chains: dict[int, int] = {}
    for candidate in found:
        index = max(0, bisect_right(starts, candidate.focus) - 1)
        spoken = candidate.attribute == "announced"
        chain = 0 if spoken else page.happenings.of(text, candidate, page.sentences, index)
        if candidate.taken_up is not None and _same_event(page, candidate.taken_up, index, chains):
            chain = chains[candidate.taken_up]
        chains[candidate.focus] = chain
        yield claim_of(page, _hosted(page, candidate, chain), chain, page.sentences[index])
    for candidate, chain in find_participants(text, page.sentences, page.names, page.happenings, place_names(places)):
        index = max(0, bisect_right(starts, candidate.focus) - 1)
        yield claim_of(page, candidate, chain, page.sentences[index])
    for candidate, chain in find_harm(text, page.sentences, page.names, page.happenings):
        index = max(0, bisect_right(starts, candidate.focus) - 1)
        yield claim_of(page, candidate, chain, page.sentences[index])
    yield from _headline(page)
    yield from _quotes(page)


def _same_event(page: Page, source: int, index: int, chains: dict[int, int]) -> bool:
    """Whether a figure is about the event of the one that it is given for: its own sentence names no other."""
    told = page.happenings.told(index)
    return source >= page.sentences[index].start or not told or chains[source] in told


def _hosted(page: Page, candidate: Candidate, chain: int) -> Candidate:
    """Who gathers where nothing was held, or is in hospital with an illness, is only counted."""
    unhosted = page.happenings.chains[chain].type in _NO_HOST.get(candidate.attribute, ())
    return attrs.evolve(candidate, attribute="count") if unhosted else candidate


_NO_HOST: Final = {
    "injured": frozenset({"health"}),
    "attendance": frozenset({"disaster", "attack", "abduction", "war", "health"}),
}


def _outside_dates(durations: Sequence[Candidate], dates: Sequence[FoundDate]) -> Iterator[Candidate]:
    """'the first two weeks of May' is a time, and lasts as long as it says."""
    starts = [d.start for d in dates]
    for found in durations:
        at = bisect_right(starts, found.start) - 1
        if at < 0 or dates[at].form != "part" or dates[at].end < found.end:
            yield found


def _told(page: Page) -> Iterator[Candidate]:
    """Outcomes, causes, gestures, reactions and terms are about a happening: a page about none has none of them."""
    if page.happenings.chains[0].type not in _NO_HAPPENING:
        yield from find_told(page.sentences)
        yield from find_framings(page.sentences)


_NO_HAPPENING: Final = frozenset({"other", "statement"})


def _headline(page: Page) -> Iterator[Claim]:
    """Figures of a headline are about the main event, where they can be; one in the body is read there."""
    span = page.article.title_span
    if span is None or any(s.start < span[1] and span[0] < s.end for s in page.sentences):
        return
    headline = page.stretch(*span)
    for candidate in find_figures(page.text, [headline]):
        if candidate.attribute in SUITS and page.happenings.suits(candidate, 0):
            yield claim_of(page, candidate, 0, headline)


def _dated(text: str, found: FoundDate) -> Candidate:
    """A date beside a verb of speech tells when something was said, not when it happened."""
    reading = Reading(found.when, Said(text[found.start : found.end]))
    attribute = "announced" if is_spoken(text, found) else "date"
    return Candidate(found.start, found.end, attribute, reading, found.start)


def claim_of(page: Page, candidate: Candidate, chain: int, sentence: Sentence) -> Claim:
    """Make a claim of a candidate: who says so, and how real it is, is read from the words around it."""
    article, start, end = page.article, candidate.start, candidate.end
    said_by = attribution_at(page.attributions, candidate.focus, end)
    return Claim(
        article=article.id,
        span=article.span(start, end),
        mention=page.mentions[chain].id,
        attribute=candidate.attribute,
        reading=candidate.reading,
        attribution=said_by.speakers if said_by else (),
        voice=_VOICES[said_by.voice] if said_by else Voice.OWN,
        polarity=_POLARITIES[_polarity(sentence, candidate)],
        modality=_MODALITIES[modality_at(sentence, candidate.focus, end)],
    )


# an enumeration takes several times as long to find a member by its value
_VOICES: Final = {voice.value: voice for voice in Voice}
_POLARITIES: Final = {polarity.value: polarity for polarity in Polarity}
_MODALITIES: Final = {modality.value: modality for modality in Modality}


def _polarity(sentence: Sentence, candidate: Candidate) -> str:
    """A circumstance is not what a negation denies: 'they did not shake hands in Sandvik' were in Sandvik."""
    if candidate.attribute in {"place", "date", "announced", "participant", "age"}:
        return "positive"
    return polarity_at(sentence, candidate.focus, candidate.end)


def _quotes(page: Page) -> Iterator[Claim]:
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
