"""Spellings: one name that is spelt differently, between articles or within one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from eventmodel.comparison.build import discrepancy
from eventmodel.comparison.positions import Side, alike_groups, sides_of
from eventmodel.model.discrepancy import Discrepancy, Kind, Locus
from eventmodel.model.mention import Role
from eventmodel.values.agent import Agent
from eventmodel.values.names import fold, similarity
from eventmodel.values.relation import Comparison, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim
    from eventmodel.model.event import Event

_ALIKE: Final = 0.75
"""From here on two surnames are taken for spellings of one."""
_FEWEST_LETTERS: Final = 5


def differing_spellings(
    event: Event, claims: Iterable[Claim], whole_articles: Iterable[Claim], witnesses: Witnesses
) -> Iterator[Discrepancy]:
    """Find names that are spelt differently.

    Between articles only the names in this event count; within an article that is about the event, all of its
    names (`whole_articles` are the claims of those articles).
    """
    within: set[frozenset[str]] = set()
    mains = sorted(article for article, role in event.articles if role is Role.MAIN)
    named = [c for c in whole_articles if isinstance(c.reading.value, Agent)]
    for article in mains:
        for group in _one_name([c for c in named if c.article == article]):
            within.add(_surnames(group))
            yield _spelling(event, Locus.WITHIN, group, witnesses)
    for group in _one_name([c for c in claims if isinstance(c.reading.value, Agent)]):
        if not any(_surnames(group) <= known for known in within):
            yield _spelling(event, Locus.SOURCES, group, witnesses)


def _one_name(claims: Sequence[Claim]) -> Iterator[tuple[Side, ...]]:
    return alike_groups(sides_of(claims), _is_one_name)


def _surnames(group: Sequence[Side]) -> frozenset[str]:
    return frozenset(fold(str(side.reading.value)).split()[-1] for side in group)


def _spelling(event: Event, locus: Locus, group: Sequence[Side], witnesses: Witnesses) -> Discrepancy:
    names = " and ".join(sorted({str(side.reading.value) for side in group}))
    outcome = Comparison(Relation.UNKNOWN, f"{names} are spelt alike")
    attribute = min(c.attribute for side in group for c in side.claims)
    return discrepancy(event, attribute, Kind.WORDING, locus, outcome, group, witnesses)


def _is_one_name(a: Side, b: Side) -> bool:
    return is_one_surname(str(a.reading.value), str(b.reading.value))


def is_one_surname(name: str, other: str) -> bool:
    """Tell whether two names end in spellings of one surname, with given names that do not speak against it.

    Examples:
        >>> is_one_surname("Vera Holmberg", "Holmburg"), is_one_surname("Vera Holm", "Vera Holm")
        (True, False)
    """
    first, second = fold(name).split(), fold(other).split()
    if not (first and second):
        return False
    last, also_last = first[-1], second[-1]
    if last == also_last or min(len(last), len(also_last)) < _FEWEST_LETTERS or last[0] != also_last[0]:
        return False
    if last.removesuffix("s") == also_last.removesuffix("s"):
        return False  # a plural or a possessive
    given = len(first) > 1 and len(second) > 1 and first[0] != second[0]
    return not given and similarity(last, also_last) >= _ALIKE
