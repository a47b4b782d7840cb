"""The laws of merging dossiers.

- `|` is commutative, associative, idempotent; merging again changes nothing; the empty dossier is its unit.
- It leaves its inputs as they were.
- Any order and any partition of the same records gives an equal dossier, and the same bytes.
- A look-up, which joins the variants of one id, keeps that id and does not hang on the order either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from eventmodel.model import Dossier, Record
from eventmodel.serialization import dumps
from eventmodel.testing import check_merge_laws, strategies

if TYPE_CHECKING:
    from random import Random


def test_merging_keeps_the_laws() -> None:
    check_merge_laws(strategies.dossiers(), empty=Dossier(), export=dumps)


@given(strategies.record_lists(), st.randoms(use_true_random=False), st.integers(0, 5))
def test_any_order_and_partition_gives_one_dossier(records: list[Record], random: Random, cut: int) -> None:
    whole = Dossier.of(*records)
    shuffled = random.sample(records, len(records))
    parts = Dossier.of(*shuffled[:cut]) | Dossier.of(*shuffled[cut:])
    assert parts == whole
    assert hash(parts) == hash(whole)
    assert dumps(parts) == dumps(whole)


@given(strategies.record_lists(), st.randoms(use_true_random=False))
def test_look_ups_join_variants_in_any_order(records: list[Record], random: Random) -> None:
    dossier = Dossier.of(*records)
    again = Dossier.of(*random.sample(records, len(records)))
    for record in records:
        assert dossier[record.id] == again[record.id]
        assert dossier[record.id].id == record.id


@given(strategies.record_lists())
def test_every_record_is_kept_as_it_was(records: list[Record]) -> None:
    dossier = Dossier.of(*records)
    assert set(dossier) == set(records)
    assert dossier.add(*records) == dossier
