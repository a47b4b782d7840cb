"""Framing: loaded terms that articles choose for one thing."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.comparison.build import discrepancy
from eventmodel.comparison.matter import matter, sentence_of, shared
from eventmodel.comparison.positions import Side, alike_groups, sides_of
from eventmodel.comparison.speakers import same_speaker
from eventmodel.model.discrepancy import Discrepancy, Kind, Locus
from eventmodel.model.framing import shipped_framing_terms
from eventmodel.values.names import fold
from eventmodel.values.relation import Comparison, Relation
from eventmodel.values.words import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim
    from eventmodel.model.event import Event

_ALIKE: Final = 0.4
_FEWEST: Final = 3


def differing_framings(event: Event, claims: Iterable[Claim], witnesses: Witnesses) -> Iterator[Discrepancy]:
    """Find where articles choose other terms for one thing, each a term that the other does not use.

    Terms of the shipped list stand for one thing by its list; those of a user's own, or what somebody calls a
    thing, where their sentences tell of one thing.
    """
    framed = [c for c in claims if c.attribute == "framing" and isinstance(c.reading.value, Text)]
    for group in _about_one_thing(framed, witnesses):
        sides = _chosen(group)
        if len(sides) > 1:
            terms = " against ".join(sorted({str(side.reading.value) for side in sides}))
            kind = Kind.WORDING if _of_one_speaker(group) else Kind.FRAMING
            outcome = Comparison(Relation.UNKNOWN, f"other terms for one thing: {terms}")
            yield discrepancy(event, "framing", kind, Locus.SOURCES, outcome, sides, witnesses)


def _about_one_thing(claims: Sequence[Claim], witnesses: Witnesses) -> Iterator[list[Claim]]:
    listed: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.id):
        for subject in _subjects(claim):
            listed[subject].append(claim)
    yield from (listed[subject] for subject in sorted(listed))
    own = sides_of(c for c in claims if not _subjects(c))
    yield from (
        [c for side in group for c in side.claims] for group in alike_groups(own, partial(_name_one_thing, witnesses))
    )


def _name_one_thing(witnesses: Witnesses, a: Side, b: Side) -> bool:
    if {c.article for c in a.claims} & {c.article for c in b.claims}:
        return False
    one, other = a.claims[0], b.claims[0]
    clauses = matter(one.span.exact), matter(other.span.exact)
    sentences = matter(sentence_of(one, witnesses)), matter(sentence_of(other, witnesses))
    return any(len(m & t) >= _FEWEST and shared(m, t) >= _ALIKE for m, t in (clauses, sentences))


def _of_one_speaker(claims: Sequence[Claim]) -> bool:
    """What one person called it is one utterance, in other words."""
    return all(c.speaker and same_speaker(c, claims[0]) for c in claims)


def _subjects(claim: Claim) -> tuple[str, ...]:
    return shipped_framing_terms().subjects_of(fold(str(claim.reading.value)))


def _chosen(claims: Sequence[Claim]) -> tuple[Side, ...]:
    """The terms that take a side, and what those articles say instead that do not use them.

    A term that all articles use shows no choice; a plain one is only told where an article has no other.
    """
    articles = {c.article for c in claims}
    sides = sides_of(claims)
    loaded = [s for s in sides if _takes_side(s) and {c.article for c in s.claims} < articles]
    users = {c.article for s in loaded for c in s.claims}
    plain = [_of_others(s, users) for s in sides if not _takes_side(s)]
    apart = [*loaded, *(s for s in plain if s is not None)]
    between = {frozenset(c.article for c in s.claims) for s in apart}
    return tuple(apart) if loaded and len(between) > 1 else ()


def _takes_side(side: Side) -> bool:
    return fold(str(side.reading.value)) not in shipped_framing_terms().plain


def _of_others(side: Side, users: Collection[str]) -> Side | None:
    others = tuple(c for c in side.claims if c.article not in users)
    return attrs.evolve(side, reading=others[0].reading, claims=others) if others else None
