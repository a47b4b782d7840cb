"""Readings: what linking has read of articles, kept, so that new articles extend what was read before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventmodel.linking.features import Features, read_features
from eventmodel.linking.passages import Page, read_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.linking.fingerprints import Prints
    from eventmodel.model import Article

Stretches = tuple[tuple[int, int], ...]


@attrs.frozen(eq=False)
class Readings:
    """What was read of articles; whoever asks twice is given the same again.

    A reading is a function of one article (and of what is quoted in it) alone, never of the others, so an analysis
    with kept readings equals one without. Most of the time that linking takes is for reading; what hangs on all
    articles, which pairs are worth comparing and how they cluster, is worked out anew each time. It grows by about
    20 KiB an article, and can be pickled.

    Examples:
        >>> from eventmodel.model import Article
        >>> kept, page = Readings(), Article.from_text("Two boats sank.")
        >>> kept.features(page) is kept.features(page)
        True
    """

    _features: dict[str, Features] = attrs.field(factory=dict[str, Features], init=False, repr=False)
    _pages: dict[tuple[str, Stretches], Page] = attrs.field(
        factory=dict[tuple[str, Stretches], Page], init=False, repr=False
    )

    def features(self, article: Article) -> Features:
        """Give the views of an article that events are linked by."""
        if article.id not in self._features:
            self._features[article.id] = read_features(article)
        return self._features[article.id]

    def page(self, article: Article, quoted: Sequence[tuple[int, int]], by: Prints) -> Page:
        """Give the words of an article that copies are found by."""
        key = article.id, tuple(quoted)
        if key not in self._pages:
            self._pages[key] = read_page(article, quoted, by)
        return self._pages[key]
