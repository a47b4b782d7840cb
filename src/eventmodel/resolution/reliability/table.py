"""The table: observations as columns of numbers, the same for every order that they come in."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Any

import attrs

from eventmodel.errors import InvalidValueError
from eventmodel.resolution.reliability.arrays import numpy
from eventmodel.resolution.reliability.observations import Value
from eventmodel.resolution.reliability.places import ways

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
        InvalidValueError: where there is no observation.
        MissingExtraError: where numpy is not installed.
    """
    np = numpy()
    raw = _numbered(_without_echoes(observations))
    if not raw.items:
        raise InvalidValueError("there is nothing to estimate from: no observation was given")
    items, item_rank = _in_order(raw.items)
    sources, source_rank = _in_order(raw.sources)
    rank_of_item = item_rank.tolist()
    facts, fact_rank = _in_order([(rank_of_item[item], value) for item, value in raw.facts])
    asked = dict(sorted(zip(rank_of_item, raw.asked, strict=True)))
    attributes = sorted(set(raw.asked))
    number_of = {name: number for number, name in enumerate(attributes)}
    item_of = np.array([item for item, _ in facts], dtype=np.int64)
    said_by, fact = source_rank[np.array(raw.said_by)], fact_rank[np.array(raw.fact)]
    said_by, fact, weight, traced = _once(said_by, fact, item_of, raw.origin, (len(items), len(facts)))
    finals, part, whole = ways(facts)
    return Table(
        items=tuple(items), sources=tuple(sources), attributes=tuple(attributes),
        values=tuple(value for _, value in facts), item_of=item_of,
        attribute_of=np.array([number_of[name] for name in asked.values()], dtype=np.int64),
        said_by=said_by, fact=fact, weight=weight, finals=finals, part=part, whole=whole,
        rivals=np.maximum(np.bincount(item_of, weights=finals, minlength=len(items)) - 1, 1), traced=traced,
        deep=np.array([isinstance(value, tuple) for _, value in facts], dtype=bool),
    )  # fmt: skip


@attrs.frozen(eq=False)
class _Numbers:
    """Observations numbered as they come; the order is put right later, all at once."""

    items: list[Hashable]
    sources: list[Hashable]
    facts: list[tuple[int, Value]]
    asked: list[str]
    said_by: list[int]
    fact: list[int]
    origin: list[Hashable]


def _numbered(observations: Sequence[Observation]) -> _Numbers:
    items, of_item = _listed([o.item for o in observations])
    sources, said_by = _listed([o.source for o in observations])
    facts, fact = _listed(list(zip(of_item, [o.value for o in observations], strict=True)))
    asked = dict(sorted(set(zip(of_item, [o.attribute for o in observations], strict=True))))
    return _Numbers(
        items, sources, facts, [asked[n] for n in range(len(items))], said_by, fact, [o.origin for o in observations]
    )


def _listed(keys: list[Any]) -> tuple[list[Any], list[int]]:
    """Each key once, and the number of the key at each place."""
    number = {key: n for n, key in enumerate(dict.fromkeys(keys))}
    return list(number), list(map(number.__getitem__, keys))


def _once(said_by: Any, fact: Any, item_of: Any, origin: list[Hashable], size: tuple[int, int]) -> tuple[Any, ...]:
    """Each source's claim once; of one known origin all who say the same share a voice."""
    np = numpy()
    items, facts = size
    traced = np.ones(items, dtype=bool)
    names = sorted({o for o in origin if o is not None}, key=repr)
    number = {None: -1, **{name: n for n, name in enumerate(names)}}
    known = np.array([number[o] for o in origin], dtype=np.int64)
    traced[item_of[fact[known < 0]]] = False
    order = np.lexsort((known, fact, said_by))
    key = said_by[order] * facts + fact[order]
    first = order[np.flatnonzero(np.diff(key, prepend=-1))]
    said_by, fact, known = said_by[first], fact[first], known[first]
    _, voice, count = np.unique(fact * (len(names) + 1) + known, return_inverse=True, return_counts=True)
    return said_by, fact, np.where(known < 0, 1.0, 1 / count[voice]), traced


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


def _in_order(keys: list[Any]) -> tuple[list[Any], Any]:
    """The keys in their order, and the place of each."""
    np = numpy()
    try:
        places = sorted(range(len(keys)), key=keys.__getitem__)
    except TypeError:
        places = sorted(range(len(keys)), key=lambda n: (type(keys[n]).__name__, repr(keys[n])))
    rank = np.empty(len(keys), dtype=np.int64)
    rank[places] = np.arange(len(keys))
    return [keys[n] for n in places], rank
