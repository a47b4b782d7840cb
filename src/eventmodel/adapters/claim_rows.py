"""Claims from a table: each row names an article, an attribute, the value in words, and the quote that carries it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

import attrs

from eventmodel.adapters.cells import read_cell
from eventmodel.errors import EventModelError, InvalidValueError
from eventmodel.model.claim import Claim, Modality, Polarity
from eventmodel.model.failure import Failure
from eventmodel.model.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from enum import Enum

    from eventmodel.model.article import Article

    E = TypeVar("E", bound=Enum)

_NO: Final = {"no": "negative", "denied": "negative", "false": "negative", "yes": "positive", "true": "positive"}


@attrs.frozen
class ClaimRow:
    """A row of a table that makes a claim on an article of another file, which may not have been read yet.

    Attributes:
        place: the file.
        number: the row, as a person counts.
        fields: pairs of a field of a claim and the words of its cell.
    """

    place: str
    number: int
    fields: tuple[tuple[str, str], ...]


class Articles:
    """Articles by what a table may call them: id, path, the file's own name where only one bears it, or url.

    Examples:
        >>> from eventmodel.model import Article
        >>> page = Article.from_text("Two boats sank.", url="https://example.org/boats")
        >>> Articles([page]).named("https://example.org/boats/") == page
        True
    """

    def __init__(self, articles: Iterable[Article]) -> None:
        self._by_name: dict[str, dict[str, Article]] = {}
        for article in articles:
            for path in article.paths:
                for name in {path, Path(path).as_posix(), Path(path).name}:
                    self._add(name, article)
            self._add(article.id, article)
            if article.url:
                self._add(_address(article.url), article)

    def _add(self, name: str, article: Article) -> None:
        self._by_name.setdefault(name, {})[article.id] = article

    def named(self, words: str) -> Article:
        """Give the one article of a name.

        Raises:
            InvalidValueError: where none bears it, or several do.
        """
        found = (
            self._by_name.get(words)
            or self._by_name.get(_address(words))
            or self._by_name.get(Path(words).as_posix())
            or {}
        )
        if len(found) == 1:
            return next(iter(found.values()))
        if found:
            raise InvalidValueError(f"{len(found)} articles are called {words!r}: give the id of one, or a longer path")
        raise InvalidValueError(f"no article is called {words!r}: give the id, path or url of one that is read as well")


def _address(url: str) -> str:
    return url.partition("://")[2].removeprefix("www.").rstrip("/") if "://" in url else url


def claims_of_rows(rows: Iterable[ClaimRow], articles: Iterable[Article]) -> Iterator[Claim | Mention | Failure]:
    """Make claims of rows on articles; a row that cannot be is a Failure with its number, and the rest goes on."""
    known = Articles(articles)
    for row in rows:
        try:
            yield from _claim(row, known)
        except EventModelError as cause:
            yield Failure(row.place, f"row {row.number}: {cause}")


def _claim(row: ClaimRow, known: Articles) -> Iterator[Claim | Mention]:
    fields = {field: words.strip() for field, words in row.fields}
    for field in ("article", "attribute", "value", "quote"):
        if not fields.get(field):
            raise InvalidValueError(f"the column for {field!r} is empty")
    article = known.named(fields["article"])
    mention = _mention(article, fields.get("mention", ""))
    claim = article.claim(
        fields["attribute"],
        read_cell(fields["attribute"], fields["value"]),
        quote=fields["quote"],
        occurrence=_occurrence(fields.get("occurrence", "")),
        mention=mention,
        speaker=tuple(part.strip() for part in fields.get("speaker", "").split(">") if part.strip()),
        polarity=_one_of(Polarity, fields.get("polarity", "")) or Polarity.POSITIVE,
        modality=_one_of(Modality, fields.get("modality", "")) or Modality.ACTUAL,
    )
    if isinstance(mention, Mention):
        yield mention
    yield claim


def _mention(article: Article, words: str) -> Mention | str | None:
    """The main event; or one by its id; or the one that some words of the text name."""
    if not words or words.casefold() == "main":
        return None
    return words if words.startswith("m1-") else Mention(article.id, article.find(words), title=words)


def _occurrence(words: str) -> int | None:
    if not words:
        return None
    if not words.isdecimal():
        raise InvalidValueError(f"{words!r} is no number of an occurrence: 0 is the first")
    return int(words)


def _one_of(kind: type[E], words: str) -> E | None:
    if not words:
        return None
    folded = _NO.get(words.casefold(), words.casefold())
    try:
        return kind(folded)
    except ValueError:
        expected = ", ".join(str(one.value) for one in kind)
        raise InvalidValueError(f"{words!r} is no {kind.__name__.casefold()}: expected one of {expected}") from None
