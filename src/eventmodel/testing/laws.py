"""The laws of values and of merging, to be run on types of one's own.

Each check draws from a Hypothesis strategy, under the Hypothesis profile in force, and raises AssertionError
with the smallest example that breaks a law.
"""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Any, Protocol

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eventmodel.values.relation import Nothing, Relation

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

    from eventmodel.values.relation import Comparison

_patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
_WITHIN = frozenset({Relation.EQUAL, Relation.REFINES})


def _union(one: Any, other: Any) -> Any:
    return one | other


class Comparable(Protocol):
    """What the laws ask of a value; a value with `meet` is held to the laws of meets as well."""

    def compare(self, other: object, /) -> Comparison:
        """Tell how it stands to another."""
        ...

    @property
    def sort_key(self) -> Any:
        """A total order for listing."""
        ...


def check_value_laws(values: SearchStrategy[Any]) -> None:
    """Check the laws of equality and order, and those of meets where the drawn values have them.

    The strategy should draw from one class of values that compare with one another (one dimension, say), and
    often the same or nearly the same one: laws about equal values say nothing of values that never are.

    Raises:
        AssertionError: with the smallest values that break a law.

    Examples:
        >>> from eventmodel.testing import strategies
        >>> check_value_laws(strategies.quantities(units=("metre", "mile")))
    """
    check_order_laws(values)
    check_meet_laws(values)


def check_order_laws(values: SearchStrategy[Any]) -> None:
    """Check equality, mirrored comparison, 'refines' as a partial order, and the order of listing.

    Raises:
        AssertionError: with the smallest values that break a law.
    """

    @_patient
    @given(values, values, values)
    def hold(a: Comparable, b: Comparable, c: Comparable) -> None:
        _equality(a, b)
        _mirror(a, b)
        _listing(a, b)
        _transitive(a, b, c)

    hold()


def check_meet_laws(values: SearchStrategy[Any]) -> None:
    """Check that a meet is the greatest lower bound, and Nothing exactly where two values contradict.

    Values without `meet`, and pairs that do not compare, are passed over.

    Raises:
        AssertionError: with the smallest values that break a law.
    """

    @_patient
    @given(values, values, values)
    def hold(a: Any, b: Any, c: Any) -> None:
        if not all(hasattr(value, "meet") for value in (a, b, c)):
            return
        if _known(a, b):
            _meet_of_two(a, b)
            _most_general(a, b, c)
        if _known(a, b) and _known(b, c) and _known(a, c):
            _associative(a, b, c)

    hold()


def check_merge_laws(
    things: SearchStrategy[Any],
    *,
    empty: Any = None,
    merge: Callable[[Any, Any], Any] = _union,
    export: Callable[[Any], Any] = repr,
    read_back: Callable[[Any], Any] | None = None,
) -> None:
    """Check that merging is commutative, associative and idempotent, and leaves what it joins as it was.

    Args:
        things: what is drawn and merged; draw from small pools, so that things often share a name and differ.
        empty: the unit of merging, if there is one.
        merge: what merges two things; `|` where it is not given.
        export: how a thing is written out: equal things must give equal exports.
        read_back: how what was written out is read: reading must come before merging or after it, all the same.

    Raises:
        AssertionError: with the smallest things that break a law.

    Examples:
        >>> from eventmodel.testing import strategies
        >>> check_merge_laws(strategies.st.frozensets(strategies.numbers()), empty=frozenset(), export=hash)

        A rule of one's own, for records that keep the highest figure:

        >>> from eventmodel.values.number import exact, number_text
        >>> check_merge_laws(strategies.numbers(), merge=max, export=number_text, read_back=exact)
    """

    def same(law: str, a: Any, b: Any) -> None:
        _require(a == b, law, a, b)
        _require(export(a) == export(b), f"{law}, also as written", a, b)

    @_patient
    @given(st.tuples(things, things, things))
    def hold(three: tuple[Any, Any, Any]) -> None:
        a, b, c = three
        before = [export(thing) for thing in three]
        whole = merge(merge(a, b), c)
        same("merging is associative", whole, merge(a, merge(b, c)))
        for one, two, last in permutations(three):
            same("merging is commutative", merge(merge(one, two), last), whole)
        same("merging is idempotent", merge(a, a), a)
        same("merging again changes nothing", merge(whole, b), whole)
        if empty is not None:
            same("the empty one is the unit", merge(a, empty), a)
            same("the empty one is the unit", merge(empty, a), a)
        if read_back is not None:
            same("what was written is read back", read_back(export(whole)), whole)
            same("reading goes with merging", merge(*(read_back(export(t)) for t in (a, b))), merge(a, b))
        after = [export(thing) for thing in three]
        _require(before == after, "merging leaves its inputs as they were", *three)

    hold()


def _require(holds: bool, law: str, *things: object) -> None:  # noqa: FBT001 - reads as a sentence
    if not holds:
        raise AssertionError(f"{law}; broken by {', '.join(map(repr, things))}")


def _equality(a: Comparable, b: Comparable) -> None:
    _require(a == a, "a value equals itself", a)  # noqa: PLR0124 - not so for NaN, say
    same = a.compare(a).relation
    _require(same in {Relation.EQUAL, Relation.UNKNOWN}, f"refines is reflexive, not {same.name}", a)
    if a == b:
        _require(hash(a) == hash(b), "equal values have equal hashes", a, b)


def _mirror(a: Comparable, b: Comparable) -> None:
    here, there = a.compare(b), b.compare(a)
    mirrored = (there.relation.mirror, there.tight, there.similarity)
    _require((here.relation, here.tight, here.similarity) == mirrored, "comparing mirrors", a, b, here, there)


def _listing(a: Comparable, b: Comparable) -> None:
    outcomes = (a.sort_key < b.sort_key, b.sort_key < a.sort_key, a == b)
    _require(sum(outcomes) == 1, "the order of listing is total and ties only what is equal", a, b)


def _transitive(a: Comparable, b: Comparable, c: Comparable) -> None:
    if not (_within(a, b) and _within(b, c)):
        return
    whole = a.compare(c).relation
    _require(whole in _WITHIN or whole is Relation.UNKNOWN, "refines is transitive", a, b, c)
    if whole is Relation.EQUAL:
        _require(a.compare(b).relation is Relation.EQUAL, "refines is antisymmetric", a, b, c)


def _meet_of_two(a: Any, b: Any) -> None:
    common = a.meet(b)
    _require(common == b.meet(a), "meet is commutative", a, b)
    contradict = a.compare(b).relation is Relation.CONTRADICTS
    _require(contradict == (common is Nothing), "the meet is Nothing just where two contradict", a, b)
    if common is not Nothing:
        _require(_within(common, a) and _within(common, b), "the meet refines both", a, b, common)
        _require(common.meet(common) == common, "meet is idempotent", common)


def _most_general(a: Any, b: Any, c: Any) -> None:
    if _within(c, a) and _within(c, b):
        common = a.meet(b)
        most = common is not Nothing and _within(c, common)
        _require(most, "whatever refines two values refines their meet", a, b, c)


def _associative(a: Any, b: Any, c: Any) -> None:
    left, right = _met(_met(a, b), c), _met(a, _met(b, c))
    _require(_alike(left, right), "meet is associative", a, b, c, left, right)


def _alike(a: Any, b: Any) -> bool:
    if a is Nothing or b is Nothing:
        return a is b
    return a.compare(b).relation is Relation.EQUAL


def _met(a: Any, b: Any) -> Any:
    return Nothing if a is Nothing or b is Nothing else a.meet(b)


def _within(a: Comparable, b: Comparable) -> bool:
    return a.compare(b).relation in _WITHIN


def _known(a: Comparable, b: Comparable) -> bool:
    return a.compare(b).relation is not Relation.UNKNOWN
