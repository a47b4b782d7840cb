"""The rows of tables: what each column holds. None is what is not known, or does not apply; it is never zero."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Sequence


@attrs.frozen(kw_only=True)
class ValueRow:
    """The columns of a value.

    Attributes:
        value: the value in words; None where there is none.
        kind: the tag of its type: quantity, duration, when, place, agent …
        low: the lower bound of a quantity or duration, in its unit; None where there is none.
        high: the upper bound; None where there is none.
        low_open: whether the lower bound itself is excluded ('more than'); None where there is none.
        high_open: whether the upper bound itself is excluded ('less than'); None where there is none.
        unit: the unit of the bounds.
        stated: the number as it was stated, in the unit.
        approximate: whether the stated number is only near the truth.
        edtf: a time in the notation of ISO 8601-2.
        earliest: the first day that a time touches.
        latest: the last day that a time touches.
    """

    value: str | None = None
    kind: str | None = None
    low: float | None = None
    high: float | None = None
    low_open: bool | None = None
    high_open: bool | None = None
    unit: str | None = None
    stated: float | None = None
    approximate: bool | None = None
    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None


def _value_behind_attribute(_: type, fields: Sequence[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """Set the columns of the value behind the name of what it is a value of."""
    names = {field.name for field in attrs.fields(ValueRow)}
    own = [field for field in fields if field.name not in names]
    place = [field.name for field in own].index("attribute") + 1
    return [*own[:place], *(field for field in fields if field.name in names), *own[place:]]


@attrs.frozen(kw_only=True)
class ArticleRow:
    """An article.

    Attributes:
        article: its id.
        source: the outlet's name as shown.
        title: its headline.
        published: its time of publication, in EDTF.
        published_first: the first day that this touches.
        published_last: the last such day.
        published_basis: where on the page it stands.
        language: the code of its language.
        agencies: the agencies that it credits, parted by '; '.
        bylines: who wrote it, parted by '; '.
        url: its address.
        path: the first file that it was read from.
        origin: the id of its origin; None for a dossier without an analysis.
        origin_name: the name of its origin.
        claims: how many claims were made of it.
    """

    article: str
    source: str | None
    title: str | None
    published: str | None
    published_first: date | None
    published_last: date | None
    published_basis: str | None
    language: str
    agencies: str | None
    bylines: str | None
    url: str | None
    path: str | None
    origin: str | None
    origin_name: str | None
    claims: int


@attrs.frozen(kw_only=True, field_transformer=_value_behind_attribute)
class ClaimRow(ValueRow):
    """A claim, with the article and the characters that carry it.

    Attributes:
        claim: its id.
        event: the id of its event; None where it is on none, and for a dossier without an analysis.
        attribute: what it is about.
        voice: whose words they are: own, quoted or reported.
        polarity: positive, or negative for what is denied.
        modality: actual, possible, planned or conditional.
        speaker: the innermost of those who are said to say so.
        attribution: all of them, outermost first, parted by ' → '.
        set_aside: why it supports no value any more (withdrawn, corrected, superseded); None where it stands.
        source: the outlet's name as shown.
        published: when its article was published, in EDTF.
        published_first: the first day that this touches.
        published_last: the last such day.
        origin: the id of the origin of the passage that it stands in; None for a dossier without an analysis.
        origin_name: the name of that origin.
        extractor: what made it; None where it was put in by hand.
        mention: the id of the event mention.
        article: the id of its article.
        start: the first of its characters in the article's text, from 0.
        end: the one behind its last.
        quote: the words themselves.
    """

    claim: str
    event: str | None
    attribute: str
    voice: str
    polarity: str
    modality: str
    speaker: str | None
    attribution: str | None
    set_aside: str | None
    source: str | None
    published: str | None
    published_first: date | None
    published_last: date | None
    origin: str | None
    origin_name: str | None
    extractor: str | None
    mention: str | None
    article: str
    start: int
    end: int
    quote: str


@attrs.frozen(kw_only=True)
class EventRow:
    """An event.

    Attributes:
        event: its id.
        title: the words of one of its articles for it.
        type: its type in the vocabulary.
        when: when it happened, in EDTF.
        earliest: the first day that this touches.
        latest: the last such day.
        place: where it happened.
        participants: who took part, parted by '; '.
        articles: how many articles speak of it.
        origins: how many independent origins are behind them.
        claims: how many claims are about it.
        discrepancies: how many of its discrepancies matter to a careful reader.
    """

    event: str
    title: str | None
    type: str
    when: str | None
    earliest: date | None
    latest: date | None
    place: str | None
    participants: str | None
    articles: int
    origins: int
    claims: int
    discrepancies: int


@attrs.frozen(kw_only=True)
class DiscrepancyRow:
    """A discrepancy; its positions are in `positions`, their claims in `evidence`.

    Attributes:
        discrepancy: its id.
        event: the id of its event; None for a page's own date.
        attribute: what it is about.
        word: one word for people: contradiction, precision, update, internal …
        kind: what differs: contradiction, precision, wording, attribution or framing.
        locus: where: sources, within, versions, over_time or page.
        relation: how the positions stand to each other.
        positions: how many there are.
        apart: how far the furthest two are apart, at the least, in `unit`; None where that has no measure.
        unit: what `apart` is told in.
        relative: `apart` as a share of the larger one.
        common: what all positions allow, in words.
        silent: the outlets that report nothing of it, parted by '; '.
        weight: from 0 to 1, how far it matters.
        matters: whether a careful reader would mention it.
        tight: whether it hangs on a reading margin.
        explanation: the reason in words.
    """

    discrepancy: str
    event: str | None
    attribute: str
    word: str
    kind: str
    locus: str
    relation: str
    positions: int
    apart: float | None
    unit: str | None
    relative: float | None
    common: str | None
    silent: str | None
    weight: float
    matters: bool
    tight: bool
    explanation: str


@attrs.frozen(kw_only=True, field_transformer=_value_behind_attribute)
class PositionRow(ValueRow):
    """One side of a discrepancy; its claims are in `evidence`.

    Attributes:
        discrepancy: the id of the discrepancy.
        position: its number among the sides, from 1.
        event: the id of the event; None for a page's own date.
        attribute: what it is about.
        claims: how many claims take this side.
        sources: the keys of the outlets that print it, parted by '; '.
        origins: how many independent origins are behind them.
        first: the first day on which it was printed.
        last: the last such day.
        parts: in which parts of its articles it stands, parted by '; '.
    """

    discrepancy: str
    position: int
    event: str | None
    attribute: str
    claims: int
    sources: str
    origins: int
    first: date | None
    last: date | None
    parts: str | None


@attrs.frozen(kw_only=True, field_transformer=_value_behind_attribute)
class ResolutionRow(ValueRow):
    """What to believe of one attribute of one event; the claims for and against it are in `evidence`.

    Attributes:
        resolution: its id.
        event: the id of the event.
        attribute: what it is about.
        status: agreed, resolved or unresolved; an unresolved one has no value.
        confidence: how sure the value is, only where a rule estimates that.
        supporting: how many claims the value satisfies.
        opposing: how many it does not.
        undecided: how many there are between which nothing could decide.
        discounted: how many are copies of another's.
        set_aside: how many were corrected, withdrawn or superseded.
        runner_up: the value that came next, in words.
        policy: the name and version of the policy.
        strategy: the name and version of the rule.
        because: the reasons in words.
        would_change: what would flip it.
    """

    resolution: str
    event: str
    attribute: str
    status: str
    confidence: float | None
    supporting: int
    opposing: int
    undecided: int
    discounted: int
    set_aside: int
    runner_up: str | None
    policy: str | None
    strategy: str
    because: str | None
    would_change: str | None


@attrs.frozen(kw_only=True)
class EvidenceRow:
    """A claim behind a discrepancy or a resolution: joins those tables with `claims`.

    Attributes:
        of: discrepancy or resolution.
        id: the id of that.
        event: the id of its event; one discrepancy can be about two.
        role: position, supporting, opposing, undecided, discounted or set_aside.
        position: the number of the position, from 1; None for a resolution.
        claim: the id of the claim.
        why: why the claim is set aside.
    """

    of: str
    id: str
    event: str | None
    role: str
    position: int | None
    claim: str
    why: str | None


@attrs.frozen(kw_only=True)
class OriginRow:
    """An article of an origin.

    Attributes:
        origin: the id of the origin.
        name: the agency or outlet that it is.
        basis: how that is known.
        article: the id of the article.
        source: the outlet's name as shown.
        whole: whether all of the article is of this origin; else passages of it.
    """

    origin: str
    name: str
    basis: str
    article: str
    source: str | None
    whole: bool
