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
_SAMPLED: Final = 200_000
"""So many claims are enough to see who copies whom."""
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
class Overlap:
    """The sources that are looked at, and what they have in common whatever is believed.

    Attributes:
        sources: their numbers.
        place: the row of each source, -1 for those left out.
        said: which of them says which fact.
        sample: likewise, of a part of the items where there are very many.
        common: on how many items of the sample two of them speak.
        alike: on how many of these they say the same.
    """

    sources: Any
    place: Any
    said: Any
    sample: Any
    common: Any
    alike: Any


@attrs.frozen(eq=False)
class Pairs:
    """How each two sources stand to each other.

    Attributes:
        overlap: what they have in common.
        share: of each two, the share of common errors.
    """

    overlap: Overlap
    share: Any


def overlap_of(table: Table) -> Overlap | None:
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
    step = 1 + len(table.fact) // _SAMPLED
    drawn = (rows >= 0) & (table.item_of[table.fact] % step == 0)
    facts = _matrix(rows[rows >= 0], table.fact[rows >= 0], (len(sources), len(table.values)))
    sample = _matrix(rows[drawn], table.fact[drawn], (len(sources), len(table.values)))
    items = _matrix(rows[drawn], table.item_of[table.fact[drawn]], (len(sources), len(table.items)))
    return Overlap(sources, place, facts, sample, (items @ items.T).toarray(), (sample @ sample.T).toarray())


def _matrix(rows: Any, columns: Any, shape: tuple[int, int]) -> Any:
    return sparse().csr_matrix((numpy().ones(len(rows)), (rows, columns)), shape=shape)


def pairs_of(overlap: Overlap | None, facts: Any) -> Pairs | None:
    """Tell how far sources share what is probably wrong, by the beliefs in the facts."""
    np = numpy()
    if overlap is None:
        return None
    weighed = overlap.sample.copy()
    weighed.data = weighed.data * (1 - facts[weighed.indices])
    wrong_alike = (weighed @ overlap.sample.T).toarray()
    share = wrong_alike / (overlap.common - overlap.alike + wrong_alike + _CAUTION)
    np.fill_diagonal(share, 0)
    return Pairs(overlap, share)


def discounted(table: Table, pairs: Pairs | None) -> Any:
    """Weigh each claim by how far its source speaks for itself: of copies that say the same, all have one voice."""
    return table.weight if pairs is None else _shared_voices(table, pairs, _between(pairs.share, *SOFT))


def one_voice_each(table: Table, pairs: Pairs | None) -> Any:
    """Weigh each claim before anything is known: sources that hardly ever differ have one voice."""
    return table.weight if pairs is None else _shared_voices(table, pairs, _between(pairs.share, *STRICT))


def _between(share: Any, low: float, high: float) -> Any:
    return numpy().clip((share - low) / (high - low), 0, 1)


def _shared_voices(table: Table, pairs: Pairs, copied: Any) -> Any:
    """Divide the weight of each claim by the voices that say the same; who shares with nobody keeps it."""
    np = numpy()
    sharing = copied.any(axis=0) | copied.any(axis=1)
    if not sharing.any():
        return table.weight
    np.fill_diagonal(copied, 1)
    said = pairs.overlap.said[np.flatnonzero(sharing)]
    voices = said.multiply(sparse().csr_matrix(copied[np.ix_(sharing, sharing)]) @ said).tocsr()
    voices.sort_indices()  # by source and fact, as the claims are
    weight = table.weight.copy()
    weight[np.append(sharing, [False])[pairs.overlap.place[table.said_by]]] /= voices.data
    return weight


def reported(table: Table, pairs: Pairs | None) -> tuple[CopyPair, ...]:
    """List the pairs whose common errors can hardly be chance, the clearest first."""
    np = numpy()
    if pairs is None:
        return ()
    found = [_pair(table, pairs, a, b) for a, b in np.argwhere(np.triu(pairs.share >= _REPORTED))]
    return tuple(sorted(found, key=lambda pair: (-pair.share, repr(pair.a), repr(pair.b))))


def _pair(table: Table, pairs: Pairs, a: int, b: int) -> CopyPair:
    first, second = sorted((table.sources[pairs.overlap.sources[row]] for row in (a, b)), key=repr)
    return CopyPair(first, second, share=float(pairs.share[a, b]), items=int(pairs.overlap.common[a, b]))
