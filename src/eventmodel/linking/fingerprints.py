"""Fingerprints: a stable sample of the short word runs of a text, for finding texts that share some.

Plain Python and, with an extra, numpy come to the same fingerprints.
"""

from __future__ import annotations

from array import array
from collections import Counter
from itertools import chain, combinations, groupby, pairwise
from typing import TYPE_CHECKING, Final, Protocol, cast

from eventmodel.linking.arrays import arrays_pay

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Pair = tuple[int, int]
"""Two texts by their places, the smaller first."""
GRAM: Final = 5
"""How many words a fingerprint covers."""
WINDOW: Final = 2
"""Of so many neighbouring runs the one with the least hash is kept, so a shared run of six words is found."""
NO_GRAM: Final = 1 << 32
"""Stands for a run that holds a blank word: more than any hash."""
BLANK: Final = 0
"""The number of a word that must not be compared."""
SHARED_PRINTS: Final = 2
"""Fewer common fingerprints can't hold enough telling words."""
MOST_SHARERS: Final = 24
"""Of a fingerprint of more texts than this, each is compared with the next two only, at a cost that stays small."""
PARTS: Final = 64
"""In so many parts the fingerprints are sorted, so that few are unpacked at once."""
MULTIPLIERS: Final = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1)
"""What the numbers of a run's words are multiplied with: odd, so that no bit of them is lost, and different."""


class Prints(Protocol):
    """What finding copies asks of a library of numbers; texts are sequences of the numbers of their words."""

    def grams(self, numbers: array[int], size: int = GRAM) -> array[int]:
        """Hash each run of so many words; NO_GRAM where one holds a blank word."""
        ...

    def holders(self, grams: Sequence[array[int]]) -> dict[int, list[int]]:
        """Tell in which texts each fingerprint stands, of those that stand in several, in order.

        Of every window of neighbouring hashes the least is a fingerprint, as Schleimer, Wilkerson and Aiken do.
        """
        ...

    def pairs(self, groups: Iterable[Sequence[int]]) -> list[Pair]:
        """Give the pairs of texts that are in several groups together, in order.

        Of a very large group each is paired with the next two: that joins them all.
        """
        ...


class PlainPrints:
    """Fingerprints in plain Python."""

    def grams(self, numbers: array[int], size: int = GRAM) -> array[int]:
        """Multiply and add, run by run.

        Examples:
            >>> [hash_ == NO_GRAM for hash_ in PlainPrints().grams(array("I", [3, 4, BLANK, 7, 9]), 2)]
            [False, True, True, False]
        """
        weighed = ([number * by for number in numbers[at:]] for at, by in enumerate(MULTIPLIERS[:size]))
        hashes = array("Q", [sum(run) % NO_GRAM for run in zip(*weighed, strict=False)])
        for place, number in enumerate(numbers):
            if number == BLANK:
                for touched in range(max(0, place - size + 1), min(place + 1, len(hashes))):
                    hashes[touched] = NO_GRAM
        return hashes

    def holders(self, grams: Sequence[array[int]]) -> dict[int, list[int]]:
        """Sort the fingerprints, so that the holders of one stand side by side."""
        parts = [array("Q") for _ in range(PARTS)]
        for place, hashes in enumerate(grams):
            for print_ in fingerprints(hashes):
                parts[print_ % PARTS].append(print_ << 32 | place)
        found: dict[int, list[int]] = {}
        for part in parts:
            # few at a time, since plain numbers are large
            for print_, entries in groupby(sorted(part), key=lambda entry: entry >> 32):
                places = [entry & 0xFFFFFFFF for entry in entries]
                if len(places) > 1:
                    found[print_] = places
        return found

    def pairs(self, groups: Iterable[Sequence[int]]) -> list[Pair]:
        """Count them."""
        shared: Counter[Pair] = Counter()
        for group in groups:
            shared.update(combinations(group, 2) if len(group) <= MOST_SHARERS else neighbours(group))
        return sorted(pair for pair, count in shared.items() if count >= SHARED_PRINTS)


def fingerprints(grams: Sequence[int]) -> set[int]:
    """Winnow the hashes of a text.

    Examples:
        >>> sorted(fingerprints((7, 3, 9, NO_GRAM, 5)))
        [3, 5, 9]
    """
    kept = set(map(min, grams, grams[WINDOW - 1 :])) if len(grams) >= WINDOW else set(grams)
    kept.discard(NO_GRAM)
    return kept


def neighbours(places: Sequence[int]) -> Iterable[Pair]:
    """Pair each place with the next two."""
    return chain(pairwise(places), zip(places, places[2:], strict=False))


def prints(articles: int = 0) -> Prints:
    """Give the fast way for many articles where numpy is installed, else the plain one."""
    if arrays_pay(articles, "numpy"):
        from eventmodel.linking.print_arrays import ArrayPrints

        return cast("Prints", ArrayPrints())
    return PlainPrints()
