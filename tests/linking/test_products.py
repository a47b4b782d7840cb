"""Products: matrices and plain loops give the same candidates, and large events and collections stay whole."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eventmodel.linking import link_mentions
from eventmodel.linking.candidates import find_candidates
from eventmodel.linking.features import read_features
from eventmodel.linking.products import MOST_HOLDERS, NEAREST, PlainProducts
from eventmodel.model import Article, Dossier

SYLLABLES = "ba ko ri ten mar sel vo dun gra li ost per quin ru sha tol ul ven wes yar zim bro cal del".split()


def words(random: Random, count: int) -> list[str]:
    return ["".join(random.choices(SYLLABLES, k=3)) for _ in range(count)]


def reports(random: Random, count: int) -> list[Article]:
    """Reports of one event: some of its words, some of their own, and a name."""
    common = words(random, 30)
    name = "".join(random.choices(SYLLABLES, k=2)).title()
    texts = (" ".join(["On", name, *random.sample(common, 16), *words(random, 30)]) for _ in range(count))
    return [Article.from_text(f"{text}.", source=f"Paper {i}") for i, text in enumerate(texts)]


@settings(max_examples=12)
@given(st.integers(0, 2**32), st.lists(st.integers(1, 30), min_size=1, max_size=5))
def test_matrices_find_what_plain_loops_find(seed: int, sizes: list[int]) -> None:
    matrices = pytest.importorskip("eventmodel.linking.matrices")
    pytest.importorskip("scipy")
    random = Random(seed)  # noqa: S311 - nothing here is secret
    features = [read_features(article) for size in sizes for article in reports(random, size)]
    assert find_candidates(features, matrices.MatrixProducts()) == find_candidates(features, PlainProducts())


def test_an_article_without_words_is_nobodys_candidate() -> None:
    features = [read_features(Article.from_text(text)) for text in ("", " ", "The.", "Quiet zebras graze.")]
    assert find_candidates(features, PlainProducts()).pairs == []


def test_an_event_of_more_articles_than_any_list_of_candidates_stays_one() -> None:
    random = Random(5)  # noqa: S311 - nothing here is secret
    events = [reports(random, 5 * NEAREST), reports(random, 3)]
    linked = link_mentions(Dossier.of(*(article for event in events for article in event)))
    assert sorted(len(event.mentions) for event in linked) == [3, 5 * NEAREST]


def test_words_of_very_many_articles_find_nothing() -> None:
    pages = [Article.from_text(f"Zimbro dunquin {word}.") for word in sorted(set(words(Random(1), 2 * MOST_HOLDERS)))]  # noqa: S311 - nothing here is secret
    found = find_candidates([read_features(one) for one in pages], PlainProducts())
    assert len(found.pairs) < len(pages)
