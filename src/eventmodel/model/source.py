"""Sources: who publishes, and who originates."""

from __future__ import annotations

from enum import Enum
from functools import cached_property
from typing import ClassVar

import attrs

from eventmodel.model.canonical import content_id


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

    Examples:
        >>> Source("The  Example").id == Source("the example").id
        True
    """

    tag: ClassVar[str] = "source"
    name: str
    kind: SourceKind = SourceKind.OUTLET
    domain: str = ""

    @property
    def key(self) -> str:
        """What it is known by: its registered domain, else its folded name."""
        return source_key(self.name, self.domain)

    @cached_property
    def id(self) -> str:
        """Its name by content: `s1-` and the hash of its key."""
        return content_id("s1", {"key": self.key})
