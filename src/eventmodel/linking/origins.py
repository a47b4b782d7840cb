"""Origins: where a report really comes from, once reprints and agency copy are folded together.

The origin of a claim is that of the passage in which it stands: a page can print one paragraph of an agency's and
be a witness of its own for all the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.errors import NoSuchRecordError
from eventmodel.linking.constraints import DIFFERENT, Unmet, settle, shortest_path
from eventmodel.linking.dependence import Dependence, find_dependence
from eventmodel.linking.sharing import WHOLE, Part, Sharing, find_sharing
from eventmodel.linking.versions import is_before
from eventmodel.linking.words import LEFT_OUT
from eventmodel.model.canonical import content_id
from eventmodel.values.names import fold

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from eventmodel.linking.copies import Copy
    from eventmodel.model import Article, Claim

    Pair = tuple[str, str]

NOT_KNOWN: Final = "not known"
"""The name of an origin that nothing shows."""


@attrs.frozen
class Origin:
    """Where a report, or a part of one, comes from.

    Attributes:
        id: a hash of the articles that it was told by, and of the places in them.
        name: the agency or outlet that it is; 'not known' where nothing shows it.
        basis: how that is known.
        articles: the ids of the articles, in order.
        parts: which parts of them; empty where it is all of each.
    """

    id: str
    name: str
    basis: str
    articles: tuple[str, ...]
    parts: tuple[Part, ...] = ()


@attrs.frozen
class Origins:
    """The origins of a set of articles: each article has one, and further ones for passages from elsewhere.

    Attributes:
        all: the origins, by the first of their articles.
        unsure: what may make articles depend on one another although they share no text.
        unmet: pairs that people judged and that could not be followed.
    """

    all: tuple[Origin, ...]
    unsure: tuple[Dependence, ...] = ()
    unmet: tuple[Unmet, ...] = ()
    _sharing: Sharing = attrs.field(default=Sharing((), {}), alias="sharing", repr=False, eq=False)
    _by_part: Mapping[Part, Origin] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        known = {part: origin for origin in self.all for part in origin.parts or map(Part, origin.articles)}
        object.__setattr__(self, "_by_part", known)

    def origin_of(self, article_id: str) -> Origin:
        """Give the origin of an article; of one that shares passages only, that of the rest of it.

        Raises:
            NoSuchRecordError: for an article that was not among those asked about.
        """
        try:
            return self._by_part[Part(article_id)]
        except KeyError:
            raise NoSuchRecordError(f"no origin was sought for an article {article_id!r}") from None

    def origin_at(self, article_id: str, start: int, end: int) -> Origin:
        """Give the origin of a stretch of an article's text.

        Raises:
            NoSuchRecordError: for an article that was not among those asked about.
        """
        part = self._sharing.part_at(article_id, start, end)
        return self.origin_of(article_id) if part.is_whole else self._by_part[part]

    def origin_of_claim(self, claim: Claim) -> Origin:
        """Give the origin of the passage that a claim stands in.

        Raises:
            NoSuchRecordError: for a claim of an article that was not among those asked about.
        """
        return self.origin_at(claim.article, claim.span.start, claim.span.end)

    def group(self, article_id: str) -> tuple[str, ...]:
        """Give the articles that have the same origin as this one, itself included."""
        return self.origin_of(article_id).articles


def find_origins(
    articles: Iterable[Article],
    copies: Iterable[Copy],
    *,
    families: Mapping[str, str] | None = None,
    same: Iterable[Pair] = (),
    different: Iterable[Pair] = (),
    unsure: Iterable[Pair] = (),
) -> Origins:
    """Fold articles that share copy, have one body or one canonical address, into one origin each.

    Of articles that share some passages only, the passages have an origin of their own. The credited agency names
    an origin where its articles credit exactly one; else the outlet that had it first, by the dates that all of the
    pages show; else nothing does. Direction is never guessed.

    Args:
        articles: in any order; the result depends on the set of them alone.
        copies: what `find_copies` found.
        families: the publisher of each outlet, by its source key or domain; outlets of one may share reporters.
        same: pairs of article ids that people say have one origin.
        different: pairs that have not, whatever they share.
        unsure: pairs of which a person can't tell: they join and part nothing, and are shown as unsure.
    """
    known = {article.id: article for article in articles}
    settled = settle(known.keys(), same, different)
    links = [copy for copy in copies if copy.a in known and copy.b in known and settled.allow([copy.a], [copy.b])]
    alike = [pair for pair in _same_texts(known) if settled.allow(pair[:1], pair[1:])]
    wholes = [pair for pair in alike if not _of_one_outlet(known, pair)]
    judged = [(group[0], key) for group in settled.groups for key in group[1:]]
    wholes.extend(judged)
    doubles = [pair for pair in alike if _of_one_outlet(known, pair)]
    doubles.extend((copy.a, copy.b) for copy in links if _of_one_outlet(known, (copy.a, copy.b)) and _is_reprint(copy))
    between = [copy for copy in links if not _of_one_outlet(known, (copy.a, copy.b))]
    sharing = find_sharing(known, between, wholes, doubles)
    origins = Origins(
        tuple(_origin(group, known, sharing.stretches, judged) for group in sharing.groups),
        (*find_dependence(known, families or {}, settled.apart), *_doubted(unsure, known)),
        sharing=sharing,
    )
    crossed = _still_joined(origins, settled.apart, [*((copy.a, copy.b) for copy in links), *wholes, *doubles])
    return attrs.evolve(origins, unmet=(*settled.unmet, *crossed))


def _doubted(pairs: Iterable[Pair], known: Container[str]) -> list[Dependence]:
    ordered = sorted({(min(pair), max(pair)) for pair in pairs})
    return [Dependence(pair, "a person is unsure") for pair in ordered if pair[0] in known and pair[1] in known]


def _of_one_outlet(known: Mapping[str, Article], pair: Pair) -> bool:
    return known[pair[0]].source_key == known[pair[1]].source_key != ""


def _is_reprint(copy: Copy) -> bool:
    return max(copy.shares) >= WHOLE or not copy.passages


def _same_texts(known: Mapping[str, Article]) -> list[Pair]:
    """Pairs with one body or one canonical address; where words were left out, nothing tells that bodies are one."""
    holders: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for key in sorted(known):
        article = known[key]
        if article.url:
            holders["url", article.url].append(key)
        if article.body and LEFT_OUT not in article.text:
            holders["body", article.body_digest].append(key)
    return [(keys[0], other) for keys in holders.values() for other in keys[1:]]


def _still_joined(origins: Origins, apart: Mapping[str, frozenset[str]], links: Sequence[Pair]) -> list[Unmet]:
    """The pairs that have an origin in common all the same, if of a passage only."""
    of: defaultdict[str, set[str]] = defaultdict(set)
    for origin in origins.all if apart else ():
        for key in origin.articles:
            of[key].add(origin.id)
    pairs = sorted((a, b) for a, others in apart.items() for b in others if a < b and of[a] & of[b])
    return [Unmet(*pair, DIFFERENT, "joined through others", shortest_path(*pair, links)) for pair in pairs]


def _origin(
    group: Sequence[Part], known: Mapping[str, Article], stretches: Container[str], judged: Iterable[Pair]
) -> Origin:
    keys = tuple(sorted({part.article for part in group}))
    whole = len(keys) == len(group) and all(part.is_whole for part in group)
    members = [known[key] for key in keys]
    if len(keys) == 1:
        name, basis = _only(members[0], copied=keys[0] in stretches)
    else:
        said = any(a in keys and b in keys for a, b in judged)
        shared = f"{len(keys)} articles share {'copy' if whole else 'a passage'}{', or people say so' if said else ''}"
        name, basis = _shared(members, shared)
    identity: list[object] = list(keys) if whole else [[part.article, str(part.start), str(part.end)] for part in group]
    return Origin(content_id("o1", identity), name, basis, keys, () if whole else tuple(group))


def _only(article: Article, *, copied: bool) -> tuple[str, str]:
    basis = "its own text beside passages that others have" if copied else "shares copy with no other article"
    if article.source:
        return article.source, basis
    return NOT_KNOWN, f"{basis}; its page names no outlet"


def _shared(group: Sequence[Article], count: str) -> tuple[str, str]:
    agencies = {fold(name): name for article in group for name in sorted(article.agencies, reverse=True)}
    if len(agencies) == 1:
        name = min(agencies.values())
        return name, f"{count}; {name} is the only agency credited"
    outlets = {article.source_key: article.source for article in group}
    if len(outlets) == 1 and group[0].source:
        return group[0].source, f"{count}; all are of one outlet"
    return _earliest(group, count)


def _earliest(group: Sequence[Article], count: str) -> tuple[str, str]:
    """The first to print it, where every page shows a date and all others a later one."""
    if any(article.published is None for article in group):
        return NOT_KNOWN, f"{count}; no one agency is credited, and not every page shows a date"
    for article in group:
        others = (other for other in group if other is not article)
        if article.source and all(is_before(article.published, other.published) for other in others):
            return article.source, f"{count}; every other page shows a later date than {article.source}'s"
    return NOT_KNOWN, f"{count}; no one agency is credited, and no page shows the first date"
