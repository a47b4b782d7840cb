"""The dossier: records and their indexes; merging is set union."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, cast

import attrs

from eventmodel.errors import InvalidValueError, NoSuchRecordError
from eventmodel.model.article import Article
from eventmodel.model.canonical import canonical_json, plain
from eventmodel.model.claim import Claim
from eventmodel.model.extraction import Extraction
from eventmodel.model.mention import Mention
from eventmodel.model.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

Record = Source | Article | Mention | Claim | Extraction
"""Anything that a dossier stores."""
RECORD_TYPES: tuple[type[Record], ...] = (Source, Article, Mention, Claim, Extraction)
R = TypeVar("R", Source, Article, Mention, Claim, Extraction)


class Dossier:
    """A set of records, immutable; `a | b` holds what either holds.

    Records with one id that differ in what is no part of their identity (the files that an article was read
    from, say) are all kept; a look-up shows them joined. Merging is therefore commutative, associative and
    idempotent, and leaves its inputs as they were.

    Examples:
        >>> page = Article.from_text("Two boats sank.", source="The Example")
        >>> len(Dossier.of(page) | Dossier.of(page))
        1
    """

    __slots__ = ("__dict__", "_records")
    _records: Mapping[str, tuple[Record, ...]]

    def __init__(self) -> None:
        object.__setattr__(self, "_records", {})

    @classmethod
    def of(cls, *records: Record) -> Dossier:
        """Hold these records, given in any order.

        Raises:
            InvalidValueError: for what is no record.
        """
        return cls().add(*records)

    def add(self, *records: Record) -> Dossier:
        """Give a dossier with these records as well; this one is unchanged."""
        merged = dict(self._records)
        for record in records:
            if not isinstance(record, RECORD_TYPES):
                raise InvalidValueError(f"{type(record).__name__} is no record: add {_type_names()}")
            merged[record.id] = _union(merged.get(record.id, ()), (record,))
        return _holding(merged)

    def __or__(self, other: object) -> Dossier:
        """Hold what either holds."""
        if not isinstance(other, Dossier):
            return NotImplemented
        merged = dict(self._records)
        for key, variants in other._records.items():
            merged[key] = _union(merged.get(key, ()), variants)
        return _holding(merged)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Dossier is immutable: use .add() or | instead of setting {name}")

    def __reduce__(self) -> tuple[Callable[..., Dossier], tuple[Any, ...]]:
        return _holding, (self._records,)

    def __eq__(self, other: object) -> bool:
        return self._records == other._records if isinstance(other, Dossier) else NotImplemented

    def __hash__(self) -> int:
        return hash(frozenset(self._records.items()))

    def __len__(self) -> int:
        return len(self._records)

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._records

    def __iter__(self) -> Iterator[Record]:
        """Every record as it was stored, by id, variants of one id behind each other."""
        for key in sorted(self._records):
            yield from self._records[key]

    def __repr__(self) -> str:
        return f"<Dossier: {len(self.articles)} articles, {len(self.claims)} claims>"

    def __getitem__(self, record_id: str) -> Record:
        """Give the record of an id.

        Raises:
            NoSuchRecordError: where the dossier does not hold it.
        """
        try:
            return _joined(self._records[record_id])
        except KeyError:
            raise NoSuchRecordError(f"the dossier holds no record {record_id!r}") from None

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """The articles, by id."""
        return self._of_type(Article)

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """The claims, by id."""
        return self._of_type(Claim)

    @cached_property
    def mentions(self) -> Mapping[str, Mention]:
        """The event mentions, by id; an article's main event is there even where no record states it."""
        stated = self._of_type(Mention)
        articles = self.articles.keys() | {claim.article for claim in self.claims.values()}
        implied = {main.id: main for main in map(Mention, articles)}
        return dict(sorted((implied | stated).items()))

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources, by id."""
        return self._of_type(Source)

    @cached_property
    def extractions(self) -> Mapping[str, Extraction]:
        """The runs of extractors, by id."""
        return self._of_type(Extraction)

    @cached_property
    def claims_by_article(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims of each article, in the order of the text."""
        found: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims.values():
            found[claim.article].append(claim)
        return {key: tuple(sorted(found[key], key=_text_order)) for key in sorted(found)}

    def _of_type(self, kind: type[R]) -> dict[str, R]:
        return {
            key: cast("R", _joined(self._records[key]))
            for key in sorted(self._records)
            if isinstance(self._records[key][0], kind)
        }


def _text_order(claim: Claim) -> tuple[int, int, str]:
    return claim.span.start, claim.span.end, claim.id


def _type_names() -> str:
    return ", ".join(kind.__name__ for kind in RECORD_TYPES)


def _holding(records: Mapping[str, tuple[Record, ...]]) -> Dossier:
    dossier = Dossier()
    object.__setattr__(dossier, "_records", records)
    return dossier


def _union(mine: tuple[Record, ...], theirs: tuple[Record, ...]) -> tuple[Record, ...]:
    """The variants of both sides, once each, in their canonical order."""
    if mine == theirs or not theirs:
        return mine
    if not mine:
        return theirs
    known = {canonical_json(plain(record)): record for record in (*mine, *theirs)}
    return tuple(known[spelling] for spelling in sorted(known))


def _joined(variants: tuple[Record, ...]) -> Record:
    """One record that shows all variants: lists are united, of single fields the canonically last stands."""
    if len(variants) == 1:
        return variants[0]
    fields = {field.name: field.default for field in attrs.fields(type(variants[0]))}
    shown = {name: _joined_field([getattr(v, name) for v in variants], fields[name]) for name in fields}
    return type(variants[0])(**shown)


def _is_names(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(part, str) for part in value)  # pyright: ignore[reportUnknownVariableType]


def _joined_field(values: Iterable[Any], default: object) -> Any:
    said = [value for value in values if value != default]
    if not said:
        return default
    if all(value == said[0] for value in said):
        return said[0]
    if all(_is_names(value) for value in said):
        return tuple(sorted({name for value in said for name in value}))
    return max(said, key=lambda value: canonical_json(plain(value)))
