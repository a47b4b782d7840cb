"""Types of a user's own: registered, they go through readings, claims, ids and files, and keep the laws."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import attrs
import pytest
from hypothesis import strategies as st

from eventmodel.errors import InvalidDossierError, InvalidValueError
from eventmodel.model import Article, Claim, Dossier, Span, main_mention_id
from eventmodel.report.values import value_view
from eventmodel.serialization import dumps, loads
from eventmodel.testing import check_value_laws, strategies
from eventmodel.values import (
    VALUE_TYPES,
    Comparing,
    Comparison,
    Interval,
    NotComparable,
    Nothing,
    NothingType,
    Opaque,
    Quantity,
    Reading,
    Relation,
    Said,
    forget_value,
    register_value,
    value_types,
)  # fmt: skip
from eventmodel.values.registry import value_type

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = "The ash rose more than 4 km above the harbour."


@attrs.frozen
class AshHeight(Comparing):
    """How high ash rose above a named point."""

    tag: ClassVar[str] = "acme:AshHeight"
    kilometres: Interval
    above: str = "sea level"
    sure: bool = True

    def compare(self, other: object) -> Comparison:
        if not isinstance(other, AshHeight) or other.above != self.above:
            return Comparison(Relation.UNKNOWN, "measured from another point")
        return Comparison(self.kilometres.relation(other.kilometres), ("{a} against {b}", self, other))

    def meet(self, other: object) -> AshHeight | NothingType:
        if not isinstance(other, AshHeight) or other.above != self.above:
            raise NotComparable("measured from another point")
        common = self.kilometres.meet(other.kilometres)
        return Nothing if common is None else AshHeight(common, self.above, self.sure and other.sure)

    @property
    def sort_key(self) -> tuple[object, ...]:
        return (self.tag, self.above, self.kilometres.sort_key, self.sure)

    def __str__(self) -> str:
        return f"{self.kilometres} km above {self.above}"


HEIGHT = AshHeight(Interval(4, low_open=True), "the harbour")


@pytest.fixture
def registered() -> Iterator[None]:
    register_value(AshHeight)
    yield
    forget_value(AshHeight)


def _claim(value: Any) -> tuple[Article, Claim]:
    page = Article.from_text(TEXT, source="The Example")
    start = TEXT.index("more")
    span = Span.of(TEXT, start, start + len("more than 4 km"))
    return page, Claim(
        page.id, span, main_mention_id(page.id), "acme:ash_height", Reading(value, Said("more than 4 km"))
    )


@pytest.mark.usefixtures("registered")
def test_a_registered_value_is_written_and_read_back() -> None:
    page, claim = _claim(HEIGHT)
    text = dumps(Dossier.of(page, claim))
    (again,) = loads(text).claims.values()
    assert again == claim
    assert again.id == claim.id
    assert again.reading.value == HEIGHT
    assert dumps(loads(text)) == text
    assert '{"above":"the harbour","kilometres":{"low":"4","low_open":true},"tag":"acme:AshHeight"}' in text


def test_where_it_is_not_registered_it_is_kept_as_it_came() -> None:
    page, claim = _claim(HEIGHT)
    text = dumps(Dossier.of(page, claim))
    (kept,) = loads(text).claims.values()
    assert isinstance(kept.reading.value, Opaque)
    assert kept.id == claim.id
    assert dumps(loads(text)) == text


def test_an_id_does_not_hang_on_what_is_registered() -> None:
    page, claim = _claim(HEIGHT)
    text = dumps(Dossier.of(page, claim))
    stale = loads(text)
    register_value(AshHeight)
    try:
        assert dumps(stale) == text
        assert next(iter(loads(dumps(stale)).claims.values())) == claim
    finally:
        forget_value(AshHeight)


@pytest.mark.usefixtures("registered")
def test_a_field_that_is_wrong_is_told_at_its_place() -> None:
    page, claim = _claim(HEIGHT)
    text = dumps(Dossier.of(page, claim)).replace('"low":"4"', '"low":"four"')
    with pytest.raises(InvalidDossierError, match=r"\.reading\.value\.kilometres\.low: expected a number"):
        loads(text)


def test_a_type_of_ones_own_is_held_to_the_laws() -> None:
    above = st.sampled_from(("sea level", "the harbour"))
    check_value_laws(st.builds(AshHeight, strategies.intervals(), above))


def test_other_types_do_not_know_it_and_say_so() -> None:
    metres = Quantity.exactly(4000, "metre")
    assert metres.compare(HEIGHT).relation is Relation.UNKNOWN
    assert HEIGHT.compare(metres).relation is Relation.UNKNOWN
    assert AshHeight(Interval(5), "the harbour").refines(HEIGHT)
    assert not HEIGHT.refines(AshHeight(Interval(5), "the harbour"))


@pytest.mark.usefixtures("registered")
def test_the_registry_lists_it() -> None:
    assert value_types() == (*VALUE_TYPES, AshHeight)
    assert value_type("acme:AshHeight") is AshHeight
    assert register_value(AshHeight) is AshHeight
    assert value_view(Reading(HEIGHT)) == {"kind": "acme:AshHeight", "text": "more than 4 km above the harbour"}


def test_what_is_forgotten_is_gone() -> None:
    register_value(AshHeight)
    forget_value(AshHeight)
    forget_value(AshHeight)
    assert value_types() == VALUE_TYPES
    assert value_type("acme:AshHeight") is None
    assert value_type("quantity") is Quantity


@attrs.frozen
class Nameless(AshHeight):
    tag: ClassVar[str] = "AshHeight"


@attrs.frozen
class Prefixless(AshHeight):
    tag: ClassVar[str] = ":AshHeight"


@attrs.frozen
class Taker(AshHeight):
    pass


@attrs.define
class Changeable(Comparing):
    tag: ClassVar[str] = "acme:changeable"
    sort_key: str = ""

    def compare(self, other: object) -> Comparison:
        return Comparison(Relation.UNKNOWN, str(other))

    def __hash__(self) -> int:
        return 1


class Plain(Changeable):
    tag: ClassVar[str] = "acme:plain"


@attrs.frozen
class Speechless:
    tag: ClassVar[str] = "acme:speechless"


@attrs.frozen
class Floating(AshHeight):
    tag: ClassVar[str] = "acme:floating"
    depth: float = 0.0


@pytest.mark.usefixtures("registered")
@pytest.mark.parametrize(
    ("kind", "problem"),
    [
        (Nameless, "its tag must be a text with a prefix of your own"),
        (Prefixless, "its tag must be a text with a prefix of your own"),
        (int, "its tag must be a text with a prefix of your own"),
        (Taker, "the tag 'acme:AshHeight' is taken by AshHeight"),
        (Changeable, "it must be a frozen attrs class"),
        (Speechless, "it has no compare, refines, sort_key; the base `Comparing` gives `refines`"),
        (Floating, "make depth exact"),
    ],
)
def test_what_keeps_not_the_protocol_is_refused(kind: type[Any], problem: str) -> None:
    with pytest.raises(InvalidValueError, match=f"{kind.__name__} can't be registered: {problem}"):
        register_value(kind)
    assert value_types() == (*VALUE_TYPES, AshHeight)
