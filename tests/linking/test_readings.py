"""Readings: kept from one analysis to the next, they change no event and no origin, in whatever parts pages come."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

import eventmodel as em
from eventmodel.linking import Readings, find_copies, link_mentions

TEXTS = (
    "The ferry Orla struck the pier at Selm before dawn on Monday, the harbour office wrote, and 14 people were hurt.",
    "Fourteen people were hurt when the ferry Orla hit a pier at Selm; “We heard metal scrape,” said a fisherman.",
    "A ferry struck the pier at Orrin a year ago, and nobody was hurt, the harbour office wrote at the time.",
    "Teachers in Vell walked out over pay on Tuesday and closed 40 schools for a day, their union told reporters.",
    "Schools in Vell stayed closed on Tuesday as teachers walked out over pay. “We heard metal scrape,” read a poster.",
)
PAGES = [em.Article.from_text(text, source=f"Paper {at}") for at, text in enumerate(TEXTS)]
QUOTE = PAGES[1].claim("quote", "We heard metal scrape", quote="We heard metal scrape")


@settings(max_examples=20)
@given(st.permutations([*PAGES, QUOTE]), st.integers(0, len(PAGES)))
def test_an_analysis_that_grew_equals_one_of_all(records: list[em.Article | em.Claim], at: int) -> None:
    parts = [em.Dossier.of(*records[:at]), em.Dossier.of(*records[at : at + 2]), em.Dossier.of(*records[at + 2 :])]
    kept, dossier = Readings(), em.Dossier()
    for part in parts:
        dossier |= part
        grown, batch = em.analyse(dossier, readings=kept), em.analyse(dossier)
        assert grown.links == batch.links
        assert grown.copies == batch.copies
        assert grown.events == batch.events
        assert grown.all_origins == batch.all_origins


def test_what_was_read_is_not_read_again() -> None:
    kept = Readings()
    dossier = em.Dossier.of(*PAGES)
    link_mentions(dossier, readings=kept)
    find_copies(PAGES, readings=kept)
    before = kept.features(PAGES[0])
    link_mentions(dossier, readings=kept)
    assert kept.features(PAGES[0]) is before
