"""The whole way in one call: from files to a dossier of records."""

from __future__ import annotations

from collections import defaultdict
from contextlib import ExitStack
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Final

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
    from concurrent.futures import Executor, Future
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
    processes: int = 1,
) -> Dossier:
    """Read files, folders, patterns, archives, `-` and saved dossiers into one dossier: articles and their claims.

    Each file is read by the adapter that knows it (`adapters`, or all that are installed). Rows of tables that
    make claims on articles are held against all articles of the call. What cannot be read never stops the rest:
    with `failures`, a list, it is appended there; without, one error at the end lists it all and carries the
    dossier of the rest. `notices` takes what was passed over, and contents that were met twice and read once.
    `progress` is called with each file, its number and their count. `extractors` run beside the library's own rules
    (those that installed packages bring, unless others are given). `onto` is a dossier that all of it is added to.
    With `processes`, claims are read from articles in so many processes, which gives the same dossier and pays from
    some hundred pages on; where a system starts processes anew (Windows, macOS), the caller's script needs the usual
    `if __name__ == "__main__":`.

    Raises:
        InputsNotReadError: where something could not be read and `failures` was not given.
    """
    reader = Reader(adapters)
    inputs = find_inputs(paths, suffixes_of(reader.adapters))
    with ExitStack() as stack:
        pool = stack.enter_context(_processes(processes)) if processes > 1 else None
        made = _Made(list(inputs.failures), Dossier() if onto is None else onto, _Readings(extractors, pool))
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

    def __init__(self, failures: list[Failure], onto: Dossier, readings: _Readings) -> None:
        self.failures = failures
        self.notices: list[Notice] = []
        self._whole = onto
        self._readings = readings
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
                self._readings.take(item)

    def dossier(self) -> Dossier:
        """Give all of it as one dossier, the claims of tables included."""
        whole = self._whole | Dossier.of(*_with_copies(self._readings.all(), self.notices))
        for result in claims_of_rows(self._rows, whole.articles.values() if self._rows else ()):
            if isinstance(result, Failure):
                self.failures.append(result)
            else:
                whole = whole.add(result)
        return whole


def _processes(count: int) -> Executor:
    from concurrent.futures import ProcessPoolExecutor  # it takes long to load, and few ask for it

    return ProcessPoolExecutor(count)


class _Readings:
    """What is read from articles, here or in other processes, some articles at a time."""

    def __init__(self, extractors: Sequence[Extractor] | None, pool: Executor | None) -> None:
        self._read = partial(_with_readings, extractors=extractors)
        self._pool = pool
        self._done: list[Record] = []
        self._waiting: list[Record] = []
        self._begun: list[Future[list[Record]]] = []

    def take(self, item: Record) -> None:
        if self._pool is None:
            self._done += self._read([item])
            return
        self._waiting.append(item)
        if len(self._waiting) == _AT_A_TIME:
            self._begin(self._pool)

    def _begin(self, pool: Executor) -> None:
        self._begun.append(pool.submit(self._read, self._waiting))
        self._waiting = []

    def all(self) -> Iterator[Record]:
        """Everything, in the order in which it was taken."""
        if self._pool is not None:
            self._begin(self._pool)
        return chain(self._done, chain.from_iterable(future.result() for future in self._begun))


_AT_A_TIME: Final = 16
"""So many articles are handed to another process at once."""


def _with_readings(items: Iterable[Record], extractors: Sequence[Extractor] | None) -> list[Record]:
    """Articles with what is read from them; a row of figures has no words to read."""
    found: list[Record] = []
    for item in items:
        if not isinstance(item, Article):
            found.append(item)
        elif item.language == NO_LANGUAGE:
            found += (item, *sources_of(item))
        else:
            found += records_of(item, extractors=extractors)
    return found


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
