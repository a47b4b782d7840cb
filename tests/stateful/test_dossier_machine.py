"""Dossiers against a plain oracle: whatever is added, merged, written and read in whatever order, a dossier holds
what a fold over the list of its records gives.

The oracle knows no layers and no indexes: a list of records, and three joins spelled out.
"""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, multiple, rule

from eventmodel.model import Article, Dossier, Record
from eventmodel.model.canonical import spelling
from eventmodel.model.detached_text import DetachedText
from eventmodel.serialization import dumps, loads
from eventmodel.testing import strategies

Held = tuple[Dossier, tuple[Record, ...]]
"""A dossier, and every record that ever went into it."""
_JOINED = ("paths", "labels", "first_seen", "last_seen", "recorded")

pytestmark = pytest.mark.filterwarnings("ignore::eventmodel.errors.UnknownFieldsWarning")


class DossierMachine(RuleBasedStateMachine):
    """Grow several dossiers at once, out of each other."""

    dossiers: Bundle[Held] = Bundle("dossiers")
    records: Bundle[Record] = Bundle("records")

    @initialize(target=dossiers)
    def begin(self) -> Held:
        return Dossier(), ()

    @rule(target=records, drawn=strategies.record_lists())
    def draw_records(self, drawn: list[Record]) -> Any:
        return multiple(*drawn)

    @rule(target=dossiers, held=dossiers, more=st.lists(records, max_size=5))
    def add(self, held: Held, more: list[Record]) -> Held:
        return held[0].add(*more), (*held[1], *more)

    @rule(target=dossiers, held=dossiers, more=st.lists(records, max_size=3))
    def add_one_by_one(self, held: Held, more: list[Record]) -> Held:
        dossier = held[0]
        for record in more:
            dossier = dossier.add(record)
        return dossier, (*held[1], *more)

    @rule(target=dossiers, one=dossiers, other=dossiers)
    def merge(self, one: Held, other: Held) -> Held:
        return one[0] | other[0], (*other[1], *one[1])

    @rule(target=dossiers, held=dossiers)
    def write_and_read(self, held: Held) -> Held:
        return loads(dumps(held[0])), held[1]

    @rule(held=dossiers)
    def compare(self, held: Held) -> None:
        dossier, records = held
        expected = _fold(records)
        assert {key: [spelling(v) for v in dossier.variants(key)] for key in expected} == expected
        assert len(dossier) == len(expected)
        assert sorted({record.id for record in dossier}) == sorted(expected)
        assert dossier == Dossier.of(*reversed(records))

    @rule(held=dossiers)
    def look_up(self, held: Held) -> None:
        dossier, _ = held
        for claims in (dossier.claims_by_article, dossier.claims_by_attribute):
            assert sorted(claim.id for group in claims.values() for claim in group) == sorted(dossier.claims)
        for pages in (dossier.articles_by_source, dossier.articles_by_day):
            assert sorted(page.id for group in pages.values() for page in group) == sorted(dossier.articles)


def _fold(records: tuple[Record, ...]) -> dict[str, list[str]]:
    """The spellings of each id's variants, by a plain reading of the rules."""
    by_id: dict[str, list[Record]] = {}
    for record in records:
        by_id.setdefault(record.id, []).append(record)
    return {key: sorted(spelling(one) for one in _variants(same)) for key, same in by_id.items()}


def _variants(same: list[Record]) -> list[Any]:
    groups: dict[str, list[Any]] = {}
    for record in _with_texts(same):
        bare = attrs.evolve(record, **{name: "" for name in _JOINED if hasattr(record, name)})
        groups.setdefault(spelling(bare), []).append(record)
    return [_joined(group) for group in groups.values()]


def _with_texts(same: list[Record]) -> list[Any]:
    pages: list[Any] = [record for record in same if isinstance(record, Article)]
    if not pages:
        return list(same)
    whole = [page.text for page in pages if not page.is_detached]
    if whole:
        return [attrs.evolve(page, text=whole[0], kept_body_digest="") for page in pages]
    known = "".join(max(letters) for letters in zip(*(page.text for page in pages), strict=True))
    return [attrs.evolve(page, text=DetachedText(known, page.text.digest)) for page in pages]


def _joined(group: list[Any]) -> Any:
    changes: dict[str, Any] = {}
    for name in _JOINED:
        said = [getattr(record, name) for record in group if hasattr(record, name)]
        if not said:
            continue
        if name in {"paths", "labels"}:
            changes[name] = sorted({part for names in said for part in names})
        else:
            changes[name] = (max if name == "last_seen" else min)([time for time in said if time], default="")
    return attrs.evolve(group[0], **changes)


TestDossiers = DossierMachine.TestCase
TestDossiers.settings = settings(max_examples=settings().max_examples // 2, stateful_step_count=20)
