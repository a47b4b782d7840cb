"""Versions: which articles people say are later versions of others, and what the later ones took the place of.

A claim of an earlier version is superseded where the last of the later versions that speak of the same thing say it
otherwise; both are kept. The same thing is one attribute that has one true value, of the article's main event, or of
the one event of its type in the background of each version; said or denied alike, and of like modality. What can't
be compared (another unit or scope, a value that is stated as unknown) takes no claim's place, nor does a claim that
was withdrawn or replaced.

Links that lead in a circle are reported and not followed. A link between articles of different outlets is listed as an
orphan: each is a witness of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING

import attrs

from eventmodel.decisions.aims import Aim, Aims
from eventmodel.decisions.anchoring import Orphan
from eventmodel.decisions.circles import circles, outside
from eventmodel.decisions.conflicts import Conflict, ConflictKind, names
from eventmodel.decisions.corrections import Corrections
from eventmodel.decisions.pages import are_of_different_outlets
from eventmodel.model.attribute import attribute_or_own
from eventmodel.model.mention import Role
from eventmodel.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from eventmodel.model.acts import VersionLink
    from eventmodel.model.claim import Claim

Topic = tuple[str, ...]
Statements = dict[Topic, dict[str, "Claim"]]


@attrs.frozen(slots=False, eq=False)
class Versions:
    """What people's links between versions come to. They hold before what linking finds.

    Attributes:
        aims: tells which articles they are about.
        corrections: tells which claims no longer hold.
        found: pairs of an earlier and a later article that linking found; what people say of a pair goes before.
    """

    aims: Aims
    corrections: Corrections
    found: tuple[tuple[str, str], ...] = ()

    @cached_property
    def _found(self) -> Mapping[str, Aim]:
        return {key: self._of_one_outlet(act) for key, act in self.aims.standing.version_links.items()}

    def _of_one_outlet(self, link: VersionLink) -> Aim:
        aim = self.aims.of_two(link, "article")
        pages = self.aims.standing.articles
        for one, other in sorted(product(aim.ids.get("earlier", ()), aim.ids.get("later", ()))):
            if are_of_different_outlets(pages[one], pages[other]):
                return Aim({}, (Orphan(link, link.later, f"{one} and {other} are of different outlets"),))
        return aim

    @cached_property
    def orphans(self) -> tuple[Orphan, ...]:
        """The links of which an article is lost, or whose articles are of different outlets."""
        return tuple(orphan for aim in self._found.values() for orphan in aim.orphans)

    @cached_property
    def _stated(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """Each pair of an earlier and a later article, with the links that say so."""
        found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for key, aim in self._found.items():
            for pair in product(aim.ids.get("earlier", ()), aim.ids.get("later", ())):
                found[pair].add(key)
        return {pair: frozenset(found[pair]) for pair in sorted(found)}

    @cached_property
    def _circles(self) -> tuple[tuple[str, ...], ...]:
        return circles(self._stated)

    @cached_property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Each earlier article with each later one that a link names, circles left out."""
        return outside(self._stated, self._circles)

    @cached_property
    def _followed(self) -> tuple[tuple[str, str], ...]:
        """The pairs that are followed: those that people name, and those found that lead into no circle with them."""
        spoken = {frozenset(pair) for pair in self._stated}
        others = {pair for pair in self.found if frozenset(pair) not in spoken}
        return outside({*self.pairs, *others}, circles({*self.pairs, *others})) if others else self.pairs

    @cached_property
    def later(self) -> Mapping[str, tuple[str, ...]]:
        """The versions right behind each article."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for one, other in self._followed:
            found[one].append(other)
        return {article: tuple(others) for article, others in found.items()}

    @cached_property
    def order(self) -> tuple[str, ...]:
        """All articles that links name, every earlier version before its later ones, circles left out."""
        waiting = Counter(other for _, other in self._followed)
        ready = sorted({one for one, _ in self._followed} - waiting.keys(), reverse=True)
        found: list[str] = []
        while ready:
            found.append(ready.pop())
            for other in reversed(self.later.get(found[-1], ())):
                waiting[other] -= 1
                if not waiting[other]:
                    ready.append(other)
        return tuple(found)

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The links that lead in a circle."""
        return tuple(self._circle(articles) for articles in self._circles)

    def _circle(self, articles: tuple[str, ...]) -> Conflict:
        inside = frozenset(articles)
        acts = sorted({a for pair, stated in self._stated.items() if inside.issuperset(pair) for a in stated})
        authors = names(self.aims.standing.version_links[act].author for act in acts)
        words = f"{authors} say of each of {', '.join(articles)} that it is later than itself; none of it is followed"
        return Conflict(ConflictKind.VERSION, articles, tuple(acts), words)

    @cached_property
    def superseded(self) -> Mapping[str, str]:
        """Why each claim that a later version says otherwise no longer supports its value, in words."""
        found: dict[str, str] = {}
        last: dict[str, Statements] = {}
        for article in reversed(self.order):
            own = self._statements(article)
            last[article] = _last([last[other] for other in self.later.get(article, ())])
            for topic, claims in own.items():
                found |= _superseded(claims, last[article].get(topic, {}))
            last[article] = own | last[article]
        return {claim: found[claim] for claim in sorted(found)}

    def _statements(self, article: str) -> Statements:
        """What an article says of each thing that later versions may say otherwise."""
        found: Statements = {}
        for claim in self.aims.standing.claims_by_article.get(article, ()):
            subject = self._subject(claim) if claim.id not in self.corrections.reasons else ()
            if subject and _is_functional(claim.attribute):
                topic = (*subject, claim.attribute, claim.polarity.value, claim.modality.value)
                found.setdefault(topic, {})[claim.id] = claim
        return found

    def _subject(self, claim: Claim) -> Topic:
        """Which event of its article a claim is about, in words that versions share; empty where there are none."""
        mention = self.aims.standing.mentions.get(claim.mention)
        if mention is None or mention.article != claim.article:
            return ()
        if mention.role is Role.MAIN:
            return ("main",)
        alone = self._types[mention.article][mention.type] == 1
        return ("background", mention.type) if alone and mention.type != _NO_TYPE else ()

    @cached_property
    def _types(self) -> Mapping[str, Counter[str]]:
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for mention in self.aims.standing.mentions.values():
            if mention.role is Role.BACKGROUND:
                found[mention.article][mention.type] += 1
        return found


_NO_TYPE = "other"


def _is_functional(attribute: str) -> bool:
    return attribute_or_own(attribute).functional


def _last(later: Sequence[Statements]) -> Statements:
    """What the last versions say, of those that speak of a thing."""
    found: Statements = {}
    for statements in later:
        for topic, claims in statements.items():
            found[topic] = found.get(topic, {}) | claims
    return found


def _superseded(claims: Mapping[str, Claim], last: Mapping[str, Claim]) -> dict[str, str]:
    return {key: why for key, claim in claims.items() if (why := _why(claim, [last[other] for other in sorted(last)]))}


def _why(claim: Claim, last: Sequence[Claim]) -> str:
    """Why a claim is superseded; empty where it is not."""
    relations = [(other, claim.reading.value.compare(other.reading.value).relation) for other in last]
    if any(relation is Relation.EQUAL or other.reading.value == claim.reading.value for other, relation in relations):
        return ""
    others = [other for other, relation in relations if relation is not Relation.UNKNOWN]
    said = " and ".join(dict.fromkeys(f"{other.reading} ({other.id})" for other in others))
    return f"superseded: a later version of the article says {said}" if said else ""
