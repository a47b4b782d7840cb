"""Linking: which mentions are one event, which articles share copy, and where reports really come from.

Every function here is a pure function of the set of records that it is given: no order of arrival, no memory,
nothing learned from the collection at hand. Read `copies` first, then `sharing` and `origins`, then `events`.
"""

from typing import Final

from eventmodel.linking.constraints import Unmet
from eventmodel.linking.copies import Copy, find_copies
from eventmodel.linking.dependence import Dependence
from eventmodel.linking.events import link_mentions
from eventmodel.linking.links import Firmness, Link, LinkedEvent, Linking, Sign
from eventmodel.linking.origins import NOT_KNOWN, Origin, Origins, find_origins
from eventmodel.linking.passages import Passage
from eventmodel.linking.readings import Readings
from eventmodel.linking.sharing import Part
from eventmodel.linking.versions import Version, find_versions

VERSION: Final = "3"
"""The version of the rules and tables by which mentions and copies are linked."""

__all__ = [
    "NOT_KNOWN",
    "VERSION",
    "Copy",
    "Dependence",
    "Firmness",
    "Link",
    "LinkedEvent",
    "Linking",
    "Origin",
    "Origins",
    "Part",
    "Passage",
    "Readings",
    "Sign",
    "Unmet",
    "Version",
    "find_copies",
    "find_origins",
    "find_versions",
    "link_mentions",
]
