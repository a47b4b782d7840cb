"""The dossier: records and their indexes; merging is set union."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar, cast

from eventmodel.errors import InvalidValueError, NoSuchRecordError
from eventmodel.model.acts import Act, Correction, Judgement, Retraction, Ruling, VersionLink
from eventmodel.model.article import Article
from eventmodel.model.claim import Claim
from eventmodel.model.extraction import Extraction
from eventmodel.model.layers import Layers
from eventmodel.model.mention import Mention
from eventmodel.model.merging import shown
from eventmodel.model.selecting import OfPages, of_other_sources, published_by, quotes_of, with_sentences
from eventmodel.model.source import Source
from eventmodel.model.target import Target
from eventmodel.showing import Shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date

Record = Source | Article | Mention | Claim | Extraction | Judgement | Correction | Ruling | Retraction | VersionLink
"""Anything that a dossier stores."""
RECORD_TYPES: Final[tuple[type[Record], ...]] = (
    Source, Article, Mention, Claim, Extraction, Judgement, Correction, Ruling, Retraction, VersionLink,
)  # fmt: skip
R = TypeVar("R", bound=Record)
T = TypeVar("T")
K = TypeVar("K")


class Dossier(Shown):
    """A set of records, immutable; `a | b` holds what either holds.

    Records with one id that differ in what is no part of their identity come together as `merging` says: none
    is lost, and a look-up shows them as one. Merging is therefore commutative, associative and idempotent, and
    leaves its inputs as they were. Adding to a dossier shares what it holds, and copies little of it.

    Examples:
        >>> page = Article.from_text("Two boats sank.", source="The Example")
        >>> len(Dossier.of(page) | Dossier.of(page))
        1
    """

    __slots__ = ("__dict__", "_layers", "_undated")
    _layers: Layers
    _undated: tuple[Record, ...]

    def __init__(self) -> None:
        _set(self, Layers(), ())

    @classmethod
    def of(cls, *records: Record) -> Dossier:
        """Hold these records, given in any order.

        Raises:
            InvalidValueError: for what is no record.
        """
        return cls().add(*records)

    @classmethod
    def from_records(cls, records: Iterable[Record]) -> Dossier:
        """Hold these records, one after another: a stream need not fit into a call."""
        return _holding(Layers().adding(_checked(records)))

    def add(self, *records: Record) -> Dossier:
        """Give a dossier with these records as well; this one is unchanged.

        Raises:
            InvalidValueError: for what is no record.
        """
        return _holding(self._layers.adding(_checked(records)))

    def __or__(self, other: object) -> Dossier:
        """Hold what either holds."""
        if not isinstance(other, Dossier):
            return NotImplemented
        return _holding(self._layers | other._layers)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Dossier is immutable: use .add() or | instead of setting {name}")

    def __reduce__(self) -> tuple[Callable[..., Dossier], tuple[Any, ...]]:
        return _holding, (self._layers, self._undated)

    def __eq__(self, other: object) -> bool:
        return self._layers == other._layers if isinstance(other, Dossier) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._layers)

    def __len__(self) -> int:
        """How many ids it holds."""
        return len(self._layers)

    def __contains__(self, record_id: object) -> bool:
        return isinstance(record_id, str) and bool(self._layers[record_id])

    def __iter__(self) -> Iterator[Record]:
        """Every record as it is stored, by id, variants of one id behind each other."""
        flat = self._layers.flat
        for key in sorted(flat):
            yield from cast("tuple[Record, ...]", flat[key])

    def __repr__(self) -> str:
        return f"<Dossier: {len(self.articles)} articles, {len(self.claims)} claims>"

    def __getitem__(self, record_id: str) -> Record:
        """Give the record of an id.

        Raises:
            NoSuchRecordError: where the dossier does not hold it.
        """
        variants = self.variants(record_id)
        if not variants:
            raise NoSuchRecordError(f"the dossier holds no record {record_id!r}")
        return shown(variants)

    def variants(self, record_id: str) -> tuple[Record, ...]:
        """Give every record of an id as it is stored; none where there is none."""
        return cast("tuple[Record, ...]", self._layers[record_id])

    @property
    def articles(self) -> Mapping[str, Article]:
        """The articles, by id."""
        return self._of_type(Article)

    @property
    def claims(self) -> Mapping[str, Claim]:
        """The claims, by id."""
        return self._of_type(Claim)

    @cached_property
    def mentions(self) -> Mapping[str, Mention]:
        """The event mentions, by id; an article's main event is there even where no record states it."""
        stated = self._of_type(Mention)
        articles = self.articles.keys() | {claim.article for claim in self.claims.values()}
        implied = {main.id: main for main in map(Mention, articles)}
        return dict(sorted((implied | dict(stated)).items()))

    @property
    def sources(self) -> Mapping[str, Source]:
        """The sources, by id."""
        return self._of_type(Source)

    @property
    def extractions(self) -> Mapping[str, Extraction]:
        """The runs of extractors, by id."""
        return self._of_type(Extraction)

    @property
    def judgements(self) -> Mapping[str, Judgement]:
        """What people say of which mentions are of one event, by id."""
        return self._of_type(Judgement)

    @property
    def corrections(self) -> Mapping[str, Correction]:
        """The withdrawals and replacements of claims, by id."""
        return self._of_type(Correction)

    @property
    def rulings(self) -> Mapping[str, Ruling]:
        """The editors' decisions on values, by id."""
        return self._of_type(Ruling)

    @property
    def retractions(self) -> Mapping[str, Retraction]:
        """The withdrawals of records, by id."""
        return self._of_type(Retraction)

    @property
    def version_links(self) -> Mapping[str, VersionLink]:
        """What people say of which article is a later version of which, by id."""
        return self._of_type(VersionLink)

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """All that people decided: the five kinds above."""
        kinds = (self.judgements, self.corrections, self.rulings, self.retractions, self.version_links)
        return tuple(act for acts in kinds for act in acts.values())

    @cached_property
    def claims_by_article(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims of each article, in the order of the text."""
        return _grouped(self.claims.values(), lambda claim: claim.article, _text_order)

    @cached_property
    def claims_by_attribute(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims about each attribute, by id."""
        return _grouped(self.claims.values(), lambda claim: claim.attribute)

    @cached_property
    def articles_by_source(self) -> Mapping[str, tuple[Article, ...]]:
        """The articles of each source's key, by id; those whose page shows no source stand under the empty key."""
        return _grouped(self.articles.values(), lambda article: article.source_key)

    @cached_property
    def articles_by_day(self) -> Mapping[date | None, tuple[Article, ...]]:
        """The articles of each day of publication, by id; undated ones, and those of no one day, under None."""
        return _grouped(self.articles.values(), _day)

    def target(self, record: Record | str) -> Target:
        """Name a record, or the one of an id, for an act to be about.

        Raises:
            NoSuchRecordError: for an id that the dossier does not hold.

        Examples:
            >>> page = Article.from_text("Two boats sank.", source="The Example")
            >>> Dossier.of(page).target(page.id).kind
            'article'
        """
        if isinstance(record, str):
            record = self.mentions[record] if record in self.mentions else self[record]
        return Target.of(record, self.articles)

    @property
    def undated(self) -> tuple[Record, ...]:
        """What `as_of` could not tell to be published by then; empty for a dossier that it did not give."""
        return self._undated

    def as_of(self, day: str | date, *, undated: Literal["leave out", "include"] = "leave out") -> Dossier:
        """Give what was published by the end of a day, and acts that were recorded by then.

        What shows no time, or one that the day lies within, is listed in `.undated` of the result, and is in the
        result only with `undated="include"`; so it is with what stands in an article that is not at hand.

        Examples:
            >>> page = Article.from_text("Two boats sank.", source="The Example", published="2021-01-11")
            >>> whole = Dossier.of(page, Article.from_text("Nobody saw it."))
            >>> then = whole.as_of("2021-01-12")
            >>> len(then.articles), len(then.undated), len(whole.as_of("2021-01-10").articles)
            (1, 1, 0)
        """
        articles = (page for key in self.articles for page in cast("tuple[Article, ...]", self.variants(key)))
        known, unclear = published_by((*articles, *self.acts), day)
        orphaned = tuple(
            r for r in self if isinstance(r, Claim | Mention | Extraction) and r.article not in self.articles
        )
        wanted = known
        if undated == "include":
            wanted = known | unclear | frozenset(record.article for record in orphaned)
        listed = (*(self[key] for key in sorted(unclear)), *orphaned)
        return _holding(self._layers.keeping(OfPages(wanted)), listed)

    def keeping(self, wanted: Callable[[Record], bool]) -> Dossier:
        """Give the records that are wanted; of an id with several variants the first is asked about.

        Examples:
            >>> page = Article.from_text("Two boats sank.", source="The Example")
            >>> len(Dossier.of(page, Source("The Example")).keeping(lambda record: record.tag == "source"))
            1
        """
        return _holding(self._layers.keeping(wanted), self._undated)

    def without(self, source: str | Source) -> Dossier:
        """Give what there is without a source: without its record, its articles, and what is read from them.

        A source is given as such, or by its name or domain. What people decided on its records stays, and has
        lost its target.
        """
        return self.keeping(of_other_sources(source, self.articles.values()))

    def detach_texts(self) -> Dossier:
        """Give the same without whole pages, for sharing: of each text only the sentences that records quote stay.

        Ids, digests and all that the pages show of themselves stay, and so does every other record. Merging with
        a dossier that holds the texts puts them back.
        """
        quoted: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for record in self:
            for article, span in quotes_of(record):
                quoted[article].append((span.start, span.end))
        return Dossier.from_records(
            record.detached(with_sentences(record, quoted[record.id])) if isinstance(record, Article) else record
            for record in self
        )

    def _of_type(self, kind: type[R]) -> Mapping[str, R]:
        return cast("Mapping[str, R]", self._by_type[kind])

    @cached_property
    def _by_type(self) -> Mapping[type, Mapping[str, Record]]:
        found: dict[type, dict[str, Record]] = {kind: {} for kind in RECORD_TYPES}
        flat = self._layers.flat
        for key in sorted(flat):
            record = cast("Record", shown(flat[key]))
            found[type(record)][key] = record
        return found


def _day(article: Article) -> date | None:
    if article.published is None or article.published.first_day != article.published.last_day:
        return None
    return article.published.first_day


def _grouped(
    things: Iterable[T], key: Callable[[T], K], order: Callable[[T], Any] | None = None
) -> dict[K, tuple[T, ...]]:
    """Group things that come by id; within a group that order stays, unless there is another."""
    found: defaultdict[K, list[T]] = defaultdict(list)
    for thing in things:
        found[key(thing)].append(thing)
    groups = sorted(found, key=lambda name: (name is not None, name))
    return {name: tuple(sorted(found[name], key=order) if order else found[name]) for name in groups}


def _text_order(claim: Claim) -> tuple[int, int, str]:
    return claim.span.start, claim.span.end, claim.id


def _checked(records: Iterable[object]) -> Iterator[Record]:
    for record in records:
        if not isinstance(record, RECORD_TYPES):
            raise InvalidValueError(f"{type(record).__name__} is no record: add {_type_names()}")
        yield record


def _type_names() -> str:
    return ", ".join(kind.__name__ for kind in RECORD_TYPES)


def _holding(layers: Layers, undated: tuple[Record, ...] = ()) -> Dossier:
    dossier = Dossier()
    _set(dossier, layers, undated)
    return dossier


def _set(dossier: Dossier, layers: Layers, undated: tuple[Record, ...]) -> None:
    object.__setattr__(dossier, "_layers", layers)
    object.__setattr__(dossier, "_undated", undated)
