"""The table: observations as columns of numbers, the same for every order that they come in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from typing import TYPE_CHECKING, Any

import attrs

from eventmodel.resolution.reliability.arrays import numpy
from eventmodel.resolution.reliability.observations import Value
from eventmodel.resolution.reliability.places import ways

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from eventmodel.resolution.reliability.observations import Observation


@attrs.frozen(eq=False, repr=False)
class Table:
    """Who says what, in columns. A *fact* is one value of one item.

    Attributes:
        items: the items, in order of their numbers.
        sources: likewise the sources.
        attributes: likewise the attributes.
        values: the value of each fact.
        item_of: the item of each fact.
        attribute_of: the attribute of each item.
        said_by: the source of each claim.
        fact: the fact of each claim.
        weight: how much each claim counts: copies of one origin share one voice.
        finals: the facts that no other fact of their item says more exactly.
        part, whole: pairs of facts: whoever says `part` speaks for `whole`, a final.
        rivals: how many values besides the true one each item offers, at least one.
        traced: the items of which every claim has a known origin.
        deep: the facts that are places: the truth may lie deeper.
    """

    items: tuple[Hashable, ...]
    sources: tuple[Hashable, ...]
    attributes: tuple[str, ...]
    values: tuple[Value, ...]
    item_of: Any
    attribute_of: Any
    said_by: Any
    fact: Any
    weight: Any
    finals: Any
    part: Any
    whole: Any
    rivals: Any
    traced: Any
    deep: Any

    def count(self, of: Any, weights: Any, size: int) -> Any:
        """Add up weights by number."""
        return numpy().bincount(of, weights=weights, minlength=size)

    def highest(self, scores: Any) -> Any:
        """Give the highest score of each item."""
        np = numpy()
        top = np.full(len(self.items), -np.inf)
        np.maximum.at(top, self.item_of, scores)
        return top

    def shares(self, weights: Any) -> Any:
        """Make weights of facts sum to one within each item."""
        total = self.count(self.item_of, weights, len(self.items))
        return weights / numpy().where(total > 0, total, 1)[self.item_of]

    def for_finals(self, scores: Any) -> Any:
        """Give each final what speaks for it: its own score and those of the wider facts on its way."""
        return self.count(self.whole, scores[self.part], len(self.values))

    def for_facts(self, finals: Any) -> Any:
        """Give each fact the belief in all finals that it holds."""
        return self.count(self.part, finals[self.whole], len(self.values))


def table_of(observations: Iterable[Observation]) -> Table:
    """Number what was observed; the numbers do not depend on the order of the observations.

    What a source says twice counts once. In a shared history (`order`), a line that repeats the one before is an
    echo, and no witness.

    Raises:
        MissingExtraError: where numpy is not installed.
    """
    np = numpy()
    seen = _without_echoes(observations)
    items = _numbered({o.item for o in seen})
    sources = _numbered({o.source for o in seen})
    facts = _numbered_facts({(items[o.item], o.value) for o in seen})
    claims = {(sources[o.source], facts[items[o.item], o.value]): o for o in _steady(seen)}
    voices = Counter((fact, o.origin) for (_, fact), o in claims.items() if o.origin is not None)
    keys = sorted(claims)
    asked: dict[int, str] = {}
    traced = np.ones(len(items), dtype=bool)
    for o in seen:
        number = items[o.item]
        traced[number] &= o.origin is not None
        asked[number] = max(asked.get(number, ""), o.attribute)
    attributes = _numbered(set(asked.values()))
    item_of = np.fromiter((item for item, _ in facts), dtype=np.int64, count=len(facts))
    finals, part, whole = ways(list(facts))
    open_to = np.bincount(item_of, weights=finals, minlength=len(items))
    return Table(
        items=tuple(items), sources=tuple(sources), attributes=tuple(attributes),
        values=tuple(value for _, value in facts), item_of=item_of,
        attribute_of=np.fromiter((attributes[asked[n]] for n in range(len(items))), dtype=np.int64, count=len(items)),
        said_by=np.fromiter((s for s, _ in keys), dtype=np.int64, count=len(keys)),
        fact=np.fromiter((f for _, f in keys), dtype=np.int64, count=len(keys)),
        weight=np.array([1 / voices.get((fact, claims[source, fact].origin), 1) for source, fact in keys], dtype=float),
        finals=finals, part=part, whole=whole, rivals=np.maximum(open_to - 1, 1), traced=traced,
        deep=np.fromiter((isinstance(value, tuple) for _, value in facts), dtype=bool, count=len(facts)),
    )  # fmt: skip


def _without_echoes(observations: Iterable[Observation]) -> list[Observation]:
    given = list(observations)
    ordered = [o for o in given if o.order is not None]
    if not ordered:
        return given
    kept = [o for o in given if o.order is None]
    last: dict[Hashable, Value] = {}
    for o in sorted(ordered, key=lambda o: (o.order, repr(o.source), repr(o.value))):
        if o.item not in last or last[o.item] != o.value:
            kept.append(o)
        last[o.item] = o.value
    return kept


def _steady(seen: list[Observation]) -> Iterable[Observation]:
    """Those of a known origin in a stable order: one source may give one value under two."""
    return sorted(seen, key=lambda o: repr(o.origin)) if any(o.origin is not None for o in seen) else seen


def _numbered(keys: Iterable[Any]) -> dict[Any, int]:
    listed = list(keys)
    try:
        ordered = sorted(listed)
    except TypeError:
        ordered = sorted(listed, key=lambda key: (type(key).__name__, repr(key)))
    return {key: number for number, key in enumerate(ordered)}


def _numbered_facts(facts: Iterable[tuple[int, Value]]) -> Mapping[tuple[int, Value], int]:
    return _numbered(facts)
