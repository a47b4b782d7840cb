"""Furniture: word runs that stand in unrelated articles, such as sign-up lines and agency boilerplate."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from eventmodel.linking.background_words import background_rarity
from eventmodel.linking.stop_words import STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from eventmodel.linking.passages import Page

UNRELATED: Final = 3
"""In so many articles without a common subject a word run is furniture."""
LOOKED_AT: Final = 30
"""How many articles of a word run are looked at: enough to find three subjects."""
TELLING_FORMS: Final = 40
"""How many words stand for an article's subject."""
IN_COMMON: Final = 4
"""From how many common words on two articles have a subject in common."""


def subjects_of(pages: Mapping[str, Page], sharers: Mapping[int, Sequence[str]]) -> dict[str, frozenset[str]]:
    """Give each article's subject, told by what is not printed in several articles alike.

    Of a page that is mostly so printed, all words are asked: it is rather a reprint than a frame around little.
    """
    crowded = frozenset(gram for gram, keys in sharers.items() if len(keys) >= UNRELATED)
    covered = {key: page.covered_by(crowded) for key, page in pages.items()}
    return {
        key: telling_forms(page, covered[key] if 2 * len(covered[key]) < len(page.forms) else ())
        for key, page in pages.items()
    }


def telling_forms(page: Page, passed_over: Container[int] = ()) -> frozenset[str]:
    """Give the words that tell most of an article's subject, those at some places passed over."""
    forms = [form for place, form in enumerate(page.forms) if place not in passed_over]
    counts = Counter(form for form in forms if form and form not in STOP_WORDS and not form[0].isdigit())
    weighed = sorted(counts, key=lambda form: (-(counts[form] ** 0.5) * background_rarity(form), form))
    return frozenset(weighed[:TELLING_FORMS])


def is_related(first: frozenset[str], second: frozenset[str]) -> bool:
    """Tell whether two articles have a subject in common; of few words half are enough."""
    fewer = min(len(first), len(second))
    return len(first & second) >= min(IN_COMMON, (fewer + 1) // 2)


def furniture_grams(sharers: Mapping[int, Sequence[str]], subjects: Mapping[str, frozenset[str]]) -> frozenset[int]:
    """Give the fingerprints that stand in unrelated articles."""
    return frozenset(gram for gram, keys in sharers.items() if len(keys) >= UNRELATED and _has_subjects(keys, subjects))


def _has_subjects(keys: Sequence[str], subjects: Mapping[str, frozenset[str]]) -> bool:
    """Whether enough of the articles are pairwise unrelated, each chosen as the next by id."""
    apart: list[frozenset[str]] = []
    for key in sorted(keys)[:LOOKED_AT]:
        if not any(is_related(subjects[key], other) for other in apart):
            apart.append(subjects[key])
    return len(apart) >= UNRELATED
