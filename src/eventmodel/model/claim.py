"""Claims: one statement by one article about one attribute of one event mention."""

from __future__ import annotations

from enum import Enum
from functools import cached_property
from typing import ClassVar

import attrs

from eventmodel.model.canonical import object_speller, spelled_id, spelling
from eventmodel.model.extra import Extra, check_extra, in_order
from eventmodel.model.span import Span, span_identity
from eventmodel.showing import Shown
from eventmodel.values.frozen import strings
from eventmodel.values.reading import Reading


class Voice(Enum):
    """Whose words they are: the outlet's own, quoted, or reported without quotation marks."""

    OWN = "own"
    QUOTED = "quoted"
    REPORTED = "reported"


class Polarity(Enum):
    """Whether something is asserted or denied."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Modality(Enum):
    """Whether it happened, may have, is planned, or hangs on a condition."""

    ACTUAL = "actual"
    POSSIBLE = "possible"
    PLANNED = "planned"
    CONDITIONAL = "conditional"


@attrs.frozen
class Claim(Shown):
    """What an article prints, said by whom, at which characters; never overwritten.

    Attributes:
        article: the id of the article.
        span: where in its text the claim stands.
        mention: the id of the event mention that it is about; empty where it is about no event.
        attribute: what it is about, a name of the vocabulary or one of the user's own.
        reading: the value, and how it was said.
        attribution: who is said to say so, outermost first; empty where the outlet says it itself.
        voice: whose words they are.
        polarity: asserted or denied; a denied claim opposes its value.
        modality: only an actual claim supports a value.
        extra: fields that came with it and are not known here, each by its place.
    """

    tag: ClassVar[str] = "claim"
    article: str
    span: Span
    mention: str
    attribute: str
    reading: Reading
    attribution: tuple[str, ...] = attrs.field(default=(), converter=strings)
    voice: Voice = Voice.OWN
    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ACTUAL
    extra: Extra = attrs.field(default=(), converter=in_order, validator=check_extra, kw_only=True)

    @cached_property
    def id(self) -> str:
        """Its name by content: `c1-` and a hash of all but how it was said."""
        return spelled_id("c1", _identity(self))

    def is_alike(self, other: Claim) -> bool:
        """Tell whether another claim of the same id is equal: how it was said, what stands around, annotations.

        All else goes into the id, so merging need not look at it again.
        """
        mine, theirs = self.span, other.span
        return (
            mine.prefix == theirs.prefix
            and mine.suffix == theirs.suffix
            and self.reading.said == other.reading.said
            and self.extra == other.extra
        )

    @property
    def speaker(self) -> str | None:
        """The innermost of those who are said to say so."""
        return self.attribution[-1] if self.attribution else None

    @property
    def is_denial(self) -> bool:
        """Whether it denies its value, of something that is said to have happened."""
        return self.polarity is Polarity.NEGATIVE and self.modality is Modality.ACTUAL

    @property
    def supports(self) -> bool:
        """Whether it speaks for its value: asserted, and of something that happened."""
        return self.polarity is Polarity.POSITIVE and self.modality is Modality.ACTUAL


def _value_spelling(claim: Claim) -> str:
    return spelling(claim.reading.value)


def _span_spelling(claim: Claim) -> str:
    return span_identity(claim.span)


_identity = object_speller(
    Claim,
    only=("article", "mention", "attribute", "attribution", "voice", "polarity", "modality"),
    also={"span": _span_spelling, "value": _value_spelling},
)
