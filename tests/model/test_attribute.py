"""Attributes: the vocabulary that is shipped, and users' own with a prefix."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from eventmodel.analysis import analyse
from eventmodel.errors import InvalidValueError, UnreadableValueError
from eventmodel.model import (
    Article,
    Attribute,
    Course,
    Dossier,
    Judgement,
    Mention,
    Verdict,
    attribute_named,
    forget_attribute,
    register_attribute,
)
from eventmodel.model.attribute import shipped_attributes
from eventmodel.values import VALUE_TYPES
from eventmodel.values.duration import TIME_UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator


def test_a_toll_grows_and_a_date_does_not() -> None:
    assert attribute_named("deaths").course is Course.GROWING
    assert attribute_named("date").course is Course.FIXED


def test_an_own_attribute_needs_a_prefix() -> None:
    assert attribute_named("acme:ash_height") == Attribute("acme:ash_height", functional=False)
    with pytest.raises(InvalidValueError, match=r"no attribute 'ash': use a prefix of your own \(acme:ash\)"):
        attribute_named("ash")


@pytest.mark.parametrize("attribute", shipped_attributes().values(), ids=lambda attribute: attribute.name)
def test_every_shipped_attribute_is_whole(attribute: Attribute) -> None:
    assert attribute.value in {kind.tag for kind in VALUE_TYPES}
    assert attribute.about
    assert attribute.unit or attribute.value != "quantity"
    assert attribute.unit not in TIME_UNITS or attribute.name == "age"


@pytest.fixture
def magnitude() -> Iterator[Attribute]:
    yield register_attribute(Attribute("quake:magnitude", "quantity", "magnitude", about="how strong it was"))
    forget_attribute("quake:magnitude")


def test_words_are_read_as_a_registered_attribute_asks(magnitude: Attribute) -> None:
    claim = Article.from_text("It had a magnitude of 6.4.").claim(magnitude.name, "about 6.4", quote="6.4")
    assert claim.reading.value.tag == "quantity"
    assert "magnitude" in str(claim.reading)


def test_a_registered_attribute_with_one_true_value_is_resolved_and_compared(magnitude: Attribute) -> None:
    six, eight = (Article.from_text(f"A quake of magnitude {size}.", source=f"Paper {size}") for size in "68")
    claims = Dossier.of(
        six, eight, six.claim(magnitude.name, "6", quote="6"), eight.claim(magnitude.name, "8", quote="8")
    )
    one, other = (claims.target(Mention(page.id)) for page in (six, eight))
    story = analyse(claims.add(Judgement(one, other, Verdict.SAME, author="Ana")))
    (event,) = story.events
    assert [d.word for d in story.discrepancies_of(event, magnitude.name)] == ["contradiction"]
    found = story.resolution_of(event, magnitude.name)
    assert found is not None
    assert found.reading is None


def test_registering_the_same_twice_changes_nothing(magnitude: Attribute) -> None:
    assert register_attribute(magnitude) == magnitude


@pytest.mark.parametrize(
    ("attribute", "problem"),
    [
        (Attribute("magnitude"), "prefix of your own, such as 'acme:magnitude'"),
        (Attribute("quake:magnitude", "text"), "is registered as"),
        (Attribute("quake:depth", "quantity"), "needs the unit"),
        (Attribute("quake:depth", "acme:Depth"), "no type of value has the tag 'acme:Depth'"),
    ],
)
@pytest.mark.usefixtures("magnitude")
def test_what_can_not_be_registered_is_told_with_the_reason(attribute: Attribute, problem: str) -> None:
    with pytest.raises(InvalidValueError, match=problem):
        register_attribute(attribute)


def test_words_of_a_type_that_reads_none_are_refused() -> None:
    register_attribute(Attribute("acme:gap", "unstated"))
    try:
        with pytest.raises(UnreadableValueError, match="give the value itself"):
            Article.from_text("Nobody knows.").claim("acme:gap", "nobody", quote="Nobody")
    finally:
        forget_attribute("acme:gap")
