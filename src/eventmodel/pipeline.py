"""The whole way in one call: from files to a dossier of records."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import attrs

from eventmodel.adapters.adapter import NO_LANGUAGE
from eventmodel.adapters.claim_rows import ClaimRow, claims_of_rows
from eventmodel.adapters.inputs import Notice, copied, find_inputs, is_stream
from eventmodel.adapters.reading import Reader
from eventmodel.adapters.registry import suffixes_of
from eventmodel.adapters.sources import known_sources
from eventmodel.errors import EventModelError, InputsNotReadError
from eventmodel.extraction import extract
from eventmodel.model.article import Article
from eventmodel.model.dossier import Dossier, Record
from eventmodel.model.failure import Failure
from eventmodel.model.source import Source, SourceKind
from eventmodel.serialization import is_dossier_file, load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import IO

    from eventmodel.adapters.adapter import Adapter, Item
    from eventmodel.extraction import Extractor


def read(
    *paths: str | Path,
    failures: list[Failure] | None = None,
    notices: list[Notice] | None = None,
    progress: Callable[[Path, int, int], object] | None = None,
    adapters: Sequence[Adapter] | None = None,
    extractors: Sequence[Extractor] | None = None,
    onto: Dossier | None = None,
) -> Dossier:
    """Read files, folders, patterns, archives, `-` and saved dossiers into one dossier: articles and their claims.

    Each file is read by the adapter that knows it (`adapters`, or all that are installed). Rows of tables that
    make claims on articles are held against all articles of the call. What cannot be read never stops the rest:
    with `failures`, a list, it is appended there; without, one error at the end lists it all and carries the
    dossier of the rest. `notices` takes what was passed over, and contents that were met twice and read once.
    `progress` is called with each file, its number and their count. `extractors` run beside the library's own rules
    (those that installed packages bring, unless others are given). `onto` is a dossier that all of it is added to.

    Raises:
        InputsNotReadError: where something could not be read and `failures` was not given.
    """
    reader = Reader(adapters)
    inputs = find_inputs(paths, suffixes_of(reader.adapters))
    made = _Made(list(inputs.failures), Dossier() if onto is None else onto, extractors)
    made.notices += [
        Notice(str(path), "passed over: no adapter reads files of that name") for path in inputs.passed_over
    ]
    for number, path in enumerate(inputs.files, 1):
        if progress is not None:
            progress(path, number, len(inputs.files))
        if is_stream(path):
            made.take_stream(reader, path)
        elif path.is_file() and is_dossier_file(path):
            made.merge(path, str(path))
        else:
            made.take(reader.read_file(path, named=path in inputs.named))
    dossier = made.dossier()
    if notices is not None:
        notices.extend(made.notices)
    if failures is not None:
        failures.extend(made.failures)
    elif made.failures:
        raise InputsNotReadError(made.failures, dossier)
    return dossier


class _Made:
    """What was made of the inputs so far."""

    def __init__(self, failures: list[Failure], onto: Dossier, extractors: Sequence[Extractor] | None = None) -> None:
        self.failures = failures
        self._extractors = extractors
        self.notices: list[Notice] = []
        self._whole = onto
        self._records: list[Record] = []
        self._rows: list[ClaimRow] = []

    def take_stream(self, reader: Reader, path: Path) -> None:
        """Take what comes from standard input or a pipe: its first bytes tell whether that is a saved dossier."""
        try:
            with copied(path) as copy:
                if is_dossier_file(copy):
                    self.merge(copy, str(path))
                else:
                    self.take(reader.read_copy(copy, str(path)))
        except OSError as cause:
            self.failures.append(Failure(str(path), f"it could not be read: {cause.strerror or cause}"))

    def merge(self, source: Path | IO[bytes], place: str) -> None:
        """Merge a saved dossier."""
        try:
            self._whole |= load(source)
        except EventModelError as error:
            self.failures.append(Failure(place, str(error)))

    def take(self, items: Iterable[Item | Notice]) -> None:
        """Take what a file holds."""
        for item in items:
            if isinstance(item, Failure):
                self.failures.append(item)
            elif isinstance(item, Notice):
                self.notices.append(item)
            elif isinstance(item, ClaimRow):
                self._rows.append(item)
            else:
                self._records.extend(_with_readings(item, self._extractors))

    def dossier(self) -> Dossier:
        """Give all of it as one dossier, the claims of tables included."""
        whole = self._whole | Dossier.of(*_with_copies(self._records, self.notices))
        for result in claims_of_rows(self._rows, whole.articles.values() if self._rows else ()):
            if isinstance(result, Failure):
                self.failures.append(result)
            else:
                whole = whole.add(result)
        return whole


def _with_readings(item: Record, extractors: Sequence[Extractor] | None) -> Iterator[Record]:
    """An article with what is read from it; a row of figures has no words to read."""
    if not isinstance(item, Article):
        yield item
    elif item.language == NO_LANGUAGE:
        yield item
        yield from sources_of(item)
    else:
        yield from records_of(item, extractors=extractors)


def _with_copies(records: Iterable[Record], notices: Iterable[Notice]) -> Iterator[Record]:
    """The records again, each article with the paths of files of the same content, which were not read."""
    copies: defaultdict[str, list[str]] = defaultdict(list)
    for notice in notices:
        if notice.same_as:
            copies[notice.same_as].append(notice.place)
    for record in records:
        same = (
            [place for path in record.paths for place in copies[path]] if isinstance(record, Article) and copies else []
        )
        yield attrs.evolve(record, paths=(*record.paths, *same)) if isinstance(record, Article) and same else record


def sources_of(article: Article) -> tuple[Source, ...]:
    """Give the sources that an article shows: its outlet, of the kind that is known, and the agencies it credits."""
    known = known_sources()
    listed = known.named(article.source) if article.source else None
    kind = SourceKind.OUTLET if listed is None else listed.kind
    outlet = (Source(article.source, kind, article.domain),) if article.source else ()
    return (*outlet, *(Source(name, SourceKind.AGENCY) for name in article.agencies))


def records_of(article: Article, *, extractors: Sequence[Extractor] | None = None) -> tuple[Record, ...]:
    """Give an article with everything that is read from it: its source, its agencies, its mentions and claims.

    `extractors` run beside the library's own rules; without them, those that installed packages bring.

    Examples:
        >>> from eventmodel.model import Article
        >>> page = Article.from_text("At least 17 people died when a ferry sank.", source="The Example")
        >>> sorted({type(record).__name__ for record in records_of(page)})
        ['Article', 'Claim', 'Extraction', 'Mention', 'Source']
    """
    return (article, *sources_of(article), *extract(article, extractors=extractors))
