"""Judgements: which mentions people say are of one event, which articles of one origin, and where they contradict.

What is said of one pair is joined in a lattice: nothing, then UNSURE, then SAME or DIFFERENT, then CONTRADICTED,
which is SAME and DIFFERENT together. Joining has no order, and saying a thing twice is saying it once.

SAME leads on: where A is B and B is C, A is C. Where somebody called two mentions DIFFERENT that such a path joins
(one link is a path, too), the judgements on the path and this one contradict, any fewer of them would not, and
nothing tells which is wrong. A judgement that is in such a set is held back: it binds nobody. So

- each pair that is called DIFFERENT and joined by a path is reported, with the shortest path (of several, the first by
  ids) and every judgement on it; one that is CONTRADICTED and joined by a way round as well, with that path too;
- held back are that DIFFERENT, and each SAME on any path between the two that passes no mention twice. Holding back
  only the DIFFERENT would let many careless judgements outvote a careful one, and only the SAMEs, one undo many;
- SAMEs that lie on no such path still bind, also where they hang on it.

Each DIFFERENT is held against all SAMEs, those held back for another one included, so the outcome is a function of the
set of judgements, and retracting one side gives the other its force back. What binds never contradicts itself. In the
theory of reasoning with contradictions these are the free formulas, those in no minimal inconsistent subset:
S. Benferhat, D. Dubois and H. Prade, Some syntactic approaches to the handling of inconsistent knowledge bases (1997).
"""

from __future__ import annotations

from collections import defaultdict, deque
from enum import Enum
from functools import cached_property
from itertools import pairwise, product
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.decisions.aims import Aim, Aims
from eventmodel.decisions.blocks import Blocks, Link
from eventmodel.decisions.conflicts import Conflict, ConflictKind, names
from eventmodel.model.acts import Judgement, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from eventmodel.decisions.anchoring import Orphan


class Finding(Enum):
    """What all that is said of two mentions comes to; `|` joins two findings.

    Examples:
        >>> Finding.SAME | Finding.DIFFERENT, Finding.UNSURE | Finding.DIFFERENT
        (<Finding.CONTRADICTED: 'contradicted'>, <Finding.DIFFERENT: 'different'>)
    """

    NOTHING = "nothing"
    UNSURE = "unsure"
    SAME = "same"
    DIFFERENT = "different"
    CONTRADICTED = "contradicted"

    def __or__(self, other: Finding) -> Finding:
        if _HEIGHT[self] == _HEIGHT[other]:
            return self if self is other else Finding.CONTRADICTED
        return max(self, other, key=_HEIGHT.__getitem__)


_HEIGHT: Final = {
    Finding.NOTHING: 0,
    Finding.UNSURE: 1,
    Finding.SAME: 2,
    Finding.DIFFERENT: 2,
    Finding.CONTRADICTED: 3,
}


class Subject(Enum):
    """What is judged: whether mentions are of one event, or whether articles have one origin.

    Attributes:
        kind: the tag of the records that are judged.
        one: what is said of two that are the same.
        two: what is said of two that are not.
    """

    EVENTS = "mention", "are one", "are two events"
    ORIGINS = "article", "have one", "have two origins"

    def __init__(self, kind: str, one: str, two: str) -> None:
        self.kind = kind
        self.one = one
        self.two = two


def _subject(act: Judgement) -> Subject:
    both = {act.a.kind, act.b.kind}
    return Subject.ORIGINS if both == {Subject.ORIGINS.kind} else Subject.EVENTS


@attrs.frozen(slots=False, eq=False)
class Judgements:
    """What people's judgements on mentions, or those on articles, come to.

    Attributes:
        aims: tells which mentions or articles they are about.
        subject: which of the two.
    """

    aims: Aims
    subject: Subject = Subject.EVENTS

    @cached_property
    def _found(self) -> Mapping[str, Aim]:
        return {act.id: self.aims.of_two(act, self.subject.kind) for act in self._acts.values()}

    @cached_property
    def _acts(self) -> Mapping[str, Judgement]:
        """The judgements on the subject; one that names records of two kinds is told of once, as lost."""
        acts = self.aims.standing.judgements
        return {key: act for key, act in acts.items() if (_subject(act) is Subject.ORIGINS) == self._is_of_origins}

    @property
    def _is_of_origins(self) -> bool:
        return self.subject is Subject.ORIGINS

    @cached_property
    def orphans(self) -> tuple[Orphan, ...]:
        """The judgements of which a mention is lost."""
        return tuple(orphan for aim in self._found.values() for orphan in aim.orphans)

    @cached_property
    def on_pairs(self) -> Mapping[Link, tuple[Judgement, ...]]:
        """The judgements on each pair of mentions, the pair in the order of ids."""
        found: defaultdict[Link, list[Judgement]] = defaultdict(list)
        for key, aim in self._found.items():
            if not aim.orphans:
                for pair in {_link(a, b) for a, b in product(aim.ids["a"], aim.ids["b"])}:
                    found[pair].append(self._acts[key])
        return {pair: tuple(found[pair]) for pair in sorted(found)}

    @cached_property
    def findings(self) -> Mapping[Link, Finding]:
        """What is said of each pair of mentions, joined."""
        return {pair: join(act.verdict for act in acts) for pair, acts in self.on_pairs.items()}

    @cached_property
    def same(self) -> frozenset[Link]:
        """The pairs that people say are of one event, or one origin; these bind."""
        return self._pairs(Finding.SAME) - self.held_back

    @cached_property
    def different(self) -> frozenset[Link]:
        """The pairs that people say are of two events, or two origins; these bind."""
        return self._pairs(Finding.DIFFERENT) - self.held_back

    @cached_property
    def unsure(self) -> frozenset[Link]:
        """The pairs of which somebody says that it can't be told, and nobody says more."""
        return self._pairs(Finding.UNSURE)

    @cached_property
    def held_back(self) -> frozenset[Link]:
        """The pairs whose judgements bind nobody, because they contradict others."""
        return frozenset(self._crossed) | self._blocks.between(self._crossed)

    def _pairs(self, *findings: Finding) -> frozenset[Link]:
        return frozenset(pair for pair, found in self.findings.items() if found in findings)

    @cached_property
    def _neighbours(self) -> Mapping[str, Sequence[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for one, other in sorted(self._pairs(Finding.SAME, Finding.CONTRADICTED)):
            found[one].append(other)
            found[other].append(one)
        return {key: sorted(others) for key, others in found.items()}

    @cached_property
    def _blocks(self) -> Blocks:
        return Blocks(self._neighbours)

    @cached_property
    def _crossed(self) -> tuple[Link, ...]:
        """The pairs that are said to be different and that a path of SAMEs joins."""
        apart = self._pairs(Finding.DIFFERENT, Finding.CONTRADICTED)
        return tuple(pair for pair in sorted(apart) if self._blocks.are_joined(*pair))

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Where judgements contradict: on one pair, and along paths."""
        paths = (path for pair in self._crossed for path in (self.path(*pair), self._way_round(pair)))
        return tuple(map(self._conflict, filter(None, paths)))

    def path(self, one: str, other: str) -> tuple[str, ...]:
        """Give the shortest path of SAMEs between two mentions, the first by ids; none where there is none."""
        return _shortest(self._neighbours, one, other)

    def _way_round(self, pair: Link) -> tuple[str, ...]:
        """The shortest path between two mentions of which somebody says the same directly, too."""
        if self.findings[pair] is not Finding.CONTRADICTED:
            return ()
        one, other = pair
        without = {key: [n for n in self._neighbours[key] if n not in pair] for key in pair}
        return _shortest({**self._neighbours, **without}, one, other)

    def _conflict(self, path: tuple[str, ...]) -> Conflict:
        ends = path[0], path[-1]
        steps = [_link(a, b) for a, b in pairwise(path)]
        same = [act for step in steps for act in self.on_pairs[step] if act.verdict is Verdict.SAME]
        against = [act for act in self.on_pairs[ends] if act.verdict is Verdict.DIFFERENT]
        by_way_of = f" by way of {', '.join(path[1:-1])}" if path[1:-1] else ""
        two, one = self.subject.two, self.subject.one
        words = (
            f"{names(act.author for act in against)} {_say(against)} that {ends[0]} and {ends[1]} {two}, "
            f"{names(act.author for act in same)} {_say(same)} that they {one}{by_way_of}; neither is followed"
        )
        acts = sorted({act.id for act in (*same, *against)})
        return Conflict(ConflictKind.JUDGEMENT, path, tuple(acts), words)


def join(verdicts: Iterable[Verdict]) -> Finding:
    """Join what is said of one pair.

    Examples:
        >>> join([Verdict.DIFFERENT, Verdict.DIFFERENT, Verdict.UNSURE])
        <Finding.DIFFERENT: 'different'>
    """
    found = Finding.NOTHING
    for verdict in verdicts:
        found |= Finding(verdict.value)
    return found


def _link(one: str, other: str) -> Link:
    return (one, other) if one < other else (other, one)


def _shortest(neighbours: Mapping[str, Sequence[str]], one: str, other: str) -> tuple[str, ...]:
    steps = _steps(neighbours, other)
    if one not in steps:
        return ()
    found = [one]
    while found[-1] != other:
        here = found[-1]
        found.append(next(key for key in neighbours[here] if steps.get(key) == steps[here] - 1))
    return tuple(found)


def _steps(neighbours: Mapping[str, Sequence[str]], start: str) -> Mapping[str, int]:
    """How many links lead from each key to one key at the least."""
    found = {start: 0}
    waiting = deque([start])
    while waiting:
        key = waiting.popleft()
        for other in neighbours.get(key, ()):
            if other not in found:
                found[other] = found[key] + 1
                waiting.append(other)
    return found


def _say(acts: Iterable[Judgement]) -> str:
    return "says" if len({act.author for act in acts}) == 1 else "say"
