"""The laws of places under a gazetteer.

Whatever a gazetteer knows, disputed or not, comparing by it keeps the laws of values: it mirrors, refining is a
partial order, the meet is the more exact place, and two places contradict just where their meet is Nothing.
"""

from __future__ import annotations

from typing import ClassVar

import attrs
from hypothesis import given
from hypothesis import strategies as st

from eventmodel.testing import check_value_laws
from eventmodel.values import (
    Comparing,
    Comparison,
    Containment,
    Entry,
    NotComparable,
    Nothing,
    NothingType,
    Place,
    Relation,
    TableGazetteer,
    world,
)  # fmt: skip

MAP = TableGazetteer(
    "fiction",
    "1",
    (
        Entry("Norland", ("the North",), country=True),
        Entry("Suderland", country=True),
        Entry("Fells", within=(Containment("Norland"),)),
        Entry("Sandvik", within=(Containment("Fells"),)),
        Entry("Orsk", within=(Containment("Suderland"),)),
        Entry("Skerries", within=(
            Containment("Norland", disputed=True), Containment("Suderland", disputed=True, according_to="Suderland"),
        )),
        Entry("Lighthouse", within=(Containment("Skerries"),)),
        Entry("Westland", within=(Containment("Norland", disputed=True),), country=True),
        Entry("Ring", within=(Containment("Loop"),)),
        Entry("Loop", within=(Containment("Ring"),)),
    ),
)  # fmt: skip
NAMES = [entry.name for entry in MAP.entries] + ["the North", "quay", "room"]


@attrs.frozen
class Charted(Comparing):
    """A place that is compared by one gazetteer."""

    tag: ClassVar[str] = "law:charted"
    place: Place
    world: bool = False

    def compare(self, other: object) -> Comparison:
        if not isinstance(other, Charted):
            return Comparison(Relation.UNKNOWN, "values of different kinds")
        return self.place.compare(other.place, gazetteer=world() if self.world else MAP)

    def meet(self, other: object) -> Charted | NothingType:
        if not isinstance(other, Charted):
            raise NotComparable("values of different kinds")
        common = self.place.meet(other.place, gazetteer=world() if self.world else MAP)
        return Nothing if isinstance(common, NothingType) else Charted(common, self.world)

    @property
    def sort_key(self) -> tuple[object, ...]:
        return (self.tag, self.place.sort_key)


def _places(names: list[str]) -> st.SearchStrategy[Place]:
    return st.builds(Place, st.sampled_from(names), st.lists(st.sampled_from(names), max_size=3))


def test_a_small_map_keeps_the_laws() -> None:
    check_value_laws(_places(NAMES).map(Charted))


def test_the_shipped_map_keeps_the_laws() -> None:
    names = [
        "France",
        "Paris",
        "the Élysée",
        "Crimea",
        "Ukraine",
        "Russia",
        "Moscow",
        "Taiwan",
        "China",
        "Taipei",
        "quay",
    ]
    check_value_laws(_places(names).map(lambda place: Charted(place, world=True)))


@given(_places(NAMES), _places(NAMES))
def test_an_empty_gazetteer_adds_nothing(a: Place, b: Place) -> None:
    empty = TableGazetteer("empty", "1", ())
    assert a.compare(b, gazetteer=empty) == a.compare(b)
