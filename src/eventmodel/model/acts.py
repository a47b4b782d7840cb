"""Acts: what people, or programs on their behalf, decide about records; records themselves, so that they merge.

Each names its targets (`Target`), who decided (`author`) and why (`reason`). When it was decided (`recorded`)
is given by the caller, never taken from a clock; it is no part of the act's identity, and the earliest holds.
"""

from __future__ import annotations

from enum import Enum
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, ClassVar, cast

import attrs

from eventmodel.errors import InvalidValueError
from eventmodel.model.article import read_value
from eventmodel.model.canonical import Speller, object_speller, quoted, spelled_id, spelling
from eventmodel.model.extra import Extra, check_extra, in_order
from eventmodel.model.merging import EARLIEST
from eventmodel.model.moment import moment
from eventmodel.model.span import Span
from eventmodel.model.target import Target
from eventmodel.values.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Hashable


class Verdict(Enum):
    """What somebody says of two mentions (one event or two) or articles (one origin or two), or that none can tell."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


def _verdict(verdict: Verdict | str) -> Verdict:
    try:
        return Verdict(verdict)
    except ValueError:
        known = ", ".join(member.value for member in Verdict)
        raise InvalidValueError(f"{verdict!r} is no verdict: say one of {known}") from None


def _author(_: object, __: object, value: Any) -> None:
    if not isinstance(value, str) or not value.strip():
        raise InvalidValueError("an act needs its author: a name, or the program that it was imported from")


@attrs.frozen(kw_only=True)
class Act:
    """What all acts have.

    Attributes:
        author: who decided.
        reason: why, in words.
        recorded: when, a day or an instant; empty where it is not known.
        extra: fields that came with it and are not known here, each by its place.
        scheme: what its ids begin with.
        identity: the fields that name it, besides author and reason.
        named: the fields that hold its targets, of which the ids name it.
    """

    author: str = attrs.field(validator=_author)
    reason: str = ""
    recorded: str = attrs.field(default="", converter=moment, metadata=EARLIEST)
    extra: Extra = attrs.field(default=(), converter=in_order, validator=check_extra)

    scheme: ClassVar[str] = ""
    identity: ClassVar[tuple[str, ...]] = ()
    named: ClassVar[tuple[str, ...]] = ()

    @cached_property
    def id(self) -> str:
        """Its name by content: its scheme, and a hash of its author, reason, targets' ids and what it says."""
        return spelled_id(self.scheme, _identity_speller(cast("Hashable", type(self)))(self))

    @property
    def targets(self) -> tuple[Target, ...]:
        """The records that it is about."""
        found = (getattr(self, name) for name in self.named)
        return tuple(target for target in found if target is not None)


@cache
def _identity_speller(kind: Any) -> Speller:
    only = ("author", "reason", *kind.identity)
    also: dict[str, Speller] = {name: _id_speller(name) for name in kind.named}
    return object_speller(kind, only=only, also=also | ({"value": _value_of} if kind is Ruling else {}))


def _id_speller(name: str) -> Speller:
    def spell(act: Any) -> str:
        target: Target | None = getattr(act, name)
        return "null" if target is None else quoted(target.id)

    return spell


def _value_of(ruling: Ruling) -> str:
    return spelling(ruling.reading.value)


@attrs.frozen
class Judgement(Act):
    """Somebody's decision whether two mentions are of one event, or two articles of one origin.

    Which of the two is asked, the targets tell; their order means nothing.

    Examples:
        >>> one, other = Target("m1-b", "mention"), Target("m1-a", "mention")
        >>> Judgement(one, other, Verdict.SAME, author="Ana").a.id
        'm1-a'
    """

    tag: ClassVar[str] = "judgement"
    scheme: ClassVar[str] = "j1"
    identity: ClassVar[tuple[str, ...]] = ("verdict",)
    named: ClassVar[tuple[str, ...]] = ("a", "b")
    a: Target
    b: Target
    verdict: Verdict = attrs.field(converter=_verdict)

    def __attrs_post_init__(self) -> None:
        if self.a.id == self.b.id:
            raise InvalidValueError(f"a judgement is about two records, not {self.a.id} and itself")
        if self.b.id < self.a.id:
            first, second = self.b, self.a
            object.__setattr__(self, "a", first)
            object.__setattr__(self, "b", second)


@attrs.frozen
class Correction(Act):
    """The withdrawal of a claim by whoever made it, or its replacement by another.

    Attributes:
        claim: the claim that no longer holds.
        replacement: the claim that holds instead; None where it is withdrawn.
        article: the id of the article that prints the correction; empty where it is not there.
        span: where in that article it stands.
    """

    tag: ClassVar[str] = "correction"
    scheme: ClassVar[str] = "k1"
    identity: ClassVar[tuple[str, ...]] = ("article", "span")
    named: ClassVar[tuple[str, ...]] = ("claim", "replacement")
    claim: Target
    replacement: Target | None = None
    article: str = ""
    span: Span | None = None

    def __attrs_post_init__(self) -> None:
        if self.replacement is not None and self.claim.id == self.replacement.id:
            raise InvalidValueError(f"{self.claim.id} is no replacement of itself")


@attrs.frozen
class Ruling(Act):
    """An editor's decision on one attribute of the event that a mention is of; it hides no evidence.

    Attributes:
        mention: a mention of the event.
        attribute: what is decided.
        reading: the value, and how it was said.
    """

    tag: ClassVar[str] = "ruling"
    scheme: ClassVar[str] = "r1"
    identity: ClassVar[tuple[str, ...]] = ("attribute",)
    named: ClassVar[tuple[str, ...]] = ("mention",)
    mention: Target
    attribute: str
    reading: Reading

    @classmethod
    def of(cls, mention: Target, attribute: str, value: Any, **act: Any) -> Ruling:
        """Decide on a value, or on words that the attribute's type of value reads.

        Examples:
            >>> ruling = Ruling.of(Target("m1-a", "mention"), "deaths", "at least 17", author="Ana", reason="the list")
            >>> print(ruling.reading)
            17 or more persons
        """
        return cls(mention, attribute, read_value(attribute, value), **act)


@attrs.frozen
class Retraction(Act):
    """The withdrawal of any one record, another retraction included; the record stays, and is no longer used."""

    tag: ClassVar[str] = "retraction"
    scheme: ClassVar[str] = "t1"
    named: ClassVar[tuple[str, ...]] = ("record",)
    record: Target


@attrs.frozen
class VersionLink(Act):
    """The statement that one article is a later version of another, of the same outlet."""

    tag: ClassVar[str] = "version"
    scheme: ClassVar[str] = "v1"
    named: ClassVar[tuple[str, ...]] = ("earlier", "later")
    earlier: Target
    later: Target

    def __attrs_post_init__(self) -> None:
        if self.earlier.id == self.later.id:
            raise InvalidValueError(f"{self.earlier.id} is no later version of itself")
