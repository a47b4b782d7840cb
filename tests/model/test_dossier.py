"""Dossiers: a set of records; variants of one id are kept, and shown joined."""

from __future__ import annotations

import attrs
import pytest

from eventmodel.errors import InvalidValueError, NoSuchRecordError
from eventmodel.model import Article, Dossier, Mention, Source, SourceKind
from eventmodel.values import Reading, Said

PAGE = Article("More than 6,000 people were killed.", "The Example", paths=("a.txt",))
CLAIM = PAGE.claim("deaths", "more than 6,000", quote="More than 6,000", speaker=("Wire", "Ministry"))


def test_records_are_held_once_and_found_by_id() -> None:
    dossier = Dossier.of(PAGE, CLAIM, PAGE)
    assert len(dossier) == 2
    assert CLAIM.id in dossier
    assert dossier[CLAIM.id] == CLAIM
    assert dossier.claims_by_article == {PAGE.id: (CLAIM,)}


def test_what_is_not_there_is_said() -> None:
    with pytest.raises(NoSuchRecordError, match="holds no record 'c1-x'"):
        Dossier()["c1-x"]
    with pytest.raises(InvalidValueError, match="int is no record: add Source, Article"):
        Dossier.of(3)  # type: ignore[arg-type]


def test_variants_are_kept_and_shown_joined() -> None:
    other = attrs.evolve(PAGE, paths=("b.txt",), title="Thousands killed")
    dossier = Dossier.of(other) | Dossier.of(PAGE)
    assert set(dossier) == {PAGE, other}
    assert len(dossier) == 1
    assert dossier.articles[PAGE.id].paths == ("a.txt", "b.txt")
    assert dossier.articles[PAGE.id].title == "Thousands killed"


def test_joining_leaves_the_order_of_attribution() -> None:
    reworded = attrs.evolve(CLAIM, reading=Reading(CLAIM.reading.value, Said("over 6,000")))
    joined = Dossier.of(CLAIM, reworded).claims[CLAIM.id]
    assert joined.attribution == ("Wire", "Ministry")
    assert joined.id == CLAIM.id


def test_spans_that_differ_in_their_surroundings_are_variants() -> None:
    bare = attrs.evolve(CLAIM, span=attrs.evolve(CLAIM.span, suffix=""))
    assert bare.id == CLAIM.id
    assert Dossier.of(bare, CLAIM) == Dossier.of(CLAIM, bare)
    assert set(Dossier.of(bare, CLAIM)) == {bare, CLAIM}


def test_a_main_event_is_there_where_only_claims_name_it() -> None:
    assert Dossier.of(CLAIM).mentions == {CLAIM.mention: Mention(PAGE.id)}
    titled = Mention(PAGE.id, title="the storm")
    assert Dossier.of(CLAIM, titled).mentions == {CLAIM.mention: titled}


def test_merging_leaves_both_sides_as_they_were() -> None:
    a, b = Dossier.of(PAGE), Dossier.of(CLAIM)
    assert len(a | b) == 2
    assert (len(a), len(b)) == (1, 1)


def test_a_source_is_known_by_its_domain_else_its_name() -> None:
    assert Source("The  Example").id == Source("the example", SourceKind.AGENCY).id
    assert Source("The Example", domain="Example.org").id == Source("Example", domain="example.org").id


def test_only_dossiers_merge() -> None:
    with pytest.raises(TypeError):
        Dossier() | {1}
    assert Dossier() != set()
