"""Laws of what stands: no order, no grouping, no repetition matters; verdicts are a lattice; what is undone is undone.

Drawn dossiers hold pages of two outlets, some of them scraped twice, with claims, mentions and acts on anything,
other acts included, some of which name what is not there.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from eventmodel.decisions import Finding, Standing, stand
from eventmodel.decisions.judgements import join
from eventmodel.model import (
    Article,
    Dossier,
    Judgement,
    Mention,
    Retraction,
    Target,
    Verdict,
    main_mention_id,
)  # fmt: skip
from eventmodel.testing import check_merge_laws
from eventmodel.testing.strategies import acts, record_lists, verdicts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hypothesis.strategies import DrawFn

    from eventmodel.model import Record

BODY = "Two boats sank. Five people died. A flood killed 5 in 1950."
PAGES = [
    Article(f"{menu}{BODY}{end}", source, url=url, body=((len(menu), len(menu) + len(BODY)),))
    for source, url in (("The Example", ""), ("Another", "https://example.org/a"))
    for menu, end in (("", ""), ("Menu ", ""), ("", " Corrected."))
]
READ: list[Record] = [
    record
    for page in PAGES
    for flood in (Mention(page.id, page.find("A flood"), "flood"),)
    for record in (
        flood,
        page.claim("deaths", "5", quote="Five people"),
        page.claim("deaths", "6", quote="Five people died"),
        page.claim("deaths", "5", quote="killed 5", mention=flood),
    )
]


@st.composite
def decided(draw: DrawFn) -> list[Record]:
    """Some of the pages and readings, and acts on any of them and on one another."""
    records = [*PAGES, *READ, *map(Mention, (page.id for page in PAGES))]
    chosen: list[Record] = draw(st.lists(acts(records), min_size=1, max_size=8))
    chosen += draw(st.lists(acts(chosen), max_size=4))
    gone = draw(st.sets(st.sampled_from(records), max_size=12))
    return [*(record for record in records if record not in gone), *chosen]


def _shown(standing: Standing) -> dict[str, Any]:
    """All that a standing says, to compare in full."""
    found, origins = standing.judgements, standing.origins
    return {
        "effective": standing.effective,
        "retracted": standing.retracted,
        "orphans": standing.orphans,
        "judged": (found.on_pairs, found.same, found.different, found.unsure, found.held_back),
        "origins": (origins.on_pairs, origins.same, origins.different, origins.unsure, origins.held_back),
        "unsupporting": standing.unsupporting,
        "versions": (standing.versions.pairs, standing.versions.order),
        "rulings": standing.rulings.decisions,
        "conflicts": standing.conflicts,
    }


@given(decided() | record_lists(), st.randoms(use_true_random=False), st.integers(0, 30))
def test_no_order_grouping_or_repetition_matters(records: list[Record], random: Any, at: int) -> None:
    once = _shown(stand(Dossier.of(*records)))
    random.shuffle(records)
    merged = Dossier.of(*records[at:]) | Dossier.of(*records[: at + 2])
    again = _shown(stand(merged))
    assert again == once
    assert list(again["retracted"]) == list(once["retracted"])
    assert list(again["unsupporting"]) == list(once["unsupporting"])


@given(decided())
def test_every_act_has_an_effect_or_is_said_to_have_none(records: list[Record]) -> None:
    standing = stand(Dossier.of(*records))
    lost = {(orphan.act.id, orphan.target.id) for orphan in standing.orphans}
    assert all(orphan.reason for orphan in standing.orphans)
    judgements = standing.judgements, standing.origins
    seen = {act.id for judged in judgements for said in judged.on_pairs.values() for act in said}
    seen |= {act.id for said in standing.corrections.of_claims.values() for act in said}
    seen |= {ruling.id for decision in standing.rulings.decisions.values() for ruling in decision.rulings}
    kept = standing.effective
    for act in (*kept.judgements.values(), *kept.corrections.values(), *kept.rulings.values()):
        assert act.id in seen or any((act.id, target.id) in lost for target in act.targets)


@given(decided())
def test_taking_back_every_retraction_brings_all_back(records: list[Record]) -> None:
    plain = [record for record in records if not isinstance(record, Retraction)]
    taken = [r for r in records if isinstance(r, Retraction)]
    undone = [Retraction(Target.of(act), author="Cy", reason=act.id) for act in taken]
    standing = stand(Dossier.of(*records, *undone))
    assert standing.effective == Dossier.of(*plain)
    assert standing.unsupporting == stand(Dossier.of(*plain)).unsupporting


@given(decided())
def test_a_record_is_in_use_unless_a_retraction_in_use_names_it(records: list[Record]) -> None:
    standing = stand(Dossier.of(*records))
    dossier = standing.dossier
    in_force = {key: act for key, act in dossier.retractions.items() if key not in standing.retracted}
    named = {act.record.id for act in in_force.values()}
    for record in dossier:
        if record.id in named:
            assert record.id in standing.retracted
        if record.id in standing.retracted:
            assert all(act.id in in_force for act in standing.retracted[record.id])
    assert {record.id for record in standing.effective} == {
        record.id for record in dossier if record.id not in standing.retracted and not isinstance(record, Retraction)
    }


def test_what_is_said_of_a_pair_is_a_lattice() -> None:
    check_merge_laws(st.sampled_from(Finding), empty=Finding.NOTHING)


@given(st.lists(verdicts()), st.lists(verdicts()))
def test_joining_is_of_the_set_of_verdicts(some: list[Verdict], others: list[Verdict]) -> None:
    assert join([*some, *others]) == join(some) | join(others) == join({*some, *others})
    said = {*some, *others}
    assert (join(said) is Finding.CONTRADICTED) == ({Verdict.SAME, Verdict.DIFFERENT} <= said)


SIX = [Article.from_text(f"Boat {n} sank.", source="The Example") for n in range(6)]
SIX_MAINS = [main_mention_id(page.id) for page in SIX]


@st.composite
def judged_mains(draw: DrawFn) -> Dossier:
    """A dossier of six pages with judgements on their main mentions."""
    pairs = st.sampled_from(list(combinations(SIX_MAINS, 2)))
    said = st.tuples(pairs, st.sampled_from((Verdict.SAME, Verdict.SAME, Verdict.DIFFERENT)))
    made = [
        Judgement(Target(a, "mention"), Target(b, "mention"), verdict, author="Ana")
        for (a, b), verdict in draw(st.lists(said, max_size=12))
    ]
    return Dossier.of(*SIX, *made)


def _joined(same: frozenset[tuple[str, str]]) -> dict[str, set[str]]:
    groups = {key: {key} for key in SIX_MAINS}
    for one, other in same:
        if groups[one] is not groups[other]:
            groups[one] |= groups[other]
            for key in groups[other]:
                groups[key] = groups[one]
    return groups


@given(judged_mains())
def test_what_binds_never_contradicts_itself(dossier: Dossier) -> None:
    found = stand(dossier).judgements
    groups = _joined(found.same)
    assert all(other not in groups[one] for one, other in found.different)
    assert not found.same & found.different


def _paths(links: set[tuple[str, str]], path: tuple[str, ...], end: str) -> Iterator[set[tuple[str, str]]]:
    """The links of every path that passes nothing twice."""
    if path[-1] == end:
        yield {(min(step), max(step)) for step in pairwise(path)}
        return
    for other in SIX_MAINS:
        if other not in path and (min(path[-1], other), max(path[-1], other)) in links:
            yield from _paths(links, (*path, other), end)


@given(judged_mains())
def test_what_is_held_back_is_in_a_smallest_set_that_contradicts(dossier: Dossier) -> None:
    found = stand(dossier).judgements
    said = {
        verdict: {p for p, acts in found.on_pairs.items() if verdict in {a.verdict for a in acts}}
        for verdict in Verdict
    }
    sets = [
        {pair, *path} for pair in said[Verdict.DIFFERENT] for path in _paths(said[Verdict.SAME], (pair[0],), pair[1])
    ]
    assert found.held_back == {pair for one in sets for pair in one}


@given(judged_mains())
def test_whatever_is_held_back_is_part_of_a_conflict_that_is_reported(dossier: Dossier) -> None:
    found = stand(dossier).judgements
    assert bool(found.held_back) == bool(found.conflicts)
    assert set(found.on_pairs) == found.same | found.different | found.unsure | found.held_back
    for conflict in found.conflicts:
        steps = {(min(a, b), max(a, b)) for a, b in zip(conflict.about, conflict.about[1:], strict=False)}
        assert steps <= found.held_back
        assert {dossier.judgements[act].verdict for act in conflict.acts} >= {Verdict.SAME, Verdict.DIFFERENT}


@given(judged_mains(), st.sampled_from((Verdict.SAME, Verdict.DIFFERENT)))
def test_retracting_one_side_restores_the_view_without_it(dossier: Dossier, side: Verdict) -> None:
    taken = [act for act in dossier.judgements.values() if act.verdict is side]
    back = [Retraction(Target.of(act), author="Ana") for act in taken]
    rest = Dossier.of(*(record for record in dossier if record not in taken))
    one, other = stand(dossier.add(*back)).judgements, stand(rest).judgements
    assert (one.same, one.different, one.conflicts) == (other.same, other.different, other.conflicts)
    assert not one.conflicts
