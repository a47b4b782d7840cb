"""Witnesses: which outlet and which origin stand behind each claim."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from eventmodel.linking import Origins
from eventmodel.linking.components import components
from eventmodel.model.article import Article
from eventmodel.values.gazetteer import Gazetteer
from eventmodel.values.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from eventmodel.model.claim import Claim


@attrs.frozen
class Tally:
    """How many stand behind some claims.

    Attributes:
        articles: how many articles print them.
        outlets: how many outlets these are of.
        origins: how many independent origins they have at the most: what shares no text is taken for independent.
        least: how many at the least: what may depend on one another, such as by an agency that all credit, is one.
        speakers: how many people are said to have said it; ten outlets at one press conference hear one speaker.
    """

    articles: int
    outlets: int
    origins: int
    least: int
    speakers: int = 0

    def __str__(self) -> str:
        """In words.

        Examples:
            >>> print(Tally(5, 3, 2, 1))
            5 articles, 3 outlets, 1 to 2 origins
        """
        origins = (
            f"{self.least} to {self.origins} origins" if self.least < self.origins else _count(self.origins, "origin")
        )
        shown = [_count(self.articles, "article"), _count(self.outlets, "outlet"), origins]
        return ", ".join([*shown, _count(self.speakers, "speaker")] if self.speakers else shown)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'s' * (number != 1)}"


@attrs.frozen(eq=False, slots=False)
class Witnesses:
    """What is known of the articles that claims stand in.

    Attributes:
        articles: the articles, by id.
        origins: the id of each article's origin.
        gazetteer: what is asked when places are compared.
        passages: the origins of passages, where they are known; they go before those of articles.
    """

    articles: Mapping[str, Article]
    origins: Mapping[str, str]
    gazetteer: Gazetteer | None = None
    passages: Origins | None = None

    def source_of(self, claim: Claim) -> str:
        """Give the key of the outlet; the article's id stands for an outlet that is not shown."""
        article = self.articles.get(claim.article)
        return (article.source_key if article is not None else "") or claim.article

    def sources(self, claims: Iterable[Claim]) -> tuple[str, ...]:
        """Give the keys of the outlets, in order."""
        return tuple(sorted({self.source_of(claim) for claim in claims}))

    def origin_of(self, claim: Claim) -> str:
        """Give the id of the claim's origin."""
        if self.passages is not None and claim.article in self.articles:
            return self.passages.origin_of_claim(claim).id
        return self.origins.get(claim.article, claim.article)

    def count_origins(self, claims: Iterable[Claim]) -> int:
        """Count the independent origins: copies of one report are one, and so is what one outlet prints twice."""
        return len(self._voices(claims))

    def voices(self, claims: Iterable[Claim]) -> tuple[tuple[str, ...], ...]:
        """Give the keys of the outlets, those together that have one voice: copies of one report, or one outlet."""
        told = tuple(claims)
        outlets = set(self.sources(told))
        return tuple(tuple(sorted(outlets.intersection(group))) for group in self._voices(told))

    def tally(self, claims: Iterable[Claim]) -> Tally:
        """Count the articles, outlets, origins and speakers behind some claims."""
        ordered = sorted(claims, key=lambda claim: claim.id)
        return Tally(
            articles=len({claim.article for claim in ordered}),
            outlets=len(self.sources(ordered)),
            origins=self.count_origins(ordered),
            least=len(self._voices(ordered, unsure=True)),
            speakers=len({fold(claim.speaker) for claim in ordered if claim.speaker}),
        )

    def _voices(self, claims: Iterable[Claim], *, unsure: bool = False) -> tuple[tuple[str, ...], ...]:
        links = {link for claim in claims for link in self._links(claim, unsure=unsure)}
        return components({key for link in links for key in link}, sorted(links))

    def _links(self, claim: Claim, *, unsure: bool) -> Iterator[tuple[str, str]]:
        """What ties a claim's voice together: its origin and its outlet; if asked, what its article may depend on."""
        source = self.source_of(claim)
        yield self.origin_of(claim), source
        if unsure:
            yield from ((f"may depend: {ground}", source) for ground in self._grounds.get(claim.article, ()))

    @cached_property
    def _grounds(self) -> Mapping[str, tuple[str, ...]]:
        """For each article, what it shares with others that may make it depend on them."""
        found: dict[str, tuple[str, ...]] = {}
        if self.passages is not None:
            for at, dependence in enumerate(self.passages.unsure):
                for article in dependence.articles:
                    found[article] = (*found.get(article, ()), str(at))
            for origin in self.passages.all:
                for article in origin.articles if len(origin.articles) > 1 else ():
                    found[article] = (*found.get(article, ()), origin.id)
        return found
