"""Copying that the values themselves show: sources that share their errors."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Any, Final

import attrs

from eventmodel.resolution.reliability.arrays import numpy, sparse

if TYPE_CHECKING:
    from eventmodel.resolution.reliability.table import Table

_FEWEST: Final = 20
"""Sources with fewer claims tell nothing of copying."""
_MOST_SOURCES: Final = 1000
"""Of more sources, those with the most claims are looked at."""
_CAUTION: Final = 5.0
SOFT: Final = (0.2, 0.6)
"""Between these shares of common errors a voice is discounted more and more."""
STRICT: Final = (0.93, 0.97)
"""Likewise before anything is known of what is wrong: only those who hardly ever differ where there is a choice."""
_REPORTED: Final = 0.8
"""From this share on a pair is reported."""


@attrs.frozen
class CopyPair:
    """Two sources that give the same value where at least one is probably wrong, far more often than not.

    Attributes:
        a: one source.
        b: the other; who copied from whom is not known.
        share: of the items on which one at least is probably wrong, the share on which they say the same.
        items: how many items both give a value for.
    """

    a: Hashable
    b: Hashable
    share: float
    items: int


@attrs.frozen(eq=False)
class Pairs:
    """The sources that were looked at, and how each two stand to each other.

    Attributes:
        sources: their numbers.
        place: the row of each source, -1 for those left out.
        said: which of them says which fact.
        share: of each two, the share of common errors.
        common: how many items both speak of.
    """

    sources: Any
    place: Any
    said: Any
    share: Any
    common: Any


def pairs_of(table: Table, facts: Any) -> Pairs | None:
    """Compare all sources that say enough; None where there are not two."""
    np = numpy()
    said = np.bincount(table.said_by, minlength=len(table.sources))
    sources = np.flatnonzero(said >= _FEWEST)
    if len(sources) < 2:
        return None
    sources = np.sort(sources[np.argsort(-said[sources], kind="stable")][:_MOST_SOURCES])
    place = np.full(len(table.sources), -1)
    place[sources] = np.arange(len(sources))
    rows = place[table.said_by]
    claims = (rows[rows >= 0], table.fact[rows >= 0])
    of_facts = sparse().csr_matrix((np.ones(len(claims[0])), claims), shape=(len(sources), len(facts)))
    on_items = (claims[0], table.item_of[claims[1]])
    of_items = sparse().csr_matrix((np.ones(len(claims[0])), on_items), shape=(len(sources), len(table.items)))
    common = (of_items @ of_items.T).toarray()
    alike = (of_facts @ of_facts.T).toarray()
    wrong_alike = alike - (of_facts.multiply(facts).tocsr() @ of_facts.T).toarray()
    either_wrong = common - alike + wrong_alike
    share = wrong_alike / (either_wrong + _CAUTION)
    np.fill_diagonal(share, 0)
    return Pairs(sources, place, of_facts, share, common)


def discounted(table: Table, pairs: Pairs | None) -> Any:
    """Weigh each claim by how far its source speaks for itself: of copies that say the same, all have one voice."""
    return table.weight if pairs is None else _shared_voices(table, pairs, _between(pairs.share, *SOFT))


def one_voice_each(table: Table, pairs: Pairs | None) -> Any:
    """Weigh each claim before anything is known: sources that hardly ever differ have one voice."""
    return table.weight if pairs is None else _shared_voices(table, pairs, _between(pairs.share, *STRICT))


def _between(share: Any, low: float, high: float) -> Any:
    return numpy().clip((share - low) / (high - low), 0, 1)


def _shared_voices(table: Table, pairs: Pairs, copied: Any) -> Any:
    np = numpy()
    if not copied.any():
        return table.weight
    np.fill_diagonal(copied, 1)
    voices = pairs.said.multiply(sparse().csr_matrix(copied) @ pairs.said).tocsr()
    voices.sort_indices()  # by source and fact, as the claims are
    weight = table.weight.copy()
    weight[pairs.place[table.said_by] >= 0] /= voices.data
    return weight


def reported(table: Table, pairs: Pairs | None) -> tuple[CopyPair, ...]:
    """List the pairs whose common errors can hardly be chance, the clearest first."""
    np = numpy()
    if pairs is None:
        return ()
    found = [_pair(table, pairs, a, b) for a, b in np.argwhere(np.triu(pairs.share >= _REPORTED))]
    return tuple(sorted(found, key=lambda pair: (-pair.share, repr(pair.a), repr(pair.b))))


def _pair(table: Table, pairs: Pairs, a: int, b: int) -> CopyPair:
    first, second = sorted((table.sources[pairs.sources[row]] for row in (a, b)), key=repr)
    return CopyPair(first, second, share=float(pairs.share[a, b]), items=int(pairs.common[a, b]))
