"""Anchoring: the records that somebody's act means, also once a page was scraped or read anew.

A target means the record of its id, and the same record in every other scrape of that page (equal body, one outlet).
Where the id is gone, the page is found again as `pages` says, and in it the words, and there the record:

- a claim: of the same attribute, value, polarity and modality, on words that overlap. Those by the same speaker come
  first, then those about the same sort of event; if what is left still differs in either, none is meant;
- a mention in the background: the one whose words overlap most; the main one, where the target has no words;
- an article: the page itself.

White space of any sort matches any other; of several places of the words, those count around which most is as it
was. What is not found comes back with the reason in words. Nothing here depends on the order of records.
"""

from __future__ import annotations

from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.decisions.pages import Pages, is_one_body
from eventmodel.model.acts import Act
from eventmodel.model.article import Article
from eventmodel.model.claim import Claim
from eventmodel.model.dossier import Dossier
from eventmodel.model.mention import Mention, main_mention_id
from eventmodel.model.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from eventmodel.model.dossier import Record

Place = tuple[int, int]
_OF_PAGES: Final = frozenset({Article.tag, Claim.tag, Mention.tag})


@attrs.frozen
class Orphan:
    """An act whose target could not be found: it is kept, and has no effect on that target.

    Attributes:
        act: what was decided.
        target: what it was decided about.
        reason: why it is not found, in words.
    """

    act: Act
    target: Target
    reason: str


@attrs.frozen
class Found:
    """The records that a target means; where there are none, the reason in words."""

    ids: frozenset[str] = frozenset()
    reason: str = ""


@attrs.frozen(slots=False, eq=False)
class Anchors:
    """Finds the records of a dossier that targets mean.

    Attributes:
        dossier: the records.

    Examples:
        >>> page = Article.from_text("Two boats sank.", source="The Example")
        >>> anew = Article("Menu. Two boats sank.", "The Example", body=((6, 21),))
        >>> Anchors(Dossier.of(anew)).find(Target.of(page)).ids == {anew.id}
        True
    """

    dossier: Dossier

    def find(self, target: Target) -> Found:
        """Find the records that a target means, or the reason why there are none."""
        if target.kind not in _OF_PAGES and target.id in self.dossier:
            return Found(frozenset({target.id}))
        record = self._held(target.id)
        if record is not None:
            return Found(frozenset({target.id, *self._elsewhere(record)}))
        if target.kind == Article.tag and target.id in self.dossier.claims_by_article:
            return Found(frozenset({target.id}))  # claims that came without their page
        if target.article is None:
            of_page = ", and nothing tells of which page it was" if target.kind in _OF_PAGES else ""
            return Found(reason=f"the dossier does not hold {target.id}{of_page}")
        return self._among(self.pages.found(target.article, target.span), target)

    def _held(self, key: str) -> Record | None:
        known = self.dossier.mentions.get(key)
        return self.dossier[key] if known is None and key in self.dossier else known

    def _elsewhere(self, record: Record) -> frozenset[str]:
        """The same record in the other scrapes of its page."""
        if not isinstance(record, Article | Claim | Mention):
            return frozenset()
        key = record.id if isinstance(record, Article) else record.article
        page = self.dossier.articles.get(key)
        others = self.pages.same_as(page)[1:] if page is not None else ()
        return self._among(others, Target.of(record, self.dossier.articles)).ids if others else frozenset()

    @cached_property
    def pages(self) -> Pages:
        """The articles by what they are found again with."""
        return Pages(self.dossier)

    def _among(self, pages: Sequence[Article], target: Target) -> Found:
        """Find a record in the scrapes of the one page that it can be of."""
        if not pages:
            return Found(reason=f"{_named(target)} is gone, and {self._why_no_page(target)}")
        pages = self._most_alike(pages, target)
        if not is_one_body(pages):
            return Found(reason=f"{_named(target)} may be of any of {_list(page.id for page in pages)}")
        found = [self._in_page(page, target) for page in pages]
        ids = frozenset(key for one in found for key in one.ids)
        return Found(ids) if ids else found[0]

    def _why_no_page(self, target: Target) -> str:
        if target.article is not None and self.pages.at_address(target.article):
            return "the page at its address has other text"
        return "no page here has its text, address or words"

    def _most_alike(self, pages: Sequence[Article], target: Target) -> Sequence[Article]:
        """Of pages with different bodies, those that hold the target's words with most of what stood around them."""
        span = target.span
        if span is None or is_one_body(pages):
            return pages
        held = [(score, page) for page in pages for score, places in (self._ranked(page, target),) if places]
        most = max((score for score, _ in held), default=0)
        return [page for score, page in held if score == most] or pages

    def _ranked(self, page: Article, target: Target) -> tuple[int, tuple[Place, ...]]:
        return self.pages.squeezed(page).best_places(target.span) if target.span is not None else (0, ())

    def _in_page(self, page: Article, target: Target) -> Found:
        if target.kind == Article.tag:
            return Found(frozenset({page.id}))
        if target.span is None:
            return Found(frozenset({main_mention_id(page.id)}))
        _, places = self._ranked(page, target)
        if not places:
            return Found(reason=f"{page.id} no longer holds the words {_quoted(target)}")
        records = self._claims_at(page, places, target) if target.kind == Claim.tag else self._anchored(page, places)
        if not records:
            return Found(reason=f"{_named(target)} is gone: nothing like it was read at {_quoted(target)} in {page.id}")
        meant = self._meant(records, places, target)
        return Found(meant) if meant else Found(reason=f"{_named(target)} may be any of {_list(records)}")

    def _claims_at(self, page: Article, places: Sequence[Place], target: Target) -> tuple[str, ...]:
        claims = (c for c in self.dossier.claims_by_article.get(page.id, ()) if _says_the_same(c, target))
        return tuple(c.id for c in claims if _overlap((c.span.start, c.span.end), places))

    def _anchored(self, page: Article, places: Sequence[Place]) -> tuple[str, ...]:
        return tuple(m.id for m in self._background.get(page.id, ()) if _overlap(_anchor(m), places))

    def _meant(self, records: Sequence[str], places: Sequence[Place], target: Target) -> frozenset[str]:
        """Of the records at some places, those that are meant; none where that can't be told."""
        if target.kind == Claim.tag:
            return self._claims_meant([self.dossier.claims[key] for key in records], target)
        shares = {key: _overlap(_anchor(self.dossier.mentions[key]), places) for key in records}
        best = frozenset(key for key in records if shares[key] == max(shares.values()))
        return best if len(best) == 1 else frozenset()

    def _claims_meant(self, claims: Sequence[Claim], target: Target) -> frozenset[str]:
        for is_alike in (_is_said_alike, _is_of_like_role):
            claims = [claim for claim in claims if is_alike(claim, target)] or claims
        one = all(self._is_one_statement(a, b) for a, b in combinations(claims, 2))
        return frozenset(claim.id for claim in claims) if one else frozenset()

    def _is_one_statement(self, one: Claim, other: Claim) -> bool:
        """Whether two claims that say the same at one place are by one speaker and about one event."""
        return one.attribution == other.attribution and self._is_one_mention(one.mention, other.mention)

    def _is_one_mention(self, one: str, other: str) -> bool:
        anchors = [m.anchor for m in map(self.dossier.mentions.get, (one, other)) if m is not None]
        if one == other or len(anchors) < 2:
            return one == other
        first, second = anchors
        return first is not None and second is not None and first.start < second.end and second.start < first.end

    @cached_property
    def _background(self) -> Mapping[str, Sequence[Mention]]:
        found: dict[str, list[Mention]] = {}
        for mention in self.dossier.mentions.values():
            if mention.anchor is not None:
                found.setdefault(mention.article, []).append(mention)
        return found


def _says_the_same(claim: Claim, target: Target) -> bool:
    return (claim.attribute, claim.polarity, claim.modality) == (
        target.attribute, target.polarity, target.modality,
    ) and claim.reading.value == target.value  # fmt: skip


def _is_said_alike(claim: Claim, target: Target) -> bool:
    return claim.attribution == target.attribution


def _is_of_like_role(claim: Claim, target: Target) -> bool:
    return (claim.mention != main_mention_id(claim.article)) == target.background


def _anchor(mention: Mention) -> Place:
    return (mention.anchor.start, mention.anchor.end) if mention.anchor is not None else (0, 0)


def _overlap(span: Place, places: Iterable[Place]) -> float:
    """The largest share that a span and a place have of what either covers."""
    return max((_share(span, place) for place in places), default=0)


def _share(one: Place, other: Place) -> float:
    both = min(one[1], other[1]) - max(one[0], other[0])
    return both / (max(one[1], other[1]) - min(one[0], other[0])) if both > 0 else 0


def _named(target: Target) -> str:
    title = target.article.title if target.article is not None else ""
    what = f"{target.attribute} {target.value}" if target.kind == Claim.tag else target.kind
    return f"the {what} ({target.id})" + (f" of “{title}”" if title else "")


def _quoted(target: Target) -> str:
    words = " ".join(target.span.exact.split()) if target.span is not None else ""
    return f"“{words[:80]}”"


def _list(ids: Iterable[str]) -> str:
    return ", ".join(sorted(ids))
