"""Attributes: the vocabulary that is shipped, and users' own with a prefix."""

from __future__ import annotations

import pytest

from eventmodel.errors import InvalidValueError
from eventmodel.model import Attribute, Course, attribute_named
from eventmodel.model.attribute import shipped_attributes
from eventmodel.values import VALUE_TYPES
from eventmodel.values.duration import TIME_UNITS


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
