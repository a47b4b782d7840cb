"""The whole way in one call: from files to a dossier of records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventmodel.adapters import find_inputs, read_files
from eventmodel.errors import EventModelError, InputsNotReadError
from eventmodel.extraction import extract
from eventmodel.model.dossier import Dossier, Record
from eventmodel.model.failure import Failure
from eventmodel.model.source import Source, SourceKind
from eventmodel.serialization import is_dossier_file, load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from eventmodel.model.article import Article


def read(
    *paths: str | Path,
    failures: list[Failure] | None = None,
    progress: Callable[[Path, int, int], object] | None = None,
) -> Dossier:
    """Read pages, folders of pages and saved dossiers into one dossier: articles and their claims.

    What cannot be read never stops the rest. With `failures`, a list, it is appended there; without, one
    error at the end lists it all and carries the dossier of the rest. `progress` is called with each file,
    its number and their count.

    Raises:
        InputsNotReadError: where something could not be read and `failures` was not given.
    """
    inputs = find_inputs(paths)
    lost = list(inputs.failures)
    whole = Dossier()
    records: list[Record] = []
    for number, path in enumerate(inputs.files, 1):
        if progress is not None:
            progress(path, number, len(inputs.files))
        if is_dossier_file(path):
            whole = _merged(whole, path, lost)
        else:
            records.extend(_read_page(path, lost))
    whole |= Dossier.of(*records)
    if failures is not None:
        failures.extend(lost)
    elif lost:
        raise InputsNotReadError(lost, whole)
    return whole


def _merged(dossier: Dossier, path: Path, lost: list[Failure]) -> Dossier:
    try:
        return dossier | load(path)
    except EventModelError as error:
        lost.append(Failure(str(path), str(error)))
        return dossier


def _read_page(path: Path, lost: list[Failure]) -> Iterator[Record]:
    for result in read_files((path,)):
        if isinstance(result, Failure):
            lost.append(result)
        else:
            yield from records_of(result)


def records_of(article: Article) -> tuple[Record, ...]:
    """Give an article with everything that is read from it: its source, its agencies, its mentions and claims.

    Examples:
        >>> from eventmodel.model import Article
        >>> page = Article.from_text("At least 17 people died when a ferry sank.", source="The Example")
        >>> sorted({type(record).__name__ for record in records_of(page)})
        ['Article', 'Claim', 'Extraction', 'Mention', 'Source']
    """
    sources = [Source(article.source, domain=article.domain)] if article.source else []
    agencies = [Source(name, SourceKind.AGENCY) for name in article.agencies]
    return (article, *sources, *agencies, *extract(article))
