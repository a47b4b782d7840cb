"""Witnesses: which outlet and which origin stand behind each claim."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from eventmodel.linking.components import components
from eventmodel.model.article import Article
from eventmodel.values.gazetteer import Gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventmodel.model.claim import Claim


@attrs.frozen(eq=False)
class Witnesses:
    """What is known of the articles that claims stand in.

    Attributes:
        articles: the articles, by id.
        origins: the id of each article's origin.
        gazetteer: what is asked when places are compared.
    """

    articles: Mapping[str, Article]
    origins: Mapping[str, str]
    gazetteer: Gazetteer | None = None

    def source_of(self, claim: Claim) -> str:
        """Give the key of the outlet; the article's id stands for an outlet that is not shown."""
        article = self.articles.get(claim.article)
        return (article.source_key if article is not None else "") or claim.article

    def sources(self, claims: Iterable[Claim]) -> tuple[str, ...]:
        """Give the keys of the outlets, in order."""
        return tuple(sorted({self.source_of(claim) for claim in claims}))

    def origin_of(self, claim: Claim) -> str:
        """Give the id of the claim's origin."""
        return self.origins.get(claim.article, claim.article)

    def count_origins(self, claims: Iterable[Claim]) -> int:
        """Count the independent origins: copies of one report are one, and so is what one outlet prints twice."""
        voices = {(self.origin_of(claim), self.source_of(claim)) for claim in claims}
        keys = {key for pair in voices for key in pair}
        return len(components(keys, voices))
