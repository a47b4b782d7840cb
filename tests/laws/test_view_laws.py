"""Laws of the views.

- Shuffled records give the identical report, byte for byte.
- A dossier that was merged from parts, in any order, gives the identical report.
- Reading a page twice changes nothing.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import eventmodel as em
from eventmodel.report import report_json

PAGES = sorted((Path(__file__).parents[2] / "examples").glob("*/*.txt"))


@cache
def read(number: int) -> em.Dossier:
    return em.read(PAGES[number])


@cache
def whole() -> str:
    dossier = em.Dossier()
    for number in range(len(PAGES)):
        dossier |= read(number)
    return report_json(em.analyse(dossier))


@settings(max_examples=4)
@given(st.permutations(range(len(PAGES))), st.lists(st.integers(0, len(PAGES) - 1), max_size=2))
def test_the_report_depends_on_the_set_of_pages_alone(order: list[int], again: list[int]) -> None:
    dossier = em.Dossier()
    for number in (*order, *again):
        dossier = read(number) | dossier
    assert report_json(em.analyse(dossier)) == whole()


@settings(max_examples=4)
@given(st.randoms(use_true_random=False))
def test_the_report_does_not_depend_on_the_order_of_records(random: object) -> None:
    records = [record for number in range(3) for record in read(number)]
    shuffled = list(records)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert report_json(em.analyse(em.Dossier.of(*shuffled))) == report_json(em.analyse(em.Dossier.of(*records)))
