"""The laws of merging dossiers.

- `|` is commutative, associative, idempotent; merging again changes nothing; the empty dossier is its unit.
- It leaves its inputs as they were.
- Any order and any partition of the same records gives an equal dossier, and the same bytes.
- A look-up, which joins the variants of one id, keeps that id and does not hang on the order either.
- No record is lost: adding it again changes nothing, and some variant holds all that it says.
- The earliest first sight holds, the latest last one, and all labels.
- Texts that were detached come back by merging; until then ids, digests and quotes stay.
- The difference of two dossiers is what leads from one to the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmodel.model import Article, Dossier, Record, diff
from eventmodel.model.merging import union_of_variants
from eventmodel.serialization import dumps, loads
from eventmodel.testing import check_merge_laws, strategies

if TYPE_CHECKING:
    from random import Random

pytestmark = pytest.mark.filterwarnings("ignore::eventmodel.errors.UnknownFieldsWarning")


def test_merging_keeps_the_laws() -> None:
    check_merge_laws(strategies.dossiers(), empty=Dossier(), export=dumps, read_back=loads)


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
def test_every_record_is_in_what_holds_it(records: list[Record]) -> None:
    dossier = Dossier.of(*records)
    for record in records:
        assert dossier.add(record) == dossier
        assert any(_holds(variant, record) for variant in dossier.variants(record.id))


def _holds(variant: Record, record: Record) -> bool:
    """Whether joining adds nothing to a variant."""
    return union_of_variants((variant,), (record,)) == (variant,)


@given(strategies.record_lists())
def test_fields_with_a_join_are_joined(records: list[Record]) -> None:
    for page in Dossier.of(*records).articles.values():
        mine = [record for record in records if isinstance(record, Article) and record.id == page.id]
        assert page.first_seen == min((m.first_seen for m in mine if m.first_seen), default="")
        assert page.last_seen == max(m.last_seen for m in mine)
        assert page.labels == tuple(sorted({label for m in mine for label in m.labels}))


@given(strategies.dossiers())
def test_detached_texts_come_back(dossier: Dossier) -> None:
    shared = dossier.detach_texts()
    assert shared.detach_texts() == shared
    assert [record.id for record in shared] == [record.id for record in dossier]
    whole = {page.id for page in dossier.articles.values() if not page.is_detached}
    assert whole == {page.id for page in (dossier | shared).articles.values() if not page.is_detached}
    if whole == set(dossier.articles):
        assert dossier | shared == dossier
    for page in shared.articles.values():
        assert page.body_digest == dossier.articles[page.id].body_digest


@given(strategies.dossiers())
def test_quotes_stay_where_texts_are_detached(dossier: Dossier) -> None:
    shared = dossier.detach_texts()
    for claim in shared.claims.values():
        page, before = shared.articles.get(claim.article), dossier.articles.get(claim.article)
        if page is not None and before is not None:
            stretch = slice(claim.span.start, claim.span.end)
            assert page.text[stretch] == before.text[stretch]


@given(strategies.dossiers(), strategies.dossiers())
def test_a_difference_leads_from_one_to_the_other(before: Dossier, after: Dossier) -> None:
    found = diff(before, after)
    gone = {record.id for record in found.removed}
    changed = {change.id for change in found.changed}
    assert gone == {key for key in _ids(before) if key not in after}
    assert {record.id for record in found.added} == {key for key in _ids(after) if key not in before}
    assert changed == {k for k in _ids(before) if k in after and before.variants(k) != after.variants(k)}
    assert bool(found) == (before != after)


def _ids(dossier: Dossier) -> set[str]:
    return {record.id for record in dossier}
