"""The laws of linking.

- Shuffled or partitioned input gives identical events, copies and origins, under any hash seed.
- Every mention is in exactly one event.
- A duplicate article or a reprint adds no origin; an outlet's own second scrape changes no number of origins.
- More evidence of copying only joins: claims that had one origin, or one outlet, stay together.
- What people judge the same is in one event, what they judge different never, and what cannot be met is listed
  with a path of pairs; retracting a judgement restores the earlier view, and order matters nowhere.
- An article that is nobody's candidate changes no other event, no other copy and no other origin.
"""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmodel.comparison import Witnesses
from eventmodel.linking import Origins, find_copies, find_origins, link_mentions
from eventmodel.model import Article, Claim, Dossier, Mention, Record, main_mention_id

if TYPE_CHECKING:
    from random import Random

SENTENCES = (
    "A ferry with 64 passengers ran aground on the Morrow shoal near Eastcliff on Tuesday night.",
    "The ferry that ran aground near Eastcliff was refloated at high tide, its owner Morrow Lines said.",
    "Lifeboats took all 64 passengers off before the tide turned, and no one was hurt in the grounding.",
    "Strikers at the Dunmore mill marched to the town hall in Dunmore and demanded unpaid wages.",
    "Mill workers marched through Dunmore for the third day over unpaid wages, their union said.",
    "An inquiry into the grounding off Eastcliff will look at why the radar of the ferry had been switched off.",
    "The wages strike at the Dunmore mill ended after talks in Carrow between the union and the owners.",
    "A grounding on the same shoal in 1998 cost nine lives, and led to a new lighthouse near Eastcliff.",
)
WIRE = (
    "A crane toppled onto a row of parked cars outside the Gullport glassworks while storm gusts shook the coast. "
    "Two mechanics crawled from under the wreckage with bruises, and the road stayed shut until engineers had "
    "cut the boom into pieces."
)
STRANGER = "Quiet zebras graze."
SCRIPT = """
import sys
from eventmodel.linking import find_copies, find_origins, link_mentions
from eventmodel.model import Article, Dossier
lines = sys.stdin.read().split("|")
pages = {Article.from_text(" ".join(lines[i::3]), source=f"Paper {i}") for i in range(3)}
pages |= {Article.from_text(" ".join(lines[i:i + 3]), source=f"Daily {i}") for i in range(5)}
copies = find_copies(pages)
print(copies, find_origins(pages, copies), link_mentions(Dossier.of(*pages)))
"""


@st.composite
def page_lists(draw: st.DrawFn) -> list[Article]:
    chosen = draw(st.lists(st.lists(st.integers(0, 7), min_size=1, max_size=4, unique=True), min_size=1, max_size=6))
    texts = [" ".join(SENTENCES[i] for i in lines) for lines in chosen]
    dates = st.sampled_from([None, "2020-01-01", "2020-01-02", "2021-07"])
    return [Article.from_text(text, source=f"Paper {i}", published=draw(dates)) for i, text in enumerate(texts)]


@st.composite
def record_lists(draw: st.DrawFn) -> list[Record]:
    pages = draw(page_lists())
    mentions = [
        Mention(page.id, page.find(words, occurrence=0), kind, words)
        for page in pages
        for words, kind in (("grounding", "disaster"), ("strike", "protest"), ("talks", "meeting"))
        if words in page.text
    ]
    return [*pages, *mentions]


@given(record_lists(), st.randoms(use_true_random=False), st.integers(0, 6))
def test_any_order_and_partition_gives_the_same_events(records: list[Record], random: Random, cut: int) -> None:
    shuffled = random.sample(records, len(records))
    parts = Dossier.of(*shuffled[:cut]) | Dossier.of(*shuffled[cut:])
    assert link_mentions(parts) == link_mentions(Dossier.of(*records))


@given(page_lists(), st.randoms(use_true_random=False))
def test_any_order_gives_the_same_copies_and_origins(pages: list[Article], random: Random) -> None:
    shuffled = random.sample(pages, len(pages))
    copies = find_copies(pages)
    assert find_copies(shuffled) == copies
    assert find_origins(shuffled, reversed(copies)) == find_origins(pages, copies)


@given(record_lists())
def test_every_mention_is_in_exactly_one_event(records: list[Record]) -> None:
    dossier = Dossier.of(*records)
    linked = sorted(mention for event in link_mentions(dossier) for mention in event.mentions)
    assert linked == sorted({*dossier.mentions, *map(main_mention_id, dossier.articles)})


Pairs = list[tuple[str, str]]


@st.composite
def judged_dossiers(draw: st.DrawFn) -> tuple[Dossier, Pairs, Pairs]:
    dossier = Dossier.of(*draw(record_lists()))
    keys = st.sampled_from(sorted(dossier.mentions))
    pairs = st.lists(st.tuples(keys, keys).filter(lambda pair: pair[0] != pair[1]), max_size=4)
    if len(dossier.mentions) < 2:
        return dossier, [], []
    return dossier, draw(pairs), draw(pairs)


@given(judged_dossiers())
def test_judgements_hold_or_are_listed_with_their_path(judged: tuple[Dossier, Pairs, Pairs]) -> None:
    dossier, same, different = judged
    linked = link_mentions(dossier, same=same, different=different)
    home = {mention: event.mentions[0] for event in linked for mention in event.mentions}
    assert all(home[a] == home[b] for a, b in same)
    assert {(u.a, u.b) for u in linked.unmet} == {(min(p), max(p)) for p in different if home[p[0]] == home[p[1]]}
    said = {frozenset(pair) for pair in same}
    for unmet in linked.unmet:
        assert (unmet.path[0], unmet.path[-1]) == (unmet.a, unmet.b)
        assert all(frozenset(step) in said for step in pairwise(unmet.path))


@given(judged_dossiers(), st.randoms(use_true_random=False))
def test_judgements_in_any_order_and_direction_give_one_view(
    judged: tuple[Dossier, Pairs, Pairs], random: Random
) -> None:
    dossier, same, different = judged
    turned = [[(b, a) for a, b in random.sample(pairs, len(pairs))] for pairs in (same, different)]
    assert link_mentions(dossier, same=turned[0], different=turned[1]) == link_mentions(
        dossier, same=same, different=different
    )


@given(judged_dossiers())
def test_what_the_linker_says_by_itself_can_be_judged_and_changes_no_event(
    judged: tuple[Dossier, Pairs, Pairs],
) -> None:
    dossier, *_ = judged
    alone = link_mentions(dossier)
    same = [(event.mentions[0], mention) for event in alone for mention in event.mentions[1:]]
    heads = [event.mentions[0] for event in alone]
    agreed = link_mentions(dossier, same=same, different=list(pairwise(heads)))
    assert [event.mentions for event in agreed] == [event.mentions for event in alone]
    assert link_mentions(dossier, same=[], different=[], unsure=[]) == alone


def origins_of(pages: list[Article]) -> Origins:
    return find_origins(pages, find_copies(pages))


@given(page_lists(), st.integers(0, 5))
def test_a_duplicate_adds_no_origin(pages: list[Article], which: int) -> None:
    more = [*pages, attrs.evolve(pages[which % len(pages)], source="The Reprinter")]
    assert len(origins_of(more).all) <= len(origins_of(pages).all)


@given(page_lists(), st.integers(0, 5))
def test_a_second_scrape_by_the_same_outlet_changes_no_number(pages: list[Article], which: int) -> None:
    again = attrs.evolve(pages[which % len(pages)], url="https://other.example/again")
    assert len(origins_of([*pages, again]).all) == len(origins_of(pages).all)


@given(page_lists(), st.sampled_from(["{}", "GULLPORT — {}", "{} This first ran elsewhere."]), st.integers(1, 4))
def test_a_reprint_adds_no_origin(pages: list[Article], frame: str, times: int) -> None:
    wire = Article.from_text(WIRE, source="The Wire")
    reprints = [Article.from_text(frame.format(WIRE), source=f"Reprinter {i}") for i in range(times)]
    before, after = ([*pages, wire, *more] for more in ([], reprints))
    assert len(find_origins(after, find_copies(after)).all) == len(find_origins(before, find_copies(before)).all)


@given(page_lists())
def test_a_stranger_changes_nothing_else(pages: list[Article]) -> None:
    more = [*pages, Article.from_text(STRANGER)]
    assert set(link_mentions(Dossier.of(*pages))) <= set(link_mentions(Dossier.of(*more)))
    assert find_copies(more) == find_copies(pages)
    few, many = (find_origins(some, find_copies(pages)).all for some in (pages, more))
    assert set(few) <= set(many)


def claims_of(pages: list[Article]) -> list[Claim]:
    """A claim on each sentence of each page."""
    found = (page.claim("count", "7", quote=line) for page in pages for line in SENTENCES if line in page.text)
    return sorted(found, key=lambda claim: claim.id)


@given(page_lists(), st.data())
def test_more_evidence_of_copying_only_joins_origins(pages: list[Article], data: st.DataObject) -> None:
    copies = find_copies(pages)
    fewer = [copy for copy in copies if data.draw(st.booleans())]
    known = {page.id: page for page in pages}
    before, after = (Witnesses(known, {}, passages=find_origins(pages, some)) for some in (fewer, copies))
    claims = claims_of(pages)
    for one, other in combinations(claims, 2):
        assert after.count_origins([one, other]) <= before.count_origins([one, other])
    assert after.count_origins(claims) <= before.count_origins(claims)


@given(page_lists())
def test_no_tally_claims_fewer_outlets_than_origins_or_more_sure_than_unsure(pages: list[Article]) -> None:
    agencies = [attrs.evolve(page, agencies=("The Wire",) if page.published else ()) for page in pages]
    witnesses = Witnesses({page.id: page for page in agencies}, {}, passages=origins_of(agencies))
    tally = witnesses.tally(claims_of(agencies))
    assert 1 <= tally.least <= tally.origins <= tally.outlets <= tally.articles


@pytest.mark.parametrize("seed", ["1", "2"])
def test_one_result_under_any_hash_seed(seed: str) -> None:
    assert _output(seed) == _output("0")


def _output(seed: str) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env=environment,
        input="|".join(SENTENCES).encode(),
        capture_output=True,
        check=True,
    )
    return done.stdout
