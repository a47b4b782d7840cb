"""Sources: who publishes, and who originates."""

from __future__ import annotations

from enum import Enum
from functools import cached_property
from typing import ClassVar

import attrs

from eventmodel.model.canonical import quoted, spelled_id
from eventmodel.model.extra import Extra, check_extra, in_order
from eventmodel.model.merging import EARLIEST, LATEST, UNION, name_set
from eventmodel.model.moment import moment


class SourceKind(Enum):
    """What sort of source it is."""

    OUTLET = "outlet"
    AGENCY = "agency"
    AGGREGATOR = "aggregator"
    PERSON = "person"
    INSTITUTION = "institution"


def source_key(name: str, domain: str = "") -> str:
    """Give what a source is known by: its registered domain, else its folded name.

    Examples:
        >>> source_key("The  Example"), source_key("The Example", "Example.org")
        ('the example', 'example.org')
    """
    return domain.casefold() or " ".join(name.casefold().split())


@attrs.frozen
class Source:
    """An outlet, a news agency, an aggregator, a person or an institution.

    Attributes:
        name: its name, as shown.
        kind: what sort of source it is.
        domain: its registered domain, where it is known.
        labels: whatever its users mark it with.
        first_seen: when it was first come upon, a day or an instant.
        last_seen: when it was last found to be there.
        extra: fields that came with it and are not known here, each by its place.

    Examples:
        >>> Source("The  Example").id == Source("the example").id
        True
    """

    tag: ClassVar[str] = "source"
    name: str
    kind: SourceKind = SourceKind.OUTLET
    domain: str = ""
    labels: tuple[str, ...] = attrs.field(default=(), converter=name_set, metadata=UNION)
    first_seen: str = attrs.field(default="", converter=moment, metadata=EARLIEST)
    last_seen: str = attrs.field(default="", converter=moment, metadata=LATEST)
    extra: Extra = attrs.field(default=(), converter=in_order, validator=check_extra, kw_only=True)

    @property
    def key(self) -> str:
        """What it is known by: its registered domain, else its folded name."""
        return source_key(self.name, self.domain)

    @cached_property
    def id(self) -> str:
        """Its name by content: `s1-` and the hash of its key."""
        return spelled_id("s1", f'{{"key":{quoted(self.key)}}}')
