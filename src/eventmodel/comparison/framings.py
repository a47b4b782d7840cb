"""Framing: loaded terms that articles choose for one thing."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, Final

from eventmodel.comparison.build import discrepancy
from eventmodel.comparison.matter import matter, sentence_of, shared
from eventmodel.comparison.positions import Side, alike_groups, sides_of
from eventmodel.comparison.speakers import same_speaker
from eventmodel.model.discrepancy import Discrepancy, Kind, Locus
from eventmodel.values.names import fold
from eventmodel.values.relation import Comparison, Relation
from eventmodel.values.words import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from eventmodel.comparison.witnesses import Witnesses
    from eventmodel.model.claim import Claim
    from eventmodel.model.event import Event

_SUBJECTS: Final = {
    "the end of fighting": "truce, ceasefire, armistice, peace agreement, surrender, capitulation, settlement",
    "fighting": "invasion, aggression, special military operation, counter-offensive, genocide, ethnic cleansing, "
    "massacre, liberation, clashes, war, violence",
    "fighters": "terrorists, militants, rebels, insurgents, separatists, extremists, gunmen, "
    "freedom fighters, jihadists, "
    "killers, fighters",
    "land": "occupied, disputed, breakaway, recognised as, annexed, seized, reclaimed, liberated, its own",
    "the outcome": "victory, defeat, reclaimed, historic",
    "those who move": "illegal immigrants, undocumented, asylum seekers, migrants, refugees",
    "a gathering": "riot, protest, uprising, rally",
    "those in power": "regime, government",
    "the mood": "panic, calm, hostile, cordial",
}
"""Terms that style guides discuss as taking sides, by what they stand for."""
_PLAIN: Final = frozenset(
    {"war", "violence", "clashes", "fighters", "protest", "rally", "government", "refugees", "migrants"}
)
"""Of these alone, none takes a side."""
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
    mine, theirs = (matter(sentence_of(side.claims[0], witnesses)) for side in (a, b))
    apart = not {c.article for c in a.claims} & {c.article for c in b.claims}
    return apart and len(mine & theirs) >= _FEWEST and shared(mine, theirs) >= _ALIKE


def _of_one_speaker(claims: Sequence[Claim]) -> bool:
    """What one person called it is one utterance, in other words."""
    return all(c.speaker and same_speaker(c, claims[0]) for c in claims)


def _subjects(claim: Claim) -> tuple[str, ...]:
    term = fold(str(claim.reading.value))
    return tuple(subject for subject, terms in _SUBJECTS.items() if term in terms.split(", "))


def _chosen(claims: Sequence[Claim]) -> tuple[Side, ...]:
    """The terms that not every article uses, where one of them takes a side."""
    articles = {c.article for c in claims}
    apart = [s for s in sides_of(claims) if {c.article for c in s.claims} < articles]
    takes_side = [s for s in apart if fold(str(s.reading.value)) not in _PLAIN]
    between = {frozenset(c.article for c in s.claims) for s in apart}
    return tuple(apart) if takes_side and len(between) > 1 else ()
