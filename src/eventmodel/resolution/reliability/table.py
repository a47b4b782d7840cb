"""The table: observations as columns of numbers, the same for every order that they come in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable
from functools import cached_property
from itertools import count
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import attrs

from eventmodel.errors import InvalidValueError
from eventmodel.resolution.reliability.arrays import numpy
from eventmodel.resolution.reliability.observations import Value
from eventmodel.resolution.reliability.places import ways

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from eventmodel.resolution.reliability.observations import Observation


@attrs.frozen(slots=False, eq=False, repr=False)
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

    @cached_property
    def log_rivals(self) -> Any:
        """Give the logarithm of the number of wrong values that each claim might have given."""
        return numpy().log(self.rivals)[self.item_of[self.fact]]

    @cached_property
    def _flat(self) -> bool:
        """Whether no fact holds another: each is a final and speaks for itself alone."""
        return bool(self.finals.all())

    def for_finals(self, scores: Any) -> Any:
        """Give each final what speaks for it: its own score and those of the wider facts on its way."""
        return scores + 0.0 if self._flat else self.count(self.whole, scores[self.part], len(self.values))

    def for_facts(self, finals: Any) -> Any:
        """Give each fact the belief in all finals that it holds."""
        return finals + 0.0 if self._flat else self.count(self.part, finals[self.whole], len(self.values))


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
    items, item_rank = _in_order(raw.items)
    sources, source_rank = _in_order(raw.sources)
    order, fact_rank = _facts_in_order(raw, item_rank)
    item_of, number_of_value = item_rank[raw.item_of[order]], raw.value_of[order]
    values = tuple(map(raw.said.__getitem__, raw.first[order].tolist()))
    attributes = sorted(set(raw.asked))
    number_of = {name: number for number, name in enumerate(attributes)}
    attribute_of = np.empty(len(items), dtype=np.int64)
    attribute_of[item_rank] = list(map(number_of.__getitem__, raw.asked))
    said_by, fact = source_rank[raw.said_by], fact_rank[raw.fact]
    said_by, fact, weight, traced = _once(said_by, fact, item_of, raw.origin, (len(items), len(values)))
    deep = np.array([isinstance(value, tuple) for value in raw.values], dtype=bool)[number_of_value]
    finals, part, whole = ways(item_of, values, deep)
    return Table(
        items=tuple(items), sources=tuple(sources), attributes=tuple(attributes),
        values=values, item_of=item_of, attribute_of=attribute_of,
        said_by=said_by, fact=fact, weight=weight, finals=finals, part=part, whole=whole,
        rivals=np.maximum(np.bincount(item_of, weights=finals, minlength=len(items)) - 1, 1), traced=traced,
        deep=deep,
    )  # fmt: skip


@attrs.frozen(eq=False)
class _Numbers:
    """Observations numbered as they come; the order is put right later, all at once.

    Attributes:
        items, sources, values: each of them once.
        said: the value of each observation.
        asked: the attribute of each item.
        said_by, fact: the source and the fact of each observation.
        item_of, value_of, first: the item, the value and the first observation of each fact.
        origin: the origin of each observation.
    """

    items: list[Hashable]
    sources: list[Hashable]
    values: list[Value]
    said: list[Value]
    asked: list[str]
    said_by: Any
    fact: Any
    item_of: Any
    value_of: Any
    first: Any
    origin: list[Hashable]


def _numbered(observations: Sequence[Observation]) -> _Numbers:
    if not observations:
        raise InvalidValueError("there is nothing to estimate from: no observation was given")
    np = numpy()
    named, telling, said, asking, _, origin = (list(map(itemgetter(n), observations)) for n in range(6))
    items, item = _listed(named)
    sources, said_by = _listed(telling)
    values, value = _listed(said)
    facts, first, fact = np.unique(item * len(values) + value, return_index=True, return_inverse=True)
    item_of, value_of = np.divmod(facts, len(values))
    if len(set(asking)) == 1:
        asked = asking[:1] * len(items)
    else:
        by_item = dict(sorted(set(zip(item.tolist(), asking, strict=True))))
        asked = [by_item[n] for n in range(len(items))]
    return _Numbers(items, sources, values, said, asked, said_by, fact, item_of, value_of, first, origin)


def _listed(keys: list[Any]) -> tuple[list[Any], Any]:
    """Each key once, and the number of the key at each place."""
    number: defaultdict[Any, int] = defaultdict(count().__next__)
    places = numpy().fromiter(map(number.__getitem__, keys), dtype="int64", count=len(keys))
    return list(number), places


def _facts_in_order(raw: _Numbers, item_rank: Any) -> tuple[Any, Any]:
    """The facts by their items and values, and the place of each."""
    np = numpy()
    items = item_rank[raw.item_of]
    if set(map(type, raw.values)) in ({str}, {int}):  # of these the order is the same in every item
        _, value_rank = _in_order(raw.values)
        order = np.lexsort((value_rank[raw.value_of], items))
    else:
        said = map(raw.said.__getitem__, raw.first.tolist())
        order = _sorted_places(list(zip(items.tolist(), said, strict=True)))
    return order, _rank(order)


def _once(said_by: Any, fact: Any, item_of: Any, origin: list[Hashable], size: tuple[int, int]) -> tuple[Any, ...]:
    """Each source's claim once; of one known origin all who say the same share a voice."""
    np = numpy()
    items, facts = size
    names = sorted({o for o in origin if o is not None}, key=repr)
    if not names:
        key = np.sort(said_by * facts + fact)
        said_by, fact = np.divmod(key[np.flatnonzero(np.diff(key, prepend=-1))], facts)
        return said_by, fact, np.ones(len(fact)), np.zeros(items, dtype=bool)
    traced = np.ones(items, dtype=bool)
    number = {None: -1, **{name: n for n, name in enumerate(names)}}
    known = np.array([number[o] for o in origin], dtype=np.int64)
    traced[item_of[fact[known < 0]]] = False
    order = np.lexsort((known, fact, said_by))
    key = said_by[order] * facts + fact[order]
    first = order[np.flatnonzero(np.diff(key, prepend=-1))]
    said_by, fact, known = said_by[first], fact[first], known[first]
    _, voice, heard = np.unique(fact * (len(names) + 1) + known, return_inverse=True, return_counts=True)
    return said_by, fact, np.where(known < 0, 1.0, 1 / heard[voice]), traced


def _without_echoes(observations: Iterable[Observation]) -> list[Observation]:
    given = list(observations)
    if [o.order for o in given].count(None) == len(given):
        return given
    ordered = [o for o in given if o.order is not None]
    kept = [o for o in given if o.order is None]
    last: dict[Hashable, Value] = {}
    for o in sorted(ordered, key=lambda o: (o.order, repr(o.source), repr(o.value))):
        if o.item not in last or last[o.item] != o.value:
            kept.append(o)
        last[o.item] = o.value
    return kept


def _in_order(keys: list[Any]) -> tuple[list[Any], Any]:
    """The keys in their order, and the place of each."""
    places = _sorted_places(keys)
    return [keys[n] for n in places], _rank(places)


def _sorted_places(keys: list[Any]) -> list[int]:
    try:
        return sorted(range(len(keys)), key=keys.__getitem__)
    except TypeError:
        return sorted(range(len(keys)), key=lambda n: (type(keys[n]).__name__, repr(keys[n])))


def _rank(places: Any) -> Any:
    """The place of each number in an order of them."""
    np = numpy()
    rank = np.empty(len(places), dtype=np.int64)
    rank[places] = np.arange(len(places))
    return rank
