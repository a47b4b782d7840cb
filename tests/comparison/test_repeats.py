"""One difference is told once: with the event that holds its claims, and with all of its sides."""

from __future__ import annotations

import attrs
import pytest

import eventmodel as em
from eventmodel.comparison import Witnesses, find_discrepancies, without_repeats
from eventmodel.model import Claim, Discrepancy, Event, Role, main_mention_id


def found_with(event_id: str, *reports: tuple[str, str], holds: bool = True) -> tuple[Event, tuple[Discrepancy, ...]]:
    pages = [em.Article.from_text(f"The flood took {words} lives.", source=source) for source, words in reports]
    claims: list[Claim] = [
        page.claim("deaths", words, quote=words) for page, (_, words) in zip(pages, reports, strict=True)
    ]
    mains = tuple((page.id, Role.MAIN) for page in pages)
    held = tuple(claim.id for claim in claims) if holds else ()
    event = Event(event_id, "disaster", "", None, None, (), tuple(main_mention_id(p.id) for p in pages), mains, held)
    return event, find_discrepancies(event, claims, claims, Witnesses({p.id: p for p in pages}, {}))


@pytest.mark.parametrize("first", ["e1-a", "e1-z"])
def test_the_event_that_holds_the_claims_keeps_the_difference(first: str) -> None:
    one, mine = found_with(first, ("A", "17"), ("B", "more than 10"))
    other, theirs = found_with("e1-m", ("A", "17"), ("B", "more than 10"), holds=False)
    kept = without_repeats({one.id: mine, other.id: theirs}, [one, other])
    assert kept == {one.id: mine, other.id: ()}


def test_what_says_less_goes() -> None:
    one, mine = found_with("e1-a", ("A", "17"), ("B", "more than 10"))
    other, theirs = found_with("e1-b", ("A", "17"), ("B", "more than 10"), ("C", "at least 12"))
    kept = without_repeats({one.id: mine, other.id: theirs}, [one, other])
    assert [len(kept[event]) for event in ("e1-a", "e1-b")] == [0, 1]


def test_another_kind_or_another_attribute_is_no_repeat() -> None:
    event, (found,) = found_with("e1-a", ("A", "17"), ("B", "more than 10"))
    other = attrs.evolve(found, id="d1-other", attribute="injured")
    assert without_repeats({event.id: (found, other)}, [event]) == {event.id: (found, other)}


def test_one_difference_is_under_one_event_only_though_its_sides_say_the_same() -> None:
    pages = [em.Article.from_text("We shall wait for the rain, said somebody.", source=source) for source in "AB"]
    claims = [
        page.claim("quote", "We shall wait for the rain", quote="We shall wait for the rain", speaker=speaker)
        for page, speaker in zip(pages, ("Vera Holm", "Jon Arvel"), strict=True)
    ]
    mains = tuple((page.id, Role.MAIN) for page in pages)
    held = tuple(claim.id for claim in claims)
    events = [Event(name, "politics", "", None, None, (), (name,), mains, held) for name in ("e1-a", "e1-b")]
    witnesses = Witnesses({page.id: page for page in pages}, {})
    found = {event.id: find_discrepancies(event, claims, claims, witnesses) for event in events}
    kept = without_repeats(found, events)
    assert [d.word for d in kept["e1-a"]] == ["attribution"]
    assert kept["e1-b"] == ()
