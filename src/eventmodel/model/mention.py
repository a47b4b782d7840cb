"""Mentions: one event as one article speaks of it."""

from __future__ import annotations

from enum import Enum
from functools import cached_property
from typing import ClassVar

import attrs

from eventmodel.model.canonical import quoted, spelled_id
from eventmodel.model.extra import Extra, check_extra, in_order
from eventmodel.model.span import Span, span_identity


class Role(Enum):
    """Whether an article is about the event, or only speaks of it."""

    MAIN = "main"
    BACKGROUND = "background"


def main_mention_id(article: str) -> str:
    """Give the id of an article's main event, which is anchored on the article as a whole."""
    return spelled_id("m1", f'{{"article":{quoted(article)}}}')


@attrs.frozen
class Mention:
    """An event in an article: the main one, or one in the background that is anchored on a span.

    Attributes:
        article: the id of the article.
        anchor: the words that name the event; None for the main event.
        type: its type in the vocabulary.
        title: the words by which the article names it.
        extra: fields that came with it and are not known here, each by its place.
    """

    tag: ClassVar[str] = "mention"
    article: str
    anchor: Span | None = None
    type: str = "other"
    title: str = ""
    extra: Extra = attrs.field(default=(), converter=in_order, validator=check_extra, kw_only=True)

    @property
    def role(self) -> Role:
        """Main where it is anchored on the whole article."""
        return Role.MAIN if self.anchor is None else Role.BACKGROUND

    @cached_property
    def id(self) -> str:
        """Its name by content: `m1-` and a hash of the article and the anchor."""
        if self.anchor is None:
            return main_mention_id(self.article)
        return spelled_id("m1", f'{{"anchor":{span_identity(self.anchor)},"article":{quoted(self.article)}}}')
