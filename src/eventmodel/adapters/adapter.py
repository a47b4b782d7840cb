"""The one protocol of adapters: what each is called, what it reads, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from eventmodel.model.extraction import Diagnostic, Extraction

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from typing import BinaryIO, TypeAlias

    from eventmodel.adapters.claim_rows import ClaimRow
    from eventmodel.model.article import Article
    from eventmodel.model.claim import Claim
    from eventmodel.model.failure import Failure
    from eventmodel.model.mention import Mention
    from eventmodel.model.source import Source

    Item: TypeAlias = Article | Source | Mention | Claim | Extraction | ClaimRow | Failure
    """What an adapter yields: records, claims on articles of other files, and what it could not read."""

HEAD: Final = 65_536
"""So many of a file's first bytes `sniff` is shown, at the most."""
FOUND: Final = 0.5
"""How sure an adapter must be of a file in a folder or an archive; of one that the user names, it is surest."""
NO_LANGUAGE: Final = "zxx"
"""ISO 639's code for what has no words of any language: a row of figures. No extractor is asked to read it."""


@runtime_checkable
class Adapter(Protocol):
    """Reads one outside format into Articles; it knows nothing of events.

    Other packages add theirs through the entry-point group `eventmodel.adapters`, each a class that is called
    without arguments. `eventmodel.testing.check_adapter` checks one.
    """

    @property
    def name(self) -> str:
        """A short name of its own, `page-text`."""
        ...

    @property
    def version(self) -> str:
        """Its version: another one may read the same bytes otherwise."""
        ...

    @property
    def suffixes(self) -> Collection[str]:
        """The endings of files that a folder or an archive is searched for, with their dots, in lower case."""
        ...

    @property
    def about(self) -> str:
        """What it reads, in a few words."""
        ...

    def sniff(self, head: bytes, name: str) -> float:
        """Tell from a file's first bytes and its name how surely it is of this format, from 0 to 1.

        Half and more: read it wherever it is found. Less: read it if the user names it and nobody is surer.
        """
        ...

    def read(self, stream: BinaryIO, place: str) -> Iterator[Item]:
        """Read a stream that can be searched (`seek`); `place` is what the user calls it.

        It yields an Article with what is known of it, and a Failure for each part that cannot be read. Of
        exceptions it raises none but the library's own and those of the stream.
        """
        ...


def reading_of(adapter: Adapter, article: Article, diagnostics: Iterable[Diagnostic]) -> Iterator[Extraction]:
    """Give the record of an adapter's reading, where there is something to say of it."""
    said = tuple(diagnostics)
    if said:
        yield Extraction(article.id, adapter.name, adapter.version, (), said)
