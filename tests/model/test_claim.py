"""Claims: their id is what is said, of what, by whom and where; not how it was said or extracted."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from eventmodel.model import Article, Claim, Modality, Polarity, Span, Voice
from eventmodel.values import Quantity, Reading, Said

PAGE = Article.from_text("More than 6,000 people were killed.", source="The Example")
CLAIM = PAGE.claim("deaths", "more than 6,000", quote="More than 6,000", speaker=("Wire", "Ministry"))


def test_the_id_is_stable() -> None:
    page = Article.from_text("Two boats sank.", source="The Example")
    assert page.claim("count", "two", quote="Two boats").id == "c1-89a6aaff870e0a7a7cb3452266762a04"


@pytest.mark.parametrize(
    "changes",
    [
        {"article": "a1-other"},
        {"span": Span.of(PAGE.text, 0, 4)},
        {"mention": "m1-other"},
        {"attribute": "injured"},
        {"reading": Reading(Quantity.at_least(6000, "person"))},
        {"attribution": ("Ministry", "Wire")},
        {"voice": Voice.QUOTED},
        {"polarity": Polarity.NEGATIVE},
        {"modality": Modality.POSSIBLE},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_two_claims_that_differ_are_two(changes: dict[str, Any]) -> None:
    other: Claim = attrs.evolve(CLAIM, **changes)
    assert other.id != CLAIM.id
    assert other != CLAIM


def test_how_it_was_said_is_no_part_of_the_id() -> None:
    other = attrs.evolve(CLAIM, reading=Reading(CLAIM.reading.value, Said("over 6,000")))
    assert other.id == CLAIM.id
    assert other != CLAIM


def test_claims_of_two_outlets_stay_two_witnesses() -> None:
    copy = Article.from_text(PAGE.text, source="Norland Wire")
    again = copy.claim("deaths", "more than 6,000", quote="More than 6,000", speaker=("Wire", "Ministry"))
    assert len({CLAIM, again}) == 2
