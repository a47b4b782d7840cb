"""Reading what the user names: each document by the adapter that knows it; what fails is listed, the rest goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventmodel.adapters.inputs import Document, Notice, Seen, documents_of, find_inputs
from eventmodel.adapters.registry import choose, known_adapters, suffixes_of
from eventmodel.errors import EventModelError
from eventmodel.model.article import Article
from eventmodel.model.failure import Failure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import IO, BinaryIO

    from eventmodel.adapters.adapter import Adapter, Item


class Reader:
    """Reads documents one by one and remembers which contents it has read.

    Examples:
        >>> Reader().adapters[0].name
        'csv'
    """

    def __init__(self, adapters: Sequence[Adapter] | None = None) -> None:
        self.adapters: tuple[Adapter, ...] = known_adapters() if adapters is None else tuple(adapters)
        self._seen = Seen()

    def read_copy(self, copy: IO[bytes], place: str) -> Iterator[Item | Notice]:
        """Read what was copied of standard input or of a pipe, as a document that the user named."""
        yield from self._read(Document(place, named=True, stream=copy))

    def read_file(self, path: Path, *, named: bool = True) -> Iterator[Item | Notice]:
        """Read a file, or all files of an archive."""
        for document in documents_of(path, named=named):
            if isinstance(document, Failure):
                yield document
            else:
                yield from self._read(document)

    def _read(self, document: Document) -> Iterator[Item | Notice]:
        adapter = choose(self.adapters, document)
        if adapter is None:
            message = "no adapter knows what this is"
            yield (
                Failure(document.place, message)
                if document.named
                else Notice(document.place, f"passed over: {message}")
            )
            return
        before = self._seen.before(document, adapter.name)
        if before is not None:
            yield Notice(document.place, f"the same content as {before}, which was read in its stead", before)
            return
        yield from read_stream(adapter, document.stream, document.place)  # type: ignore[arg-type]  # IO[bytes] is what BinaryIO is


def read_stream(adapter: Adapter, stream: BinaryIO, place: str) -> Iterator[Item]:
    """Read a stream by an adapter; an error of the library or of the stream becomes a Failure at that place.

    Articles get the place as the path that they were read from.
    """
    try:
        for item in adapter.read(stream, place):
            yield _placed(item, place)
    except EventModelError as cause:
        yield Failure(place, str(cause))
    except OSError as cause:
        yield Failure(place, f"the file could not be read: {cause.strerror or cause}")
    except (RecursionError, MemoryError) as cause:
        yield Failure(place, f"the file is too large or too deep to read ({type(cause).__name__})")


def _placed(item: Item, place: str) -> Item:
    return attrs.evolve(item, paths=(place,)) if isinstance(item, Article) and not item.paths and place else item


def read_inputs(
    *paths: str | Path,
    adapters: Sequence[Adapter] | None = None,
    progress: Callable[[Path, int, int], object] | None = None,
) -> Iterator[Item | Notice]:
    """Read files, folders, patterns, archives and `-` into what their adapters yield, one after the other.

    Nothing is held: a million files are read in the memory of one. What cannot be read is a Failure, what was
    passed over or stood there twice a Notice; neither stops the rest. `progress` is called with each file,
    its number and their count.

    Examples:
        >>> [str(failure) for failure in read_inputs("nowhere.txt")]
        ['nowhere.txt: there is no such file or folder']
    """
    reader = Reader(adapters)
    inputs = find_inputs(paths, suffixes_of(reader.adapters))
    yield from inputs.failures
    yield from (Notice(str(path), "passed over: no adapter reads files of that name") for path in inputs.passed_over)
    for number, path in enumerate(inputs.files, 1):
        if progress is not None:
            progress(path, number, len(inputs.files))
        yield from reader.read_file(path, named=path in inputs.named)


def read_files(files: Iterable[str | Path]) -> Iterator[Article | Failure]:
    """Read files into their articles alone, one after the other, each into what it holds or a Failure."""
    for item in read_inputs(*files):
        if isinstance(item, Article | Failure):
            yield item
