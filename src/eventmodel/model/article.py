"""Articles: one published text, kept verbatim, and what the page shows of itself."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self

import attrs

from eventmodel.errors import InvalidValueError, QuoteNotFoundError, UnreadableValueError
from eventmodel.model.attribute import attribute_named
from eventmodel.model.canonical import digest_of, object_speller, quoted, spelled_id
from eventmodel.model.claim import Claim, Modality, Polarity, Voice
from eventmodel.model.detached_text import BLANK, DetachedText, text_digest
from eventmodel.model.extra import Extra, check_extra, in_order
from eventmodel.model.mention import Mention, main_mention_id
from eventmodel.model.merging import EARLIEST, LATEST, UNION, name_set
from eventmodel.model.moment import moment
from eventmodel.model.source import source_key
from eventmodel.model.span import Span
from eventmodel.showing import Shown
from eventmodel.values.agent import Agent
from eventmodel.values.frozen import strings
from eventmodel.values.place import Place
from eventmodel.values.readers import read_duration, read_figure
from eventmodel.values.reading import Reading, Said, Value
from eventmodel.values.registry import value_type
from eventmodel.values.when import When
from eventmodel.values.words import Flag, Quotation, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Spans = tuple[tuple[int, int], ...]
LONGEST_BODY: Final = 1_000_000
"""So many characters of a body an adapter marks at the most; what is longer is no article, and is kept unread."""


def _spans(pairs: object) -> Spans:
    return tuple((start, end) for start, end in pairs)  # type: ignore[attr-defined]


@attrs.frozen
class Article(Shown):
    """A published text, kept verbatim; everything else is what the page shows of itself.

    Attributes:
        text: the text as decoded, nothing stripped or translated.
        source: the outlet's name as shown; empty where the page shows none.
        domain: the outlet's registered domain where it is known.
        url: the canonical address where it is shown.
        title: the headline without the outlet's or section's name.
        published: when the page says that it was published; None where it does not show it.
        published_basis: where that date stands: dateline, byline, header or url.
        header_date: a date that the page shows but that its own text contradicts.
        date_span: where the page's date stands in the text.
        bylines: who wrote it.
        agencies: the news agencies that it credits.
        language: the code of its language; `und` where it could not be told.
        body: which spans of the text are the article itself.
        captions: which spans are captions of pictures.
        paths: the files that it was read from.
        labels: whatever its users mark it with.
        first_seen: when it was first come upon, a day or an instant.
        last_seen: when it was last found to be there.
        kept_body_digest: the digest of the body, where the text is detached and can't tell it.
        extra: fields that came with it and are not known here, each by its place.
    """

    tag: ClassVar[str] = "article"
    together: ClassVar[tuple[tuple[str, ...], ...]] = (
        ("published", "published_basis", "date_span"),
        ("body", "captions", "kept_body_digest"),
    )
    text: str = attrs.field(repr=False)
    source: str = ""
    domain: str = ""
    url: str = ""
    title: str = ""
    published: When | None = None
    published_basis: str = ""
    header_date: When | None = None
    date_span: tuple[int, int] | None = None
    bylines: tuple[str, ...] = attrs.field(default=(), converter=strings)
    agencies: tuple[str, ...] = attrs.field(default=(), converter=strings)
    language: str = "und"
    body: Spans = attrs.field(default=(), converter=_spans)
    captions: Spans = attrs.field(default=(), converter=_spans)
    paths: tuple[str, ...] = attrs.field(default=(), converter=name_set, metadata=UNION)
    labels: tuple[str, ...] = attrs.field(default=(), converter=name_set, metadata=UNION)
    first_seen: str = attrs.field(default="", converter=moment, metadata=EARLIEST)
    last_seen: str = attrs.field(default="", converter=moment, metadata=LATEST)
    kept_body_digest: str = ""
    extra: Extra = attrs.field(default=(), converter=in_order, validator=check_extra, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.kept_body_digest and not isinstance(self.text, DetachedText):
            object.__setattr__(self, "kept_body_digest", "")  # the whole text tells it
        for start, end in (*self.body, *self.captions):
            if not 0 <= start < end <= len(self.text):
                raise InvalidValueError(f"span {start} to {end} lies outside the text of {len(self.text)} characters")

    @classmethod
    def from_text(
        cls, text: str, *, source: str = "", published: str | None = None, title: str = "", url: str = "",
        language: str = "en", **more: Any,
    ) -> Self:  # fmt: skip
        """Make an article without an adapter: all of the text is its body; `more` are further fields.

        Examples:
            >>> Article.from_text("Two boats sank.", source="The Example", published="2021-01-11").published.edtf
            '2021-01-11'
        """
        when = None if published is None else When(published)
        body = ((0, len(text)),) if text.strip() else ()
        return cls(text, source, url=url, title=title, published=when, body=body, language=language, **more)

    @property
    def source_key(self) -> str:
        """What its outlet is known by; empty where the page shows none."""
        return source_key(self.source, self.domain)

    @cached_property
    def id(self) -> str:
        """Its name by content: `a2-` and a hash of the source key, the url and the text's digest."""
        return spelled_id("a2", _identity(self))

    @cached_property
    def body_digest(self) -> str:
        """A hash of the body alone: equal for a re-scrape that changed only what is around the article."""
        if self.kept_body_digest:
            return self.kept_body_digest
        return digest_of("\n".join(" ".join(self.text[start:end].split()) for start, end in self.body))[:32]

    @property
    def title_span(self) -> tuple[int, int] | None:
        """Where its title first stands in its text; None where it does not."""
        at = self.text.find(self.title) if self.title else -1
        return None if at < 0 else (at, at + len(self.title))

    @property
    def is_detached(self) -> bool:
        """Whether only parts of its text are known."""
        return isinstance(self.text, DetachedText)

    def detached(self, known: Iterable[tuple[int, int]] = ()) -> Self:
        """Leave only these stretches of the text, for sharing; all that is known of it besides stays.

        Examples:
            >>> page = Article.from_text("Two boats sank. Nobody saw it.", source="The Example")
            >>> part = page.detached([(0, 15)])
            >>> part.id == page.id, part.text.rstrip(chr(0))
            (True, 'Two boats sank.')
        """
        if isinstance(self.text, DetachedText):
            return self
        return attrs.evolve(self, text=DetachedText.of(self.text, known), kept_body_digest=self.body_digest)

    def span(self, start: int, end: int) -> Span:
        """Cut a span out of the text; of a detached one, with as much around it as is known."""
        span = Span.of(self.text, start, end)
        if not self.is_detached:
            return span
        return attrs.evolve(span, prefix=span.prefix.rpartition(BLANK)[2], suffix=span.suffix.partition(BLANK)[0])

    def find(self, quote: str, *, occurrence: int | None = None) -> Span:
        """Find the one place of a quote in the text; white space of any sort and length matches any other.

        Raises:
            QuoteNotFoundError: where it is absent, or ambiguous without `occurrence` (the places are listed).
        """
        places = _occurrences(self.text, quote)
        if not places:
            part = "the part that is here of the text" if self.is_detached else "the text"
            raise QuoteNotFoundError(f"{part} of {self.title or self.id} does not hold {quote[:80]!r}")
        if len(places) > 1 and occurrence is None:
            starts = ", ".join(str(start) for start, _ in places)
            raise QuoteNotFoundError(
                f"{quote[:80]!r} stands at characters {starts}: quote more words, or give occurrence=0 for the first"
            )
        try:
            start, end = places[occurrence or 0]
        except IndexError:
            raise QuoteNotFoundError(f"{quote[:80]!r} stands {len(places)} time(s): {places}") from None
        return self.span(start, end)

    def claim(
        self, attribute: str, value: Value | Reading | str, *, quote: str, occurrence: int | None = None,
        mention: Mention | str | None = None, speaker: str | tuple[str, ...] = (), voice: Voice | None = None,
        polarity: Polarity = Polarity.POSITIVE, modality: Modality = Modality.ACTUAL,
    ) -> Claim:  # fmt: skip
        """Put a claim in by hand: a new Claim; the article is unchanged.

        Words are read by the attribute's value type; without `mention=` it is on the article's main event.

        Raises:
            QuoteNotFoundError: where the quote is absent or ambiguous.
            UnreadableValueError: where the words hold no such value.

        Examples:
            >>> page = Article.from_text("More than 6,000 people were killed.")
            >>> print(page.claim("deaths", "more than 6,000", quote="More than 6,000 people").reading)
            more than 6,000 persons
        """
        attribution = ((speaker,) if speaker else ()) if isinstance(speaker, str) else speaker
        return Claim(
            article=self.id,
            span=self.find(quote, occurrence=occurrence),
            mention=_mention_id(self.id, mention),
            attribute=attribute,
            reading=read_value(attribute, value),
            attribution=attribution,
            voice=voice or (Voice.REPORTED if attribution else Voice.OWN),
            polarity=polarity,
            modality=modality,
        )


def _digest_spelling(article: Article) -> str:
    return quoted(text_digest(article.text))


def _key_spelling(article: Article) -> str:
    return quoted(article.source_key)


def _url_spelling(article: Article) -> str:
    return quoted(article.url)


_identity = object_speller(
    Article, only=(), also={"source": _key_spelling, "text": _digest_spelling, "url": _url_spelling}
)


def read_value(attribute: str, value: Value | Reading | str) -> Reading:
    """Read words as the attribute's type of value; values and readings pass through.

    Raises:
        InvalidValueError: for an unknown attribute.
        UnreadableValueError: where the words hold no such value.
    """
    known = attribute_named(attribute)
    if isinstance(value, Reading):
        return value
    if not isinstance(value, str):
        return Reading(value, Said(str(value)))
    if known.value == "quantity":
        return read_figure(value, known.unit, any_unit=attribute in _MEASURES)
    if known.value == "duration":
        return read_duration(value)
    return Reading(_reader_of(known.value)(value), Said(value))


def _reader_of(tag: str) -> Callable[[str], Value]:
    """What reads the words of a type of value: for a user's own, its `from_words`."""
    shipped = _WORD_TYPES.get(tag)
    if shipped is not None:
        return shipped
    own: Callable[[str], Value] | None = getattr(value_type(tag), "from_words", None)
    if own is None:
        raise UnreadableValueError(f"words can't be read as {tag!r}: give the value itself, or its type a `from_words`")
    return own


def _flag(words: str) -> Flag:
    return Flag(words.strip().casefold() in {"yes", "true", "1"})


_MEASURES: Final = frozenset({"measure"})
"""Attributes that hold lengths and speeds alike."""
_WORD_TYPES: dict[str, Callable[[str], Value]] = {
    "when": When,
    "place": Place,
    "agent": Agent,
    "quotation": Quotation,
    "flag": _flag,
    "text": Text,
}


def _mention_id(article: str, mention: Mention | str | None) -> str:
    if mention is None:
        return main_mention_id(article)
    return mention if isinstance(mention, str) else mention.id


def _occurrences(text: str, quote: str) -> list[tuple[int, int]]:
    """Every place of a quote, overlapping ones too: as it stands, else with other white space."""
    literal = _places(text, re.escape(quote)) if quote else []
    words = quote.split()
    return literal or (_places(text, r"\s+".join(map(re.escape, words))) if words else [])


def _places(text: str, pattern: str) -> list[tuple[int, int]]:
    return [match.span(1) for match in re.finditer(f"(?=({pattern}))", text)]
