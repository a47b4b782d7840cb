"""Which column of a table, or which field of another program's records, is what of an article or of a claim."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from eventmodel.errors import InvalidValueError
from eventmodel.model.attribute import attribute_named, shipped_attributes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

ARTICLE_FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "text": (
        "text",
        "body",
        "content",
        "maintext",
        "plaintext",
        "article_body",
        "articlebody",
        "full_text",
        "fulltext",
        "notes",
    ),
    "title": ("title", "headline"),
    "source": ("source", "outlet", "publisher", "source_name", "site_name", "newspaper"),
    "url": ("url", "link", "source_url", "article_url", "canonical_url"),
    "published": (
        "published",
        "date_published",
        "published_at",
        "published_date",
        "publishing_date",
        "date_publish",
        "pub_date",
        "pubdate",
        "publication_date",
        "datepublished",
        "publish_date",
    ),
    "authors": ("authors", "author", "byline", "bylines"),
    "agencies": ("agencies", "agency", "wire", "news_agency"),
    "language": ("language", "lang"),
}
"""The fields of an article, and the names of columns that are taken for each where nothing else is declared."""
CLAIM_FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "article": ("article", "article_id", "path", "file", "url", "article_url", "link"),
    "attribute": ("attribute",),
    "value": ("value", "words"),
    "quote": ("quote", "evidence", "exact"),
    "occurrence": ("occurrence",),
    "speaker": ("speaker", "said_by", "attribution"),
    "polarity": ("polarity",),
    "modality": ("modality",),
    "mention": ("mention", "event"),
}
"""The fields of a row that is a claim on an article, and the names of columns that are taken for each."""
_ARTICLE: Final = tuple(ARTICLE_FIELDS.items())
_CLAIM: Final = tuple(CLAIM_FIELDS.items())
_NEEDED: Final = ("article", "attribute", "value", "quote")
_NO_CLAIMS: Final = frozenset({"published", "announced"})


def _pairs(given: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    items = cast("Mapping[str, str]", given).items() if isinstance(given, Mapping) else given
    return tuple(sorted((str(field), str(column)) for field, column in items))


@attrs.frozen
class ColumnMapping:
    """Declares which column is what; what is not declared goes by the names in `ARTICLE_FIELDS` and `CLAIM_FIELDS`.

    Attributes:
        fields: pairs of a field and its column. The fields of an article are text, title, source, url, published,
            authors, agencies, language; those of a claim on an article are article (its id, path or url),
            attribute, value, quote, occurrence, speaker, polarity, modality, mention. An empty column says that
            the table has no such field.
        claims: pairs of an attribute and the column that holds its value, for tables whose rows are events.
            Where none is declared, a column that bears an attribute's name is one.
        events: whether it is; False where the rows are known to be no events.

    Raises:
        InvalidValueError: for a field or an attribute that there is not.

    Examples:
        >>> acled = ColumnMapping({"text": "notes", "source": "source"}, {"deaths": "fatalities", "date": "event_date"})
        >>> acled.columns_of(("event_date", "fatalities", "notes", "source"))["text"]
        'notes'
    """

    fields: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=_pairs)
    claims: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=_pairs)
    events: bool = True

    def __attrs_post_init__(self) -> None:
        known = {*ARTICLE_FIELDS, *CLAIM_FIELDS}
        for field, _ in self.fields:
            if field not in known:
                raise InvalidValueError(f"no field {field!r} of a table: expected one of {', '.join(sorted(known))}")
        for attribute, _ in self.claims:
            attribute_named(attribute)

    @classmethod
    def from_json(cls, path: Path) -> ColumnMapping:
        """Read a mapping from a file: `{"fields": {"text": "notes"}, "claims": {"deaths": "fatalities"}}`.

        Raises:
            InvalidValueError: naming the file and what is wrong in it.
        """
        try:
            found: Any = json.loads(path.read_text("utf-8"))
            return cls(found.get("fields", {}), found.get("claims", {}))
        except (OSError, ValueError, AttributeError, TypeError) as cause:
            expected = 'expected {"fields": {"text": "notes"}, "claims": {"deaths": "fatalities"}}'
            raise InvalidValueError(f"{path}: no mapping of columns: {cause}; {expected}") from cause

    @property
    def is_declared(self) -> bool:
        """Whether a user named any column."""
        return bool(self.fields or self.claims)

    def columns_of(self, columns: Iterable[str]) -> dict[str, str]:
        """Give the column of each field of an article, as far as a table with these columns has them."""
        return dict(_found(self.fields, tuple(columns), _ARTICLE))

    def claim_columns_of(self, columns: Iterable[str]) -> dict[str, str] | None:
        """Give the column of each field of a claim; None where the rows are no claims on articles."""
        found = dict(_found(self.fields, tuple(columns), _CLAIM))
        return found if all(field in found for field in _NEEDED) else None

    def attributes_of(self, columns: Iterable[str]) -> dict[str, str]:
        """Give the attribute that each column of an event table holds."""
        if self.claims or not self.events:
            return {column: attribute for attribute, column in self.claims}
        return dict(_attributes(tuple(columns)))

    def knows(self, columns: Collection[str]) -> bool:
        """Whether any of some columns is known: a field of an article or of a claim, or an attribute.

        Examples:
            >>> ColumnMapping().knows(["Headline", "x"]), ColumnMapping().knows(["x", "author"])
            (True, False)
        """
        fields = self.columns_of(columns).keys() - {"language", "authors", "agencies"}
        return bool(fields or self.claim_columns_of(columns) or self.attributes_of(columns).keys() & set(columns))


@lru_cache(maxsize=1024)
def _found(
    declared: tuple[tuple[str, str], ...], columns: tuple[str, ...], names: tuple[tuple[str, tuple[str, ...]], ...]
) -> tuple[tuple[str, str], ...]:
    """The column of each field; remembered, as all rows of a table have the same columns."""
    by_name: dict[str, str] = {}
    for column in columns:
        by_name.setdefault(folded(column), column)
    told = dict(declared)
    found: list[tuple[str, str]] = []
    for field, known in names:
        candidates = (folded(told[field]),) if field in told else known
        found += [(field, by_name[name]) for name in candidates if name in by_name][:1]
    return tuple(found)


@lru_cache(maxsize=1024)
def _attributes(columns: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The columns that bear an attribute's name; remembered likewise."""
    shipped = shipped_attributes().keys() - _NO_CLAIMS
    return tuple((column, folded(column)) for column in columns if folded(column) in shipped)


def folded(column: str) -> str:
    """Give a column's name as names are compared.

    Examples:
        >>> folded(" Date-Published ")
        'date_published'
    """
    return re.sub(r"[\s_.-]+", "_", column.strip().casefold())
