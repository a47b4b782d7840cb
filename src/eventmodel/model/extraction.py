"""Extractions: which extractor made which claims of an article, and what it could not read."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

import attrs

from eventmodel.model.canonical import object_speller, spelled_id
from eventmodel.model.extra import Extra, check_extra, in_order
from eventmodel.model.merging import EARLIEST
from eventmodel.model.moment import moment
from eventmodel.values.frozen import strings

if TYPE_CHECKING:
    from collections.abc import Iterable


@attrs.frozen
class Diagnostic:
    """Something that was seen and could not be read, with its place."""

    tag: ClassVar[str] = "diagnostic"
    code: str
    message: str
    start: int | None = None
    end: int | None = None

    def __str__(self) -> str:
        place = "" if self.start is None else f" (characters {self.start} to {self.end})"
        return f"{self.message}{place}"


def _diagnostics(items: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(items)


@attrs.frozen
class Extraction:
    """One run of one extractor, at one version, over one article; no part of any claim's identity."""

    tag: ClassVar[str] = "extraction"
    article: str
    extractor: str
    version: str
    claims: tuple[str, ...] = attrs.field(default=(), converter=strings)
    diagnostics: tuple[Diagnostic, ...] = attrs.field(default=(), converter=_diagnostics)
    recorded: str = attrs.field(default="", converter=moment, metadata=EARLIEST)
    extra: Extra = attrs.field(default=(), converter=in_order, validator=check_extra, kw_only=True)

    @cached_property
    def id(self) -> str:
        """Its name by content: `x1-` and a hash of all of it but when it was recorded."""
        return spelled_id("x1", _identity(self))


_identity = object_speller(Extraction, only=("article", "extractor", "version", "claims", "diagnostics"))
