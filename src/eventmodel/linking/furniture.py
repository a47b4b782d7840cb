"""Furniture: word runs that stand in unrelated articles, such as sign-up lines and agency boilerplate."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from eventmodel.linking.background_words import background_rarity
from eventmodel.linking.stop_words import STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from eventmodel.linking.passages import Page

UNRELATED: Final = 3
"""In so many articles without a common subject a word run is furniture."""
LOOKED_AT: Final = 30
"""How many articles of a word run are looked at: enough to find three subjects."""
TELLING_FORMS: Final = 40
"""How many words stand for an article's subject."""
IN_COMMON: Final = 4
"""From how many common words on two articles have a subject in common."""
_BLOCK: Final = re.compile(b"\1+")


def subject_of(page: Page, crowded: Container[int]) -> frozenset[str]:
    """Give an article's subject, told by what is not printed in several articles alike.

    Of a page that is mostly so printed, all words are asked: it is rather a reprint than a frame around little.
    """
    covered = page.covered_by(crowded)
    return telling_forms(page, covered if 2 * sum(covered) < len(covered) else b"")


def telling_forms(page: Page, covered: bytes = b"") -> frozenset[str]:
    """Give the words that tell most of an article's subject, those passed over where a one stands."""
    asked = (form for form, it_is in zip(page.forms, covered, strict=True) if not it_is) if covered else page.forms
    counts = Counter(asked).items()
    weighed = sorted([(-(count**0.5) * weight, form) for form, count in counts if (weight := _weight(form))])
    return frozenset([form for _, form in weighed[:TELLING_FORMS]])


@lru_cache(maxsize=262_144)
def _weight(form: str) -> float:
    """How rare a word is; nothing for one that tells no subject."""
    return 0.0 if not form or form in STOP_WORDS or form[0].isdigit() else background_rarity(form)


def furniture_in(page: Page, furniture: Container[int]) -> bytes:
    """Give one for each word of a page that is furniture in it, else zero.

    A paragraph that has a subject in common with the rest of its page is none, wherever else it stands: three outlets
    may print one agency's paragraph in reports that have little else in common.
    """
    covered = bytearray(page.covered_by(furniture))
    rest = telling_forms(page, bytes(covered))
    for block in _BLOCK.finditer(bytes(covered)):
        start, end = block.span()
        outside = b"\1" * start + bytes(end - start) + b"\1" * (len(covered) - end)
        if len(rest & telling_forms(page, outside)) >= IN_COMMON:
            covered[start:end] = bytes(end - start)
    return bytes(covered)


def is_related(first: frozenset[str], second: frozenset[str]) -> bool:
    """Tell whether two articles have a subject in common; of few words half are enough."""
    fewer = min(len(first), len(second))
    return len(first & second) >= min(IN_COMMON, (fewer + 1) // 2)


def have_subjects(subjects: Iterable[frozenset[str]]) -> bool:
    """Tell whether enough articles are pairwise unrelated, each chosen as the next in the order given."""
    apart: list[frozenset[str]] = []
    for subject in islice(subjects, LOOKED_AT):
        if not any(is_related(subject, other) for other in apart):
            apart.append(subject)
    return len(apart) >= UNRELATED
