"""Targets: the record that somebody's act is about, by its id and by what it can be found again with.

An id is gone once a page is scraped anew or read by a later extractor; the page's source, its address and the
words around the place are still there. `decisions` finds targets again; here they are only named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from eventmodel.model.article import Article
from eventmodel.model.claim import Claim, Modality, Polarity
from eventmodel.model.mention import Mention, main_mention_id
from eventmodel.model.span import Span
from eventmodel.values.frozen import strings
from eventmodel.values.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from eventmodel.model.dossier import Record


@attrs.frozen
class Trace:
    """What an article can be recognised by after it was scraped again.

    Attributes:
        source: the key of its source; empty where the page shows none.
        url: its address, where it is shown.
        body: the digest of its body.
        title: its headline, for people.
        id: its id, by which it is known as long as its text is the same.
    """

    tag: ClassVar[str] = "trace"
    source: str = ""
    url: str = ""
    body: str = ""
    title: str = ""
    id: str = ""

    @classmethod
    def of(cls, article: Article) -> Trace:
        """Take an article's trace."""
        return cls(article.source_key, article.url, article.body_digest, article.title, article.id)


@attrs.frozen
class Target:
    """One record: its id, which alone is identity, and its selector.

    Attributes:
        id: the id of the record.
        kind: the tag of the record, such as 'claim'.
        article: the trace of the article that it is of, or that it is; None where it is of none.
        span: where in the article it stands; None where it is about the whole.
        attribute: what a claim is about.
        value: what a claim says.
        attribution: who is said to say so, outermost first.
        polarity: whether a claim is asserted or denied.
        modality: whether what it says happened.
        background: whether a claim is about an event in the background of its article.
    """

    tag: ClassVar[str] = "target"
    id: str
    kind: str
    article: Trace | None = None
    span: Span | None = None
    attribute: str = ""
    value: Value | None = None
    attribution: tuple[str, ...] = attrs.field(default=(), converter=strings)
    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ACTUAL
    background: bool = False

    @classmethod
    def of(cls, record: Record, articles: Mapping[str, Article] | None = None) -> Target:
        """Name a record; its article, where it is of one, is looked up for the trace.

        Examples:
            >>> page = Article.from_text("Two boats sank.", source="The Example")
            >>> Target.of(Mention(page.id), {page.id: page}).article.source
            'the example'
        """
        if isinstance(record, Article):
            return cls(record.id, record.tag, Trace.of(record))
        if not isinstance(record, Claim | Mention):
            return cls(record.id, record.tag)
        page = (articles or {}).get(record.article)
        trace = Trace(id=record.article) if page is None else Trace.of(page)
        if isinstance(record, Mention):
            return cls(record.id, record.tag, trace, record.anchor)
        return cls(
            record.id, record.tag, trace, record.span, record.attribute, record.reading.value,
            record.attribution, record.polarity, record.modality,
            background=record.mention != main_mention_id(record.article),
        )  # fmt: skip
