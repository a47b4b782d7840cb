"""Linking: which mentions are one event, which articles share copy, and where reports really come from.

Every function here is a pure function of the set of records that it is given: no order of arrival, no memory,
nothing learned from the collection at hand. Read `copies` first, then `origins`, then `events`.
"""

from typing import Final

from eventmodel.linking.constraints import Unmet
from eventmodel.linking.copies import Copy, find_copies
from eventmodel.linking.events import link_mentions
from eventmodel.linking.links import Link, LinkedEvent, Linking, Sign, Standing
from eventmodel.linking.origins import NOT_KNOWN, Origin, Origins, find_origins
from eventmodel.linking.passages import Passage

VERSION: Final = "1"
"""The version of the rules and tables by which mentions and copies are linked."""

__all__ = [
    "NOT_KNOWN",
    "VERSION",
    "Copy",
    "Link",
    "LinkedEvent",
    "Linking",
    "Origin",
    "Origins",
    "Passage",
    "Sign",
    "Standing",
    "Unmet",
    "find_copies",
    "find_origins",
    "link_mentions",
]
